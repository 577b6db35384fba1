"""Dialects: expressions, names and texts as each database writes them."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, unique
from textwrap import indent
from typing import Final

from attrs import frozen

from flemish_clusters.definition.expressions import Expression

_WIDTH: Final = 100
_LITERAL: Final = 2**31
"""A number below it is of 32 bits where nothing else is said, and so is what is worked out of two of them."""
_RANKS: Final = {"|": 0, "&": 1, "<": 2, "<=": 2, "==": 2, "+": 3, "-": 3, "*": 3, "//": 3}
_SIGNS: Final = {"|": "OR", "&": "AND", "==": "="}
_WHOLE: Final = {"number", "when", "least", "+", "-", "*", "//"}


@unique
class Dialect(Enum):
    """The language of a database.

    Attributes:
        DUCKDB: DuckDB 1.4 or later.
        SQLITE: SQLite 3.25 or later.
        POSTGRESQL: PostgreSQL 14 or later.
        SPARK: Spark 3.4 or later.
    """

    DUCKDB = "duckdb"
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"
    SPARK = "spark"


@frozen(repr=False)
class Writing:
    """How a database writes things down."""

    dialect: Dialect

    @property
    def fence(self) -> str:
        """What ends a part, so that the database does not set a step into each step that needs it, time and again."""
        return {Dialect.SQLITE: "\nLIMIT -1", Dialect.POSTGRESQL: "\nOFFSET 0"}.get(self.dialect, "")

    def name(self, name: str) -> str:
        """Return the name of a column or a table, whatever is in it."""
        mark = "`" if self.dialect is Dialect.SPARK else '"'
        return f"{mark}{name.replace(mark, mark * 2)}{mark}"

    def text(self, text: str) -> str:
        """Return a text, whatever is in it."""
        if self.dialect is Dialect.SPARK:
            text = text.replace("\\", "\\\\").replace("'", "\\'")
            return f"'{text}'"
        quoted = "'{}'".format(text.replace("'", "''"))
        # A backslash would be more than itself where a server is set so, but always is in a text that says so.
        is_escaped = self.dialect is Dialect.POSTGRESQL and "\\" in text
        return "E" + quoted.replace("\\", "\\\\") if is_escaped else quoted

    def expression(self, given: Expression, name: Callable[[str], str]) -> str:
        """Return an expression, the columns in it by what a function calls them; whole numbers are of 64 bits."""
        written = self._written(given, name)
        return f"CAST({written} AS BIGINT)" if _is_narrow(given) else written

    def _written(self, given: Expression, name: Callable[[str], str]) -> str:
        match given.operation:
            case "column":
                return name(given.of[0])
            case "truth" | "number":
                return str(given.fixed).upper()
            case "when":
                *branches, otherwise = _branches_of(given)
                written = [self._written(part, name) for part in branches]
                return case(zip(written[::2], written[1::2], strict=True), self._written(otherwise, name))
            case "least":
                parts = ", ".join(self._written(part, name) for part in _all_of("least", given))
                return f"{'MIN' if self.dialect is Dialect.SQLITE else 'LEAST'}({parts})"
            case _:
                return self._infix(given, name)

    def _infix(self, given: Expression, name: Callable[[str], str]) -> str:
        own, parts = given.operation, list(given.of)
        if own in "&|":
            parts = [*_all_of(own, given)]
        written = [self._written(part, name) for part in parts]
        if _RANKS[own] == _RANKS["+"] and all(map(_is_narrow, parts)):
            written[0] = f"CAST({written[0]} AS BIGINT)"
        for place, part in enumerate(parts):
            if _RANKS.get(part.operation, 9) <= _RANKS[own]:
                written[place] = f"({written[place]})"
        sign = _DIVISION.get(self.dialect, "/") if own == "//" else _SIGNS.get(own, own)
        return f" {sign} ".join(written)


_DIVISION: Final[Mapping[Dialect, str]] = {Dialect.DUCKDB: "//", Dialect.SPARK: "div"}
"""The sign of a division of whole numbers, where it is none of its own."""


def case(branches: Iterable[tuple[str, str]], otherwise: str = "") -> str:
    """Return what stands behind the first condition that holds; where none does another thing, or `NULL`."""
    parts = [f"WHEN {condition} THEN {then}" for condition, then in branches]
    parts += [f"ELSE {otherwise}"] if otherwise else []
    line = " ".join(parts)
    if "\n" not in line and len(line) <= _WIDTH:
        return f"CASE {line} END"
    return "CASE\n{}\nEND".format(indent("\n".join(parts), "  "))


def _branches_of(given: Expression) -> list[Expression]:
    """Return the conditions, each with what it leads to, and at last what stands where none holds."""
    if given.operation != "when":
        return [given]
    return [*given.of[:2], *_branches_of(given.of[2])]


def _all_of(operation: str, given: Expression) -> list[Expression]:
    """Return the parts of an operation whose parts can be of the same operation."""
    if given.operation != operation:
        return [given]
    return [part for one in given.of for part in _all_of(operation, one)]


def _is_narrow(given: Expression) -> bool:
    """Return whether a database would take a number to have 32 bits."""
    if given.operation == "number":
        return bool(abs(given.fixed) < _LITERAL)
    parts = given.of[1:] if given.operation == "when" else given.of
    return given.operation in _WHOLE and all(map(_is_narrow, parts))
