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
from flemish_clusters.testing import (
    attestations,
    cluster_organisations,
    clusters,
    companies,
    dossiers,
    funding_periods,
    knowledge_institutions,
    year_accounts,
)
from tests.support.contribution_strategies import contributions, funding_years, other_bodies

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
}
