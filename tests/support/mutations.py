"""Mutations: documents with a mistake, or several, in known places."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import InvalidDocument
from flemish_clusters.documents import from_document
from flemish_clusters.errors import JSON

Place = tuple[str | int, ...]
"""Where a value stands in a document: keys of objects and places in lists, from the outside in."""

WRONG: Final = 1.5
"""A value that no fact takes anywhere."""


def places(value: Any, place: Place = ()) -> Iterator[Place]:
    """Return the place of the value itself and of each value within it."""
    yield place
    for step, inner in _inside(value):
        yield from places(inner, (*place, step))


def at(document: Any, place: Place) -> Any:
    """Return the value in a place."""
    for step in place:
        document = document[step]
    return document


def changed(document: Any, place: Place, value: Any) -> Any:
    """Return the document with another value in a place; the document itself stays as it is."""
    if not place:
        return value
    copy = deepcopy(document)
    at(copy, place[:-1])[place[-1]] = value
    return copy


def without(document: Any, place: Place) -> Any:
    """Return the document without what stands in a place."""
    copy = deepcopy(document)
    del at(copy, place[:-1])[place[-1]]
    return copy


def path(place: Place) -> str:
    """Return a place as the package writes it, such as `"accounts[2].aid"` or `'further["a b"]'`."""
    steps = "".join(
        f".{step}" if re.fullmatch("[A-Za-z_]\\w*", str(step)) else f"[{json.dumps(step)}]" for step in place
    )
    return steps.removeprefix(".")


def json_values() -> SearchStrategy[Any]:
    """Return anything that JSON can hold, as Python reads it."""
    leaves = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.sampled_from(ODD)
    keys = st.sampled_from(KEYS) | st.text()
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
        max_leaves=12,
    )


def apart(found: list[Place]) -> list[Place]:
    """Return the places of which none lies within another, the outer ones first."""
    chosen: list[Place] = []
    for place in sorted(set(found), key=lambda place: (len(place), str(place))):
        if not any(place[: len(outer)] == outer for outer in chosen):
            chosen.append(place)
    return chosen


def _inside(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from cast("dict[str, Any]", value).items()
    elif isinstance(value, list):
        yield from enumerate(cast("list[object]", value))


ODD: Final[tuple[Any, ...]] = (
    *("2020-02-30", "2020-2-1", "20200101", "2020-01-01T00:00:00", "2020-01-01\n", "0000-01-01", "2020-W01-1"),
    *("5.", "5.001", "-1", "1e3", "٣", " 5", "5\n", "0000000000000000005", "1" * 16, "", " ", "\u2003", "\n"),
    *("0566.988.259", "BE0566988259", "0566988258", "566988259", "\n0566988259", "0566988259\n", "9999-12-31"),
    *("flemish", "company", "operation", "spearhead_cluster", "A\u200bB"),
    *(0, -1, 1.0, 0.5, 10**15 - 1, 10**15, 10**30, 9999, 10000, float("nan"), float("inf"), True),
    *([], {}, [[]], {"holds": True}, {"holds": None}, {"holds": True, "on": "2020-01-01"}, {"type": "company"}),
)
"""Values on the edge of what facts take."""

KEYS: Final = (
    *("name", "kind", "cluster", "period", "accounts", "companies", "year", "years", "first_day", "decided_on", "aid"),
    *("further", "holds", "by", "on", "type", "establishments", "enterprise_number", "domain", "organisation"),
    *("amount", "received_on", "purpose", "eligible_costs", "cooperates", "Name", "a.b", "a\n"),
)
"""Keys that documents have, and some that none has."""


def problems(document: object, kind: type[Any]) -> dict[str, str]:
    """Return what is wrong with a document, by path; nothing where it is a fact."""
    try:
        from_document(document, kind)
    except InvalidDocument as error:
        return told(error)
    return {}


def told(error: InvalidDocument) -> dict[str, str]:
    """Return what an error says of each place, by the place as it writes it; of the document itself by no place."""
    places_told = [JSON.place(problem.path, "en") for problem in error.problems]
    return {
        "" if place == "document" else place: str(problem).removeprefix(f"{place}: ")
        for place, problem in zip(places_told, error.problems, strict=True)
    }
