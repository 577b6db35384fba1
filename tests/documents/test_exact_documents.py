"""What a document takes besides JSON: null for what is not known, and values of Python that are exact."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterOrganisation,
    Company,
    Contribution,
    Euro,
    Purpose,
    Region,
    YearAccount,
)
from flemish_clusters.documents import from_document, to_document
from flemish_clusters.testing.strategies import (
    clusters,
    companies,
    year_accounts,
)
from tests.support.mutations import problems

FACTS: Final[dict[type[Any], SearchStrategy[Any]]] = {
    Cluster: clusters(),
    Company: companies(),
    YearAccount: year_accounts(),
}


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

    def test_shows_an_amount_as_json_would(self) -> None:
        found = problems({"period": None, "year": Euro(5), "aid": Decimal("1.001")}, YearAccount)

        assert found["year"] == 'cannot be "5.00": give a whole number'
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
