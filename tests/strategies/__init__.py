"""Strategies: any well-formed value of every fact, for property tests.

Each is narrowed by keyword, with a value or with a strategy: `companies(establishments=())`,
`year_accounts(aid=euros(min_cents=1))`. Edges are likelier than chance, and facts are missing now and then.
"""

from collections.abc import Mapping
from typing import Any, Final

from hypothesis.strategies import SearchStrategy

from flemish_clusters import Cluster, Company, Dossier, FundingPeriod, YearAccount
from tests.strategies.funding import contributions, dossiers, funding_periods, funding_years, year_accounts
from tests.strategies.parties import (
    cluster_organisations,
    clusters,
    companies,
    kinds,
    knowledge_institutions,
    other_bodies,
)
from tests.strategies.policies import ADDED_RULES, amended_terms, kind_terms, policies
from tests.strategies.values import (
    LARGEST,
    attestations,
    days,
    enterprise_numbers,
    euros,
    texts,
    written_enterprise_numbers,
)

__all__ = [
    "ADDED_RULES",
    "LARGEST",
    "amended_terms",
    "attestations",
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


def subjects(kind: type) -> SearchStrategy[Any]:
    """Return the subjects of a class that can be assessed."""
    return _SUBJECTS[kind]


_SUBJECTS: Final[Mapping[type, SearchStrategy[Any]]] = {
    Company: companies(),
    Cluster: clusters(),
    FundingPeriod: funding_periods(),
    YearAccount: year_accounts(),
    Dossier: dossiers(),
}
