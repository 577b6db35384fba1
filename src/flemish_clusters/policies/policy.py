"""A policy: which rules and numbers hold, as one frozen value a version."""

from datetime import MAXYEAR, date
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final, Unpack, cast

from attrs import Factory, evolve, field, fields, frozen
from attrs.validators import optional

from flemish_clusters.checks import a, a_day, a_text, checked, checked_day, plain_day, plain_day_or_none, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import further_at
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import FundingPeriod, YearAccount
from flemish_clusters.facts.labels import NO_LABELS, Labels, to_labels
from flemish_clusters.messages import Language, Message, a_label, checked_language
from flemish_clusters.policies.amendments import Amendment, Rules, amended, amended_labels, readings_in
from flemish_clusters.policies.cautions import HYPOTHETICAL, Caution, Status
from flemish_clusters.policies.coherence import check_rules
from flemish_clusters.policies.earlier_grants import fitting, for_earlier_grants, names_in, names_of, new_grants_only
from flemish_clusters.policies.milestones import Milestone, milestones_of
from flemish_clusters.policies.validity import check_is_from, told_by
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Force, Rule
from flemish_clusters.rules.limits import Limiter, with_numbers
from flemish_clusters.sources import Citation
from flemish_clusters.terms import Terms

_KINDS: Final = tuple(ClusterKind)


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
        further: What the further facts that its rules ask for are called, by their names.
        earlier_grants: The whole policy for grants that were decided before `grants_from`; `None`: for those, this one.

    Raises:
        InvalidValue: A field cannot hold its value, it would end before it begins, or two rules have the same code or
            limit the aid by the same name.
    """

    name: str = field(validator=a_text)
    title: Message = field(validator=a_label)
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
    further: Labels = field(default=NO_LABELS, converter=to_labels)
    earlier_grants: "Policy | None" = field(default=None)
    grants_from: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))
    _further_read: tuple[tuple[type, str] | None, ...] = field(init=False, eq=False, default=())
    _by_subject: tuple[tuple[type, Rules], ...] = field(init=False, eq=False, default=())
    _limiters: tuple[tuple[Limiter, ...], ...] = field(init=False, eq=False, default=())

    def __attrs_post_init__(self) -> None:
        if self.earlier_grants is not None or self.grants_from is not None:
            checked("Policy.earlier_grants", self.earlier_grants, Policy)
            checked_day("Policy.grants_from", cast("date", self.grants_from))
        if self.in_force_until is not None:
            check_is_from("Policy.in_force_until", self.in_force_until, self.in_force_from)
        check_rules(self.rules, self.terms)

        read = dict.fromkeys(further_at(rule.about, path) for rule in self.rules for path in rule.reads)
        object.__setattr__(self, "_further_read", tuple(read))
        kinds = dict.fromkeys(rule.about for rule in self.rules)
        by_subject = tuple((kind, tuple(rule for rule in self.rules if rule.about is kind)) for kind in kinds)
        object.__setattr__(self, "_by_subject", by_subject)
        object.__setattr__(self, "_limiters", tuple(_limiters(self.rules, kind, self.terms) for kind in _KINDS))

    def __repr__(self) -> str:
        return f"<Policy {self.name}>"

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that its rules and numbers rest on."""
        return readings_in(self.rules, self.terms)

    @property
    def further_read(self) -> frozenset[tuple[type, str] | None]:
        """The further facts that its rules read, wherever they come upon them, each with the class it is told of."""
        return frozenset(self._further_read)

    def limiters(self, account: YearAccount) -> tuple[Limiter, ...]:
        """Return the demands that limit the aid, with the numbers of an account."""
        kind = account.period.kind
        if self.terms.changing:
            return _limiters_after(self, kind, self.terms.for_account(account))
        return self._limiters[_KINDS.index(kind)]

    def rules_about(self, kind: type) -> tuple[Rule[Any], ...]:
        """Return the rules about a class of subjects, in order."""
        for about, rules in self._by_subject:
            if about is kind:
                return rules
        checked("kind", kind, type)
        return ()

    def caveats(self, language: Language, *, about: FundingPeriod | None = None) -> tuple[str, ...]:
        """Return what has to be said with every answer under this version, and with one about a funding period.

        No verdict turns on it. Of a period that is each caution that its known days give cause for.
        """
        checked_language(language)
        hypothetical = (HYPOTHETICAL,) if self.status is Status.HYPOTHETICAL else ()
        period = None if about is None else checked("about", about, FundingPeriod)
        cautions = [one for one in self.cautions if period is not None and one.concerns(period)]
        said = (*self.notes, *hypothetical, *self.of_the_day, *cautions)
        told = dict.fromkeys((one.text("en"), one.text("nl")) for one in said)
        return tuple(nl if language == "nl" else en for en, nl in told)

    def said_with(self, of_the_day: tuple[Message, ...]) -> "Policy":
        """Return the policy, and that for earlier grants, with what has to be said besides."""
        earlier = self.earlier_grants and self.earlier_grants.said_with(of_the_day)
        return evolve(self, of_the_day=of_the_day, earlier_grants=earlier)

    def with_rules(self, *rules: Rule[Any]) -> "Policy":
        """Return a policy that has these rules as well, after its own; its name says so."""
        for rule in rules:
            checked("rules", rule, Rule)
        name = "+".join((self.name, *(rule.code for rule in rules)))
        earlier = self.earlier_grants and self.earlier_grants.with_rules(*rules)
        return evolve(self, name=name, rules=(*self.rules, *rules), earlier_grants=earlier)

    def amended(self, **amendment: Unpack[Amendment]) -> "Policy":
        """Return the version of the policy that an amendment makes of this one, which stays as it is; see `Amendment`.

        Raises:
            InvalidValue: An argument is no such thing, or the amendment is incoherent: a share above 1, a code that
                is used already, a code, path or key that is not there, the name of its base, in force or published
                before its base, looked at before it was published, another reading for one that a rule computes
                which stays, or another label for a further fact that has one.
        """
        if amendment.get("status") is Status.HYPOTHETICAL and isinstance(basis := amendment.get("basis"), Citation):
            amendment["basis"] = basis.hypothetical()
        elsewhere = [name for one in self.governing(None)[1:] for name in names_of(one.rules, one.terms)]
        made = _amended(self, fitting(amendment, self.rules, self.terms, elsewhere))
        only = new_grants_only(amendment)
        first_day = made.in_force_from if only or self.grants_from is None else self.grants_from
        base = self.earlier_grants if self.grants_from == first_day or not only else self
        if base is None:
            return made
        return evolve(made, earlier_grants=_for_earlier_grants(base, amendment, only, first_day), grants_from=first_day)

    def governing(self, period: FundingPeriod | None) -> "tuple[Policy, ...]":
        """Return the whole policy for a grant, this one or that for earlier grants; all, where its day is not known."""
        if self.earlier_grants is None:
            return (self,)
        decided_on = None if period is None else checked("period", period, FundingPeriod).decided_on
        if decided_on is None:
            return (self, *self.earlier_grants.governing(None))
        return (self.for_grants_of(decided_on),)

    def for_grants_of(self, day: date) -> "Policy":
        """Return the whole policy for the grants that were decided on a day."""
        is_earlier = checked_day("day", day) < (self.grants_from or date.min)
        return self.earlier_grants.for_grants_of(day) if is_earlier and self.earlier_grants else self

    def funding_period(
        self, kind: ClusterKind, first_day: date, *, decided_on: date | None = None, applied_on: date | None = None
    ) -> FundingPeriod:
        """Return the funding period of the full term that starts on a day; the other days may not be known.

        Raises:
            InvalidValue: The policy does not know the kind, the period would run past the year 9999, or the term is
                another for earlier grants and the day of the decision is not known.
        """
        checked("kind", kind, ClusterKind)
        first_day = checked_day("first_day", first_day)
        start = min(first_day, date(MAXYEAR - 1, 12, 31))
        shortest = FundingPeriod(kind=kind, first_day=start, years=1, decided_on=decided_on, applied_on=applied_on)
        terms = [policy.terms for policy in self.governing(shortest)]
        found = {one.of(kind).funding_years.value if one.knows(kind) else None for one in terms}
        years = terms[0].of(kind).funding_years.value if len(found) == 1 else 0
        if not years:
            raise InvalidValue("decided_on", decided_on, "the day: the term is another for earlier grants")
        if first_day.year > MAXYEAR - years:
            raise InvalidValue("first_day", first_day, f"a day in {MAXYEAR - years} at the latest")
        return evolve(shortest, first_day=first_day, years=years)

    def milestones(self, period: FundingPeriod) -> tuple[Milestone, ...]:
        """Return the days of note in a funding period, in order; a day that is not known comes last.

        These are the first and the last day of each funding year and, for a kind of cluster that has a pact, the end
        of the first year after the decision, in which it is negotiated. None for a kind that the policy does not know.

        Raises:
            InvalidValue: They are others for earlier grants, and the day of the decision is not known.
        """
        checked("period", period, FundingPeriod)
        found = [milestones_of(period, policy.terms) for policy in self.governing(period)]
        if len({len(milestones) for milestones in found}) > 1:
            raise InvalidValue("decided_on", None, "the day: the milestones are others for earlier grants")
        return found[0]


