"""Milestones: the days of note in a funding period."""

from datetime import MAXYEAR, date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given

from flemish_clusters import FundingPeriod, InvalidValue, Policy
from flemish_clusters.readings import AT_MOST_THE_TERM, FIRST_YEAR_AFTER_DECISION, FUNDING_YEAR, LEAP_DAY
from flemish_clusters.sources import PAGE, SPEARHEAD_NEXT
from flemish_clusters.testing import funding_periods
from tests.support.policy_strategies import policies
from tests.support.usual import NETWORK_PERIOD, PERIOD, POLICY, amended


class TestMilestones:
    """The days of note: of each year, and the end of the time in which a pact is negotiated."""

    def test_of_a_spearhead_cluster_include_the_end_of_the_negotiation(self) -> None:
        found = POLICY.milestones(evolve(PERIOD, decided_on=date(2016, 10, 27)))
        pact = next(milestone for milestone in found if milestone.year is None)

        assert pact.day == date(2017, 10, 27)
        assert pact.citation == SPEARHEAD_NEXT.whole().inferred()
        assert pact.readings
        assert "no deadline" in pact.text("en")
        assert "geen uiterste datum" in pact.text("nl")

    def test_of_an_unknown_day_come_last(self) -> None:
        found = POLICY.milestones(PERIOD)

        assert found[-1].day is None
        assert all(milestone.day is not None for milestone in found[:-1])

    def test_of_a_network_have_no_pact(self) -> None:
        found = POLICY.milestones(evolve(NETWORK_PERIOD, decided_on=date(2016, 10, 27)))

        assert [milestone.year for milestone in found] == [1, 1, 2, 2, 3, 3]
        assert [str(milestone.day) for milestone in found[:3]] == ["2017-01-01", "2017-12-31", "2018-01-01"]
        assert found[0].text("en") == "first day of funding year 1"
        assert found[-1].text("nl") == "laatste dag van steunjaar 3"
        assert {one.citation for one in found} == {PAGE.sentence("6.6").inferred()}
        assert {one.readings for one in found} == {(AT_MOST_THE_TERM, FUNDING_YEAR, LEAP_DAY)}

    # No day of the calendar ends this negotiation.
    @example(period=evolve(PERIOD, decided_on=date(9998, 12, 31)), policy=amended(pact_negotiation_years=2))
    @given(period=funding_periods(), policy=policies())
    def test_come_in_order_and_hold_the_first_and_last_day_of_each_year(
        self, period: FundingPeriod, policy: Policy
    ) -> None:
        # Of earlier grants, since others for new ones cannot be told where the day of the decision is not known.
        found = policy.governing(period)[-1].milestones(period)
        known = [milestone.day for milestone in found if milestone.day is not None]
        of_years = {milestone.day for milestone in found if milestone.year is not None}

        assert known == sorted(known)
        assert of_years == {day for year in period.funding_years for day in (year.first_day, year.last_day)}

    def test_know_no_day_past_the_calendar(self) -> None:
        last, past = (evolve(PERIOD, decided_on=date(year, 6, 1)) for year in (9997, 9998))
        policy = amended(pact_negotiation_years=2)

        assert [one.day for one in policy.milestones(last) if one.year is None] == [date(9999, 6, 1)]
        assert [one.day for one in policy.milestones(past) if one.year is None] == [None]

    def test_follow_an_amended_negotiation(self) -> None:
        period = evolve(PERIOD, decided_on=date(2016, 2, 29))
        pact = next(one for one in amended(pact_negotiation_years=2).milestones(period) if one.year is None)

        assert pact.day == date(2018, 3, 1)
        assert not [one for one in amended(pact_negotiation_years=0).milestones(period) if one.year is None]

    @pytest.mark.parametrize("period", [None, date(2017, 1, 1), POLICY])
    def test_are_asked_for_with_a_period(self, period: Any) -> None:
        with pytest.raises(InvalidValue, match="^period cannot be .*: give a FundingPeriod$"):
            POLICY.milestones(period)

    def test_name_the_readings_of_the_negotiation(self) -> None:
        (pact,) = [one for one in POLICY.milestones(PERIOD) if one.year is None]

        assert pact.readings == (FIRST_YEAR_AFTER_DECISION, LEAP_DAY)

    def test_go_as_far_as_the_calendar_does(self) -> None:
        period = evolve(PERIOD, decided_on=date(9997, 6, 1))
        last, past = [
            next(one.day for one in amended(pact_negotiation_years=years).milestones(period) if one.year is None)
            for years in (2, 3)
        ]

        assert last is not None
        assert last.year == MAXYEAR
        assert past is None
