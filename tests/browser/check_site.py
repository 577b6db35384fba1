"""The site, tried in a browser: Debian's Chromium opens each page on a wide and a narrow screen, light and dark.

It needs Playwright and a Chromium, so that the default test run leaves it out. One command starts it:
`python -m pytest tests/browser/check_site.py --numprocesses 0`. `SCREENSHOTS` names a folder for what it sees.
"""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from making.places import language_of_page
from playwright.sync_api import Browser, expect

from tests.browser.crawling import Crawl, crawled
from tests.browser.tabs import Setting, Tab, tab_in
from tests.support.pages import DOCS

WIDE: Final = Setting(1280, "light")
NARROW_DARK: Final = Setting(360, "dark")
SETTINGS: Final = (WIDE, Setting(1280, "dark"), Setting(360, "light"), NARROW_DARK)

WRITTEN: Final = sorted(
    page.relative_to(DOCS).with_suffix(".html").as_posix() for page in DOCS.rglob("*.md") if "_build" not in page.parts
)
MADE: Final = ("search.html", "zoek.html")
STANDS_FOR_ALL: Final = "half-and-equal.html"
"""The page of this reading stands for those of the others, which are made alike."""
PAGES: Final = (*(page for page in WRITTEN if "/readings/" not in page or page.endswith(STANDS_FOR_ALL)), *MADE)
TYPICAL: Final = (
    "index.html",
    "tutorial.html",
    "spec/index.html",
    "spec/cofinancing.html",
    "nl/spec/cofinancing.html",
    "nl/spec/readings/half-and-equal.html",
    "reference/facts.html",
    "search.html",
)
PARTS_OF_TABLES: Final = {"table": "table", "row": "tr", "columnheader": "th", "cell": "td"}
"""What a part of a table is heard as, with its tag."""
LEGIBLE: Final = 4.5
"""How much a text contrasts with what it stands on, at the least (WCAG 2.2, 1.4.3)."""
LARGE_ENOUGH: Final = 11
"""How large the words of a picture are at the least, in pixels of the screen."""

on_a_wide_screen: Final = pytest.mark.parametrize("tab", [WIDE], indirect=True, ids=str)


@pytest.fixture(scope="session", params=SETTINGS, ids=str)
def tab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Tab]:
    """Open a tab in each setting."""
    with tab_in(browser, address, request.param) as tab:
        yield tab


@pytest.fixture(scope="module", params=PAGES)
def opened(request: pytest.FixtureRequest, tab: Tab) -> Tab:
    """Open each page in it."""
    assert tab.open(request.param)
    return tab


@pytest.fixture(scope="module")
def crawl(browser: Browser, address: str) -> Iterator[Crawl]:
    """Crawl the site."""
    with tab_in(browser, address, WIDE) as tab:
        yield crawled(tab)


class TestEachPage:
    """Each page opens whole, in each setting."""

    def test_opens_without_an_error_and_asks_nothing_of_others(self, opened: Tab) -> None:
        assert opened.troubles == []

    def test_is_no_wider_than_the_screen(self, opened: Tab) -> None:
        assert opened.look("tooWide()") == 0
        assert opened.look("sliding()") == []

    def test_has_nothing_that_sticks_out_or_is_cut_off(self, opened: Tab) -> None:
        assert opened.look("sticking()") == []

    def test_names_the_column_of_each_cell_where_rows_stand_by_themselves(self, opened: Tab) -> None:
        assert opened.look("unnamed()") == []

    def test_says_in_which_language_it_is(self, opened: Tab) -> None:
        name = opened.page.url.removeprefix(f"{opened.address}/").removesuffix(".html")

        assert opened.look("language()") == language_of_page(name)


class TestEachPicture:
    """Each picture is seen, heard and read, in each setting."""

    def test_is_seen_and_has_a_name(self, opened: Tab) -> None:
        for picture in opened.page.locator(".picture svg").all():
            expect(picture).to_be_visible()
            expect(picture).to_have_accessible_name(re.compile(r"\w"))

    def test_is_told_in_words_below(self, opened: Tab) -> None:
        for words in opened.page.locator(".picture + details").all():
            words.locator("summary").click()
            expect(words.locator("p").first).to_be_visible()
            words.locator("summary").click()

        assert opened.page.locator(".picture").count() == opened.page.locator(".picture + details").count()

    def test_has_all_its_words_within_it(self, opened: Tab) -> None:
        assert opened.look("outside()") == []

    def test_has_words_that_stand_out_from_the_page(self, opened: Tab) -> None:
        assert opened.look(f"faint({LEGIBLE})") == []

    def test_has_words_that_are_large_enough(self, opened: Tab) -> None:
        assert opened.look(f"small({LARGE_ENOUGH})") == []


