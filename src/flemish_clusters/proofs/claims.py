"""Claims: what each theorem says, in plain mathematics, of what a definition finds of any account of a kind."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache, partial, reduce
from typing import Final

from attrs import frozen

from flemish_clusters.definition import Definition
from flemish_clusters.definition.amounts import MOST, NEVER, NOT_KNOWN, Amount, told
from flemish_clusters.definition.expressions import Expression, column
from flemish_clusters.definition.limits import VERDICTS
from flemish_clusters.definition.raising import RAISED
from flemish_clusters.definition.steps import Steps
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.judgements import Force
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.cases import Case, cases
from flemish_clusters.proofs.solving import AnyAccount, Row, Solver, Term, are_real, lower, z3
from flemish_clusters.proofs.theorems import TheoremKind

Holds = Callable[..., Term]
_NOT_MET, _UNDETERMINED, _MET, _NOT_APPLICABLE = map(VERDICTS.index, VERDICTS)
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1
_TO_RAISE: Final = "still_to_raise"


@frozen(kw_only=True, repr=False)
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


def claims_of(solver: Solver, definition: Definition, kind: ClusterKind) -> Iterator[Claim]:
    """Return what is claimed of what a definition finds of any account of a kind of cluster."""
    account = solver.any_account(kind, definition.facts)
    found = solver.found(definition, account)
    claims = Claims(solver=solver, definition=definition, account=account, found=found, real=are_real(account))
    return claims.all()


@frozen(kw_only=True, repr=False)
class Claims:
    """What is claimed of what a definition finds of any account of a kind of cluster."""

    solver: Solver
    definition: Definition
    account: AnyAccount
    found: Row
    real: Sequence[Term]

    def all(self) -> Iterator[Claim]:
        """Return every claim."""
        versions = self.definition.policy.governing(None)
        yield from self._fitting()
        of_all = [*cases(self.account, versions)]
        yield from map(self._split, sorted(set[Fraction]().union(*(case.fractions() for case in of_all))))
        for case in of_all:
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
            allowed = case.allowed(self.solver, row, rule)
            wanted = (
                number(_NOT_APPLICABLE) if allowed is None else z3.If(row["aid"] <= allowed, _MET, number(_NOT_MET))
            )
            yield self._claim(TheoremKind.SHARP, rule.code, (*known, row["aid"] >= 0), partial(_is, rule.code, wanted))
        limits = case.limits(self.solver, row)
        least = reduce(lower, limits.values(), number(NEVER))
        binding = number(NOT_KNOWN)
        for name, allowed in reversed([*limits.items()]):
            binding = z3.If(allowed == least, self.definition.limits.index(name), binding)
        for name, wanted in ("maximum_aid", least), ("known_bound", least), ("binding", binding):
            there_is = z3.If(least > MOST, NOT_KNOWN, wanted)
            yield self._claim(TheoremKind.LARGEST, name, known, partial(_is, name, there_is))

    def _raising(self, case: Case) -> Iterator[Claim]:
        """With what is to be raised no limit is lower than any cofinancing can make all of them; a cent less, one is.

        It is not known only where nothing else limits the aid.
        """
        row, known = self.account.row, (*case.given, *self._known("aid"))

        @cache
        def with_raised(amount: Term) -> Mapping[str, Term]:
            return case.limits(self.solver, {**row, RAISED: amount})

        best = with_raised(self.solver.number(MOST))
        caps = (rule.function for rule in case.policy.rules_about(YearAccount))
        asking = {cap.name for cap in caps if RAISED in cap.needs and cap.name in best}
        for name, most in best.items():

            def is_enough(found: Row, name: str = name) -> Term:
                reached = with_raised(row[RAISED] + found[_TO_RAISE])[name]
                return z3.Or(found[_TO_RAISE] < 0, *(one <= reached for one in best.values()))

            def is_least(found: Row, most: Term = most) -> Term:
                less = with_raised(row[RAISED] + found[_TO_RAISE] - 1).values()
                lower_elsewhere = (one < most for one in best.values())
                return z3.Or(found[_TO_RAISE] <= 0, *(one < most for one in less), *lower_elsewhere)

            def is_open(found: Row, most: Term = most) -> Term:
                return z3.Or(found[_TO_RAISE] >= 0, most >= MOST, *(best[one] < most for one in asking))

            claimed = (is_enough, is_least) if name in asking else (is_enough, is_least, is_open)
            yield from (self._claim(TheoremKind.RAISING, _TO_RAISE, known, holds) for holds in claimed)

    def _agreeing(self, versions: Sequence[Policy]) -> Iterator[Claim]:
        """The verdict is the first of those of the demands, and not met exactly for aid above the maximum."""
        row = self.account.row
        rules = [rule for version in versions for rule in version.rules_about(YearAccount)]
        demands = dict.fromkeys(rule.code for rule in rules if rule.force is Force.DEMAND)

        def is_first(found: Row) -> Term:
            return found["verdict"] == reduce(
                lower, (found[code] for code in demands), self.solver.number(_NOT_APPLICABLE)
            )

        def is_above(found: Row) -> Term:
            not_met, most, bound = found["verdict"] == _NOT_MET, found["maximum_aid"], found["known_bound"]
            sure = z3.Or(bound < 0, row["aid"] <= bound, not_met)
            return z3.And(sure, z3.Or(most < 0, not_met == (row["aid"] > most)))

        decided = [row["decided_on"] >= 0] if len(versions) > 1 else []
        yield self._claim(TheoremKind.WORST, "verdict", decided, is_first)
        yield self._claim(TheoremKind.AGREE, "maximum_aid", [row["aid"] >= 0], is_above)

    def _staying(self, path: str) -> Iterator[Claim]:
        """What is found while a fact is not known is found whatever it is."""
        without = self.account.having(path, self.solver.number(NOT_KNOWN))
        before = without, self.solver.found(self.definition, without)

        given = [self.account.row[path] >= 0]
        for name in self._verdicts:
            yield self._claim(TheoremKind.STAYS, path, given, partial(_is_kept, name, _UNDETERMINED), before)
        yield self._claim(TheoremKind.STAYS, path, given, partial(_is_kept, "maximum_aid", NOT_KNOWN), before)
        yield self._claim(TheoremKind.STAYS, path, given, _is_bound, before)
        yield self._claim(TheoremKind.RAISING, _TO_RAISE, given, partial(_is_kept, _TO_RAISE, NOT_KNOWN), before)

    def _growing(self, path: str) -> Iterator[Claim]:
        """With more of an amount no verdict is worse, and no maximum is lower."""
        less = self.account.having(path, self.solver.any_number("less"))
        before = less, self.solver.found(self.definition, less)
        given = [less.row[path] >= 0, less.row[path] <= self.account.row[path]]
        for name in ("maximum_aid", *self._verdicts):
            yield self._claim(TheoremKind.MONOTONE, path, given, partial(_grows, name), before)

    def _fitting(self) -> Iterator[Claim]:
        """No number in the columns leaves 64 bits."""
        row = self.solver.worked_out(self.definition, self.account)
        ends = [one for name, one in self.definition.found.items() if name != _TO_RAISE]
        leading = Steps({(step.value, step.says): step for step in self.definition.steps}).leading_to(ends)
        for kind, about in (TheoremKind.FITS, "64 bits"), (TheoremKind.RAISING, _TO_RAISE):
            steps = [step for step in self.definition.steps if (step in leading) is (kind is TheoremKind.FITS)]
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
        return Claim(
            kind=kind, about=about, accounts=accounts, given=[*self.real, *given], holds=holds, in_columns=in_columns
        )

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


def _is_kept(name: str, not_known: int, found: Row, known: Row) -> Term:
    return z3.Or(found[name] == not_known, found[name] == known[name])


def _is_bound(found: Row, known: Row) -> Term:
    bound, after = found["known_bound"], known["known_bound"]
    return z3.Or(bound < 0, z3.And(after >= 0, after <= bound))


def _grows(name: str, found: Row, after: Row) -> Term:
    return z3.Or(found[name] < 0, after[name] < 0, found[name] <= after[name])


def _numbers_in(expression: Expression) -> Iterator[Expression]:
    """Return the numbers that are worked out in an expression."""
    if expression.operation in {"+", "-", "*"}:
        yield expression
    for part in expression.of:
        if isinstance(part, Expression):
            yield from _numbers_in(part)
