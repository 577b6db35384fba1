"""The errors of documents: each names its place, in the words of JSON."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve, field, frozen

from flemish_clusters import (
    ClusterKind,
    Company,
    Dossier,
    InvalidDocument,
    InvalidValue,
    Policy,
    Problem,
    YearAccount,
)
from flemish_clusters.documents import from_document, from_json, to_document
from flemish_clusters.facts import Further
from tests.models import ACCOUNT, PERIOD, POLICY
from tests.mutations import problems


def _divides(_: object, __: object, value: int) -> None:
    assert 1 / value


@frozen
class Shared:
    """A class whose check is broken, which no document mends."""

    share: int = field(validator=_divides)


class TestTheErrors:
    """Each names its place; the document itself where it is wrong as a whole."""

    def test_read_line_by_line(self) -> None:
        error = InvalidDocument((Problem("", "is no JSON"), Problem("accounts[2].aid", "is missing: give it")))

        assert str(error) == "document: is no JSON\naccounts[2].aid: is missing: give it"
        assert isinstance(error, ValueError)

    def test_of_further_attestations_by_themselves_have_their_names(self) -> None:
        assert list(problems({"a": 5, "B": True}, Further)) == ["a", ""]
        assert problems([], Further) == {"": "cannot be []: give an object"}

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (None, "null"),
            (float("nan"), "NaN"),
            (float("-inf"), "-Infinity"),
            ([True, {"a": 1.0}], '[true, {"a": 1.0}]'),
            ("België\u2028\n\u200b", '"België\\u2028\\n\\u200b"'),
            (date(2020, 1, 1), '"2020-01-01"'),
            ({1}, '"{1}"'),
            ({(): 1}, "this dict"),
        ],
    )
    def test_show_a_value_as_json_writes_it(self, value: object, text: str) -> None:
        assert problems({"name": value}, Company)["name"].startswith(f"cannot be {text}: give text")

    def test_of_a_class_of_the_callers_own_go_through(self) -> None:
        with pytest.raises(ZeroDivisionError):
            from_document({"share": 0}, Shared)

    @pytest.mark.parametrize("kind", [Policy, type("Stranger", (), {}), "Dossier", 5, [Dossier], POLICY])
    def test_say_what_is_no_class_of_a_fact(self, kind: Any) -> None:
        with pytest.raises(InvalidValue, match="kind cannot be .*: give the class of a fact, such as Dossier"):
            from_document({}, kind)
        with pytest.raises(InvalidValue, match="kind cannot be .*: give the class of a fact, such as Dossier"):
            from_json("{}", kind)

    def test_name_a_key_that_only_python_has(self) -> None:
        assert problems({"name": "A", 5: 1}, Company) == {"5": "is a key that is not known: leave it out"}

    def test_a_period_that_is_read_has_the_kind_it_says(self) -> None:
        network = evolve(PERIOD, kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK, decided_on=date(2016, 12, 1))

        assert to_document(network)["kind"] == "innovative_business_network"
        assert from_document(to_document(evolve(ACCOUNT, period=network)), YearAccount).period == network
