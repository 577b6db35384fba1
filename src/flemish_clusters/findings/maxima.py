"""Maxima: the most aid for a funding year, with its limits, and in words."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from flemish_clusters.errors import without_truth
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.finding import describe_missing
from flemish_clusters.findings.reports import Ground, readings_section
from flemish_clusters.messages import Language, Message, checked_language
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import NO_ENTITLEMENT, Reading
from flemish_clusters.rules import Limit


@frozen(repr=False)
class MaximumAid:
    """The most aid that may be granted for a funding year. Nobody is entitled to it.

    Attributes:
        account: The account of the year.
        policy: The version of the policy that was applied.
        limits: All limits, in order of precedence.
        known_bound: What is sure, in euro: the lowest of the known limits; `None` where none is known.
        binding: The limit that sets the amount, the first of equal ones; `None` while a fact that is not known
            can still lower it.
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
        return None if self.binding is None else self.binding.amount

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that the answer rests on: those of its limits, and that nobody is entitled to it."""
        of_the_limits = (reading for limit in self.limits for reading in limit.readings)
        return tuple(dict.fromkeys((*of_the_limits, NO_ENTITLEMENT)))

    def explain(self, language: Language) -> str:
        """Return the amount, its limits and its readings as text that can be read aloud."""
        first = self._in_words(checked_language(language))
        limits = (_limit_in_words(limit, language) for limit in self.limits)
        answer = "\n".join((first, *limits, *self.policy.caveats(language, about=self.account.period)))
        return "\n\n".join((answer, *readings_section(self._grounds(), language)))

    __bool__ = without_truth("a maximum", "look at its `amount`, and compare it with `None` for not known")

    def __repr__(self) -> str:
        if self.binding is not None:
            return f"<MaximumAid {self.amount}: {self.binding.name}>"
        return f"<MaximumAid not known: {', '.join(self.missing)}>" if self.missing else "<MaximumAid not limited>"

    def _grounds(self) -> Iterator[Ground]:
        yield from ((limit.rule.code, limit.readings) for limit in self.limits)
        yield "", (NO_ENTITLEMENT,)

    def _in_words(self, language: Language) -> str:
        if self.amount is not None and self.binding is not None:
            limit = _in_a_row([limit for limit in self.limits if limit.amount == self.amount], language)
            return _KNOWN.text(language, {"amount": self.amount, "limit": limit})
        if self.known_bound is not None:
            missing = describe_missing(self.missing, language)
            return _AT_MOST.text(language, {"amount": self.known_bound, "missing": missing})
        return (_NOTHING_SURE if self.limits else _NOT_LIMITED).text(language)


def _in_a_row(limits: Iterable[Limit], language: Language) -> str:
    *others, last = (limit.label.text(language) for limit in limits)
    return _AND.text(language, {"others": ", ".join(others), "last": last}) if others else last


def _limit_in_words(limit: Limit, language: Language) -> str:
    label = limit.label.text(language)
    if limit.amount is None:
        return _LIMIT_UNKNOWN.text(language, {"label": label})
    source = limit.citation.text(language)
    return _LIMIT.text(language, {"label": label, "amount": limit.amount, "source": source})


_KNOWN: Final = Message(
    en="At most {amount} may be granted. What limits it: {limit}.",
    nl="Er kan hoogstens {amount} worden toegekend. Wat de steun begrenst: {limit}.",
)
_AT_MOST: Final = Message(
    en="At most {amount} may be granted, perhaps less; not yet known: {missing}.",
    nl="Er kan hoogstens {amount} worden toegekend, misschien minder; nog niet bekend: {missing}.",
)
_NOTHING_SURE: Final = Message(
    en="No upper limit can be given yet.",
    nl="Er kan nog geen bovengrens worden gegeven.",
)
_NOT_LIMITED: Final = Message(
    en="No rule of this policy limits the aid.", nl="Geen regel van dit beleid begrenst de steun."
)
_AND: Final = Message(en="{others} and {last}", nl="{others} en {last}")
_LIMIT: Final = Message(en="- {label}: {amount}. Source: {source}.", nl="- {label}: {amount}. Bron: {source}.")
_LIMIT_UNKNOWN: Final = Message(en="- {label}: not known.", nl="- {label}: niet bekend.")
