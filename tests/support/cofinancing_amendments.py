"""Amendments of the cofinancing beyond its number: other limits in its place, under other names, or none at all."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, Final

from attrs import evolve

from flemish_clusters import Force, KindTerms, Policy, YearAccount
from flemish_clusters.money import Euro
from tests.support.models import POLICY, without

MATCH: Final = next(rule for rule in POLICY.limits if rule.code == "COF-1")


def each_euro_twice(account: YearAccount, _: KindTerms) -> Euro | None:
    """Each euro of cofinancing matches two of aid."""
    return None if account.cofinancing is None else account.cofinancing.times_rounded_down(Fraction(2))


def half_of_the_match_from_year_six(account: YearAccount, _: KindTerms) -> Euro | None:
    """From the sixth year on a euro matches half a euro of aid."""
    share = Fraction(1, 2) if account.year >= 6 else Fraction(1)
    return None if account.cofinancing is None else account.cofinancing.times_rounded_down(share)


def lesser_of_costs_and_cofinancing(account: YearAccount, _: KindTerms) -> Euro | None:
    """The cofinancing matches the aid as far as it is a part of the costs."""
    costs, cofinancing = account.eligible_costs, account.cofinancing
    return None if costs is None or cofinancing is None else min(costs, cofinancing)


def at_most_a_hundred_thousand(account: YearAccount, _: KindTerms) -> Euro | None:
    """However much is raised, no more than a hundred thousand of it counts."""
    return None if account.cofinancing is None else min(account.cofinancing, Euro(100_000))


def cofinancing_amendment(function: Any = MATCH.function, **changes: Any) -> Policy:
    """Return the policy with another limit in the place of the match."""
    rule = evolve(MATCH, code="COF-2", function=function, **changes)
    rules = tuple(rule if one.code == "COF-1" else one for one in POLICY.rules)
    return evolve(POLICY, name="amended", rules=rules)


def cofinancing_amendments() -> Iterator[Policy]:
    """Return the policy with each of these amendments."""
    yield without("COF-1")
    yield cofinancing_amendment(force=Force.CHARACTERISTIC)
    yield cofinancing_amendment(name="match")
    yield cofinancing_amendment(each_euro_twice)
    yield cofinancing_amendment(half_of_the_match_from_year_six)
    yield cofinancing_amendment(at_most_a_hundred_thousand)
    both = ("eligible_costs", "cofinancing")
    reads = (*MATCH.reads, "eligible_costs")
    yield cofinancing_amendment(lesser_of_costs_and_cofinancing, needs=both, reads=reads)
