"""Forms: what a document takes, where it is no plain JSON too, and that its schema says the same."""

import math
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, cast
from unicodedata import category

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    Euro,
    Purpose,
    Region,
    YearAccount,
)
from flemish_clusters.documents import from_document, schema_of, to_document
from flemish_clusters.facts import YearContribution
from flemish_clusters.testing.samples import CONTRIBUTION
from tests.support.every_fact import FACTS
from tests.support.mutations import ODD, Place, at, changed, json_values, path, places, problems, without
from tests.support.profiles import EACH
from tests.support.usual import DOSSIER

VALIDATORS: Final[dict[type[Any], Any]] = {
    kind: Draft202012Validator(schema_of(kind), format_checker=FormatChecker()) for kind in FACTS
}

COMPANY: Final = {"name": "B", "establishments": ["flemish"], "growth_ambition": {"holds": True}}
SHORT: Final = {
    "cluster": {"name": "A", "kind": "spearhead_cluster", "companies": [COMPANY]},
    "period": {"kind": "spearhead_cluster", "first_day": "2017-01-01", "years": 10},
    "accounts": [{"year": 1}],
}
"""A dossier of which little is told."""

ON_EDGE: Final[tuple[Place, ...]] = (
    *(("cluster", name) for name in ("name", "kind", "domain", "cooperates", "further", "companies", "organisation")),
    *(("cluster", "companies", 0, *inner) for inner in (["enterprise_number"], ["establishments", 0])),
    *(("cluster", "companies", 0, "growth_ambition", "on"), ("accounts", 0, "aid")),
    *(("period", name) for name in ("first_day", "years", "decided_on")),
)

AMOUNTS: Final = {"amount", "paid_back", "eligible_costs", "cofinancing", "aid", "euro"}
"""The keys of amounts, which may be whole numbers too."""

BEYOND: Final = (
    "whose last two digits check",
    "each member once: another has the same enterprise number",
    "the kind of the cluster",
    "each funding year once",
    "years after which the calendar still goes on",
    "a day before the year 9999",
    "the day before the anniversary",
    "has these days",
    "an amount up to that of the contribution",
)
"""What the classes check and a schema cannot say, as the errors word it."""


def has_decimals(value: Any) -> bool:
    """Return whether a whole number is written with decimals anywhere, as in 1.0, which JSON Schema takes as whole."""
    floats = [at(value, place) for place in places(value) if isinstance(at(value, place), float)]
    return any(math.isfinite(number) and number.is_integer() for number in floats)


def has_marks(value: Any) -> bool:
    """Return whether a text anywhere holds a character that controls or formats, which no text may."""
    return any(category(mark) in {"Cc", "Cf", "Cs"} for text in texts_in(value) for mark in text)


def ends_in_a_break(value: Any) -> bool:
    """Return whether a text or a key anywhere ends in a line break, before which Python takes a text to end."""
    steps = {step for place in places(value) for step in place}
    return any(isinstance(text, str) and text.endswith("\n") for text in (*steps, *texts_in(value)))


def texts_in(value: Any) -> list[str]:
    """Return each text that stands anywhere, but for keys."""
    return [text for text in (at(value, place) for place in places(value)) if isinstance(text, str)]


def as_asked_for(value: Any, key: str = "") -> Any:
    """Return a document as its schema asks for it: what is null left out, and a whole amount as text."""
    match value:
        case dict():
            entries = cast("dict[str, Any]", value).items()
            return {name: as_asked_for(inner, name) for name, inner in entries if inner is not None}
        case list():
            return [as_asked_for(inner) for inner in cast("list[object]", value)]
        case int() if key in AMOUNTS and not isinstance(value, bool):
            return str(value)
        case _:
            return value


def disagreement(kind: type[Any], document: Any) -> list[str]:
    """Return in what the schema and the classes differ on a document, but for what is told of the schema."""
    if has_decimals(document):
        return []
    found = problems(document, kind).values()
    if VALIDATORS[kind].is_valid(document):
        beyond = (*BEYOND, "text that is not blank") if has_marks(document) else BEYOND
        known = ("",) if ends_in_a_break(document) else beyond
        return [message for message in found if not any(words in message for words in known)]
    return [] if found or VALIDATORS[kind].is_valid(as_asked_for(document)) else ["only the schema refuses it"]


