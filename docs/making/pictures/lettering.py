"""Lettering: how text is set, and about how wide it is in whatever sans the page has."""

from collections.abc import Iterable
from typing import Final, Literal

from attrs import evolve, frozen

from making.pictures.elements import Element, Value, element
from making.pictures.palette import INK, MUTED, PAPER

Anchor = Literal["start", "middle", "end"]

SANS: Final = "var(--font-stack, system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif)"
_FIXED: Final = "var(--font-stack--monospace, ui-monospace, Menlo, Consolas, monospace)"
_FIXED_WIDTH: Final = 0.61
_BOLD: Final = 600
_WIDTHS: Final = {
    **dict.fromkeys("ijl'.,:;!()[]| ", 0.34),
    **dict.fromkeys("frt-", 0.42),
    **dict.fromkeys("mwMW%@", 0.95),
    **dict.fromkeys("ABCDEGHKNOPQRSUVXYZ", 0.74),
}
_USUAL_WIDTH: Final = 0.62
_WIDEST: Final = 1.0
_LAST_OF_LATIN: Final = "\u024f"
_BOLD_IS_WIDER: Final = 1.12


def _ems(character: str) -> float:
    return _WIDTHS.get(character, _USUAL_WIDTH if character <= _LAST_OF_LATIN else _WIDEST)


@frozen(kw_only=True)
class Lettering:
    """A way to set text.

    Attributes:
        size: The size of the font.
        ink: Its colour.
        weight: Its weight; 400 is normal.
        fixed: Whether all characters are as wide, as in code.
        halo: Whether it keeps the lines behind it at a distance.
    """

    size: int
    ink: str = INK
    weight: int = 400
    fixed: bool = False
    halo: bool = False

    @property
    def clear(self) -> "Lettering":
        """The same, keeping the lines behind it at a distance."""
        return evolve(self, halo=True)

    @property
    def leading(self) -> int:
        """The distance from one line to the next."""
        return self.size + 5

    def width(self, text: str) -> float:
        """Return about how wide a text is, rather more than less."""
        ems = sum(_FIXED_WIDTH if self.fixed else _ems(character) for character in text)
        return ems * self.size * (_BOLD_IS_WIDER if self.weight >= _BOLD and not self.fixed else 1)

    def wrapped(self, text: str, width: float) -> tuple[str, ...]:
        """Return a text as lines that are no wider than this, where its words allow; a no-break space holds."""
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)

    def shortened(self, text: str, width: float) -> str:
        """Return a text, cut off with an ellipsis where it is wider than this."""
        if self.width(text) <= width:
            return text
        kept = next((text[:end] for end in range(len(text), 0, -1) if self.width(f"{text[:end]}…") <= width), "")
        return f"{kept.rstrip()}…"

    def line(self, text: str, x: float, y: float, anchor: Anchor = "start", **attributes: Value) -> Element:
        """Return a line of text whose baseline is at `y`."""
        set_so: dict[str, Value] = {"font_size": self.size, "fill": self.ink, **attributes}
        if anchor != "start":
            set_so["text_anchor"] = anchor
        if self.weight >= _BOLD:
            set_so["font_weight"] = self.weight
        if self.fixed:
            set_so["font_family"] = _FIXED
        if self.halo:
            set_so |= {"stroke": PAPER, "stroke_width": 4, "stroke_linejoin": "round", "paint_order": "stroke"}
        return element("text", text, x=x, y=y, **set_so)

    def lines(self, texts: Iterable[str], x: float, y: float, anchor: Anchor = "start") -> tuple[Element, ...]:
        """Return lines of text below each other; the first baseline is at `y`."""
        return tuple(self.line(text, x, y + place * self.leading, anchor) for place, text in enumerate(texts))


TITLE: Final = Lettering(size=18, weight=_BOLD)
HEADING: Final = Lettering(size=15, weight=_BOLD)
BODY: Final = Lettering(size=14)
STRONG: Final = Lettering(size=14, weight=_BOLD)
NOTE: Final = Lettering(size=13, ink=MUTED)
SMALL: Final = Lettering(size=13)
SMALL_STRONG: Final = Lettering(size=13, weight=_BOLD)
CODE: Final = Lettering(size=13, weight=_BOLD, fixed=True)


def capitalised(text: str) -> str:
    """Return a text with a capital in front, and the rest as it is."""
    return text[:1].upper() + text[1:]
