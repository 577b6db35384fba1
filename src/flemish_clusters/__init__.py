"""The cluster policy of Flanders as a typed rules library: facts in, findings out."""

from flemish_clusters.aid import maximum_aid, required_cofinancing, still_to_raise
from flemish_clusters.assessment import assess, assess_running
from flemish_clusters.contributions import count_cofinancing
from flemish_clusters.errors import (
    FlemishClustersError,
    InvalidDocument,
    InvalidValue,
    NoPolicyInForce,
    NoTruthValue,
    Problem,
)
from flemish_clusters.facts import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    FundingYear,
    KnowledgeInstitution,
    OtherBody,
    PeriodStatus,
    Purpose,
    Region,
    Subject,
    YearAccount,
)
from flemish_clusters.findings import Assessment, CountedCofinancing, ExcludedContribution, Finding, MaximumAid
from flemish_clusters.judgements import Force, Verdict
from flemish_clusters.messages import Language, Message
from flemish_clusters.money import Euro
from flemish_clusters.policies import (
    BY_ASSESSMENT,
    BY_FUNDING_YEAR,
    BY_GRANT,
    POLICIES,
    GoverningDay,
    Milestone,
    Policy,
    Seam,
    Status,
    Timeline,
    Transition,
    policy_on,
)
from flemish_clusters.readings import READINGS, Reading
from flemish_clusters.rules import Limit, Rule
from flemish_clusters.sources import Authority, Citation, Source
from flemish_clusters.terms import KindTerms, Parameter, Terms
from flemish_clusters.version import VERSION

__version__ = VERSION

__all__ = [
    "BY_ASSESSMENT",
    "BY_FUNDING_YEAR",
    "BY_GRANT",
    "POLICIES",
    "READINGS",
    "Assessment",
    "Attestation",
    "Authority",
    "Citation",
    "Cluster",
    "ClusterKind",
    "ClusterOrganisation",
    "Company",
    "Contribution",
    "CountedCofinancing",
    "Dossier",
    "Euro",
    "ExcludedContribution",
    "Finding",
    "FlemishClustersError",
    "Force",
    "FundingPeriod",
    "FundingYear",
    "GoverningDay",
    "InvalidDocument",
    "InvalidValue",
    "KindTerms",
    "KnowledgeInstitution",
    "Language",
    "Limit",
    "MaximumAid",
    "Message",
    "Milestone",
    "NoPolicyInForce",
    "NoTruthValue",
    "OtherBody",
    "Parameter",
    "PeriodStatus",
    "Policy",
    "Problem",
    "Purpose",
    "Reading",
    "Region",
    "Rule",
    "Seam",
    "Source",
    "Status",
    "Subject",
    "Terms",
    "Timeline",
    "Transition",
    "Verdict",
    "YearAccount",
    "assess",
    "assess_running",
    "count_cofinancing",
    "maximum_aid",
    "policy_on",
    "required_cofinancing",
    "still_to_raise",
]
