"""Columns: under every policy and in every host, and by SQL, what the package itself finds of each account."""

from os import environ
from typing import Any, Final

import duckdb
import pytest

from flemish_clusters import Policy
from flemish_clusters.columns import accounts
from flemish_clusters.definition import definition_of
from flemish_clusters.sql import Dialect, account_view
from tests.columns.frames import AMOUNTS, CENTS, EUROS, HOSTS, columns_of, euros, table
from tests.support.account_orders import AMENDED, LISTED
from tests.support.account_rows import found, rows

pytestmark = pytest.mark.engines

COUNT: Final = int(environ.get("ACCOUNTS", "50000"))
"""How many accounts are tried under each policy."""
AT_MOST: Final = 200_000
"""How many of them are tried where that is slow."""
IS_DEEP: Final = COUNT > AT_MOST
_FEW: Final = 5
POLICIES: Final = [*LISTED, *AMENDED]


def by_query(given: Any, policy: Policy, *, cents: bool) -> Any:
    """Return what a query of SQL finds of a table, in DuckDB."""
    query = account_view(policy, dialect=Dialect.DUCKDB, source="given", cents=cents, keep=("place",))
    return duckdb.connect().register("given", given).sql(query)


class TestAccounts:
    """Each account of a frame gets what the package finds of it alone."""

    @pytest.mark.parametrize(
        ("place", "policy"), [*enumerate(POLICIES)], ids=[f"{place}-{one.name}" for place, one in enumerate(POLICIES)]
    )
    def test_finds_what_the_package_finds(self, place: int, policy: Policy) -> None:
        facts = definition_of(policy).facts
        drawn = [*rows(COUNT, policy, facts)]
        each = [found(row, policy) for row in drawn]
        in_cents: dict[str, list[Any]] = {name: [one[name] for one in each] for name in each[0]}
        in_euro = {**in_cents, **{name: [*map(euros, in_cents[name])] for name in AMOUNTS}}
        beside = {"place": [*range(COUNT)], "problem": [None] * COUNT}

        def differing(told: dict[str, list[Any]], *, cents: bool) -> list[str]:
            expected = {**(in_cents if cents else in_euro), **beside}
            return [name for name, values in expected.items() if told[name] != values[: len(told["place"])]]

        for cents, unit in ((True, CENTS), (False, EUROS)):
            given = table(drawn, facts, unit)
            for number, host in enumerate(host for host in HOSTS if IS_DEEP or place <= _FEW or not host.is_slow):
                if (place + number) % 2 is int(cents):
                    some = given.slice(0, AT_MOST) if host.is_slow else given
                    told = columns_of(accounts(host.made(some), policy=policy, keep=("place",)))
                    assert len(told["place"]) == len(some), str(host)
                    assert not differing(told, cents=cents), str(host)
            assert not differing(columns_of(by_query(given, policy, cents=cents)), cents=cents), "by a query"
