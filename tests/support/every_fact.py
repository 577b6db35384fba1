"""Every fact: a strategy of each class of which a document can be."""

from typing import Any, Final

from hypothesis.strategies import SearchStrategy

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    FundingYear,
    KnowledgeInstitution,
    OtherBody,
    YearAccount,
)
from flemish_clusters.facts import YearContribution
from flemish_clusters.testing import (
    attestations,
    cluster_organisations,
    clusters,
    companies,
    contributions,
    dossiers,
    funding_periods,
    knowledge_institutions,
    year_accounts,
    year_contributions,
)
from flemish_clusters.testing.strategies import other_bodies
from tests.support.year_strategies import funding_years

FACTS: Final[dict[type[Any], SearchStrategy[Any]]] = {
    Attestation: attestations(),
    Cluster: clusters(),
    ClusterOrganisation: cluster_organisations(),
    Company: companies(),
    Contribution: contributions(),
    Dossier: dossiers(),
    FundingPeriod: funding_periods(),
    FundingYear: funding_years(),
    KnowledgeInstitution: knowledge_institutions(),
    OtherBody: other_bodies(),
    YearAccount: year_accounts(),
    YearContribution: year_contributions(),
}
