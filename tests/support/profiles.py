"""Profiles: how many examples a test tries, for tests whose examples cost more or less than usual."""

from typing import Final

from hypothesis import settings

EXAMPLES: Final = int(settings().max_examples)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
"""How many examples a test tries by default in this run."""

FEW: Final = settings(max_examples=max(10, EXAMPLES // 3))
"""For tests that try each fact of a subject in turn."""

EACH: Final = settings(max_examples=EXAMPLES if EXAMPLES > 100 else 5)
"""For tests that are repeated for each class, or that try much with each example: few by default, all in a deep run."""
