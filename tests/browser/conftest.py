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

import pytest

from tests.support.commands import installed, run
from tests.support.pages import DOCS


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, keeps the line open, and tells nothing of it."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Generator[str]:
    """Serve a folder, and yield the address of it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        server.block_on_close = False
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site."""
    if named := os.environ.get("SITE"):
        folder = Path(named).resolve(strict=True)
    else:
        folder = tmp_path_factory.mktemp("site")
        run(sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", DOCS, folder)
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the script of axe-core."""
    if named := os.environ.get("AXE"):
        return Path(named).read_text(encoding="utf-8")
    folder = tmp_path_factory.mktemp("axe")
    return (installed(folder, "axe-core@4") / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
