"""What runs in pages as axe-core sees it: wide and narrow, light and dark, untouched, with mistakes, and answered.

`python -m pytest tests/browser/check_access.py --numprocesses 0` starts it.
"""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from making.live.assessing import assessed
from playwright.sync_api import Browser, Page, expect

from tests.browser.filling import FACTS, PATIENCE, WORDS, put_in
from tests.browser.tabs import USUAL, Setting, Tab, tab_in

SETTINGS: Final = (Setting(1280, "light"), Setting(1280, "dark"), Setting(390, "light"), Setting(390, "dark"))
RULES: Final = ("aid_intensity", "ceiling", "cofinancing", "funding_period")
OF_A_RULE: Final = {
    "accounts[0].eligible_costs": "900.000",
    "accounts[0].cofinancing": "430.000",
    "accounts[0].aid": "440.000",
    "period.first_day": "2017-01-01",
    "period.last_day": "2027-12-31",
}
FORMS: Final = (*(words.page for words in WORDS.values()), "check-a-receipt.html", "nl/kijk-na.html")
TRIED: Final = tuple(f"{folder}{rule}.html" for folder, rule in product(("spec/", "nl/spec/"), RULES))
WHOLE: Final = "document"
FORM: Final = "document.querySelector('.live')"


@pytest.fixture(scope="module")
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """Open a tab for all checks, so that Python is brought once."""
    with tab_in(browser, address, USUAL, is_guarded=False) as tab:
        yield tab


def violations(tab: Tab, part: str) -> dict[str, list[str]]:
    """Return what axe-core finds in a part of the page, by the setting in which it does."""
    found = dict[str, list[str]]()
    for setting in SETTINGS:
        tab.page.set_viewport_size({"width": setting.width, "height": 900})
        tab.page.emulate_media(color_scheme=setting.colours)
        found[str(setting)] = tab.look(f"violations({part})")
    return {setting: told for setting, told in found.items() if told}


def ask(page: Page) -> None:
    """Press the button of the form."""
    page.locator("form[data-ask] button[type=submit]").press("Enter")


def fill(page: Page, folder: Path) -> None:
    """Fill in the form of a page: that of a dossier, of a receipt, or of a rule."""
    if page.locator("#receipt").count():
        receipt = folder / "receipt.json"
        receipt.write_text(assessed(FACTS.items(), "nl")["receipt"], encoding="utf-8")
        page.locator("#receipt").set_input_files(receipt)
    elif page.locator("[data-add]").count():
        put_in(page)
    else:
        page.locator("[id='cluster.kind']").select_option("spearhead_cluster")
        for field in page.locator(".live input:not([type=hidden])").all():
            field.fill(OF_A_RULE[field.get_attribute("id") or ""])


@pytest.mark.parametrize("name", [*FORMS, *TRIED])
def test_nothing_is_to_be_mended_in_any_state_and_setting(tab: Tab, name: str, axe: str, tmp_path: Path) -> None:
    """An answer and the list of mistakes are as accessible as the page that asks."""
    tab.open(name)
    tab.page.evaluate(axe)
    untouched = violations(tab, WHOLE if name in FORMS else FORM)
    ask(tab.page)
    tab.page.get_by_role("alert").wait_for(timeout=PATIENCE)
    with_mistakes = violations(tab, FORM)
    fill(tab.page, tmp_path)
    ask(tab.page)
    expect(tab.page.locator(".live output h2, .live output strong").first).to_be_visible(timeout=PATIENCE)
    for words in tab.page.locator(".live output details").all():
        words.locator("summary").click()
    answered = violations(tab, FORM)

    assert (untouched, with_mistakes, answered) == ({}, {}, {})
    assert tab.page.get_by_role("alert").count() == 0
    assert tab.troubles == []


@pytest.mark.parametrize(("name", "run", "change"), [("tutorial.html", "Run", "Change")])
def test_nothing_is_to_be_mended_where_an_example_was_changed_and_run(
    tab: Tab, name: str, run: str, change: str, axe: str
) -> None:
    """What it gives, what stood there instead, and the text in which it is changed."""
    tab.open(name)
    tab.page.evaluate(axe)
    tab.page.get_by_role("button", name=change).first.click()
    tab.page.locator(".live-bar + textarea").first.fill(">>> 1 + 1\n3\n")
    tab.page.get_by_role("button", name=run).first.click()
    expect(tab.page.locator("output ins")).to_be_visible(timeout=PATIENCE)

    assert violations(tab, WHOLE) == {}
