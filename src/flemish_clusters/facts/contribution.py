"""Contributions: what somebody gave, what for, and the funding year for which it is counted."""

from collections.abc import Iterator
from datetime import date
from enum import unique
from typing import Any, final

from attrs import field, frozen

from flemish_clusters.checks import a, a_day, named, plain_day
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.attestations import NOTHING_FURTHER, Fact, Further, to_further
from flemish_clusters.facts.clusters import Company, KnowledgeInstitution, OtherBody
from flemish_clusters.facts.funding import FundingYear
from flemish_clusters.messages import Labelled
from flemish_clusters.money import ZERO, Euro, to_amount
from flemish_clusters.wording import Wanted


@unique
class Purpose(Labelled):
    """What a contribution is for."""

    OPERATION = "operation", "operation", "werking"
    """Running the cluster organisation (Dutch: *werking*)."""
    PROJECT = "project", "project", "project"
    OTHER = "other", "other purpose", "andere bestemming"


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class Contribution(Fact):
    """Money that somebody gave, in euro.

    Attributes:
        paid_back: What was paid back of it, whenever that was; left out: nothing.

    Raises:
        InvalidValue: More was paid back than was given.
    """

    by: Company | KnowledgeInstitution | OtherBody = field(validator=a(Company, KnowledgeInstitution, OtherBody))
    amount: Euro = field(converter=to_amount)
    received_on: date = field(converter=plain_day, validator=a_day)
    purpose: Purpose = field(validator=a(Purpose))
    paid_back: Euro = field(default=ZERO, converter=to_amount)
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)

    def __attrs_post_init__(self) -> None:
        for error in too_much_paid_back(self):
            raise error

    @property
    def left(self) -> Euro:
        """What is left of it in euro: what was given less what was paid back."""
        return self.amount - self.paid_back


def too_much_paid_back(draft: Any) -> Iterator[InvalidValue]:
    """Return that more was paid back of a contribution, or a draft in which what is wrong is `None`, than was given."""
    if None not in (draft.amount, draft.paid_back) and draft.paid_back > (most := draft.amount):
        told = f"an amount up to that of the contribution, {most}", f"hoogstens het bedrag van de bijdrage, {most}"
        yield InvalidValue("Contribution.paid_back", draft.paid_back, Wanted(code="does_not_agree", json=told))


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class YearContribution(Fact):
    """A contribution that is held against a funding year, to see whether it counts as cofinancing of that year."""

    contribution: Contribution = field(validator=a(Contribution))
    year: FundingYear = field(validator=a(FundingYear))
