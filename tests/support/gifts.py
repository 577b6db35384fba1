"""Gifts: contributions that were received in the year 2020, and what counts of them in that year."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from attrs import evolve

from flemish_clusters import (
    Company,
    Contribution,
    CountedCofinancing,
    Euro,
    KnowledgeInstitution,
    OtherBody,
    Policy,
    Purpose,
    count_cofinancing,
)
from tests.support.usual import PERIOD, POLICY

YEAR: Final = PERIOD.funding_years[3]
COMPANY: Final = Company(name="A")
COUNTS: Final = Contribution(by=COMPANY, amount="10.01", received_on=date(2020, 3, 1), purpose=Purpose.OPERATION)
GIVERS: Final[dict[str, Any]] = {
    "company": COMPANY,
    "institution": KnowledgeInstitution(name="B"),
    "body": OtherBody(name="C"),
}


def counted(given_list: Sequence[Contribution], policy: Policy = POLICY) -> CountedCofinancing:
    """Return what counts in the year 2020."""
    return count_cofinancing(given_list, year=YEAR, policy=policy)


def gifts(**cents: int) -> list[Contribution]:
    """Return contributions that were received in the year, of so many cents each, by the sort of giver."""
    return [evolve(COUNTS, by=GIVERS[giver], amount=Euro(cents=amount)) for giver, amount in cents.items()]
