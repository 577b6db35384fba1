"""What a page says where it cannot answer: opened as a file, without WebAssembly or scripts, or with a part missing.

It says so within a second, and what is written on it can be read all the same.
`python -m pytest tests/browser/check_absence.py --numprocesses 0` starts it.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Final

import pytest
from attrs import frozen
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.host import serving

SECOND: Final = 1_000
"""In milliseconds."""
LIVE: Final = {
    "assess.html": "needs JavaScript and WebAssembly",
    "check-a-receipt.html": "needs JavaScript and WebAssembly",
    "spec/cofinancing.html": "needs JavaScript and WebAssembly",
    "tutorial.html": "The examples of this page do not run here",
    "nl/beoordeel.html": "zijn JavaScript, WebAssembly en een pagina van een webserver nodig",
    "nl/kijk-na.html": "zijn JavaScript, WebAssembly en een pagina van een webserver nodig",
    "nl/spec/cofinancing.html": "zijn JavaScript, WebAssembly en een pagina van een webserver nodig",
    "nl/guide/workbook.html": "De voorbeelden op deze pagina kunnen hier niet worden uitgevoerd",
}
"""A page of each sort in either language, and what it says where it cannot answer."""
OF_THE_PAGE: Final = {
    "assess.html": ("forms.mjs", "asking.mjs"),
    "spec/cofinancing.html": ("forms.mjs", "asking.mjs"),
    "tutorial.html": ("examples.mjs", "asking.mjs"),
}
"""The scripts of a page that it cannot do without."""
OF_PYTHON: Final = (
    "worker.mjs",
    "pyodide.mjs",
    "pyodide.asm.js",
    "pyodide.asm.wasm",
    "pyodide-lock.json",
    "python_stdlib.zip",
    "packed.zip",
)
"""What is brought once a page is touched."""


@frozen
class Way:
    """A way to open a page in which it cannot answer."""

    name: str
    has_scripts: bool = True
    has_wasm: bool = True
    is_file: bool = False

    def __str__(self) -> str:
        return self.name


WAYS: Final = (
    Way("as a file", is_file=True),
    Way("without scripts", has_scripts=False),
    Way("without WebAssembly", has_wasm=False),
)


@contextmanager
def opened(browser: Browser, address: str, way: Way) -> Generator[Page]:
    """Open a page in a way."""
    with browser.new_context(java_script_enabled=way.has_scripts) as context:
        page = context.new_page()
        if not way.has_wasm:
            page.add_init_script("delete globalThis.WebAssembly")
        page.goto(address, wait_until="commit")
        yield page


def hold_that_it_says_so(page: Page, says: str) -> None:
    """Hold a page to what it says, to its being readable, and to its offering nothing that cannot work."""
    expect(page.get_by_text(says).first).to_be_visible(timeout=SECOND)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("article p").first).to_be_visible()
    expect(page.locator("form[data-ask]:visible, .live-bar:visible")).to_have_count(0)


@pytest.mark.parametrize("way", WAYS, ids=str)
@pytest.mark.parametrize("page", LIVE)
def test_it_says_that_it_cannot_answer(browser: Browser, address: str, site: Path, page: str, way: Way) -> None:
    """Nothing that the reader would have to touch for it."""
    place = (site / page).as_uri() if way.is_file else f"{address}/{page}"
    with opened(browser, place, way) as shown:
        hold_that_it_says_so(shown, LIVE[page])


@pytest.mark.parametrize(("page", "part"), [(page, part) for page, parts in OF_THE_PAGE.items() for part in parts])
def test_it_says_so_where_a_script_is_missing(browser: Browser, site: Path, page: str, part: str) -> None:
    """What a page says without any script stays there."""
    with serving(site, missing=f"/{part}") as address, opened(browser, f"{address}/{page}", Way("as it is")) as shown:
        hold_that_it_says_so(shown, LIVE[page])


def touch(page: Page) -> Locator:
    """Go into the first field of a form, and return where its answer would come."""
    page.locator("form[data-ask] select, form[data-ask] input:not([type=hidden])").first.focus()
    return page.locator(".live output")


def run(page: Page) -> Locator:
    """Run the first example, and return where its answer would come."""
    page.locator(".live-bar button").first.click()
    return page.locator("output").first


EVERYWHERE: Final = ("worker.mjs", "packed.zip")
"""Parts that are tried on every page; the others are asked for in the same place."""
BEGUN: Final[dict[str, Callable[[Page], Locator]]] = {
    "nl/beoordeel.html": touch,
    "nl/kijk-na.html": touch,
    "spec/cofinancing.html": touch,
    "tutorial.html": run,
}
"""How a page of each sort is begun with."""
BROKEN: Final = {
    "en": "This does not work here. What is missing or went wrong: ",
    "nl": "Dit werkt hier niet. Wat ontbreekt of misging: ",
}


@pytest.mark.parametrize(
    ("page", "part"),
    [
        *product(("nl/beoordeel.html", "tutorial.html"), OF_PYTHON),
        *product(("nl/kijk-na.html", "spec/cofinancing.html"), EVERYWHERE),
    ],
)
def test_it_says_which_part_is_missing_at_the_first_touch(browser: Browser, site: Path, page: str, part: str) -> None:
    """Before anybody has filled in a whole form, and without an error that nobody caught."""
    errors = list[str]()
    with serving(site, missing=f"/{part}") as address, opened(browser, f"{address}/{page}", Way("as it is")) as shown:
        shown.on("pageerror", lambda error: errors.append(str(error)))
        shown.wait_for_load_state()

        says = BROKEN["nl" if page.startswith("nl/") else "en"]
        expect(BEGUN[page](shown)).to_contain_text(f"{says}{part}", timeout=SECOND)
        expect(shown.locator("h1")).to_be_visible()
        assert errors == []
