"""Refusing: what is said to a caller who gives something that is no such thing."""

from collections.abc import Callable

from flemish_clusters import FlemishClustersError


class Text(str):
    """A text of a class of its own, as some readers of files give it."""

    __slots__ = ()


def refusal(call: Callable[..., object], *arguments: object) -> str:
    """Return how a call is refused, in words; "taken" where it is not."""
    try:
        call(*arguments)
    except FlemishClustersError as error:
        return str(error)
    return "taken"
