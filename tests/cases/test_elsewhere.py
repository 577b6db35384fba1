"""The cases elsewhere: SQL that shares nothing with the package answers those about accounts, row by row.

An account is flat, so a row of the file is a row of a table; what is not told is NULL, and the logic of SQL has three
values as that of verdicts has.
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, Final

from making.case_files import Case, cases_of

AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
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


def rows() -> Iterator[tuple[Any, ...]]:
    """Return each account as a row, its amounts in cents."""
    for case in cases_of("accounts"):
        account = case["account"]
        cents = (to_cents(account[name]) if name in account else None for name in AMOUNTS)
        yield (case["id"], account["kind"], account["years"], account["year"], *cents)


def to_cents(amount: str) -> int:
    """Return an amount as whole cents; a float would not hold the largest."""
    euro, _, part = amount.partition(".")
    return int(f"{euro}{part:0<2}")


def expected(case: Case) -> tuple[str, int | None, int | None]:
    """Return what a case expects, as SQL has it."""
    maximum, verdict = case["expect"]["maximum_aid"], case["expect"]["verdict"]
    holds = {"met": 1, "not_met": 0, "undetermined": None}[verdict]
    return case["id"], None if maximum == "not_known" else to_cents(maximum), holds


def test_sql_answers_every_case_about_an_account() -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE accounts (id, kind, years, year, eligible_costs, cofinancing, aid)")
    database.executemany("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?, ?)", rows())

    answers = database.execute(ANSWERS).fetchall()
    database.close()

    assert sorted(answers) == sorted(map(expected, cases_of("accounts")))
