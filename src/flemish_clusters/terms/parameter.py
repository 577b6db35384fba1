"""Parameters: a number that a policy sets, with its citation and the steps by which it changes."""

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final, Generic, TypeVar

from attrs import evolve, field, frozen
from attrs.validators import optional

from flemish_clusters.checks import Check, a, are_pairs, tuple_of
from flemish_clusters.messages import Message, a_label
from flemish_clusters.money import Euro
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation

Value = TypeVar("Value", int, Fraction, Euro)
Start = int | date
"""From when a step holds: from a funding year on, or for the funding years that begin from a day on."""


def _are_steps(later: Any) -> bool:
    if not are_pairs(later) or not all(is_parameter(step) and not step.later for _, step in later):
        return False
    starts: list[Any] = [start for start, _ in later]
    sorts = set(map(type, starts))
    in_turn = [1, *starts, _NO_FUNDING_YEAR] if sorts == {int} else starts
    return (sorts <= {int} or sorts == {date}) and all(one < other for one, other in pairwise(in_turn))


_NO_FUNDING_YEAR: Final = 1000
"""So high that who gives it means a calendar year."""

_some_steps: Final = Check(
    "a tuple of steps in order, such as ((4, Parameter(...)),): each with the funding year, from 2 to 999, or the day "
    "from which it holds, and a Parameter without steps",
    _are_steps,
)


@frozen(repr=False)
class Parameter(Generic[Value]):
    """A number that a policy sets.

    Attributes:
        value: The number: a count, an exact share or ratio, or an amount; where it has steps, the one that holds first.
        later: The steps by which it changes, each with its own citation and from when it holds: `(4, Parameter(...))`
            from a funding year on, `(date(2027, 1, 1), Parameter(...))` for the funding years that begin from a day on;
            of one sort, in order. Only numbers of an account can have steps.
        label: What it is called, where it is a number of an amendment's own.
    """

    value: Value = field(eq=lambda value: (type(value), value))
    citation: Citation = field(validator=a(Citation))
    rests_on: tuple[Reading, ...] = field(default=(), validator=tuple_of(Reading))
    later: "tuple[tuple[Start, Parameter[Value]], ...]" = field(default=(), kw_only=True, validator=_some_steps)
    label: Message | None = field(default=None, kw_only=True, validator=optional(a_label))

    def __repr__(self) -> str:
        steps = "".join(f", from {start} {step.value}" for start, step in self.later)
        return f"<Parameter {self.value}{steps} {self.citation}>"

    @property
    def in_turn(self) -> "tuple[Parameter[Any], ...]":
        """The number as it holds first, with its steps, then each of these."""
        return (self, *(step for _, step in self.later))

    def steps_by(self, year: int, first_day: date) -> int:
        """Return how many of its steps hold in a funding year, by its number and its first day."""
        return sum(start <= first_day if isinstance(start, date) else start <= year for start, _ in self.later)

    def after(self, steps: int) -> "Parameter[Value]":
        """Return the number as it is after so many of its steps."""
        return self.later[steps - 1][1] if steps else evolve(self, later=())


is_parameter: Final = a(Parameter).accepts
NewNumber = Parameter
"""A number of an amendment's own, which brings its label along."""

AnyParameter = Parameter[int] | Parameter[Fraction] | Parameter[Euro]
"""A number of a policy, of whichever kind."""
