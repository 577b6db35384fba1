"""A kit for those who write rules and policies: strategies for every fact, and the laws that every rule keeps.

It needs the extra `testing`. `check_rule` and `check_policy` can be called in any test and outside of one.
"""

try:
    import hypothesis as _hypothesis  # noqa: F401 # pyright: ignore[reportUnusedImport] - to say what to install where it is not there
except ModuleNotFoundError as _error:
    _needed = "flemish_clusters.testing needs Hypothesis: install flemish-clusters[testing]"
    raise ModuleNotFoundError(_needed, name=_error.name) from _error

from flemish_clusters.testing.conformance import check_policy, check_rule
from flemish_clusters.testing.laws import Law, LawBroken, Threshold
from flemish_clusters.testing.strategies import (
    cluster_organisations,
    clusters,
    companies,
    contributions,
    dossiers,
    funding_periods,
    knowledge_institutions,
    subjects,
    year_accounts,
    year_contributions,
)
from flemish_clusters.testing.values import attestations, days, euros

__all__ = [
    "Law",
    "LawBroken",
    "Threshold",
    "attestations",
    "check_policy",
    "check_rule",
    "cluster_organisations",
    "clusters",
    "companies",
    "contributions",
    "days",
    "dossiers",
    "euros",
    "funding_periods",
    "knowledge_institutions",
    "subjects",
    "year_accounts",
    "year_contributions",
]
