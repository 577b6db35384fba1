"""A kit for those who write rules and policies: strategies for every fact, and the laws that every rule keeps.

It needs the extra `testing`. `check_rule` and `check_policy` can be called in any test and outside of one.
"""

from flemish_clusters.testing.checks import check_policy, check_rule
from flemish_clusters.testing.laws import Law, LawBroken, Threshold
from flemish_clusters.testing.strategies import (
    amended_terms,
    attestations,
    cluster_organisations,
    clusters,
    companies,
    contributions,
    days,
    dossiers,
    enterprise_numbers,
    euros,
    funding_periods,
    funding_years,
    kind_terms,
    kinds,
    knowledge_institutions,
    other_bodies,
    policies,
    subjects,
    texts,
    written_enterprise_numbers,
    year_accounts,
)

__all__ = [
    "Law",
    "LawBroken",
    "Threshold",
    "amended_terms",
    "attestations",
    "check_policy",
    "check_rule",
    "cluster_organisations",
    "clusters",
    "companies",
    "contributions",
    "days",
    "dossiers",
    "enterprise_numbers",
    "euros",
    "funding_periods",
    "funding_years",
    "kind_terms",
    "kinds",
    "knowledge_institutions",
    "other_bodies",
    "policies",
    "subjects",
    "texts",
    "written_enterprise_numbers",
    "year_accounts",
]
