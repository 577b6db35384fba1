"""The site on paper: each page, as who likes a dark screen prints it on A4.

One command starts it: `python -m pytest tests/browser/check_print.py --numprocesses 0`.
"""

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.check_site import LARGE_ENOUGH, LEGIBLE, MADE, PAGES
from tests.browser.tabs import Setting, Tab, tab_in

PAPER: Final = Setting(657, "dark")
"""What is between the margins of A4, in pixels of the page."""


@pytest.fixture(scope="module")
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """Open a tab that shows pages as they are printed."""
    with tab_in(browser, address, PAPER) as tab:
        tab.page.emulate_media(media="print")
        yield tab


@pytest.fixture(scope="module", params=[page for page in PAGES if page not in MADE])
def printed(request: pytest.FixtureRequest, tab: Tab) -> Tab:
    """Open each page in it, in the dark colours of the button."""
    assert tab.open(request.param)
    tab.page.evaluate("document.body.dataset.theme = 'dark'")
    return tab


class TestEachPage:
    """Each page is a document on paper."""

    def test_has_its_title_and_its_day(self, printed: Tab) -> None:
        expect(printed.page.locator("article h1").first).to_be_visible()
        expect(printed.page.locator(".last-updated")).to_be_visible()

    def test_has_nothing_to_press_and_no_way_elsewhere(self, printed: Tab) -> None:
        assert printed.look("leading()") == []

    def test_has_nothing_folded(self, printed: Tab) -> None:
        assert printed.look("folded()") == []

    def test_is_no_wider_than_the_paper_and_has_nothing_cut_off(self, printed: Tab) -> None:
        assert printed.look("tooWide()") == 0
        assert printed.look("sliding()") == []
        assert printed.look("sticking()") == []

    def test_has_text_that_stands_out_from_the_paper(self, printed: Tab) -> None:
        assert printed.look(f"faintOnPaper({LEGIBLE})") == []

    def test_has_pictures_that_are_legible(self, printed: Tab) -> None:
        assert printed.look(f"faint({LEGIBLE})") == []
        assert printed.look(f"small({LARGE_ENOUGH})") == []

    def test_says_where_a_link_to_another_site_leads(self, printed: Tab) -> None:
        assert printed.look("unaddressed()") == []
