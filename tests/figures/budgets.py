"""Budgets: what the figures that were written down have to be, each widened by the noise that is allowed for.

The exit code is 1 where one is missed.
"""

import sys
import tomllib
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from tests.figures import by_hand, ours
from tests.figures.figures import FILE
from tests.figures.way import OfMany

_MILLION: Final = 1_000_000
_AT_LEAST: Final[tuple[tuple[OfMany, float], ...]] = (
    (ours.POLARS, 2.5),
    (ours.DUCKDB, 1.5),
    (ours.PYARROW, 0.7),
    (ours.NULLABLE, 0.4),
    (ours.ARROW_BACKED, 0.4),
    (ours.OBJECTS, 0.08),
)
"""Million rows a second."""
_NEVER_WRONG: Final[frozenset[str]] = frozenset(
    {ours.MAXIMUM.name, ours.NEW.name, ours.ASSESSED.name, *(way.name for way, _ in _AT_LEAST)}
)
_SHARE_OF_EXPRESSION: Final = 0.12
_GROWTH: Final = 1.25


@frozen
class Held:
    """A figure and what it has to be.

    Attributes:
        is_within: Whether it is, the noise allowed for.
    """

    what: str
    found: float
    budget: float
    is_within: bool

    def __str__(self) -> str:
        return f"{'ok    ' if self.is_within else 'MISSED'} {self.what}: {self.found:.3g} (budget {self.budget:g})"


def held(figures: Mapping[str, Any], noise: float) -> Iterator[Held]:
    """Return each budget with what was found."""
    speeds = {str(row["name"]): _speed(row) for row in figures["frames"]}
    for way, budget in _AT_LEAST:
        yield _at_least(f"{way.name}, million rows a second", speeds[way.name], budget, noise)
    share = speeds[ours.POLARS.name] / speeds[by_hand.EXPRESSION.name]
    what = f"{ours.POLARS.name}, as a share of the speed of {by_hand.EXPRESSION.name}"
    yield _at_least(what, share, _SHARE_OF_EXPRESSION, noise)
    for smaller, larger in pairwise(figures["growth"]):
        times = _speed(smaller) / _speed(larger)
        what = f"time of a row among {larger['rows']:,}, in times that among {smaller['rows']:,}"
        yield Held(what, times, _GROWTH, is_within=times <= _GROWTH * noise)
    for row in figures["wrong"]:
        if row["name"] in _NEVER_WRONG:
            yield Held(f"{row['name']}, accounts wrong", row["wrong"], 0, is_within=row["wrong"] == 0)


def _at_least(what: str, found: float, budget: float, noise: float) -> Held:
    return Held(what, found, budget, is_within=found * noise >= budget)


def _speed(row: Mapping[str, Any]) -> float:
    """Return million rows a second."""
    return float(row["rows"] / row["best"] / _MILLION)


def main() -> int:
    """Print each budget with what was found; return the exit code."""
    parser = ArgumentParser(description="Hold the figures that were written down to their budgets.")
    parser.add_argument("--noise", type=float, default=1.0, help="factor by which each budget is widened (default: 1)")
    parser.add_argument("--of", type=Path, default=FILE, help="file with the figures (default: that of the pages)")
    asked = parser.parse_args()
    found = [*held(tomllib.loads(asked.of.read_text(encoding="utf-8")), asked.noise)]
    print(*found, sep="\n")
    return 0 if all(one.is_within for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
