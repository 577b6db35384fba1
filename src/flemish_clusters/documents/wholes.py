"""Wholes: what has to agree within an object, looked at among the fields that are right."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from flemish_clusters.documents.entries import DossierEntry
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Cluster, FundingPeriod, clusters, dossiers, funding


def _in_cluster(draft: Any) -> Iterator[InvalidValue]:
    return clusters.disagreements(
        _each(draft.companies, "enterprise_number"), _each(draft.knowledge_institutions, "enterprise_number")
    )


def _in_period(draft: Any) -> Iterator[InvalidValue]:
    return funding.disagreements(draft.first_day, draft.years, draft.decided_on)


def _in_dossier(draft: Any) -> Iterator[InvalidValue]:
    kind, period_kind = _each((draft.cluster, draft.period), "kind")
    return dossiers.disagreements(kind, period_kind, _each(draft.accounts, "year"))


def _each(items: Any, name: str) -> list[Any]:
    """Return one field of each item; `None` for what is wrong."""
    return [getattr(item, name, None) for item in items or ()]


DISAGREEMENTS: Final[Mapping[type, Callable[[Any], Iterator[InvalidValue]]]] = {
    Cluster: _in_cluster,
    FundingPeriod: _in_period,
    DossierEntry: _in_dossier,
}
"""By class, what does not agree within a fact of which only some fields are right."""
