"""Counts for earlier grants: where two policies can govern a grant, what they agree on counts."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import Euro, FundingYear, Verdict, assess, count_cofinancing
from flemish_clusters.facts import YearContribution
from flemish_clusters.readings import FROM_COMPANIES
from flemish_clusters.sources import PAGE
from tests.support.counted_orders import (
    A_FIFTH,
    FIFTH,
    bounded,
    companies_and_institutions_count,
    giver_is_green,
    institutions_count_for_a_fifth,
)
from tests.support.gifts import COUNTS, GIVERS, YEAR, counted, gifts
from tests.support.orders import BASIS, amendment
from tests.support.usual import PERIOD


class TestEarlierGrants:
    """Where two policies can govern a grant, what they agree on counts."""

    policy: Final = amendment(repealed=("CON-1",), new_grants_only=("CON-1",))

    def year(self, decided_on: date | None) -> FundingYear:
        """Return the year of a period that was decided on a day."""
        return evolve(PERIOD, decided_on=decided_on).funding_years[3]

    @pytest.mark.parametrize(
        ("decided_on", "total", "name"),
        [
            (date(2026, 12, 31), Euro("10.01"), "made-up-order/earlier-grants"),
            (date(2027, 1, 1), Euro("20.02"), "made-up-order"),
        ],
    )
    def test_the_day_of_the_decision_picks_the_policy(self, decided_on: date, total: Euro, name: str) -> None:
        given_list = [COUNTS, evolve(COUNTS, by=GIVERS["body"])]

        result = count_cofinancing(given_list, year=self.year(decided_on), policy=self.policy)

        assert (result.total, result.missing, result.policy.name) == (total, (), name)

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
        assert count_cofinancing(given_list[1:], year=year, policy=self.policy).missing == (missing,)

    @pytest.mark.parametrize("decided_on", [date(2026, 12, 31), date(2027, 1, 1), None])
    @pytest.mark.parametrize("giver", ["company", "body"])
    def test_finds_of_each_contribution_what_is_found_of_it_by_itself(
        self, decided_on: date | None, giver: str
    ) -> None:
        year = self.year(decided_on)

        (row,) = count_cofinancing(gifts(**{giver: 100}), year=year, policy=self.policy).rows

        by_itself = YearContribution(contribution=row.contribution, year=year)
        assert row.assessment == assess(by_itself, policy=self.policy)

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
        assert [(line.share.citation, line.amount) for line in result.over] == [(BASIS, Euro(4))]
        assert result.over[0].explain("nl") in result.explain("nl")

    def test_leave_open_how_much_is_over_a_share_that_one_of_them_has(self) -> None:
        none = bounded(institution=Fraction(0))
        policy = evolve(none, earlier_grants=amendment(), grants_from=date(2027, 1, 1))

        result = counted(gifts(institution=500), policy)

        assert result.total == Euro(0)
        assert [line.amount for line in result.over] == [None]

    def test_tell_of_nothing_over_a_share_that_both_have_while_the_total_is_open(self) -> None:
        shared: Any = {
            "new_numbers": {"knowledge_share": evolve(FIFTH, value=Fraction(0))},
            "added": (institutions_count_for_a_fifth,),
        }
        earlier = amendment(**shared, replaced={"CON-1": companies_and_institutions_count})
        policy = evolve(amendment(**shared, repealed=("CON-1",)), earlier_grants=earlier, grants_from=date(2027, 1, 1))
        institution, body = gifts(institution=500, body=100)

        alone, both = counted([institution], policy), counted([institution, body], policy)

        assert (alone.total, [line.amount for line in alone.over]) == (Euro(0), [Euro(5)])
        assert (both.total, both.over) == (None, ())

    def test_that_differ_for_earlier_grants_leave_the_day_of_the_decision_open(self) -> None:
        policy = evolve(A_FIFTH, earlier_grants=bounded(institution=Fraction(1, 2)), grants_from=date(2027, 1, 1))

        result = counted(gifts(company=300, institution=300), policy)

        assert (result.total, result.over, result.missing) == (None, (), ("year.period.decided_on",))
        assert counted(gifts(company=300, institution=75), policy).total == Euro("3.75")

    @pytest.mark.parametrize("earlier", [{"institution": Fraction(1, 2)}, {"body": Fraction(1, 5)}])
    def test_shares_that_differ_leave_that_day_open_beside_a_fact_of_a_contribution(
        self, earlier: dict[str, Fraction]
    ) -> None:
        new, old = (
            bounded(**shares).with_rules(giver_is_green) for shares in ({"institution": Fraction(1, 5)}, earlier)
        )
        policy = evolve(new, earlier_grants=old, grants_from=date(2027, 1, 1))
        company, institution = gifts(company=400, institution=500)
        given_list = [company, evolve(institution, by=evolve(institution.by, further={"green": True}))]

        result = counted(given_list, policy)

        assert (result.total, result.over) == (None, ())
        assert result.missing == ("contributions[0].by.further.green", "year.period.decided_on")
