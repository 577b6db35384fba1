"""Measuring: the tables of a run, made with the ways one by one, in frames of one size and of several."""

from collections.abc import Sequence
from functools import partial

from attrs import frozen

from tests.figures.drawn import USUAL, right, rows, table
from tests.figures.figures import Value
from tests.figures.ours import POLARS
from tests.figures.timing import PROCESSOR, WALL, Taken, taken
from tests.figures.way import OfMany, OfOne

Row = dict[str, Value]


@frozen
class Sizes:
    """How much is measured.

    Attributes:
        rows: The rows of a frame.
        drawn: The accounts whose answers are held against whole numbers.
        rounds: How many rounds each time is the best of.
        lasting: About how many seconds the calls of a round last.
    """

    rows: int
    drawn: int
    rounds: int
    lasting: float

    @property
    def growing(self) -> tuple[int, ...]:
        """The rows of the frames of which one is larger than the other: 100,000, a million and three million."""
        return self.rows // 10, self.rows, self.rows * 3


def times_of_one(ways: Sequence[OfOne], sizes: Sizes) -> list[Row]:
    """Return the microseconds of the processor that an answer for the usual account takes."""
    actions = [partial(way.asked, way.prepared(USUAL)) for way in ways]
    found = taken(actions, clock=PROCESSOR, rounds=sizes.rounds, lasting=sizes.lasting)
    return [_row(way.name, one, "microseconds", 1e6) for way, one in zip(ways, found, strict=True)]


def times_of_frames(ways: Sequence[OfMany], sizes: Sizes) -> list[Row]:
    """Return the seconds that a frame takes, on all cores."""
    counts = [min(sizes.rows, way.rows) for way in ways]
    given = table(sizes.rows)
    actions = [partial(way.asked, way.prepared(given.slice(0, count))) for way, count in zip(ways, counts, strict=True)]
    found = taken(actions, clock=WALL, rounds=sizes.rounds, lasting=0)
    told = zip(ways, counts, found, strict=True)
    return [{**_row(way.name, one, "seconds"), "rows": count} for way, count, one in told]


def growth(sizes: Sizes) -> list[Row]:
    """Return the seconds that frames of polars take, each larger than the one before."""
    actions = [partial(POLARS.asked, POLARS.prepared(table(count))) for count in sizes.growing]
    found = taken(actions, clock=WALL, rounds=sizes.rounds, lasting=0)
    return [
        {**_row(POLARS.name, one, "seconds"), "rows": count} for count, one in zip(sizes.growing, found, strict=True)
    ]


def wrongs(one_by_one: Sequence[OfOne], in_frames: Sequence[OfMany], sizes: Sizes) -> list[Row]:
    """Return how many accounts each way has wrong to the cent, of those whose kind of cluster it knows."""
    given = table(sizes.drawn)
    accounts = rows(given)
    expected = [*map(right, accounts)]
    counted: list[Row] = []
    for way in (way for way in one_by_one if way.is_counted):
        known = [
            (account, cents) for account, cents in zip(accounts, expected, strict=True) if account.kind in way.kinds
        ]
        wrong = sum(way.answer(account) != cents for account, cents in known)
        counted.append({"name": way.name, "rows": len(known), "wrong": wrong})
    for host in in_frames:
        found = zip(host.answers(given), expected, strict=True)
        counted.append({"name": host.name, "rows": len(expected), "wrong": sum(one != cents for one, cents in found)})
    return counted


def _row(name: str, found: Taken, unit: str, times: float = 1) -> Row:
    return {"name": name, "unit": unit, "best": float(found.best * times), "worst": float(found.worst * times)}
