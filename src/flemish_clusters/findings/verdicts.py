"""Verdicts: met, not met, not known, not applicable; and how several become one."""

from collections.abc import Iterable
from enum import Enum, unique
from typing import Final

from flemish_clusters.errors import NoTruthValue
from flemish_clusters.messages import Message


@unique
class Verdict(Enum):
    """What a rule finds. It is neither true nor false: compare it."""

    MET = "met"
    NOT_MET = "not_met"
    UNDETERMINED = "undetermined"
    """The facts at hand do not decide."""
    NOT_APPLICABLE = "not_applicable"

    def __bool__(self) -> bool:
        """Raise `NoTruthValue`, so that not known is never taken for no."""
        raise NoTruthValue

    @property
    def label(self) -> Message:
        """The verdict in words."""
        return _VERDICT_LABELS[self]


_VERDICT_LABELS: Final = {
    Verdict.MET: Message(en="met", nl="voldaan"),
    Verdict.NOT_MET: Message(en="not met", nl="niet voldaan"),
    Verdict.UNDETERMINED: Message(en="not yet known", nl="nog niet bekend"),
    Verdict.NOT_APPLICABLE: Message(en="not applicable", nl="niet van toepassing"),
}


@unique
class Force(Enum):
    """What follows when a rule is not met."""

    DEMAND = "demand"
    """The whole is not met."""
    CHARACTERISTIC = "characteristic"
    """A remark, and no more: the sources say what is typical."""

    @property
    def label(self) -> Message:
        """The force in words."""
        return _FORCE_LABELS[self]


_FORCE_LABELS: Final = {
    Force.DEMAND: Message(en="demand", nl="vereiste"),
    Force.CHARACTERISTIC: Message(en="characteristic", nl="kenmerk"),
}


def conjunction(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict on several demands together: the strong Kleene conjunction.

    Not met if any is, else undetermined if any is, else met; not applicable only if all are.
    """
    together = Verdict.NOT_APPLICABLE
    for verdict in verdicts:
        if verdict is Verdict.NOT_MET:
            return verdict
        if verdict is Verdict.UNDETERMINED or together is Verdict.NOT_APPLICABLE:
            together = verdict
    return together
