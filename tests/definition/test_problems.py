"""Problems: a row is refused just where no account can be made of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pytest

from flemish_clusters import ClusterKind, InvalidValue, YearAccount
from flemish_clusters.definition.expressions import calculated
from flemish_clusters.definition.problems import Problem, Told, problems_of, told_by_a_row
from flemish_clusters.definition.tracing import day_number
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.money import Euro

TOLD: Final = told_by_a_row(("eligible_costs", "cofinancing", "aid"), cents=True)
USUAL: Final[Mapping[str, Any]] = {
    "kind": ClusterKind.SPEARHEAD,
    "first_day": date(2017, 1, 1),
    "years": 10,
    "year": 4,
    "decided_on": None,
    "eligible_costs": 0,
    "cofinancing": None,
    "aid": 10**17 - 1,
}
CHANGED: Final[list[tuple[str, object]]] = [
    *(("kind", kind) for kind in (None, "cluster", *ClusterKind)),
    *(("first_day", day) for day in (None, "2017", date.min, date(9989, 12, 31), date(9990, 1, 1), date.max)),
    *(("years", years) for years in (None, -1, 0, 1, 7982, 7983, 9999, 10_000, 2**62)),
    *(("year", year) for year in (None, -1, 0, 1, 9999, 10_000, 2**62)),
    *(("decided_on", day) for day in (None, "2017", date.min, date(9998, 12, 31), date(9999, 1, 1), date.max)),
    *(("eligible_costs", cents) for cents in (None, -1, 0, 10**17 - 1, 10**17, 2**63 - 1)),
]


def number_of(told: Told, value: Any) -> int:
    """Return what a host gives a definition for what stands in a column."""
    if value is None:
        return -1
    if isinstance(value, ClusterKind):
        return [*ClusterKind].index(value)
    number = day_number(value) if isinstance(value, date) else value
    return number if type(number) is int and told.least <= number <= told.most else -2


def problems_with(row: Mapping[str, Any]) -> list[Problem]:
    """Return what is wrong with a row."""
    numbers = {told.name: number_of(told, row[told.name]) for told in TOLD}
    return [problem for problem in problems_of(TOLD) if calculated(problem.found, numbers)]


def account_of(row: Mapping[str, Any]) -> YearAccount:
    """Return the account that a row stands for."""
    period = FundingPeriod(**{name: row[name] for name in ("kind", "first_day", "years", "decided_on")})
    names = ("eligible_costs", "cofinancing", "aid")
    euros: dict[str, Any] = {name: None if row[name] is None else Euro(cents=row[name]) for name in names}
    return YearAccount(period=period, year=row["year"], **euros)


class TestProblems:
    """What a row cannot tell is told by its field and by what would do, and what an account takes is never refused."""

    @pytest.mark.parametrize(("field", "value"), CHANGED)
    def test_a_row_is_refused_where_no_account_can_be_made_of_it(self, field: str, value: object) -> None:
        row = {**USUAL, field: value}

        found = problems_with(row)

        if not found:
            account_of(row)
            return
        with pytest.raises(InvalidValue):
            account_of(row)

    @pytest.mark.parametrize("told", TOLD, ids=lambda told: told.name)
    def test_what_is_refused_is_told_by_its_field(self, told: Told) -> None:
        (problem,) = problems_with({**USUAL, told.name: "something else"})

        assert problem.text(0) == f"{told.name}: {told.wanted[0]}"
        assert problem.text(1) == f"{told.name}: {told.wanted[1]}"

    def test_only_the_decision_and_the_amounts_can_be_missing(self) -> None:
        missing = {told.name for told in TOLD if not problems_with({**USUAL, told.name: None})}

        assert missing == {"decided_on", "eligible_costs", "cofinancing", "aid"}

    def test_what_has_to_agree_is_told_by_what_would_do(self) -> None:
        late = {**USUAL, "first_day": date(9990, 1, 1), "decided_on": date.max}

        assert [problem.text(0) for problem in problems_with(late)] == [
            "years: years after which the calendar still goes on: their anniversary lies in 9999 at the latest",
            "decided_on: a day before the year 9999",
        ]

    def test_amounts_are_told_in_cents_or_in_euro(self) -> None:
        *_, cents = told_by_a_row(("aid",), cents=True)
        *_, euros = told_by_a_row(("aid",), cents=False)

        assert (cents.wanted[0], euros.wanted[0]) == (
            "a whole number of cents from 0 to below 10**17",
            "an amount in euro from 0 to below 10**15 with at most two decimals",
        )
