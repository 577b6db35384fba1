"""Hints: what the rules say that read a field of the form, so that whoever fills it in knows what is asked."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from flemish_clusters import Cluster, Company, FundingPeriod, Language, YearAccount
from flemish_clusters.rules import Rule
from making.lists import POLICY
from making.live.fields import COMPLETE
from making.phrases import word

_PLACES: Final[Mapping[type, str]] = {
    Cluster: "cluster.",
    Company: "cluster.companies[].",
    FundingPeriod: "period.",
    YearAccount: "accounts[].",
}
_YEAR: Final = "accounts[].year"
_FEW: Final = 2
"""What more rules read is told on the pages of these."""


@cache
def kind_of(path: str) -> str:
    """Return the kind of cluster that a field is about; nothing where it is about each."""
    reading = [rule for rule in POLICY.rules if path in _read_by(rule)]
    kinds = {kind.value for rule in reading if (kind := getattr(rule.function, "kind", None))}
    return kinds.pop() if len(kinds) == len(reading) == 1 else ""


def _read_by(rule: Rule[Any]) -> set[str]:
    return {f"{_PLACES.get(rule.about)}{fact}" for fact in rule.reads}


@cache
def hint(path: str, language: Language) -> str:
    """Return what the few rules say that read a field; nothing where there are none, or many."""
    if path == _YEAR:
        return word("which year", language)
    rules = [rule for rule in POLICY.rules if path in _read_by(rule)]
    if len(rules) > _FEW or path.endswith(COMPLETE):
        return ""
    return " ".join(f"{rule.code}: {rule.says.text(language)}" for rule in rules)
