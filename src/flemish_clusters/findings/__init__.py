"""Findings: what we tell back. A verdict, the reason in both languages, the numbers, the source, what is missing."""

from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.counts import CountedCofinancing, ExcludedContribution
from flemish_clusters.findings.finding import Finding
from flemish_clusters.findings.maxima import MaximumAid

__all__ = ["Assessment", "CountedCofinancing", "ExcludedContribution", "Finding", "MaximumAid"]
