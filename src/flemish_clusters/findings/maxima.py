"""Maxima: the most aid for a funding year, with its limits, and in words."""

from collections.abc import Iterable
from typing import ClassVar, Final, NoReturn

from attrs import frozen

from flemish_clusters.errors import NoTruthValue
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.answers import MAXIMUM
from flemish_clusters.findings.finding import cited_by, describe_missing
from flemish_clusters.findings.grounds import Ground, readings_section, sources_section
from flemish_clusters.messages import Language, Message, PlainForm, Quantity, checked_language
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import NO_ENTITLEMENT, Reading
from flemish_clusters.rules import Limit
from flemish_clusters.sources import Citation


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

    plain_form: ClassVar[PlainForm] = MAXIMUM

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
        limits = (_limit_in_words(limit, language) for limit in self.limits)
        known = [limit for limit in self.limits if limit.amount is not None]
        parts = (
            "\n".join((self._in_a_line(language), *limits)),
            *(["\n".join(caveats)] if caveats else ()),
            *readings_section([*((limit.rule.code, limit.readings) for limit in self.limits), _MORE], language),
            *sources_section([(limit.rule.code, self._cited_by(limit)) for limit in known], (), language),
        )
        return "\n\n".join(parts)

    def _in_a_line(self, language: Language) -> str:
        """Return the most aid, or what is sure of it and what can still lower it."""
        if self.amount is not None:
            binding = [limit for limit in self.limits if limit.amount == self.amount]
            said = _KNOWN if binding else _KNOWN_ALIKE
            return said.text(language, {"amount": self.amount, "limit": _in_a_row(binding, language)})
        if self.known_bound is None:
            return (_NOTHING_SURE if self.limits else _NOT_LIMITED).text(language)
        missing = describe_missing(self.missing, language, labels=self.policy.further)
        return _AT_MOST.text(language, {"amount": self.known_bound, "missing": missing})

    def _cited_by(self, limit: Limit) -> tuple[Citation, ...]:
        applied = dict(zip(limit.by.cap.numbers, limit.parameters, strict=True))
        return cited_by(limit.rule, applied, limit.by.terms, self.account.period.kind)

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a maximum", "look at its `amount`, and compare it with `None` for not known")

    def __repr__(self) -> str:
        if self.amount is not None:
            return f"<MaximumAid {self.amount}{f': {self.binding.name}' if self.binding else ''}>"
        return f"<MaximumAid not known: {', '.join(self.missing)}>" if self.missing else "<MaximumAid not limited>"


def _in_a_row(limits: Iterable[Limit], language: Language) -> str:
    *others, last = ("", *(limit.label.text(language) for limit in limits))
    before = ", ".join(filter(None, others))
    return _AND.text(language, {"others": before, "last": last}) if before else last


def _limit_in_words(limit: Limit, language: Language) -> str:
    where = "; ".join(filter(None, (limit.rule.code, limit.citation.place(language))))
    told: dict[str, Quantity] = {"label": limit.label.text(language), "where": where}
    if limit.amount is None:
        return _LIMIT_UNKNOWN.text(language, told)
    return _LIMIT.text(language, {**told, "amount": limit.amount})


_MORE: Final[Ground] = ("", (NO_ENTITLEMENT,))
_KNOWN: Final = Message(
    en="At most {amount} may be granted. What limits it: {limit}.",
    nl="Er kan hoogstens {amount} worden toegekend. Wat de steun begrenst: {limit}.",
)
_KNOWN_ALIKE: Final = Message(
    en="At most {amount} may be granted, by other limits for earlier grants.",
    nl="Er kan hoogstens {amount} worden toegekend, met andere grenzen voor eerdere steun.",
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
_LIMIT: Final = Message(en="- {label} ({where}): {amount}.", nl="- {label} ({where}): {amount}.")
_LIMIT_UNKNOWN: Final = Message(en="- {label} ({where}): not known.", nl="- {label} ({where}): niet bekend.")
