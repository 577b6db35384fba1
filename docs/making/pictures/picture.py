"""A picture: an SVG document that stands within a page, and the same in words."""

from collections.abc import Iterable
from typing import Any, Final

from attrs import Attribute, field, frozen

from flemish_clusters import Language
from making.pictures.elements import Element, element
from making.pictures.lettering import NOTE, SANS, TITLE

WIDTH: Final = 760
LEFT: Final = 8
RIGHT: Final = WIDTH - LEFT
BELOW_TITLE: Final = 64
"""Where a picture can begin below its title and what is said under it."""

_TITLE_LINE: Final = 24
_SUBTITLE_LINE: Final = 46
_UNFIT_FOR_A_PAGE: Final = frozenset("\r\n]|")


def _one_paragraph(_: "Picture", attribute: "Attribute[Any]", text: str) -> None:
    if unfit := _UNFIT_FOR_A_PAGE & set(text):
        raise ValueError(f"{attribute.name} is to be one paragraph without {sorted(unfit)}: {text!r}")


@frozen
class Picture:
    """A picture of the documentation.

    Attributes:
        svg: The document, for within a page of HTML.
        alt: The same in words: one paragraph, without a closing bracket or a bar, which mean something in a page.

    Raises:
        ValueError: The words are no such paragraph.
    """

    svg: str
    alt: str = field(validator=_one_paragraph)


def framed(
    name: str, language: Language, *, title: str, subtitle: str, alt: str, height: float, drawn: Iterable[Element]
) -> Picture:
    """Return a picture with its title above it, named for who does not see it."""
    key = f"{name}-{language}"
    svg = element(
        "svg",
        element("title", title, id=f"{key}-title"),
        element("desc", alt, id=f"{key}-desc"),
        TITLE.line(title, LEFT, _TITLE_LINE),
        NOTE.line(subtitle, LEFT, _SUBTITLE_LINE),
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        id=key,
        viewBox=f"0 0 {WIDTH} {round(height)}",
        width="100%",
        role="img",
        lang=language,
        aria_labelledby=f"{key}-title {key}-desc",
        font_family=SANS,
        fill="none",
    )
    return Picture(str(svg), alt)
