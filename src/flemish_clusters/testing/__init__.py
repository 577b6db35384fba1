"""A kit for those who write rules and policies: strategies for every fact, and the laws that every rule keeps.

It needs the extra `testing`. `check_rule` and `check_policy` can be called in any test and outside of one.
"""

try:
    import hypothesis as _hypothesis  # noqa: F401 # pyright: ignore[reportUnusedImport] - to say what to install where it is not there
except ModuleNotFoundError as _error:
    _needed = "flemish_clusters.testing needs Hypothesis: install flemish-clusters[testing]"
    raise ModuleNotFoundError(_needed, name=_error.name) from _error

from flemish_clusters.testing.conformance import check_policy, check_rule
from flemish_clusters.testing.fact_strategies import (
    cluster_organisations,
    clusters,
    companies,
    contributions,
    dossiers,
    funding_periods,
    funding_years,
    kinds,
    knowledge_institutions,
    other_bodies,
    subjects,
    year_accounts,
)
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.policy_strategies import (
    amended_terms,
    assessments,
    citations,
    findings,
    kind_terms,
    policies,
    timelines,
)
from flemish_clusters.testing.thresholds import Threshold
from flemish_clusters.testing.value_strategies import (
    attestations,
    days,
    enterprise_numbers,
    euros,
    texts,
    written_enterprise_numbers,
)

__all__ = [
    "Law",
    "LawBroken",
    "Threshold",
    "amended_terms",
    "assessments",
    "attestations",
    "check_policy",
    "check_rule",
    "citations",
    "cluster_organisations",
    "clusters",
    "companies",
    "contributions",
    "days",
    "dossiers",
    "enterprise_numbers",
    "euros",
    "findings",
    "funding_periods",
    "funding_years",
    "kind_terms",
    "kinds",
    "knowledge_institutions",
    "other_bodies",
    "policies",
    "subjects",
    "texts",
    "timelines",
    "written_enterprise_numbers",
    "year_accounts",
]
