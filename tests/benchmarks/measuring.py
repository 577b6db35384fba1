"""Measuring: the least of many rounds, subject and baseline in turn, so that both meet the same machine.

Time is that of the processor, so that what else the machine does is not counted.
"""

import gc
from collections.abc import Callable
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import Protocol, TypeVar

Result = TypeVar("Result")
Action = Callable[[], object]


class Benchmark(Protocol):
    """The part of the `benchmark` fixture of pytest-benchmark that is used here."""

    def __call__(self, function: Callable[[], Result]) -> Result:
        """Measure a function, and return what it returns."""
        ...

    def pedantic(self, target: Callable[[], Result], *, rounds: int, iterations: int, warmup_rounds: int) -> Result:
        """Measure a function so many times, and return what it returns."""
        ...


class Within(Protocol):
    """The fixture `within`."""

    def __call__(self, what: str, found: float, budget: float) -> bool:
        """Record a figure, and return whether it is within its budget, widened by the noise that is allowed for."""
        ...


def seconds(*actions: Action, rounds: int, calls: int) -> list[float]:
    """Return the seconds that each action takes: the least of all rounds, in which the actions take turns."""
    least = [float("inf")] * len(actions)
    for _ in range(rounds):
        for place, action in enumerate(actions):
            least[place] = min(least[place], _seconds(action, calls))
    return least


def ratio(subject: Action, baseline: Action, *, rounds: int, calls: int) -> float:
    """Return how many times as long the subject takes as the baseline."""
    of_subject, of_baseline = seconds(subject, baseline, rounds=rounds, calls=calls)
    return of_subject / of_baseline


def _seconds(action: Action, calls: int) -> float:
    gc.collect()
    turns = range(calls)
    start = _used()
    for _ in turns:
        action()
    return (_used() - start) / calls


def _used() -> float:
    """Return the seconds of the processor that this process and those that it started have used."""
    own, started = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + started.ru_utime + started.ru_stime
