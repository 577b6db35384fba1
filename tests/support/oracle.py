"""An oracle for the aid, in plain integers of cents, written from the policy and not from the package.

The policy page, sentence 4.2: aid is at most a share of the costs, and the companies match it, each year.
Sentences 6.2 and 6.6: for ten and for three years. The subsidy database: at most so much a year.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final, NamedTuple

ORDER: Final = ("costs", "cofinancing", "ceiling", "term")
"""The limits; of equal ones the first binds."""

LARGEST: Final = 10**17 - 1
"""The largest amount that can be written, in cents."""


class Norms(NamedTuple):
    """What a policy sets for a kind of cluster; amounts in cents.

    Attributes:
        share: The share of the costs that aid can be.
        match: The cofinancing for each cent of aid.
        ceiling: The aid for a year, at most.
        term: The years of aid, at most.
        names: The limits that the policy has.
    """

    share: Fraction
    match: Fraction
    ceiling: int
    term: int
    names: frozenset[str] = frozenset(ORDER)


class Year(NamedTuple):
    """The account of a year; amounts in cents, `None` where not known."""

    number: int
    period_years: int
    costs: int | None
    cofinancing: int | None


class Answer(NamedTuple):
    """What the oracle says of the most that may be granted."""

    amount: int | None
    at_most: int | None
    binding: str | None
    limits: Mapping[str, int | None]


SPEARHEAD: Final = Norms(Fraction(1, 2), Fraction(1), 500_000_00, 10)
NETWORK: Final = Norms(Fraction(1, 2), Fraction(1), 150_000_00, 3)


def limits(year: Year, norms: Norms) -> dict[str, int | None]:
    """Return the most aid that each demand allows, in order; `None` where that rests on what is not known."""
    found = {
        "costs": None if year.costs is None else most_within_costs(year.costs, norms.share),
        "cofinancing": None if year.cofinancing is None else most_matched(year.cofinancing, norms.match),
        "ceiling": norms.ceiling,
    }
    if year.number > year.period_years or year.number > norms.term:
        found["term"] = 0
    return {name: found[name] for name in ORDER if name in found and name in norms.names}


def maximum(year: Year, norms: Norms) -> Answer:
    """Return the most that may be granted, as far as it is known."""
    found = limits(year, norms)
    known = {name: amount for name, amount in found.items() if amount is not None}
    at_most = min(known.values(), default=None)
    if at_most is None or (len(known) < len(found) and at_most > 0):
        return Answer(None, at_most, None, found)
    binding = next(name for name, amount in known.items() if amount == at_most)
    return Answer(at_most, at_most, binding, found)


def most_within_costs(costs: int, share: Fraction) -> int:
    """Return the largest aid of at most the share of the costs, checked against the cent above it."""
    aid = costs * share.numerator // share.denominator
    assert _within_costs(aid, costs, share)
    assert not _within_costs(aid + 1, costs, share)
    return min(aid, LARGEST)


def most_matched(cofinancing: int, match: Fraction) -> int:
    """Return the largest aid that the cofinancing matches, checked against the cent above it."""
    aid = cofinancing * match.denominator // match.numerator
    assert _is_matched(aid, cofinancing, match)
    assert not _is_matched(aid + 1, cofinancing, match)
    return min(aid, LARGEST)


def least_match(aid: int, match: Fraction) -> int:
    """Return the smallest cofinancing that matches the aid, checked against the cent below it."""
    cofinancing = -(-aid * match.numerator // match.denominator)
    assert _is_matched(aid, cofinancing, match)
    assert cofinancing == 0 or not _is_matched(aid, cofinancing - 1, match)
    return cofinancing


def least_to_raise(year: Year, norms: Norms) -> int | None:
    """Return the smallest extra cofinancing after which cofinancing holds the aid back no more.

    `None` where it differs with what is not known, and where nothing else holds the aid back.
    """
    if "cofinancing" not in norms.names:
        return 0
    known = year._replace(costs=LARGEST if year.costs is None else year.costs)
    best = min((most or 0 for name, most in limits(known, norms).items() if name != "cofinancing"), default=None)
    if best == 0:
        return 0
    if best is None or year.cofinancing is None:
        return None
    extra = max(0, least_match(best, norms.match) - year.cofinancing)
    return None if extra and year.costs is None and "costs" in norms.names else extra


def allows(aid: int, year: Year, norms: Norms) -> bool | None:
    """Return whether every demand allows the aid; `None` where that rests on what is not known."""
    poor, rich = (limits(_filled(year, amount), norms) for amount in (0, LARGEST))
    if aid == 0 or all(aid <= (most or 0) for most in poor.values()):
        return True
    return None if all(aid <= (most or 0) for most in rich.values()) else False


def _filled(year: Year, amount: int) -> Year:
    """Return the account with one amount for whatever is not known."""
    costs = amount if year.costs is None else year.costs
    return year._replace(costs=costs, cofinancing=amount if year.cofinancing is None else year.cofinancing)


def _within_costs(aid: int, costs: int, share: Fraction) -> bool:
    return aid * share.denominator <= costs * share.numerator


def _is_matched(aid: int, cofinancing: int, match: Fraction) -> bool:
    return aid * match.numerator <= cofinancing * match.denominator
