"""Solving: a solver of its own for each proof, and any account in its terms, of which a model makes a real one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import MAXYEAR, date
from importlib import import_module
from typing import Any, Final

from attrs import evolve, frozen

from flemish_clusters.definition import Definition
from flemish_clusters.definition.amounts import MOST, NOT_KNOWN, Amount
from flemish_clusters.definition.expressions import Expression, read
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import FundingPeriod, YearAccount
from flemish_clusters.money import Euro

# The solver has no types, so all that is made of it is `Any`.
z3: Final[Any] = import_module("z3")
Term = Any
"""A whole number or a truth of the solver."""
Row = Mapping[str, Term]
"""An account, or what is found of it, by the names of the columns."""

_RESOURCES: Final = 5_000_000
"""How much of the solver's own count one question may use: unlike time, the same on every host."""
_OF_THE_PERIOD: Final = "period.further."
_FURTHER: Final = "further."
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


@frozen(repr=False)
class AnyAccount:
    """An account of a kind of cluster that is not there yet."""

    kind: ClusterKind
    first_day: AnyDay
    decided_on: AnyDay
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
            "truth": lambda truth: z3.BoolVal(truth, self._context),
        }

    def number(self, value: int) -> Term:
        """Return a number."""
        return z3.IntVal(value, self._context)

    def any_number(self, name: str) -> Term:
        """Return any number, by its name."""
        return z3.Int(name, self._context)

    def all_of(self, truths: Iterable[Term]) -> Term:
        """Return whether each of some truths holds."""
        return z3.And(z3.BoolVal(True, self._context), *truths)  # noqa: FBT003 - it is the truth itself

    def any_account(self, kind: ClusterKind, paths: Iterable[str]) -> AnyAccount:
        """Return any account of a kind of cluster."""
        first_day, decided_on = (
            AnyDay(*(self.any_number(f"{name}.{part}") for part in ("year", "month", "day")))
            for name in ("first_day", "decided_on")
        )
        told = z3.If(z3.Bool("is_decided", self._context), decided_on.number, NOT_KNOWN)
        kept = {"kind": self.number([*ClusterKind].index(kind)), "first_day": first_day.number, "decided_on": told}
        return AnyAccount(
            kind, first_day, decided_on, {**kept, **{name: self.any_number(name) for name in ("years", "year", *paths)}}
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

    def model(self, truths: Iterable[Term], wishes: Sequence[Term] = ()) -> Any:
        """Return what makes some truths hold, and of the wishes as many as it can; `False`: nothing does; or `None`."""
        solver = z3.Solver(ctx=self._context)
        solver.set(rlimit=_RESOURCES, random_seed=0)
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


def are_real(account: AnyAccount, paths: Iterable[str]) -> list[Term]:
    """Return what makes an account one that there can be."""
    row, first_day = account.row, account.first_day
    amounts = (z3.And(row[path] >= NOT_KNOWN, row[path] <= MOST) for path in paths)
    years = (row["years"] >= 1, row["years"] <= MAXYEAR - first_day.year, row["year"] >= 1, row["year"] <= MAXYEAR)
    decided_on = (account.decided_on.is_real, account.decided_on.year < MAXYEAR)
    return [first_day.is_real, *years, *decided_on, *amounts]


def are_usual(account: AnyAccount, paths: Iterable[str]) -> list[Term]:
    """Return what makes an account one that a reader finds easy: the first, what matters most."""
    row = account.row
    amounts = [z3.Or(row[path] == NOT_KNOWN, row[path] % 100_000 == 0) for path in paths]
    small = [row[path] < 10**9 for path in paths]
    days = (account.first_day.number == 20170101, account.decided_on.number == 20161201)  # noqa: PLR2004
    return [*days, row["years"] == 10, row["year"] <= row["years"], *small, *amounts]  # noqa: PLR2004


def account_in(model: Any, account: AnyAccount, paths: Iterable[str]) -> YearAccount:
    """Return the real account that a model makes of one."""
    cents = {path: number_in(model, account.row[path]) for path in paths}
    told = {path: Euro(cents=amount) for path, amount in cents.items() if amount != NOT_KNOWN}
    further, of_the_period = (
        {path.removeprefix(outer): euro for path, euro in told.items() if path.startswith(outer)}
        for outer in (_FURTHER, _OF_THE_PERIOD)
    )
    is_decided = number_in(model, account.row["decided_on"]) != NOT_KNOWN
    period = FundingPeriod(
        kind=account.kind,
        first_day=_day_in(model, account.first_day),
        years=number_in(model, account.row["years"]),
        decided_on=_day_in(model, account.decided_on) if is_decided else None,
        further=of_the_period,
    )
    own: dict[str, Any] = {path: told.get(path) for path in ("eligible_costs", "cofinancing", "aid")}
    return YearAccount(period=period, year=number_in(model, account.row["year"]), further=further, **own)


def number_in(model: Any, term: Term) -> int:
    """Return what a number is in a model."""
    number: int = model.eval(term, model_completion=True).as_long()
    return number


def is_true_in(model: Any, term: Term) -> bool:
    """Return whether a truth holds in a model."""
    return z3.is_true(model.eval(term, model_completion=True)) is True


def _day_in(model: Any, day: AnyDay) -> date:
    return date(*(number_in(model, part) for part in (day.year, day.month, day.day)))


_OPERATIONS: Final[Mapping[str, Callable[..., Term]]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "//": lambda one, other: one / other,
    "least": lower,
    "<=": lambda one, other: one <= other,
    "<": lambda one, other: one < other,
    "==": lambda one, other: one == other,
    "&": lambda one, other: z3.And(one, other),
    "|": lambda one, other: z3.Or(one, other),
    "when": lambda condition, one, other: z3.If(condition, one, other),
}
