"""Linking: what a text names that has a place of its own, each with where that is."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from typing import Final

from flemish_clusters import POLICIES, Language
from flemish_clusters.readings import READINGS
from flemish_clusters.sources import PAGE, SOURCES
from making.rooms import room_of

ADDRESSES: Final = {
    title: source.address or source.read_at
    for source in SOURCES
    for title in (source.titled("en"), source.titled("nl"))
    if source.address or source.read_at
}
"""Where each source is that has an address, by its title in either language."""


def parts(text: str) -> Iterator[tuple[str, str]]:
    """Return a text in parts: each title of a source with where it is, and what stands between with nothing."""
    return _parts(text, ADDRESSES)


def linked(html: str, language: Language, spec: str) -> str:
    """Return HTML with links to the sources, sentences, rules and readings that it names; `spec` leads to their pages.

    They open beside the page, so that what was typed on it stays.
    """
    pieces = re.split("(<[^>]*>)", html)
    places = _places(language, spec)
    return "".join(
        piece if piece.startswith("<") else "".join(_link(*part) for part in _parts(piece, places)) for piece in pieces
    )


@cache
def _places(language: Language, spec: str) -> Mapping[str, str]:
    """Return where each source, sentence, rule and reading is, by its title, number, code and words in HTML."""
    sentences = {PAGE.sentence(number).place(language): f"{spec}sentences.html#{number}" for number in PAGE.parts}
    rules = {rule.code: f"{spec}{room_of(rule.code)}.html#{rule.code}" for policy in POLICIES for rule in policy.rules}
    readings = {reading.choice.text(language): f"{spec}readings/{reading.key}.html" for reading in READINGS}
    return {escape(name): place for name, place in {**ADDRESSES, **sentences, **rules, **readings}.items()}


def _parts(text: str, places: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((part, places.get(part, "")) for part in _pattern(tuple(places)).split(text) if part)


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds names in a text, the longest first, since one can begin another."""
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)")


def _link(said: str, place: str) -> str:
    return f'<a href="{place}" target="_blank">{said}</a>' if place else said
