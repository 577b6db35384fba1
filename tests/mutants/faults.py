"""Faults: each is one small change in a module of the core, named by what it changes and not by its line number."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from attrs import evolve, field, frozen

from tests.mutants.operators import replacements

PACKAGE: Final = "flemish_clusters"
LEFT_OUT: Final = (
    *("readings", "sources", "page", "testing", "testing_plugin", "documents", "receipts", "changes", "verification"),
    *("spreadsheets", "findings.reports", "version", "columns", "sql", "proofs", "definition"),
)
"""The modules and rooms that are no part of the core."""
SHARE: Final = 18
"""The sample has one in so many of the faults of each module, and at least two."""


@frozen
class Fault:
    """A change in a module: what is replaced by what, in which function and on what line.

    Attributes:
        module: The name of the module, without that of the package.
        function: The qualified name of the function or class; empty for what stands in none.
        line: The line as it is written, on which what is replaced begins.
        change: What is replaced, and by what.
        turn: The place among changes of which all the rest is the same, from 0.
        lines: The first and last number of the lines that have to run for the fault to show.
    """

    module: str
    function: str
    line: str
    change: str
    turn: int
    lines: tuple[int, int] = field(default=(0, 0), eq=False)

    @property
    def digest(self) -> str:
        """A number that stays the same whatever is changed elsewhere."""
        parts = (self.module, self.function, self.line, self.change, str(self.turn))
        return sha256("\n".join(parts).encode()).hexdigest()


def folder() -> Path:
    """Return where the package is, without importing it."""
    spec = find_spec(PACKAGE)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0])


def core() -> dict[str, Path]:
    """Return the modules of the core, with their files."""
    files = {".".join(file.relative_to(folder()).with_suffix("").parts): file for file in folder().rglob("*.py")}
    named = {name.removesuffix(".__init__"): file for name, file in sorted(files.items()) if name != "__init__"}
    return {
        name: file
        for name, file in named.items()
        if not any(name == left_out or name.startswith(f"{left_out}.") for left_out in LEFT_OUT)
    }


def all_faults() -> list[Fault]:
    """Return every fault of the core."""
    return [fault for module, file in core().items() for fault, _ in faults_in(module, file.read_text("utf-8"))]


def sample(faults: list[Fault]) -> list[Fault]:
    """Return a fixed part of the faults of each module, which changes elsewhere leave as it is."""
    chosen: list[Fault] = []
    for module in dict.fromkeys(fault.module for fault in faults):
        there = sorted((fault for fault in faults if fault.module == module), key=lambda fault: fault.digest)
        chosen += there[: max(2, round(len(there) / SHARE))]
    return chosen


def with_fault(fault: Fault, source: str) -> ast.Module:
    """Return the module with the fault in it."""
    return next(tree for found, tree in faults_in(fault.module, source) if found == fault)


def faults_in(module: str, source: str) -> Iterator[tuple[Fault, ast.Module]]:
    """Return the faults that can be put into a module, each with the module that has it until the next is asked for."""
    tree = ast.parse(source)
    written = source.splitlines()
    turns: Counter[tuple[str, str, str]] = Counter()
    for place in list(_places(tree, _Place(tree, tree, tree))):
        for other in replacements(place.node, place.parent, _enums()):
            change = f"{ast.unparse(place.node)} -> {ast.unparse(other)}"
            line = written[place.first - 1].strip()
            named = ".".join(place.scope), line, change
            fault = Fault(module, *named, turns[named], (place.statement.lineno, place.node.end_lineno))
            yield fault, place.with_other(tree, other)
            place.with_other(tree, place.node)
            turns[named] += 1


@frozen
class _Place:
    """Where a node stands: in which field of its parent, in which statement, and in which functions and classes."""

    node: Any
    parent: Any
    statement: Any
    name: str = ""
    index: int | None = None
    scope: tuple[str, ...] = ()
    at_import: bool = True

    @property
    def first(self) -> int:
        """The number of the line on which the node begins."""
        return int(self.node.lineno)

    def with_other(self, tree: ast.Module, other: ast.AST) -> ast.Module:
        """Put something else in this place, and return the whole."""
        other = ast.fix_missing_locations(ast.copy_location(other, self.node))
        if self.index is None:
            setattr(self.parent, self.name, other)
        else:
            getattr(self.parent, self.name)[self.index] = other
        return tree


_NEVER: Final = ("annotation", "returns", "type_params")
_NAMING_TYPES: Final = ("cast", "TypeVar", "lru_cache", "isinstance", "issubclass")
_DECLARED: Final = ("init", "eq", "repr", "strict", "total")
"""What says how a class is made, or that what cannot be otherwise is so."""
_RUN_BEFORE: Final = ("decorator_list", "args", "bases", "keywords")


def _places(node: ast.AST, at: _Place) -> Iterator[_Place]:
    """Return the places of all nodes inside a node, of which there are no types and no plain texts."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _NAMING_TYPES:
        return
    for name, value in ast.iter_fields(node):
        for index, child in _listed(value):
            if name in _NEVER or not isinstance(child, ast.AST) or _is_declared(child, at):
                continue
            inside = evolve(at, node=child, parent=node, name=name, index=index)
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda) and name not in _RUN_BEFORE:
                named = () if isinstance(node, ast.Lambda) else (node.name,)
                now = at.at_import and isinstance(node, ast.ClassDef)
                inside = evolve(inside, scope=(*at.scope, *named), at_import=now)
            inside = evolve(inside, statement=child) if isinstance(child, ast.stmt) else inside
            yield inside
            yield from _places(child, inside)


def _listed(value: Any) -> list[tuple[int | None, Any]]:
    return [*enumerate(value)] if isinstance(value, list) else [(None, value)]  # pyright: ignore[reportUnknownArgumentType]


def _is_declared(node: ast.AST, at: _Place) -> bool:
    """Return whether a node only says what something is: a type, an option of a class, or what a type checker reads."""
    if isinstance(node, ast.keyword) and node.arg in _DECLARED:
        return True
    alias = isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) and at.at_import
    return alias or (isinstance(node, ast.FunctionDef) and "overload" in map(ast.unparse, node.decorator_list))


@cache
def _enums() -> dict[str, tuple[str, ...]]:
    """Return the names of the members of each enum of the package."""
    classes = (node for file in folder().rglob("*.py") for node in ast.parse(file.read_text("utf-8")).body)
    return {
        node.name: tuple(item.targets[0].id for item in node.body if isinstance(item, ast.Assign))  # type: ignore[attr-defined]
        for node in classes
        if isinstance(node, ast.ClassDef) and {"Enum", "Labelled"} & {ast.unparse(base) for base in node.bases}
    }
