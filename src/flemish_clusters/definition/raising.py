"""Raising: what the companies can still raise in the year of an account, from the limits that need the cofinancing."""

from collections.abc import Iterable, Sequence
from functools import partial, reduce
from typing import Final

from flemish_clusters.definition.amounts import MOST, NOT_KNOWN, Amount, Facts, is_summed
from flemish_clusters.definition.expressions import Expression, any_of, column, number, when
from flemish_clusters.definition.limits import Limit
from flemish_clusters.definition.steps import Steps

RAISED: Final = "cofinancing"
_LESS: Final = 99 * 10**15
"""In cents; with so much less than the largest amount, what only the cofinancing limits is less, whatever the match."""


def lowest(amounts: Iterable[Expression], otherwise: int = MOST) -> Expression:
    """Return the lowest of some amounts; where there are none, another one, which none is above."""
    highest = number(otherwise)
    return reduce(Expression.least, [amount for amount in amounts if amount != highest] or [highest])


def left_to_raise(limits: Sequence[Limit], steps: Steps, low: Facts, high: Facts) -> Expression:
    """Return what is left to raise, in cents, `NOT_KNOWN` where a fact decides or where nothing else limits the aid."""
    asking = [limit for limit in limits if RAISED in limit.cap.needs]
    others = [limit for limit in limits if limit not in asking]

    keep = partial(steps.keep, "raising.part")

    def at(cents: int, facts: Facts) -> Expression:
        raised = {**facts, RAISED: number(cents)}
        return lowest(one.capped.bound(lambda amount: amount.cents(raised, keep)) for one in asking)

    least = steps.keep("best.least", lowest([at(MOST, low), *(limit.least for limit in others)]))
    beside = steps.keep("beside.most", lowest(limit.most for limit in others))
    most = steps.keep("best.most", lowest([at(MOST, high), beside]))
    is_open = most.equals(MOST) | ((beside > most) & (most > at(_LESS, high)))
    perhaps = steps.keep("enough.perhaps", _enough(asking, least, steps, high))
    surely = steps.keep("enough.surely", _enough(asking, most, steps, low))
    raised = column(RAISED)
    is_raised = surely.equals(0) | ((surely <= MOST) & (raised >= surely))
    is_sure = (surely <= MOST) & (raised >= 0) & perhaps.equals(surely)
    left = when(is_open, NOT_KNOWN, when(is_raised, 0, when(is_sure, surely - raised, NOT_KNOWN)))
    return when(any_of(limit.bites for limit in asking), left, 0)


def _enough(asking: Iterable[Limit], target: Expression, steps: Steps, facts: Facts) -> Expression:
    """Return the least cofinancing with which all of some limits allow an amount of aid."""
    keep = partial(steps.keep, "enough.part")

    def enough(amount: Amount) -> Expression:
        if not is_summed(RAISED, amount):
            return amount.enough(RAISED, target, facts, keep)
        return steps.least_with("enough", lambda cents: amount.cents({**facts, RAISED: cents}, keep) >= target)

    needed = (limit.capped.where_it_bites(enough, number(0)) for limit in asking)
    return reduce(Expression.most, [*needed] or [number(0)])
