"""The funding period: how long aid lasts, and no aid outside it."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import ClusterKind, FundingPeriod, Policy, Verdict, YearAccount, assess
from flemish_clusters.readings import AT_MOST_THE_TERM, FUNDING_YEAR
from flemish_clusters.testing import funding_periods, year_accounts
from tests.support.policy_strategies import policies
from tests.support.usual import ACCOUNT, NETWORK_PERIOD, PERIOD, POLICY, amended, finding


def test_a_period_rests_on_how_its_years_are_counted() -> None:
    assert finding("PER-1", PERIOD).readings == (AT_MOST_THE_TERM, FUNDING_YEAR)


class TestTheLengthOfAPeriod:
    """Aid lasts ten years for a spearhead cluster and three for a network, at most. Sentences 6.2 and 6.6."""

    @pytest.mark.parametrize(
        ("kind", "term"), [(ClusterKind.SPEARHEAD, 10), (ClusterKind.INNOVATIVE_BUSINESS_NETWORK, 3)]
    )
    def test_turns_on_one_year_more_or_less(self, kind: ClusterKind, term: int) -> None:
        verdicts = [
            finding("PER-1", FundingPeriod(kind=kind, first_day=date(2020, 2, 29), years=years)).verdict
            for years in (term - 1, term, term + 1)
        ]

        assert verdicts == [Verdict.MET, Verdict.MET, Verdict.NOT_MET]

    @given(period=funding_periods(), policy=policies(of=(POLICY,)))
    def test_is_held_against_the_term_of_the_policy(self, period: FundingPeriod, policy: Policy) -> None:
        term = policy.terms.of(period.kind).funding_years.value
        verdicts = [found.verdict for found in assess(period, policy=policy).findings if found.code == "PER-1"]

        assert verdicts in ([], [Verdict.MET if period.years <= term else Verdict.NOT_MET])

    def test_is_told_in_numbers(self) -> None:
        found = finding("PER-1", evolve(NETWORK_PERIOD, years=4))

        assert found.numbers == {"years": 4, "funding_years": 3}
        assert found.because("en") == "Years of aid: 4; allowed: at most 3."
        assert found.because("nl") == "Duur van de steun: 4 jaar; toegestaan: hoogstens 3 jaar."


class TestAidForAYear:
    """No aid is given for a year outside the period or past the term. Sentences 6.2 and 6.6."""

    @pytest.mark.parametrize("period", [PERIOD, NETWORK_PERIOD, evolve(PERIOD, years=5)])
    def test_ends_with_the_period(self, period: FundingPeriod) -> None:
        verdicts = [
            finding("PER-2", YearAccount(period=period, year=year, aid="0.01")).verdict
            for year in (period.years - 1, period.years, period.years + 1)
        ]

        assert verdicts == [Verdict.MET, Verdict.MET, Verdict.NOT_MET]

    def test_ends_with_the_term_where_the_period_runs_past_it(self) -> None:
        longer = evolve(PERIOD, years=12)
        verdicts = [finding("PER-2", evolve(ACCOUNT, period=longer, year=year)).verdict for year in (9, 10, 11, 12)]

        assert verdicts == [Verdict.MET, Verdict.MET, Verdict.NOT_MET, Verdict.NOT_MET]

    def test_follows_an_amended_term(self) -> None:
        account = evolve(ACCOUNT, year=4)

        assert finding("PER-2", account, amended(funding_years=4)).verdict is Verdict.MET
        assert finding("PER-2", account, amended(funding_years=3)).verdict is Verdict.NOT_MET

    @given(account=year_accounts(aid=0), policy=policies(of=(POLICY,)))
    def test_that_is_none_breaks_nothing(self, account: YearAccount, policy: Policy) -> None:
        assert assess(account, policy=policy).verdict in {Verdict.MET, Verdict.NOT_APPLICABLE}

    def test_is_what_is_missing_outside_the_period_only(self) -> None:
        within = finding("PER-2", evolve(ACCOUNT, aid=None))
        outside = finding("PER-2", evolve(ACCOUNT, aid=None, year=11))

        assert within.verdict is Verdict.MET
        assert outside.verdict is Verdict.UNDETERMINED
        assert outside.missing == ("aid",)
        assert outside.because("en") == (
            "Funding year 11 lies past the 10-year term: there may be no aid. Facts not yet known: aid."
        )
        assert outside.because("nl") == (
            "Steunjaar 11 valt na de termijn van 10 jaar: er mag geen steun zijn. Ontbrekende gegevens: steun."
        )

    def test_is_told_apart_by_whether_the_period_or_the_term_ends(self) -> None:
        shorter = evolve(ACCOUNT, period=evolve(PERIOD, years=5), year=6)

        assert (
            finding("PER-2", evolve(shorter, aid=None))
            .because("en")
            .startswith(
                "Funding year 6 lies past the funding period, which ends before the 10-year term does: there may be "
                "no aid."
            )
        )
        assert (
            finding("PER-2", evolve(shorter, aid=None))
            .because("nl")
            .startswith(
                "Steunjaar 6 valt na de steunperiode, die eindigt vóór de termijn van 10 jaar: er mag geen steun zijn."
            )
        )
        assert finding("PER-2", evolve(shorter, year=10, aid=1)).because("nl") == (
            "Steunjaar 10 valt na de steunperiode, die eindigt vóór de termijn van 10 jaar, en toch is er 1 euro steun."
        )
        assert finding("PER-2", evolve(shorter, year=11, aid=1)).because("nl") == (
            "Steunjaar 11 valt na de termijn van 10 jaar, en toch is er 1 euro steun."
        )

    def test_is_named_where_it_should_not_be(self) -> None:
        found = finding("PER-2", evolve(ACCOUNT, year=11))

        assert "EUR 400,000" in found.because("en")
        assert "400.000 euro" in found.because("nl")
        assert found.numbers["funding_years"] == POLICY.terms.of(ClusterKind.SPEARHEAD).funding_years.value
