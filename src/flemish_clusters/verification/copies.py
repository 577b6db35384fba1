"""Copies: the sentences in a copy of the policy page, however it is laid out."""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from attrs import frozen

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue


def normalised(text: str) -> str:
    """Return a text with Unicode in its compatibility form and single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def fingerprint(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of a normalised text."""
    return sha256(normalised(text).encode(errors="surrogatepass")).hexdigest()


@frozen
class Found:
    """A sentence in a copy.

    Attributes:
        words: The words, normalised.
        fingerprint: Their fingerprint.
        number: The number of the row that it stands in; `None` outside a table.
    """

    words: str
    fingerprint: str
    number: str | None = None


def found_in(text: str, known: frozenset[str]) -> Iterator[Found]:
    """Return the sentences in a copy, in order: in the numbered rows of a table, and in the text around them.

    Args:
        text: The copy.
        known: The fingerprints of the sentences that are looked for.

    Raises:
        InvalidValue: The text is no `str`, or it is HTML.
    """
    if _HTML.search(checked("text", text, str)):
        raise InvalidValue("text", text, "the text as a browser shows it, and no HTML")
    lines = "\n".join(text.removeprefix(_BYTE_ORDER_MARK).splitlines())
    start = 0
    for row in _ROW.finditer(lines):
        yield from _in_prose(lines[start : row.start()], known)
        yield _found(row["words"], row["number"])
        start = row.end()
    yield from _in_prose(lines[start:], known)


def _in_prose(text: str, known: frozenset[str]) -> Iterator[Found]:
    # A word that has a hyphen of its own can be broken after it.
    text = _BROKEN_WORD.sub("-", _HEADER.sub("", text))
    for block in _BLANK_LINE.split(text):
        for words in _SENTENCE_END.split(block.strip()):
            yield from _without_heading(words, known)


def _without_heading(words: str, known: frozenset[str]) -> Iterator[Found]:
    """Return a sentence of a few lines, apart from lines above it that only look like its beginning."""
    lines = words.split("\n")
    for start in range(max(0, len(lines) - _LONGEST), len(lines)):
        rest = "\n".join(lines[start:])
        if fingerprint(rest) in known:
            if start:
                yield _found("\n".join(lines[:start]))
            yield _found(rest)
            return
    if words:
        yield _found(words)


def _found(words: str, number: str | None = None) -> Found:
    return Found(normalised(words), fingerprint(words), number)


_LONGEST: Final = 20
_BYTE_ORDER_MARK: Final = "\ufeff"
_HTML: Final = re.compile(
    r"<!doctype html|</[a-z][a-z0-9]*>|<(html|body|div|p|br|span|table|td)\b[^<>]*>", re.IGNORECASE
)
_ROW: Final = re.compile(r"^[ \t]*\|[ \t]*(?P<number>[0-9]+\.[0-9]+)[ \t]*\|(?P<words>.+)\|[ \t]*$", re.MULTILINE)
_HEADER: Final = re.compile(r"^[ \t]*\|.*\n[ \t]*\|[ \t:|-]+$", re.MULTILINE)
"""The first row of a table and the line of hyphens below it."""
_BROKEN_WORD: Final = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
