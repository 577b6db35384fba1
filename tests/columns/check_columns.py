"""Columns: under every policy and in every host, what the package itself finds of each account."""

from os import environ
from typing import Any, Final

import pytest

from flemish_clusters import Policy
from flemish_clusters.columns import accounts
from flemish_clusters.definition import definition_of
from tests.columns.frames import AMOUNTS, CENTS, EUROS, HOSTS, columns_of, euros, table
from tests.support.account_orders import AMENDED, LISTED
from tests.support.account_rows import found, rows

pytestmark = pytest.mark.engines

COUNT: Final = int(environ.get("ACCOUNTS", "50000"))
"""How many accounts are tried under each policy."""
IS_DEEP: Final = COUNT > 100_000
_FEW: Final = 5
POLICIES: Final = [*LISTED, *AMENDED]


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

        for number, host in enumerate(host for host in HOSTS if IS_DEEP or place <= _FEW or not host.is_slow):
            unit, expected = ((CENTS, in_cents), (EUROS, in_euro))[(place + number) % 2]
            told = columns_of(accounts(host.made(table(drawn, facts, unit)), policy=policy, keep=("place",)))
            different = {name for name, values in {**expected, **beside}.items() if told[name] != values}
            assert different == set(), (str(host), unit)
