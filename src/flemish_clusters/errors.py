"""Errors: the caller erred. A demand that is not met is a finding, never an error."""

from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import define, evolve, frozen

_SHOWN = 100
_PROBLEMS = 50


class FlemishClustersError(Exception):
    """Any error that this package raises of its own accord."""


@define(repr=False)
class InvalidValue(FlemishClustersError, ValueError):
    """A value that a field or an argument cannot take.

    Attributes:
        field: The field or argument, such as `YearAccount.aid`.
    """

    field: str
    value: object
    expected: str

    def __str__(self) -> str:
        return f"{shown(self.field, str)} cannot be {shown(self.value)}: give {_on_one_line(self.expected)}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def at(self, field: str) -> "InvalidValue":
        """Return the same error, about the field that the value was meant for."""
        return evolve(self, field=field)


@define(repr=False)
class NoPolicyInForce(FlemishClustersError, LookupError):
    """No version of the policy was in force on a day.

    Attributes:
        first_day: The first day after it on which one is in force; `None`: none is known.
        last_day: The last day before it on which one was in force; `None`: none was yet.
    """

    day: date
    first_day: date | None
    last_day: date | None = None

    def __str__(self) -> str:
        until = [f"up to {shown(self.last_day, date.isoformat)}"] if self.last_day else []
        again = [f"from {shown(self.first_day, date.isoformat)} on"] if self.first_day else []
        day = shown(self.day, date.isoformat)
        return f"no cluster policy is in force on {day}: give a day {' or '.join(until + again)}"


@frozen
class Problem:
    """One mistake in a document.

    Attributes:
        path: Where it is, such as `"accounts[2].aid"`; empty for the document itself.
    """

    path: str
    message: str

    def __str__(self) -> str:
        return f"{shown(self.path, str) or 'document'}: {_on_one_line(self.message)}"


@define(repr=False)
class InvalidDocument(FlemishClustersError, ValueError):
    """A document that cannot be read as facts, with every mistake in it under `problems`."""

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        more = [f"and {len(self.problems) - _PROBLEMS} more"] if len(self.problems) > _PROBLEMS else []
        return "\n".join([*map(str, self.problems[:_PROBLEMS]), *more])


@define(repr=False)
class NoTruthValue(FlemishClustersError, TypeError):
    """What is neither true nor false: a verdict has four values, and 0 euro is not an amount that is not known."""

    what: str
    instead: str

    def __str__(self) -> str:
        return f"{self.what} is not true or false: {self.instead}"


def shown(value: object, write: Callable[[Any], str] = repr) -> str:
    """Return what a caller gave as it may stand in a message: on one line, of at most 100 characters.

    A line break, a control or format character and half of a surrogate pair are written as escapes; letters of any
    script stay. It is written as code, or else in the way that is given: `shown(key, str)` is a key in running text,
    and `shown(codes, ", ".join)` a list of codes.
    """
    try:
        # A subclass of `str` could say something else of itself.
        text = str.__add__("", write(value))
    except Exception:  # noqa: BLE001 - an error is no place for the errors of a value's own `__repr__`
        # Python declines to write out an integer of thousands of digits, and a list within a list a thousand deep.
        text = f"this {type(value).__name__}"
    return _shortened(_on_one_line(_shortened(text)))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."


def _on_one_line(text: str) -> str:
    return text if text.isprintable() else "".join(mark if mark.isprintable() else ascii(mark)[1:-1] for mark in text)
