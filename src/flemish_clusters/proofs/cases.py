"""Cases: which policy and which steps of its numbers are those of an account, and what its rules allow, plainly."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import product

from attrs import frozen

from flemish_clusters.definition.amounts import NEVER, Amount
from flemish_clusters.definition.tracing import amount_of, bites_of, day_number
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.judgements import Force
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.solving import AnyAccount, Row, Solver, Term, z3
from flemish_clusters.rules import Rule
from flemish_clusters.rules.limits import with_numbers
from flemish_clusters.terms import AnyParameter, Start, Terms, name_of


@frozen(kw_only=True, repr=False)
class Case:
    """A whole policy, its numbers after some of their steps, and what makes them those of an account of a kind."""

    policy: Policy
    kind: ClusterKind
    terms: Terms
    given: tuple[Term, ...]

    def allowed(self, solver: Solver, row: Row, rule: Rule[YearAccount]) -> Term | None:
        """Return how much aid a rule allows, more than any where it does not limit it; `None`: it does not apply."""
        for limiter in with_numbers((rule,), self.terms, self.kind):
            amount = amount_of(rule.code, limiter.cap, limiter.values)
            bites = bites_of(rule.code, limiter.cap, self.kind, self.terms)
            return z3.If(solver.expressed(bites, row), solver.plainly(amount, row), NEVER)
        return None

    def limits(self, solver: Solver, row: Row) -> Mapping[str, Term]:
        """Return how much aid each demand allows, by the name of the limit, in the order of their ranks."""
        demands = [rule for rule in self.policy.rules_about(YearAccount) if rule.force is Force.DEMAND]
        in_order = sorted(demands, key=lambda rule: rule.function.rank)
        allowed = {rule.function.name: self.allowed(solver, row, rule) for rule in in_order}
        return {name: amount for name, amount in allowed.items() if amount is not None}

    def fractions(self) -> set[Fraction]:
        """Return the fractions by which amounts are multiplied."""
        limiting = with_numbers(self.policy.rules_about(YearAccount), self.terms, self.kind)
        return {found for one in limiting for found in _factors(amount_of(one.rule.code, one.cap, one.values))}


def cases(account: AnyAccount, versions: Sequence[Policy]) -> Iterator[Case]:
    """Return each whole policy, with its numbers after some of their steps."""
    decided_on, later = account.row["decided_on"], list[Term]()
    for policy in versions:
        start = policy.grants_from
        begins = [] if start is None or policy is versions[-1] else [decided_on >= day_number(start)]
        governs = [decided_on >= 0, *later, *begins] if len(versions) > 1 else []
        later += map(z3.Not, begins)
        prefix = f"{name_of(account.kind)}."
        own = [(path, number) for path, number in policy.terms.changing if path.startswith(prefix)]
        for places in product(*(range(len(number.later) + 1) for _, number in own)):
            terms, given = policy.terms, [*governs]
            for (path, number), place in zip(own, places, strict=True):
                terms = terms.with_number(path, number.after(place))
                given += _is_after(account, number, place)
            yield Case(policy=policy, kind=account.kind, terms=terms, given=tuple(given))


def _is_after(account: AnyAccount, number: AnyParameter, place: int) -> Iterator[Term]:
    """Return what makes a number the one after so many of its steps."""
    starts = [start for start, _ in number.later]
    yield from (_has_begun(account, start) for start in starts[max(place - 1, 0) : place])
    yield from (z3.Not(_has_begun(account, start)) for start in starts[place : place + 1])


def _has_begun(account: AnyAccount, start: Start) -> Term:
    """Return whether a step holds in the year of an account: by its number, or by its first day in the calendar."""
    year = account.row["year"]
    return account.first_day.anniversary(year - 1) >= day_number(start) if isinstance(start, date) else year >= start


def _factors(amount: Amount) -> Iterator[Fraction]:
    if amount.operation == "times":
        yield Fraction(*amount.of[1:])
    for part in amount.parts():
        yield from _factors(part)
