"""Dossiers: a cluster, its funding period and its accounts, as one whole."""

from attrs import field, frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.fields import a, tuple_of
from flemish_clusters.facts.funding import FundingPeriod


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
        if self.period.kind is not self.cluster.kind:
            raise InvalidValue(
                "Dossier.period", self.period.kind, f"a period of the cluster's kind, {self.cluster.kind}"
            )
        for place, account in enumerate(self.accounts):
            if account.period != self.period:
                raise InvalidValue(f"Dossier.accounts[{place}]", account.period, "an account of the dossier's period")
        years = [account.year for account in self.accounts]
        if len(set(years)) < len(years):
            raise InvalidValue("Dossier.accounts", sorted(years), "each funding year once")
