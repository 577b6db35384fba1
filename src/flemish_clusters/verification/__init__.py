"""Verification: whether the policy page still says what the rules were made from."""

from flemish_clusters.verification.reports import SentenceCheck, SourceReport, State, verify_source

__all__ = ["SentenceCheck", "SourceReport", "State", "verify_source"]
