"""The budgets of what runs in a page: how long a reader waits, what it takes of the machine, and what is sent.

`--noise 1.25` widens each by a quarter. Each time is the least of some visits, for which other work on the machine is
no excuse: `python -m pytest tests/browser/check_budgets.py --numprocesses 0`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import frozen
from playwright.sync_api import BrowserContext, Page, Playwright

from tests.benchmarks.measuring import Within
from tests.browser.filling import asked, put_in
from tests.browser.host import Line, packed, serving
from tests.browser.tabs import keeping, launched

VISITS: Final = 2
AGAIN: Final = 5
TEN_MEGABITS: Final = 1_250_000
"""A line of ten megabits a second, in bytes a second."""
PAGE: Final = "nl/beoordeel.html"
MIB: Final = 1_024


@frozen
class Visit:
    """How many seconds the answers of a page take.

    Attributes:
        first: That of the first, from the click that asks for it; nothing is kept of any earlier visit.
        later: Those of others in the same tab.
        next: That of the first on the next visit.
        sent: How many bytes the first visit was sent.
    """

    first: float
    later: tuple[float, ...]
    next: float
    sent: int


def opened(context: BrowserContext, address: str) -> Page:
    """Open the form, filled in and untouched."""
    page = context.new_page()
    page.goto(f"{address}/{PAGE}", wait_until="load")
    put_in(page)
    return page


def visited(context: BrowserContext, address: str, line: Line) -> Visit:
    """Visit the form twice, and ask of it."""
    page = opened(context, address)
    first, sent = asked(page), line.carried
    later = tuple(asked(page) for _ in range(AGAIN))
    page.close()
    page = opened(context, address)
    return Visit(first, later, asked(page), sent)


@pytest.fixture(scope="module", autouse=True)
def _ready(site: Path) -> None:
    """Pack what is sent beforehand, as a host does."""
    for file in (site / "_static").rglob("*.*"):
        packed(file)


@pytest.fixture(scope="module")
def visits(playwright: Playwright, site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Visit]:
    """Visit the form from here, each time with a browser that has seen nothing."""
    return list(_visits(playwright, site, tmp_path_factory, 0, VISITS))


def _visits(
    playwright: Playwright, site: Path, folders: pytest.TempPathFactory, speed: int, number: int
) -> Iterator[Visit]:
    for _ in range(number):
        line = Line(speed)
        with serving(site, line=line) as address, keeping(playwright, folders.mktemp("kept")) as context:
            yield visited(context, address, line)


class TestTimes:
    """The first verdict, later ones, and the first on the next visit."""

    def test_the_first_verdict_comes_soon(self, visits: list[Visit], within: Within) -> None:
        assert within("first verdict, seconds", min(visit.first for visit in visits), 5)

    def test_later_ones_come_at_once(self, visits: list[Visit], within: Within) -> None:
        assert within("later verdicts, seconds", min(max(visit.later) for visit in visits), 0.2)

    def test_the_next_visit_waits_for_no_line(self, visits: list[Visit], within: Within) -> None:
        assert within("first verdict of the next visit, seconds", min(visit.next for visit in visits), 2.5)

    def test_the_first_verdict_comes_over_a_slow_line(
        self, playwright: Playwright, site: Path, tmp_path_factory: pytest.TempPathFactory, within: Within
    ) -> None:
        (visit,) = _visits(playwright, site, tmp_path_factory, TEN_MEGABITS, 1)

        assert within("first verdict over ten megabits a second, seconds", visit.first, 10)


def test_what_is_sent_is_small(visits: list[Visit], site: Path, within: Within) -> None:
    """The page and all that it loads for a verdict, as it goes over the line."""
    parts = sum(len(packed(file)) for file in (site / "_static" / "live").iterdir())

    assert within("bytes sent for the first verdict", visits[0].sent, 7_000_000)
    assert within("bytes of all that runs in pages", parts, 7_000_000)


def test_memory_is_small(playwright: Playwright, site: Path, within: Within) -> None:
    """What the process of the page has for itself alone, the worker and its Python in it, once it has answered."""
    with serving(site) as address, launched(playwright) as browser, browser.new_context() as context:
        asked(opened(context, address))
        session: Any = browser.new_browser_cdp_session()
        told = session.send("SystemInfo.getProcessInfo")["processInfo"]
        processes = [one["id"] for one in told if one["type"] == "renderer"]

        assert within("memory of the page, MiB", max(map(private, processes)), 300)


def private(process: int) -> float:
    """Return how many MiB a process has that it shares with no other."""
    told = Path("/proc", str(process), "smaps_rollup").read_text(encoding="ascii")
    return sum(map(int, re.findall(r"^Private_\w+: +(\d+) kB$", told, re.MULTILINE))) / MIB
