"""Solving: a solver of its own for each proof, and any account in its terms."""

import operator
from collections.abc import Callable, Iterable, Mapping
from datetime import MAXYEAR
from importlib import import_module
from typing import Any, Final

from attrs import evolve, frozen

from flemish_clusters.definition import Definition
from flemish_clusters.definition.amounts import MOST, NOT_KNOWN, Amount
from flemish_clusters.definition.expressions import Expression, read
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.policies.policy import Policy

# The solver has no types, so all that is made of it is `Any`.
z3: Final[Any] = import_module("z3")
Term = Any
"""A whole number or a truth of the solver."""
Row = Mapping[str, Term]
"""An account, or what is found of it, by the names of the columns."""

# The older of its arithmetics is ten times as quick where products are rounded.
_SETTINGS: Final = {"smt.random_seed": 0, "smt.arith.solver": 2, "timeout": 2**32 - 1, "threads": 1}
_MONTHS_OF_30_DAYS: Final = (4, 6, 9, 11)


def lower(one: Term, other: Term) -> Term:
    """Return the lower of two numbers."""
    return z3.If(one <= other, one, other)


@frozen(repr=False)
class AnyDay:
    """A day that is not there yet."""

    year: Term
    month: Term
    day: Term

    @property
    def number(self) -> Term:
        """It as a number, such as 20270131."""
        return self.year * 10_000 + self.month * 100 + self.day

    def anniversary(self, years: Term) -> Term:
        """Return its anniversary as a number: 1 March for 29 February where there is none."""
        there = evolve(self, year=self.year + years)
        return z3.If(z3.And(there.day == 29, there.month == 2, ~there.is_leap), there.number + 72, there.number)  # noqa: PLR2004

    @property
    def is_leap(self) -> Term:
        """Whether its year has 29 February."""
        return z3.And(self.year % 4 == 0, z3.Or(self.year % 100 != 0, self.year % 400 == 0))

    @property
    def is_real(self) -> Term:
        """Whether the calendar has it."""
        is_short = z3.Or(*(self.month == month for month in _MONTHS_OF_30_DAYS))
        days = z3.If(self.month == 2, z3.If(self.is_leap, 29, 28), z3.If(is_short, 30, 31))  # noqa: PLR2004
        month = z3.And(self.month >= 1, self.month <= 12)  # noqa: PLR2004
        return z3.And(self.year >= 1, self.year <= MAXYEAR, month, self.day >= 1, self.day <= days)


@frozen(kw_only=True, repr=False)
class AnyAccount:
    """An account of a kind of cluster that is not there yet."""

    kind: ClusterKind
    first_day: AnyDay
    decided_on: AnyDay
    paths: tuple[str, ...]
    row: Row

    def having(self, column: str, value: Term) -> "AnyAccount":
        """Return the account with another number in a column."""
        return evolve(self, row={**self.row, column: value})


