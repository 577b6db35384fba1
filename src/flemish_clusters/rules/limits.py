"""Rules that limit the aid: each gives an amount, and is met by an account whose aid stays within it."""

from collections.abc import Callable
from typing import Any, Final, cast

from attrs import evolve, field, fields, frozen
from attrs.validators import optional

from flemish_clusters.errors import InvalidValue, TooLarge
from flemish_clusters.facts import YearAccount
from flemish_clusters.facts.fields import Check, a, a_text, narrowed
from flemish_clusters.findings import Assessment, Force, Judgement, Number, Verdict
from flemish_clusters.messages import Message
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules.model import Rule, a_function
from flemish_clusters.sources import Citation
from flemish_clusters.terms import AnyParameter, KindTerms, Terms

Given = tuple[tuple[str, Number | None], ...]
Amount = Callable[[YearAccount, KindTerms], Euro | None]
"""How much aid an account allows; `None` where a fact that it needs is not known."""

_SPARED: Final = Message(
    en="This limit does not apply to funding year {year}.", nl="Deze grens geldt niet voor steunjaar {year}."
)
_FACTS: Final = tuple(field.name for field in fields(YearAccount))
_NUMBERS: Final = tuple(field.name for field in fields(KindTerms))
_facts: Final = Check(
    f"a tuple of facts of the account: {', '.join(_FACTS)}",
    lambda names: isinstance(names, tuple) and all(name in _FACTS for name in cast("tuple[object, ...]", names)),
)
_a_number: Final = Check(f"None, or the name of a number: {', '.join(_NUMBERS)}", lambda name: name in _NUMBERS)


