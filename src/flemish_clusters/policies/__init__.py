"""Policies: which rules and numbers held when."""

from datetime import date
from typing import Final

from flemish_clusters.policies.amendments import Amendment, ExactNumber
from flemish_clusters.policies.cautions import Caution, PeriodDay, Status
from flemish_clusters.policies.milestones import Milestone
from flemish_clusters.policies.order_2016 import ORDER_2016
from flemish_clusters.policies.policy import Policy
from flemish_clusters.policies.timelines import Timeline
from flemish_clusters.policies.transitions import GoverningDay, Transition

POLICIES: Final = Timeline((ORDER_2016,))
"""Every version of the policy, oldest first."""


def policy_on(day: date, *, known_on: date | None = None) -> Policy:
    """Return the version of the policy that governs a day, as `Timeline.policy_on` of all versions does."""
    return POLICIES.policy_on(day, known_on=known_on)


__all__ = [
    "ORDER_2016",
    "Amendment",
    "Caution",
    "ExactNumber",
    "GoverningDay",
    "Milestone",
    "PeriodDay",
    "Status",
    "Timeline",
    "Transition",
]
