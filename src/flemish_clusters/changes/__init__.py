"""Changes: what an amendment changes in the policy, and whose outcome changes with it."""

from flemish_clusters.changes.diffs import Diff, diff
from flemish_clusters.changes.impacts import Impact, Impacts, Outcome, impact
from flemish_clusters.changes.model import (
    Change,
    CitationChanged,
    NumberChanged,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
)

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
