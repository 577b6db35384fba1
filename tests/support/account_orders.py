"""Account orders: made-up amendments of what limits the aid, with odd fractions, steps, further amounts and new grants.

They are what columns, SQL and proofs are held to, besides the versions that there are.
"""

from datetime import date
from fractions import Fraction
from typing import Any, Final

from flemish_clusters import Euro, Policy
from flemish_clusters.policies import POLICIES
from flemish_clusters.rules import Force
from flemish_clusters.terms import Parameter
from tests.support.cofinancing_amendments import (
    at_most_a_hundred_thousand,
    cofinancing_amendment,
    half_of_the_match_from_year_six,
    lesser_of_costs_and_cofinancing,
)
from tests.support.orders import BASIS, TITLE, amendment
from tests.support.programs import program
from tests.support.usual import without


def steps(first: Any, *later: tuple[int | date, Any]) -> Parameter[Any]:
    """Return a number with its steps, all from the made-up order."""
    return Parameter(first, BASIS, later=tuple((start, Parameter(value, BASIS)) for start, value in later))


def with_a_third_more(cofinancing: Euro, match: Fraction) -> Euro:
    """Each euro counts for a euro and a third, both rounded down: the cofinancing stands at two places of a sum."""
    return cofinancing.plus(cofinancing.times_rounded_down(Fraction(1, 3))).divided_rounded_down(match)


def with_the_index(cofinancing: Euro, carried_over: Euro, index: Euro, match: Fraction) -> Euro:
    """What is carried over counts for two thirds, and no more than the index of the period."""
    return cofinancing.plus(carried_over.times_rounded_down(Fraction(2, 3)).least(index)).divided_rounded_down(match)


def twice_rounded(cofinancing: Euro, match: Fraction) -> Euro:
    """Two shares, each rounded down, and then the match."""
    return cofinancing.times_rounded_down(Fraction(9, 7)).times_rounded_down(Fraction(5, 3)).divided_rounded_down(match)


IN_PARTS: Final[Policy] = program("order_in_parts").IN_PARTS
_LARGEST: Final = Euro(cents=10**17 - 1)
_ODD: Final = amendment(
    name="odd-shares",
    numbers={
        "spearhead.aid_intensity": Fraction(37, 97),
        "innovative_business_network.aid_intensity": Fraction(1, 3),
        "spearhead.match": Fraction(11, 13),
        "innovative_business_network.match": Fraction(7, 3),
    },
)
_SHORTER: Final = amendment(
    name="shorter-for-new-grants",
    numbers={"spearhead.funding_years": 7, "spearhead.yearly_ceiling": steps(Euro(10**13), (3, Euro("77777.77")))},
    new_grants_only=("spearhead.funding_years",),
)
_LOWER_AGAIN: Final = _SHORTER.amended(
    name="lower-for-newer-grants",
    title=TITLE,
    in_force_from=date(2028, 1, 1),
    published_on=date(2027, 6, 1),
    basis=BASIS,
    status=_SHORTER.status,
    numbers={"spearhead.aid_intensity": Fraction(1, 3), "innovative_business_network.match": Fraction(5, 4)},
    new_grants_only=("spearhead.aid_intensity", "innovative_business_network.match"),
)

AMENDED: Final[tuple[Policy, ...]] = (
    IN_PARTS,
    _ODD,
    _SHORTER,
    _LOWER_AGAIN,
    amendment(
        name="steps-by-year-and-day",
        numbers={
            "spearhead.aid_intensity": steps(Fraction(45, 101), (4, Fraction(33, 100)), (8, Fraction(1, 7))),
            "spearhead.match": steps(
                Fraction(2, 3), (date(2019, 3, 1), Fraction(5, 7)), (date(2024, 2, 29), Fraction(9, 4))
            ),
        },
    ),
    amendment(
        name="an-index-of-each-year",
        numbers={
            "innovative_business_network.yearly_ceiling": steps(
                Euro(150_000),
                *((date(year, 1, 1), Euro(150_000 + 1_234 * (year - 2016))) for year in range(2017, 2030)),
            )
        },
    ),
    amendment(
        name="the-largest-fractions",
        numbers={
            "innovative_business_network.match": Fraction(67_108_863, 67_108_864),
            "innovative_business_network.aid_intensity": Fraction(67_108_863, 67_108_864),
            "spearhead.match": Fraction(1, 67_108_864),
            "spearhead.yearly_ceiling": _LARGEST,
        },
        new_grants_only=("spearhead.match",),
    ),
    amendment(name="no-ceiling-to-speak-of", numbers={"spearhead.yearly_ceiling": _LARGEST}),
    amendment(name="a-ceiling-of-nothing", numbers={"innovative_business_network.yearly_ceiling": Euro(0)}),
    amendment(name="one-kind", numbers={"innovative_business_network": None}),
    amendment(name="one-kind-for-new-grants", numbers={"spearhead": None}, new_grants_only=("spearhead",)),
    without("COF-1"),
    amendment(name="no-ceiling-for-new-grants", repealed=("AID-2",), new_grants_only=("AID-2",)),
    cofinancing_amendment(force=Force.CHARACTERISTIC),
    cofinancing_amendment(with_a_third_more),
    cofinancing_amendment(at_most_a_hundred_thousand),
    cofinancing_amendment(lesser_of_costs_and_cofinancing, needs=("eligible_costs", "cofinancing")),
    cofinancing_amendment(with_the_index, needs=("cofinancing", "further.carried_over", "period.further.index")),
    cofinancing_amendment(twice_rounded),
    half_of_the_match_from_year_six(),
)
"""Twenty of them."""

LISTED: Final = (*POLICIES,)
"""The versions that there are."""
