"""Comparing: for which accounts two versions of the policy find another thing, or that there are none."""

from collections.abc import Callable
from typing import Final

from attrs import frozen

from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.seeing import seen_in
from flemish_clusters.proofs.solving import AnyAccount, Row, Solver, Term, are_real, are_usual, z3
from flemish_clusters.proofs.theorems import ProofStatus, Witness

_NOT_MET: Final = 0
_COMPARED: Final = ("maximum_aid", "verdict")


@frozen(kw_only=True, repr=False)
class Comparison:
    """For which accounts two versions differ in the maximum aid or the verdict.

    Attributes:
        differs: An account for which they do; `None`: none was found.
        stricter: An account of which all is known and for which the new version allows less.
        milder: An account of which all is known and for which it allows more.
        status: Whether it is sure that there is no account where none is given: proved, refuted where there is one for
            each, or unknown.
    """

    old: Policy
    new: Policy
    differs: Witness | None
    stricter: Witness | None
    milder: Witness | None
    undecided: tuple[str, ...] = ()

    @property
    def is_the_same(self) -> bool:
        """Whether it is proved that both find the same maximum aid and the same verdict for every account."""
        return self.differs is None and "differs" not in self.undecided
