"""The figures of a run, and the file that keeps them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from attrs import frozen

Value = str | int | float | date

FILE: Final = Path(__file__).parents[2] / "docs" / "explanation" / "figures.toml"


@frozen
class Figures:
    """All that a run found; a table a key, a row a way.

    Attributes:
        measured_on: The day of the run.
        rounds: How many rounds each time is the best of.
        machine: What the machine is.
        versions: The version of each package.
        one_account: The time of a single answer, in microseconds of the processor.
        frames: The time of a frame, in seconds, and its rows.
        growth: The time of frames of several sizes, in seconds.
        wrong: How many of the accounts that were drawn each way has wrong to the cent.
    """

    measured_on: date
    rounds: int
    machine: Mapping[str, Value]
    versions: Mapping[str, Value]
    one_account: Sequence[Mapping[str, Value]]
    frames: Sequence[Mapping[str, Value]]
    growth: Sequence[Mapping[str, Value]]
    wrong: Sequence[Mapping[str, Value]]


def as_toml(figures: Figures) -> str:
    """Return figures as TOML."""
    return "\n".join(_lines(figures))


def _lines(figures: Figures) -> Iterator[str]:
    yield "# Written by the session `figures` of nox; docs/explanation/figures.md has its tables from here."
    yield f"measured_on = {figures.measured_on.isoformat()}"
    yield f"rounds = {figures.rounds}"
    for key in ("machine", "versions"):
        yield from ("", f"[{key}]", *_pairs(getattr(figures, key)))
    for key in ("one_account", "frames", "growth", "wrong"):
        for row in getattr(figures, key):
            yield from ("", f"[[{key}]]", *_pairs(row))
    yield ""


def _pairs(table: Mapping[str, Value]) -> Iterator[str]:
    for name, value in table.items():
        yield f"{name} = {_written(value)}"


def _written(value: Value) -> str:
    """Return a value of TOML; a text of JSON is one."""
    return f"{value:.4g}" if isinstance(value, float) else json.dumps(value, ensure_ascii=False, default=str)
