"""A policy: which rules and numbers hold, as one frozen value a version."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import MAXYEAR, date
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Final

from attrs import Factory, evolve, field, frozen
from attrs.validators import optional

from flemish_clusters.checks import a, a_day, a_text, checked, checked_day, plain_day, plain_day_or_none, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import FundingPeriod, YearAccount
from flemish_clusters.messages import Language, Message, checked_language
from flemish_clusters.policies.amendments import (
    ExactNumber,
    Rules,
    amended_rules,
    amended_terms,
    with_new_numbers,
    with_readings,
)
from flemish_clusters.policies.cautions import HYPOTHETICAL, Caution, Status
from flemish_clusters.policies.milestones import Milestone, milestones_of
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Cap, Force, Rule
from flemish_clusters.rules.limits import Limiter, with_numbers
from flemish_clusters.sources import Citation
from flemish_clusters.terms import OF_A_KIND, OF_ALL, AnyParameter, Terms

_NOTHING: Final = MappingProxyType[str, Any]({})


@frozen(kw_only=True, repr=False, cache_hash=True)
class Policy:
    """A version of the policy. Nothing registers itself: a policy lists its rules.

    Attributes:
        name: Its stable name, such as `"order-2016"`.
        in_force_from: The first day on which it is in force, included.
        in_force_until: The last day on which it is in force, included; `None`: until the next version.
        checked_on: The last day up to which its sources were looked at; left out, the day on which it was published.
        cautions: What has to be said of a funding period whose days show it.
        of_the_day: What has to be said besides, since it was picked from a timeline for a day up to which nobody
            looked. Two versions that differ in nothing but this are equal.
        rules: Its rules, in the order in which findings are given.

    Raises:
        InvalidValue: A field cannot hold its value, it would end before it begins, or two rules have the same code or
            limit the aid by the same name.
    """

    name: str = field(validator=a_text)
    title: Message = field(validator=a(Message))
    in_force_from: date = field(converter=plain_day, validator=a_day)
    in_force_until: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))
    published_on: date = field(converter=plain_day, validator=a_day)
    checked_on: date = field(
        default=Factory(attrgetter("published_on"), takes_self=True), converter=plain_day, validator=a_day
    )
    basis: Citation = field(validator=a(Citation))
    status: Status = field(default=Status.ENACTED, validator=a(Status))
    notes: tuple[Message, ...] = field(default=(), validator=tuple_of(Message))
    cautions: tuple[Caution, ...] = field(default=(), validator=tuple_of(Caution))
    of_the_day: tuple[Message, ...] = field(default=(), eq=False, validator=tuple_of(Message))
    terms: Terms = field(validator=a(Terms))
    rules: tuple[Rule[Any], ...] = field(validator=tuple_of(Rule))
    _by_subject: tuple[tuple[type, Rules], ...] = field(init=False, eq=False, default=())
    _limiters: tuple[tuple[ClusterKind, tuple[Limiter, ...]], ...] = field(init=False, eq=False, default=())

    def __attrs_post_init__(self) -> None:
        if self.in_force_until is not None and self.in_force_until < self.in_force_from:
            expected = f"a day from {self.in_force_from.isoformat()} on"
            raise InvalidValue("Policy.in_force_until", self.in_force_until, expected)
        _check_once((rule.code for rule in self.rules), "each code once")
        names = (rule.function.name for rule in self.rules if isinstance(rule.function, Cap))
        _check_once(names, "each name of a limit once")
        known = (*OF_A_KIND, *OF_ALL, *self.terms.further)
        for rule in self.rules:
            strange = [name for name in getattr(rule.function, "numbers", ()) if name not in known]
            if strange:
                expected = f"rules that ask for numbers that the policy sets: {', '.join(known)}"
                raise InvalidValue("Policy.rules", f"{rule.code}: {strange[0]}", expected)

        kinds = dict.fromkeys(rule.about for rule in self.rules)
        by_subject = tuple((kind, tuple(rule for rule in self.rules if rule.about is kind)) for kind in kinds)
        object.__setattr__(self, "_by_subject", by_subject)
        limiters = tuple((kind, _limiters(self.rules, kind, self.terms)) for kind in ClusterKind)
        object.__setattr__(self, "_limiters", limiters)

    def __repr__(self) -> str:
        return f"<Policy {self.name}>"

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that its rules and numbers rest on."""
        of_rules = (reading for rule in self.rules for reading in rule.rests_on)
        of_numbers = (reading for _, parameter in self.terms.parameters() for reading in parameter.rests_on)
        return tuple(dict.fromkeys((*of_rules, *of_numbers)))

    def limiters(self, account: YearAccount) -> tuple[Limiter, ...]:
        """Return the demands that limit the aid, with the numbers of an account."""
        kind = account.period.kind
        if self.terms.changing:
            return _limiters_after(self, kind, self.terms.for_account(account))
        for known, found in self._limiters:
            if known is kind:
                return found
        return ()

    def rules_about(self, kind: type) -> tuple[Rule[Any], ...]:
        """Return the rules about a class of subjects, in order."""
        for about, rules in self._by_subject:
            if about is kind:
                return rules
        checked("kind", kind, type)
        return ()

    def caveats(self, language: Language, *, about: FundingPeriod | None = None) -> tuple[str, ...]:
        """Return what has to be said with every answer under this version, and with one about a funding period.

        No verdict turns on it. Of a period that is each caution that its days give cause for; a day of decision that is
        not known gives none.
        """
        checked_language(language)
        hypothetical = (HYPOTHETICAL,) if self.status is Status.HYPOTHETICAL else ()
        caveats = [message.text(language) for message in (*self.notes, *hypothetical, *self.of_the_day)]
        if about is not None:
            period = checked("about", about, FundingPeriod)
            caveats.extend(caution.text(language) for caution in self.cautions if caution.concerns(period))
        return tuple(caveats)

    def with_rules(self, *rules: Rule[Any]) -> "Policy":
        """Return a policy that has these rules as well, after its own; its name says so."""
        for rule in rules:
            checked("rules", rule, Rule)
        name = "+".join((self.name, *(rule.code for rule in rules)))
        return evolve(self, name=name, rules=(*self.rules, *rules))

    def amended(
        self,
        *,
        name: str,
        title: Message,
        in_force_from: date,
        published_on: date,
        basis: Citation,
        status: Status,
        numbers: Mapping[str, ExactNumber | AnyParameter | None] = _NOTHING,
        new_numbers: Mapping[str, AnyParameter] = _NOTHING,
        added: tuple[Rule[Any], ...] = (),
        replaced: Mapping[str, Rule[Any]] = _NOTHING,
        repealed: tuple[str, ...] = (),
        readings: Mapping[str, Reading] = _NOTHING,
        checked_on: date | None = None,
        notes: tuple[Message, ...] | None = None,
        cautions: tuple[Caution, ...] | None = None,
    ) -> "Policy":
        """Return the version of the policy that an amendment makes of this one, which stays as it is.

        Args:
            name: The stable name of the new version; not that of this one.
            title: Its title, in both languages.
            in_force_from: The first day on which it is in force; not before this one is.
            published_on: The day on which it was published; not before this one was.
            basis: The act that amends; it becomes the citation of each number that changes.
            status: Whether it is law or hypothetical.
            numbers: The numbers that change, by path, such as `{"spearhead.yearly_ceiling": 600_000}`; exact, so no
                `float`. One of a version's own, or a kind of cluster, that is no longer set is `None`.
            new_numbers: Numbers of its own, by name, such as `{"minimum_smes": NewNumber(3, act, label=...)}`; a kind
                of cluster that it opens brings all its numbers, such as `"spearhead.funding_years"`.
            added: New rules, with new codes; they come last.
            replaced: New rules, with new codes, by the codes of those whose places they take.
            repealed: The codes of rules that no longer hold.
            readings: New readings, by the keys of those that they replace.
            checked_on: The last day up to which its sources were looked at; `None`: the day on which it
                was published, or the last such day of this version.
            notes: What else has to be said with every answer under it; `None`: what is said under this one.
            cautions: What has to be said of a period whose days show it; `None`: what is said under this one.

        Raises:
            InvalidValue: An argument is no such thing, or the amendment is incoherent: a share above 1, a code that
                is used already, a code, path or key that is not there, the name of its base, in force or published
                before its base, looked at before it was published, or another reading for one that a rule computes
                which stays.
        """
        rules = amended_rules(self.rules, added, replaced, repealed)
        terms = with_new_numbers(amended_terms(self.terms, numbers, basis), new_numbers)
        rules, terms = with_readings(rules, terms, readings)
        days = _newer_days(self, name, in_force_from, published_on, checked_on)
        said: dict[str, Any] = {"notes": self.notes if notes is None else notes, "title": title}
        said["cautions"] = self.cautions if cautions is None else cautions
        return Policy(basis=basis, status=status, terms=terms, rules=rules, **days, **said)

    def funding_period(self, kind: ClusterKind, first_day: date, *, decided_on: date | None = None) -> FundingPeriod:
        """Return the funding period of the full term that starts on a day, decided on a day that may not be known.

        Raises:
            InvalidValue: The period would run past the year 9999.
        """
        years = self.terms.of(checked("kind", kind, ClusterKind)).funding_years.value
        if checked_day("first_day", first_day).year > MAXYEAR - years:
            raise InvalidValue("first_day", first_day, f"a day in {MAXYEAR - years} at the latest")
        return FundingPeriod(kind=kind, first_day=first_day, years=years, decided_on=decided_on)

    def milestones(self, period: FundingPeriod) -> tuple[Milestone, ...]:
        """Return the days of note in a funding period, in order; a day that is not known comes last.

        These are the first and the last day of each funding year and, for a kind of cluster that has a pact,
        the end of the first year after the decision, in which it is negotiated: no deadline for signing. There are none
        for a kind that the policy does not know.
        """
        checked("period", period, FundingPeriod)
        return milestones_of(period, self.terms.of(period.kind)) if self.terms.knows(period.kind) else ()


