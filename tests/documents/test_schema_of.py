"""Schemas: what a form, a code generator and an interface in OpenAPI need of them, in either language."""

import json
from collections.abc import Iterator
from typing import Any, Final, cast, get_args

import pytest
from attrs import fields
from jsonschema import Draft202012Validator

from flemish_clusters import (
    Assessment,
    Attestation,
    ClusterKind,
    Company,
    Contribution,
    CountedCofinancing,
    Dossier,
    InvalidValue,
    Language,
    MaximumAid,
    Purpose,
    Region,
)
from flemish_clusters.changes import Diff, Impacts
from flemish_clusters.documents import schema_of, to_document
from flemish_clusters.facts import LABELS
from flemish_clusters.messages import Labelled
from tests.support.every_fact import FACTS
from tests.support.usual import DOSSIER

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
KINDS: Final = (*FACTS, Assessment, MaximumAid, CountedCofinancing, Diff, Impacts)
COMPONENTS: Final = "#/components/schemas/{name}"
ALTERNATIVES: Final = {
    "AttestationLike": (
        ("yes or no", "ja of nee"),
        ("with who attested it and when", "met vermelding van wie dit verklaarde en wanneer"),
    ),
    "FurtherFact": (
        ("yes or no", "ja of nee"),
        ("with who attested it and when", "met vermelding van wie dit verklaarde en wanneer"),
        ("amount", "bedrag"),
        ("number", "aantal"),
        ("day", "dag"),
    ),
    "Giver": (
        ("company", "onderneming"),
        ("knowledge institution", "kennisinstelling"),
        ("other body", "andere organisatie"),
    ),
}
"""What is to be chosen among, by the name of the definition: the titles in English and in Dutch."""
WORDS: Final = {"title", "description"}


def objects_in(value: object) -> Iterator[dict[str, Any]]:
    """Return each object within a value of JSON, itself included."""
    if isinstance(value, dict):
        yield cast("dict[str, Any]", value)
        for inner in cast("dict[str, Any]", value).values():
            yield from objects_in(inner)
    if isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from objects_in(inner)


def without_words(value: Any) -> Any:
    """Return a schema without its titles and descriptions."""
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value).items()
        return {key: without_words(inner) for key, inner in entries if not (key in WORDS and isinstance(inner, str))}
    return [without_words(inner) for inner in cast("list[object]", value)] if isinstance(value, list) else value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
class TestEverySchema:
    """It says in the language asked for what can be chosen, and nothing that a generator makes nothing of."""

    def test_is_one_of_the_draft_of_2020_12(self, kind: type[Any], language: Language) -> None:
        Draft202012Validator.check_schema(schema_of(kind, language=language))

    def test_has_a_title_for_each_alternative(self, kind: type[Any], language: Language) -> None:
        found = [one for inner in objects_in(schema_of(kind, language=language)) for one in inner.get("oneOf", ())]

        assert all(one["title"] for one in found)

    def test_has_no_branch_for_null_alone_and_no_look_ahead(self, kind: type[Any], language: Language) -> None:
        found = list(objects_in(schema_of(kind, language=language)))

        assert [inner for inner in found if inner.get("type") == "null" or "anyOf" in inner] == []
        assert [inner["pattern"] for inner in found if "(?" in str(inner.get("pattern"))] == []

    def test_refers_to_its_definitions_and_has_no_other(self, kind: type[Any], language: Language) -> None:
        schema = schema_of(kind, language=language, ref=COMPONENTS)
        referred = {inner["$ref"] for inner in objects_in(schema) if "$ref" in inner}

        assert referred == {COMPONENTS.format(name=name) for name in schema["$defs"]}

    def test_says_the_same_in_each_language_but_for_the_words(self, kind: type[Any], language: Language) -> None:
        assert without_words(schema_of(kind, language=language)) == without_words(schema_of(kind))


