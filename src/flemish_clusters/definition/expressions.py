"""Expressions: whole numbers and truths of an account, in the few operations that every host has."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import Any, Final, TypeVar

from attrs import frozen

Read = TypeVar("Read")


@frozen(repr=False, order=False, cache_hash=True)
class Expression:
    """An operation and what it is of: other expressions, or the number, the truth or the name that a leaf has.

    Numbers are whole and fit in 64 bits, at every step. Nothing is ever divided but a number from 0 on by one above 0.
    """

    operation: str
    of: tuple[Any, ...]

    def __add__(self, other: "Operand") -> "Expression":
        return _made("+", self, other)

    def __sub__(self, other: "Operand") -> "Expression":
        return _made("-", self, other)

    def __mul__(self, other: "Operand") -> "Expression":
        return _made("*", self, other)

    def __floordiv__(self, other: "Operand") -> "Expression":
        return _made("//", self, other)

    def __le__(self, other: "Operand") -> "Expression":
        return _made("<=", self, other)

    def __lt__(self, other: "Operand") -> "Expression":
        return _made("<", self, other)

    def __ge__(self, other: "Operand") -> "Expression":
        return _made("<=", other, self)

    def __gt__(self, other: "Operand") -> "Expression":
        return _made("<", other, self)

    def __and__(self, other: "Operand") -> "Expression":
        return _made("&", self, other)

    def __or__(self, other: "Operand") -> "Expression":
        return _made("|", self, other)

    def __invert__(self) -> "Expression":
        return when(self, FALSE, TRUE)

    def equals(self, other: "Operand") -> "Expression":
        """Return whether two numbers are the same."""
        return _made("==", self, other)

    def least(self, other: "Operand") -> "Expression":
        """Return the lesser of two numbers."""
        return _made("least", self, other)

    def most(self, other: "Operand") -> "Expression":
        """Return the greater of two numbers."""
        there = to_expression(other)
        return when(self < there, there, self)

    @property
    def fixed(self) -> Any:
        """The number or the truth where it is the same for every account; `None` where it is not."""
        return self.of[0] if self.operation in {"number", "truth"} else None


Operand = Expression | int


def number(value: int) -> Expression:
    """Return a number, or a truth."""
    return Expression("truth" if isinstance(value, bool) else "number", (value,))


def column(name: str) -> Expression:
    """Return what stands in a column."""
    return Expression("column", (name,))


def to_expression(given: Operand) -> Expression:
    """Return a number as an expression."""
    return given if isinstance(given, Expression) else number(given)


def when(condition: Expression, then: Operand, otherwise: Operand) -> Expression:
    """Return the one number or truth where a condition holds, and else the other."""
    one, other = to_expression(then), to_expression(otherwise)
    if condition.fixed is not None or one == other:
        return one if condition.fixed is not False else other
    if (one, other) == (TRUE, FALSE):
        return condition
    return Expression("when", (condition, one, other))


def all_of(truths: Iterable[Expression]) -> Expression:
    """Return whether each of some truths holds."""
    return reduce(Expression.__and__, truths, TRUE)


def any_of(truths: Iterable[Expression]) -> Expression:
    """Return whether one of some truths holds."""
    return reduce(Expression.__or__, truths, FALSE)


def read(expression: Expression, language: Mapping[str, Callable[..., Read]]) -> Read:
    """Return an expression in the words of a host: a function for each operation, `number`, `truth` and `column`."""
    parts = (read(part, language) if isinstance(part, Expression) else part for part in expression.of)
    return language[expression.operation](*parts)


def calculated(expression: Expression, row: Mapping[str, int]) -> Any:
    """Return what an expression is for an account, by its columns."""
    return read(expression, {**_IN_PYTHON, "column": row.__getitem__})


def columns_in(expression: Expression) -> frozenset[str]:
    """Return the names of the columns that an expression reads."""
    if expression.operation == "column":
        return frozenset(expression.of)
    return frozenset[str]().union(*(columns_in(part) for part in expression.of if isinstance(part, Expression)))


def _made(operation: str, *given: Operand) -> Expression:
    """Return an operation on two things, worked out as far as it does not depend on the account."""
    one, other = map(to_expression, given)
    if one.fixed is not None and other.fixed is not None:
        return number(_ON_NUMBERS[operation](one.fixed, other.fixed))
    if one == other and operation in _ON_ITSELF:
        return one if _ON_ITSELF[operation] is None else number(_ON_ITSELF[operation])
    if operation in _NEUTRAL and other == number(_NEUTRAL[operation]):
        return one
    for this, that in ((one, other), (other, one)) if operation in "&|" else ():
        if this.fixed is not None:
            return this if this.fixed is (operation == "|") else that
    return Expression(operation, (one, other))


_ON_NUMBERS: Final[Mapping[str, Callable[..., int]]] = {
    "+": int.__add__,
    "-": int.__sub__,
    "*": int.__mul__,
    "//": int.__floordiv__,
    "least": min,
    "<=": int.__le__,
    "<": int.__lt__,
    "==": int.__eq__,
    "&": bool.__and__,
    "|": bool.__or__,
}
_ON_ITSELF: Final[Mapping[str, Any]] = {"-": 0, "<=": True, "<": False, "==": True, "least": None, "&": None, "|": None}
"""What an operation gives where both things are the same; `None`: just that."""
_NEUTRAL: Final = {"+": 0, "-": 0, "*": 1, "//": 1}
"""The number that changes nothing, as the second of two."""


def _one_of(condition: bool, one: int, other: int) -> int:  # noqa: FBT001 - it is what `when` asks for
    return one if condition else other


_IN_PYTHON: Final[Mapping[str, Callable[..., Any]]] = {**_ON_NUMBERS, "number": int, "truth": bool, "when": _one_of}
TRUE: Final = number(True)  # noqa: FBT003 - it is the truth itself
FALSE: Final = number(False)  # noqa: FBT003 - it is the truth itself
