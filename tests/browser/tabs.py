"""Tabs of the browser: each shows the pages of the site in one setting, and keeps what goes wrong meanwhile."""

import os
import re
import shutil
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal

from attrs import define, field, frozen
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    Response,
    Route,
)

LOOKS: Final = Path(__file__).with_name("looks.js")
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
OPTIONS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ICON: Final = "/favicon.ico"
"""What a browser asks of a host of its own accord, and the site has not."""
GIVEN_UP: Final = "net::ERR_ABORTED"
"""Why a request fails that the browser gives up, such as for the icon of a page that is left before it came."""
SHOWN: Final = frozenset(
    {"index.html", "spec/index.html", "spec/cofinancing.html", "nl/spec/index.html", "examples/README.html"}
)


@frozen
class Setting:
    """How a page is looked at: how wide the screen is, and which colours the reader likes."""

    width: int
    colours: Literal["light", "dark"]

    def __str__(self) -> str:
        return f"{self.width}-{self.colours}"


USUAL: Final = Setting(1280, "light")


@define(eq=False, slots=False)
class Tab:
    """A tab.

    Attributes:
        page: The page that it shows.
        address: Where the site is.
        setting: How the page is looked at.
        troubles: What has gone wrong since the page was opened.
    """

    page: Page
    address: str
    setting: Setting
    troubles: list[str] = field(factory=list[str])

    def open(self, name: str) -> bool:
        """Open a page of the site, wait until it is laid out, and return whether it is there."""
        self.troubles.clear()
        response = self.page.goto(f"{self.address}/{name}")
        self.look("settled()")
        if name in SHOWN:
            self._keep(name)
        return response is not None and response.ok

    def look(self, question: str) -> Any:
        """Return the answer to a question of `looks.js` about the page."""
        return self.page.evaluate(f"looks.{question}")

    def heard(self) -> Counter[str]:
        """Return how many of each role the page has for who hears it."""
        session: Any = self.page.context.new_cdp_session(self.page)
        tree: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
        return Counter(one["role"]["value"] for one in tree if not one["ignored"])

    def guard(self) -> None:
        """Let no request leave the site, for which the browser keeps nothing that it is sent."""
        self.page.route(re.compile(f"^(?!{re.escape(self.address)}/)"), self._refuse)

    def listen(self) -> None:
        """Keep what goes wrong from now on."""
        self.page.on("console", self._hear)
        self.page.on("pageerror", self._catch)
        self.page.on("requestfailed", self._miss)
        self.page.on("response", self._weigh)

    def _refuse(self, route: Route) -> None:
        self.troubles.append(f"leaves the site: {route.request.url}")
        route.abort()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.location["url"].endswith(ICON):
            self.troubles.append(f"console: {message.text}")

    def _catch(self, error: Error) -> None:
        self.troubles.append(f"error: {error}")

    def _miss(self, request: Request) -> None:
        if request.failure != GIVEN_UP:
            self.troubles.append(f"fails, {request.failure}: {request.url}")

    def _weigh(self, response: Response) -> None:
        if not response.ok:
            self.troubles.append(f"answers {response.status}: {response.url}")

    def _keep(self, name: str) -> None:
        if folder := os.environ.get("SCREENSHOTS"):
            file = f"{name.removesuffix('.html').replace('/', '-')}-{self.setting}.png"
            self.page.screenshot(path=Path(folder) / file, full_page=True)


@contextmanager
def launched(playwright: Playwright) -> Generator[Browser]:
    """Launch the Chromium of this machine."""
    with playwright.chromium.launch(executable_path=_found(), args=OPTIONS) as browser:
        yield browser


@contextmanager
def keeping(playwright: Playwright, folder: Path) -> Generator[BrowserContext]:
    """Launch it as its user does: what it is sent is kept in a folder, from one visit to the next."""
    with playwright.chromium.launch_persistent_context(folder, executable_path=_found(), args=OPTIONS) as context:
        yield context


def _found() -> str:
    """Return the Chromium of this machine: that of `CHROMIUM`, or else one on the path."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise FileNotFoundError(f"No Chromium is found as {', '.join(BROWSERS)}; install it, or name it in CHROMIUM.")
    return found


@contextmanager
def tab_in(browser: Browser, address: str, setting: Setting, *, is_guarded: bool = True) -> Generator[Tab]:
    """Open a tab in which nothing moves; one that is guarded asks only the site, and asks it anew each time."""
    with browser.new_context(
        viewport={"width": setting.width, "height": 900}, color_scheme=setting.colours, reduced_motion="reduce"
    ) as context:
        context.add_init_script(path=LOOKS)
        tab = Tab(context.new_page(), address, setting)
        if is_guarded:
            tab.guard()
        tab.listen()
        yield tab
