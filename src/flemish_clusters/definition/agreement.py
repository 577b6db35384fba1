"""Agreement: what holds of an account whichever policy can govern its grant, where the decision is not known."""

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any, Final

from attrs import frozen

from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.expressions import FALSE, TRUE, Expression, Operand, all_of, column, when
from flemish_clusters.definition.outcome import Outcome
from flemish_clusters.definition.tracing import day_number
from flemish_clusters.policies.policy import Policy

_DECIDED_ON: Final = column("decided_on")
Part = Callable[[Outcome], Expression]


@frozen(repr=False)
class Together:
    """Whole policies, that for new grants first, and what each of them finds of an account."""

    policies: Sequence[Policy]
    outcomes: Sequence[Outcome]

    def agreed(self, part: Part, otherwise: Operand) -> Expression:
        """Return what is found; where the decision is not known, only what all agree on, and else another thing."""
        return self._governed(part, when(_alike(self.outcomes, part), part(self.outcomes[0]), otherwise))

    def maximum(self) -> Expression:
        """Return the most aid, in cents; where the decision is not known, only where each policy allows the same."""
        is_sure = self._is_decided() & _alike(self.outcomes, lambda one: one.bound)
        return self._governed(lambda one: one.maximum, when(is_sure, self.outcomes[0].bound, NOT_KNOWN))

    def bound(self) -> Expression:
        """Return what is sure of the most aid, in cents: the most that any policy allows, where each allows so much."""
        bounds = [one.bound for one in self.outcomes]
        is_bound = all_of(bound >= 0 for bound in bounds)
        return self._governed(lambda one: one.bound, when(is_bound, reduce(Expression.most, bounds), NOT_KNOWN))

    def binding(self) -> Expression:
        """Return which limit binds; where the decision is not known, only where each policy sets the same limits."""
        first, *others = self.outcomes
        known: list[Any] = []
        same = all_of(_has_the_same_limits(first, other, known) for other in others)
        return self._governed(lambda one: one.binding, when(same & self._is_decided(), first.binding, NOT_KNOWN))

    def _is_decided(self) -> Expression:
        """Return whether under no policy a fact that is not known can lower the most aid."""
        return all_of(one.is_decided for one in self.outcomes)

    def _governed(self, part: Part, otherwise: Expression) -> Expression:
        """Return what the policy finds that governs the grant; where the decision is not known, another thing."""
        if len(self.policies) == 1:
            return part(self.outcomes[0])
        *newer, oldest = self.outcomes
        days = [policy.grants_from for policy in self.policies if policy.grants_from is not None]
        found = part(oldest)
        for day, outcome in reversed([*zip(days, newer, strict=True)]):
            found = when(day_number(day) <= _DECIDED_ON, part(outcome), found)
        return when(_DECIDED_ON < 0, otherwise, found)


def _alike(outcomes: Sequence[Outcome], part: Part) -> Expression:
    first, *others = map(part, outcomes)
    return all_of(first.equals(other) for other in others)


def _has_the_same_limits(one: Outcome, other: Outcome, known: list[Any]) -> Expression:
    """Return whether two policies limit the aid by the same names, the same amounts and the same numbers."""
    there, elsewhere = ({limit.cap.name: limit for limit in outcome.limits} for outcome in (one, other))
    same = TRUE
    for name in dict.fromkeys((*there, *elsewhere)):
        limit, peer = there.get(name), elsewhere.get(name)
        bites = [FALSE if found is None else found.bites for found in (limit, peer)]
        same &= bites[0].equals(bites[1])
        if limit is not None and peer is not None:
            alike = limit.known_or(NOT_KNOWN).equals(peer.known_or(NOT_KNOWN))
            alike &= limit.capped.numbers(known).equals(peer.capped.numbers(known))
            same &= when(bites[0], alike, TRUE)
    return same
