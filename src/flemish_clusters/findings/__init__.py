"""Findings: what we tell back. A verdict, the reason in both languages, the numbers, the source, what is missing."""

from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.cautions import Caution
from flemish_clusters.findings.explanations import Ground, caveats_about, readings_section
from flemish_clusters.findings.finding import Finding, describe_missing
from flemish_clusters.findings.judgements import (
    Judgement,
    Number,
    Numbers,
    met,
    not_applicable,
    not_met,
    undetermined,
)
from flemish_clusters.findings.norms import Norm
from flemish_clusters.findings.transitions import (
    BY_ASSESSMENT,
    BY_FUNDING_YEAR,
    BY_GRANT,
    GoverningDay,
    Transition,
)
from flemish_clusters.findings.verdicts import Force, Verdict, conjunction
from flemish_clusters.findings.versions import Status, Version, caveats_of

__all__ = [
    "BY_ASSESSMENT",
    "BY_FUNDING_YEAR",
    "BY_GRANT",
    "Assessment",
    "Caution",
    "Finding",
    "Force",
    "GoverningDay",
    "Ground",
    "Judgement",
    "Norm",
    "Number",
    "Numbers",
    "Status",
    "Transition",
    "Verdict",
    "Version",
    "caveats_about",
    "caveats_of",
    "conjunction",
    "describe_missing",
    "met",
    "not_applicable",
    "not_met",
    "readings_section",
    "undetermined",
]
