"""A policy: which rules and numbers hold, as one frozen value a version."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import MAXYEAR, date
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve, field, frozen

from flemish_clusters.checks import a, texts, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import ClusterKind, FundingPeriod
from flemish_clusters.facts.fields import checked, checked_day
from flemish_clusters.findings import Caution, Force, Status, Version
from flemish_clusters.messages import Message
from flemish_clusters.policies.amendments import Number, amended_rules, amended_terms, newer_days, with_readings
from flemish_clusters.policies.milestones import Milestone, milestones
from flemish_clusters.readings import Reading
from flemish_clusters.rules import AidLimit, AnyParameter, Rule, Terms
from flemish_clusters.sources import Citation

_NOTHING: Final = MappingProxyType[str, Any]({})
_FIRST_LIMITS: Final = ("costs", "cofinancing", "ceiling", "term")


@frozen(kw_only=True, repr=False, cache_hash=True)
class Policy(Version):
    """A version of the policy. Nothing registers itself: a policy lists its rules.

    Attributes:
        terms: Its numbers.
        rules: Its rules, in the order in which findings are given.
        retired: The codes of rules that earlier versions had and that `amended` took away: never used again.

    Raises:
        InvalidValue: A field cannot hold its value, or two rules have the same code or limit the aid by the same name.
    """

    terms: Terms = field(validator=a(Terms))
    rules: tuple[Rule[Any], ...] = field(validator=tuple_of(Rule))
    retired: tuple[str, ...] = field(default=(), eq=False, validator=texts)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        _check_once((rule.code for rule in self.rules), "each code once")
        names = (rule.name for rule in self.rules if isinstance(rule, AidLimit))
        _check_once(names, "each name of a limit once")

    def __repr__(self) -> str:
        return f"<Policy {self.name}>"

    @cached_property
    def limits(self) -> tuple[AidLimit, ...]:
        """The demands among its rules that limit the aid; of equal limits, the first one binds."""
        limits = [rule for rule in self.rules if isinstance(rule, AidLimit) and rule.force is Force.DEMAND]
        places = {name: place for place, name in enumerate(_FIRST_LIMITS)}
        return tuple(sorted(limits, key=lambda rule: places.get(rule.name, len(places))))

    @cached_property
    def _by_subject(self) -> Mapping[type, tuple[Rule[Any], ...]]:
        kinds = dict.fromkeys(rule.about for rule in self.rules)
        return {kind: tuple(rule for rule in self.rules if rule.about is kind) for kind in kinds}

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that its rules and numbers rest on."""
        of_rules = (reading for rule in self.rules for reading in rule.rests_on)
        of_numbers = (reading for _, parameter in self.terms.parameters() for reading in parameter.rests_on)
        return tuple(dict.fromkeys((*of_rules, *of_numbers)))

    def rules_about(self, kind: type) -> tuple[Rule[Any], ...]:
        """Return the rules about a class of subjects, in order.

        Raises:
            InvalidValue: What is given is no class.
        """
        known = self._by_subject
        return next((known[about] for about in checked("kind", kind, type).__mro__ if about in known), ())

    def with_rules(self, *rules: Rule[Any]) -> "Policy":
        """Return a policy that has these rules as well, after its own; its name says so.

        Raises:
            InvalidValue: A code is there already, or what is given is no rule.
        """
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
        numbers: Mapping[str, Number | AnyParameter] = _NOTHING,
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
                `float`.
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
                was used before, by this version or by one that it was amended from, a code, path or key that is not
                there, the name of its base, in force or published before its base, looked at before it was published,
                or another reading for one that a rule computes which stays.
        """
        days = newer_days(
            self, name=name, in_force_from=in_force_from, published_on=published_on, checked_on=checked_on
        )
        rules = amended_rules(self.rules, self.retired, added, replaced, repealed)
        rules, terms = with_readings(rules, amended_terms(self.terms, numbers, basis), readings)
        said: dict[str, Any] = {"title": title, "basis": basis, "notes": self.notes if notes is None else notes}
        said["cautions"] = self.cautions if cautions is None else cautions
        retired = (*self.retired, *repealed, *replaced)
        return Policy(name=name, status=status, **days, **said, terms=terms, rules=rules, retired=retired)

    def funding_period(self, kind: ClusterKind, first_day: date, *, decided_on: date | None = None) -> FundingPeriod:
        """Return the funding period of the full term that starts on a day.

        Args:
            kind: The kind of cluster.
            first_day: The first day of aid.
            decided_on: The day of the decision to grant aid; `None`: not known.

        Raises:
            InvalidValue: The kind or a day is no such thing, or the period would run past the year 9999.
        """
        years = self.terms.of(checked("kind", kind, ClusterKind)).funding_years.value
        if checked_day("first_day", first_day).year > MAXYEAR - years:
            raise InvalidValue("first_day", first_day, f"a day in {MAXYEAR - years} at the latest")
        return FundingPeriod(kind=kind, first_day=first_day, years=years, decided_on=decided_on)

    def milestones(self, period: FundingPeriod) -> tuple[Milestone, ...]:
        """Return the days of note in a funding period, in order; a day that is not known comes last.

        These are the first and the last day of each funding year and, for a kind of cluster that has a pact,
        the end of the first year after the decision, in which it is negotiated: no deadline for signing.
        """
        checked("period", period, FundingPeriod)
        return milestones(period, self.terms.of(period.kind))


def _check_once(values: Iterable[str], expected: str) -> None:
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        raise InvalidValue("Policy.rules", twice, expected)
