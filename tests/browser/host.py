"""A host of the site on this machine only: it packs what it sends, and can send as slowly as a line carries."""

import gzip
import time
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final, Protocol

from attrs import define, field
from making.published import content_policy

PACKED: Final = frozenset({".css", ".html", ".js", ".json", ".mjs", ".svg", ".wasm"})
"""What a host packs; other files are packed already."""
PIECE: Final = 16_384
BEHIND: Final = 0.05
"""In seconds: how far a line may catch up where the machine woke it too late."""
KEPT: Final = "max-age=600"
"""How long a browser keeps what was sent, as hosts of such sites say it."""


class Written(Protocol):
    """What is written to."""

    def write(self, piece: bytes, /) -> object:
        """Write a piece."""
        ...


@define
class Line:
    """A line that all that is sent goes over.

    Attributes:
        speed: How many bytes a second it carries; 0: as many as there are.
        carried: How many bytes it has carried.
        free_from: When it has carried them, in seconds.
    """

    speed: int = 0
    carried: int = 0
    free_from: float = 0
    busy: Any = field(factory=Lock)

    def carry(self, sent: bytes, to: Written) -> None:
        """Carry what is sent, piece by piece, so that files that are sent at once share the line."""
        for start in range(0, len(sent), PIECE):
            piece = sent[start : start + PIECE]
            with self.busy:
                self.carried += len(piece)
                self._wait_for(len(piece))
            to.write(piece)

    def _wait_for(self, number: int) -> None:
        """Wait as long as the line takes for so many bytes."""
        if self.speed:
            now = time.monotonic()
            self.free_from = max(self.free_from, now - BEHIND) + number / self.speed
            time.sleep(max(0, self.free_from - now))


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, keeps the connection open, and tells nothing of it."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *given: Any, policy: str, missing: str, line: Line, **named: Any) -> None:
        self.policy, self.missing, self.line = policy, missing, line
        self.extensions_map = {**self.extensions_map, ".mjs": "text/javascript"}
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        """Send a file, packed where that makes it smaller."""
        file = Path(self.translate_path(self.path))
        if file.suffix not in PACKED or not file.is_file():
            super().do_GET()
            return
        sent = packed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.copyfile(BytesIO(sent), self.wfile)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send what is in a file over the line."""
        self.line.carry(source.read(), outputfile)

    def translate_path(self, path: str) -> str:
        """Return the file that a path is of, where it is not to be missing."""
        file = super().translate_path(path)
        return f"{file}.missing" if self.missing and file.endswith(self.missing) else file

    def end_headers(self) -> None:
        """Say what a page may ask for, and how long what is sent can be kept."""
        self.send_header("Content-Security-Policy", self.policy)
        self.send_header("Cache-Control", KEPT)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def serving(folder: Path, missing: str = "", line: Line | None = None) -> Generator[str]:
    """Serve a folder over a line, as if one file in it were missing, and yield the address of it."""
    handler = partial(Quiet, directory=folder, policy=content_policy(folder), missing=missing, line=line or Line())
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.block_on_close = False
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@lru_cache(maxsize=1024)
def packed(file: Path) -> bytes:
    """Return a file as it is sent."""
    return gzip.compress(file.read_bytes(), mtime=0)
