"""Aid: how much may be granted for a funding year, what limits it, and what the companies are to raise."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from attrs import evolve, frozen

from flemish_clusters.errors import InvalidValue, NoTruthValue
from flemish_clusters.facts import YearAccount
from flemish_clusters.facts.fields import narrowed
from flemish_clusters.findings import Ground, Version, caveats_about, describe_missing, readings_section
from flemish_clusters.messages import Language, Message, checked_language
from flemish_clusters.money import LARGEST, ZERO, Euro, EuroLike, to_euro
from flemish_clusters.policies import Policy
from flemish_clusters.readings import NO_ENTITLEMENT, Reading
from flemish_clusters.rules import AidLimit, Limit, unknown


@frozen(repr=False)
class MaximumAid:
    """The most aid that may be granted for a funding year. Nobody is entitled to it.

    Attributes:
        account: The account of the year.
        policy: The version of the policy that was applied.
        limits: All limits, in order of precedence.
        at_most: What is sure, in euro: the lowest of the known limits; `None` where none is known.
        binding: The limit that sets the amount, the first of equal ones; `None` while a fact that is not known
            can still lower it.
        missing: The facts of the account that can still lower the amount; empty once it is known.
    """

    account: YearAccount
    policy: Version
    limits: tuple[Limit, ...]
    at_most: Euro | None
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
        """Return the amount, its limits and its readings as text that can be read aloud.

        Raises:
            InvalidValue: The language is neither `"en"` nor `"nl"`.
        """
        first = self._in_words(checked_language(language))
        limits = (_limit_in_words(limit, language) for limit in self.limits)
        answer = "\n".join((first, *limits, *caveats_about(self.account, self.policy, language)))
        return "\n\n".join((answer, *readings_section(self._grounds(), language)))

    def __bool__(self) -> bool:
        """Raise `NoTruthValue`: an amount can be nothing, or not known."""
        raise NoTruthValue("a maximum", "look at its `amount`, and compare it with `None` for not known")

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
        if self.at_most is not None:
            missing = describe_missing(self.missing, language)
            return _AT_MOST.text(language, {"amount": self.at_most, "missing": missing})
        return (_NOTHING_SURE if self.limits else _NOT_LIMITED).text(language)


def maximum_aid(account: YearAccount, *, policy: Version) -> MaximumAid:
    """Return the most aid that may be granted for a funding year, and every limit on it.

    The aid in the account itself plays no part. Source: the policy page, sentences 4.1, 4.2, 6.2 and 6.6,
    and the agency's subsidy database.

    Args:
        account: The account of the year; its costs and cofinancing may be unknown.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: The account or the policy is no such thing, or a rule gives an amount that is none.
    """
    narrowed("account", account, YearAccount)
    applied = narrowed("policy", policy, Policy)
    kind_terms = applied.terms.of(account.period.kind)
    limits: list[Limit] = []
    lowest: Limit | None = None
    at_most: Euro | None = None
    decided = True
    for rule in applied.limits:
        limit = rule.limit(account, kind_terms)
        if limit is None:
            continue
        limits.append(limit)
        amount = limit.amount
        if amount is None:
            decided = False
        elif at_most is None or amount.cents < at_most.cents:
            lowest, at_most = limit, amount
    missing = () if decided else _missing(account, applied, limits)
    return MaximumAid(account, policy, tuple(limits), at_most, None if missing else lowest, missing)


def still_to_raise(account: YearAccount, *, policy: Version) -> Euro | None:
    """Return what the companies can still raise in a funding year to bring the aid up to its other limits.

    With so much more, the maximum aid is what any cofinancing could make it, and with a cent less it is lower. It is
    worked out from the limits of the policy that need the cofinancing. Source: the policy page, sentence 4.2.

    `still_to_raise(...) is None`: a fact that is not known may decide, or nothing else limits the aid.
    `still_to_raise(...) == Euro(0)`: other limits stop the aid, or no limit of the policy needs cofinancing.

    Args:
        account: The account of the year.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: The account or the policy is no such thing, or a rule gives an amount that is none.
    """
    narrowed("account", account, YearAccount)
    applied = narrowed("policy", policy, Policy)
    asking = _needing_cofinancing(applied)
    if not asking:
        return ZERO
    least, most = _span(evolve(account, cofinancing=LARGEST), applied, applied.limits)
    if most == LARGEST:
        return None
    perhaps, surely = _required(least, most, account, applied, asking)
    raised = account.cofinancing
    if surely == ZERO or (surely is not None and raised is not None and raised >= surely):
        return ZERO
    if surely is None or raised is None or perhaps != surely:
        return None
    return surely - raised


def required_cofinancing(aid: EuroLike, *, account: YearAccount, policy: Version) -> Euro | None:
    """Return the least cofinancing of a funding year with which the policy allows an amount of aid, to the cent.

    Only the limits that need the cofinancing are asked; the others may allow less. What the account says of
    its aid and its cofinancing plays no part. Source: the policy page, sentence 4.2.

    `required_cofinancing(...) is None`: no cofinancing is enough, or a fact that is not known may decide.
    `required_cofinancing(...) == Euro(0)`: the aid needs none.

    Args:
        aid: The aid for that year, in euro.
        account: The account of the year.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: An argument is no such thing, or a rule gives an amount that is none.
    """
    narrowed("account", account, YearAccount)
    applied = narrowed("policy", policy, Policy)
    try:
        wanted = to_euro(aid)
    except InvalidValue as error:
        raise error.at("aid") from None
    perhaps, surely = _required(wanted, wanted, account, applied, _needing_cofinancing(applied))
    return surely if perhaps == surely else None


def _missing(account: YearAccount, policy: Policy, limits: Iterable[Limit]) -> tuple[str, ...]:
    """Return the facts that can still lower the lowest of some limits."""
    rules = [limit.rule for limit in limits]
    _, most = _span(account, policy, rules)
    lowering = [rule for rule in rules if _span(account, policy, [rule])[0] < most]
    return tuple(dict.fromkeys(fact for rule in lowering for fact in unknown(account, rule.needs)))


def _needing_cofinancing(policy: Policy) -> list[AidLimit]:
    return [rule for rule in policy.limits if "cofinancing" in rule.needs]


def _required(
    least: Euro, most: Euro, account: YearAccount, policy: Policy, rules: list[AidLimit]
) -> tuple[Euro | None, Euro | None]:
    """Return the least cofinancing with which some limits may allow one amount, and surely another.

    The two differ where a fact that is not known decides; `None` where no cofinancing is enough.
    """
    perhaps = _least(lambda raised: _span(evolve(account, cofinancing=raised), policy, rules)[1] >= least)
    surely = _least(lambda raised: _span(evolve(account, cofinancing=raised), policy, rules)[0] >= most)
    return perhaps, surely


def _span(account: YearAccount, policy: Policy, rules: Iterable[AidLimit]) -> tuple[Euro, Euro]:
    """Return the least and the most aid that some limits can come to allow together."""
    terms = policy.terms.of(account.period.kind)
    spans = [(LARGEST, LARGEST), *(rule.span(account, terms) for rule in rules)]
    return min(least for least, _ in spans), min(most for _, most in spans)


def _least(is_enough: Callable[[Euro], bool]) -> Euro | None:
    """Return the least amount that is enough, where more of it never ceases to be; `None` where none is."""
    cents = bisect_left(range(LARGEST.cents + 1), 1, key=lambda cents: is_enough(Euro.from_cents(cents)))
    return None if cents > LARGEST.cents else Euro.from_cents(cents)


def _in_a_row(limits: Iterable[Limit], language: Language) -> str:
    *others, last = (limit.rule.label.text(language) for limit in limits)
    return _AND.text(language, {"others": ", ".join(others), "last": last}) if others else last


def _limit_in_words(limit: Limit, language: Language) -> str:
    label = limit.rule.label.text(language)
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
