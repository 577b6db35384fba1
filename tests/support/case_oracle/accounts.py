"""The account of a funding year: sentence 4.2, the terms of 6.2 and 6.6, and the ceilings of the subsidy database.

The demands are written for accounts of which all is known. Where an amount is not known, each that can matter is tried:
a demand is met where all of these meet it, not met where none does, and a fact is missing where it alone changes it.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any, Final, NamedTuple

from tests.support.case_oracle.norms import NORMS
from tests.support.case_oracle.verdicts import (
    MET,
    NONE,
    NOT_APPLICABLE,
    NOT_KNOWN,
    NOT_MET,
    UNDETERMINED,
    all_of,
)
from tests.support.oracle import LARGEST, Norms, Year, least_match, least_to_raise, maximum

_AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")


class _Known(NamedTuple):
    """An account of which all is known; amounts in cents."""

    eligible_costs: int
    cofinancing: int
    aid: int
    year: int
    years: int
    norms: Norms


Demand = Callable[[_Known], bool]
_DEMANDS: Final[Mapping[str, Demand]] = {
    "PER-2": lambda one: one.aid == 0 or one.year <= min(one.years, one.norms.term),
    "AID-1": lambda one: one.aid <= one.eligible_costs * one.norms.share,
    "AID-2": lambda one: one.aid <= one.norms.ceiling,
    "COF-1": lambda one: one.aid * one.norms.match <= one.cofinancing,
}


def answer(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be said of an account, a flat row."""
    row = case["account"]
    ways = tuple(_filled(row))
    rules = {code: _verdict(ways, demand) for code, demand in _DEMANDS.items()}
    return {
        "verdict": all_of(rules.values()),
        "rules": {**rules, "KIN-3": NOT_APPLICABLE},
        "missing": [name for place, name in enumerate(_AMOUNTS) if name not in row and _matters(ways, place)],
        **_amounts(row),
    }


def cents(text: str) -> int:
    """Return an amount in euro as whole cents."""
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))


def written(amount: int) -> str:
    """Return whole cents as an amount in euro."""
    return f"{amount // 100}.{amount % 100:02}"


def _amounts(row: Mapping[str, Any]) -> dict[str, Any]:
    costs, cofinancing, aid = (cents(row[name]) if name in row else None for name in _AMOUNTS)
    norms = NORMS[row["kind"]]
    year = Year(row["year"], row["years"], costs, cofinancing)
    most, extra = maximum(year, norms), least_to_raise(year, norms)
    return {
        "maximum_aid": NOT_KNOWN if most.amount is None else written(most.amount),
        "known_bound": NONE if most.at_most is None else written(most.at_most),
        "binding": most.binding or NONE,
        "still_to_raise": NOT_KNOWN if extra is None else written(extra),
        **({} if aid is None else {"required_cofinancing": written(least_match(aid, norms.match))}),
    }


def _verdict(ways: tuple[_Known, ...], demand: Demand) -> str:
    found = {demand(one) for one in ways}
    return UNDETERMINED if len(found) > 1 else MET if found == {True} else NOT_MET


def _matters(ways: tuple[_Known, ...], place: int) -> bool:
    """Return whether two ways of filling in what is not known differ in one fact alone and in the verdict."""
    seen: dict[tuple[object, ...], bool] = {}
    for one in ways:
        met = all(demand(one) for demand in _DEMANDS.values())
        if seen.setdefault((*one[:place], *one[place + 1 :]), met) != met:
            return True
    return False


def _filled(row: Mapping[str, Any]) -> Iterator[_Known]:
    """Return the account with each amount that can matter in the place of those that are not known."""
    norms = NORMS[row["kind"]]
    known = [cents(row[name]) for name in _AMOUNTS if name in row]
    tried = sorted({around for amount in (0, norms.ceiling, *known) for around in _around(amount)})
    choices = [[cents(row[name])] if name in row else tried for name in _AMOUNTS]
    for costs, cofinancing, aid in product(*choices):
        yield _Known(costs, cofinancing, aid, row["year"], row["years"], norms)


def _around(amount: int) -> Iterator[int]:
    """Return where an amount can turn a demand: half of it, itself and twice as much, and a cent beside each."""
    for middle in (amount // 2, amount, amount * 2, LARGEST):
        yield from (one for one in (middle - 1, middle, middle + 1) if 0 <= one <= LARGEST)
