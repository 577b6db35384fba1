"""Walks over the package: its modules, and all that can be reached from a value."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import cast

from attrs import Attribute

import flemish_clusters
from flemish_clusters import policies
from flemish_clusters.readings import READINGS, Reading

SOURCE = Path(flemish_clusters.__file__).parent


def modules() -> tuple[ModuleType, ...]:
    """Return every module of the package, the package itself first."""
    found = walk_packages(flemish_clusters.__path__, f"{flemish_clusters.__name__}.")
    return flemish_clusters, *(import_module(module.name) for module in found)


def field_names(value: object) -> tuple[str, ...]:
    """Return the names of the fields of a value; none where it has none."""
    attributes: tuple[Attribute[object], ...] = getattr(type(value), "__attrs_attrs__", ())
    return tuple(attribute.name for attribute in attributes)


def reachable(*roots: object) -> Iterator[object]:
    """Return each value that can be reached from the roots, the roots included, once."""
    seen: dict[int, object] = {}
    waiting = list(roots)
    while waiting:
        value = waiting.pop()
        if id(value) not in seen:
            # The value is kept, so that no other takes its identity.
            seen[id(value)] = value
            waiting.extend(_inside(value))
            yield value


def _inside(value: object) -> Iterator[object]:
    yield from (getattr(value, name) for name in field_names(value))
    if isinstance(value, Enum):
        yield from (value.value, getattr(value, "label", None))
    elif isinstance(value, Mapping):
        yield from cast("Mapping[object, object]", value).items()
    elif isinstance(value, (tuple, list, set, frozenset)):
        yield from cast("Iterable[object]", value)


def own_readings() -> tuple[Reading, ...]:
    """Return the readings that versions of the policy bring along, each in the module of its version."""
    of_versions = (vars(module) for module in modules() if module.__name__.startswith(policies.__name__))
    found = (value for names in of_versions for value in names.values() if isinstance(value, Reading))
    return tuple(dict.fromkeys(reading for reading in found if reading not in READINGS))
