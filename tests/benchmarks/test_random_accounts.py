"""Random accounts: no wrong cent in a million, against the integer oracle of the tests."""

from random import Random
from typing import cast

import pytest

import flemish_clusters as fc
from flemish_clusters.policies import ORDER_2016
from tests.support.oracle import NETWORK, SPEARHEAD, Answer, Norms, Year, maximum

_NOT_KNOWN = 0.05
_AMOUNTS = (10, 1_000, 300_000_00, 1_000_000_00, 10**12)
_POLICY = ORDER_2016
_NORMS: tuple[tuple[fc.ClusterKind, Norms], ...] = (
    (fc.ClusterKind.SPEARHEAD, SPEARHEAD),
    (fc.ClusterKind.INNOVATIVE_BUSINESS_NETWORK, NETWORK),
)


def _cents(random: Random) -> int | None:
    return None if random.random() < _NOT_KNOWN else random.randrange(random.choice(_AMOUNTS))


def _year(random: Random) -> Year:
    return Year(random.randint(1, 12), random.randint(1, 11), _cents(random), _cents(random))


def _account(year: Year, periods: dict[int, fc.FundingPeriod]) -> fc.YearAccount:
    costs, cofinancing = _euro(year.costs), _euro(year.cofinancing)
    return fc.YearAccount(
        period=periods[year.period_years], year=year.number, eligible_costs=costs, cofinancing=cofinancing
    )


def _euro(cents: int | None) -> str | None:
    return None if cents is None else f"{cents // 100}.{cents % 100:02d}"


def _cents_of(amount: fc.Euro | None) -> int | None:
    return None if amount is None else int(amount.amount.scaleb(2))


def _answer(account: fc.YearAccount) -> Answer:
    aid = fc.maximum_aid(account, policy=_POLICY)
    return Answer(
        amount=_cents_of(aid.amount),
        at_most=_cents_of(aid.known_bound),
        binding=None if aid.binding is None else aid.binding.name,
        limits={limit.name: _cents_of(limit.amount) for limit in aid.limits},
    )


@pytest.mark.parametrize(("kind", "norms"), _NORMS)
def test_no_cent_is_wrong(kind: fc.ClusterKind, norms: Norms, pytestconfig: pytest.Config) -> None:
    random = Random(cast("int", pytestconfig.getoption("--seed")))
    first_day = _POLICY.in_force_from
    periods = {years: fc.FundingPeriod(kind=kind, first_day=first_day, years=years) for years in range(1, 12)}

    accounts = cast("int", pytestconfig.getoption("--accounts"))
    for _ in range(accounts // len(_NORMS)):
        year = _year(random)

        assert _answer(_account(year, periods)) == maximum(year, norms), year
