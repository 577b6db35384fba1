"""Steps: what is worked out of an account, one named thing after the other."""

from collections.abc import Callable, Iterable

from attrs import field, frozen

from flemish_clusters.definition.amounts import MOST, NEVER
from flemish_clusters.definition.expressions import Expression, column, columns_in, number, when


@frozen(repr=False)
class Step:
    """Something that is worked out, under a name by which later steps read it, and what it is, for a reader."""

    name: str
    value: Expression
    says: str = ""


@frozen(repr=False)
class Steps:
    """The steps so far, by their values and what they are. A value that is there already is no other step.

    Nor is one of which nothing is said and that is the same for every account.

    Attributes:
        under: What the names of further steps end in.
    """

    taken: dict[tuple[Expression, str], Step] = field(factory=dict[tuple[Expression, str], Step])
    under: str = ""

    def keep(self, name: str, value: Expression, says: str = "") -> Expression:
        """Return what a later step reads in place of a value."""
        if not says and (value.fixed is not None or value.operation == "column"):
            return value
        if (value, says) not in self.taken:
            names = {step.name for step in self.taken.values()}
            own = f"{name}{self.under}"
            several = (f"{own} ({count})" for count in range(2, len(names) + 3))
            self.taken[value, says] = Step(next(one for one in (own, *several) if one not in names), value, says)
        return column(self.taken[value, says].name)

    def least_with(self, name: str, is_enough: Callable[[Expression], Expression]) -> Expression:
        """Return the least cents that are enough, where more always are too; more than any amount where none are."""
        low, high = number(0), number(NEVER)
        for _ in range(NEVER.bit_length()):
            middle = self.keep(f"{name}.middle", (low + high) // 2)
            done = is_enough(middle) | (middle > MOST)
            low, high = (
                self.keep(f"{name}.low", when(done, low, middle + 1)),
                self.keep(f"{name}.high", when(done, middle, high)),
            )
        return high

    def leading_to(self, ends: Iterable[Expression]) -> tuple[Step, ...]:
        """Return the steps that some expressions rest on, in order."""
        read = set[str]().union(*map(columns_in, ends))
        leading: list[Step] = []
        for step in reversed(self.taken.values()):
            if step.name in read:
                read |= columns_in(step.value)
                leading.append(step)
        return tuple(reversed(leading))
