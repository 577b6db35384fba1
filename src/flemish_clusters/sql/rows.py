"""Rows: what stands in the columns of a table, as the whole numbers that a definition reads."""

from datetime import date
from typing import Final

from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.problems import REFUSED, Told
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.sql.dialects import Dialect, Writing, case

_DAYS: Final = ("first_day", "decided_on")
_COUNTS: Final = ("years", "year")


def number_of(told: Told, writing: Writing, *, cents: bool) -> str:
    """Return what a column tells; its text, where it is no such column, is refused by the database or here."""
    written = f"source.{writing.name(told.name)}"
    branches = [(f"{written} IS NULL", str(NOT_KNOWN))]
    if told.name == "kind":
        branches += [(f"{written} = {writing.text(kind.value)}", str(place)) for place, kind in enumerate(ClusterKind)]
    elif told.name in _DAYS:
        branches += [_day_in_sqlite(written) if writing.dialect is Dialect.SQLITE else _day(written)]
    elif cents or told.name in _COUNTS:
        branches += [_whole_in_sqlite(told, written)] if writing.dialect is Dialect.SQLITE else _whole(told, written)
    else:
        branches += _euros(told, written)
    return f"CAST({case(branches, str(REFUSED))} AS BIGINT)"


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
