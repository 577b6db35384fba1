"""The figures of the last measured run, which stand in a file beside their page and nowhere else."""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from flemish_clusters import Language
from making.phrases import heading_row, row
from making.places import DOCS

Row = Mapping[str, Any]

FILE: Final = DOCS / "explanation" / "figures.toml"
_MILLION: Final = 1_000_000


def figures(_: Language, what: str) -> str:
    """Return a table of the figures of a run; the page is in English alone."""
    return "\n".join(_TABLES[what](tomllib.loads(FILE.read_text(encoding="utf-8"))))


def _machine(told: Row) -> Iterator[str]:
    machine = told["machine"]
    yield f"- Measured on {told['measured_on']}; each time is the best of {told['rounds']} rounds, beside the worst."
    told_of = f"{machine['processor']}, {machine['cores']} cores, {machine['system']}, Python {machine['python']}"
    yield f"- Machine: {told_of}."
    yield f"- Packages: {', '.join(f'{name} {version}' for name, version in told['versions'].items())}."


def _one_account(told: Row) -> Iterator[str]:
    rows: Sequence[Row] = told["one_account"]
    by_hand = rows[0]["best"]
    yield heading_row("One account", "microseconds", "worst round", "times the first")
    for one in rows:
        yield row(one["name"], _number(one["best"]), _number(one["worst"]), _number(one["best"] / by_hand))


def _frames(told: Row) -> Iterator[str]:
    yield heading_row("A frame of accounts", "rows", "seconds", "worst round", "million rows a second")
    for one in told["frames"]:
        yield row(one["name"], f"{one['rows']:,}", _number(one["best"]), _number(one["worst"]), _number(_speed(one)))


def _growth(told: Row) -> Iterator[str]:
    yield heading_row("Way", "rows", "seconds", "worst round", "million rows a second")
    for one in told["growth"]:
        yield row(one["name"], f"{one['rows']:,}", _number(one["best"]), _number(one["worst"]), _number(_speed(one)))


def _wrong(told: Row) -> Iterator[str]:
    yield heading_row("Way", "accounts", "wrong to the cent")
    for one in told["wrong"]:
        yield row(one["name"], f"{one['rows']:,}", f"{one['wrong']:,}")


def _speed(one: Row) -> float:
    return float(one["rows"] / one["best"] / _MILLION)


def _number(value: float) -> str:
    """Return a number with three digits that count."""
    digits = next((digits for digits, least in ((0, 100), (1, 10), (2, 1), (3, 0.1)) if value >= least), 4)
    return f"{value:,.{digits}f}"


_TABLES: Final[Mapping[str, Callable[[Row], Iterator[str]]]] = {
    "machine": _machine,
    "one-account": _one_account,
    "frames": _frames,
    "growth": _growth,
    "wrong": _wrong,
}
