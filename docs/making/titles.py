"""Titles: where a source is, wherever a text gives its title."""

import re
from collections.abc import Iterator
from typing import Final

from flemish_clusters.sources import SOURCES

ADDRESSES: Final = {
    title: source.address or source.read_at
    for source in SOURCES
    for title in {source.titled("en"), source.titled("nl")}
    if source.address or source.read_at
}
"""Where each source is that has an address, by its title in either language."""

_TITLE: Final = re.compile(f"({'|'.join(map(re.escape, sorted(ADDRESSES, key=len, reverse=True)))})")


def parts(text: str) -> Iterator[tuple[str, str]]:
    """Return a text in parts: each title of a source with where it is, and what stands between with nothing."""
    return ((part, ADDRESSES.get(part, "")) for part in _TITLE.split(text) if part)


def linked(html: str) -> str:
    """Return HTML whose text gives each title of a source as a link to it."""
    pieces = re.split("(<[^>]*>)", html)
    return "".join(piece if piece.startswith("<") else "".join(map(_link, parts(piece))) for piece in pieces)


def _link(part: tuple[str, str]) -> str:
    said, address = part
    return f'<a href="{address}">{said}</a>' if address else said
