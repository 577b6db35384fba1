"""The cases elsewhere: SQL answers those about accounts, row by row, that of the package and one that shares nothing.

An account is flat, so a row of the file is a row of a table; what is not told is NULL, and the logic of SQL has three
values as that of verdicts has.
"""

import sqlite3
from contextlib import closing
from typing import Any, Final

from making.case_files import Case, cases_of

from flemish_clusters.policies import ORDER_2016
from flemish_clusters.sql import Dialect, account_view
from tests.support.case_rows import COLUMNS, days_as_texts, expected, rows

ANSWERS: Final = """
WITH terms (kind, term, ceiling) AS (
    VALUES ('spearhead_cluster', 10, 50000000), ('innovative_business_network', 3, 15000000)
)
SELECT
    id,
    CASE
        WHEN year > years OR year > term OR eligible_costs / 2 = 0 OR cofinancing = 0 THEN 0
        ELSE min(eligible_costs / 2, cofinancing, ceiling)
    END,
    (aid = 0 OR (year <= years AND year <= term))
    AND (aid = 0 OR aid <= eligible_costs / 2)
    AND (aid = 0 OR aid <= ceiling)
    AND (aid = 0 OR aid <= cofinancing)
FROM accounts NATURAL JOIN terms
"""


def told(case: Case) -> tuple[str, int | None, int | None]:
    """Return what a case expects, as that query has it."""
    holds = {"met": 1, "not_met": 0, "undetermined": None}[case["expect"]["verdict"]]
    return case["id"], expected(case)["maximum_aid"], holds


def answers_of(query: str) -> list[dict[str, Any]]:
    """Return what a query of SQLite answers about the accounts."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.row_factory = sqlite3.Row
        database.execute(f"CREATE TABLE accounts ({', '.join(COLUMNS)})")
        places = ", ".join("?" * len(COLUMNS))
        database.executemany(f"INSERT INTO accounts VALUES ({places})", map(days_as_texts, rows()))  # noqa: S608 - marks
        return [dict(row) for row in database.execute(query)]


def test_sql_that_shares_nothing_answers_every_case_about_an_account() -> None:
    answers = [tuple(row.values()) for row in answers_of(ANSWERS)]

    assert sorted(answers) == sorted(map(told, cases_of("accounts")))


def test_the_query_of_the_package_answers_every_case_about_an_account() -> None:
    query = account_view(ORDER_2016, dialect=Dialect.SQLITE, source="accounts", keep=("id",))
    answers = {row["id"]: row for row in answers_of(query)}

    for case in cases_of("accounts"):
        answer = answers[case["id"]]
        assert {name: answer[name] for name in expected(case)} == expected(case), case["id"]
