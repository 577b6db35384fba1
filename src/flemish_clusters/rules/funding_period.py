"""The funding period: how long aid lasts, and no aid outside it."""

from typing import Final

from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.messages import Message
from flemish_clusters.money import ZERO, Euro
from flemish_clusters.readings import AID_AS_GIVEN, AT_MOST_THE_TERM, FUNDING_YEAR
from flemish_clusters.rules import Judgement, at_most, met, not_met, rule
from flemish_clusters.sources import EN_PAGE, PAGE, SUBSIDY_DB
from flemish_clusters.terms import KindTerms, Terms

_SAY_HOW_LONG: Final = (
    *(PAGE.sentence("6.2"), PAGE.sentence("6.6"), PAGE.sentence("6.6").inferred()),
    *(SUBSIDY_DB.whole(), EN_PAGE.whole()),
)


@rule(
    "PER-1",
    about=FundingPeriod,
    says=Message(
        en="The funding period is no longer than the term for its kind of cluster.",
        nl="De steunperiode is niet langer dan de termijn voor dat type cluster.",
    ),
    cites=_SAY_HOW_LONG,
    reads=("kind", "years"),
    rests_on=(AT_MOST_THE_TERM, FUNDING_YEAR),
)
def funding_period_is_within_the_term(period: FundingPeriod, terms: Terms) -> Judgement:
    """A funding period is within the term. Dutch: *voor tien jaar financiering*, *voor drie jaar steun*."""
    term = terms.of(period.kind).funding_years
    judged = met if period.years <= term.value else not_met
    return judged(_YEARS, years=period.years, funding_years=term)


def _is_outside(period: FundingPeriod, year: int, terms: Terms) -> bool:
    return (year > period.years) | (year > terms.of(period.kind).funding_years.value)


def _nothing(_years: int) -> Euro:
    return ZERO


_YEARS: Final = Message(
    en="Years of aid: {years}; allowed: at most {funding_years}.",
    nl="Duur van de steun: {years} jaar; toegestaan: hoogstens {funding_years} jaar.",
)
_WITHIN: Final = Message(
    en="Funding year {year} lies within the period and within the {funding_years}-year term.",
    nl="Steunjaar {year} valt binnen de periode en binnen de termijn van {funding_years} jaar.",
)
_PAST_THE_TERM: Final = Message(
    en="Funding year {year} lies past the {funding_years}-year term",
    nl="Steunjaar {year} valt na de termijn van {funding_years} jaar",
)
_PAST_THE_PERIOD: Final = Message(
    en="Funding year {year} lies past the funding period, which ends before the {funding_years}-year term does",
    nl="Steunjaar {year} valt na de steunperiode, die eindigt vóór de termijn van {funding_years} jaar",
)


def _past(year: int, terms: KindTerms) -> Message:
    """Return what a year lies past: the term, or else the period."""
    return _PAST_THE_TERM if year > terms.funding_years.value else _PAST_THE_PERIOD


def _and_yet_aid_is_given(period: FundingPeriod, year: int, terms: Terms) -> Message:
    past = _past(year, terms.of(period.kind))
    return Message(en=f"{past.en}, and yet aid of {{aid}} is given.", nl=f"{past.nl}, en toch is er {{aid}} steun.")


def _so_there_may_be_none(period: FundingPeriod, year: int, terms: Terms) -> Message:
    past = _past(year, terms.of(period.kind))
    return Message(en=f"{past.en}: there may be no aid.", nl=f"{past.nl}: er mag geen steun zijn.")


no_aid_outside_the_period_or_the_term: Final = at_most(
    "PER-2",
    name="term",
    label=Message(en="end of the period or the term", nl="einde van de periode of de termijn"),
    numbers=("funding_years",),
    amount=_nothing,
    bites=_is_outside,
    rank=4,
    says=Message(
        en="No aid is given for a year outside the funding period or past the term.",
        nl="Er is geen steun voor een jaar buiten de steunperiode of na de termijn.",
    ),
    within=_WITHIN,
    spared=_WITHIN,
    above=_and_yet_aid_is_given,
    undecided=_so_there_may_be_none,
    cites=(*_SAY_HOW_LONG, PAGE.sentence("6.2").inferred()),
    rests_on=(AT_MOST_THE_TERM, FUNDING_YEAR, AID_AS_GIVEN),
)
"""No aid is given outside the period or the term. Dutch: *voor tien jaar financiering*, *voor drie jaar steun*."""
