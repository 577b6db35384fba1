"""Dossiers: a cluster, its funding period and its accounts, as one whole."""

from collections.abc import Iterable, Iterator
from typing import final

from attrs import field, frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.clusters import Cluster, ClusterKind
from flemish_clusters.facts.fields import a, tuple_of
from flemish_clusters.facts.funding import FundingPeriod


@final
@frozen(kw_only=True)
class Dossier:
    """All that is known of one cluster and its grant.

    Attributes:
        cluster: The cluster.
        period: Its funding period, of the same kind.
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
        for error in disagreements(self.cluster.kind, self.period.kind, [account.year for account in self.accounts]):
            raise error


def disagreements(
    kind: ClusterKind | None, period_kind: ClusterKind | None, years: Iterable[int | None]
) -> Iterator[InvalidValue]:
    """Return what does not agree within a dossier; what is `None` agrees with everything.

    Args:
        kind: The kind of the cluster.
        period_kind: The kind of the period.
        years: The year of each account.
    """
    if kind is not None and period_kind not in (None, kind):
        yield InvalidValue("Dossier.period.kind", period_kind, f'the kind of the cluster, "{kind.value}"')
    seen: set[int] = set()
    for place, year in enumerate(years):
        if year in seen:
            yield InvalidValue(f"Dossier.accounts[{place}].year", year, "each funding year once")
        elif year is not None:
            seen.add(year)
