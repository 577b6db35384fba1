"""Strategies: any well-formed value of every fact, of the terms, of policies and timelines, and of what is found.

Each is narrowed by keyword, with a value or with a strategy: `companies(establishments=())`,
`year_accounts(aid=euros(min_cents=1))`. Edges are likelier than chance, and facts are missing now and then.
"""

from flemish_clusters.testing.strategies.answers import assessments, findings
from flemish_clusters.testing.strategies.funding import contributions, funding_periods, funding_years, year_accounts
from flemish_clusters.testing.strategies.parties import (
    cluster_organisations,
    clusters,
    companies,
    kinds,
    knowledge_institutions,
    other_bodies,
)
from flemish_clusters.testing.strategies.policies import ADDED_RULES, amended_terms, kind_terms, policies
from flemish_clusters.testing.strategies.subjects import dossiers, subjects
from flemish_clusters.testing.strategies.values import (
    LARGEST,
    attestations,
    days,
    enterprise_numbers,
    euros,
    texts,
    written_enterprise_numbers,
)
from flemish_clusters.testing.strategies.versions import citations, seams, timelines

__all__ = [
    "ADDED_RULES",
    "LARGEST",
    "amended_terms",
    "assessments",
    "attestations",
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
    "seams",
    "subjects",
    "texts",
    "timelines",
    "written_enterprise_numbers",
    "year_accounts",
]
