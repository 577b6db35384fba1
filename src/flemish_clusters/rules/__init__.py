"""Rules: what the policy demands, one room a concept. This module holds what the author of a rule needs."""

from flemish_clusters.judgements import Force, Judgement, Number, Part, met, not_applicable, not_met, undetermined
from flemish_clusters.rules.caps import Cap, Capping, at_most
from flemish_clusters.rules.families import at_least, attested
from flemish_clusters.rules.limits import Limit
from flemish_clusters.rules.plain_rules import Judging, Rule, Stated, rule
from flemish_clusters.rules.shares import counted_up_to, counts

__all__ = [
    "Cap",
    "Capping",
    "Force",
    "Judgement",
    "Judging",
    "Limit",
    "Number",
    "Part",
    "Rule",
    "Stated",
    "at_least",
    "at_most",
    "attested",
    "counted_up_to",
    "counts",
    "met",
    "not_applicable",
    "not_met",
    "rule",
    "undetermined",
]
