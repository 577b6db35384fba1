"""Beside the limits: what a rule of the free form asks of the amounts of an account, and what keeps most aid."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import Euro, Policy, Verdict, YearAccount, assess, ways
from tests.support.turning import asking, parts_of, turned
from tests.support.usual import ACCOUNT, PERIOD, amended, euro

AMOUNTS: Final = ("aid", "cofinancing", "eligible_costs")
CENTS: Final = range(13)
"""What brute force tries: no account here asks for more."""

Demand = tuple[tuple[str, ...], Callable[[Any], bool]]
"""The amounts that a rule reads, and what holds of them where it is met."""
WITHIN: Final[Mapping[str, Demand]] = {
    "cofinancing at least": (("cofinancing",), lambda raised: bool(raised >= Euro(cents=4))),
    "costs at least": (("eligible_costs",), lambda costs: bool(costs >= Euro(cents=6))),
    "aid at most": (("aid",), lambda aid: bool(aid <= Euro(cents=2))),
}
"""Demands that leave room for whatever the limits need."""
AGAINST: Final[Mapping[str, Demand]] = {
    "costs at most": (("eligible_costs",), lambda costs: bool(costs <= Euro(cents=6))),
    "cofinancing at most": (("cofinancing",), lambda raised: bool(raised <= Euro(cents=4))),
    "cofinancing and costs": (
        ("cofinancing", "eligible_costs"),
        lambda told: bool(told[0].plus(told[1]) >= Euro(cents=9)),
    ),
}
"""Demands with which not every way is found."""
LIMITED: Final = amended(yearly_ceiling=Euro(cents=4))
"""The policy of 2016 with a ceiling of a few cents."""


class TestADemandOnAnAmount:
    """The limits are turned with what it asks, and not with the amount as it was."""

    def test_for_more_cofinancing_keeps_the_aid_that_this_allows(self) -> None:
        policy = asking(YearAccount, "cofinancing", sort=Euro, holds=lambda raised: bool(raised >= Euro(440_000)))
        account = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=460_000)

        assert turned(account, policy) == [
            {"cofinancing": Euro(450_000), "aid": Euro(450_000)},
            {"eligible_costs": Euro(920_000), "cofinancing": Euro(460_000)},
        ]

    def test_where_nothing_is_known_keeps_the_most_that_any_does(self) -> None:
        policy = asking(YearAccount, "cofinancing", sort=Euro, holds=lambda raised: bool(raised >= Euro(200_000)))
        account = evolve(ACCOUNT, eligible_costs=500_000, cofinancing=None, aid=None)

        assert {"cofinancing": Euro(250_000), "aid": Euro(250_000)} in turned(account, policy)

    def test_gives_no_way_that_tells_more_and_keeps_less(self) -> None:
        policy = asking(YearAccount, "eligible_costs", sort=Euro, holds=lambda costs: bool(costs >= Euro(300_000)))
        account = evolve(ACCOUNT, eligible_costs=None, cofinancing=400_000, aid=190_000)

        assert turned(account, policy) == [{"eligible_costs": Euro(380_000)}]

    def test_for_so_much_aid_leaves_an_aid_that_is_not_known_to_the_limits(self) -> None:
        policy = asking(YearAccount, "aid", sort=Euro, holds=lambda aid: bool(aid >= Euro(200_000)))
        account = evolve(ACCOUNT, eligible_costs=1_000_000, cofinancing=500_000, aid=None)

        assert turned(account, policy) == [{"aid": Euro(500_000)}]

    def test_that_cannot_reckon_with_the_largest_amounts_is_undecidable(self) -> None:
        policy = asking(
            YearAccount, "aid", "cofinancing", sort=Euro, holds=lambda told: bool(told[0] + told[1] >= Euro(900_000))
        )
        account = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=430_000)

        found = ways(account, policy=policy)
        assert (found.ways, found.undecidable) == ((), ("OWN-30",))

    @pytest.mark.kit
    @pytest.mark.parametrize("name", WITHIN)
    def test_has_the_ways_that_brute_force_finds(self, name: str) -> None:
        for found, enough in tried(*WITHIN[name]):
            assert found == enough

    @pytest.mark.kit
    @pytest.mark.parametrize("name", AGAINST)
    def test_that_the_limits_go_against_has_no_other_ways(self, name: str) -> None:
        for found, enough in tried(*AGAINST[name]):
            assert found.items() <= enough.items()


Cents = tuple[int | None, ...]
"""The amounts of an account in cents, in the order of `AMOUNTS`."""
Kept = dict[frozenset[str], int | None]
"""The aid that is kept with each set of amounts."""


def account_of(known: Cents) -> YearAccount:
    """Return an account with these amounts."""
    amounts: dict[str, Any] = dict(zip(AMOUNTS, map(euro, known), strict=True))
    return YearAccount(period=PERIOD, year=1, **amounts)


def tried(facts: tuple[str, ...], holds: Callable[[Any], bool]) -> Iterator[tuple[Kept, Kept]]:
    """Return the aid kept by each set of amounts, as the ways say and as brute force does, for accounts of a grid."""
    policy = LIMITED.with_rules(asking(YearAccount, *facts, sort=Euro, holds=holds).rules[-1])
    met = frozenset(all_met(policy))
    for known in product((None, 0, 2, 5), (None, 0, 3, 5), (None, 0, 4, 7)):
        told = [{fact: new.cents for fact, new in one.items()} for one in turned(account_of(known), policy)]
        yield {frozenset(one): one.get("aid", known[0]) for one in told}, by_brute_force(known, met)


def all_met(policy: Policy) -> Iterator[Cents]:
    """Return all amounts with which an account is met."""
    for known in product((None, *CENTS), repeat=len(AMOUNTS)):
        if assess(account_of(known), policy=policy).verdict is Verdict.MET:
            yield known


def by_brute_force(known: Cents, met: frozenset[Cents]) -> Kept:
    """Return the most aid that is kept with each set of amounts of which no part keeps as much."""
    kept: dict[frozenset[str], int] = {}
    for facts in (*parts_of(AMOUNTS), AMOUNTS):
        others = product(*(CENTS if fact in facts else (old,) for fact, old in zip(AMOUNTS, known, strict=True)))
        most = [one[0] or 0 for one in others if one in met and (known[0] is None or (one[0] or 0) <= known[0])]
        kept[frozenset(facts)] = max(most, default=-1)
    return {
        facts: most
        for facts, most in kept.items()
        if facts and most > max(less for part, less in kept.items() if part < facts)
    }
