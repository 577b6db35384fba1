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
_CONTROLS: Final = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
_FIT_FOR_A_PAGE: Final = dict.fromkeys(_CONTROLS, " ") | str.maketrans("[]|\\`", "()//'")
"""What would break a page where a picture is an image, with what stands for it there."""


def _one_paragraph(_: "Picture", attribute: "Attribute[Any]", text: str) -> None:
    if unfit := {character for character in text if ord(character) in _FIT_FOR_A_PAGE}:
        raise ValueError(f"{attribute.name} is to be one paragraph without {sorted(unfit)}: {text!r}")


@frozen
class Picture:
    """A picture of the documentation.

    Attributes:
        svg: The document, for within a page of HTML.
        alt: The same in words: one paragraph, without characters such as a bracket that mean something in a page.

    Raises:
        ValueError: The words are no such paragraph.
    """

    svg: str
    alt: str = field(validator=_one_paragraph)


def framed(
    name: str, language: Language, *, title: str, subtitle: str, alt: str, height: float, drawn: Iterable[Element]
) -> Picture:
    """Return a picture with its title above it, named for who does not see it.

    The words stay as they are in the document; for the page they are made fit.
    """
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
        aria_labelledby=f"{key}-title",
        font_family=SANS,
        fill="none",
    )
    return Picture(str(svg), alt.translate(_FIT_FOR_A_PAGE))
