"""Reads of the host: what an action reads of its host is noticed, and nothing else is."""

import datetime
import os
import random
import socket
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from inspect import currentframe
from pathlib import Path
from typing import Final

import pytest

from flemish_clusters.testing.answer_laws import note, reads_of_host

READS: Final[tuple[tuple[Callable[[], object], str], ...]] = (
    (date.today, "datetime.today"),
    (lambda: datetime.datetime.now(datetime.UTC), "datetime.now"),
    (time.time, "time.time"),
    (lambda: os.environ.get("TZ"), "os.__getitem__"),
    (lambda: os.listdir(os.curdir), f"{os.name}.listdir"),  # noqa: PTH208 - it is noticed
    (lambda: open(os.devnull, encoding="utf-8").close(), open.__module__ + ".open"),  # noqa: PTH123 - it is noticed
    (lambda: Path().exists(), f"{Path.exists.__module__}.exists"),
    (lambda: socket.socket().close(), "socket.__init__"),
    (lambda: datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC).astimezone(), "datetime.astimezone"),
    (random.random, "random.random"),
)


class TestReadsOfTheHost:
    """It names what reads the clock, a file, the network, the environment or chance."""

    @pytest.mark.parametrize(("action", "name"), READS)
    def test_notices_what_reads_the_host(self, action: Callable[[], object], name: str) -> None:
        _, read = reads_of_host(action)

        assert name in read

    def test_notices_nothing_else_and_gives_what_the_action_gives(self) -> None:
        assert reads_of_host(lambda: str(Decimal(1) / 3 + len([date(2020, 1, 1).isoformat()]))[:3]) == ("1.3", ())

    def test_lets_an_error_through(self) -> None:
        with pytest.raises(ZeroDivisionError):
            reads_of_host(lambda: 1 // 0)

    def test_leaves_a_profiler_of_the_caller_alone(self) -> None:
        before = sys.getprofile()

        reads_of_host(date.today)
        assert sys.getprofile() is before

    @pytest.mark.parametrize(
        ("event", "called", "found"),
        [
            ("c_call", time.time, ["time.time"]),
            ("c_call", date.today, ["datetime.today"]),
            ("c_call", len, []),
            ("c_return", time.time, []),
            ("call", None, []),
            ("return", None, []),
        ],
    )
    def test_takes_calls_only(self, event: str, called: object, found: list[str]) -> None:
        noted: list[str] = []
        frame = currentframe()
        assert frame is not None

        note(noted, frame, event, called)
        assert noted == found
