"""Walk: the facts of a subject, each by its path, and the subject with other facts."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, TypeGuard

from attrs import evolve

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Further
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.money import Euro


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
        """What it is made of, where it is a tuple; else nothing."""
        return items_of(self.value)

    @property
    def is_of_a_member(self) -> bool:
        """Whether it stands in a member of a list."""
        return "[" in self.path


def facts(subject: object, asked: Collection[str] = (), path: str = "") -> Iterator[Fact]:
    """Return every fact of a subject, also of what it is made of, known or not.

    Args:
        subject: The subject.
        asked: The names of the further attestations that rules ask for, which no field tells.
        path: The path of the subject in a whole, with a full stop at its end.
    """
    for name, value, can_be_unknown in _told(subject, asked):
        can_go_on = getattr(subject, f"{name}_complete", True) is False
        fact = Fact(f"{path}{name}", value, can_be_unknown, can_go_on)
        yield fact
        yield from facts(value, asked, f"{fact.path}.")
        for place, item in enumerate(fact.items):
            yield from facts(item, asked, f"{fact.path}[{place}].")


def with_fact(subject: Any, path: str, value: object) -> Any:
    """Return the subject with another value of a fact; `None` where no such subject is well-formed.

    Raises:
        AttributeError, IndexError, TypeError: The subject has no such fact.
    """
    return with_facts(subject, {path: value})


def with_facts(subject: Any, values: Mapping[str, object]) -> Any:
    """Return the subject with other values of facts, by their paths, as `with_fact` does.

    A list stands before what is told of its members.
    """
    try:
        return _changed(subject, values)
    except InvalidValue:
        return None


def reachable(value: object) -> Iterator[object]:
    """Return a value and all that it is made of; what stands in several places comes several times."""
    yield value
    for inside in (*items_of(value), *(getattr(value, field.name) for field in fields_of(value))):
        yield from reachable(inside)


def items_of(value: object) -> tuple[Any, ...]:
    """Return what a value is made of, where it is a tuple; else nothing."""
    return value if _is_tuple(value) else ()


def fields_of(value: object) -> tuple[Any, ...]:
    """Return the fields of a value; none where it is not made of any."""
    return getattr(type(value), "__attrs_attrs__", ())


def _is_tuple(value: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(value, tuple)


def _told(whole: object, asked: Collection[str]) -> Iterator[tuple[str, Any, bool]]:
    if isinstance(whole, Further):
        yield from ((name, whole.get(name), True) for name in dict.fromkeys((*whole, *asked)))
    elif not isinstance(whole, (Attestation, Euro)):
        for field in fields_of(whole):
            yield field.name, getattr(whole, field.name), field.default is None


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
        changes[name] = _with_item(old, int(place), inside) if place else _changed(old, inside)
    return {**whole, **changes} if isinstance(whole, Further) else evolve(whole, **changes)


def _with_item(items: tuple[Any, ...], place: int, values: Mapping[str, object]) -> tuple[Any, ...]:
    return (*items[:place], _changed(items[place], values), *items[place + 1 :])