@frozen(repr=False)
class Limit:
    """The most aid that one rule allows for a funding year.

    Attributes:
        rule: The rule that limits.
        amount: How much aid it allows, in euro, rounded down to the cent; `None`: not known.
        parameter: The number of the policy that sets it; `None` where the policy sets none.
    """

    rule: "AidLimit"
    amount: Euro | None
    parameter: AnyParameter | None

    @property
    def name(self) -> str:
        """What limits: `costs`, `cofinancing`, `ceiling` or `term`."""
        return self.rule.name

    @property
    def citation(self) -> Citation:
        """Where the number that sets it comes from; the first citation of the rule where the policy sets none."""
        return self.rule.citations[0] if self.parameter is None else self.parameter.citation

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that the rule and the number that sets it rest on."""
        of_the_number = () if self.parameter is None else self.parameter.rests_on
        return tuple(dict.fromkeys((*self.rule.rests_on, *of_the_number)))

    def __repr__(self) -> str:
        return f"<Limit {self.name} {'not known' if self.amount is None else self.amount}>"


@frozen(kw_only=True, repr=False)
class AidLimit(Rule[YearAccount]):
    """A rule that aid is at most an amount, which is also a limit in `maximum_aid`: the two cannot disagree.

    Attributes:
        name: The name of the limit.
        label: What it is called in both languages.
        needs: The facts of the account that the amount is counted from.
        parameter: The number of the policy that sets it, as a field of `KindTerms`; `None`: the policy sets none, and
            the limit cites what the rule does.
        bites: Whether it limits an account at all, told from its period and its year alone; `None`: it limits every
            account.
        function: How much aid it allows; `None` where a fact that it needs is not known.
        within: The reason where the aid stays within it.
        spared: The reason where it does not limit the account; left out, that it does not.
        above: The reason where the aid is above it; `{excess}` is by how much.
        undecided: The reason where a fact is not known; `None`: what the rule says, and which facts are missing.
    """

    about: type[YearAccount] = field(
        default=YearAccount, validator=Check("YearAccount", lambda kind: kind is YearAccount)
    )
    force: Force = field(default=Force.DEMAND, validator=a(Force))
    name: str = field(validator=a_text)
    label: Message = field(validator=a(Message))
    needs: tuple[str, ...] = field(validator=_facts)
    parameter: str | None = field(default=None, validator=optional(_a_number))
    function: Amount = field(validator=a_function)
    bites: Callable[[YearAccount, KindTerms], bool] | None = field(default=None, validator=optional(a_function))
    within: Message = field(validator=a(Message))
    spared: Message = field(default=_SPARED, validator=a(Message))
    above: Message = field(validator=a(Message))
    undecided: Message | None = field(default=None, validator=optional(a(Message)))

    def limit(self, account: YearAccount, terms: KindTerms) -> Limit | None:
        """Return the limit on the aid of an account; `None` where it does not limit it at all.

        Raises:
            InvalidValue: The function gives no amount though all that it needs is known: its author erred.
        """
        if self.bites is not None and not self.bites(account, terms):
            return None
        try:
            amount = self.function(account, terms)
        except InvalidValue:
            amount = self._asked(account, terms)
        if type(amount) is not Euro:
            least, most = self._ends(amount, account, terms)
            amount = least if least == most else None
        parameter = self.parameter
        return Limit(self, amount, None if parameter is None else getattr(terms, parameter))

    def span(self, account: YearAccount, terms: KindTerms) -> tuple[Euro, Euro]:
        """Return the least and the most aid that it can come to allow.

        These are what it allows where each fact that it needs and that is not known is nought, and where each is the
        largest amount; the same where all is known. Where it does not limit the account at all, the largest amount.

        Raises:
            InvalidValue: The function gives no amount though all that it needs is known: its author erred.
        """
        if self.bites is not None and not self.bites(account, terms):
            return LARGEST, LARGEST
        open_ = unknown(account, self.needs)
        least, most = sorted(self._asked(_filled(account, open_, amount), terms) for amount in (ZERO, LARGEST))
        return least, most

    def __call__(self, subject: YearAccount, terms: Terms, parts: tuple[Assessment, ...] = ()) -> Judgement:  # noqa: ARG002 - rules are called alike
        """Return the judgement on an account, which has no parts."""
        kind_terms = terms.of(subject.period.kind)
        given = self._given(subject, kind_terms)
        if self.bites is not None and not self.bites(subject, kind_terms):
            return Judgement(Verdict.MET, self.spared, given)
        aid = subject.aid
        try:
            most = self.function(subject, kind_terms)
        except InvalidValue:
            most = self._asked(subject, kind_terms)
        if aid is not None and not aid.cents:
            return Judgement(Verdict.MET, _NO_AID, given)
        if aid is None or type(most) is not Euro:
            return self._undecided(subject, self._ends(most, subject, kind_terms), given)
        if aid.cents <= most.cents:
            return Judgement(Verdict.MET, self.within, (*given, ("limit", most)))
        return Judgement(Verdict.NOT_MET, self.above, (*given, ("limit", most), ("excess", aid - most)))

    def _given(self, account: YearAccount, terms: KindTerms) -> Given:
        """Return the numbers that the reason can mention, by name."""
        given: list[tuple[str, Number | None]] = [("year", account.year), ("aid", account.aid)]
        if self.parameter is not None:
            given.append((self.parameter, getattr(terms, self.parameter)))
        for name in self.needs:
            given.append((name, getattr(account, name)))  # noqa: PERF401 - a loop takes less time for one or none
        return tuple(given)

    def _asked(self, account: YearAccount, terms: KindTerms) -> Euro:
        """Return what the function allows, all that it needs being known; a sum above all amounts is the largest."""
        try:
            return narrowed("the amount", self.function(account, terms), Euro)
        except TooLarge:
            return LARGEST
        except InvalidValue as error:
            raise error.at(f"{self.code}: {error.field}") from error

    def _ends(self, amount: object, account: YearAccount, terms: KindTerms) -> tuple[Euro, Euro]:
        """Return the least and the most that an amount can come to; raise `InvalidValue` where it is none."""
        if amount is None and unknown(account, self.needs):
            return self.span(account, terms)
        known = narrowed(f"{self.code}: the amount", amount, Euro)
        return known, known

    def _undecided(self, account: YearAccount, ends: tuple[Euro, Euro], given: Given) -> Judgement:
        """Return the judgement on an account where the aid, or what limits it, is not known."""
        aid = account.aid
        least, most = ends
        if aid is None and least == LARGEST:
            return Judgement(Verdict.MET, None, given)
        if aid is not None and aid <= least:
            return Judgement(Verdict.MET, _WITHIN_ANYHOW, (*given, ("limit", least)))
        if aid is not None and aid > most:
            return Judgement(Verdict.NOT_MET, _ABOVE_ANYHOW, (*given, ("limit", most), ("excess", aid - most)))
        needed = unknown(account, self.needs) if least < most else ()
        missing = needed if aid is not None else ("aid", *needed)
        return Judgement(Verdict.UNDETERMINED, self.undecided, given, missing, bounds=(least, most))


def unknown(account: YearAccount, facts: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of these facts of an account are not known."""
    return tuple(name for name in facts if getattr(account, name) is None)


def _filled(account: YearAccount, facts: tuple[str, ...], amount: Euro) -> YearAccount:
    """Return the account with one amount for each of these facts."""
    amounts: dict[str, Any] = dict.fromkeys(facts, amount)
    return evolve(account, **amounts) if facts else account


_WITHIN_ANYHOW = Message(
    en="In funding year {year} the aid is {aid}, and this limit allows at least {limit}, whatever is not known yet.",
    nl="In steunjaar {year} is de steun {aid}, en deze grens laat minstens {limit} toe, ongeacht de gegevens die nog "
    "ontbreken.",
)
_ABOVE_ANYHOW = Message(
    en="In funding year {year} the aid is {aid}. That is {excess} more than {limit}, and this limit allows no more "
    "than that, whatever is not known yet.",
    nl="In steunjaar {year} is de steun {aid}. Dat is {excess} meer dan {limit}, en meer laat deze grens niet "
    "toe, ongeacht de gegevens die nog ontbreken.",
)
_NO_AID = Message(
    en="No aid is given in funding year {year}, so there is nothing to limit.",
    nl="In steunjaar {year} is er geen steun, dus valt er niets te begrenzen.",
)
