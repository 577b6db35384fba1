# pyright: basic
"""The sheet that a picture is drawn on, and how it becomes SVG that takes the colours and the letters of the page."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from html import escape
from io import StringIO
from textwrap import fill
from typing import Any, Final

from attrs import frozen
from matplotlib import rc_context
from matplotlib.figure import Figure

from flemish_clusters import Language

INK: Final = "#010101"
MUTED: Final = "#020202"
LINE: Final = "#030303"
PAPER: Final = "#040404"
_LETTERS: Final = "DejaVu Sans"
_OF_THE_PAGE: Final = {
    INK: "var(--color-foreground-primary)",
    MUTED: "var(--color-foreground-secondary)",
    LINE: "var(--color-background-border)",
    PAPER: "var(--color-background-primary)",
    f"'{_LETTERS}'": "var(--font-stack, sans-serif)",
}
"""What the page has in the place of colours that are drawn, and of letters that are wider than those of most pages."""

BLUE: Final = "#3b7dd8"
ORANGE: Final = "#c2701c"
GREEN: Final = "#2f9467"
WASH: Final = 0.16
"""How opaque a hue is that text stands on."""

STRESS: Final = 0.42
"""How opaque it is where it is to stand out."""

_WIDTH: Final = 380
"""In pixels: that of a narrow screen, so that what is written is as large there as beside the picture."""

_LETTERS_A_LINE: Final = 38
_LOOK: Final[dict[Any, Any]] = {
    "axes.axisbelow": True,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 13,
    "axes.xmargin": 0.02,
    "figure.constrained_layout.use": True,
    "figure.titlesize": 13,
    "figure.titleweight": "bold",
    "font.family": _LETTERS,
    "font.size": 13,
    "legend.borderaxespad": 0,
    "legend.frameon": False,
    "legend.handlelength": 1.5,
    "lines.markersize": 5,
    "svg.fonttype": "none",
    "text.color": INK,
    "text.parse_math": False,
    "xtick.color": INK,
    "xtick.major.pad": 6,
    "ytick.color": INK,
}
_WITHOUT_METADATA: Final = dict.fromkeys(("Creator", "Date", "Format", "Type"))
_ID_OF_A_GROUP: Final = re.compile(r'(?<=<g) id="[^"]*"')


@frozen
class Picture:
    """A picture of the documentation.

    Attributes:
        figure: What is drawn.
        title: What it is called, as stands above it.
        words: The same in words, a paragraph each.
    """

    figure: Figure
    title: str
    words: tuple[str, ...]

    def svg(self, name: str, language: Language) -> str:
        """Return it as SVG for within a page, with its words as its description."""
        key = f"{name}-{language}"
        width, height = self.figure.get_size_inches() * 72
        told = escape("\n".join(self.words))
        return (
            f'<svg viewBox="0 0 {width:g} {height:g}" stroke-linejoin="round" xmlns="http://www.w3.org/2000/svg" '
            f'xmlns:xlink="http://www.w3.org/1999/xlink" role="img" lang="{language}" aria-labelledby="{key}-title">'
            f'<title id="{key}-title">{escape(self.title)}</title><desc>{told}</desc>'
            f"{self._drawn(key)}"
        )

    def _drawn(self, key: str) -> str:
        """Return what is drawn, without what would reach beyond it: a style for all, and ids that others have too."""
        written = StringIO()
        with rc_context({**_LOOK, "svg.hashsalt": key}):
            self.figure.savefig(written, format="svg", transparent=True, metadata=_WITHOUT_METADATA)
        _, _, drawn = written.getvalue().partition("</defs>")
        for colour, of_the_page in _OF_THE_PAGE.items():
            drawn = drawn.replace(colour, of_the_page)
        return _ID_OF_A_GROUP.sub("", drawn)


@contextmanager
def sheet(title: str, height: int) -> Generator[Figure]:
    """Yield a figure with its title, on which all is drawn in the look of the pictures; the height is in pixels."""
    with rc_context(_LOOK):
        figure = Figure(figsize=(_WIDTH / 72, height / 72), dpi=72)
        figure.suptitle(fill(title, _LETTERS_A_LINE), x=0, horizontalalignment="left")
        yield figure


def capitalised(text: str) -> str:
    """Return a text with a capital in front, and the rest as it is."""
    return text[:1].upper() + text[1:]
