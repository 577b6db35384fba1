"""SQLite: run where a table lives, the query finds of each account what the package finds, under every policy."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from typing import Any, Final

import pytest

from flemish_clusters import Policy
from flemish_clusters.policies import POLICIES
from flemish_clusters.sql import Dialect, account_view
from tests.support.account_tables import ALL, KEY, NAMES, WRONG, Table, table_of, wrong_table
from tests.support.profiles import DEEP

Answers = tuple[Sequence[str], Sequence[Sequence[Any]]]
COUNT: Final = 20_000 if DEEP else 100
USUAL: Final[dict[str, Any]] = {
    "kind": "spearhead_cluster",
    "first_day": "2017-01-01",
    "years": 10,
    "year": 4,
    "decided_on": None,
    "eligible_costs": 90_000_000,
    "cofinancing": 43_000_000,
    "aid": None,
}


def found_by_sqlite(policy: Policy, columns: Sequence[str], records: Sequence[Sequence[Any]]) -> Answers:
    """Return the columns of a view and what it finds of the rows of a table without types."""
    listed, places = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    query = account_view(policy, dialect=Dialect.SQLITE, source="main.accounts", keep=(KEY,))
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"CREATE TABLE accounts ({listed})")
        database.executemany(f"INSERT INTO accounts VALUES ({places})", records)  # noqa: S608 - marks alone
        database.execute(f"CREATE VIEW found AS {query}")
        cursor = database.execute("SELECT * FROM found")
        return [name for name, *_ in cursor.description], cursor.fetchall()


def differing_on_sqlite(table: Table) -> list[Any]:
    """Return where SQLite finds something else than the package, with days as texts."""
    days = [[str(cell) if isinstance(cell, date) else cell for cell in record] for record in table.records]
    return Table(table.policy, days, table.expected).differing(*found_by_sqlite(table.policy, table.columns, days))


def problem_of(**changed: object) -> Any:
    """Return what is told of a row that is usual but for this, of which nothing else may be found then."""
    row = {**USUAL, **changed}
    names, (cells,) = found_by_sqlite(POLICIES[-1], (KEY, *row), [(0, *row.values())])
    answer = dict(zip(names, cells, strict=True))
    found = {name: cell for name, cell in answer.items() if name not in (KEY, *row, "problem")}
    assert answer["problem"] is None or set(found.values()) == {None}
    return answer["problem"]


class TestSqlite:
    """A view finds of each row what the package finds of the account, and tells of each row that tells of none."""

    @pytest.mark.parametrize("policy", ALL, ids=NAMES)
    def test_finds_what_the_package_finds(self, policy: Policy) -> None:
        assert not differing_on_sqlite(table_of(policy, COUNT))

    def test_tells_what_is_wrong_with_a_row_and_finds_nothing_else_of_it(self) -> None:
        assert not differing_on_sqlite(wrong_table(WRONG))

    def test_takes_a_usual_row(self) -> None:
        assert problem_of() is None
        assert problem_of(first_day="0001-01-01", years=9998) is None
        assert problem_of(decided_on="9998-12-31") is None

    @pytest.mark.parametrize("day", ["2017-02-29", "2017-1-1", "now", "0000-01-01", "-001-01-01", "-0001-01-01", ""])
    @pytest.mark.parametrize("field", ["first_day", "decided_on"])
    def test_takes_no_text_that_is_no_day(self, field: str, day: str) -> None:
        assert problem_of(**{field: day}) == f'{field}: a day such as "2017-01-31"'

    @pytest.mark.parametrize("day", [2457754.5, 20170101, 2017, b"2017-01-01", "2017-01-01 00:00:00", "2457754.5"])
    def test_takes_a_day_as_a_text_alone(self, day: object) -> None:
        assert problem_of(first_day=day) == 'first_day: a day such as "2017-01-31"'

    @pytest.mark.parametrize("amount", [1.0, 1.5, "1", "", b"1", float("inf")])
    def test_takes_no_amount_that_is_no_whole_number(self, amount: object) -> None:
        assert problem_of(aid=amount) == "aid: a whole number of cents from 0 to below 10**17"

    def test_takes_no_year_that_is_no_whole_number(self) -> None:
        assert problem_of(years=1.0) == "years: a whole number from 1 to 9999"
        assert problem_of(year="1") == "year: a whole number from 1 to 9999"