@pytest.mark.parametrize("language", LANGUAGES)
class TestTheWords:
    """They are those of the fields, of the closed sets, and of the alternatives."""

    @pytest.mark.parametrize("kind", [kind for kind in FACTS if kind.__name__ != "Further"])
    def test_are_the_labels_of_the_fields(self, kind: type[Any], language: Language) -> None:
        properties = schema_of(kind, language=language)["$defs"][kind.__name__]["properties"]

        assert {key: told["title"] for key, told in properties.items()} == {
            one.name: LABELS[one.name].text(language) for one in fields(kind)
        }

    @pytest.mark.parametrize(("kind", "closed"), [(Dossier, ClusterKind), (Dossier, Region), (Contribution, Purpose)])
    def test_are_the_labels_of_closed_sets(self, kind: type, closed: type[Labelled], language: Language) -> None:
        assert schema_of(kind, language=language)["$defs"][closed.__name__] == {
            "type": "string",
            "oneOf": [{"const": one.value, "title": one.label.text(language)} for one in closed],
        }

    @pytest.mark.parametrize("name", ALTERNATIVES)
    def test_are_those_of_the_alternatives(self, name: str, language: Language) -> None:
        definition = schema_of(Contribution, language=language)["$defs"][name]

        assert tuple(one["title"] for one in definition["oneOf"]) == tuple(
            titles[LANGUAGES.index(language)] for titles in ALTERNATIVES[name]
        )


class TestAField:
    """Each sort of field is described for who fills it in."""

    def test_of_a_company_is_described_in_dutch(self) -> None:
        properties = schema_of(Company, language="nl")["$defs"]["Company"]["properties"]
        del properties["enterprise_number"]["pattern"]

        assert {key: properties[key] for key in [*properties][:5]} == {
            "name": {"title": "naam", "type": "string", "pattern": r"\S"},
            "enterprise_number": {
                "title": "ondernemingsnummer",
                "type": "string",
                "description": "Tien cijfers, zoals 0566.988.259.",
            },
            "establishments": {
                "title": "vestigingen",
                "type": "array",
                "items": {"$ref": "#/$defs/Region"},
                "description": "Niet opgegeven: niet bekend; leeg: geen.",
            },
            "establishments_complete": {
                "title": "of alle vestigingen zijn opgegeven",
                "type": "boolean",
                "default": True,
            },
            "growth_ambition": {"title": "groeiambities", "$ref": "#/$defs/AttestationLike"},
        }

    def test_of_a_contribution_is_described_in_english(self) -> None:
        properties = schema_of(Contribution)["$defs"]["Contribution"]["properties"]
        amount = {
            "type": "string",
            "pattern": r"^0*[0-9]{1,15}(\.[0-9]{1,2})?$",
            "description": "In euro, with a point, such as 1234.50.",
        }

        assert {key: properties[key] for key in ("amount", "paid_back", "received_on")} == {
            "amount": {"title": "amount", **amount},
            "paid_back": {"title": "amount paid back", **amount, "default": "0.00"},
            "received_on": {
                "title": "day of receipt",
                "type": "string",
                "format": "date",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                "description": "Year, month, day, such as 2017-01-31.",
            },
        }


class TestTheDefinitions:
    """All classes can share them in one document of OpenAPI."""

    def test_have_one_meaning_over_all_classes(self) -> None:
        found: dict[str, set[str]] = {}
        for kind in KINDS:
            for name, definition in schema_of(kind)["$defs"].items():
                found.setdefault(name, set()).add(json.dumps(definition))

        assert {name for name, told in found.items() if len(told) > 1} == set()
        assert {"Attestation", "StatedAttestation", "Words", "WordsOrNull", "Company", "GivingCompany"} <= set(found)

    def test_are_where_the_template_says(self) -> None:
        moved = schema_of(Dossier, ref=COMPONENTS)
        whole = {"components": {"schemas": moved.pop("$defs")}, **moved}
        validator: Any = Draft202012Validator(whole)

        assert moved["$ref"] == "#/components/schemas/Dossier"
        assert validator.is_valid(to_document(DOSSIER))
        assert not validator.is_valid({})

    @pytest.mark.parametrize("ref", ["#/$defs/", "", "#/$defs/{}", "{ name }", None, 5, b"{name}", Attestation])
    def test_are_referred_to_by_a_text_with_their_name(self, ref: Any) -> None:
        with pytest.raises(InvalidValue, match=r"^ref cannot be .*: give a text with the place of a name, such as "):
            schema_of(ref=ref)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fr", "EN", "", None, ("en",), ["nl"]])
def test_a_language_is_one_that_is_known(kind: type[Any], language: Any) -> None:
    with pytest.raises(InvalidValue, match=r'^language cannot be .*: give "en" or "nl"$'):
        schema_of(kind, language=language)
