"""Limits: what a rule that caps the aid comes to for an account, by its kind and by the steps of its numbers."""

from calendar import isleap
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial, reduce
from typing import Any, Final

from attrs import frozen

from flemish_clusters.definition.amounts import MOST, Amount, Facts
from flemish_clusters.definition.expressions import FALSE, TRUE, Expression, any_of, column, number, when
from flemish_clusters.definition.steps import Steps
from flemish_clusters.definition.tracing import YEAR, amount_of, bites_of, day_number
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.finding import cited_by
from flemish_clusters.judgements import Verdict
from flemish_clusters.rules import Cap, Rule
from flemish_clusters.terms import AnyParameter, Start, Terms, name_of

KIND: Final = column("kind")
AID: Final = column("aid")
ANNIVERSARY: Final = column("first_day_of_year")
VERDICTS: Final = (Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET, Verdict.NOT_APPLICABLE)
"""The verdicts, each by its place: that on several demands together is the first of theirs."""
NOT_MET, UNDETERMINED, MET, NOT_APPLICABLE = map(number, range(len(VERDICTS)))

_STEPS: Final = 100
_TOGETHER: Final = 2_000
"""So many steps of numbers are worked out for a rule, one within the other, and so many of them beside each other."""

Then = Callable[[Amount], Expression]


@frozen(kw_only=True, repr=False)
class Limit:
    """What a rule that caps the aid comes to for an account, under one whole policy.

    Attributes:
        bites: Whether it limits the aid.
        least: The least that it can come to allow, in cents: what is not known is nought. The most that there is where
            it does not limit the aid.
        most: The most: what is not known is the largest amount.
    """

    capped: "Capped"
    bites: Expression
    least: Expression
    most: Expression

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.capped.rule.code

    @property
    def cap(self) -> Cap:
        """The function of the rule."""
        return self.capped.cap

    def known_or(self, otherwise: int) -> Expression:
        """Return how much aid it allows; another thing where a fact that is not known decides."""
        return when(self.least.equals(self.most), self.least, otherwise)

    @property
    def verdict(self) -> Expression:
        """What the rule finds, as the place of a verdict among `VERDICTS`."""
        within = self.least.equals(MOST) | ((AID >= 0) & (self.least >= AID))
        return when(
            self.capped.applies(), when(within, MET, when(self.most < AID, NOT_MET, UNDETERMINED)), NOT_APPLICABLE
        )


