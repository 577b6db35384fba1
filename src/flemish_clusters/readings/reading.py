"""A reading: a choice made where the policy is silent."""

from collections.abc import Iterable
from typing import Any, Final

from attrs import field, frozen

from flemish_clusters.checks import a, a_text, texts, tuple_of
from flemish_clusters.messages import Message
from flemish_clusters.sources import Citation

OF_THE_PACKAGE: Final = ("periods", "count_cofinancing")
"""What computes a reading and is no rule, so that no amendment can replace it."""


@frozen(kw_only=True, cache_hash=True, repr=False)
class Reading:
    """A choice where the sources leave something open, made visible.

    Attributes:
        computed_by: The codes of the rules whose computation is the choice, or `"periods"` or `"count_cofinancing"`
            where that of the package is. An amendment cannot exchange such a reading for other words while they stay.
    """

    key: str = field(validator=a_text)
    question: Message = field(validator=a(Message))
    choice: Message = field(validator=a(Message))
    alternatives: tuple[Message, ...] = field(validator=tuple_of(Message))
    reason: Message = field(validator=a(Message))
    cites: tuple[Citation, ...] = field(default=(), validator=tuple_of(Citation))
    computed_by: tuple[str, ...] = field(default=(), validator=texts)

    def __repr__(self) -> str:
        return f"<Reading {self.key}>"


def reading(*, alternatives_en: Iterable[str] = (), alternatives_nl: Iterable[str] = (), **others: Any) -> Reading:
    """Return a reading by its words in each language, such as `choice_en` and `choice_nl`, and its other fields."""
    for name in ("question", "choice", "reason"):
        others[name] = Message(others.pop(f"{name}_en"), others.pop(f"{name}_nl"))
    others.setdefault("alternatives", tuple(map(Message, alternatives_en, alternatives_nl)))
    return Reading(**others)
