"""Timing: the least and the most of a few rounds, in which all that is timed takes turns on the same machine."""

import gc
from collections.abc import Callable, Sequence
from time import perf_counter, process_time

from attrs import frozen

Action = Callable[[], object]
Clock = Callable[[], float]

PROCESSOR: Clock = process_time
"""Counts what the processor did for this process, whatever else runs; for what works on one core."""
WALL: Clock = perf_counter
"""Counts how long somebody waits; for what works on all cores."""


@frozen
class Taken:
    """The seconds that one call took, in the best round and in the worst."""

    best: float
    worst: float


def taken(actions: Sequence[Action], *, clock: Clock, rounds: int, lasting: float) -> list[Taken]:
    """Return what each action takes: in each round as many calls as last about so many seconds, one at least."""
    calls = [max(1, round(lasting / _seconds(action, 1, clock))) for action in actions]
    found: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for times, action, count in zip(found, actions, calls, strict=True):
            times.append(_seconds(action, count, clock))
    return [Taken(min(times), max(times)) for times in found]


def _seconds(action: Action, calls: int, clock: Clock) -> float:
    """Return the seconds of a call; the first one of all, which warms up, is only used to see how many there can be."""
    gc.collect()
    turns = range(calls)
    start = clock()
    for _ in turns:
        action()
    return max(clock() - start, 1e-9) / calls
