"""Dossiers: a cluster, its funding period and its accounts, as one whole."""

from collections.abc import Iterator
from typing import Any, final

from attrs import field, frozen

from flemish_clusters.checks import a, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.clusters import Cluster
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