class Solver:
    """Numbers and truths of a solver, which shares nothing with any other."""

    def __init__(self) -> None:
        self._context = z3.Context()
        self._language: Mapping[str, Callable[..., Term]] = {
            **_OPERATIONS,
            "number": self.number,
            "truth": self.truth,
        }

    def number(self, value: int) -> Term:
        """Return a number."""
        return z3.IntVal(value, self._context)

    def truth(self, value: bool) -> Term:  # noqa: FBT001 - it is what `read` asks for
        """Return a truth."""
        return z3.BoolVal(value, self._context)

    def any_number(self, name: str) -> Term:
        """Return any number, by its name."""
        return z3.Int(name, self._context)

    def all_of(self, truths: Iterable[Term]) -> Term:
        """Return whether each of some truths holds."""
        return z3.And(self.truth(True), *truths)  # noqa: FBT003 - it is the truth itself

    def any_account(self, kind: ClusterKind, paths: Iterable[str]) -> AnyAccount:
        """Return any account of a kind of cluster."""
        first_day, decided_on = (
            AnyDay(*(self.any_number(f"{name}.{part}") for part in ("year", "month", "day")))
            for name in ("first_day", "decided_on")
        )
        told = z3.If(z3.Bool("is_decided", self._context), decided_on.number, NOT_KNOWN)
        kept = {"kind": self.number([*ClusterKind].index(kind)), "first_day": first_day.number, "decided_on": told}
        numbers = {name: self.any_number(name) for name in ("years", "year", *paths)}
        return AnyAccount(
            kind=kind, first_day=first_day, decided_on=decided_on, paths=(*paths,), row={**kept, **numbers}
        )

    def expressed(self, expression: Expression, row: Row) -> Term:
        """Return an expression, for an account."""
        return read(expression, {**self._language, "column": row.__getitem__})

    def plainly(self, amount: Amount, row: Row) -> Term:
        """Return an amount in plain mathematics, where a product can be as large as it is."""
        parts = [self.plainly(part, row) for part in amount.parts()]
        match amount.operation:
            case "told":
                return row[amount.of[0]]
            case "fixed":
                return self.number(amount.of[0])
            case "times":
                return lower(parts[0] * amount.of[1] / amount.of[2], self.number(MOST))
            case "plus":
                return lower(parts[0] + parts[1], self.number(MOST))
            case _:
                return lower(*parts)

    def found(self, definition: Definition, account: AnyAccount) -> Row:
        """Return what a definition finds of an account."""
        row = self.worked_out(definition, account)
        return {name: self.expressed(expression, row) for name, expression in definition.found.items()}

    def worked_out(self, definition: Definition, account: AnyAccount) -> Row:
        """Return what a definition reads of an account, and each of its steps."""
        row = dict(account.row)
        for step in definition.steps:
            row[step.name] = self.expressed(step.value, row)
        return row

    def model(self, truths: Iterable[Term], wishes: Iterable[Term], resources: int) -> Any:
        """Return what makes some truths hold, and of the wishes as many as it can.

        `False`: nothing makes them hold; `None`: the solver does not know by the resources that it may use, in its own
        count, which is the same on every host.
        """
        solver = z3.SimpleSolver(ctx=self._context)
        for name, value in {**_SETTINGS, "rlimit": resources}.items():
            solver.set(name, value)
        solver.add(*truths)
        answer = solver.check()
        if answer != z3.sat:
            return False if answer == z3.unsat else None
        model = solver.model()
        for wish in wishes:
            solver.push()
            solver.add(wish)
            if solver.check() == z3.sat:
                model = solver.model()
            else:
                solver.pop()
        return model


def are_real(account: AnyAccount) -> list[Term]:
    """Return what makes an account one that there can be."""
    row, first_day, decided_on = account.row, account.first_day, account.decided_on
    amounts = (z3.And(row[path] >= NOT_KNOWN, row[path] <= MOST) for path in account.paths)
    years = (row["years"] >= 1, row["years"] <= MAXYEAR - first_day.year, row["year"] >= 1, row["year"] <= MAXYEAR)
    return [*amounts, first_day.is_real, *years, decided_on.is_real, decided_on.year < MAXYEAR]


def are_usual(account: AnyAccount, policy: Policy) -> list[Term]:
    """Return what makes an account one that a reader finds easy: the first, what matters most."""
    row, terms = account.row, policy.terms
    years = terms.number("funding_years", account.kind).value if terms.knows(account.kind) else 1
    amounts = [z3.Or(row[path] == NOT_KNOWN, row[path] % 100_000 == 0) for path in account.paths]
    small = [z3.And(row[path] >= 0, row[path] < 10**9) for path in account.paths]
    days = (account.first_day.number == 20170101, account.decided_on.number == 20161201)  # noqa: PLR2004
    return [*days, row["years"] == years, row["year"] <= row["years"], *small, *amounts]


def _quotient(one: Term, other: Term) -> Term:
    """Return a quotient, rounded down, as the solver's own is of whole numbers where the second is above 0."""
    return one / other


_OPERATIONS: Final[Mapping[str, Callable[..., Term]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": _quotient,
    "least": lower,
    "<=": operator.le,
    "<": operator.lt,
    "==": operator.eq,
    "&": z3.And,
    "|": z3.Or,
    "when": z3.If,
}
