"""Facts: what the caller tells us. Typed, frozen and exact; `None` is not known."""

from flemish_clusters.facts.accounts import Contribution, Purpose, YearAccount
from flemish_clusters.facts.attestations import Attestation, Further
from flemish_clusters.facts.clusters import Cluster, ClusterKind
from flemish_clusters.facts.dossiers import Dossier
from flemish_clusters.facts.funding import FundingPeriod, FundingYear, PeriodStatus
from flemish_clusters.facts.parties import ClusterOrganisation, Company, KnowledgeInstitution, OtherBody, Region
from flemish_clusters.facts.subjects import SUBJECTS, Subject

__all__ = [
    "SUBJECTS",
    "Attestation",
    "Cluster",
    "ClusterKind",
    "ClusterOrganisation",
    "Company",
    "Contribution",
    "Dossier",
    "FundingPeriod",
    "FundingYear",
    "Further",
    "KnowledgeInstitution",
    "OtherBody",
    "PeriodStatus",
    "Purpose",
    "Region",
    "Subject",
    "YearAccount",
]
