"""The reference: every public name has its place, once, and what it links to elsewhere is there."""

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pkgutil import resolve_name
from textwrap import dedent
from typing import Any, Final, get_args
from zlib import decompress

import pytest
from attrs import fields, has
from making.inventories import NAMES, inventory
from making.places import DOCS
from making.reference import MAY_MOVE, ROOMS, Room

import flemish_clusters
from flemish_clusters.wording import Code
from tests.support.pages import read
from tests.support.walking import modules

MODULES: Final = (
    *("changes", "documents", "facts", "findings", "page", "policies", "receipts", "remedies", "rules", "sources"),
    *("columns", "proofs", "spreadsheets", "sql", "testing", "verification"),
)
"""The doors that list their names; the readings stand in the specification, each under its key."""
DOCUMENTED: Final = [name for room in ROOMS for name in room.names]
ALIASES: Final = {
    target.id
    for module in modules()
    for node in ast.parse(inspect.getsource(module)).body
    if isinstance(node, ast.Assign) and not isinstance(node.value, ast.Call)
    for target in node.targets
    if isinstance(target, ast.Name)
}
"""The names of types that are no classes, and no type variables."""


class TestEveryPublicName:
    """It stands on one page of the reference."""

    def test_stands_there_once(self) -> None:
        assert [name for name, count in Counter(DOCUMENTED).items() if count > 1] == []
        assert {name for name in DOCUMENTED if "." not in name} == set(flemish_clusters.__all__)

    @pytest.mark.parametrize("module", MODULES)
    def test_of_a_module_stands_there_too(self, module: str) -> None:
        public = import_module(f"{flemish_clusters.__name__}.{module}").__all__

        assert set(public) <= {name.rpartition(".")[2] for name in DOCUMENTED}

    @pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
    def test_has_a_page_that_the_index_leads_to(self, room: Room) -> None:
        text = read(DOCS / "reference" / f"{room.name}.md")

        assert text.startswith(f"# {room.title}\n")
        assert all(f"\n<!-- data: {block} {room.name} -->\n" in text for block in ("names", "directives"))
        assert f"- [{room.title}]({room.name}.md)" in read(DOCS / "reference" / "index.md")

    @pytest.mark.parametrize("name", MAY_MOVE)
    def test_that_is_not_documented_is_there_all_the_same(self, name: str) -> None:
        module, _, last = name.rpartition(".")

        assert resolve_name(f"flemish_clusters.{module}:{last}") is not getattr(flemish_clusters, last, None)


class TestEveryAlias:
    """A name for a type that a public signature has is public too, so that a caller can write it."""

    def test_has_its_page(self) -> None:
        values = [resolve_name(f"flemish_clusters.{path}") for path in DOCUMENTED]

        named = {name for value in values for name in names_in_the_signature_of(value)} & ALIASES
        assert named >= {"AttestationLike", "EuroLike", "ExactNumber", "Judging", "PeriodDay", "Quantity"}
        assert named <= {path.rpartition(".")[2] for path in (*DOCUMENTED, *MAY_MOVE)}


class TestAnInventory:
    """It names what other projects document, in the form that Sphinx reads."""

    @pytest.mark.parametrize("name", NAMES)
    def test_names_what_is_there(self, name: str) -> None:
        assert name == "None" or resolve_name(name if "." in name else f"builtins:{name}") is not None

    def test_is_written_in_the_form_that_is_read(self) -> None:
        heading, names = inventory("other", {"b.c": "class page.html", "a": "data first.html"}).split(b"zlib.\n")

        assert heading.startswith(b"# Sphinx inventory version 2\n# Project: other\n")
        assert decompress(names) == b"a py:data 1 first.html#$ -\nb.c py:class 1 page.html#$ -\n"


def names_in_the_signature_of(value: Any) -> Iterator[str]:
    """Return the names of types that a public function or class says it takes and gives."""
    if not inspect.isclass(value) and not inspect.isfunction(value):
        return
    for node in ast.parse(dedent(inspect.getsource(value))).body:
        for annotation in annotations(node):
            yield from re.findall(r"\w+", ast.unparse(annotation))
    for field in fields(value) if isinstance(value, type) and has(value) else ():
        yield from names_in_the_signature_of(field.converter)


def annotations(node: ast.AST) -> Iterator[ast.expr]:
    """Return what a function, or a class with its fields and its methods, is annotated with, where that is public."""
    if isinstance(node, ast.ClassDef):
        for inner in node.body:
            yield from annotations(inner)
    elif isinstance(node, ast.AnnAssign):
        yield node.annotation
    elif isinstance(node, ast.FunctionDef) and (node.name.startswith("__") or not node.name.startswith("_")):
        arguments = (*node.args.args, *node.args.kwonlyargs, node.args.kwarg)
        yield from (one.annotation for one in arguments if one and one.annotation)
        yield from (node.returns,) if node.returns else ()


def test_the_page_of_the_errors_lists_every_code() -> None:
    listed = re.findall(r"(?m)^\| `([a-z_]+)` \|", read(DOCS / "reference" / "errors.md"))

    assert listed == sorted(get_args(Code))