class TestAccessibility:
    """axe-core finds nothing to mend."""

    @on_a_wide_screen
    def test_each_page_is_accessible(self, opened: Tab, axe: str) -> None:
        opened.page.evaluate(axe)

        assert opened.look("violations()") == []

    @pytest.mark.parametrize("tab", [NARROW_DARK], indirect=True, ids=str)
    @pytest.mark.parametrize("opened", TYPICAL, indirect=True)
    def test_typical_pages_are_on_a_narrow_and_dark_screen(self, opened: Tab, axe: str) -> None:
        opened.page.evaluate(axe)

        assert opened.look("violations()") == []

    @pytest.mark.parametrize("tab", [NARROW_DARK], indirect=True, ids=str)
    @pytest.mark.parametrize("opened", TYPICAL, indirect=True)
    def test_a_table_whose_rows_stand_by_themselves_is_heard_as_a_table(self, opened: Tab) -> None:
        shown = {role: opened.page.locator(f"article {tag}").count() for role, tag in PARTS_OF_TABLES.items()}

        heard = opened.heard()

        assert {role: heard[role] for role in PARTS_OF_TABLES} == shown

    @on_a_wide_screen
    @pytest.mark.parametrize("name", TYPICAL)
    def test_the_button_gives_the_colours_of_a_reader_who_likes_dark(self, tab: Tab, name: str) -> None:
        tab.open(name)
        tab.page.emulate_media(color_scheme="dark")
        liked = tab.look("colours()")
        tab.page.emulate_media(color_scheme="light")

        tab.page.evaluate("document.body.dataset.theme = 'dark'")

        assert tab.look("colours()") == liked


class TestTheOtherLanguage:
    """It is one step away from every page, at the place that is being read."""

    @pytest.mark.parametrize("tab", [WIDE, NARROW_DARK], indirect=True, ids=str)
    @pytest.mark.parametrize(
        ("page", "section", "there"),
        [
            ("nl/spec/cofinancing.html", "wat-meetelt", "/spec/cofinancing.html#what-counts"),
            ("spec/sentences.html", "id10", "/nl/spec/sentences.html#id10"),
            ("assess.html", "assess-a-dossier", "/nl/beoordeel.html#een-dossier-beoordelen"),
            ("nl/guide/workbook.html", "het-programma", "/guide/hosts.html#a-workbook"),
            ("design.html", "an-answer-gives-itself-as-plain-values", "/nl/index.html"),
        ],
    )
    def test_is_reached_from_the_middle_of_a_page(self, tab: Tab, page: str, section: str, there: str) -> None:
        tab.open(page)
        tab.page.locator(f"[id='{section}']").evaluate("section => section.scrollIntoView({ behavior: 'instant' })")
        link = tab.page.locator("a.language")

        expect(link).to_be_in_viewport()
        link.click()
        tab.page.wait_for_load_state("networkidle")
        assert tab.page.url == f"{tab.address}{there}"

    def test_and_the_version_of_the_policy_stand_above_each_page(self, opened: Tab) -> None:
        above = opened.page.locator("article > :first-child")

        expect(above).to_contain_text("order-2016")
        expect(opened.page.locator("article a.language")).to_be_in_viewport()


class TestWaysThroughTheSite:
    """Every page is reached, and every link leads somewhere."""

    def test_every_link_leads_to_a_place_that_is_there(self, crawl: Crawl) -> None:
        assert crawl.dead == []

    def test_every_written_page_is_reached_from_the_front_page(self, crawl: Crawl) -> None:
        assert set(WRITTEN) - set(crawl.places) == set()

    @on_a_wide_screen
    def test_a_dutch_term_is_found(self, tab: Tab) -> None:
        tab.open("index.html")

        tab.page.get_by_role("textbox", name="Search").fill("cofinanciering")
        tab.page.keyboard.press("Enter")

        expect(tab.page.locator("#search-results a[href*='nl/spec/cofinancing.html']").first).to_be_visible()
        assert tab.troubles == []

    @on_a_wide_screen
    def test_who_reads_dutch_searches_in_dutch(self, tab: Tab) -> None:
        tab.open("nl/index.html")
        tab.troubles.clear()  # of the search before, which is left while it asks

        tab.page.get_by_role("textbox", name="Zoeken").fill("cofinanciering")
        tab.page.keyboard.press("Enter")

        expect(tab.page.locator("#search-results h2")).to_have_text("Zoekresultaten")
        english = tab.page.locator("#search-results li > a:not([href^='nl/'])").first
        dutch = tab.page.locator("#search-results li > a[href^='nl/']").last
        expect(english).to_be_visible()
        expect(dutch).to_be_visible()
        assert english.evaluate("link => link.offsetTop") > dutch.evaluate("link => link.offsetTop")
        assert tab.troubles == []