class TestWhatIsNotKnown:
    """It can be given as null wherever it can be left out."""

    @pytest.mark.parametrize("kind", [Cluster, ClusterOrganisation, Company])
    def test_is_null_for_further_attestations_too(self, kind: type[Any]) -> None:
        document = {"name": "A"} | ({"kind": "spearhead_cluster"} if kind is Cluster else {})
        fact = from_document(document, kind)

        assert from_document(document | {"further": None}, kind) == fact
        assert from_document(document | {"further": {"x": None}}, kind) == fact
        assert from_document(document | {"further": {"x": None, "y": True}}, kind).further == {
            "y": Attestation(holds=True)
        }

    def test_has_a_name_that_could_be_one(self) -> None:
        assert list(problems({"name": "A", "further": {"Bad name": None}}, Company)) == ["further"]

    @EACH
    @given(data=st.data())
    @pytest.mark.parametrize("kind", FACTS)
    def test_is_null_or_left_out(self, kind: type[Any], data: st.DataObject) -> None:
        fact = data.draw(FACTS[kind])
        document = to_document(fact)
        nulls = {field.name: None for field in fields(kind) if field.default is None or field.name == "further"}

        assert from_document(nulls | document, kind) == fact


class TestWhatIsExact:
    """A value of Python is taken where JSON would have no other way to write it, and nothing is rounded or cut."""

    @pytest.mark.parametrize(
        ("key", "value", "expected"),
        [
            ("received_on", datetime(2017, 1, 1, tzinfo=UTC), 'a day such as "2017-01-31"'),
            ("received_on", time(1, 2), 'a day such as "2017-01-31"'),
            ("amount", 1.0, "an amount"),
            ("amount", Decimal("1.001"), "an amount"),
            ("amount", Decimal("NaN"), "an amount"),
            ("amount", Fraction(1), "an amount"),
            ("purpose", Region.FLEMISH, 'one of "operation", "project", "other"'),
            ("purpose", "OPERATION", 'one of "operation", "project", "other"'),
        ],
    )
    def test_is_taken_and_nothing_else(self, key: str, value: object, expected: str) -> None:
        contribution = {
            "by": {"type": "company", "name": "A"},
            "amount": Euro(1),
            "received_on": date(2017, 1, 1),
            "purpose": Purpose.OPERATION,
        }

        assert from_document(contribution, Contribution).amount == Euro(1)
        assert list(problems(contribution | {key: value}, Contribution)) == [key]
        assert f": give {expected}" in problems(contribution | {key: value}, Contribution)[key]

    def test_holds_what_was_paid_back_where_something_was(self) -> None:
        contribution = {
            "by": {"type": "company", "name": "A"},
            "amount": "100.00",
            "received_on": "2017-01-01",
            "purpose": "operation",
        }
        partly = contribution | {"paid_back": "99.99"}

        assert to_document(from_document(contribution, Contribution)) == contribution
        assert to_document(from_document(contribution | {"paid_back": 0}, Contribution)) == contribution
        assert to_document(from_document(partly, Contribution)) == partly
        assert problems(contribution | {"paid_back": "100.01", "purpose": "gift"}, Contribution) == {
            "paid_back": 'cannot be "100.01": give an amount up to that of the contribution, 100.00',
            "purpose": 'cannot be "gift": give one of "operation", "project", "other"',
        }

    def test_shows_an_amount_as_json_would(self) -> None:
        found = problems({"period": None, "year": Euro(5), "aid": Decimal("1.001")}, YearAccount)

        assert found["year"] == 'cannot be "5.00": give a whole number from 1 to 9999'
        assert found["aid"].startswith('cannot be "1.001": give an amount')

    def test_makes_a_plain_day_of_one_of_a_subclass(self) -> None:
        class Day(date):
            pass

        day = from_document({"holds": True, "on": Day(2017, 1, 1)}, Attestation).on

        assert type(day) is date

    @pytest.mark.parametrize("value", [{Region.FLEMISH}, "flemish", {"flemish": 1}, iter(["flemish"])])
    def test_is_a_list_or_a_tuple(self, value: object) -> None:
        assert from_document({"name": "A", "establishments": (Region.FLEMISH,)}, Company).establishments == (
            Region.FLEMISH,
        )
        assert list(problems({"name": "A", "establishments": value}, Company)) == ["establishments"]


