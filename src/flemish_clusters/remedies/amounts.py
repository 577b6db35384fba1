"""Amounts: with which the limits keep most aid, and the nearest number that is enough."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, combinations
from typing import Any, Final

from flemish_clusters.bisection import first_enough
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.remedies.way import Values, told
from flemish_clusters.rules.limits import Limiter, lowest

CENTS: Final = range(LARGEST.cents + 1)


def amounts_kept(account: YearAccount, limiting: Sequence[Limiter]) -> Iterator[Values]:
    """Return the amounts with which some limits keep most aid, of each set of facts of which no part keeps as much."""

    def is_allowed(aid: Euro, values: Values, fact: str, amount: Euro) -> bool:
        return allowed({**values, fact: amount}) >= aid

    def allowed(values: Values) -> Euro:
        return lowest(limiting, told(account, values))[0]

    wanted = LARGEST if account.aid is None else account.aid
    kept = {frozenset[str](): -1}
    for some in sets_of(dict.fromkeys(("aid", *(need for limiter in limiting for need in limiter.cap.needs)))):
        values: Values = {fact: LARGEST for fact in some if fact != "aid"}
        most = min(wanted, allowed(values))
        kept[frozenset(some)] = most.cents if most == wanted or "aid" in some else -1
        if kept[frozenset(some)] > max(kept[frozenset(some) - {fact}] for fact in some):
            for fact in values:
                values[fact] = next(nearest(Euro, None, CENTS, partial(is_allowed, most, values, fact)))
            yield {**({"aid": most} if "aid" in some else {}), **values}


def nearest(sort: Any, old: Any, known: range, is_enough: Callable[[Any], bool]) -> Iterator[Any]:
    """Return the nearest number of a sort above the old one that is enough, and the nearest below it."""
    make: Callable[[int], Any] = (lambda cents: Euro(cents=cents)) if sort is Euro else int
    before = old.cents if isinstance(old, Euro) else old
    above, below = (known, known) if old is None else (range(before + 1, known.stop), range(known.start, before))
    for numbers in (above, below[::-1]):
        if numbers and is_enough(make(numbers[-1])):
            yield make(first_enough(numbers, lambda number: is_enough(make(number))))


def sets_of(facts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Return every set of facts, but for that of none, the smallest first."""
    known = tuple(facts)
    return chain.from_iterable(combinations(known, size) for size in range(1, len(known) + 1))
