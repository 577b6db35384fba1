"""The cluster policy of Flanders as a typed rules library: facts in, findings out."""

from flemish_clusters.aid import MaximumAid, maximum_aid, required_cofinancing, still_to_raise
from flemish_clusters.assessment import assess
from flemish_clusters.contributions import CountedCofinancing, ExcludedContribution, count_cofinancing
from flemish_clusters.errors import FlemishClustersError, InvalidValue, NoPolicyInForce, NoTruthValue
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
from flemish_clusters.findings import Assessment, Finding, Force, Verdict
from flemish_clusters.messages import Language, Message
from flemish_clusters.money import Euro
from flemish_clusters.policies import POLICIES, Milestone, Policy, policy_on
from flemish_clusters.readings import READINGS, Reading
from flemish_clusters.rules import Limit, Rule
from flemish_clusters.sources import Authority, Citation, Source
from flemish_clusters.terms import KindTerms, Parameter, Terms

__all__ = [
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
    "Purpose",
    "Reading",
    "Region",
    "Rule",
    "Source",
    "Subject",
    "Terms",
    "Verdict",
    "YearAccount",
    "assess",
    "count_cofinancing",
    "maximum_aid",
    "policy_on",
    "required_cofinancing",
    "still_to_raise",
]
