"""Strategies of plain values: amounts, days, texts and attestations, edges likelier; and how facts are built."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.testing.samples import enterprise_number

Value = TypeVar("Value")
_TEXTS: Final = ("Fictional", "é ß 中", "{name}", "{0}", "100 %", "O'Neill & Co")
_STEMS: Final = (0, 96, 97, 9_999_999, 10_000_000, 19_999_999)
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
_THESE_YEARS: Final = (date(2014, 1, 1).toordinal(), date(2040, 12, 31).toordinal())


def euros(*, min_cents: int = 0, max_cents: int = LARGEST.cents) -> SearchStrategy[Euro]:
    """Return amounts; those around the ceilings and their multiples are likelier."""
    return between(min_cents, max_cents, _EDGES, (0, 200), (0, 2_000_000_00)).map(lambda cents: Euro(cents=cents))


def days(*, min_day: date = date.min, max_day: date = date.max) -> SearchStrategy[date]:
    """Return days; leap days, first and last days and the days of the policy are likelier."""
    edges = (day.toordinal() for day in _DAYS)
    return between(min_day.toordinal(), max_day.toordinal(), edges, _THESE_YEARS).map(date.fromordinal)


def texts() -> SearchStrategy[str]:
    """Return texts that are not blank, also with the marks that messages use."""
    written = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=8)
    return st.sampled_from(_TEXTS) | written.map(lambda text: text if text.strip() else "blank")


def enterprise_numbers() -> SearchStrategy[str]:
    """Return enterprise numbers as ten digits, the check digits 01 and 97 among them."""
    return (st.sampled_from(_STEMS) | st.integers(0, 19_999_999)).map(enterprise_number)


def attestations(**narrowed: object) -> SearchStrategy[Attestation]:
    """Return attestations, some of them without an author, a day or evidence."""
    text = maybe(texts())
    return built(Attestation, narrowed, holds=st.booleans(), by=text, on=maybe(days()), evidence=text)


def maybe(known: SearchStrategy[Value]) -> SearchStrategy[Value | None]:
    """Return a fact that is missing now and then."""
    return st.none() | known


def built(
    make: Callable[..., Value], narrowed: Mapping[str, object], **parts: SearchStrategy[Any]
) -> SearchStrategy[Value]:
    """Return what a function makes of its parts, some of them narrowed; `InvalidValue` where there is no such part."""
    strangers = sorted(narrowed.keys() - parts.keys())
    if strangers:
        raise InvalidValue("narrowed", strangers, f"fields that are there: {', '.join(sorted(parts))}")
    given: dict[str, SearchStrategy[Any]] = {
        name: told if isinstance(told, SearchStrategy) else st.just(told) for name, told in narrowed.items()
    }
    # What is built by name is drawn in an order that is drawn too, which takes as long again.
    return st.fixed_dictionaries({**parts, **given}).map(lambda drawn: make(**drawn))


def between(low: int, high: int, edges: Iterable[int], *likelier: tuple[int, int]) -> SearchStrategy[int]:
    """Return whole numbers of a span, both ends included; those at an edge or in these spans are likelier."""
    spans = [(max(low, first), min(high, last)) for first, last in (*likelier, (low, high))]
    likely = [edge for edge in (low, *edges, high) if low <= edge <= high]
    return st.one_of(st.sampled_from(likely), *(st.integers(*span) for span in spans if span[0] <= span[1]))
