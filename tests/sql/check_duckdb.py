"""DuckDB: the query finds of each account what the package finds, in cents and in euro.

It needs the packages of the group `engines`, so that the default test run leaves it out. One command runs it:
`python -m pytest tests/sql/check_duckdb.py -m engines --numprocesses 0`.
"""

from pathlib import Path
from typing import Any, Final

import duckdb
import pytest

from flemish_clusters import Policy
from flemish_clusters.sql import Dialect, account_view
from tests.support.account_tables import ALL, KEY, NAMES, WRONG, WRONG_IN_EURO, Table, rows_of, table_of, wrong_table

pytestmark = pytest.mark.engines
A_KIND: Final = 'kind: one of "spearhead_cluster", "innovative_business_network"'
KINDS: Final = {
    "kind": "VARCHAR",
    **dict.fromkeys(("first_day", "decided_on"), "DATE"),
    **dict.fromkeys(('"years"', '"year"', "eligible_costs", "cofinancing", "aid"), "BIGINT"),
}
ROW: Final = {
    "kind": "spearhead_cluster",
    "first_day": "2017-01-01",
    "decided_on": "2016-12-01",
    **dict.fromkeys(("years", "year", "eligible_costs", "cofinancing", "aid"), "1"),
}


def differing(table: Table, folder: Path, *, cents: bool = True, condition: str = "TRUE") -> list[Any]:
    """Return where DuckDB finds something else than the package."""
    amount = "BIGINT" if cents else "DECIMAL(38, 3)"
    with duckdb.connect() as database:
        database.execute(f"CREATE TABLE accounts ({table.typed(amount=amount)})")
        database.execute(f"COPY accounts FROM '{table.written(folder)}' (FORMAT csv, HEADER false)")
        query = account_view(table.policy, dialect=Dialect.DUCKDB, source="main.accounts", cents=cents, keep=(KEY,))
        database.execute(f"CREATE VIEW found AS {query}")
        found = database.execute(f"SELECT * FROM found WHERE {condition}")  # noqa: S608 - the tests write it
        return table.differing([name for name, *_ in found.description], found.fetchall())


class TestDuckdb:
    """A view finds of each row what the package finds of the account, and tells of each row that tells of none."""

    @pytest.mark.parametrize("policy", ALL, ids=NAMES)
    def test_finds_what_the_package_finds(self, policy: Policy, tmp_path: Path) -> None:
        assert not differing(table_of(policy, rows_of(policy, most=2_000)), tmp_path)

    def test_finds_it_in_euro(self, tmp_path: Path) -> None:
        assert not differing(table_of(ALL[1], 2_000).in_euro(), tmp_path, cents=False)

    def test_finds_it_where_only_some_rows_are_asked_for(self, tmp_path: Path) -> None:
        table = table_of(ALL[1], 2_000)
        right = [place for place, one in enumerate(table.expected) if one["verdict"] == "not_met"]
        some = Table(table.policy, [table.records[one] for one in right], [table.expected[one] for one in right])

        assert not differing(some, tmp_path, condition="verdict = 'not_met'")

    def test_tells_what_is_wrong_with_a_row(self, tmp_path: Path) -> None:
        assert not differing(wrong_table(WRONG), tmp_path)

    def test_tells_which_amounts_in_euro_are_wrong(self, tmp_path: Path) -> None:
        assert not differing(wrong_table(WRONG_IN_EURO), tmp_path, cents=False)

    @pytest.mark.parametrize("day", ["infinity", "-infinity", "10000-01-01", "2017-01-01 (BC)"])
    def test_takes_no_day_that_python_has_not(self, day: str) -> None:
        query = account_view(ALL[0], dialect=Dialect.DUCKDB, source="accounts")
        row = (0, "spearhead_cluster", day, 1, 1, None, 1, 1, 1)
        with duckdb.connect() as database:
            database.execute(f"CREATE TABLE accounts ({wrong_table(()).typed()})")
            database.execute("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            database.execute(f"CREATE VIEW found AS {query}")
            found = database.execute("SELECT problem FROM found").fetchall()

        assert found == [('first_day: a day such as "2017-01-31"',)]

    @pytest.mark.parametrize(
        ("column", "kind", "value", "problem"),
        [
            ("first_day", "TIMESTAMP", "2017-01-01 12:00", 'first_day: a day such as "2017-01-31"'),
            ("decided_on", "TIMESTAMPTZ", "2016-12-31 23:30+00", 'decided_on: a day such as "2017-01-31"'),
            ("aid", "DOUBLE", "1e17", "aid: a whole number of cents from 0 to below 10**17"),
            ("aid", "FLOAT", "1", "aid: a whole number of cents from 0 to below 10**17"),
            ("cofinancing", "BOOLEAN", "true", "cofinancing: a whole number of cents from 0 to below 10**17"),
            ("kind", "VARCHAR COLLATE NOCASE", "SPEARHEAD_CLUSTER", A_KIND),
            ("aid", "HUGEINT", "1", None),
            ("aid", "UTINYINT", "1", None),
        ],
    )
    def test_takes_no_column_of_another_kind(self, column: str, kind: str, value: str, problem: str | None) -> None:
        columns = {**KINDS, column: kind}
        with duckdb.connect() as database:
            database.execute(f"CREATE TABLE accounts ({', '.join(map(' '.join, columns.items()))})")
            row = {**ROW, column: value}
            database.execute("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [*row.values()])
            query = account_view(ALL[0], dialect=Dialect.DUCKDB, source="accounts")
            database.execute(f"CREATE VIEW found AS {query}")
            found = database.execute("SELECT problem FROM found").fetchall()

        assert found == [(problem,)]
