"""Counts: which contributions count as cofinancing of a funding year, and which do not."""

from typing import NoReturn

from attrs import frozen

from flemish_clusters.errors import NoTruthValue
from flemish_clusters.facts.funding import Contribution
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.readings import AS_DECLARED, FOR_OPERATION, FROM_COMPANIES, MONEY_RECEIVED, Reading
from flemish_clusters.sources import PAGE, Citation


@frozen
class ExcludedContribution:
    """A contribution that does not count, with the reason in both languages and the reading that it rests on."""

    contribution: Contribution
    reason: Message
    reading: Reading


@frozen(repr=False)
class CountedCofinancing:
    """What counts as cofinancing of a funding year, the sum of that in euro, and what does not count."""

    total: Euro
    counted: tuple[Contribution, ...]
    excluded: tuple[ExcludedContribution, ...]

    @property
    def citation(self) -> Citation:
        """Where the sources ask for it."""
        return PAGE.sentence("4.2")

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that the count rests on."""
        return FROM_COMPANIES, FOR_OPERATION, MONEY_RECEIVED, AS_DECLARED

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a count", "look at its `total`")

    def __repr__(self) -> str:
        given = len(self.counted) + len(self.excluded)
        return f"<CountedCofinancing {self.total} ({len(self.counted)} of {given})>"
