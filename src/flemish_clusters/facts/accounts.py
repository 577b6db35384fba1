"""Accounts: what a cluster organisation cost, raised and received in a funding year."""

from datetime import date
from enum import Enum, unique
from typing import final

from attrs import field, frozen

from flemish_clusters.checks import a, a_day, a_year_count, named, plain_day
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.facts.parties import Company, KnowledgeInstitution, OtherBody
from flemish_clusters.money import Euro, EuroLike, to_euro


def _to_euro_or_none(amount: EuroLike | None) -> Euro | None:
    return None if amount is None else to_euro(amount)


@final
@frozen(kw_only=True, field_transformer=named)
class YearAccount:
    """The account of one funding year. Whatever is `None` is not known.

    Attributes:
        period: The funding period.
        year: The number of the funding year, 1 or more; past the last year it is outside the period.
        eligible_costs: The costs of running the cluster organisation in that year, in euro.
        cofinancing: What companies contributed to its running, received in that year, in euro
            (Dutch: *cofinanciering*).
        aid: The aid for that year, in euro.
    """

    period: FundingPeriod = field(validator=a(FundingPeriod))
    year: int = field(validator=a_year_count)
    eligible_costs: Euro | None = field(default=None, converter=_to_euro_or_none)
    cofinancing: Euro | None = field(default=None, converter=_to_euro_or_none)
    aid: Euro | None = field(default=None, converter=_to_euro_or_none)


@unique
class Purpose(Enum):
    """What a contribution is for."""

    OPERATION = "operation"
    """Running the cluster organisation (Dutch: *werking*)."""
    PROJECT = "project"
    OTHER = "other"


@final
@frozen(kw_only=True, field_transformer=named)
class Contribution:
    """Money that somebody gave.

    Attributes:
        by: Who gave it.
        amount: How much, in euro.
        received_on: The day on which it was received.
        purpose: What it is for.
    """

    by: Company | KnowledgeInstitution | OtherBody = field(validator=a(Company, KnowledgeInstitution, OtherBody))
    amount: Euro = field(converter=to_euro)
    received_on: date = field(converter=plain_day, validator=a_day)
    purpose: Purpose = field(validator=a(Purpose))
