"""Changes: what an amendment changes in the policy, and whose outcome changes with it."""

from flemish_clusters.changes.change import (
    Change,
    CitationChanged,
    NumberChanged,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
)
from flemish_clusters.changes.diffs import Diff, diff
from flemish_clusters.changes.impacts import Impact, Impacts, Outcome, impact

__all__ = [
    "Change",
    "CitationChanged",
    "Diff",
    "Impact",
    "Impacts",
    "NumberChanged",
    "Outcome",
    "ReadingChanged",
    "RuleAdded",
    "RuleRemoved",
    "RuleReplaced",
    "ValidityChanged",
    "diff",
    "impact",
]
