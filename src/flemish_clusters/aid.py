"""Aid: how much may be granted for a funding year, what limits it, and what the companies are to raise."""

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import ClusterKind, YearAccount
from flemish_clusters.facts.fields import checked, narrowed
from flemish_clusters.findings import Version, describe_missing
from flemish_clusters.messages import Language, Message, checked_language
from flemish_clusters.money import ZERO, Euro, EuroLike, to_euro
from flemish_clusters.policies import Policy
from flemish_clusters.readings import NO_ENTITLEMENT
from flemish_clusters.rules import AidLimit, Limit, unknown


@frozen
class MaximumAid:
    """The most aid that may be granted for a funding year. Nobody is entitled to it.

    Attributes:
        account: The account of the year.
        policy: The version of the policy that was applied.
        limits: All limits, in order of precedence.
        at_most: What is sure, in euro: the lowest of the known limits; `None` where none is known.
        binding: The limit that sets the amount, the first of equal ones; `None` while a fact that is not known
            can still lower it.
    """

    account: YearAccount
    policy: Version
    limits: tuple[Limit, ...]
    at_most: Euro | None
    binding: Limit | None

    @property
    def amount(self) -> Euro | None:
        """The most, in euro, to the cent; `None` while a fact that is not known can still lower it."""
        return None if self.binding is None else self.binding.amount

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts of the account that can still lower the amount; empty once it is known."""
        if self.binding is not None:
            return ()
        needed = [limit.rule.needs for limit in self.limits if limit.amount is None]
        return tuple(dict.fromkeys(fact for needs in needed for fact in unknown(self.account, needs)))

    def explain(self, language: Language) -> str:
        """Return the amount and its limits as text that can be read aloud.

        Raises:
            InvalidValue: The language is neither `"en"` nor `"nl"`.
        """
        first = self._in_words(checked_language(language))
        limits = (_limit_in_words(limit, language) for limit in self.limits)
        return "\n".join((first, *limits, NO_ENTITLEMENT.choice.text(language), *self.policy.caveats(language)))

    def _in_words(self, language: Language) -> str:
        if self.amount is not None and self.binding is not None:
            limit = _in_a_row([limit for limit in self.limits if limit.amount == self.amount], language)
            return _KNOWN.text(language, {"amount": self.amount, "limit": limit})
        if self.at_most is not None:
            missing = describe_missing(self.missing, language)
            return _AT_MOST.text(language, {"amount": self.at_most, "missing": missing})
        return _NOTHING_SURE.text(language)


def maximum_aid(account: YearAccount, *, policy: Version) -> MaximumAid:
    """Return the most aid that may be granted for a funding year, and every limit on it.

    The aid in the account itself plays no part. Source: the policy page, sentences 4.1, 4.2, 6.2 and 6.6,
    and the agency's subsidy database.

    Args:
        account: The account of the year; its costs and cofinancing may be unknown.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: The account or the policy is no such thing.
    """
    narrowed("account", account, YearAccount)
    applied = narrowed("policy", policy, Policy)
    return _most(account, applied, applied.limits)


def still_to_raise(account: YearAccount, *, policy: Version) -> Euro | None:
    """Return what the companies can still raise in a funding year to bring the aid up to its other limits.

    Zero once costs, ceiling or term stop the aid rather than the cofinancing, and where no rule asks for it; `None`
    while a fact that is not known decides. Source: the policy page, sentence 4.2.

    Args:
        account: The account of the year.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: The account or the policy is no such thing, or the amount would be 10**15 euro or more.
    """
    checked("account", account, YearAccount)
    applied = narrowed("policy", policy, Policy)
    others = [rule for rule in applied.limits if rule.name != "cofinancing"]
    if len(others) == len(applied.limits):
        return ZERO
    most = _most(account, applied, others)
    if most.at_most is None:
        return None
    required = required_cofinancing(most.at_most, kind=account.period.kind, policy=policy)
    raised = account.cofinancing
    if required == ZERO or (raised is not None and raised >= required):
        return ZERO
    if raised is None or most.amount is None:
        return None
    return required - raised


def required_cofinancing(aid: EuroLike, *, kind: ClusterKind, policy: Version) -> Euro:
    """Return what the companies must raise in a funding year to match an amount of aid, rounded up to the cent.

    Source: the policy page, sentence 4.2.

    Args:
        aid: The aid for that year, in euro.
        kind: The kind of cluster.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: An argument is no such thing, or the amount would be 10**15 euro or more.
    """
    match = narrowed("policy", policy, Policy).terms.of(checked("kind", kind, ClusterKind)).match.value
    try:
        return to_euro(aid).times_rounded_up(match)
    except InvalidValue as error:
        raise error.at("aid") from None


def _most(account: YearAccount, policy: Policy, rules: Iterable[AidLimit]) -> MaximumAid:
    """Return the lowest of the limits that these rules set, as far as it is known."""
    kind_terms = policy.terms.of(account.period.kind)
    limits: list[Limit] = []
    lowest: Limit | None = None
    at_most: Euro | None = None
    decided = True
    for rule in rules:
        limit = rule.limit(account, kind_terms)
        if limit is None:
            continue
        limits.append(limit)
        amount = limit.amount
        if amount is None:
            decided = False
        elif at_most is None or amount.cents < at_most.cents:
            lowest, at_most = limit, amount
    decided = decided or at_most == ZERO
    return MaximumAid(account, policy, tuple(limits), at_most, lowest if decided else None)


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
    en="Nothing is sure of the most that may be granted.",
    nl="Over wat hoogstens kan worden toegekend, staat niets vast.",
)
_AND: Final = Message(en="{others} and {last}", nl="{others} en {last}")
_LIMIT: Final = Message(en="- {label}: {amount}. Source: {source}.", nl="- {label}: {amount}. Bron: {source}.")
_LIMIT_UNKNOWN: Final = Message(en="- {label}: not known.", nl="- {label}: niet bekend.")
