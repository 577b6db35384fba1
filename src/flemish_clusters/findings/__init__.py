"""Findings: what we tell back. A verdict, the reason in both languages, the numbers, the source, what is missing."""

from flemish_clusters.findings.assessments import Assessment
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
from flemish_clusters.findings.norms import Norm, Version
from flemish_clusters.findings.verdicts import Force, Verdict, conjunction

__all__ = [
    "Assessment",
    "Finding",
    "Force",
    "Judgement",
    "Norm",
    "Number",
    "Numbers",
    "Verdict",
    "Version",
    "conjunction",
    "describe_missing",
    "met",
    "not_applicable",
    "not_met",
    "undetermined",
]
