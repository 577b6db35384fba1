"""Findings: what we tell back. A verdict, the reason in both languages, the numbers, the source, what is missing."""

from flemish_clusters.blocks import Form
from flemish_clusters.findings.counts import CountedContribution, OverShare
from flemish_clusters.messages import Quantity

__all__ = ["CountedContribution", "Form", "OverShare", "Quantity"]
