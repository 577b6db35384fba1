"""A next version of the policy, as a maintainer writes one: a module of rules, a rule for another, and the order."""
