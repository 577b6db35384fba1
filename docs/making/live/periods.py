"""Periods: the whole years up to a last day that somebody typed, or the last days that would make them whole."""

from collections.abc import Mapping
from datetime import MAXYEAR, date
from typing import Final

from attrs import evolve

from flemish_clusters.checks import a_day
from flemish_clusters.documents.mistakes import MISSING
from flemish_clusters.errors import Problem
from flemish_clusters.facts.funding import last_day_of_year
from flemish_clusters.messages import write
from flemish_clusters.wording import Wanted

LAST_DAY: Final = "period.last_day"
_FIRST_DAY: Final = "period.first_day"
_YEARS: Final = "period.years"
_ANY: Final = "1"
"""Years that stand in for those that cannot be told, so that only the last day is said to be wrong."""


def with_years(facts: Mapping[str, str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return facts with the years of a period instead of its last day, and what is wrong with that day."""
    if LAST_DAY not in facts:
        return dict(facts), ()
    typed = facts[LAST_DAY].strip()
    first_day, last_day = _day_in(facts.get(_FIRST_DAY, "")), _day_in(typed)
    years, wanted = _ANY, None
    if last_day is None:
        wanted = a_day.wanted if typed else evolve(MISSING, form=a_day.wanted.form)
    elif first_day is not None:
        ends = _last_days(first_day, last_day)
        years = str(ends.get(last_day, _ANY))
        wanted = _whole(last_day, [*ends]) if ends and last_day not in ends else None
    problem = () if wanted is None else (Problem(("period", "last_day"), last_day or typed, wanted),)
    return {**{name: text for name, text in facts.items() if name != LAST_DAY}, _YEARS: years}, problem


def _last_days(first_day: date, last_day: date) -> Mapping[date, int]:
    """Return the last days of some years, in order, from before a day to after it, and how many years that are."""
    around = last_day.year - first_day.year
    numbers = sorted({max(1, around + step) for step in (-1, 0, 1)})
    return {last_day_of_year(first_day, years): years for years in numbers if first_day.year + years <= MAXYEAR}


def _whole(last_day: date, ends: list[date]) -> Wanted:
    """Return that the last days beside a day would do."""
    near = [*[day for day in ends if day < last_day][-1:], *[day for day in ends if day > last_day][:1]]
    en, nl = " or ".join(write(day, "en") for day in near), " of ".join(write(day, "nl") for day in near)
    says = (f"{en}, since a period has whole years", f"{nl}, want een periode telt hele jaren")
    return Wanted(code="does_not_agree", json=says)


def _day_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
