"""Case rows: the cases about accounts as the rows of a table, and what columns and SQL are to find of each."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from making.case_files import Case, cases_of

COLUMNS: Final = ("id", "kind", "first_day", "years", "year", "decided_on", "eligible_costs", "cofinancing", "aid")
_AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
_FOUND: Final = ("maximum_aid", "known_bound", "still_to_raise")


def rows() -> Iterator[Mapping[str, Any]]:
    """Return each account as a row, its amounts in cents; what is not told is `None`."""
    for case in cases_of("accounts"):
        told = {"id": case["id"], **case["account"]}
        yield {name: to_cents(told[name]) if name in _AMOUNTS and name in told else told.get(name) for name in COLUMNS}


def expected(case: Case) -> Mapping[str, Any]:
    """Return what a case expects, by the names of the columns."""
    told = case["expect"]
    amounts = {name: None if told[name] == "not_known" else to_cents(told[name]) for name in _FOUND if name in told}
    others = {name: None if told[name] == "none" else told[name] for name in ("verdict", "binding") if name in told}
    return {**amounts, **others, **told.get("rules", {}), "problem": None}


def to_cents(amount: str) -> int:
    """Return an amount as whole cents; a float would not hold the largest."""
    euro, _, part = amount.partition(".")
    return int(f"{euro}{part:0<2}")


def days_as_texts(row: Mapping[str, Any]) -> list[Any]:
    """Return the cells of a row, each day as a text, as SQLite has it."""
    return [cell.isoformat() if isinstance(cell, date) else cell for cell in row.values()]
