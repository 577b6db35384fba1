"""Laws: what holds for any rule, any policy and any well-formed subject.

Each takes a policy, a rule or both, and a subject; it raises `AssertionError` with the name of the law
where the law is broken.
"""

from tests.laws.of_findings import (
    demand_has_a_pair,
    every_message_exists_in_both_languages,
    every_rule_finds,
    losing_a_fact_is_honest,
    missing_is_exact,
    order_does_not_matter,
    unread_facts_do_not_matter,
)
from tests.laws.of_rules import (
    aid_threshold_is_sharp,
    citations_resolve,
    rule_is_a_value,
    statement_is_in_both_languages,
)

__all__ = [
    "aid_threshold_is_sharp",
    "citations_resolve",
    "demand_has_a_pair",
    "every_message_exists_in_both_languages",
    "every_rule_finds",
    "losing_a_fact_is_honest",
    "missing_is_exact",
    "order_does_not_matter",
    "rule_is_a_value",
    "statement_is_in_both_languages",
    "unread_facts_do_not_matter",
]
