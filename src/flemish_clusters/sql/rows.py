"""Rows: what stands in the columns of a table, as the whole numbers that a definition reads."""

from datetime import date
from typing import Final

from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.problems import REFUSED, Told
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.sql.dialects import Dialect, Writing, case

_DAYS: Final = ("first_day", "decided_on")
_COUNTS: Final = ("years", "year")
_EXACTLY: Final = {
    Dialect.DUCKDB: 'CAST({0} AS VARCHAR) COLLATE "C"',
    Dialect.POSTGRESQL: 'CAST({0} AS TEXT) COLLATE "C"',
    Dialect.SQLITE: "{0} COLLATE BINARY",
}
"""How a text is compared letter by letter, whatever is set for a column or a database."""
_SORTS: Final = {
    Dialect.DUCKDB: (
        "regexp_full_match(typeof({0}), 'U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL.*')",
        "(typeof({0}) = 'DATE')",
    ),
    Dialect.POSTGRESQL: (
        "(pg_typeof({0})::text IN ('smallint', 'integer', 'bigint', 'numeric'))",
        "(pg_typeof({0})::text = 'date')",
    ),
    Dialect.SPARK: (
        "(typeof({0}) RLIKE '^(tinyint|smallint|int|bigint|decimal.*)$')",
        "(typeof({0}) = 'date')",
    ),
}
"""Whether a column holds exact numbers, and whether it holds days; a moment would be another day elsewhere."""


def number_of(told: Told, writing: Writing, *, cents: bool) -> str:
    """Return what a column tells; what stands in a column of another kind is refused here, or by the database."""
    written, dialect = f"source.{writing.name(told.name)}", writing.dialect
    branches = [(f"{written} IS NULL", str(NOT_KNOWN))]
    if told.name == "kind":
        exact = _EXACTLY.get(dialect, "{0}").format(written)
        branches += [(f"{exact} = {writing.text(kind.value)}", str(place)) for place, kind in enumerate(ClusterKind)]
    elif dialect is Dialect.SQLITE:
        branches += [_day_in_sqlite(written) if told.name in _DAYS else _whole_in_sqlite(told, written)]
    else:
        sort = _SORTS[dialect][told.name in _DAYS].format(written)
        branches += [(f"NOT {sort}", str(REFUSED))]
        branches += [_day(written)] if told.name in _DAYS else _number(told, written, cents=cents)
    return f"CAST({case(branches, str(REFUSED))} AS BIGINT)"


def _number(told: Told, written: str, *, cents: bool) -> list[tuple[str, str]]:
    return _whole(told, written) if cents or told.name in _COUNTS else _euros(told, written)


def _day(day: str) -> tuple[str, str]:
    parts = " + ".join(
        f"EXTRACT({part} FROM {day}){times}" for part, times in (("YEAR", " * 10000"), ("MONTH", " * 100"), ("DAY", ""))
    )
    return f"{day} BETWEEN DATE '{date.min}' AND DATE '{date.max}'", parts


def _day_in_sqlite(day: str) -> tuple[str, str]:
    """Return when a text is a day, and its number; adding nothing moves a day that its month lacks to the next."""
    is_day = (
        f"typeof({day}) = 'text' AND length({day}) = 10 AND date({day}, '+0 days') = {day} AND {day} >= '{date.min}'"
    )
    return is_day, f"CAST(replace({day}, '-', '') AS INTEGER)"


def _whole(told: Told, written: str) -> list[tuple[str, str]]:
    """Return when a number is whole, and the number; it is cast only where it cannot be too large."""
    return [
        (f"{written} NOT BETWEEN {told.least} AND {told.most}", str(REFUSED)),
        (f"{written} = CAST({written} AS BIGINT)", f"CAST({written} AS BIGINT)"),
    ]


def _whole_in_sqlite(told: Told, written: str) -> tuple[str, str]:
    return f"typeof({written}) = 'integer' AND {written} BETWEEN {told.least} AND {told.most}", written


def _euros(told: Told, written: str) -> list[tuple[str, str]]:
    """Return when an amount in euro is exact to the cent, and its cents; it is cast where it cannot be too large."""
    return [
        (f"{written} < 0 OR {written} >= {(told.most + 1) // 100}", str(REFUSED)),
        (f"{written} = CAST({written} AS DECIMAL(18, 2))", f"CAST({written} AS DECIMAL(38, 2)) * 100"),
    ]
