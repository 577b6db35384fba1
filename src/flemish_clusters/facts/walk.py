"""Walk: the facts of a subject, each by its path, and the subject with other facts."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, cast

from attrs import evolve

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import fact_fields
from flemish_clusters.facts.attestations import Further


class Fact(NamedTuple):
    """A fact of a subject.

    Attributes:
        path: Where it stands, such as `"companies[3].growth_ambition"`.
        value: What it is; `None` where it is not known.
        can_be_unknown: Whether it may be `None`.
        can_go_on: Whether it is a list of which the subject says that there may be more.
    """

    path: str
    value: Any
    can_be_unknown: bool
    can_go_on: bool

    @property
    def items(self) -> tuple[Any, ...]:
        """What it is made of, where it is a list; else nothing."""
        return _members(self.value) or ()

    @property
    def is_unknown(self) -> bool:
        """Whether it is not known, or not all of it."""
        return self.can_go_on or (self.value is None and self.can_be_unknown)

    @property
    def is_of_a_member(self) -> bool:
        """Whether it stands in a member of a list."""
        return "[" in self.path


def facts_in(subject: object, asked: Collection[str] = (), path: str = "") -> Iterator[Fact]:
    """Return every fact of a subject, also of what it is made of, known or not; and each further one that is asked."""
    for name, value, can_be_unknown in _told(subject, asked):
        can_go_on = getattr(subject, f"{name}_complete", True) is False
        fact = Fact(f"{path}{name}", value, can_be_unknown, can_go_on)
        yield fact
        yield from facts_in(value, asked, f"{fact.path}.")
        for place, item in enumerate(fact.items):
            yield from facts_in(item, asked, f"{fact.path}[{place}].")


def with_facts(subject: Any, values: Mapping[str, object]) -> Any:
    """Return the subject with other values of facts, by their paths; `None` where no such subject is well-formed.

    A list stands before what is told of its members; a member that is `None` is left out.

    Raises:
        AttributeError, IndexError, TypeError: The subject has no such fact.
    """
    try:
        return _changed(subject, values)
    except InvalidValue:
        return None


def _told(whole: object, asked: Collection[str]) -> Iterator[tuple[str, Any, bool]]:
    if isinstance(whole, Further):
        yield from ((name, whole.get(name), True) for name in dict.fromkeys((*whole, *asked)))
    else:
        yield from (
            (field.name, getattr(whole, field.name), field.default is None) for field in fact_fields(type(whole))
        )


def _changed(whole: Any, values: Mapping[str, object]) -> Any:
    if "" in values:
        return values[""]
    steps: dict[str, dict[str, object]] = {}
    for path, value in values.items():
        step, _, rest = path.partition(".")
        steps.setdefault(step, {})[rest] = value
    changes: dict[str, Any] = {}
    for step, inside in steps.items():
        name, _, place = step.removesuffix("]").partition("[")
        old: Any = changes.get(name, whole.get(name) if isinstance(whole, Further) else getattr(whole, name))
        changes[name] = _with_member(old, int(place), inside) if place else _changed(old, inside)
    changes = {name: _those_told(value) for name, value in changes.items()}
    return {**whole, **changes} if isinstance(whole, Further) else evolve(whole, **changes)


def _with_member(members: tuple[Any, ...], place: int, values: Mapping[str, object]) -> tuple[Any, ...]:
    return (*members[:place], _changed(members[place], values), *members[place + 1 :])


def _those_told(value: object) -> object:
    members = _members(value)
    return value if members is None else tuple(member for member in members if member is not None)


def _members(value: object) -> tuple[object, ...] | None:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else None
