"""Rules: what the policy demands, one room a concept. This module holds what the author of a rule needs."""

from flemish_clusters.findings import Assessment, Force, Judgement, met, not_applicable, not_met, undetermined
from flemish_clusters.rules.attested import attested
from flemish_clusters.rules.limits import AidLimit, Limit, unknown
from flemish_clusters.rules.model import Rule, rule
from flemish_clusters.terms import AnyParameter, KindTerms, Parameter, Terms

__all__ = [
    "AidLimit",
    "AnyParameter",
    "Assessment",
    "Force",
    "Judgement",
    "KindTerms",
    "Limit",
    "Parameter",
    "Rule",
    "Terms",
    "attested",
    "met",
    "not_applicable",
    "not_met",
    "rule",
    "undetermined",
    "unknown",
]
