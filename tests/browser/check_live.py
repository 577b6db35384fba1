"""The live parts of the site, tried in a browser: examples run in it, are changed and stopped, without any other host.

It needs Playwright, a Chromium and a site that is built with Python for the browser. One command starts it:
`python -m pytest tests/browser/check_live.py --numprocesses 0`.
"""

import json
from itertools import product
from typing import Any, Final

import pytest
from making.live.assessing import assessed
from playwright.sync_api import expect

from tests.browser.check_site import WRITTEN
from tests.browser.filling import PATIENCE
from tests.browser.tabs import Tab

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


def test_an_example_that_is_changed_asks_nothing_of_another_host(tab: Tab) -> None:
    """The content policy holds in the worker too."""
    tab.open("tutorial.html")

    answered(tab, "ran", ["import js\njs.fetch('https://example.org/')"], "en")
    tab.page.wait_for_timeout(500)

    assert [trouble for trouble in tab.troubles if trouble.startswith("leaves the site")] == []


def test_receipts_are_byte_for_byte_those_of_cpython(tab: Tab) -> None:
    """What is worked out in the browser is what is worked out here."""
    tab.open("index.html")

    for told in TYPED:
        assert answered(tab, "assessed", told, "nl") == assessed(told, "nl")
