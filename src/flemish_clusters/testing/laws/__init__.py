"""Laws: what holds for any rule, any policy and any well-formed subject; each raises `LawBroken` where it does not."""

from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.of_aid import (
    limit_is_sharp,
    maximum_is_the_most_that_is_allowed,
    more_never_lowers_a_limit,
    what_is_to_be_raised_is_enough,
)
from flemish_clusters.testing.laws.of_findings import (
    finds,
    finds_the_same,
    losing_a_fact_is_honest,
    missing_is_exact,
    order_does_not_matter,
    unread_facts_do_not_matter,
)
from flemish_clusters.testing.laws.of_hosts import nothing_depends_on_the_host
from flemish_clusters.testing.laws.of_pairs import each_demand_has_a_pair
from flemish_clusters.testing.laws.of_readings import readings_are_named
from flemish_clusters.testing.laws.of_values import judgement_is_a_value, rule_is_a_value
from flemish_clusters.testing.laws.of_words import (
    citations_resolve,
    numbers_cite,
    reason_is_in_both_languages,
    statement_is_in_both_languages,
)
from flemish_clusters.testing.laws.thresholds import Threshold, threshold_is_sharp
from flemish_clusters.testing.laws.trials import Trial, trial_of

__all__ = [
    "Law",
    "LawBroken",
    "Threshold",
    "Trial",
    "citations_resolve",
    "each_demand_has_a_pair",
    "finds",
    "finds_the_same",
    "judgement_is_a_value",
    "limit_is_sharp",
    "losing_a_fact_is_honest",
    "maximum_is_the_most_that_is_allowed",
    "missing_is_exact",
    "more_never_lowers_a_limit",
    "nothing_depends_on_the_host",
    "numbers_cite",
    "order_does_not_matter",
    "readings_are_named",
    "reason_is_in_both_languages",
    "rule_is_a_value",
    "statement_is_in_both_languages",
    "threshold_is_sharp",
    "trial_of",
    "unread_facts_do_not_matter",
    "what_is_to_be_raised_is_enough",
]
