"""What a check of the site needs: a browser, the site, served on this machine only, and axe-core.

`SITE` names the folder of a built site, and `AXE` the file `axe.min.js`; what is not named is built or installed.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.benchmarks.conftest import pytest_addoption, pytest_terminal_summary, within
from tests.browser.filling import WORDS, put_in
from tests.browser.host import serving
from tests.browser.tabs import USUAL, Tab, launched, tab_in
from tests.support.commands import installed, run
from tests.support.pages import DOCS

__all__ = ["pytest_addoption", "pytest_terminal_summary", "within"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the site, which is built where it is not named."""
    if named := os.environ.get("SITE"):
        return Path(named).resolve(strict=True)
    folder = tmp_path_factory.mktemp("site")
    run(sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", DOCS, folder)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what drives browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Launch the browser."""
    with launched(playwright) as browser:
        yield browser


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """Open a tab."""
    with tab_in(browser, address, USUAL) as tab:
        yield tab


@pytest.fixture
def filled(tab: Tab) -> Tab:
    """Fill in the form in Dutch, with one account."""
    tab.open(WORDS["nl"].page)
    put_in(tab.page)
    return tab


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the script of axe-core."""
    if named := os.environ.get("AXE"):
        return Path(named).read_text(encoding="utf-8")
    folder = tmp_path_factory.mktemp("axe")
    return (installed(folder, "axe-core@4") / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
