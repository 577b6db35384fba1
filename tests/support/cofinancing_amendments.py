"""Amendments of the cofinancing beyond its number: other limits in its place, under other names, or none at all."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, Final

from attrs import evolve

from flemish_clusters import Euro, FundingPeriod, Policy, YearAccount
from flemish_clusters.rules import Force, Rule
from flemish_clusters.terms import Terms
from tests.support.usual import POLICY, limits_of, without

MATCH: Final = next(rule for rule in limits_of(POLICY) if rule.code == "COF-1")
MATCHING: Final[Callable[..., Euro]] = MATCH.function.amount


def recapped(rule: Rule[YearAccount], code: str, **changes: Any) -> Rule[YearAccount]:
    """Return the rule with another cap, under another code."""
    cap = evolve(rule.function, **changes)
    return evolve(rule, code=code, function=cap, reads=("period", "year", "aid", *cap.needs))


def each_euro_twice(cofinancing: Euro, _: Fraction) -> Euro:
    """Each euro of cofinancing matches two of aid."""
    return cofinancing.times_rounded_down(Fraction(2))


def half_of_the_match(cofinancing: Euro, _: Fraction) -> Euro:
    """A euro matches half a euro of aid."""
    return cofinancing.times_rounded_down(Fraction(1, 2))


def lesser_of_costs_and_cofinancing(costs: Euro, cofinancing: Euro, _: Fraction) -> Euro:
    """The cofinancing matches the aid as far as it is a part of the costs."""
    return costs.least(cofinancing)


def each_euro_twice_of_costs_of_a_million(costs: Euro, cofinancing: Euro, _: Fraction) -> Euro:
    """Each euro of cofinancing matches one of aid, and two where the costs are a million at least."""
    return cofinancing.times_rounded_down(Fraction(1 if costs < Euro(10**6) else 2))


def at_most_a_hundred_thousand(cofinancing: Euro, _: Fraction) -> Euro:
    """However much is raised, no more than a hundred thousand of it counts."""
    return cofinancing.least(Euro(100_000))


def all_but_a_hundred_thousand(cofinancing: Euro, _: Fraction) -> Euro:
    """Only what is raised above a hundred thousand counts."""
    return cofinancing - cofinancing.least(Euro(100_000))


def up_to_year_five(_: FundingPeriod, year: int, __: Terms) -> bool:
    """Up to the fifth year."""
    return year <= 5


def from_year_six(_: FundingPeriod, year: int, __: Terms) -> bool:
    """From the sixth year on."""
    return year >= 6


def cofinancing_amendment(
    amount: Any = MATCHING, *, force: Force = Force.DEMAND, rests_on: Any = MATCH.rests_on, **changes: Any
) -> Policy:
    """Return the policy with another limit in the place of the match."""
    rule = evolve(recapped(MATCH, "COF-2", amount=amount, **changes), force=force, rests_on=rests_on)
    rules = tuple(rule if one.code == "COF-1" else one for one in POLICY.rules)
    return evolve(POLICY, name="amended", rules=rules)


def half_of_the_match_from_year_six() -> Policy:
    """Return the policy with a second limit, which asks for twice as much from the sixth year on."""
    early = cofinancing_amendment(bites=up_to_year_five)
    late = recapped(MATCH, "COF-3", amount=half_of_the_match, name="half", bites=from_year_six)
    return evolve(early, name="half-from-year-six", rules=(*early.rules, late))


def cofinancing_amendments() -> Iterator[Policy]:
    """Return the policy with each of these amendments."""
    yield without("COF-1")
    yield cofinancing_amendment(force=Force.CHARACTERISTIC)
    yield cofinancing_amendment(name="match")
    yield cofinancing_amendment(each_euro_twice)
    yield half_of_the_match_from_year_six()
    yield cofinancing_amendment(at_most_a_hundred_thousand)
    yield cofinancing_amendment(all_but_a_hundred_thousand)
    yield cofinancing_amendment(lesser_of_costs_and_cofinancing, needs=("eligible_costs", "cofinancing"))
