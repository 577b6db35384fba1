"""Funding periods and funding years, against a walk over the calendar, day by day."""

from datetime import MAXYEAR, UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import ClusterKind, FundingPeriod, FundingYear, InvalidValue
from flemish_clusters.facts import PeriodStatus
from flemish_clusters.testing import days, funding_periods
from tests.facts.test_funding_years import ONE_DAY, day_by_day
from tests.support.year_strategies import funding_years

LEAP: FundingPeriod = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2016, 2, 29), years=10)
EARLY_2017: FundingPeriod = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
SHORT_PERIODS = funding_periods(years=st.integers(1, 5))


class TestFundingPeriod:
    """A period runs from its first day to the day before the anniversary, both included. Source: 6.2, 6.6."""

    @given(SHORT_PERIODS, st.data())
    def test_it_is_what_a_walk_over_the_calendar_says(self, period: FundingPeriod, data: st.DataObject) -> None:
        walk = dict(day_by_day(period.first_day, period.years))

        day = data.draw(st.sampled_from(list(walk)))

        assert (min(walk), max(walk)) == (period.first_day, period.last_day)
        assert period.status_on(day) is PeriodStatus.RUNNING
        assert [year.number for year in [period.year_on(day)] if year] == [walk[day]]
        for year in period.funding_years:
            of_year = [found for found, number in walk.items() if number == year.number]
            assert (year.first_day, year.last_day) == (of_year[0], of_year[-1])

    @given(funding_periods())
    def test_its_years_tile_it(self, period: FundingPeriod) -> None:
        years = period.funding_years

        assert [year.number for year in years] == list(range(1, period.years + 1))
        assert (years[0].first_day, years[-1].last_day) == (period.first_day, period.last_day)
        assert all(later.first_day - earlier.last_day == ONE_DAY for earlier, later in pairwise(years))

    @given(funding_periods(), days())
    def test_a_day_is_in_one_year_or_outside(self, period: FundingPeriod, day: date) -> None:
        within = [year for year in period.funding_years if day in year]

        assert within == [year for year in [period.year_on(day)] if year]
        assert (len(within) == 1) == (period.status_on(day) is PeriodStatus.RUNNING)

    @given(funding_periods())
    def test_the_end_days_are_running_and_the_days_around_are_not(self, period: FundingPeriod) -> None:
        for year in (period.funding_years[0], period.funding_years[-1]):
            assert period.year_on(year.first_day) == period.year_on(year.last_day) == year
        assert period.status_on(period.last_day + ONE_DAY) is PeriodStatus.ENDED
        if period.first_day > date.min:
            assert period.status_on(period.first_day - ONE_DAY) is PeriodStatus.UPCOMING

    @given(funding_periods(), st.integers(1, 20))
    def test_a_longer_period_has_the_same_first_years(self, period: FundingPeriod, years: int) -> None:
        other = evolve(period, years=years)

        shared = min(years, period.years)
        assert [evolve(year, period=period) for year in other.funding_years[:shared]] == list(
            period.funding_years[:shared]
        )

    def test_ten_years_from_new_year(self) -> None:
        assert EARLY_2017.last_day == date(2026, 12, 31)
        assert EARLY_2017.funding_years[3] == FundingYear(4, date(2020, 1, 1), date(2020, 12, 31), period=EARLY_2017)
        assert EARLY_2017.status_on(date(2027, 1, 1)) is PeriodStatus.ENDED

    def test_three_years_end_in_december(self) -> None:
        network = FundingPeriod(kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK, first_day=date(2017, 1, 1), years=3)

        assert network.last_day == date(2019, 12, 31)

    def test_a_leap_day_comes_round_on_1_march_and_on_itself(self) -> None:
        openings = [year.first_day for year in LEAP.funding_years[:5]]

        marches = [date(year, 3, 1) for year in (2017, 2018, 2019)]
        assert openings == [date(2016, 2, 29), *marches, date(2020, 2, 29)]
        assert LEAP.funding_years[0].last_day == date(2017, 2, 28)
        assert LEAP.last_day == date(2026, 2, 28)


class TestTheEndOfTheCalendar:
    """A period that would run past the year 9999 is refused where it is made."""

    @given(st.dates(date(9970, 1, 1)), st.integers(1, 32) | st.integers(1, MAXYEAR))
    def test_a_period_has_a_last_day_or_is_refused(self, first_day: date, years: int) -> None:
        if first_day.year + years <= MAXYEAR:
            period = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=first_day, years=years)
            assert period.funding_years[-1].last_day == period.last_day
        else:
            refusal = rf"FundingPeriod\.years cannot be {years}: give years after which the calendar still goes on"
            with pytest.raises(InvalidValue, match=refusal):
                FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=first_day, years=years)

    @pytest.mark.parametrize("years", [MAXYEAR + 1, 10**6])
    def test_more_years_than_there_are_is_no_number_of_years(self, years: int) -> None:
        with pytest.raises(InvalidValue, match=rf"FundingPeriod\.years cannot be {years}: .* from 1 to 9999"):
            evolve(LEAP, years=years)

    def test_the_last_period_of_all(self) -> None:
        period = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(9989, 12, 31), years=10)

        assert period.last_day == date(9999, 12, 30)
        assert period.status_on(date.max) is PeriodStatus.ENDED
        with pytest.raises(InvalidValue, match=r"FundingPeriod\.years cannot be 11: .* anniversary lies in 9999"):
            evolve(period, years=11)

    def test_a_decision_leaves_room_for_the_year_after_it(self) -> None:
        assert evolve(LEAP, decided_on=date(9998, 12, 31)).decided_on == date(9998, 12, 31)
        with pytest.raises(InvalidValue, match=r"FundingPeriod\.decided_on"):
            evolve(LEAP, decided_on=date(9999, 1, 1))


