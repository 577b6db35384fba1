"""Copies: what stands in a copy of a page, in normalised words, however the copy is laid out."""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from typing import Final, NamedTuple

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue


def fingerprint(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of a text with its white space and its Unicode normalised."""
    return sha256(normalised(text).encode(errors="surrogatepass")).hexdigest()


class Found(NamedTuple):
    """A sentence in a copy: its words, normalised, their fingerprint, and the number of its row in a table."""

    words: str
    fingerprint: str
    number: str | None


def found_in(text: str, known: frozenset[str]) -> Iterator[Found]:
    """Return the sentences in a copy, in order; known fingerprints tell a sentence from a heading above it."""
    rows_apart = _ROW.sub(r"\n\n\g<0>\n\n", _plain(text))
    for block in _BLANK_LINE.split(_HEADER.sub("", rows_apart)):
        if row := _ROW.fullmatch(block):
            yield _found(row["words"], row["number"])
            continue
        for cell in block.split("|") if block.lstrip().startswith("|") else (block,):
            # A word that has a hyphen of its own can be broken after it.
            for words in _SENTENCE_END.split(_BROKEN_WORD.sub("-", cell.strip())):
                yield from _without_heading(words.split("\n"), known)


def _plain(text: str) -> str:
    """Return the lines of a text without what nobody sees; raise `InvalidValue` where it is none, or HTML."""
    if _HTML.search(checked("text", text, str)):
        raise InvalidValue("text", text, "the text as a browser shows it, and no HTML")
    lines = "\n".join(text.splitlines()).replace("\N{SOFT HYPHEN}\n", "")
    return _seen(lines.replace("\N{NO-BREAK SPACE}", " "))


def _seen(text: str) -> str:
    """Return a text without format characters, such as soft hyphens."""
    return text.translate({ord(mark): None for mark in {*text} if unicodedata.category(mark) == "Cf"})


def _without_heading(lines: list[str], known: frozenset[str]) -> Iterator[Found]:
    """Return a sentence of a few lines, apart from lines above it that only look like its beginning."""
    starts = range(max(0, len(lines) - _LONGEST), len(lines))
    start = next((start for start in starts if fingerprint(_unmarked(lines[start:])) in known), 0)
    pieces = (_unmarked(lines[:start]), _unmarked(lines[start:]))
    yield from (_found(words) for words in pieces if words)


def _unmarked(lines: list[str]) -> str:
    """Return lines as one text without the mark of a list before it."""
    return _LIST_MARK.sub("", "\n".join(lines))


def words_of(text: str) -> str:
    """Return all the words of a copy, normalised and on one line; two spaces part numbers of two cells or lines."""
    without_notes = _FOOTNOTE.sub("", _BROKEN_WORD.sub("-", _plain(text)))
    return "  ".join(map(normalised, _NUMBERS_APART.split(without_notes)))


def _found(words: str, number: str | None = None) -> Found:
    return Found(normalised(words), fingerprint(words), number)


def normalised(text: str) -> str:
    """Return a text with its white space and its Unicode normalised."""
    return " ".join(unicodedata.normalize("NFKC", _seen(text)).replace("\N{HYPHEN}", "-").split())


_LONGEST: Final = 20
_HTML: Final = re.compile(
    r"<!doctype html|</[a-z][a-z0-9]*>|<(html|body|div|p|br|span|table|td)\b[^<>]*>", re.IGNORECASE
)
_ROW: Final = re.compile(r"^[ \t]*\|[ \t]*(?P<number>[0-9]+\.[0-9]+)[ \t]*\|(?P<words>.+)\|[ \t]*$", re.MULTILINE)
_HEADER: Final = re.compile(
    r"^(?:[ \t]*\|[ \t]*no\.[ \t]*\|[ \t]*sentence[ \t]*\|[ \t]*\n)?[ \t]*\|[ \t:|-]+$", re.MULTILINE
)
"""The line of hyphens in a table, with the first row of the table of the policy page above it."""
_LIST_MARK: Final = re.compile(r"\A[ \t]*(?:[-*>][ \t]+)+")
_FOOTNOTE: Final = re.compile(r"(?<=\w)[\u00b9\u00b2\u00b3\u2070-\u2079]+")
_NUMBERS_APART: Final = re.compile(r"(?<=[0-9])(?=[^\S\t\n]*[\t\n])\s+(?=[0-9])")
_BROKEN_WORD: Final = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
