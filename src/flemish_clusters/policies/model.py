"""A policy: which rules and numbers hold, as one frozen value a version."""

from collections import Counter
from datetime import date
from typing import Any, Final

from attrs import Factory, evolve, field, frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import ClusterKind, FundingPeriod
from flemish_clusters.findings import Version
from flemish_clusters.policies.milestones import Milestone, milestones
from flemish_clusters.readings import Reading
from flemish_clusters.rules import AidLimit, Rule
from flemish_clusters.terms import Terms

_FIRST_LIMITS: Final = ("costs", "cofinancing", "ceiling", "term")


def _by_precedence(policy: "Policy") -> tuple[AidLimit, ...]:
    limits = [rule for rule in policy.rules if isinstance(rule, AidLimit)]
    places = {name: place for place, name in enumerate(_FIRST_LIMITS)}
    return tuple(sorted(limits, key=lambda rule: places.get(rule.name, len(places))))


def _by_subject(policy: "Policy") -> tuple[tuple[type, tuple[Rule[Any], ...]], ...]:
    kinds = dict.fromkeys(rule.about for rule in policy.rules)
    return tuple((kind, tuple(rule for rule in policy.rules if rule.about is kind)) for kind in kinds)


@frozen(kw_only=True)
class Policy(Version):
    """A version of the policy. Nothing registers itself: a policy lists its rules.

    Attributes:
        terms: Its numbers.
        rules: Its rules, in the order in which findings are given.
        limits: The rules among them that limit the aid; of equal limits, the first one binds.

    Raises:
        InvalidValue: Two rules have the same code.
    """

    terms: Terms
    rules: tuple[Rule[Any], ...]
    limits: tuple[AidLimit, ...] = field(
        init=False, eq=False, repr=False, default=Factory(_by_precedence, takes_self=True)
    )
    _by_subject: tuple[tuple[type, tuple[Rule[Any], ...]], ...] = field(
        init=False, eq=False, repr=False, default=Factory(_by_subject, takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        twice = [code for code, count in Counter(rule.code for rule in self.rules).items() if count > 1]
        if twice:
            raise InvalidValue("Policy.rules", twice, "each code once")

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that its rules and numbers rest on."""
        of_rules = (reading for rule in self.rules for reading in rule.rests_on)
        of_numbers = (reading for _, parameter in self.terms.parameters() for reading in parameter.rests_on)
        return tuple(dict.fromkeys((*of_rules, *of_numbers)))

    def rules_about(self, kind: type) -> tuple[Rule[Any], ...]:
        """Return the rules about a class of subjects, in order."""
        for about, rules in self._by_subject:
            if about is kind:
                return rules
        return ()

    def with_rules(self, *rules: Rule[Any]) -> "Policy":
        """Return a policy that has these rules as well, after its own; its name says so.

        Raises:
            InvalidValue: A code is there already.
        """
        name = "+".join((self.name, *(rule.code for rule in rules)))
        return evolve(self, name=name, rules=(*self.rules, *rules))

    def funding_period(self, kind: ClusterKind, first_day: date, *, decided_on: date | None = None) -> FundingPeriod:
        """Return the funding period of the full term that starts on a day.

        Args:
            kind: The kind of cluster.
            first_day: The first day of aid.
            decided_on: The day of the decision to grant aid; `None`: not known.

        Raises:
            InvalidValue: The kind or a day is no such thing, or the period would run past the year 9999.
        """
        years = self.terms.of(kind).funding_years.value
        return FundingPeriod(kind=kind, first_day=first_day, years=years, decided_on=decided_on)

    def milestones(self, period: FundingPeriod) -> tuple[Milestone, ...]:
        """Return the days of note in a funding period, in order; a day that is not known comes last.

        These are the first and the last day of each funding year and, for a kind of cluster that has a pact,
        the end of the first year after the decision, in which it is negotiated: no deadline for signing.
        """
        return milestones(period, self.terms.of(period.kind))
