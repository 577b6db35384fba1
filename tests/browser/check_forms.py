"""The forms, tried in a browser: a dossier gets its verdict by the keyboard alone, and its receipt is kept and checked.

`python -m pytest tests/browser/check_forms.py --numprocesses 0` starts it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from making.hints import kind_of
from making.live.fields import every_field, fields_of
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.check_print import PAPER
from tests.browser.check_site import LARGE_ENOUGH, NARROW_DARK
from tests.browser.filling import PATIENCE, WORDS
from tests.browser.tabs import USUAL, Tab, tab_in

TYPED: Final = {
    "name": "Alfa",
    "domain": "voeding",
    "first_day": "01012017",
    "years": "10",
    "decided_on": "10102016",
    "applied_on": "09092016",
    "year": "4",
    "eligible_costs": "900.000",
    "cofinancing": "430.000,00",
    "aid": "450.000,50",
}
"""What is typed into a field, by the last step of its name."""
NUMBERS: Final = ("0111111124", "0222222248", "0333333372")
FOCUSED: Final = """() => {
  const { id, localName, type, dataset, parentElement } = document.activeElement;
  const members = parentElement.parentElement?.querySelectorAll(":scope > .live-member").length;
  return { id, sort: "add" in dataset ? "add" : "take" in dataset ? "take" : type ?? localName, members };
}"""
FILLED: Final = "new FormData(document.querySelector('form[data-ask]')).entries().toArray()"
BY_KEYBOARD: Final = 200
"""More steps than a form has."""


@pytest.fixture(scope="module")
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """Open a tab for all checks, so that Python is brought once."""
    with tab_in(browser, address, USUAL, is_guarded=False) as tab:
        yield tab


def focused(page: Page) -> Any:
    """Return what the keyboard is in: its name, its sort, and how many members its list has."""
    return page.evaluate(FOCUSED)


def walk(page: Page, until: str) -> None:
    """Go on with the Tab key to what a selector is of."""
    for _ in range(BY_KEYBOARD):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({until!r})"):
            return
    raise AssertionError(f"{until} is not reached")


def fill_with_the_keyboard(page: Page) -> None:
    """Fill in every field, with one member in each list, until the button that asks for the answer."""
    walk(page, "[id='cluster.name']")
    numbers = iter(NUMBERS)
    while (field := focused(page))["sort"] != "submit":
        name = field["id"].rpartition(".")[2]
        match field["sort"]:
            case "add" if not field["members"]:
                page.keyboard.press("Enter")
                continue
            case "select-one":
                page.keyboard.press("ArrowDown")
            case "checkbox":
                page.keyboard.press("Space")
            case "text" | "date":
                page.keyboard.type(next(numbers) if name == "enterprise_number" else TYPED[name])
            case _:
                pass
        page.keyboard.press("Tab")


class TestWithTheKeyboardAlone:
    """No mouse is needed, and the focus is never lost."""

    @pytest.fixture
    def page(self, tab: Tab) -> Page:
        """Open the form in Dutch."""
        tab.open(WORDS["nl"].page)
        return tab.page

    def test_every_field_is_filled_in_and_the_answer_is_kept_and_printed(self, page: Page) -> None:
        page.evaluate("globalThis.print = () => (document.title = 'printed')")
        fill_with_the_keyboard(page)
        asked = {re.sub(r"\[[0-9]+\]", "[]", name) for name, value in page.evaluate(FILLED) if value}
        fields = [one.path for one in every_field(fields_of("nl")) if one.sort not in {"group", "list"}]
        page.keyboard.press("Enter")

        assert asked == {path for path in fields if kind_of(path) in {"", "spearhead_cluster"}}
        expect(page.locator("output")).to_be_focused(timeout=PATIENCE)
        expect(page.locator("output h2")).to_contain_text("Oordeel: ")
        walk(page, "a[download]")
        with page.expect_download() as kept:
            page.keyboard.press("Enter")
        assert kept.value.suggested_filename == "beslissingsdossier.json"
        walk(page, "output button")
        page.keyboard.press("Enter")
        expect(page).to_have_title("printed")

    def test_a_member_that_is_added_is_gone_into_and_one_taken_away_is_left_for_the_list(self, page: Page) -> None:
        ids = list[str]()
        for _ in range(2):
            page.locator(".live-list").first.locator("[data-add]").focus()
            page.keyboard.press("Enter")
            ids.append(focused(page)["id"])
        walk(page, "[data-take]")
        page.keyboard.press("Enter")

        assert ids == ["cluster.companies[0].name", "cluster.companies[1].name"]
        assert focused(page) == {"id": "", "sort": "add", "members": 1}
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Enter")
        assert focused(page) == {"id": "", "sort": "add", "members": 0}

    def test_a_mistake_is_gone_to_from_the_list_of_all(self, page: Page) -> None:
        page.locator("form[data-ask] button[type=submit]").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_be_focused(timeout=PATIENCE)
        walk(page, "[href='#period.first_day']")
        page.keyboard.press("Enter")

        assert focused(page)["id"] == "period.first_day"


class TestAnswers:
    """The answer is that of the package, told in the language of the page."""

    def assessed(self, tab: Tab) -> Locator:
        """Ask for the answer, and return where it comes."""
        tab.page.get_by_role("button", name="Beoordelen").press("Enter")
        return tab.page.locator("output")

    def test_the_verdict_comes_with_its_reasons_and_years(self, filled: Tab) -> None:
        output = self.assessed(filled)

        expect(output.locator("h2")).to_have_text("Oordeel: niet voldaan", timeout=PATIENCE)
        expect(output.locator("table")).to_contain_text("450.000,50")
        expect(output.locator("svg")).to_have_accessible_name(re.compile("steunjaren"))
        assert filled.look("tooWide()") == 0
        assert filled.troubles == []

    def test_the_answer_is_legible_on_a_narrow_screen_and_on_paper(self, filled: Tab) -> None:
        output = self.assessed(filled)
        output.locator("h2").wait_for(timeout=PATIENCE)
        questions = ("sliding()", "sticking()", "unnamed()", "outside()", f"small({LARGE_ENOUGH})")

        filled.page.set_viewport_size({"width": NARROW_DARK.width, "height": 900})
        on_a_screen = {question: filled.look(question) for question in questions}
        filled.page.set_viewport_size({"width": PAPER.width, "height": 900})
        filled.page.emulate_media(media="print")
        on_paper = {question: filled.look(question) for question in (*questions, "leading()", "folded()")}
        filled.page.emulate_media(media="screen")
        filled.page.set_viewport_size({"width": USUAL.width, "height": 900})

        assert on_a_screen == {question: [] for question in on_a_screen}
        assert on_paper == {question: [] for question in on_paper}

    def test_the_answer_leads_to_places_that_are_there(self, filled: Tab) -> None:
        output = self.assessed(filled)
        output.locator("h2").wait_for(timeout=PATIENCE)
        places: list[str] = output.locator("a").evaluate_all("links => links.map((link) => link.getAttribute('href'))")
        sections: dict[str, set[str]] = {}
        for page, _, section in (place.partition("#") for place in places if place.startswith("spec/")):
            sections.setdefault(page, set()).update({section} - {""})

        assert any("/readings/" in page for page in sections)
        for page, named in sections.items():
            assert filled.open(f"nl/{page}")
            assert {
                section for section in named - {""} if not filled.page.locator(f"[id='{section}']").count()
            } == set()

    def test_the_receipt_is_kept_and_checked(self, filled: Tab, tmp_path: Path) -> None:
        self.assessed(filled)
        with filled.page.expect_download(timeout=PATIENCE) as kept:
            filled.page.get_by_role("link", name="Het beslissingsdossier bewaren").click(timeout=PATIENCE)
        text = Path(kept.value.path()).read_text(encoding="utf-8")
        filled.open("nl/kijk-na.html")
        told = {}
        for name, receipt in (("whole", text), ("altered", text.replace("450000.50", "450000.00", 1))):
            (tmp_path / f"{name}.json").write_text(receipt, encoding="utf-8")
            filled.page.locator("#receipt").set_input_files(tmp_path / f"{name}.json")
            filled.page.get_by_role("button", name="Nakijken").click()
            filled.page.locator("output h2").wait_for(timeout=PATIENCE)
            told[name] = filled.page.locator("output h2").inner_text()

        assert told == {
            "whole": "De delen horen bij elkaar: geen wijziging gevonden",
            "altered": "Dit beslissingsdossier is gewijzigd",
        }
        assert filled.troubles == []


@pytest.mark.parametrize("page", ["aid_intensity", "ceiling", "cofinancing", "funding_period"])
def test_a_rule_is_tried_on_its_page(tab: Tab, page: str) -> None:
    """It is told what the rule turns on."""
    tab.open(f"nl/spec/{page}.html")
    block = tab.page.locator(".live")
    block.locator("select").select_option("spearhead_cluster")
    for field in block.locator("input[type='text']").all():
        field.fill("100")
    for field, day in zip(block.locator("input[type='date']").all(), ("2017-01-01", "2026-12-31"), strict=False):
        field.fill(day)
    block.get_by_role("button", name="Deze regel proberen").press("Enter")

    expect(block.locator("output strong")).to_contain_text("voldaan", timeout=PATIENCE)
    assert tab.troubles == []


def test_a_period_that_has_no_whole_years_is_told_which_days_would_do(tab: Tab) -> None:
    """They are those beside the day that was filled in."""
    tab.open("nl/spec/funding_period.html")
    tab.page.locator("[id='cluster.kind']").select_option("spearhead_cluster")
    tab.page.locator("[id='period.first_day']").fill("2017-01-01")
    tab.page.locator("[id='period.last_day']").fill("2027-05-31")
    tab.page.get_by_role("button", name="Deze regel proberen").press("Enter")

    error = tab.page.locator("[id='error:period.last_day']")
    expect(error).to_contain_text("geef 31 december 2026 of 31 december 2027", timeout=PATIENCE)
