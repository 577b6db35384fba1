"""Errors: the caller erred. A demand that is not met is a finding, never an error."""

from collections.abc import Callable
from datetime import date

from attrs import define, evolve

_SHOWN = 100


class FlemishClustersError(Exception):
    """Any error that this package raises of its own accord."""


@define
class InvalidValue(FlemishClustersError, ValueError):
    """A value that a field or an argument cannot take.

    Attributes:
        field: The field or argument, such as `YearAccount.aid`.
        value: What was given.
        expected: What would do.
    """

    field: str
    value: object
    expected: str

    def __str__(self) -> str:
        return f"{self.field} {self.reason}"

    @property
    def reason(self) -> str:
        """What is wrong with the value, and what would do."""
        return f"cannot be {shown(self.value)}: give {self.expected}"

    def at(self, field: str) -> "InvalidValue":
        """Return the same error, about the field that the value was meant for."""
        return evolve(self, field=field)


@define
class NoPolicyInForce(FlemishClustersError, LookupError):
    """No version of the policy was in force on a day.

    Attributes:
        day: The day that was asked for.
        first_day: The first day after it on which one is in force; `None`: none is known.
        last_day: The last day before it on which one was in force; `None`: none was yet.
    """

    day: date
    first_day: date | None
    last_day: date | None = None

    def __str__(self) -> str:
        ends = (
            "" if self.last_day is None else f"up to {self.last_day.isoformat()}",
            "" if self.first_day is None else f"from {self.first_day.isoformat()} on",
        )
        would_do = " or ".join(filter(None, ends))
        return f"no cluster policy is in force on {self.day.isoformat()}: give a day {would_do}"


@define
class Problem:
    """One mistake in a document.

    Attributes:
        path: Where it is, such as `"accounts[2].aid"`; empty for the document itself.
        message: What is wrong, and what would do.
    """

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path or 'document'}: {self.message}"


@define
class InvalidDocument(FlemishClustersError, ValueError):
    """A document that cannot be read as facts.

    Attributes:
        problems: Every mistake in it.
    """

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


@define
class NoTruthValue(FlemishClustersError, TypeError):
    """A verdict has four values, and so neither it nor what holds one is true or false.

    Attributes:
        what: What was taken for true or false, such as `"a finding"`.
        instead: What to do with it.
    """

    what: str = "a verdict"
    instead: str = "compare it, as in `verdict is Verdict.MET`"

    def __str__(self) -> str:
        return f"{self.what} is not true or false: {self.instead}"


def shown(value: object, write: Callable[[object], str] = repr) -> str:
    """Return the value as code, or as a function writes it, shortened where it is long."""
    try:
        text = write(value)
    except Exception:  # noqa: BLE001 - an error is no place for the errors of a value's own `__repr__`
        # Python declines to write out an integer of thousands of digits, and a list within a list a thousand deep.
        return f"this {type(value).__name__}"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
