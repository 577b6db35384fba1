"""Refusing: what is said to a caller who gives something that is no such thing."""

from collections.abc import Callable

from flemish_clusters import FlemishClustersError


def refusal(call: Callable[..., object], *arguments: object) -> str:
    """Return how a call is refused, in words; "taken" where it is not."""
    try:
        call(*arguments)
    except FlemishClustersError as error:
        return str(error)
    return "taken"
