"""Transitions: which day picks the version of the policy that governs a running grant."""

from datetime import date
from enum import Enum, unique
from typing import Final

from attrs import field, frozen

from flemish_clusters.checks import a, checked, checked_day
from flemish_clusters.facts.funding import Dossier, YearAccount
from flemish_clusters.messages import Language
from flemish_clusters.readings import VERSION_OF_THE_ASSESSMENT, VERSION_OF_THE_GRANT, VERSION_OF_THE_YEAR, Reading
from flemish_clusters.sources import Citation


@unique
class GoverningDay(Enum):
    """A day that can pick the version."""

    GRANT = "grant"
    """The day of the decision; where that is not known, the first day of aid."""
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
        checked_day("assessed_on", assessed_on)
        if self.day is GoverningDay.ASSESSMENT:
            return assessed_on
        period = part.period
        if self.day is GoverningDay.FUNDING_YEAR and isinstance(part, YearAccount):
            return part.first_day
        return period.decided_on or period.first_day

    def text(self, language: Language) -> str:
        """Return the ground in words: the choice of the reading, or the citation."""
        said = self.ground.choice if isinstance(self.ground, Reading) else self.ground
        return said.text(language)


BY_GRANT: Final = Transition(GoverningDay.GRANT, VERSION_OF_THE_GRANT)
"""The version of the day of the grant governs the whole grant."""

BY_FUNDING_YEAR: Final = Transition(GoverningDay.FUNDING_YEAR, VERSION_OF_THE_YEAR)
"""The version of its first day governs each funding year."""

BY_ASSESSMENT: Final = Transition(GoverningDay.ASSESSMENT, VERSION_OF_THE_ASSESSMENT)
"""The version of the day of the assessment governs all."""
