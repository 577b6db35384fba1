"""Accounts: what a cluster organisation cost, raised and received in a year, and the dossier that holds them."""

from collections.abc import Iterator
from datetime import date
from enum import Enum, unique
from typing import Any, final

from attrs import field, frozen

from flemish_clusters.checks import a, a_day, a_year_count, named, plain_day, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import Cluster
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
    """Money that somebody gave, the amount in euro."""

    by: Company | KnowledgeInstitution | OtherBody = field(validator=a(Company, KnowledgeInstitution, OtherBody))
    amount: Euro = field(converter=to_euro)
    received_on: date = field(converter=plain_day, validator=a_day)
    purpose: Purpose = field(validator=a(Purpose))


@final
@frozen(kw_only=True)
class Dossier:
    """All that is known of one cluster and its grant.

    Attributes:
        period: The funding period of the cluster, of the same kind.
        accounts: The yearly accounts of that period, each year once, in any order.

    Raises:
        InvalidValue: The kinds differ, an account is of another period, or a year stands twice.
    """

    cluster: Cluster = field(validator=a(Cluster))
    period: FundingPeriod = field(validator=a(FundingPeriod))
    accounts: tuple[YearAccount, ...] = field(validator=tuple_of(YearAccount))

    def __attrs_post_init__(self) -> None:
        for place, account in enumerate(self.accounts):
            if account.period != self.period:
                raise InvalidValue(f"Dossier.accounts[{place}]", account.period, "an account of the dossier's period")
        for error in apart(self):
            raise error


def apart(draft: Any) -> Iterator[InvalidValue]:
    """Return what does not agree within a dossier, or within a draft of one in which what is wrong is `None`."""
    kind, period_kind = (getattr(part, "kind", None) for part in (draft.cluster, draft.period))
    if kind is not None and period_kind not in (None, kind):
        yield InvalidValue("Dossier.period.kind", period_kind, f'the kind of the cluster, "{kind.value}"')
    seen: set[int] = set()
    for place, account in enumerate(draft.accounts or ()):
        year = getattr(account, "year", None)
        if year in seen:
            yield InvalidValue(f"Dossier.accounts[{place}].year", year, "each funding year once")
        elif year is not None:
            seen.add(year)
