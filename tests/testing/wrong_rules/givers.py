"""Wrong about contributions: a fact that `reads` does not name, a colour that is not known, a day too few."""

from flemish_clusters import Attestation, Company, Euro
from flemish_clusters.facts import YearContribution
from flemish_clusters.rules import Judgement, met, not_met, undetermined
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import demand


@demand("BAD-81", YearContribution, "contribution.by")
def reads_the_amount_without_a_word(subject: YearContribution, _: Terms) -> Judgement:
    """The amount decides, and it is not among what is read."""
    is_much = subject.contribution.amount > Euro(0)
    return met() if is_much and isinstance(subject.contribution.by, Company) else not_met()


@demand("BAD-82", YearContribution, "contribution.by.further.green")
def takes_a_giver_of_unknown_colour_for_green(subject: YearContribution, _: Terms) -> Judgement:
    """Only what is told not to be green does not count."""
    green = subject.contribution.by.further.get_as(Attestation, "green")
    return not_met() if green is not None and not green.holds else met()


@demand("BAD-83", YearContribution, "contribution.by.further.green")
def asks_for_another_colour(subject: YearContribution, _: Terms) -> Judgement:
    """What it names as missing is none of what it reads."""
    green = subject.contribution.by.further.get_as(Attestation, "green")
    return undetermined(missing=("contribution.by.further.blue",)) if green is None else met()


@demand("BAD-84", YearContribution, "contribution.by", "year.period.decided_on")
def takes_a_year_of_no_known_period_for_one_without_a_decision(subject: YearContribution, _: Terms) -> Judgement:
    """A year that was made by hand is taken for one of a grant that is not decided."""
    period = subject.year.period
    return not_met() if period is None or period.decided_on is None else met()
