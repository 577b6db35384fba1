"""Milestones: the days of note in a funding period."""

from datetime import MAXYEAR, date
from typing import Final

from attrs import frozen

from flemish_clusters.facts.funding import FundingPeriod, anniversary
from flemish_clusters.messages import Language, Message
from flemish_clusters.readings import AT_MOST_THE_TERM, FUNDING_YEAR, LEAP_DAY, Reading
from flemish_clusters.sources import Citation
from flemish_clusters.terms import Terms


@frozen(kw_only=True, repr=False)
class Milestone:
    """A day of note in a funding period.

    Attributes:
        day: The day; `None` where the fact that it is counted from is not known, or no calendar goes that far.
        what: What it marks, in both languages; `{year}` is the number of the funding year.
        year: The number of the funding year that it opens or closes; `None` for any other milestone.
    """

    day: date | None
    what: Message
    year: int | None
    citation: Citation
    readings: tuple[Reading, ...]

    def __repr__(self) -> str:
        year = "" if self.year is None else f" of year {self.year}"
        return f"<Milestone {self.day}{year}>"

    def text(self, language: Language) -> str:
        """Return what the day marks."""
        return self.what.text(language, {} if self.year is None else {"year": self.year})


def milestones_of(period: FundingPeriod, terms: Terms) -> tuple[Milestone, ...]:
    """Return the milestones of a period, in order of day; one whose day is not known comes last.

    There are none for a kind of cluster that the terms do not know.
    """
    if not terms.knows(period.kind):
        return ()
    numbers = terms.of(period.kind)
    term, of_the_term = numbers.funding_years.citation.inferred(), (AT_MOST_THE_TERM, FUNDING_YEAR, LEAP_DAY)
    found = [
        Milestone(day=day, what=what, year=year.number, citation=term, readings=of_the_term)
        for year in period.funding_years
        for day, what in ((year.first_day, _FIRST_DAY), (year.last_day, _LAST_DAY))
    ]
    negotiation = numbers.pact_negotiation_years
    if negotiation.value:
        decided, years = period.decided_on, negotiation.value
        day = None if decided is None or years > MAXYEAR - decided.year else anniversary(decided, years)
        cited, readings = negotiation.citation.inferred(), (*negotiation.rests_on, LEAP_DAY)
        found.append(Milestone(day=day, what=_PACT, year=None, citation=cited, readings=readings))
    return tuple(sorted(found, key=lambda milestone: milestone.day or date.max))


_FIRST_DAY: Final = Message(en="first day of funding year {year}", nl="eerste dag van steunjaar {year}")
_LAST_DAY: Final = Message(en="last day of funding year {year}", nl="laatste dag van steunjaar {year}")
_PACT: Final = Message(
    en="last day of the time after the decision in which the cluster pact is negotiated; no deadline for signing",
    nl="laatste dag van de periode na de beslissing waarin over het clusterpact wordt onderhandeld; geen uiterste "
    "datum voor de ondertekening",
)
