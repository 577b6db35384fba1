"""Dialects: expressions keep their meaning in the grammar of each database, and their 64 bits."""

import sqlite3
from contextlib import closing
from typing import Final

import pytest

from flemish_clusters.definition.expressions import TRUE, Expression, calculated, column, number, when
from flemish_clusters.sql.dialects import Dialect, Writing

A: Final = column("a")
B: Final = column("b")
SMALL: Final = when(A < B, 1, 2)


def written(expression: Expression, dialect: Dialect = Dialect.DUCKDB) -> str:
    """Return an expression with the names of its columns as they are."""
    return Writing(dialect).expression(expression, str)


class TestExpressions:
    """What is written comes to what the expression comes to."""

    @pytest.mark.parametrize(
        "expression",
        [
            A - (B - (A - 1)),
            (A + B) * 3 // 7,
            A * (B // 2),
            (A // 3 + 1) * 2,
            when((A < B) | ((A <= 3) & (B < 9)), A, when(B.equals(4), 5, when(A < 2, B, -1))),
            when((A < B).equals(B < 5), 1, 0),
            when(((A < B) | (B < 5)) & (A <= 6), 1, 0),
            A.least(B.least(5)).least(A + B) + SMALL,
            when(when(A < B, TRUE, B < 3), SMALL * SMALL, A),
        ],
    )
    def test_come_to_the_same_in_a_database(self, expression: Expression) -> None:
        rows = [(a, b) for a in range(8) for b in range(8)]
        with closing(sqlite3.connect(":memory:")) as database:
            query = f"SELECT {written(expression, Dialect.SQLITE)} FROM (SELECT ? AS a, ? AS b)"  # noqa: S608 - the package writes it
            found = [database.execute(query, row).fetchone()[0] for row in rows]

        assert found == [calculated(expression, {"a": a, "b": b}) for a, b in rows]

    def test_a_number_of_no_column_has_64_bits_in_a_column_and_before_it_grows(self) -> None:
        assert written(number(3)) == "CAST(3 AS BIGINT)"
        assert written(number(2**31)) == "2147483648"
        assert written(SMALL) == "CAST(CASE WHEN a < b THEN 1 ELSE 2 END AS BIGINT)"
        assert written(A + (SMALL * SMALL)) == (
            "a + (CAST(CASE WHEN a < b THEN 1 ELSE 2 END AS BIGINT) * CASE WHEN a < b THEN 1 ELSE 2 END)"
        )

    def test_branches_and_chains_are_written_once_each(self) -> None:
        branches = when(A < 1, A, when(A < 2, B, 7))

        assert written(branches) == "CASE WHEN a < 1 THEN a WHEN a < 2 THEN b ELSE 7 END"
        assert written(A.least(B).least(3)) == "LEAST(a, b, 3)"
        assert written((A < 1) | (B < 2) | ((A < 3) & (B < 4))) == "a < 1 OR b < 2 OR a < 3 AND b < 4"
        assert written((A < 1) & ((B < 2) | (A < 3))) == "a < 1 AND (b < 2 OR a < 3)"

    def test_a_long_case_has_a_line_for_each_branch(self) -> None:
        long = when(A < 10**16, A * 10**16 + B, when(B < 10**16, B, A + 10**16 + 10**15 + 10**14))

        assert written(long) == (
            "CASE\n"
            "  WHEN a < 10000000000000000 THEN (a * 10000000000000000) + b\n"
            "  WHEN b < 10000000000000000 THEN b\n"
            "  ELSE ((a + 10000000000000000) + 1000000000000000) + 100000000000000\n"
            "END"
        )
