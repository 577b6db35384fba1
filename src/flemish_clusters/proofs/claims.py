"""Claims: what each theorem says, in plain mathematics, of what a definition finds of any account of a kind."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial, reduce
from itertools import product
from typing import Final

from attrs import evolve, frozen

from flemish_clusters.definition import Definition
from flemish_clusters.definition.amounts import MOST, NEVER, NOT_KNOWN, Amount, told
from flemish_clusters.definition.expressions import Expression, column
from flemish_clusters.definition.limits import VERDICTS
from flemish_clusters.definition.raising import RAISED
from flemish_clusters.definition.steps import Steps
from flemish_clusters.definition.tracing import amount_of, bites_of, day_number
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.judgements import Force
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.solving import AnyAccount, Row, Solver, Term, are_real, lower, z3
from flemish_clusters.proofs.theorems import TheoremKind
from flemish_clusters.rules import Rule
from flemish_clusters.rules.limits import with_numbers
from flemish_clusters.terms import AnyParameter, Start, Terms, name_of

Holds = Callable[..., Term]
_NOT_MET, _UNDETERMINED, _MET, _NOT_APPLICABLE = range(len(VERDICTS))
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1
_TO_RAISE: Final = "still_to_raise"


@frozen(repr=False)
class Claim:
    """A case of a theorem.

    Attributes:
        accounts: The accounts that it is about, and what columns find of each.
        given: What they have.
        holds: What has to hold of what is found of each.
        in_columns: What has to hold of the columns, whatever is found.
    """

    kind: TheoremKind
    about: str
    accounts: Sequence[tuple[AnyAccount, Row]]
    given: Sequence[Term]
    holds: Holds
    in_columns: Sequence[Term] = ()


@frozen(repr=False)
class Case:
    """A whole policy, its numbers after some of their steps, and what makes them those of an account."""

    policy: Policy
    terms: Terms
    given: tuple[Term, ...]


@frozen(repr=False)
class Claims:
    """What is claimed of what a definition finds of any account of a kind of cluster."""

    solver: Solver
    definition: Definition
    account: AnyAccount
    found: Row

    def all(self) -> Iterator[Claim]:
        """Return every claim."""
        versions = self.definition.policy.governing(None)
        yield from self._fitting()
        for case in self._cases(versions):
            yield from map(self._split, self._fractions(case))
            yield from self._exact(case)
            yield from self._raising(case)
        yield from self._agreeing(versions)
        for path in (*self.definition.facts, *(["decided_on"] if len(versions) > 1 else [])):
            yield from self._staying(path)
            if path not in ("aid", "decided_on"):
                yield from self._growing(path)

    def _exact(self, case: Case) -> Iterator[Claim]:
        """With all known, each rule turns at its amount, and the maximum is the least of those of the demands."""
        row, number = self.account.row, self.solver.number
        known = (*case.given, *self._known("aid"))
        for rule in case.policy.rules_about(YearAccount):
            allowed = self._allowed(case, row, rule)
            wanted = number(_NOT_APPLICABLE) if allowed is None else z3.If(row["aid"] <= allowed, _MET, number(_NOT_MET))
            yield self._claim(TheoremKind.SHARP, rule.code, (*known, row["aid"] >= 0), partial(_is, rule.code, wanted))
        limits = self._limits(case, row)
        least = reduce(lower, limits.values(), number(NEVER))
        binding = number(NOT_KNOWN)
        for name, allowed in reversed(limits.items()):
            binding = z3.If(allowed == least, self.definition.limits.index(name), binding)
        for name, wanted in ("maximum_aid", least), ("known_bound", least), ("binding", binding):
            there_is = z3.If(least > MOST, NOT_KNOWN, wanted)
            yield self._claim(TheoremKind.LARGEST, name, known, partial(_is, name, there_is))

    def _raising(self, case: Case) -> Iterator[Claim]:
        """With what is to be raised no limit is lower than any cofinancing can make all of them; a cent less, one is.

        It is not known only where nothing else limits the aid.
        """
        row, number = self.account.row, self.solver.number
        known = (*case.given, *self._known("aid"))
        best = self._limits(case, {**row, RAISED: number(MOST)})
        for name, most in best.items():

            def is_enough(found: Row, name: str = name) -> Term:
                reached = self._limits(case, {**row, RAISED: row[RAISED] + found[_TO_RAISE]})[name]
                return z3.Or(found[_TO_RAISE] < 0, *(one <= reached for one in best.values()))

            def is_least(found: Row, most: Term = most) -> Term:
                less = self._limits(case, {**row, RAISED: row[RAISED] + found[_TO_RAISE] - 1}).values()
                lower_elsewhere = (one < most for one in best.values())
                return z3.Or(found[_TO_RAISE] <= 0, *(one < most for one in less), *lower_elsewhere)

            yield self._claim(TheoremKind.RAISING, _TO_RAISE, known, is_enough)
            yield self._claim(TheoremKind.RAISING, _TO_RAISE, known, is_least)

    def _agreeing(self, versions: Sequence[Policy]) -> Iterator[Claim]:
        """The verdict is the first of those of the demands, and not met exactly for aid above the maximum."""
        row = self.account.row
        rules = [rule for version in versions for rule in version.rules_about(YearAccount)]
        demands = dict.fromkeys(rule.code for rule in rules if rule.force is Force.DEMAND)

        def is_first(found: Row) -> Term:
            return found["verdict"] == reduce(lower, (found[code] for code in demands), self.solver.number(_NOT_APPLICABLE))

        def is_above(found: Row) -> Term:
            not_met, most, bound = found["verdict"] == _NOT_MET, found["maximum_aid"], found["known_bound"]
            sure = z3.Or(bound < 0, row["aid"] <= bound, not_met)
            return z3.And(sure, z3.Or(most < 0, not_met == (row["aid"] > most)))

        decided = [row["decided_on"] >= 0] if len(versions) > 1 else []
        yield self._claim(TheoremKind.AGREE, "verdict", decided, is_first)
        yield self._claim(TheoremKind.AGREE, "maximum_aid", [row["aid"] >= 0], is_above)

    def _staying(self, path: str) -> Iterator[Claim]:
        """What is found while a fact is not known is found whatever it is."""
        without = self.account.having(path, self.solver.number(NOT_KNOWN))
        before = without, self.solver.found(self.definition, without)

        def stays(found: Row, known: Row) -> Term:
            verdicts = (z3.Or(found[name] == _UNDETERMINED, found[name] == known[name]) for name in self._verdicts)
            bound, after = found["known_bound"], known["known_bound"]
            bounds = z3.Or(bound < 0, z3.And(after >= 0, after <= bound))
            return z3.And(bounds, _is_kept("maximum_aid", found, known), *verdicts)

        given = [self.account.row[path] >= 0]
        yield self._claim(TheoremKind.STAYS, path, given, stays, before)
        yield self._claim(TheoremKind.RAISING, _TO_RAISE, given, partial(_is_kept, _TO_RAISE), before)

    def _growing(self, path: str) -> Iterator[Claim]:
        """With more of an amount no verdict is worse, and no maximum is lower."""
        less = self.account.having(path, self.solver.any_number("less"))
        before = less, self.solver.found(self.definition, less)
        given = [less.row[path] >= 0, less.row[path] <= self.account.row[path]]
        for name in ("known_bound", "maximum_aid", "verdict", *self.definition.codes):
            yield self._claim(TheoremKind.MONOTONE, path, given, partial(_grows, name), before)

    def _fitting(self) -> Iterator[Claim]:
        """No number in the columns leaves 64 bits."""
        row = self.solver.worked_out(self.definition, self.account)
        ends = [one for name, one in self.definition.found.items() if name != _TO_RAISE]
        leading = Steps({(step.value, step.says): step for step in self.definition.steps}).leading_to(ends)
        for kind, about in (TheoremKind.SPLIT, "64 bits"), (TheoremKind.RAISING, _TO_RAISE):
            steps = [step for step in self.definition.steps if (step in leading) is (kind is TheoremKind.SPLIT)]
            yield self._claim(kind, about, (), self._anything, in_columns=[self._fits(one.value, row) for one in steps])

    def _split(self, fraction: Fraction) -> Claim:
        """A product of any amount is split into parts of 64 bits, and rounded down to the cent all the same."""
        over, under = fraction.as_integer_ratio()
        of_aid = Amount("times", (told("aid"), over, under))
        row, facts = self.account.row, {"aid": column("aid")}
        split, turned = of_aid.cents(facts), of_aid.enough("aid", column("aid"), facts)
        product_up = (row["aid"] * under + (over - 1)) / over if over else z3.If(row["aid"] == 0, 0, NEVER)
        exact = (
            self.solver.expressed(split, row) == self.solver.plainly(of_aid, row),
            self.solver.expressed(turned, row) == lower(product_up, self.solver.number(NEVER)),
            *(self._fits(expression, row) for expression in (split, turned)),
        )
        return self._claim(TheoremKind.SPLIT, str(fraction), [row["aid"] >= 0], self._anything, in_columns=exact)

    def _claim(
        self,
        kind: TheoremKind,
        about: str,
        given: Sequence[Term],
        holds: Holds,
        *before: tuple[AnyAccount, Row],
        in_columns: Sequence[Term] = (),
    ) -> Claim:
        accounts = (*before, (self.account, self.found))
        real = [truth for account, _ in accounts for truth in are_real(account)]
        return Claim(kind, about, accounts, [*real, *given], holds, in_columns)

    def _cases(self, versions: Sequence[Policy]) -> Iterator[Case]:
        """Return each whole policy, with its numbers after some of their steps."""
        decided_on, later = self.account.row["decided_on"], list[Term]()
        for policy in versions:
            start = policy.grants_from
            begins = [] if start is None or policy is versions[-1] else [decided_on >= day_number(start)]
            governs = [decided_on >= 0, *later, *begins] if len(versions) > 1 else []
            later += map(z3.Not, begins)
            prefix = f"{name_of(self.account.kind)}."
            own = [(path, number) for path, number in policy.terms.changing if path.startswith(prefix)]
            for places in product(*(range(len(number.later) + 1) for _, number in own)):
                terms, given = policy.terms, [*governs]
                for (path, number), place in zip(own, places, strict=True):
                    terms = terms.with_number(path, number.after(place))
                    given += self._is_after(number, place)
                yield Case(policy, terms, tuple(given))

    def _is_after(self, number: AnyParameter, place: int) -> Iterator[Term]:
        """Return what makes a number the one after so many of its steps."""
        starts = [start for start, _ in number.later]
        yield from map(self._has_begun, starts[place - 1 : place])
        yield from (z3.Not(self._has_begun(start)) for start in starts[place : place + 1])

    def _has_begun(self, start: Start) -> Term:
        year = self.account.row["year"]
        if not isinstance(start, date):
            return year >= start
        return self.account.first_day.anniversary(year - 1) >= day_number(start)

    def _allowed(self, case: Case, row: Row, rule: Rule[YearAccount]) -> Term | None:
        """Return how much aid a rule allows, more than any where it does not limit it; `None`: it does not apply."""
        for limiter in with_numbers((rule,), case.terms, self.account.kind):
            amount = amount_of(rule.code, limiter.cap, limiter.values)
            bites = bites_of(rule.code, limiter.cap, self.account.kind, case.terms)
            return z3.If(self.solver.expressed(bites, row), self.solver.plainly(amount, row), NEVER)
        return None

    def _limits(self, case: Case, row: Row) -> Mapping[str, Term]:
        """Return how much aid each demand allows, by the name of the limit, in the order of their ranks."""
        demands = [rule for rule in case.policy.rules_about(YearAccount) if rule.force is Force.DEMAND]
        in_order = sorted(demands, key=lambda rule: rule.function.rank)
        allowed = {rule.function.name: self._allowed(case, row, rule) for rule in in_order}
        return {name: amount for name, amount in allowed.items() if amount is not None}

    def _fractions(self, case: Case) -> set[Fraction]:
        """Return the fractions by which amounts are multiplied."""
        limiting = with_numbers(case.policy.rules_about(YearAccount), case.terms, self.account.kind)
        return {found for one in limiting for found in _factors(amount_of(one.rule.code, one.cap, one.values))}

    def _fits(self, expression: Expression, row: Row) -> Term:
        """Return whether no number in an expression leaves 64 bits."""
        terms = [self.solver.expressed(part, row) for part in _numbers_in(expression)]
        return self.solver.all_of(truth for term in terms for truth in (term >= _SMALLEST, term <= _LARGEST))

    def _anything(self, _: Row) -> Term:
        return self.solver.all_of(())

    def _known(self, *others: str) -> list[Term]:
        """Return that all amounts but some are known."""
        return [self.account.row[path] >= 0 for path in self.definition.facts if path not in others]

    @property
    def _verdicts(self) -> tuple[str, ...]:
        return ("verdict", *self.definition.codes)


def _is(name: str, wanted: Term, found: Row) -> Term:
    return found[name] == wanted


def _is_kept(name: str, found: Row, known: Row) -> Term:
    return z3.Or(found[name] < 0, found[name] == known[name])


def _grows(name: str, found: Row, after: Row) -> Term:
    return z3.Or(found[name] < 0, after[name] < 0, found[name] <= after[name])


def _factors(amount: Amount) -> Iterator[Fraction]:
    if amount.operation == "times":
        yield Fraction(*amount.of[1:])
    for part in amount.parts():
        yield from _factors(part)


def _numbers_in(expression: Expression) -> Iterator[Expression]:
    """Return the numbers that are worked out in an expression."""
    if expression.operation in {"+", "-", "*"}:
        yield expression
    for part in expression.of:
        if isinstance(part, Expression):
            yield from _numbers_in(part)
