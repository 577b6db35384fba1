"""Facts: what the caller tells us. Typed, frozen and exact; `None` is not known."""

from flemish_clusters.facts.attestations import Further
from flemish_clusters.facts.funding import PeriodStatus
from flemish_clusters.facts.subjects import Subject

__all__ = ["Further", "PeriodStatus", "Subject"]
