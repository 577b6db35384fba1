"""Strategies of plain values, and how any strategy is narrowed by keyword, with a value or with a strategy."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.testing.samples import enterprise_number
from flemish_clusters.testing.walk import fields_of, with_fact

Value = TypeVar("Value")
Given = Mapping[str, object]
"""Fields that are narrowed, each with a value or a strategy."""

TEXTS: Final = ("Fictional", "é ß 中", "{name}", "{0}", "100 %", "O'Neill & Co")
STEMS: Final = (0, 96, 97, 9_999_999, 10_000_000, 19_999_999)
"""The first eight digits of enterprise numbers whose check digits are the lowest and the highest, and their ends."""

_CEILINGS: Final = (150_000_00, 500_000_00)
_EDGES: Final = (
    *(0, 1, 2, 3, 99, 100, 101, LARGEST.cents - 1, LARGEST.cents),
    *(multiple * ceiling + step for ceiling in _CEILINGS for multiple in (1, 2, 3) for step in (-1, 0, 1)),
)
_DAYS: Final = (
    *(date(2016, 2, 29), date(2020, 2, 29), date(2096, 2, 29), date(2016, 2, 28), date(2016, 3, 1)),
    *(date(2016, 3, 4), date(2016, 4, 16), date(2016, 4, 17), date(2017, 1, 1), date(2017, 12, 31)),
    *(date(2026, 12, 31), date(2027, 1, 1), date.min, date.max),
)
_WRITINGS: Final[tuple[Callable[[str], str], ...]] = (
    str,
    lambda digits: f"{digits[:4]}.{digits[4:7]}.{digits[7:]}",
    lambda digits: f"BE {digits[:4]}.{digits[4:7]}.{digits[7:]}",
    lambda digits: f"be{digits}",
    lambda digits: digits.removeprefix("0"),
    lambda digits: f" {digits[:4]}-{digits[4:7]}/{digits[7:]}",
    lambda digits: f"BE\u00a0{digits[:4]}\u2011{digits[4:7]}\u202f{digits[7:]}\n",
)


def euros(*, min_cents: int = 0, max_cents: int = LARGEST.cents) -> SearchStrategy[Euro]:
    """Return amounts; those around the ceilings and their multiples are likelier."""
    spans = ((0, 200), (0, 2_000_000_00), (0, LARGEST.cents))
    within = [(max(low, min_cents), min(high, max_cents)) for low, high in spans]
    cents = [st.integers(low, high) for low, high in within if low <= high]
    edges = [edge for edge in (min_cents, *_EDGES, max_cents) if min_cents <= edge <= max_cents]
    return st.one_of(st.sampled_from(edges), *cents).map(Euro.from_cents)


def days(*, min_day: date = date.min, max_day: date = date.max) -> SearchStrategy[date]:
    """Return days; leap days, first and last days and the days of the policy are likelier."""
    spans = ((date(2014, 1, 1), date(2040, 12, 31)), (date.min, date.max))
    within = [(max(first, min_day).toordinal(), min(last, max_day).toordinal()) for first, last in spans]
    ordinals = [st.integers(first, last) for first, last in within if first <= last]
    edges = [day.toordinal() for day in (min_day, *_DAYS, max_day) if min_day <= day <= max_day]
    return st.one_of(st.sampled_from(edges), *ordinals).map(date.fromordinal)


def texts() -> SearchStrategy[str]:
    """Return texts that are not blank, also with the marks that messages use."""
    written = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=8)
    return st.sampled_from(TEXTS) | written.map(lambda text: text if text.strip() else "blank")


def enterprise_numbers() -> SearchStrategy[str]:
    """Return enterprise numbers as ten digits, the check digits 01 and 97 among them."""
    return (st.sampled_from(STEMS) | st.integers(0, 19_999_999)).map(enterprise_number)


def written_enterprise_numbers() -> SearchStrategy[str]:
    """Return enterprise numbers as people write them."""
    writings: SearchStrategy[Callable[[str], str]] = st.sampled_from(_WRITINGS)
    return st.tuples(writings, enterprise_numbers()).map(lambda pair: pair[0](pair[1]))


def attestations(**narrowed: object) -> SearchStrategy[Attestation]:
    """Return attestations, half of them without an author, a day and evidence."""
    bare = built(Attestation, {"holds": narrowed.get("holds", st.booleans())}, holds=st.booleans())
    texts_or_none = maybe(texts())
    full = built(Attestation, narrowed, holds=st.booleans(), by=texts_or_none, on=maybe(days()), evidence=texts_or_none)
    return full if narrowed.keys() - {"holds"} else bare | full


def maybe(known: SearchStrategy[Value]) -> SearchStrategy[Value | None]:
    """Return a fact that is missing now and then."""
    return st.none() | known


def chosen(names: Collection[str], narrowed: Given) -> dict[str, SearchStrategy[Any]]:
    """Return the strategy of each field that is narrowed.

    Raises:
        InvalidValue: A field is not among these names.
    """
    strangers = sorted(narrowed.keys() - set(names))
    if strangers:
        raise InvalidValue("narrowed", strangers, f"fields that are there: {', '.join(sorted(names))}")
    return {name: value if isinstance(value, SearchStrategy) else st.just(value) for name, value in narrowed.items()}


def built(make: Callable[..., Value], narrowed: Given, **parts: SearchStrategy[Any]) -> SearchStrategy[Value]:
    """Return what a function makes of its parts, some of them narrowed.

    Raises:
        InvalidValue: There is no such part to narrow.
    """
    return st.builds(make, **{**parts, **chosen(parts, narrowed)})


def changed(
    wholes: Sequence[Value],
    changes: SearchStrategy[tuple[str, Any]],
    narrowed: Given,
    narrow: Callable[..., Any] = evolve,
) -> SearchStrategy[Value]:
    """Return one of some wholes with other values of some facts, and then narrowed; at the simplest, the first.

    Args:
        wholes: The wholes, all of one class.
        changes: The paths of facts, each with another value; one that leads nowhere changes nothing.
        narrowed: Fields, each with a value or a strategy.
        narrow: How a whole is given them.
    """
    given = chosen([field.name for field in fields_of(wholes[0])], narrowed)
    found = st.builds(_with, st.sampled_from(wholes), st.lists(changes, max_size=10))
    return st.builds(narrow, found, **given) if given else found


def _with(whole: Any, changes: Iterable[tuple[str, Any]]) -> Any:
    for path, value in changes:
        with suppress(AttributeError, IndexError, TypeError):
            whole = with_fact(whole, path, value) or whole
    return whole
