"""Proofs: what holds of the aid for every account under a policy, and for which accounts two versions differ.

It needs the extra `proofs`.
"""

try:
    import z3 as _z3  # type: ignore[import-untyped] # noqa: F401 # pyright: ignore[reportUnusedImport] - to say what to install where it is not there
except ModuleNotFoundError as _error:
    _needed = 'flemish_clusters.proofs needs z3: pip install "flemish-clusters[proofs]"'
    raise ModuleNotFoundError(_needed, name=_error.name) from _error

from flemish_clusters.proofs.comparing import Comparison, compare
from flemish_clusters.proofs.proving import prove
from flemish_clusters.proofs.theorems import ProofStatus, Theorem, TheoremKind
from flemish_clusters.proofs.witnesses import Seen, Witness

__all__ = ["Comparison", "ProofStatus", "Seen", "Theorem", "TheoremKind", "Witness", "compare", "prove"]
