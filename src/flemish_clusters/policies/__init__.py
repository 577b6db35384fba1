"""Policies: which rules and numbers held when."""

from datetime import date
from typing import Final

from flemish_clusters.policies.cautions import Caution, Status
from flemish_clusters.policies.milestones import Milestone
from flemish_clusters.policies.order_2016 import ORDER_2016
from flemish_clusters.policies.policy import Policy
from flemish_clusters.policies.timelines import Timeline
from flemish_clusters.policies.transitions import GoverningDay, Transition

POLICIES: Final = Timeline((ORDER_2016,))
"""Every version of the policy, oldest first."""


def policy_on(day: date, *, known_on: date | None = None) -> Policy:
    """Return the version of the policy that is in force on a day.

    Past the last day up to which the sources were looked at, or known, it carries a caveat that every answer under it
    repeats.

    Args:
        day: The day.
        known_on: Leave out what was published after this day; `None`: nothing is left out.

    Raises:
        InvalidValue: A day is no `date`, or it is a `datetime`, or nothing was published by then.
        NoPolicyInForce: No version is in force on that day.
    """
    return POLICIES.policy_on(day, known_on=known_on)


__all__ = [
    "ORDER_2016",
    "Caution",
    "GoverningDay",
    "Milestone",
    "Status",
    "Timeline",
    "Transition",
]
