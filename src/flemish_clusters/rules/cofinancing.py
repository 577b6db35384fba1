"""Cofinancing (Dutch: *cofinanciering*): what the companies raise. What counts stands in `what_counts`."""

from fractions import Fraction
from typing import Final

from flemish_clusters import readings
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.rules import at_most
from flemish_clusters.sources import PAGE


def _matched_aid(cofinancing: Euro, match: Fraction) -> Euro:
    return cofinancing.divided_rounded_down(match)


_RAISED: Final = Message(
    en="The companies raised {cofinancing} in funding year {year}. At {match:parts} euro for {match:each} euro of aid, "
    "that matches aid of at most {limit}. The aid is {aid}",
    nl="In steunjaar {year} droegen de ondernemingen {cofinancing} bij. Tegenover {match:each} euro steun moet "
    "{match:parts} euro cofinanciering staan; dat volstaat voor hoogstens {limit} steun. De steun bedraagt {aid}",
)

companies_match_the_aid_each_year: Final = at_most(
    "COF-1",
    name="cofinancing",
    label=Message(en="cofinancing", nl="cofinanciering"),
    needs=("cofinancing",),
    numbers=("match",),
    amount=_matched_aid,
    rank=2,
    says=Message(
        en="In each funding year the companies raise at least the amount that the aid asks for.",
        nl="In elk steunjaar dragen de ondernemingen minstens het bedrag bij dat tegenover de steun moet staan.",
    ),
    within=Message(en=f"{_RAISED.en}.", nl=f"{_RAISED.nl}."),
    above=Message(en=f"{_RAISED.en}: {{excess}} too much.", nl=f"{_RAISED.nl}: {{excess}} te veel."),
    undecided=Message(
        en="It is not known whether the companies raise enough for the aid of funding year {year}: {match:parts} euro "
        "for {match:each} euro of aid.",
        nl="Het is niet bekend of tegenover de steun van steunjaar {year} genoeg cofinanciering staat: {match:parts} "
        "euro tegenover {match:each} euro steun.",
    ),
    cites=(PAGE.sentence("4.2"), PAGE.sentence("4.2").inferred()),
    rests_on=(
        *(readings.EQUAL_MEANS_AT_LEAST, readings.BOTH_HOLD, readings.FUNDING_YEAR, readings.MONEY_RECEIVED),
        *(readings.FROM_COMPANIES, readings.FOR_OPERATION, readings.AS_DECLARED, readings.NO_CARRY_OVER),
        *(readings.ROUNDED_DOWN, readings.AID_AS_GIVEN),
    ),
)
"""The companies raise what the aid asks for. Dutch: *equivalent bedrag aan cofinanciering*."""
