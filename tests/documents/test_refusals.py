"""Refusals: all that is wrong with a document in plain values, with nothing in them that a service cannot send on."""

from typing import Any, Final

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from flemish_clusters import Assessment, Company, Dossier, InvalidDocument, InvalidValue
from flemish_clusters.documents import FORM, from_document, schema_of, to_document, to_json
from flemish_clusters.spreadsheets import SHEET, from_rows
from tests.support.mutations import json_values

VALIDATOR: Final[Any] = Draft202012Validator(schema_of(InvalidDocument))


def refusal_of(document: object, kind: type = Dossier) -> InvalidDocument:
    """Return what is raised of a document that is wrong."""
    with pytest.raises(InvalidDocument) as caught:
        from_document(document, kind)
    return caught.value


class TestARefusal:
    """It has the path, the code and the text of each problem."""

    def test_is_whole(self) -> None:
        assert to_document(refusal_of({"name": 5}, Company)) == {
            "schema": 1,
            "answer": "problems",
            "languages": ["en", "nl"],
            "problems": [
                {
                    "path": ["name"],
                    "code": "not_a_text",
                    "text": {"en": "name: cannot be 5: give text", "nl": "name: kan niet 5 zijn: geef tekst"},
                }
            ],
        }

    def test_is_in_the_languages_that_are_asked_for(self) -> None:
        told = to_document(refusal_of({"name": 5}, Company), languages=("nl",))

        assert told["languages"] == ["nl"]
        assert [*told["problems"][0]["text"]] == ["nl"]
        with pytest.raises(InvalidValue, match="languages"):
            to_document(refusal_of({}), languages=())

    @pytest.mark.parametrize("key", ["\ud800", "line\nbreak", "x" * 10**6, "\u202e"])
    def test_holds_no_key_that_cannot_be_sent_or_shown(self, key: str) -> None:
        text = to_json(refusal_of({"name": "A", key: 1}, Company))

        assert text.encode()
        assert text.isprintable()
        assert len(text) < 1000

    @given(values=json_values())
    def test_is_what_its_schema_says(self, values: Any) -> None:
        try:
            from_document(values, Dossier)
        except InvalidDocument as error:
            VALIDATOR.validate(to_document(error))

    def test_has_the_definitions_that_answers_have(self) -> None:
        assert schema_of(InvalidDocument)["$defs"]["Words"] == schema_of(Assessment)["$defs"]["Words"]


class TestTheHostOfAProblem:
    """It is told in the words of where it was found, unless others are asked for."""

    def test_of_a_table_is_the_sheet(self) -> None:
        with pytest.raises(InvalidDocument) as caught:
            from_rows([{"Naam": 5}], Company, columns={"Naam": "name"})
        (problem,) = caught.value.problems

        assert problem.host is SHEET
        assert problem.text("nl") == problem.text("nl", SHEET) != problem.text("nl", FORM)
        assert to_document(caught.value)["problems"][0]["text"]["nl"].startswith("rij 2, kolom Naam: ")
