"""A way to the maximum aid: what is made ready beforehand, what is timed, and how its answer reads in cents."""

from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

from flemish_clusters.facts.clusters import ClusterKind
from tests.figures.drawn import Account


@frozen
class OfOne:
    """A way that takes one account at a time.

    Attributes:
        name: What the page calls it.
        prepared: The account in the form that it takes, which is not timed.
        asked: The answer, which is timed.
        cents: The maximum aid that the answer tells, in cents.
        kinds: The kinds of cluster that it knows.
        is_counted: Whether its wrong answers are counted; where a frame goes the same way, those of the frame are.
    """

    name: str
    prepared: Callable[[Account], Any]
    asked: Callable[[Any], Any]
    cents: Callable[[Any], int]
    kinds: tuple[str, ...] = tuple(kind.value for kind in ClusterKind)
    is_counted: bool = True

    def answer(self, account: Account) -> int:
        """Return the maximum aid of an account, in cents."""
        return self.cents(self.asked(self.prepared(account)))


@frozen
class OfMany:
    """A way that takes a frame of accounts.

    Attributes:
        name: What the page calls it.
        prepared: A table of Arrow in the form that it takes, which is not timed.
        asked: The answers, which is timed.
        cents: The maximum aid that each answer tells, in cents.
        rows: At most so many are measured, where more would take too long.
    """

    name: str
    prepared: Callable[[Any], Any]
    asked: Callable[[Any], Any]
    cents: Callable[[Any], Sequence[int]]
    rows: int = 1_000_000

    def answers(self, accounts: Any) -> list[int]:
        """Return the maximum aid of each account of a table, in cents."""
        return [*self.cents(self.asked(self.prepared(accounts)))]
