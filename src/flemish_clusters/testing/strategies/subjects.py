"""Subjects: dossiers, and whatever can be assessed."""

from collections.abc import Collection, Iterable
from functools import partial
from typing import Any, get_args

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.dossiers import Dossier
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.facts.parties import Company
from flemish_clusters.testing.strategies.funding import funding_periods, year_accounts
from flemish_clusters.testing.strategies.narrowing import built
from flemish_clusters.testing.strategies.parties import ASKED, clusters, companies


def subjects(*kinds: type, asked: Collection[str] = ASKED) -> SearchStrategy[Any]:
    """Return the subjects of some classes, or of every class that can be assessed.

    Args:
        kinds: The classes; none: all.
        asked: The names of the further attestations that rules ask for.

    Raises:
        InvalidValue: A class is none that can be assessed.
    """
    return st.one_of([_of(kind, asked) for kind in kinds or get_args(Subject)])


def _of(kind: type, asked: Collection[str]) -> SearchStrategy[Any]:
    if kind is Company:
        return companies(asked=asked)
    if kind is Cluster:
        return clusters(asked=asked)
    if kind is FundingPeriod:
        return funding_periods()
    if kind is YearAccount:
        return year_accounts()
    if kind is Dossier:
        return dossiers(asked=asked)
    raise InvalidValue("kinds", kind, f"one of {', '.join(known.__name__ for known in get_args(Subject))}")


def dossiers(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Dossier]:
    """Return dossiers, with at most four accounts in any order; a cluster or else a period takes the other's kind.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    parts: dict[str, SearchStrategy[Any]] = {
        "cluster": clusters(asked=asked),
        "period": funding_periods(),
        "accounts": st.lists(year_accounts(), max_size=4),
    }
    make = partial(_dossier, cluster_leads="period" not in narrowed, own_accounts="accounts" not in narrowed)
    return built(make, parts, narrowed)


def _dossier(
    *, cluster: Cluster, period: FundingPeriod, accounts: Iterable[YearAccount], cluster_leads: bool, own_accounts: bool
) -> Dossier:
    if cluster_leads:
        period = evolve(period, kind=cluster.kind)
    else:
        cluster = evolve(cluster, kind=period.kind)
    if own_accounts:
        by_year = {account.year: account for account in (_moved(account, period) for account in accounts)}
        accounts = by_year.values()
    return Dossier(cluster=cluster, period=period, accounts=tuple(accounts))


def _moved(account: YearAccount, period: FundingPeriod) -> YearAccount:
    """Return the account in another period; a year at the end of its own is one at the end of the other."""
    past = account.year - account.period.years
    return evolve(account, period=period, year=max(1, period.years + past) if abs(past) <= 1 else account.year)
