"""The facts of a subject by their paths: which there are, and the subject with another value of one."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final, NamedTuple, TypeGuard, cast

from attrs import Attribute, evolve

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Further, Subject
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.money import Euro

_ATOMS: Final = (Attestation, Euro)
_STEP: Final = re.compile(r"(\w+)(?:\[(\d+)\])?")


class Fact(NamedTuple):
    """A fact of a subject.

    Attributes:
        path: Where it stands, such as `"companies[3].growth_ambition"`.
        value: What it is; `None` where it is not known.
        can_be_unknown: Whether it may be `None`.
        can_go_on: Whether it is a list of which the subject says that there may be more.
    """

    path: str
    value: object
    can_be_unknown: bool
    can_go_on: bool = False

    @property
    def items(self) -> tuple[object, ...]:
        """What it is made of, where it is a tuple; else nothing."""
        return _items(self.value)


def facts(subject: object, asked: Collection[str] = (), prefix: str = "") -> Iterator[Fact]:
    """Return every fact of a subject, also of what it is made of, known or not.

    Args:
        subject: The subject.
        asked: The names of the further attestations that rules ask for, which no field tells.
        prefix: The path of the subject in a whole, with a full stop at its end.
    """
    for name, value, can_be_unknown in _fields(subject):
        fact = Fact(f"{prefix}{name}", value, can_be_unknown, _can_go_on(subject, name))
        yield fact
        yield from _inside(value, asked, f"{fact.path}.")
        for place, item in enumerate(fact.items):
            yield from _inside(item, asked, f"{fact.path}[{place}].")


def with_fact(subject: Subject, path: str, value: object) -> Subject | None:
    """Return the subject with another value of a fact; `None` where no such subject is well-formed."""
    try:
        return cast("Subject", _replaced(subject, _STEP.findall(path), value))
    except InvalidValue:
        return None


def completed(subject: Subject, path: str, value: object) -> Subject | None:
    """Return the subject with a fact that is not known yet; a list that can go on goes on with these items, and ends.

    Items that cannot stand beside those that are there are left out.
    """
    within, _, name = path.rpartition(".")
    if not _can_go_on(_at(subject, _STEP.findall(within)), name):
        return with_fact(subject, path, value)
    items = _items(_at(subject, _STEP.findall(path)))
    longer = with_fact(subject, path, (*items, *_items(value))) or subject
    return with_fact(longer, f"{path}_complete", value=True)


def texts_in(value: object) -> Iterator[str]:
    """Return every text in a value: names, domains, authors, evidence."""
    if isinstance(value, str):
        yield value
    for item in (*(held for _, held, _ in _fields(value)), *_items(value)):
        yield from texts_in(item)


def _fields(value: object) -> Iterator[tuple[str, object, bool]]:
    attributes: tuple[Attribute[object], ...] = getattr(value, "__attrs_attrs__", ())
    for attribute in attributes:
        yield attribute.name, getattr(value, attribute.name), attribute.default is None


def _can_go_on(whole: object, name: str) -> bool:
    return getattr(whole, f"{name}_complete", True) is False


def _at(whole: object, steps: list[tuple[str, str]]) -> object:
    for name, place in steps:
        whole = getattr(whole, name, None)
        whole = _items(whole)[int(place)] if place else whole
    return whole


def _items(value: object) -> tuple[object, ...]:
    return value if _is_tuple(value) else ()


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _inside(value: object, asked: Collection[str], prefix: str) -> Iterator[Fact]:
    if isinstance(value, Further):
        for name in dict.fromkeys((*value, *asked)):
            yield Fact(f"{prefix}{name}", value.get(name), can_be_unknown=True)
    elif not isinstance(value, _ATOMS):
        yield from facts(value, asked, prefix)


def _replaced(whole: object, steps: list[tuple[str, str]], value: object) -> object:
    if not steps:
        return value
    (name, place), *rest = steps
    if isinstance(whole, Further):
        return {**whole, name: value}
    old = getattr(whole, name)
    if not place:
        return _evolve(whole, **{name: _replaced(old, rest, value)})
    items = list(old)
    items[int(place)] = _replaced(items[int(place)], rest, value)
    return _evolve(whole, **{name: tuple(items)})


_evolve: Final[Callable[..., object]] = evolve
