"""Amounts: what a rule allows, as the tree of the few operations of which it is made; for every host alike."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final

from attrs import frozen

from flemish_clusters.definition.expressions import Expression, number, when
from flemish_clusters.errors import InvalidValue
from flemish_clusters.money import LARGEST, Euro

MOST: Final = LARGEST.cents
NEVER: Final = MOST + 1
"""In cents: more than any amount can be."""
NOT_KNOWN: Final = -1
"""Stands for what is not known, so that no host's own logic of what is not known counts."""
_SMALL: Final = 2**26
"""No numerator and no denominator is above it, so that no step of a product leaves 64 bits."""

_NOT_THERE: Final = "what an amount is, is not known before there is an account, so nothing can turn on that"

Facts = Mapping[str, Expression]
Keep = Callable[[Expression], Expression]
"""Gives a name to what is read more than once, and returns what reads it."""


def _as_it_is(part: Expression) -> Expression:
    return part


@frozen(repr=False, eq=False)
class Amount:
    """An amount that is not there yet. It has what a rule may do with a `Euro`, and nothing else.

    Whether it is more than another, or the same, is not known, so nothing can turn on that.
    """

    operation: str
    of: tuple[Any, ...]

    def plus(self, other: "Amount | Euro") -> "Amount":
        """Return the sum, no more than the largest amount."""
        return Amount("plus", (self, to_amount(other)))

    def least(self, other: "Amount | Euro") -> "Amount":
        """Return the lesser of two amounts."""
        return Amount("least", (self, to_amount(other)))

    def times_rounded_down(self, factor: Fraction) -> "Amount":
        """Return the amount times a factor from 0 on, rounded down to the cent; no more than the largest amount."""
        if type(factor) is not Fraction or factor < 0 or max(factor.as_integer_ratio()) > _SMALL:
            raise InvalidValue("factor", factor, f"a Fraction from 0 on, of whole numbers up to {_SMALL:,}")
        return self if factor == 1 else Amount("times", (self, *factor.as_integer_ratio()))

    def divided_rounded_down(self, ratio: Fraction) -> "Amount":
        """Return the amount divided by a ratio above 0, rounded down to the cent; no more than the largest amount."""
        return self.times_rounded_down(1 / ratio)

    def __eq__(self, other: object) -> bool:
        raise TypeError(_NOT_THERE)

    def __hash__(self) -> int:
        raise TypeError(_NOT_THERE)

    def __bool__(self) -> bool:
        raise TypeError(_NOT_THERE)

    def parts(self) -> "list[Amount]":
        """Return the amounts that it is made of."""
        return [part for part in self.of if isinstance(part, Amount)]

    def is_told(self, fact: str) -> bool:
        """Return whether it is a fact itself, by its path."""
        return (self.operation, self.of) == ("told", (fact,))

    def needs(self, fact: str) -> bool:
        """Return whether it is made of a fact, by its path."""
        return self.is_told(fact) or any(part.needs(fact) for part in self.parts())

    def cents(self, facts: Facts, keep: Keep = _as_it_is) -> Expression:
        """Return it in cents, from the cents of the facts; what it reads more than once is kept."""
        parts = [part.cents(facts, keep) for part in self.parts()]
        match self.operation:
            case "told":
                return facts[self.of[0]]
            case "fixed":
                return number(self.of[0])
            case "times":
                return _times(keep(parts[0]), *self.of[1:])
            case "plus":
                return (parts[0] + parts[1]).least(MOST)
            case _:
                return parts[0].least(parts[1])

    def enough(self, fact: str, target: Expression, facts: Facts, keep: Keep = _as_it_is) -> Expression:
        """Return the least cents of one fact with which it reaches a target, from 0 to the largest amount.

        More than any amount where none is enough. The fact stands at one place of each sum.
        """
        if not self.needs(fact):
            return when(self.cents(facts, keep) >= target, 0, NEVER)
        one, *others = self.parts() or (self,)
        match self.operation:
            case "told":
                return target
            case "times":
                _, over, under = self.of
                if not over:
                    return when(target <= 0, 0, NEVER)
                needed = keep(_times_rounded_up(keep(target), under, over))
                if one.is_told(fact):
                    return needed
                return when(needed > MOST, NEVER, one.enough(fact, needed, facts, keep))
            case "plus":
                changing, fixed = (one, *others) if one.needs(fact) else (*others, one)
                return changing.enough(fact, (target - fixed.cents(facts, keep)).most(0), facts, keep)
            case _:
                return one.enough(fact, target, facts, keep).most(others[0].enough(fact, target, facts, keep))


def told(path: str) -> Amount:
    """Return the amount that is told at a path."""
    return Amount("told", (path,))


def to_amount(given: Any) -> Amount:
    """Return an amount in euro as one; raise `InvalidValue` for anything else."""
    if not isinstance(given, Amount | Euro):
        raise InvalidValue("amount", given, "an amount")
    return Amount("fixed", (given.cents,)) if isinstance(given, Euro) else given


def _times(cents: Expression, over: int, under: int) -> Expression:
    """Return a product, rounded down; no part of it leaves 64 bits."""
    whole = cents // under
    rest = cents - whole * under
    if over == 1:
        return whole
    if over <= under:
        return whole * over + rest * over // under
    return (whole.least(MOST // over + 1) * over + rest * over // under).least(MOST)


def _times_rounded_up(cents: Expression, over: int, under: int) -> Expression:
    """Return a product, rounded up; more than any amount where it is. No part of it leaves 64 bits."""
    whole = cents // under
    rest = (cents - whole * under) * over + (under - 1)
    if over <= under:
        return whole * over + rest // under
    return (whole.least(MOST // over + 1) * over + rest // under).least(NEVER)


def is_summed(fact: str, amount: Amount) -> bool:
    """Return whether a fact stands in both parts of a sum, anywhere in an amount."""
    twice = amount.operation == "plus" and all(part.needs(fact) for part in amount.parts())
    return twice or any(is_summed(fact, part) for part in amount.parts())
