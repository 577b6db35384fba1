"""Transitions: which day picks the version of the policy that governs a running grant."""

from collections.abc import Mapping
from datetime import date
from enum import Enum, unique
from typing import Final

from attrs import field, frozen

from flemish_clusters import readings
from flemish_clusters.checks import a, checked, checked_day
from flemish_clusters.facts.field_labels import LABELS
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount
from flemish_clusters.messages import Language, Message
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation


@unique
class GoverningDay(Enum):
    """A day that can pick the version."""

    GRANT = "grant"
    """The day of the decision; where that is not known, the first day of aid."""
    APPLICATION = "application"
    """The day of the application; where that is not known, that of the grant."""
    FUNDING_YEAR = "funding_year"
    """The first day of the funding year; for what belongs to no year, the day of the grant."""
    ASSESSMENT = "assessment"
    """The day of the assessment."""


@frozen
class Transition:
    """Which day picks the version, and on what ground.

    Attributes:
        ground: The act that says so, or the reading where none does.
    """

    day: GoverningDay = field(validator=a(GoverningDay))
    ground: Citation | Reading = field(validator=a(Citation, Reading))

    def day_for(self, part: Dossier | YearAccount, *, assessed_on: date) -> date:
        """Return the day that picks the version for a whole dossier or for one of its accounts."""
        checked("part", part, Dossier, YearAccount)
        assessed_on = checked_day("assessed_on", assessed_on)
        if self.day is GoverningDay.ASSESSMENT:
            return assessed_on
        if self.day is GoverningDay.FUNDING_YEAR and isinstance(part, YearAccount):
            return part.first_day
        taken: date = getattr(part.period, self._taken(part.period))
        return taken

    def stand_in(self, period: FundingPeriod, language: Language) -> str:
        """Return that another day of a period was taken, since the one asked for is not known; else nothing."""
        asked, taken = _IN_TURN[self.day][0], self._taken(period)
        if taken == asked:
            return ""
        days = {"asked": _DAYS[asked].text(language), "taken": _DAYS[taken].text(language)}
        return _STAND_IN.text(language, days)

    def text(self, language: Language) -> str:
        """Return the ground in words: the choice of the reading, or the citation."""
        said = self.ground.choice if isinstance(self.ground, Reading) else self.ground
        return said.text(language)

    def _taken(self, period: FundingPeriod) -> str:
        return next(name for name in _IN_TURN[self.day] if getattr(period, name) is not None)


_IN_TURN: Final[Mapping[GoverningDay, tuple[str, ...]]] = {
    GoverningDay.GRANT: ("decided_on", "first_day"),
    GoverningDay.APPLICATION: ("applied_on", "decided_on", "first_day"),
    GoverningDay.FUNDING_YEAR: ("decided_on", "first_day"),
    GoverningDay.ASSESSMENT: ("first_day",),
}
"""The days of a period that pick the version, the best first; the first day of aid is always known."""
_DAYS: Final = {**LABELS, "first_day": Message(en="first day of aid", nl="eerste dag van de steun")}
_STAND_IN: Final = Message(
    en="The {asked} is not known, so the {taken} was taken.",
    nl="De {asked} is niet bekend; daarom is de {taken} genomen.",
)

BY_GRANT: Final = Transition(GoverningDay.GRANT, readings.VERSION_OF_THE_GRANT)
"""The version of the day of the grant governs the whole grant."""

BY_APPLICATION: Final = Transition(GoverningDay.APPLICATION, readings.VERSION_OF_THE_APPLICATION)
"""The version of the day of the application governs the whole grant."""

BY_FUNDING_YEAR: Final = Transition(GoverningDay.FUNDING_YEAR, readings.VERSION_OF_THE_YEAR)
"""The version of its first day governs each funding year."""

BY_ASSESSMENT: Final = Transition(GoverningDay.ASSESSMENT, readings.VERSION_OF_THE_ASSESSMENT)
"""The version of the day of the assessment governs all."""
