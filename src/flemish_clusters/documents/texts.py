"""Texts: JSON read so that no key is lost, since one that stands twice in an object is a mistake."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from flemish_clusters.documents.conversion import as_object
from flemish_clusters.documents.problems import joined, step
from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem
from flemish_clusters.facts.fields import checked

Read = TypeVar("Read")
Repeated = list[tuple[dict[str, Any], list[str]]]
"""The objects in which keys stand twice, each with these keys."""


def read(text: str, structure: Callable[[Any], Read]) -> Read:
    """Return what a function makes of the values of a JSON text.

    Raises:
        InvalidDocument: It is no JSON; or with the keys that stand twice and with all that the function finds wrong.
        InvalidValue: It is no text, or the function is none.
    """
    checked("text", text, str)
    if not callable(structure):
        raise InvalidValue("structure", structure, "a function of the values of the text")
    repeated: Repeated = []
    try:
        values = json.loads(text, object_pairs_hook=partial(_as_object, repeated))
    except (ValueError, RecursionError) as error:
        raise InvalidDocument((Problem("", f"is no JSON: {error}"),)) from None
    problems = tuple(_keys_twice(values, repeated))
    try:
        made = structure(values)
    except InvalidDocument as error:
        raise InvalidDocument((*problems, *error.problems)) from None
    if problems:
        raise InvalidDocument(problems)
    return made


def _as_object(repeated: Repeated, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        repeated.append((found, [key for key, count in counts.items() if count > 1]))
    return found


def _keys_twice(values: Any, repeated: Repeated) -> Iterator[Problem]:
    keys = {id(found): twice for found, twice in repeated}
    waiting: list[tuple[str, Any]] = [("", values)] if keys else []
    for path, value in waiting:
        entries = as_object(value)
        if entries is not None:
            yield from (
                Problem(joined(path, step(key)), "stands twice: give it once") for key in keys.get(id(value), ())
            )
            waiting.extend((joined(path, step(key)), inner) for key, inner in entries.items())
        elif isinstance(value, list):
            waiting.extend((joined(path, f"[{place}]"), inner) for place, inner in enumerate(_items(value)))


def _items(value: Any) -> list[Any]:
    return list(value)
