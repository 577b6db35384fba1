"""Queries: the steps of a definition as parts of one query, each part made of those before it."""

from collections.abc import Iterable, Iterator
from textwrap import indent, wrap
from typing import Final

from attrs import field, frozen

from flemish_clusters.definition import Definition, alike_in
from flemish_clusters.definition.amounts import MOST, NEVER, NOT_KNOWN
from flemish_clusters.definition.expressions import Expression, columns_in
from flemish_clusters.definition.problems import REFUSED, Told, problems_of, told_by_a_row
from flemish_clusters.definition.steps import Step
from flemish_clusters.policies.cautions import HYPOTHETICAL, Status
from flemish_clusters.sql.dialects import Dialect, Writing, case
from flemish_clusters.sql.rows import number_of
from flemish_clusters.version import VERSION

OWN: Final = ("told.", "step.")
"""What the names of columns within a query begin with."""
_WIDTH: Final = 100
_DEEPEST: Final = 90
"""Spark gives up on a query after a hundred rounds, unless it is told not to."""
_LONGEST: Final = 63
"""PostgreSQL cuts a longer name off, in bytes."""


@frozen(repr=False, kw_only=True)
class Query:
    """What is asked of a table, under a policy.

    Attributes:
        source: The parts of the name of the table.
        keep: The columns of it that stand in front.
        number: The place of a language in `Words`.
    """

    definition: Definition
    writing: Writing
    source: tuple[str, ...]
    cents: bool
    keep: tuple[str, ...]
    number: int
    told: tuple[Told, ...] = field(init=False)
    carried: tuple[str, ...] = field(init=False)
    _names: dict[str, str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        told = told_by_a_row(self.definition.facts, cents=self.cents)
        object.__setattr__(self, "told", told)
        object.__setattr__(self, "carried", tuple(dict.fromkeys((*self.keep, *(one.name for one in told)))))
        object.__setattr__(self, "_names", _own_names(told, self.definition.steps))

    def named_twice(self) -> list[str]:
        """Return which columns would have the name of another one: PostgreSQL cuts off those that are too long."""
        given = (*self.carried, *self.definition.found, "problem")
        of_steps = [name for name in self.carried if name.casefold().startswith(OWN)]
        is_cut = self.writing.dialect is Dialect.POSTGRESQL
        return [*alike_in(given), *of_steps, *(name for name in given if is_cut and len(name.encode()) > _LONGEST)]

    def is_too_deep(self) -> bool:
        """Return whether Spark would give up on so many parts that rest on one another."""
        return self.writing.dialect is Dialect.SPARK and len(self.definition.turns) > _DEEPEST

    def text(self) -> str:
        """Return the query."""
        *inner, (_, found) = self._parts()
        source = ".".join(map(self.writing.name, self.source))
        tables = [f"{source} AS source", *(self._part(name) for name, _ in inner)]
        within = ",\n".join(
            f"{name} AS (\n{indent(_select(columns, table) + self.writing.fence, '  ')}\n)"
            for table, name, (_, columns) in zip(tables, tables[1:], inner, strict=False)
        )
        return f"{self._heading()}\nWITH {within}\n{_select(found, tables[-1])}\n"

    def _heading(self) -> str:
        policy, unit = self.definition.policy, "whole cents" if self.cents else "euro"
        said = (
            f"What {policy.name} finds of each account, amounts in {unit}: {policy.title.en}.",
            *([HYPOTHETICAL.text("en")] if policy.status is Status.HYPOTHETICAL else []),
            (
                f"Printed by flemish_clusters {VERSION}. Within, amounts are whole cents; {NOT_KNOWN} is what is not "
                f"known and {REFUSED} what is refused, {MOST} is no limit and {NEVER} no limit that is known."
            ),
        )
        return "\n".join(map(_comment, said))

    def _part(self, name: str) -> str:
        """Return the name of a part, which is never that of the source."""
        return self.writing.name(f"the {name}" if self.source[-1].casefold() == name else name)

    def _parts(self) -> Iterator[tuple[str, list[str]]]:
        """Return the name and the columns of each part, in order; those of the last are what is found."""
        carried = [*map(self.writing.name, self.carried)]
        numbers = ((one.name, number_of(one, self.writing, cents=self.cents)) for one in self.told)
        given = (_named(f"source.{name}", name) for name in carried)
        yield "told", [*given, *(_named(text, self._own(name)) for name, text in numbers)]
        wrong = ((self._written(one.found), self.writing.text(one.text(self.number))) for one in problems_of(self.told))
        first = [_named(case(wrong), self.writing.name("told.problem"))]
        for number, level in enumerate(self.definition.turns, 1):
            yield f"level {number}", ["*", *first, *map(self._step, level)]
            first = []
        if self.writing.dialect is Dialect.SPARK:
            yield "steps", [*carried, self._fenced()]
        yield "", [*carried, *self._found()]

    def _fenced(self) -> str:
        """Return what is read of the steps; no condition on it is set into the steps themselves, each time anew."""
        read = dict.fromkeys(name for found in self.definition.found.values() for name in sorted(columns_in(found)))
        names = (*map(self._own, read), self.writing.name("told.problem"))
        return f"INLINE(ARRAY(STRUCT({', '.join(names)})))"

    def _step(self, step: Step) -> str:
        """Return a step, below what is said of it."""
        column = _named(self._written(step.value), self._own(step.name))
        return f"{_comment(step.says)}\n{column}" if step.says else column

    def _found(self) -> Iterator[str]:
        """Return the columns of what is found; of a row that is refused, nothing but its problem."""
        problem = self.writing.name("told.problem")
        for name, found in self.definition.found.items():
            words = self.definition.words_for(name)
            amount = [(f"{self._written(found)} >= 0", self._amount(self._written(found)))]
            branches = amount if words is None else self._by_place(found, words)
            yield _named(case([(f"{problem} IS NOT NULL", "NULL"), *branches]), self.writing.name(name))
        yield _named(problem, self.writing.name("problem"))

    def _by_place(self, found: Expression, texts: Iterable[str]) -> list[tuple[str, str]]:
        places = ((found.equals(place), self.writing.text(text)) for place, text in enumerate(texts))
        return [(self._written(is_it), text) for is_it, text in places if is_it.fixed is not False]

    def _amount(self, cents: str) -> str:
        return cents if self.cents else f"CAST(CAST({cents} AS DECIMAL(20, 0)) * 0.01 AS DECIMAL(17, 2))"

    def _written(self, expression: Expression) -> str:
        return self.writing.expression(expression, self._own)

    def _own(self, name: str) -> str:
        return self.writing.name(self._names[name])


def _own_names(told: Iterable[Told], steps: Iterable[Step]) -> dict[str, str]:
    """Return what each column within a query is called; where that is too long, by its place."""
    names = {one.name: f"told.{one.name}" for one in told} | {step.name: f"step.{step.name}" for step in steps}
    return {
        name: own if len(own.encode()) <= _LONGEST else f"{own[:5]}{place}"
        for place, (name, own) in enumerate(names.items(), 1)
    }


def _select(columns: Iterable[str], table: str) -> str:
    listed = ",\n".join(columns)
    return f"SELECT\n{indent(listed, '  ')}\nFROM {table}"


def _named(text: str, name: str) -> str:
    return text if text == name else f"{text} AS {name}"


def _comment(text: str) -> str:
    """Return a text as a comment that it cannot leave: in Spark a backslash would take in the next line."""
    line = "".join(one if one.isprintable() and one != "\\" else " " for one in text)
    return "\n".join(f"-- {part}" for part in wrap(line, _WIDTH, break_on_hyphens=False))
