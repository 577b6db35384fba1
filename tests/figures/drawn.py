"""Drawn accounts: the same ones each time, as rows of whole cents and as a table, and what is right for each."""

from datetime import date, timedelta
from importlib import import_module
from typing import Any, Final, NamedTuple

from flemish_clusters.facts.clusters import ClusterKind
from tests.support.oracle import NETWORK, SPEARHEAD, Norms, Year, maximum

# They bring no types of their own.
np: Any = import_module("numpy")
pa: Any = import_module("pyarrow")

FIRST_DAY: Final = date(2017, 1, 1)
_NORMS: Final = {
    ClusterKind.SPEARHEAD.value: SPEARHEAD,
    ClusterKind.INNOVATIVE_BUSINESS_NETWORK.value: NETWORK,
}
_DAYS: Final = 3_000


class Account(NamedTuple):
    """An account of which all is known; amounts in cents."""

    kind: str
    first_day: date
    years: int
    year: int
    eligible_costs: int
    cofinancing: int
    aid: int


def _edges(kind: str, norms: Norms) -> tuple[Account, ...]:
    """Return accounts a cent from what limits the aid, and years at the end of the term."""
    most, years = norms.ceiling, norms.term
    of_amounts = (
        *((2 * most + cents, most) for cents in (-2, -1, 0, 1, 2)),
        *((2 * most, most + cents) for cents in (-1, 0, 1)),
        *((0, most), (1, most), (2 * most, 0), (most + 1, most // 2), (most + 3, most // 2 + 1)),
    )
    of_years = ((years, years), (years, years + 1), (years + 1, years + 1), (1, 2), (1, 1))
    return (
        *(Account(kind, FIRST_DAY, years, years, costs, cofinancing, most) for costs, cofinancing in of_amounts),
        *(Account(kind, FIRST_DAY, years, year, 2 * most, most, most) for years, year in of_years),
    )


EDGES: Final = tuple(account for kind, norms in _NORMS.items() for account in _edges(kind, norms))
"""Accounts on which a rule that is nearly right goes wrong."""
USUAL: Final = Account(ClusterKind.SPEARHEAD.value, FIRST_DAY, 10, 4, 900_000_00, 430_000_00, 450_000_00)
"""The account of which the time of a single answer is taken."""


def right(account: Account) -> int:
    """Return the maximum aid in cents, worked out in whole numbers and not by the package."""
    year = Year(account.year, account.years, account.eligible_costs, account.cofinancing)
    found = maximum(year, _NORMS[account.kind]).amount
    assert found is not None
    return found


def table(count: int, seed: int = 2016) -> Any:
    """Return so many accounts as a table of Arrow: half of either kind, their amounts up to twice what can bind."""
    random = np.random.default_rng(seed)
    of_network = random.random(count) < 1 / 2
    ceiling = np.where(of_network, NETWORK.ceiling, SPEARHEAD.ceiling)
    years = np.where(of_network, NETWORK.term, SPEARHEAD.term)
    days = pa.array([FIRST_DAY + timedelta(days=day) for day in range(_DAYS)]).take(random.integers(0, _DAYS, count))
    return pa.table(
        {
            "kind": pa.array([*_NORMS]).take(of_network.astype(np.int64)),
            "first_day": days,
            "years": years,
            "year": random.integers(1, years + 2),
            "decided_on": days,
            "eligible_costs": random.integers(0, 4 * ceiling),
            "cofinancing": random.integers(0, 2 * ceiling),
            "aid": random.integers(0, ceiling),
        }
    )


def table_of(accounts: tuple[Account, ...]) -> Any:
    """Return accounts as a table of Arrow."""
    columns = {name: pa.array([getattr(account, name) for account in accounts]) for name in Account._fields}
    return pa.table({**columns, "decided_on": columns["first_day"]})


def rows(accounts: Any) -> list[Account]:
    """Return the rows of a table as accounts."""
    columns = (accounts[name].to_pylist() for name in Account._fields)
    return [Account(*told) for told in zip(*columns, strict=True)]
