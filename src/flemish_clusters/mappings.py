"""Mappings by name that cannot change, so that a value can hold one and still be frozen and hashable."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeVar, cast

from attrs import frozen

Held = TypeVar("Held")


@frozen(eq=False, repr=False)
class FrozenMapping(Mapping[str, Held]):
    """A mapping from names to values, each name once; two with the same pairs are equal, in whatever order."""

    pairs: tuple[tuple[str, Held], ...] = ()

    @cached_property
    def _by_name(self) -> Mapping[str, Held]:
        """The same as a `dict`, so that to look up or to compare takes no walk along all pairs."""
        return dict(self.pairs)

    def __getitem__(self, name: str) -> Held:
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def __eq__(self, other: object) -> bool:
        held = cast("FrozenMapping[Held]", other)._by_name if isinstance(other, FrozenMapping) else other
        return self._by_name == held

    def __hash__(self) -> int:
        return hash(frozenset(self.pairs))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({dict(self.pairs)!r})"
