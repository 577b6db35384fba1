"""Maxima: the most aid for a funding year, with its limits, and in words."""

from typing import NoReturn

from attrs import frozen

from flemish_clusters.errors import NoTruthValue
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.finding import describe_missing
from flemish_clusters.findings.reports import maximum_in_words, readings_section
from flemish_clusters.messages import Language, checked_language
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import NO_ENTITLEMENT, Reading
from flemish_clusters.rules import Limit


@frozen(repr=False)
class MaximumAid:
    """The most aid that may be granted for a funding year. Nobody is entitled to it.

    Attributes:
        limits: All limits, in order of precedence.
        known_bound: What is sure, in euro: the lowest of the known limits; `None` where none is known.
        binding: The limit that sets the amount, the first of equal ones; `None` while a fact that is not known
            can still lower it, or where another limit sets the same amount for earlier grants.
        missing: The facts of the account that can still lower the amount; empty once it is known.
    """

    account: YearAccount
    policy: Policy
    limits: tuple[Limit, ...]
    known_bound: Euro | None
    binding: Limit | None
    missing: tuple[str, ...]

    @property
    def amount(self) -> Euro | None:
        """The most, in euro, to the cent; `None` while a fact that is not known can still lower it.

        Tell `None` from nothing: `amount is None` is not known, `amount == Euro(0)` is no aid.
        """
        return None if self.missing else self.known_bound

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that the answer rests on: those of its limits, and that nobody is entitled to it."""
        of_the_limits = (reading for limit in self.limits for reading in limit.readings)
        return tuple(dict.fromkeys((*of_the_limits, NO_ENTITLEMENT)))

    def explain(self, language: Language) -> str:
        """Return the amount, its limits and its readings as text that can be read aloud."""
        caveats = self.policy.caveats(checked_language(language), about=self.account.period)
        missing = describe_missing(self.missing, language, labels=self.policy.further)
        said = maximum_in_words(self.limits, self.amount, self.known_bound, missing, language)
        grounds = (*((limit.rule.code, limit.readings) for limit in self.limits), ("", (NO_ENTITLEMENT,)))
        return "\n\n".join(("\n".join((*said, *caveats)), *readings_section(grounds, language)))

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a maximum", "look at its `amount`, and compare it with `None` for not known")

    def __repr__(self) -> str:
        if self.amount is not None:
            return f"<MaximumAid {self.amount}{f': {self.binding.name}' if self.binding else ''}>"
        return f"<MaximumAid not known: {', '.join(self.missing)}>" if self.missing else "<MaximumAid not limited>"
