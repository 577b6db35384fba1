"""Counts for earlier grants: where two policies can govern a grant, what they agree on counts."""

from datetime import date
from fractions import Fraction
from typing import Final

import pytest
from attrs import evolve

from flemish_clusters import Euro, FundingYear, Verdict, count_cofinancing
from flemish_clusters.readings import FROM_COMPANIES
from flemish_clusters.sources import PAGE
from tests.support.counted_orders import A_FIFTH, FIFTH, bounded, institutions_count_for_a_fifth
from tests.support.gifts import COUNTS, GIVERS, YEAR, counted, gifts
from tests.support.orders import amendment
from tests.support.usual import PERIOD


class TestEarlierGrants:
    """Where two policies can govern a grant, what they agree on counts."""

    policy: Final = amendment(repealed=("CON-1",), new_grants_only=("CON-1",))

    def year(self, decided_on: date | None) -> FundingYear:
        """Return the year of a period that was decided on a day."""
        return evolve(PERIOD, decided_on=decided_on).funding_years[3]

    @pytest.mark.parametrize(
        ("decided_on", "total"), [(date(2026, 12, 31), Euro("10.01")), (date(2027, 1, 1), Euro("20.02"))]
    )
    def test_the_day_of_the_decision_picks_the_policy(self, decided_on: date, total: Euro) -> None:
        given_list = [COUNTS, evolve(COUNTS, by=GIVERS["body"])]

        result = count_cofinancing(given_list, year=self.year(decided_on), policy=self.policy)

        assert (result.total, result.missing) == (total, ())

    @pytest.mark.parametrize(
        ("year", "missing"), [(YEAR, "year.period.decided_on"), (evolve(YEAR, period=None), "year.period")]
    )
    def test_both_are_asked_where_that_day_is_not_known(self, year: FundingYear, missing: str) -> None:
        given_list = [COUNTS, evolve(COUNTS, by=GIVERS["body"])]

        result = count_cofinancing(given_list, year=year, policy=self.policy)

        assert (result.total, result.over, result.missing) == (None, (), (missing,))
        assert [(row.assessment.verdict, row.counted) for row in result.rows] == [
            (Verdict.MET, COUNTS.amount),
            (Verdict.UNDETERMINED, None),
        ]
        assert [finding.code for finding in result.rows[0].assessment.findings] == ["CON-2", "CON-3", "CON-1"]
        assert FROM_COMPANIES in result.readings

    def test_what_both_agree_on_is_known(self) -> None:
        result = count_cofinancing([COUNTS], year=self.year(None), policy=self.policy)

        assert (result.total, result.missing) == (COUNTS.amount, ())

    def test_differ_in_a_citation_alone_and_agree_on_what_counts(self) -> None:
        cited = evolve(FIFTH, citation=PAGE.sentence("4.2"))
        earlier = amendment(
            new_numbers={"knowledge_share": cited},
            repealed=("CON-1",),
            added=(institutions_count_for_a_fifth,),
        )
        policy = evolve(bounded(institution=Fraction(1, 5)), earlier_grants=earlier, grants_from=date(2027, 1, 1))

        result = counted(gifts(company=400, institution=500), policy)

        assert (result.total, result.missing) == (Euro(5), ())

    def test_that_differ_for_earlier_grants_leave_the_day_of_the_decision_open(self) -> None:
        policy = evolve(A_FIFTH, earlier_grants=bounded(institution=Fraction(1, 2)), grants_from=date(2027, 1, 1))

        result = counted(gifts(company=300, institution=300), policy)

        assert (result.total, result.over, result.missing) == (None, (), ("year.period.decided_on",))
        assert counted(gifts(company=300, institution=75), policy).total == Euro("3.75")
