"""Schemas: the form of a document says what the classes say, but for what a schema cannot say."""

import math
from typing import Any, Final
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from jsonschema import Draft202012Validator, FormatChecker

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    InvalidDocument,
    KnowledgeInstitution,
    OtherBody,
    YearAccount,
)
from flemish_clusters.documents import from_document, schema_of, to_document
from flemish_clusters.testing.strategies import (
    attestations,
    clusters,
    companies,
    contributions,
    dossiers,
    funding_periods,
    year_accounts,
)
from tests.support.models import DOSSIER
from tests.support.mutations import ODD, Place, at, changed, json_values, path, places, without

FACTS: Final[dict[type[Any], SearchStrategy[Any]]] = {
    Attestation: attestations(),
    Cluster: clusters(),
    Company: companies(),
    Contribution: contributions(),
    Dossier: dossiers(),
    FundingPeriod: funding_periods(),
    YearAccount: year_accounts(),
}


VALIDATORS: Final[dict[type[Any], Any]] = {
    kind: Draft202012Validator(schema_of(kind), format_checker=FormatChecker()) for kind in FACTS
}


ON_EDGE: Final[tuple[Place, ...]] = (
    *(("cluster", "name"), ("cluster", "kind"), ("cluster", "domain"), ("cluster", "cooperates")),
    *(
        ("cluster", "further"),
        ("cluster", "companies"),
        ("cluster", "companies", 0, "enterprise_number"),
        ("cluster", "organisation"),
    ),
    *(("cluster", "companies", 0, "establishments", 0), ("cluster", "companies", 0, "growth_ambition", "on")),
    *(("period", "first_day"), ("period", "years"), ("period", "decided_on"), ("accounts", 0, "aid")),
)


BEYOND: Final = (
    "whose last two digits check",
    "each member once: another has the same enterprise_number",
    "the kind of the cluster",
    "each funding year once",
    "years after which the calendar still goes on",
    "a day before the year 9999",
)
"""What the classes check and a schema cannot say, as the errors word it."""


def refusals(document: object, kind: type[Any]) -> list[str]:
    """Return why the classes refuse a document; nothing where they take it."""
    try:
        from_document(document, kind)
    except InvalidDocument as error:
        return [problem.message for problem in error.problems]
    return []


def has_decimals(value: Any) -> bool:
    """Return whether a whole number is written with decimals anywhere, as in 1.0, which JSON Schema takes as whole."""
    floats = [at(value, place) for place in places(value) if isinstance(at(value, place), float)]
    return any(math.isfinite(number) and number.is_integer() for number in floats)


def has_marks(value: Any) -> bool:
    """Return whether a text anywhere holds a character that controls or formats, which no text may."""
    texts = (at(value, place) for place in places(value))
    return any(category(mark) in {"Cc", "Cf", "Cs"} for text in texts if isinstance(text, str) for mark in text)


def hold_together(kind: type[Any], document: Any) -> None:
    """Check that the schema takes a document exactly where the classes do, but for what it cannot say."""
    if has_decimals(document):
        return
    taken = VALIDATORS[kind].is_valid(document)
    found = refusals(document, kind)
    beyond = (*BEYOND, "text that is not blank") if has_marks(document) else BEYOND

    assert taken or found
    if taken:
        assert [message for message in found if not any(known in message for known in beyond)] == []


@pytest.mark.parametrize("place", ON_EDGE, ids=path)
@pytest.mark.parametrize("value", ODD, ids=repr)
def test_the_two_agree_on_the_edge_of_every_kind_of_value(place: Place, value: object) -> None:
    hold_together(Dossier, changed(to_document(DOSSIER), place, value))


@pytest.mark.parametrize("kind", [*FACTS, KnowledgeInstitution, OtherBody, ClusterOrganisation])
def test_every_schema_is_one_of_the_draft_of_2020_12(kind: type[Any]) -> None:
    schema = schema_of(kind)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("kind", FACTS)
class TestSchemaAndClass:
    """What the one takes the other takes, and what the one refuses the other refuses."""

    @given(data=st.data())
    def test_take_every_fact(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))

        assert VALIDATORS[kind].is_valid(document)
        assert refusals(document, kind) == []

    @given(value=json_values())
    def test_agree_on_any_values(self, kind: type[Any], value: Any) -> None:
        hold_together(kind, value)

    @given(data=st.data(), value=json_values())
    def test_agree_on_any_value_anywhere(self, kind: type[Any], data: st.DataObject, value: Any) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from(list(places(document))))

        hold_together(kind, changed(document, place, value))

    @given(data=st.data())
    def test_agree_where_something_is_left_out(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from([place for place in places(document) if place]))

        hold_together(kind, without(document, place))

    @given(data=st.data(), key=st.text(max_size=3), value=st.booleans())
    def test_agree_where_a_key_is_added(self, kind: type[Any], data: st.DataObject, key: str, value: object) -> None:
        document = to_document(data.draw(FACTS[kind]))
        objects = [place for place in places(document) if isinstance(at(document, place), dict)]
        place = data.draw(st.sampled_from(objects))

        hold_together(kind, changed(document, (*place, key), value))


@pytest.mark.parametrize("further", [None, {"x": None}, {}])
def test_further_attestations_that_are_not_known_are_taken_by_both(further: object) -> None:
    document = {"name": "A", "further": further}

    assert VALIDATORS[Company].is_valid(document)
    assert refusals(document, Company) == []


class TestBeyondTheSchema:
    """What the classes check and the schema cannot, each shown once."""

    document: Final = to_document(DOSSIER)

    @pytest.mark.parametrize(
        ("place", "value"),
        [
            (("cluster", "organisation"), {"name": "A", "enterprise_number": "0566988258"}),
            (("cluster", "companies"), [{"name": name, "enterprise_number": "0566988259"} for name in "AB"]),
            (("cluster", "name"), "A\u200bB"),
            (("period", "kind"), "innovative_business_network"),
            (("period", "years"), 9000),
            (("period", "decided_on"), "9999-01-01"),
            (("accounts",), [{"year": 1}, {"year": 1}]),
            (("accounts", 0, "year"), 1.0),
        ],
    )
    def test_is_refused_by_the_classes_only(self, place: Place, value: Any) -> None:
        document = changed(self.document, place, value)

        assert VALIDATORS[Dossier].is_valid(document)
        assert refusals(document, Dossier)

    def test_a_day_that_the_calendar_lacks_is_left_to_the_format(self) -> None:
        document = changed(self.document, ("period", "first_day"), "2017-02-29")

        strict, lenient = VALIDATORS[Dossier], VALIDATORS[Dossier].evolve(format_checker=None)

        assert lenient.is_valid(document)
        assert not strict.is_valid(document)


def test_a_schema_that_is_changed_changes_no_other() -> None:
    schema = schema_of(Company)
    schema["$defs"]["Company"]["properties"]["enterprise_number"]["anyOf"][0]["pattern"] = "X"

    assert "X" not in str(schema_of(Company))