class TestFundingYear:
    """A year holds its first and its last day."""

    @given(funding_years(), st.integers(-400, 400))
    def test_it_holds_the_days_from_first_to_last(self, year: FundingYear, offset: int) -> None:
        day = date.fromordinal(min(max(year.first_day.toordinal() + offset, 1), date.max.toordinal()))

        walk = (year.last_day - year.first_day).days
        assert (day in year) == any(day == year.first_day + timedelta(days=step) for step in range(walk + 1))

    @given(funding_years(first_day=date(2020, 1, 2), last_day=date(2020, 1, 2)))
    def test_it_can_be_one_day_and_no_less(self, year: FundingYear) -> None:
        assert year.first_day in year
        with pytest.raises(
            InvalidValue, match=r"FundingYear\.last_day cannot be .*: give a day from 2020-01-02 to 2021"
        ):
            evolve(year, last_day=date(2020, 1, 1))

    @pytest.mark.parametrize(
        ("first_day", "last_day"),
        [
            (date(2017, 1, 1), date(2017, 12, 31)),
            (date(2016, 1, 1), date(2016, 12, 31)),
            (date(2016, 2, 29), date(2017, 2, 28)),
            (date(2015, 3, 1), date(2016, 2, 29)),
            (date(2016, 3, 1), date(2017, 2, 28)),
            (date(2019, 12, 31), date(2020, 12, 30)),
            (date(9998, 12, 31), date(9999, 12, 30)),
        ],
    )
    def test_it_is_at_most_a_year(self, first_day: date, last_day: date) -> None:
        assert FundingYear(1, first_day, last_day).last_day == last_day
        with pytest.raises(InvalidValue) as caught:
            FundingYear(1, first_day, last_day + ONE_DAY)

        assert str(caught.value) == (
            f"FundingYear.last_day cannot be {last_day + ONE_DAY!r}: give a day from {first_day} to {last_day}, "
            "the day before the anniversary"
        )
        assert caught.value.text("nl").endswith(
            f": geef een dag van {first_day} tot en met {last_day}, de dag vóór de verjaardag"
        )

    @pytest.mark.parametrize("first_day", [date(9999, 1, 1), date(9999, 12, 31)])
    def test_it_can_run_to_the_end_of_the_calendar(self, first_day: date) -> None:
        assert FundingYear(1, first_day, date.max).last_day == date.max

    @given(funding_periods())
    def test_each_year_of_a_period_is_one_and_knows_the_period(self, period: FundingPeriod) -> None:
        for year in period.funding_years:
            assert evolve(year) == year
            assert year.period == period
            assert period.year_on(year.last_day) == year
            assert getattr(period.year_on(year.first_day), "period", None) == period

    def test_one_that_is_made_by_hand_knows_no_period(self) -> None:
        made, taken = FundingYear(4, date(2020, 1, 1), date(2020, 12, 31)), EARLY_2017.funding_years[3]

        assert made.period is None
        assert made == evolve(taken, period=None) != taken

    def test_a_part_of_one_is_made_by_hand(self) -> None:
        taken = EARLY_2017.funding_years[3]

        assert date(2020, 3, 2) not in evolve(taken, last_day=date(2020, 3, 1), period=None)
        with pytest.raises(InvalidValue, match="FundingYear.period cannot be .*: give one whose year 4 has these days"):
            evolve(taken, last_day=date(2020, 3, 1))

    @pytest.mark.parametrize(
        ("number", "first_day", "last_day"),
        [
            (3, date(2020, 1, 1), date(2020, 12, 31)),
            (4, date(2019, 12, 31), date(2020, 12, 30)),
            (4, date(2020, 1, 2), date(2021, 1, 1)),
            (11, date(2027, 1, 1), date(2027, 12, 31)),
            (9999, date(2027, 1, 1), date(2027, 12, 31)),
        ],
    )
    def test_another_is_no_year_of_that_period(self, number: int, first_day: date, last_day: date) -> None:
        with pytest.raises(InvalidValue) as caught:
            FundingYear(number, first_day, last_day, period=EARLY_2017)

        assert (caught.value.field, caught.value.expected) == (
            "FundingYear.period",
            f"one whose year {number} has these days",
        )


class TestDaysOnly:
    """Days are days; a moment is refused."""

    @pytest.mark.parametrize("method", ["year_on", "status_on", "__contains__"])
    @pytest.mark.parametrize("day", [datetime(2020, 1, 1, tzinfo=UTC), "2020-01-01", 2020, None])
    def test_anything_but_a_day_is_refused(self, method: str, day: object) -> None:
        asked = LEAP.funding_years[0] if method == "__contains__" else LEAP

        with pytest.raises(InvalidValue, match="day cannot be"):
            getattr(asked, method)(day)