@pytest.mark.parametrize("attestation", [Attestation(holds=True), Attestation(holds=False)])
def test_a_plain_truth_value_is_an_attestation_that_it_holds_or_does_not(attestation: Attestation) -> None:
    holds = attestation.holds
    company = from_document({"name": "A", "growth_ambition": holds, "further": {"x": holds}}, Company)

    assert company.growth_ambition == attestation
    assert company.further == {"x": attestation}


def test_the_two_agree_on_the_edge_of_every_kind_of_value() -> None:
    found = {
        f"{path(place)}: {value!r}": disagreement(Dossier, changed(SHORT, place, value))
        for place in ON_EDGE
        for value in ODD
    }

    assert {case: reasons for case, reasons in found.items() if reasons} == {}


@pytest.mark.parametrize("kind", FACTS)
def test_every_schema_is_one_of_the_draft_of_2020_12(kind: type[Any]) -> None:
    schema = schema_of(kind)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("kind", FACTS)
class TestSchemaAndClass:
    """What the one takes the other takes, and what the one refuses the other refuses."""

    @EACH
    @given(data=st.data())
    def test_take_every_fact(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))

        assert VALIDATORS[kind].is_valid(document)
        assert problems(document, kind) == {}

    @EACH
    @given(data=st.data(), value=json_values())
    def test_agree_on_any_value_anywhere(self, kind: type[Any], data: st.DataObject, value: Any) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from(list(places(document))))

        assert disagreement(kind, changed(document, place, value)) == []

    @EACH
    @given(data=st.data())
    def test_agree_where_something_is_left_out(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from([place for place in places(document) if place]))

        assert disagreement(kind, without(document, place)) == []

    @EACH
    @given(data=st.data(), key=st.text(max_size=3), value=st.booleans())
    def test_agree_where_a_key_is_added(self, kind: type[Any], data: st.DataObject, key: str, value: object) -> None:
        document = to_document(data.draw(FACTS[kind]))
        objects = [place for place in places(document) if isinstance(at(document, place), dict)]
        place = data.draw(st.sampled_from(objects))

        assert disagreement(kind, changed(document, (*place, key), value)) == []


class TestBeyondWhatTheSchemaAsksFor:
    """What the classes take and the schema does not ask for, each shown once."""

    @pytest.mark.parametrize(
        ("kind", "place", "value"),
        [
            (Company, ("further",), None),
            (Company, ("further",), {"x": None}),
            (Company, ("growth_ambition",), None),
            (Company, ("growth_ambition",), {"holds": True, "by": None}),
            (Company, ("establishments",), None),
            (Company, ("further",), {"x": {"euro": 5}}),
            (Dossier, ("accounts", 0, "aid"), 5),
        ],
    )
    def test_null_and_whole_amounts_are_read(self, kind: type[Any], place: Place, value: object) -> None:
        document = changed(SHORT if kind is Dossier else {"name": "A"}, place, value)

        assert problems(document, kind) == {}
        assert not VALIDATORS[kind].is_valid(document)
        assert VALIDATORS[kind].is_valid(to_document(from_document(document, kind)))


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
            (("accounts", 0, "aid"), "5\n"),
        ],
    )
    def test_is_refused_by_the_classes_only(self, place: Place, value: Any) -> None:
        document = changed(self.document, place, value)

        assert VALIDATORS[Dossier].is_valid(document)
        assert problems(document, Dossier)

    @pytest.mark.parametrize(
        ("place", "value"),
        [
            (("contribution", "paid_back"), "100000.01"),
            (("year", "number"), 2),
            (("year", "last_day"), "2016-12-31"),
        ],
    )
    def test_of_a_contribution_is_refused_by_the_classes_only(self, place: Place, value: Any) -> None:
        document = changed(to_document(CONTRIBUTION), place, value)

        assert VALIDATORS[YearContribution].is_valid(document)
        assert list(problems(document, YearContribution)) == [path(("year", "period") if value == 2 else place)]

    def test_a_day_that_the_calendar_lacks_is_left_to_the_format(self) -> None:
        document = changed(self.document, ("period", "first_day"), "2017-02-29")

        strict, lenient = VALIDATORS[Dossier], VALIDATORS[Dossier].evolve(format_checker=None)

        assert lenient.is_valid(document)
        assert not strict.is_valid(document)
