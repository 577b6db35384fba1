"""Turning: policies that ask for something of any facts, and the facts that the ways under them tell."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, combinations
from typing import Any, Final, TypeVar

from attrs import evolve

from flemish_clusters import Company, Message, Policy, ways
from flemish_clusters.facts import Subject
from flemish_clusters.facts.walk import fact_of
from flemish_clusters.rules import Judgement, Rule, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.support.usual import FITTING, POLICY

Part = TypeVar("Part")
SAYS: Final = Message(en="This is asked.", nl="Dit wordt gevraagd.")


def asking(about: type[Any], *facts: str, sort: type[Any], holds: Callable[[Any], bool]) -> Policy:
    """Return the policy with a rule of the free form: that something holds of facts of a sort, once known."""

    def judged(subject: Any, _: Terms) -> Judgement:
        told = [fact_of(subject, fact) for fact in facts]
        missing = tuple(fact for fact, one in zip(facts, told, strict=True) if not isinstance(one, sort))
        if missing:
            return undetermined(missing=missing)
        return met() if holds(tuple(told) if told[1:] else told[0]) else not_met()

    made: Rule[Any] = rule("OWN-30", about=about, says=SAYS, cites=(PAGE.whole(),), reads=facts)(judged)
    return POLICY.with_rules(made)


def turned(subject: Subject, policy: Policy) -> list[dict[str, Any]]:
    """Return the facts that each way tells."""
    return [{one.path: one.new for one in way.changes} for way in ways(subject, policy=policy).ways]


def parts_of(facts: Sequence[Part]) -> Iterator[tuple[Part, ...]]:
    """Return every set of some facts but for all of them, that of none included."""
    return chain.from_iterable(combinations(facts, size) for size in range(len(facts)))


def stated(**facts: Any) -> Company:
    """Return a company of which something further is told."""
    return evolve(FITTING, further=facts)
