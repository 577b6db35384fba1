"""Reads of the host: what a function is written with that reads the host is found, and nothing else is."""

import datetime
import os
import random
import re
import time
from collections.abc import Callable
from datetime import date
from functools import cache, reduce, wraps
from itertools import chain
from os import environ, listdir
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve, frozen

from flemish_clusters.testing import samples
from flemish_clusters.testing.answer_laws import reads_of_host
from tests.testing import reading

Called = Callable[[Any], object]

now: Final = date(2020, 1, 1)
clock: Final = time.time


class Clock:
    """A class that reads the clock in a method that another calls."""

    def says(self) -> object:
        """Return what it says."""
        return self._read()

    def _read(self) -> object:
        return clock()

    @classmethod
    def made(cls) -> object:
        """Return the environment."""
        return environ


@frozen
class Holding:
    """A value that is called, and calls what it holds."""

    held: Called

    def __call__(self, _: Any) -> object:
        """Return what the function gives."""
        return self.held(self._passed())

    def _passed(self) -> object:
        return self.held


def timed(function: Called) -> Called:
    """Return the function, timed."""

    @wraps(function)
    def timing(given: Any) -> object:
        return clock(), function(given)

    return timing


@timed
def nothing(_: Any) -> None:
    """Return nothing."""


@cache
def chance(_: Any) -> object:
    """Return what falls."""
    return random.choice((1, 2))  # noqa: S311 - it is to be found


def where(moment: Called) -> Called:
    """Return a function with another in its closure."""
    return lambda given: [moment(given)]


def of_old(_: Any, moment: Callable[[], object] = date.today) -> object:
    """Return what a default gives."""
    return moment()


def imported(_: Any) -> object:
    """Return the time, by a name of its own."""
    from os.path import exists  # noqa: PLC0415 - it is to be found

    return exists(".")  # noqa: PTH110 - it is to be found


def is_calm(company: Any) -> object:
    """Return what only looks like what reads the host: names of fields, of variables and of what is exact."""
    fields = company.id, company.open, company.hash, company.time, company.os
    known = re.fullmatch("a", company.name), now.isoformat(), evolve(company, name="b"), samples.FITTING.name
    return fields, known, reduce(max, chain(range(2), map(len, ("a",))))


HOLDING: Final = Holding(reading.is_late)
READS: Final[tuple[tuple[Called, tuple[str, ...]], ...]] = (
    (lambda _: date.today(), ("today",)),  # noqa: DTZ011 - it is to be found
    (lambda _: datetime.datetime.now(datetime.UTC), ("now",)),
    (lambda moment: moment.astimezone(), ("astimezone",)),
    (lambda _: os.environ.get("TZ"), ("os", "environ")),
    (lambda _: environ.get("TZ"), ("environ",)),
    (lambda _: listdir("."), ("listdir",)),  # noqa: PTH208 - it is to be found
    (lambda _: open("a", encoding="utf-8"), ("open",)),  # noqa: PTH123, SIM115 - it is to be found
    (lambda _: Path.home(), ("Path", "home")),
    (lambda _: clock(), ("clock",)),
    (lambda name: hash(name) % 2, ("hash",)),
    (lambda names: [id(name) for name in names], ("id",)),
    (lambda some: None if some else (lambda: input(some)), ("input",)),
    (lambda given: not reading.is_late(given), ("time",)),
    (lambda _: Clock().says(), ("clock",)),
    (lambda _: Clock.made(), ("clock", "environ")),
    (lambda given: [HOLDING(given)], ("time",)),
    (Holding(reading.is_late), ("time",)),
    (Holding(reading.is_late).__call__, ("time",)),
    (nothing, ("clock",)),
    (chance, ("random", "choice")),
    (where(date.fromtimestamp), ("moment",)),
    (of_old, ("__defaults__",)),
    (imported, ("os.path",)),
)
CALM: Final[tuple[Called, ...]] = (is_calm, where(len), Holding(len), lambda _: now)


class TestReadsOfTheHost:
    """They are found in the code, in whatever it names in turn, whether an example gets there or not."""

    @pytest.mark.parametrize(("function", "names"), READS)
    def test_are_found_by_name(self, function: Called, names: tuple[str, ...]) -> None:
        assert tuple(dict.fromkeys(reads_of_host(function))) == names

    @pytest.mark.parametrize("function", CALM)
    def test_are_nothing_else(self, function: Called) -> None:
        assert tuple(reads_of_host(function)) == ()

    def test_are_not_seen_in_what_is_reached_otherwise(self) -> None:
        named: dict[str, Called] = {"fromtimestamp": date.fromtimestamp}
        otherwise: tuple[Called, ...] = (
            lambda given: [named["fromtimestamp"](given)],
            lambda given: getattr(given, "today")(),  # noqa: B009 - it is not to be found
        )

        assert [tuple(reads_of_host(function)) for function in otherwise] == [(), ()]
