"""The live parts of the site, tried in a browser: examples run in it, are changed and stopped, without any other host.

It needs Playwright, a Chromium and a site that is built with Python for the browser. One command starts it:
`python -m pytest tests/browser/check_live.py --numprocesses 0`.
"""

import gzip
import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest
from making.live.assessing import assessed
from playwright.sync_api import Browser, Locator, expect, sync_playwright

from tests.browser.check_print import PAPER
from tests.browser.check_site import LARGE_ENOUGH, NARROW_DARK, WIDE, WRITTEN
from tests.browser.conftest import serving
from tests.browser.tabs import Tab, launched, tab_in

AS_ON_THE_PAGE: Final = {"en": "It gives what stands on the page.", "nl": "Dit geeft wat op de pagina staat."}
NOT_HERE: Final = {
    "guide/after-a-policy-change.html": "z3",
    "guide/columns.html": "polars",
    "guide/hosts.html": "openpyxl",
    "guide/sql.html": "sqlite3",
    "guide/test-your-own-rules.html": "hypothesis",
    "nl/guide/after-a-policy-change.html": "z3",
    "nl/guide/workbook.html": "openpyxl",
}
"""What the examples of a page need and the browser has not."""
PARTS: Final = ("worker.mjs", "pyodide.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "packed.zip")
AMOUNTS: Final = ("", "0", "450.000", "449,999.99", "999.999.999.999.999,99")
TYPED: Final = [
    [
        ("cluster.name", "Alfa"),
        ("cluster.kind", kind),
        ("period.first_day", "2016-02-29"),
        ("period.years", years),
        ("accounts[0].year", "3"),
        ("accounts[0].eligible_costs", costs),
        ("accounts[0].cofinancing", cofinancing),
        ("accounts[0].aid", aid),
    ]
    for kind, years in (("spearhead_cluster", "10"), ("innovative_business_network", "3"))
    for costs, cofinancing, aid in product(AMOUNTS, AMOUNTS, ("", "0,01", "430.000,50", "500.000"))
]
PATIENCE: Final = 60_000
"""In milliseconds; on a busy machine Python starts slowly."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Launch the browser."""
    with sync_playwright() as playwright, launched(playwright) as browser:
        yield browser


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """Open a tab."""
    with tab_in(browser, address, WIDE) as tab:
        yield tab


def examples_of(tab: Tab, page: str) -> list[str]:
    """Return the examples of a page as it shows them."""
    tab.open(page)
    return tab.page.locator(".highlight-python pre").all_text_contents()


def answered(tab: Tab, *asked: Any) -> Any:
    """Return the answer to a question of a page, from the worker that it has."""
    path = json.dumps(f"{tab.address}/_static/live/asking.mjs")
    return tab.page.evaluate(f"import({path}).then(({{ ask }}) => ask(...{json.dumps(asked)}))")


def test_examples_give_what_stands_on_every_page(tab: Tab) -> None:
    """One worker runs them all; where something is not here, that is said."""
    blocks = {page: found for page in WRITTEN if (found := examples_of(tab, page))}
    languages = {page: "nl" if page.startswith("nl/") else "en" for page in blocks}

    told = {page: answered(tab, "ran", blocks[page], languages[page]) for page in blocks}

    assert {page for page, said in told.items() if AS_ON_THE_PAGE[languages[page]] not in said} == set(NOT_HERE)
    assert all(NOT_HERE[page] in told[page] for page in NOT_HERE)
    assert tab.troubles == []


class TestAnExample:
    """A reader runs an example, changes it, and stops it."""

    @pytest.fixture
    def page(self, tab: Tab) -> Tab:
        """Open the tutorial."""
        tab.open("tutorial.html")
        return tab

    def test_nothing_is_loaded_before_it_is_run(self, page: Tab) -> None:
        loaded = page.page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")

        assert not [name for name in loaded if "pyodide" in name or name.endswith((".zip", ".wasm"))]

    def test_it_runs_with_the_keyboard_alone(self, page: Tab) -> None:
        run = page.page.get_by_role("button", name="Run").nth(2)
        run.focus()
        page.page.keyboard.press("Enter")

        expect(page.page.locator("output").nth(2)).to_contain_text(AS_ON_THE_PAGE["en"], timeout=PATIENCE)
        assert page.troubles == []

    def test_it_runs_as_it_is_changed(self, page: Tab) -> None:
        page.page.get_by_role("button", name="Change").first.click()
        text = page.page.get_by_role("textbox", name="The example").first
        expect(text).to_be_focused()
        text.fill(">>> 1 + 1\n3\n")
        page.page.get_by_role("button", name="Run").first.click()

        output = page.page.locator("output").first
        expect(output.locator("ins")).to_have_text("2\n", timeout=PATIENCE)
        expect(output.locator("del")).to_have_text("3\n")

    def test_it_stops_and_runs_again(self, page: Tab) -> None:
        page.page.get_by_role("button", name="Change").first.click()
        text = page.page.get_by_role("textbox", name="The example").first
        text.fill(">>> while True: pass\n")
        page.page.get_by_role("button", name="Run").first.click()
        page.page.get_by_role("button", name="Stop").click()

        output = page.page.locator("output").first
        expect(output).to_have_text("Stopped.")
        text.fill(">>> 1\n1\n")
        page.page.get_by_role("button", name="Run").first.click()
        expect(output).to_contain_text(AS_ON_THE_PAGE["en"], timeout=PATIENCE)

    @pytest.mark.parametrize("part", PARTS)
    def test_it_says_so_at_once_where_a_part_is_missing(self, part: str, browser: Browser, site: Path) -> None:
        with serving(site, missing=part) as address, tab_in(browser, address, WIDE) as tab:
            tab.open("tutorial.html")
            tab.page.get_by_role("button", name="Run").first.click()

            expect(tab.page.locator("output").first).to_contain_text(f"It could not be run here: {part}")

    def test_it_says_nothing_of_it_where_the_browser_cannot_run_it(self, browser: Browser, address: str) -> None:
        with tab_in(browser, address, WIDE) as tab:
            tab.page.add_init_script("delete globalThis.WebAssembly")
            tab.open("tutorial.html")

            assert tab.page.get_by_role("button", name="Run").count() == 0
            expect(tab.page.get_by_text("This takes ten minutes")).to_be_visible()


class TestForm:
    """A dossier is filled in with the keyboard, its mistakes are told at their fields, and its receipt is checked."""

    FACTS: Final = {
        "cluster.name": "Alfa",
        "period.first_day": "2017-01-01",
        "period.years": "10",
        "accounts[0].year": "4",
        "accounts[0].eligible_costs": "900.000",
        "accounts[0].cofinancing": "430.000,00",
        "accounts[0].aid": "450,000.50",
    }

    def filled(self, tab: Tab, **changed: str) -> None:
        """Fill in the form in Dutch, with one account."""
        tab.open("nl/beoordeel.html")
        tab.page.locator(".live-list").last.get_by_role("button", name="Toevoegen").press("Enter")
        tab.page.locator('[name="cluster.kind"]').select_option("spearhead_cluster")
        for name, text in {**self.FACTS, **changed}.items():
            tab.page.locator(f'[name="{name}"]').fill(text)

    def assessed(self, tab: Tab) -> Locator:
        """Ask for the answer, and return where it comes."""
        tab.page.get_by_role("button", name="Beoordelen").press("Enter")
        return tab.page.locator("output")

    def test_the_verdict_comes_with_its_reasons_and_years(self, tab: Tab, axe: str) -> None:
        self.filled(tab)
        output = self.assessed(tab)

        expect(output.locator("h2")).to_have_text("Oordeel: niet voldaan", timeout=PATIENCE)
        expect(output).to_be_focused()
        expect(output.locator("table")).to_contain_text("450.000,50")
        expect(output.locator("svg")).to_have_accessible_name(re.compile("steunjaren"))
        expect(tab.page.locator("[id='understood:accounts[0].aid']")).to_have_text("450.000,50 euro")
        tab.page.evaluate(axe)
        assert tab.look("violations()") == []
        assert tab.look("tooWide()") == 0
        assert tab.troubles == []

    def test_the_answer_is_legible_on_a_narrow_screen_and_on_paper(self, tab: Tab) -> None:
        self.filled(tab)
        output = self.assessed(tab)
        output.locator("h2").wait_for(timeout=PATIENCE)
        questions = ("sliding()", "sticking()", "unnamed()", "outside()", f"small({LARGE_ENOUGH})")

        tab.page.set_viewport_size({"width": NARROW_DARK.width, "height": 900})
        on_a_screen = {question: tab.look(question) for question in questions}
        tab.page.set_viewport_size({"width": PAPER.width, "height": 900})
        tab.page.emulate_media(media="print")
        on_paper = {question: tab.look(question) for question in (*questions, "leading()", "folded()")}

        assert on_a_screen == {question: [] for question in on_a_screen}
        assert on_paper == {question: [] for question in on_paper}
        for part in ("h2", "li", "table", "svg", "details li"):
            expect(output.locator(part).first).to_be_visible()

    def test_mistakes_are_told_at_their_fields(self, tab: Tab) -> None:
        self.filled(tab, **{"accounts[0].aid": "1.234,567", "period.years": "tien"})
        self.assessed(tab)

        problems = tab.page.get_by_role("alert")
        expect(problems.locator("a")).to_have_count(2, timeout=PATIENCE)
        expect(problems).to_be_focused()
        for name in ("accounts[0].aid", "period.years"):
            expect(tab.page.locator(f'[name="{name}"]')).to_have_attribute("aria-invalid", "true")
            expect(tab.page.locator(f"[id='error:{name}']")).to_contain_text("kan niet ")

    def test_a_member_that_is_taken_away_leaves_no_gap(self, tab: Tab) -> None:
        self.filled(tab)
        years = tab.page.locator(".live-list").last
        years.get_by_role("button", name="Toevoegen").click()
        tab.page.locator('[name="accounts[1].year"]').fill("5")
        years.get_by_role("button", name="Weglaten").first.click()

        expect(tab.page.locator('[name="accounts[0].year"]')).to_have_value("5")
        expect(years.locator("legend").nth(1)).to_have_text("jaaroverzicht 1")
        assert tab.page.locator('[name="accounts[1].year"]').count() == 0

    def test_the_receipt_is_kept_and_checked(self, tab: Tab, tmp_path: Path) -> None:
        self.filled(tab)
        self.assessed(tab)
        with tab.page.expect_download(timeout=PATIENCE) as kept:
            tab.page.get_by_role("link", name="Het beslissingsdossier bewaren").click(timeout=PATIENCE)
        text = Path(kept.value.path()).read_text(encoding="utf-8")
        told = {}
        for name, receipt in (("whole", text), ("altered", text.replace("450000.50", "450000.00", 1))):
            (tmp_path / f"{name}.json").write_text(receipt, encoding="utf-8")
            tab.open("nl/kijk-na.html")
            tab.page.locator("#receipt").set_input_files(tmp_path / f"{name}.json")
            tab.page.get_by_role("button", name="Nakijken").click()
            tab.page.locator("output h2").wait_for(timeout=PATIENCE)
            told[name] = tab.page.locator("output h2").inner_text()

        assert told == {
            "whole": "Aan dit beslissingsdossier is niets gewijzigd",
            "altered": "Dit beslissingsdossier is gewijzigd",
        }
        assert tab.troubles == []

    @pytest.mark.parametrize("page", ["aid_intensity", "ceiling", "cofinancing", "funding_period"])
    def test_a_rule_is_tried_on_its_page(self, tab: Tab, page: str) -> None:
        tab.open(f"nl/spec/{page}.html")
        block = tab.page.locator(".live")
        block.locator("select").select_option("spearhead_cluster")
        for field in block.locator("input[type='text']").all():
            field.fill("100")
        for field in block.locator("input[type='date']").all():
            field.fill("2017-01-01")
        block.get_by_role("button", name="Deze regel proberen").press("Enter")

        expect(block.locator("output strong")).to_contain_text("voldaan", timeout=PATIENCE)
        assert tab.troubles == []


def test_receipts_are_byte_for_byte_those_of_cpython(tab: Tab) -> None:
    """What is worked out in the browser is what is worked out here."""
    tab.open("index.html")

    for told in TYPED:
        assert answered(tab, "assessed", told, "nl") == assessed(told, "nl")


def test_what_is_loaded_is_small(site: Path) -> None:
    """A host that packs what it sends sends at most seven megabytes, once."""
    parts = [file for file in (site / "_static" / "live").iterdir() if file.suffix != ".map"]

    assert {"packed.zip", "pyodide.asm.wasm"} <= {file.name for file in parts}
    assert sum(len(gzip.compress(file.read_bytes())) for file in parts) <= 7_000_000


def test_without_scripts_a_sentence_says_so(browser: Browser, address: str) -> None:
    """The page stays readable."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/nl/beoordeel.html")

        expect(page.get_by_text("Dit onderdeel berekent de antwoorden in uw browser.")).to_be_visible(timeout=1_000)
        expect(page.get_by_text("Hier wordt het beleid toegepast")).to_be_visible()
        expect(page.locator("form[data-ask]")).to_be_hidden()
