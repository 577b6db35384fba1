"""Days: periods from days on which counting goes wrong, each day beside a limit, and the year of the pact."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flemish_clusters import Message
from flemish_clusters.messages import write
from tests.support.case_oracle.calendar import anniversary, days_of
from tests.support.case_oracle.norms import NETWORK, SPEARHEAD
from tests.support.made_cases.making import Made, case

_A_DAY: Final = timedelta(days=1)
_ANCHORS: Final[tuple[tuple[str, str, date, int, str, str], ...]] = (
    ("leap-day-and-one-year", SPEARHEAD, date(2016, 2, 29), 1, "on 29 February", "op 29 februari"),
    ("leap-day-and-three-years", NETWORK, date(2016, 2, 29), 3, "on 29 February", "op 29 februari"),
    (
        "leap-day-and-a-leap-year-at-the-end",
        SPEARHEAD,
        date(2016, 2, 29),
        4,
        "on 29 February, four years before the next",
        "op 29 februari, vier jaar vóór de volgende",
    ),
    ("leap-day-and-ten-years", SPEARHEAD, date(2016, 2, 29), 10, "on 29 February", "op 29 februari"),
    (
        "leap-day-before-a-century",
        SPEARHEAD,
        date(2096, 2, 29),
        4,
        "on 29 February, and 2100 has no such day",
        "op 29 februari, en 2100 heeft die dag niet",
    ),
    (
        "day-before-a-leap-day",
        SPEARHEAD,
        date(2016, 2, 28),
        4,
        "on the day before 29 February",
        "op de dag vóór 29 februari",
    ),
    (
        "day-after-a-leap-day",
        SPEARHEAD,
        date(2016, 3, 1),
        4,
        "on the day after 29 February",
        "op de dag na 29 februari",
    ),
    (
        "last-day-of-february",
        NETWORK,
        date(2017, 2, 28),
        3,
        "on the last day of February",
        "op de laatste dag van februari",
    ),
    (
        "first-of-march",
        NETWORK,
        date(2017, 3, 1),
        3,
        "on 1 March, with 29 February on its last day",
        "op 1 maart, met 29 februari als laatste dag",
    ),
    ("new-year", NETWORK, date(2017, 1, 1), 3, "on 1 January", "op 1 januari"),
    (
        "new-years-eve",
        NETWORK,
        date(2016, 12, 31),
        3,
        "on the last day of a calendar year",
        "op de laatste dag van een kalenderjaar",
    ),
    (
        "end-of-a-long-month",
        NETWORK,
        date(2019, 7, 31),
        3,
        "on the last day of a month",
        "op de laatste dag van een maand",
    ),
    (
        "end-of-a-short-month",
        NETWORK,
        date(2018, 4, 30),
        3,
        "on the last day of a short month",
        "op de laatste dag van een korte maand",
    ),
    (
        "first-day-of-the-order",
        SPEARHEAD,
        date(2016, 4, 17),
        10,
        "on the first day of the order",
        "op de eerste dag van het besluit",
    ),
)
"""The name of a case, the kind, the first day of aid and the years, and where that day lies."""


def cases_of_years() -> Iterator[Made]:
    """Return the first and the last days of the years of each period."""
    for name, kind, first_day, years, en, nl in _ANCHORS:
        says = Message(en=f"The aid begins {en}.", nl=f"De steun begint {nl}.")
        period = {"kind": kind, "first_day": first_day, "years": years}
        reading = "leap-day" if _is_leap_day(first_day) else "funding-year"
        told = {"sentence": "6.2" if kind == SPEARHEAD else "6.6", "reading": reading}
        yield case(f"years-from-{name}", says, {"period": period}, expects="last_day first_days last_days", **told)


def cases_of_limits() -> Iterator[Made]:
    """Return each day beside a limit of a period, or of its years."""
    for name, kind, first_day, years, _, _ in _ANCHORS:
        if name in _TRIED:
            period = {"kind": kind, "first_day": first_day, "years": years}
            for place, day, en, nl in _limits(first_day, years):
                says = Message(en=f"{en}: {write(day, 'en')}.", nl=f"{nl}: {write(day, 'nl')}.")
                reading = "leap-day" if _is_leap_day(first_day) and place in _AT_AN_ANNIVERSARY else "funding-year"
                told = {"sentence": "6.2" if kind == SPEARHEAD else "6.6", "reading": reading}
                facts = {"period": period, "day": day}
                yield case(f"{place}-from-{name}", says, facts, expects="year status", **told)


_TRIED: Final = ("leap-day-and-ten-years", "last-day-of-february", "new-year", "new-years-eve")
_AT_AN_ANNIVERSARY: Final = ("last-day-of-year-1", "first-day-of-year-2", "last-day", "day-after")


def _is_leap_day(day: date) -> bool:
    return (day.month, day.day) == (2, 29)


def _limits(first_day: date, years: int) -> Iterator[tuple[str, date, str, str]]:
    last = days_of(first_day, years)[1]
    second = days_of(first_day, 2)[0]
    yield from (
        ("day-before", first_day - _A_DAY, "The day before the aid begins", "De dag vóór de steun begint"),
        ("first-day", first_day, "The first day of aid", "De eerste dag van de steun"),
        ("second-day", first_day + _A_DAY, "The second day of aid", "De tweede dag van de steun"),
        ("last-day-of-year-1", second - _A_DAY, "The last day of the first year", "De laatste dag van het eerste jaar"),
        ("first-day-of-year-2", second, "The first day of the second year", "De eerste dag van het tweede jaar"),
        ("last-day-but-one", last - _A_DAY, "The last day of aid but one", "De voorlaatste dag van de steun"),
        ("last-day", last, "The last day of aid", "De laatste dag van de steun"),
        ("day-after", last + _A_DAY, "The day after the aid ends", "De dag nadat de steun eindigt"),
    )


_DECISIONS: Final = (
    ("autumn", date(2016, 11, 16)),
    ("leap-day", date(2016, 2, 29)),
    ("last-day-of-february", date(2019, 2, 28)),
    ("first-of-march", date(2019, 3, 1)),
)
_BESIDE: Final = (
    (
        -1,
        "day-before",
        "The day before the last one of the year after the decision",
        "De dag vóór de laatste van het jaar na de beslissing",
    ),
    (0, "last-day", "The last day of the year after the decision", "De laatste dag van het jaar na de beslissing"),
    (
        1,
        "day-after",
        "The day after the last one of the year after the decision",
        "De dag na de laatste van het jaar na de beslissing",
    ),
)


def cases_of_the_pact() -> Iterator[Made]:
    """Return each day beside the end of the year after the decision, in which the pact is negotiated."""
    for name, decided_on in _DECISIONS:
        period = {"kind": SPEARHEAD, "first_day": date(2017, 1, 1), "years": 10, "decided_on": decided_on}
        for step, place, en, nl in _BESIDE:
            day = anniversary(decided_on, 1) + step * _A_DAY
            says = Message(en=f"{en}: {write(day, 'en')}.", nl=f"{nl}: {write(day, 'nl')}.")
            reading = "leap-day" if _is_leap_day(decided_on) else "first-year-after-decision"
            told = {"source": "SPEARHEAD_NEXT", "reading": reading}
            facts = {"period": period, "day": day}
            expects = "pact_until before_the_pact_is_due"
            yield case(f"pact-{place}-decided-on-{name}", says, facts, expects=expects, **told)