def _limiters(rules: Rules, kind: ClusterKind, terms: Terms) -> tuple[Limiter, ...]:
    return with_numbers((rule for rule in rules if rule.force is Force.DEMAND), terms, kind)


@lru_cache(maxsize=1024)
def _limiters_after(policy: Policy, kind: ClusterKind, terms: Terms) -> tuple[Limiter, ...]:
    """Return the demands that limit the aid, with numbers after some of their steps."""
    return _limiters(policy.rules, kind, terms)


def _amended(base: Policy, amendment: Amendment) -> Policy:
    """Return the version that an amendment makes of another one, whatever that holds for earlier grants."""
    rules, terms = amended(base.rules, base.terms, amendment)
    told = told_by(amendment, {name: getattr(base, name) for name in _TOLD})
    further = amended_labels(base.further, amendment.get("new_facts", {}))
    return Policy(terms=terms, rules=rules, further=further, **told)


def _for_earlier_grants(
    base: Policy, amendment: Amendment, only: tuple[str, ...], first_day: date, steps: int = 1
) -> Policy:
    """Return what an amendment makes of a version for grants decided before a day, and of those for earlier ones."""
    rest = for_earlier_grants(amendment, only, first_day, steps)
    try:
        made = _amended(base, fitting(rest, base.rules, base.terms, tuple(names_in(rest))))
    except InvalidValue as error:
        raise error.at(f"earlier_grants: {error.field}") from error
    if base.earlier_grants is None or base.grants_from is None:
        return made
    earlier = _for_earlier_grants(base.earlier_grants, amendment, only, base.grants_from, steps + 1)
    return evolve(made, earlier_grants=earlier, grants_from=base.grants_from)


_TOLD: Final = [field.name for field in fields(Policy) if field.name in Amendment.__annotations__]
"""The fields of a version that an amendment tells as they are."""
