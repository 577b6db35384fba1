"""Narrowing: how a strategy takes a value or another strategy for one of its fields."""

from collections.abc import Callable, Mapping
from typing import Any, TypeGuard, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.errors import InvalidValue

Fact = TypeVar("Fact")


def built(
    make: Callable[..., Fact], parts: Mapping[str, SearchStrategy[Any]], narrowed: Mapping[str, object]
) -> SearchStrategy[Fact]:
    """Return what a function makes of its parts, some of them narrowed.

    Raises:
        InvalidValue: There is no such part to narrow.
    """
    strangers = sorted(narrowed.keys() - parts.keys())
    if strangers:
        raise InvalidValue("narrowed", strangers, f"fields that are there: {', '.join(sorted(parts))}")
    chosen = {name: given_value(value) for name, value in narrowed.items()}
    return st.builds(make, **{**parts, **chosen})


def maybe(known: SearchStrategy[Fact]) -> SearchStrategy[Fact | None]:
    """Return a fact that is missing now and then."""
    return st.none() | known


def given_value(value: object) -> SearchStrategy[Any]:
    """Return the strategy itself, or the one that always gives the value."""
    return value if _is_strategy(value) else st.just(value)


def _is_strategy(value: object) -> TypeGuard[SearchStrategy[Any]]:
    return isinstance(value, SearchStrategy)