def _limiters(rules: Rules, kind: ClusterKind, terms: Terms) -> tuple[Limiter, ...]:
    return with_numbers((rule for rule in rules if rule.force is Force.DEMAND), terms, kind)


@lru_cache(maxsize=1024)
def _limiters_after(policy: Policy, kind: ClusterKind, terms: Terms) -> tuple[Limiter, ...]:
    """Return the demands that limit the aid, with numbers after some of their steps."""
    return _limiters(policy.rules, kind, terms)


def _newer_days(
    base: Policy, name: str, in_force_from: date, published_on: date, checked_on: date | None
) -> dict[str, Any]:
    """Return the days of a version, by their fields; raise `InvalidValue` where it could not come after its base."""
    if name == base.name:
        raise InvalidValue("name", name, "another name than that of the version that is amended")
    _check_is_from("in_force_from", in_force_from, base.in_force_from)
    _check_is_from("published_on", published_on, base.published_on)
    checked_on = max(published_on, base.checked_on) if checked_on is None else checked_on
    _check_is_from("checked_on", checked_on, published_on)
    return {"name": name, "in_force_from": in_force_from, "published_on": published_on, "checked_on": checked_on}


def _check_is_from(field: str, day: date, first_day: date) -> None:
    if checked_day(field, day) < first_day:
        raise InvalidValue(field, day, f"a day from {first_day.isoformat()} on")


def _check_once(values: Iterable[str], expected: str) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise InvalidValue("Policy.rules", twice, expected)