@frozen(repr=False)
class Capped:
    """A rule that caps the aid of an account, and the numbers of one whole policy."""

    rule: Rule[YearAccount]
    terms: Terms

    def limit(self, steps: Steps, low: Facts, high: Facts) -> Limit:
        """Return what it comes to, by what it needs where what is not known is nought, and is the largest amount."""
        code, needs, keep = self.rule.code, self.cap.needs, partial(steps.keep, f"{self.rule.code}.part")
        filled = {path: number(MOST) for path in needs} if len(needs) == 1 else high
        least = steps.keep(f"{code}.least", self.bound(lambda amount: amount.cents(low, keep)), self._says())
        bites = steps.keep(f"{code}.bites", self.where_it_bites(lambda _: TRUE, FALSE))
        is_open = any_of(column(path) < 0 for path in needs)
        most = steps.keep(f"{code}.most", when(is_open, self.bound(lambda amount: amount.cents(filled, keep)), least))
        return Limit(capped=self, bites=bites, least=least, most=most)

    def bound(self, then: Then) -> Expression:
        """Return something of the amount that it allows, and the largest amount where it does not limit the aid."""
        return self.where_it_bites(then, number(MOST))

    def applies(self) -> Expression:
        """Return whether it is applicable."""
        return by_kind(lambda kind: number(self._applies_to(kind)))

    def numbers(self, known: list[Any]) -> Expression:
        """Return which values its numbers have, by their place in a list of all that were met."""

        def place(kind: ClusterKind, terms: Terms) -> Expression:
            values: list[Any] = [(type(value), value) for value in self._values(kind, terms)]
            if values not in known:
                known.append(values)
            return number(known.index(values))

        return self._by_step(place, number(0))

    def where_it_bites(self, then: Then, otherwise: Expression) -> Expression:
        """Return something of the amount that it allows where it limits the aid, and else another thing."""

        def found(kind: ClusterKind, terms: Terms) -> Expression:
            amount = amount_of(self.rule.code, self.cap, self._values(kind, terms))
            return when(bites_of(self.rule.code, self.cap, kind, terms), then(amount), otherwise)

        return self._by_step(found, otherwise)

    def _by_step(self, found: Callable[[ClusterKind, Terms], Expression], otherwise: Expression) -> Expression:
        def of_a_kind(kind: ClusterKind) -> Expression:
            if not self._applies_to(kind):
                return otherwise
            return _by_step(kind, self.terms, self._changing(kind), lambda terms: found(kind, terms))

        return by_kind(of_a_kind)

    def _changing(self, kind: ClusterKind) -> list[tuple[str, AnyParameter]]:
        """Return the numbers of a kind that change with the years, as far as the rule can read them."""
        reads_all, prefix = self.cap.bites is not None, f"{name_of(kind)}."
        of_kind = ((path, number) for path, number in self.terms.changing if path.startswith(prefix))
        read = [pair for pair in of_kind if reads_all or pair[0].removeprefix(prefix) in self.cap.numbers]
        steps = [len(number.later) + 1 for _, number in read]
        if sum(steps) > _STEPS or reduce(int.__mul__, steps, 1) > _TOGETHER:
            expected = f"numbers of at most {_STEPS} steps, and {_TOGETHER:,} of them together, for {self.rule.code}"
            raise InvalidValue("policy", [path for path, _ in read], expected)
        return read

    @property
    def cap(self) -> Cap:
        """The function of the rule."""
        cap: Cap = self.rule.function
        return cap

    def _applies_to(self, kind: ClusterKind) -> bool:
        is_known = self.terms.knows(kind)
        return is_known is not self.cap.of_other_kinds and (is_known or not self.cap.asks_of_a_kind)

    def _values(self, kind: ClusterKind, terms: Terms) -> tuple[Any, ...]:
        return tuple(terms.number(name, kind).value for name in self.cap.numbers)

    def _says(self) -> str:
        """Return what it is called, and where it and its numbers are from: by kind of cluster, where that differs."""
        of_kinds = {kind.label.en: self._sources(kind) for kind in ClusterKind if self._applies_to(kind)}
        alike = set(of_kinds.values()) or {self._sources(None)}
        apart = (f". {kind.capitalize()}: {sources}" for kind, sources in of_kinds.items())
        return f"{self.rule.code}, {self.cap.label.en}{f': {alike.pop()}' if len(alike) == 1 else ''.join(apart)}"

    def _sources(self, kind: ClusterKind | None) -> str:
        applied = {} if kind is None else {name: self.terms.number(name, kind) for name in self.cap.numbers}
        cited = cited_by(self.rule, applied, self.terms, kind)
        return "; ".join(dict.fromkeys(citation.text("en") for citation in cited))


def by_kind(found: Callable[[ClusterKind], Expression]) -> Expression:
    """Return what is found for the kind of cluster of an account."""
    first, *others = (found(kind) for kind in ClusterKind)
    for place, other in enumerate(others, 1):
        first = when(KIND.equals(place), other, first)
    return first


def _by_step(
    kind: ClusterKind, terms: Terms, changing: Sequence[tuple[str, AnyParameter]], found: Callable[[Terms], Expression]
) -> Expression:
    """Return what is found under the numbers of a kind of cluster as they are in the year of an account."""
    if not changing:
        return found(terms)
    (path, parameter), *others = changing
    result = _by_step(kind, terms.with_number(path, parameter.after(0)), others, found)
    for place, (start, _) in enumerate(parameter.later, 1):
        after = _by_step(kind, terms.with_number(path, parameter.after(place)), others, found)
        result = when(_has_begun(start), after, result)
    return result


def _has_begun(start: Start) -> Expression:
    """Return whether a step holds in the year of an account, by its number or its first day."""
    if not isinstance(start, date):
        return start <= YEAR
    # Where the anniversary of 29 February is 1 March, its number is still that of the 29th.
    is_late = (start.month, start.day) == (3, 1) and not isleap(start.year)
    return (day_number(date(start.year, 2, 28)) + 1 if is_late else day_number(start)) <= ANNIVERSARY
