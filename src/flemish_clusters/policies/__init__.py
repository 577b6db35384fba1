"""Policies: which rules and numbers held when."""

from datetime import date
from typing import Final

from flemish_clusters.errors import NoPolicyInForce
from flemish_clusters.facts.fields import checked_day
from flemish_clusters.policies.milestones import Milestone
from flemish_clusters.policies.model import Policy
from flemish_clusters.policies.order_2016 import ORDER_2016

POLICIES: Final[tuple[Policy, ...]] = (ORDER_2016,)
"""Every version of the policy, oldest first."""


def policy_on(day: date) -> Policy:
    """Return the version of the policy that is in force on a day.

    Raises:
        InvalidValue: It is no `date`, or it is a `datetime`.
        NoPolicyInForce: The day lies before the first version.
    """
    checked_day("day", day)
    for policy in reversed(POLICIES):
        if policy.in_force_from <= day:
            return policy
    raise NoPolicyInForce(day, POLICIES[0].in_force_from)


__all__ = ["ORDER_2016", "POLICIES", "Milestone", "Policy", "policy_on"]
