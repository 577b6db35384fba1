"""Paths: which facts a class has, each by the steps to it, such as `period.kind`."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from types import UnionType
from typing import Any, Final, get_args, get_origin

from attrs import Attribute

from flemish_clusters.facts.attestations import Attestation, Further, a_further_name
from flemish_clusters.facts.subjects import SUBJECTS, Subject
from flemish_clusters.money import Euro

_ATOMS: Final = (Attestation, Euro)
_NEAREST: Final = 3


def fact_at(kind: type, path: str) -> type | None:
    """Return the class of the fact at the end of a path; `None` where the class has no such fact.

    Members have no paths of their own: they are part of the fact that holds them, such as `companies`.
    """
    found: type | None = kind
    for step in path.split("."):
        found = None if found is None else _step(found, step)
    return found


def nearest_facts(kind: type, path: str) -> str:
    """Return the paths of a class that are most like one that it has not, else those of its own fields, as a list."""
    # Only an error asks for these, so that no import of the package waits for it.
    get_close_matches: Callable[..., list[str]] = import_module("difflib").get_close_matches
    known = list(_paths(kind, ""))
    own = [name for name in known if "." not in name]
    return ", ".join(get_close_matches(path, known, _NEAREST) or own)


def further_in(subject: Subject) -> Iterator[str]:
    """Return the paths of what is told in `further` of a subject and of the facts in it that are no parts of it."""
    kind: Any = type(subject)
    for steps in _ways_to_further(kind):
        told: Any = subject
        for step in steps:
            told = getattr(told, step, None)
        yield from (".".join((*steps, name)) for name in told or ())


@cache
def _ways_to_further(kind: type) -> tuple[tuple[str, ...], ...]:
    fields = [(field.name, _class_of(field.type)) for field in _fields(kind)]
    known = [(name, found) for name, found in fields if found not in SUBJECTS]
    own = [(name,) for name, found in known if found is Further]
    return (*own, *((name, *steps) for name, found in known for steps in _ways_to_further(found)))


def _step(kind: type, name: str) -> type | None:
    if kind is Further:
        return Attestation if a_further_name.accepts(name) else None
    return next((_class_of(field.type) for field in _fields(kind) if field.name == name), None)


def _paths(kind: type, prefix: str) -> Iterator[str]:
    for field in _fields(kind):
        path = f"{prefix}{field.name}"
        found = _class_of(field.type)
        yield f"{path}.NAME" if found is Further else path
        yield from () if found is Further else _paths(found, f"{path}.")


def _fields(kind: type) -> "tuple[Attribute[Any], ...]":
    return () if kind in _ATOMS else getattr(kind, "__attrs_attrs__", ())


def _class_of(annotation: Any) -> type:
    """Return the class of what a field holds where it is known; that of several members is `tuple`."""
    known = get_args(annotation)[0] if isinstance(annotation, UnionType) else annotation
    found: type = get_origin(known) or known
    return found
