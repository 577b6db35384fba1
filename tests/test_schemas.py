"""Schemas: kept without a language and a place of their definitions, until they are written."""

from enum import Enum
from typing import Final

import pytest

from flemish_clusters import Message, Region
from flemish_clusters.schemas import Schema, defined, list_of, object_with, one_of_the, or_null, written

REF: Final = "#/$defs/{name}"


class Side(Enum):
    """A closed set without labels."""

    LEFT = "left"
    RIGHT = "right"


def test_words_are_in_the_language_wherever_they_stand() -> None:
    words = Message(en="day", nl="dag")
    schema = object_with({"on": {"title": words, "oneOf": [{"title": words}]}}, required=["on"])

    for language in ("en", "nl"):
        said = words.text(language)
        assert written(schema, language, REF) == {
            "type": "object",
            "properties": {"on": {"title": said, "oneOf": [{"title": said}]}},
            "required": ["on"],
            "additionalProperties": False,
            "$defs": {},
        }


def test_definitions_stand_once_in_the_order_of_their_names() -> None:
    inner = defined("B", {"type": "string"})
    outer = defined("C", list_of(inner))

    whole = object_with({"one": outer, "other": inner, "more": defined("A", {})}, required=())

    told = written(whole, "en", "{name}!")

    assert list(told["$defs"].items()) == [
        ("A", {}),
        ("B", {"type": "string"}),
        ("C", {"type": "array", "items": {"$ref": "B!"}}),
    ]
    assert told["properties"] == {"one": {"$ref": "C!"}, "other": {"$ref": "B!"}, "more": {"$ref": "A!"}}


def test_what_is_written_is_a_copy() -> None:
    schema = defined("A", {"enum": ["a"]})
    written(schema, "en", REF)["$defs"]["A"]["enum"].append("b")

    assert written(schema, "en", REF)["$defs"]["A"] == {"enum": ["a"]}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "pattern": "a"}, {"type": ["string", "null"], "pattern": "a", "$defs": {}}),
        (
            defined("A", {"type": "object"}),
            {"$ref": "#/$defs/AOrNull", "$defs": {"AOrNull": {"type": ["object", "null"]}}},
        ),
    ],
    ids=["as it stands", "as a definition"],
)
def test_null_is_a_type_and_no_branch(schema: Schema, expected: Schema) -> None:
    assert written(or_null(schema), "en", REF) == expected


def test_a_closed_set_has_its_labels_where_it_has_any() -> None:
    assert written(one_of_the(Side), "nl", REF) == {"enum": ["left", "right"], "$defs": {}}
    assert written(one_of_the(Region), "nl", REF)["$defs"]["Region"]["oneOf"][0] == {
        "const": "flemish",
        "title": "Vlaams Gewest",
    }
