"""Problems: what a row cannot tell of an account, so that a frame and a database refuse the same rows alike."""

from collections.abc import Iterable
from datetime import MAXYEAR, date
from typing import Final

from attrs import frozen

from flemish_clusters.checks import A_DAY, a_member, a_year_count
from flemish_clusters.definition.amounts import MOST, NOT_KNOWN
from flemish_clusters.definition.expressions import Expression, column
from flemish_clusters.definition.tracing import FIRST_DAY, YEARS, day_number
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import BEFORE_THE_LAST_YEAR, WITHIN_THE_CALENDAR
from flemish_clusters.wording import Words

REFUSED: Final = NOT_KNOWN - 1
"""Stands for what a column holds and cannot tell, so that no step has to take a number of any size."""
_EUROS: Final = (
    "an amount in euro from 0 to below 10**15 with at most two decimals",
    "een bedrag in euro van 0 tot onder 10**15 met hoogstens twee decimalen",
)
_CENTS: Final = (
    "a whole number of cents from 0 to below 10**17",
    "een geheel aantal cent van 0 tot onder 10**17",
)


@frozen(kw_only=True, repr=False)
class Told:
    """What a column tells of an account, as a whole number: a host turns all else into `REFUSED`, `NULL` apart.

    Attributes:
        least: The least number that it can be.
        most: The greatest.
        can_be_missing: Whether `NULL`, which becomes `NOT_KNOWN`, stands for what is not known.
        wanted: What would do, in both languages.
    """

    name: str
    least: int
    most: int
    can_be_missing: bool
    wanted: Words

    @property
    def problem(self) -> "Problem":
        """What is wrong where it cannot be that."""
        return Problem(self.name, self.wanted, column(self.name) < (NOT_KNOWN if self.can_be_missing else 0))


@frozen(repr=False)
class Problem:
    """Why a row is refused.

    Attributes:
        wanted: What would do, in both languages.
        found: Whether it is wrong with an account, by what a definition reads.
    """

    field: str
    wanted: Words
    found: Expression

    def text(self, number: int) -> str:
        """Return what is told, by the place of a language in `Words`."""
        return f"{self.field}: {self.wanted[number]}"


def told_by_a_row(facts: Iterable[str], *, cents: bool) -> tuple[Told, ...]:
    """Return what each column tells that a definition reads; the amounts, at some paths, in cents or in euro."""
    first, last = day_number(date.min), day_number(date.max)
    a_year = a_year_count.wanted.json
    return (
        Told(name="kind", least=0, most=len(ClusterKind) - 1, can_be_missing=False, wanted=a_member(ClusterKind).json),
        Told(name="first_day", least=first, most=last, can_be_missing=False, wanted=A_DAY.json),
        Told(name="years", least=1, most=MAXYEAR, can_be_missing=False, wanted=a_year),
        Told(name="year", least=1, most=MAXYEAR, can_be_missing=False, wanted=a_year),
        Told(name="decided_on", least=first, most=last, can_be_missing=True, wanted=A_DAY.json),
        *(
            Told(name=path, least=0, most=MOST, can_be_missing=True, wanted=_CENTS if cents else _EUROS)
            for path in facts
        ),
    )


def problems_of(told: Iterable[Told]) -> tuple[Problem, ...]:
    """Return what can be wrong with a row: each column by itself, and then what has to agree; the first is told."""
    past_the_end = FIRST_DAY + YEARS * 10_000 >= (MAXYEAR + 1) * 10_000
    in_the_last_year = column("decided_on") >= day_number(date(MAXYEAR, 1, 1))
    return (
        *(one.problem for one in told),
        Problem("years", WITHIN_THE_CALENDAR.json, past_the_end),
        Problem("decided_on", BEFORE_THE_LAST_YEAR.json, in_the_last_year),
    )
