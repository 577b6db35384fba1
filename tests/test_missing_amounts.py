"""What is missing from an account: each amount that can still change the verdict, and no other."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any, Final

import pytest

from flemish_clusters import Dossier, Euro, Policy, YearAccount
from tests.support.cofinancing_amendments import cofinancing_amendment, cofinancing_amendments, each_euro_twice
from tests.support.exactness import WHOLE, facts_that_matter, inexact
from tests.support.orders import amendment, typical
from tests.support.usual import NETWORK_PERIOD, PERIOD, POLICY, SPEARHEAD

ZERO: Final = Euro(0)
AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
*OTHERS, OF_THE_LESSER = cofinancing_amendments()


EACH_NEEDS_ONE: Final = (
    *(POLICY, *OTHERS, amendment(replaced={"AID-1": typical("AID-1")})),
    amendment(repealed=("AID-1", "AID-2", "COF-1")),
    amendment(
        numbers={
            "spearhead.match": Fraction(3, 2),
            "spearhead.aid_intensity": Fraction(1, 3),
            "spearhead.yearly_ceiling": 0,
        }
    ),
)
"""Policies whose limits each need one amount at the most."""


class TestWhatIsMissingFromAnAccount:
    """Exact for the whole as for each limit; a limit that needs several unknown amounts names them all."""

    @pytest.mark.parametrize("policy", EACH_NEEDS_ONE, ids=str)
    def test_is_exact_under_limits_that_need_one_amount(self, policy: Policy) -> None:
        known = (None, ZERO, Euro("0.01"), Euro(100_000), Euro(10**7))
        aid = (None, ZERO, Euro("0.01"), Euro(100_000), Euro(600_000))

        assert not inexact(accounts(known, known, aid), policy)

    def test_is_exact_under_a_limit_that_needs_two(self) -> None:
        known = (None, ZERO, Euro(10**7))
        aid = (None, ZERO, Euro("0.01"), Euro(100_000), Euro(600_000))

        assert not inexact(accounts(known, known, aid), OF_THE_LESSER)


def accounts(*amounts: tuple[Euro | None, ...]) -> Iterator[YearAccount]:
    """Return accounts with each of the costs, the cofinancing and the aid, in years within and past the term."""
    years = [*((PERIOD, year) for year in (1, 6, 11)), *((NETWORK_PERIOD, year) for year in (3, 4))]
    for (period, year), values in product(years, product(*amounts)):
        if None in values:
            yield YearAccount(period=period, year=year, **dict[str, Any](zip(AMOUNTS, values, strict=True)))


def test_the_oracle_is_independent_of_what_is_missing() -> None:
    policy = cofinancing_amendment(each_euro_twice)
    account = YearAccount(period=PERIOD, year=3, eligible_costs=10**7, cofinancing=0)
    dossier = Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=(account,))

    assert facts_that_matter(account, policy) == {
        WHOLE: ("aid",),
        "PER-2": (),
        "AID-1": ("aid",),
        "AID-2": ("aid",),
        "COF-2": ("aid",),
        "KIN-3": (),
    }
    assert facts_that_matter(dossier, policy) == {WHOLE: ("accounts[0].aid",)}
