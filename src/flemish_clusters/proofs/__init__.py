"""Proofs: what holds for every account under a policy, and for which accounts two versions differ."""

from flemish_clusters.proofs.proving import prove

__all__ = ["prove"]
