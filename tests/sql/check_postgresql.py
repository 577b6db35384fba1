"""PostgreSQL: the query finds of each account what the package finds, in cents and in euro.

It needs the packages of the group `engines` and PostgreSQL, of which it runs a server of its own, so that the default
test run leaves it out. One command runs it:
`python -m pytest tests/sql/check_postgresql.py -m engines --numprocesses 0`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from attrs import evolve

from flemish_clusters import Message, Policy
from flemish_clusters.sql import Dialect, account_view
from tests.support.account_tables import FEW, KEY, WRONG, WRONG_IN_EURO, Table, rows_of, table_of, wrong_table
from tests.support.servers import postgresql

pytestmark = pytest.mark.engines
Database = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Run a server as long as the checks of this module."""
    with postgresql() as place:
        yield place


@pytest.fixture
def database(server: str) -> Iterator[Database]:
    """Connect to it; what a check does there is undone."""
    with psycopg.connect(server) as connection:
        yield connection
        connection.rollback()


def differing(database: Database, table: Table, folder: Path, *, cents: bool = True) -> list[Any]:
    """Return where PostgreSQL finds something else than the package."""
    database.execute(f"CREATE TABLE accounts ({table.typed(amount='BIGINT' if cents else 'NUMERIC')})".encode())
    with database.cursor().copy("COPY accounts FROM STDIN (FORMAT csv)") as copy:
        copy.write(table.written(folder).read_bytes())
    query = account_view(table.policy, dialect=Dialect.POSTGRESQL, source="public.accounts", cents=cents, keep=(KEY,))
    database.execute(f"CREATE VIEW found AS {query}".encode())
    found = database.execute("SELECT * FROM found")
    return table.differing([column.name for column in found.description or ()], found.fetchall())


class TestPostgresql:
    """A view finds of each row what the package finds of the account, and tells of each row that tells of none."""

    @pytest.mark.parametrize("policy", FEW, ids=lambda policy: policy.name)
    def test_finds_what_the_package_finds(self, policy: Policy, database: Database, tmp_path: Path) -> None:
        assert not differing(database, table_of(policy, rows_of(policy, most=50_000)), tmp_path)

    def test_finds_it_in_euro(self, database: Database, tmp_path: Path) -> None:
        assert not differing(database, table_of(FEW[1], 2_000).in_euro(), tmp_path, cents=False)

    def test_tells_what_is_wrong_with_a_row(self, database: Database, tmp_path: Path) -> None:
        assert not differing(database, wrong_table(WRONG), tmp_path)

    def test_tells_which_amounts_in_euro_are_wrong(self, database: Database, tmp_path: Path) -> None:
        assert not differing(database, wrong_table(WRONG_IN_EURO), tmp_path, cents=False)

    @pytest.mark.parametrize("day", ["infinity", "-infinity", "10000-01-01", "2017-01-01 BC"])
    def test_takes_no_day_that_python_has_not(self, day: str, database: Database) -> None:
        query = account_view(FEW[0], dialect=Dialect.POSTGRESQL, source="accounts")
        database.execute(f"CREATE TABLE accounts ({wrong_table(()).typed()})".encode())
        row = (0, "spearhead_cluster", day, 1, 1, None, 1, 1, 1)
        database.execute("INSERT INTO accounts VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)", row)
        database.execute(f"CREATE VIEW found AS {query}".encode())

        found = database.execute("SELECT problem FROM found").fetchall()

        assert found == [('first_day: a day such as "2017-01-31"',)]

    @pytest.mark.parametrize(
        ("column", "kind", "problem"),
        [
            ("first_day", "timestamp", 'first_day: a day such as "2017-01-31"'),
            ("decided_on", "timestamptz", 'decided_on: a day such as "2017-01-31"'),
            ("aid", "float8", "aid: a whole number of cents from 0 to below 10**17"),
            ("aid", "smallint", None),
            ("aid", "numeric", None),
        ],
    )
    def test_takes_no_column_of_another_kind(
        self, column: str, kind: str, problem: str | None, database: Database
    ) -> None:
        query = account_view(FEW[0], dialect=Dialect.POSTGRESQL, source="accounts")
        database.execute(f"CREATE TABLE accounts ({wrong_table(()).typed()})".encode())
        database.execute(f"ALTER TABLE accounts ALTER COLUMN {column} TYPE {kind}".encode())
        row = (0, "spearhead_cluster", "2017-01-01", 1, 1, "2016-12-01", 1, 1, 1)
        database.execute("INSERT INTO accounts VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)", row)
        database.execute(f"CREATE VIEW found AS {query}".encode())

        assert database.execute("SELECT problem FROM found").fetchall() == [(problem,)]

    def test_keeps_a_backslash_within_its_text_however_the_server_is_set(self, database: Database) -> None:
        title = Message(en="a title\\", nl="een titel\\")
        rules = (
            evolve(rule, function=evolve(rule.function, name="a\\' OR 1=1 --")) if rule.code == "AID-2" else rule
            for rule in FEW[0].rules
        )
        policy = evolve(FEW[0], title=title, rules=tuple(rules))
        query = account_view(policy, dialect=Dialect.POSTGRESQL, source="accounts")
        database.execute(f"CREATE TABLE accounts ({wrong_table(()).typed()})".encode())
        row = (0, "spearhead_cluster", "2017-01-01", 10, 1, None, 10**9, 10**9, 1)
        database.execute("INSERT INTO accounts VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)", row)
        database.execute("SET standard_conforming_strings = off")
        database.execute(f"CREATE VIEW found AS {query}".encode())

        assert database.execute("SELECT binding FROM found").fetchall() == [("a\\' OR 1=1 --",)]
