"""Drawings: the pictures of the documentation, and what a test looks for in one."""

from datetime import date
from functools import cache
from itertools import combinations
from typing import Final, get_args
from xml.etree import ElementTree as ET

import pytest
from attrs import frozen
from making.pictures import PICTURES, Picture

from flemish_clusters import ClusterKind, Language

DAY: Final = date(2026, 11, 23)


LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


SPEARHEAD: Final = ClusterKind.SPEARHEAD


NETWORK: Final = ClusterKind.INNOVATIVE_BUSINESS_NETWORK


SVG: Final = "{http://www.w3.org/2000/svg}"


NARROW: Final = frozenset(" .,:;'ijlt")


ALL: Final = [(name, language) for name in PICTURES for language in LANGUAGES]


each_picture = pytest.mark.parametrize(("name", "language"), ALL)


each_language = pytest.mark.parametrize("language", LANGUAGES)


each_kind = pytest.mark.parametrize("kind", ClusterKind)


@cache
def picture(name: str, language: Language) -> Picture:
    """Return a picture as the pages of a day have it."""
    return PICTURES[name](language, DAY)


def drawn(shown: Picture) -> ET.Element:
    """Return the document of a picture."""
    return ET.fromstring(shown.svg)  # noqa: S314 - it is our own


def texts(shown: Picture) -> str:
    """Return all text in a picture, as it is drawn."""
    return " ".join(text.text or "" for text in drawn(shown).iter(f"{SVG}text"))


def marked(shown: Picture, mark: str) -> list[ET.Element]:
    """Return the elements that carry a mark, in order."""
    return [part for part in drawn(shown).iter() if f"data-{mark}" in part.attrib]


def values(shown: Picture, mark: str) -> list[str]:
    """Return what the elements say that carry a mark, in order, each once."""
    return list(dict.fromkeys(part.attrib[f"data-{mark}"] for part in marked(shown, mark)))


@frozen
class Label:
    """A text in a picture and about the place that it takes."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: "Label") -> bool:
        """Whether it lies over another."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def label(text: ET.Element) -> Label:
    """Return a text with about the place that it takes."""
    size, x, y = (float(text.attrib[name]) for name in ("font-size", "x", "y"))
    width = size * sum(0.34 if character in NARROW and not is_fixed(text) else 0.61 for character in text.text or "")
    if int(text.attrib.get("font-weight", "400")) >= 600 and not is_fixed(text):
        width *= 1.12
    left = x - width * {"middle": 0.5, "end": 1}.get(text.attrib.get("text-anchor", "start"), 0)
    return Label(text.text or "", left, left + width, y - size * 0.75, y + size * 0.25)


def round_mark(circle: ET.Element) -> Label:
    """Return the place that a round mark takes."""
    x, y, radius = (float(circle.attrib[name]) for name in ("cx", "cy", "r"))
    return Label("", x - radius, x + radius, y - radius, y + radius)


def check_legible(shown: Picture) -> None:
    """Check that all text is inside the picture, large enough, and not over other text."""
    document = drawn(shown)
    _, _, width, height = map(float, document.attrib["viewBox"].split())
    labels = [label(text) for text in document.iter(f"{SVG}text")]

    assert all(float(text.attrib["font-size"]) >= 13 for text in document.iter(f"{SVG}text"))
    assert [one for one in labels if one.left < 0 or one.right > width or one.top < 0 or one.bottom > height] == []
    assert [(one.text, other.text) for one, other in combinations(labels, 2) if one.overlaps(other)] == []
    assert [
        one.text for one in labels for mark in document.iter(f"{SVG}circle") if one.overlaps(round_mark(mark))
    ] == []


def is_fixed(text: ET.Element) -> bool:
    """Whether a text is set as code."""
    return "monospace" in text.attrib.get("font-family", "")
