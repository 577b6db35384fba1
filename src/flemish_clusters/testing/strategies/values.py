"""Values: amounts, days, texts, enterprise numbers and attestations."""

from collections.abc import Callable
from datetime import date
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.money import Euro
from flemish_clusters.testing.strategies.narrowing import built, maybe

LARGEST: Final = 10**17 - 1
"""The largest amount that can be written, in cents."""

_CEILINGS: Final = (150_000_00, 500_000_00)
_EDGES: Final = (
    *(0, 1, 2, 3, 99, 100, 101, LARGEST - 1, LARGEST),
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


def euros(*, min_cents: int = 0, max_cents: int = LARGEST) -> SearchStrategy[Euro]:
    """Return amounts; those around the ceilings and their multiples are likelier."""
    spans = ((0, 200), (0, 2_000_000_00), (0, LARGEST))
    within = [(max(low, min_cents), min(high, max_cents)) for low, high in spans]
    cents = [st.integers(low, high) for low, high in within if low <= high]
    edges = [edge for edge in (min_cents, *_EDGES, max_cents) if min_cents <= edge <= max_cents]
    return st.one_of(st.sampled_from(edges), *cents).map(Euro.from_cents)


def days(*, min_day: date = date.min, max_day: date = date.max) -> SearchStrategy[date]:
    """Return days; leap days, first and last days and the days of the policy are likelier."""
    edges = [day for day in (min_day, *_DAYS, max_day) if min_day <= day <= max_day]
    near = (max(min_day, date(2014, 1, 1)), min(max_day, date(2040, 12, 31)))
    usual = (st.dates(*near),) if near[0] <= near[1] else ()
    return st.one_of(st.sampled_from(edges), *usual, st.dates(min_day, max_day))


def texts() -> SearchStrategy[str]:
    """Return texts that are not blank, also with the marks that messages use."""
    marked = st.sampled_from(("Fictional", "é ß 中", "{name}", "{0}", "100 %", "O'Neill & Co"))
    return st.one_of(
        marked,
        st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs")), min_size=1, max_size=8).map(
            lambda text: text if text.strip() else "blank"
        ),
    )


def enterprise_numbers() -> SearchStrategy[str]:
    """Return enterprise numbers as ten digits, the check digits 01 and 97 among them."""
    stems = st.one_of(st.sampled_from((0, 96, 97, 9_999_999, 10_000_000, 19_999_999)), st.integers(0, 19_999_999))
    return stems.map(lambda stem: f"{stem:08d}{97 - stem % 97:02d}")


def written_enterprise_numbers() -> SearchStrategy[str]:
    """Return enterprise numbers as people write them."""
    return st.builds(_written, enterprise_numbers(), st.sampled_from(_WRITINGS))


def _written(digits: str, write: Callable[[str], str]) -> str:
    return write(digits)


def attestations(**narrowed: object) -> SearchStrategy[Attestation]:
    """Return attestations, half of them without an author, a day and evidence."""
    bare = built(Attestation, {"holds": st.booleans()}, {"holds": narrowed.get("holds", st.booleans())})
    about = {"by": maybe(texts()), "on": maybe(days()), "evidence": maybe(texts())}
    full = built(Attestation, {"holds": st.booleans(), **about}, narrowed)
    return full if narrowed.keys() - {"holds"} else bare | full
