"""Days: funding years, terms, the year of the pact, versions and cautions, in plain arithmetic of days.

Sentences 6.2 and 6.6 give the years; the readings say that they count from the first day of aid, up to the day before
the anniversary, which is 1 March where a year lacks 29 February.
"""

from calendar import isleap
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from tests.support.case_oracle.norms import (
    CAUTIONS,
    CHECKED_UNTIL,
    IN_FORCE_FROM,
    NAME,
    NORMS,
    PUBLISHED_ON,
    YEARS_OF_THE_PACT,
)
from tests.support.case_oracle.verdicts import MET, NONE, NOT_KNOWN, NOT_MET

_A_DAY: Final = timedelta(days=1)


def anniversary(day: date, years: int) -> date:
    """Return the same date so many years on."""
    year = day.year + years
    if (day.month, day.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1)
    return date(year, day.month, day.day)


def days_of(first_day: date, year: int) -> tuple[date, date]:
    """Return the first and the last day of a funding year."""
    return anniversary(first_day, year - 1), anniversary(first_day, year) - _A_DAY


def answer(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be said of a funding period, and of a day with regard to it."""
    period = case["period"]
    first_day, years = period["first_day"], period["years"]
    pact = last_day_of_the_pact(period)
    return {
        **verdicts_on_a_period(period),
        "last_day": days_of(first_day, years)[1],
        "first_days": [days_of(first_day, year)[0] for year in range(1, years + 1)],
        "last_days": [days_of(first_day, year)[1] for year in range(1, years + 1)],
        "pact_until": pact,
        "cautions": list(_cautions(period)),
        **(_on(case["day"], first_day, years, pact) if "day" in case else {}),
    }


def verdicts_on_a_period(period: Mapping[str, Any]) -> dict[str, Any]:
    """Return whether a period is within the term; sentence 5.1 has no other kinds than the two that have one."""
    within = MET if period["years"] <= NORMS[period["kind"]].term else NOT_MET
    return {"verdict": within, "rules": {"PER-1": within, "KIN-2": MET}, "missing": []}


def last_day_of_the_pact(period: Mapping[str, Any]) -> date | str:
    """Return the last day of the year after the decision, which begins on the day after it."""
    years = YEARS_OF_THE_PACT[period["kind"]]
    if not years:
        return NONE
    return anniversary(period["decided_on"], years) if "decided_on" in period else NOT_KNOWN


def answer_of_a_day(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return which version is in force on a day, and whether that day is past those that were looked at."""
    return _version_on(case["day"])


def answer_of_a_transition(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return which version governs a funding year, by the day that is chosen to pick it, and what is said of that."""
    period = case["period"]
    of_the_grant = period.get("decided_on", period["first_day"])
    day = {
        "grant": of_the_grant,
        "application": period.get("applied_on", of_the_grant),
        "funding_year": days_of(period["first_day"], case["year"])[0],
        "assessment": case["assessed_on"],
    }[case["transition"]]
    told = _version_on(day)
    return told if told["policy"] == NONE else {**told, "unpublished": case["assessed_on"] < PUBLISHED_ON}


def _version_on(day: date) -> dict[str, Any]:
    return {"policy": NAME, "unchecked": day > CHECKED_UNTIL} if day >= IN_FORCE_FROM else {"policy": NONE}


def _on(day: date, first_day: date, years: int, pact: date | str) -> dict[str, Any]:
    """Return where a day stands, the funding year that it falls in, 0 for none, and whether the pact is negotiated."""
    numbers = [
        year for year in range(1, years + 1) if days_of(first_day, year)[0] <= day <= days_of(first_day, year)[1]
    ]
    status = "running" if numbers else "upcoming" if day < first_day else "ended"
    told: dict[str, Any] = {"year": numbers[0] if numbers else 0, "status": status}
    return told | ({"before_the_pact_is_due": day <= pact} if isinstance(pact, date) else {})


def _cautions(period: Mapping[str, Any]) -> Iterator[str]:
    days = {**period, "last_day": days_of(period["first_day"], period["years"])[1]}
    for source, names, side, limit in CAUTIONS:
        known = [days[name] for name in names if name in days]
        if any(day < limit if side == "before" else day > limit for day in known):
            yield source
