"""What a check of the site needs besides a browser: the site, served on this machine only, and axe-core.

`SITE` names the folder of a built site, and `AXE` the file `axe.min.js`; what is not named is built or installed.
"""

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from making.published import content_policy

from tests.support.commands import installed, run
from tests.support.pages import DOCS


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, keeps the line open, and tells nothing of it."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, policy: str, missing: str, **named: Any) -> None:
        self.policy, self.missing = policy, missing
        self.extensions_map = {**self.extensions_map, ".mjs": "text/javascript"}
        super().__init__(*given, **named)

    def translate_path(self, path: str) -> str:
        """Return the file that a path is of, where it is not to be missing."""
        file = super().translate_path(path)
        return f"{file}.missing" if self.missing and file.endswith(self.missing) else file

    def end_headers(self) -> None:
        """Say what a page may ask for."""
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serving(folder: Path, missing: str = "") -> Generator[str]:
    """Serve a folder, as if one file in it were missing, and yield the address of it."""
    handler = partial(Quiet, directory=folder, policy=content_policy(folder), missing=missing)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.block_on_close = False
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


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
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the script of axe-core."""
    if named := os.environ.get("AXE"):
        return Path(named).read_text(encoding="utf-8")
    folder = tmp_path_factory.mktemp("axe")
    return (installed(folder, "axe-core@4") / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
