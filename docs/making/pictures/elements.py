"""Elements: the parts of an SVG document as frozen values that write themselves."""

import re
from fractions import Fraction
from html import escape
from typing import Final

from attrs import frozen

Value = str | int | float | Fraction
_NOT_IN_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@frozen
class Element:
    """A part of an SVG document; characters that XML cannot hold, such as control characters, are left out of it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    inside: tuple["Element | str", ...]

    def __str__(self) -> str:
        attributes = "".join(f' {name}="{_escaped(value)}"' for name, value in self.attributes)
        inside = "".join(_escaped(part) if isinstance(part, str) else str(part) for part in self.inside)
        return f"<{self.name}{attributes}>{inside}</{self.name}>" if inside else f"<{self.name}{attributes}/>"


def _escaped(text: str) -> str:
    return escape(_NOT_IN_XML.sub("", text))


def element(name: str, *inside: Element | str, **attributes: Value) -> Element:
    """Return an element; an underscore in the name of an attribute stands for a hyphen."""
    written = ((key.replace("_", "-"), _written(value)) for key, value in attributes.items())
    return Element(name, tuple(written), inside)


def _written(value: Value) -> str:
    return value if isinstance(value, str) else f"{float(value):.2f}".rstrip("0").rstrip(".")


def line(x1: float, y1: float, x2: float, y2: float, stroke: str, **attributes: Value) -> Element:
    """Return a straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **attributes)


def box(x: float, y: float, width: float, height: float, **attributes: Value) -> Element:
    """Return a rectangle with slightly round corners."""
    return element("rect", x=x, y=y, width=width, height=height, **{"rx": 6, **attributes})


def polygon(points: tuple[tuple[float, float], ...], **attributes: Value) -> Element:
    """Return an area with straight sides."""
    written = " ".join(f"{_written(x)},{_written(y)}" for x, y in points)
    return element("polygon", points=written, **attributes)
