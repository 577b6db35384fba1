"""Years from an anchor, against a walk over the calendar, day by day."""

from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters.facts.funding import anniversary, last_day_of_year

LEAP_DAYS = [date(year, 2, 29) for year in (4, 1896, 2000, 2016, 2020, 2096, 9996)]
ONE_DAY = timedelta(days=1)
anchors = st.sampled_from(LEAP_DAYS) | st.dates(max_value=date(MAXYEAR - 12, 12, 31))
years = st.integers(1, 11)


def has_come_round(anchor: date, day: date) -> bool:
    """Return whether the day of the year of the anchor is reached or past in the calendar year of a day."""
    return (day.month, day.day) >= (anchor.month, anchor.day)


def day_by_day(anchor: date, count: int) -> Iterator[tuple[date, int]]:
    """Return each day from the anchor on with the number of its year, for so many years."""
    day, number = anchor, 1
    while number <= count:
        yield day, number
        day += ONE_DAY
        if day.year == anchor.year + number and has_come_round(anchor, day):
            number += 1


class TestYearsFromAnAnchor:
    """A year runs to the day before the anniversary; each is counted from the anchor itself."""

    @given(anchors, years)
    @example(date(2016, 2, 29), 12)
    @example(date(2096, 2, 29), 8)
    def test_the_walk_over_the_calendar_agrees(self, anchor: date, count: int) -> None:
        anchor = min(anchor, date(MAXYEAR - count - 1, 12, 31))

        last_days = {number: day for day, number in day_by_day(anchor, count)}

        assert {number: last_day_of_year(anchor, number) for number in last_days} == last_days
        assert list(last_days) == list(range(1, count + 1))

    @given(anchors, st.integers(0, 12))
    def test_the_anniversary_opens_the_next_year(self, anchor: date, count: int) -> None:
        anchor = min(anchor, date(MAXYEAR - 13, 12, 31))

        opening = anniversary(anchor, count)

        assert (opening.year, has_come_round(anchor, opening)) == (anchor.year + count, True)
        assert count == 0 or opening - last_day_of_year(anchor, count) == ONE_DAY
        before = opening - ONE_DAY
        assert before.year < opening.year or not has_come_round(anchor, before)

    @pytest.mark.parametrize(
        ("anchor", "count", "expected"),
        [
            (date(2016, 2, 29), 0, date(2016, 2, 29)),
            (date(2016, 2, 29), 1, date(2017, 3, 1)),
            (date(2016, 2, 29), 4, date(2020, 2, 29)),
            (date(2096, 2, 29), 4, date(2100, 3, 1)),
            (date(2096, 2, 29), 8, date(2104, 2, 29)),
            (date(2017, 1, 1), 10, date(2027, 1, 1)),
            (date(2017, 2, 28), 3, date(2020, 2, 28)),
            (date(2017, 3, 1), 3, date(2020, 3, 1)),
            (date(1, 1, 1), 9998, date(9999, 1, 1)),
            (date(4, 2, 29), 9995, date(9999, 3, 1)),
        ],
    )
    def test_anniversaries(self, anchor: date, count: int, expected: date) -> None:
        assert anniversary(anchor, count) == expected
        assert count == 0 or last_day_of_year(anchor, count) == expected - ONE_DAY

    def test_years_are_never_chained(self) -> None:
        anchor = date(2016, 2, 29)

        chained = anniversary(anniversary(anniversary(anniversary(anchor, 1), 1), 1), 1)

        assert (anniversary(anchor, 4), chained) == (date(2020, 2, 29), date(2020, 3, 1))
