"""The cluster policy of Flanders as a typed rules library: facts in, findings out.

What is given in the place of something else, such as a language other than `"en"` and `"nl"`, is refused with
`InvalidValue`; docstrings say what else can go wrong.
"""

from flemish_clusters.aid import maximum_aid, required_cofinancing, still_to_raise
from flemish_clusters.assessment import assess, assess_running
from flemish_clusters.contributions import count_cofinancing
from flemish_clusters.errors import FlemishClustersError, InvalidDocument, InvalidValue, NoPolicyInForce
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import (
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    KnowledgeInstitution,
    OtherBody,
    Region,
)
from flemish_clusters.facts.contribution import Contribution, Purpose
from flemish_clusters.facts.funding import Dossier, FundingPeriod, FundingYear, YearAccount
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.counts import CountedCofinancing
from flemish_clusters.findings.finding import Finding
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Language, Message
from flemish_clusters.money import Euro
from flemish_clusters.policies import POLICIES, policy_on
from flemish_clusters.policies.policy import Policy
from flemish_clusters.policies.transitions import BY_APPLICATION, BY_ASSESSMENT, BY_FUNDING_YEAR, BY_GRANT
from flemish_clusters.remedies import ways
from flemish_clusters.version import VERSION

__version__ = VERSION

__all__ = [
    "BY_APPLICATION",
    "BY_ASSESSMENT",
    "BY_FUNDING_YEAR",
    "BY_GRANT",
    "POLICIES",
    "Assessment",
    "Attestation",
    "Cluster",
    "ClusterKind",
    "ClusterOrganisation",
    "Company",
    "Contribution",
    "CountedCofinancing",
    "Dossier",
    "Euro",
    "Finding",
    "FlemishClustersError",
    "FundingPeriod",
    "FundingYear",
    "InvalidDocument",
    "InvalidValue",
    "KnowledgeInstitution",
    "Language",
    "MaximumAid",
    "Message",
    "NoPolicyInForce",
    "OtherBody",
    "Policy",
    "Purpose",
    "Region",
    "Verdict",
    "YearAccount",
    "assess",
    "assess_running",
    "count_cofinancing",
    "maximum_aid",
    "policy_on",
    "required_cofinancing",
    "still_to_raise",
    "ways",
]
