"""Profiles: how much a test tries, for tests whose examples cost more than usual or that are repeated for each class.

All that a test could try is tried in a deep run; by default it is a part, so that the run takes half a minute.
"""

from collections.abc import Iterable
from typing import Final, TypeVar

from hypothesis import settings

Case = TypeVar("Case")

EXAMPLES: Final = int(settings().max_examples)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
"""How many examples a test tries by default in this run."""

DEEP: Final = EXAMPLES > 1000
"""Whether this run tries all that there is to try."""

A_FEW: Final = max(5, EXAMPLES // 10)
"""How many examples are few: a tenth, since they are tried again and again."""

FEW: Final = settings(max_examples=max(10, EXAMPLES // 3))
"""For tests that try each fact of a subject in turn."""

EACH: Final = settings(max_examples=A_FEW)
"""For tests that are repeated for each class, or that try very much with each example."""


def some(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Return each of many cases once, and only every third of them unless the run is deep."""
    return tuple(dict.fromkeys(cases))[:: 1 if DEEP else 3]
