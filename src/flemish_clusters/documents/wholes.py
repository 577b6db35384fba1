"""Wholes: what has to agree within an object, looked at among the fields that are right."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from flemish_clusters.documents.entries import DossierEntry
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Cluster, FundingPeriod, clusters, dossiers, funding

DISAGREEMENTS: Final[Mapping[type, Callable[[Any], Iterator[InvalidValue]]]] = {
    Cluster: clusters.disagreements,
    FundingPeriod: funding.disagreements,
    DossierEntry: dossiers.disagreements,
}
"""By class, what does not agree within a fact of which only some fields are right."""
