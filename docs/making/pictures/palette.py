"""The palette: the colours of the page for text and lines, and a few hues that read on a light and on a dark page."""

from typing import Final

INK: Final = "var(--color-foreground-primary, #1a1a1a)"
MUTED: Final = "var(--color-foreground-secondary, #5a5c63)"
LINE: Final = "var(--color-background-border, #d0d0d0)"
PAPER: Final = "var(--color-background-primary, #ffffff)"

BLUE: Final = "#3b7dd8"
ORANGE: Final = "#c2701c"
GREEN: Final = "#2f9467"
VIOLET: Final = "#8a63d2"
RED: Final = "#cf4f4f"
HUES: Final = (BLUE, ORANGE, GREEN, VIOLET, RED)

WASH: Final = 0.16
"""How opaque an area is that text stands on."""

STRESS: Final = 0.42
"""How opaque such an area is where it is to stand out."""
