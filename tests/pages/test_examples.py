"""The examples, on the pages as well: they use what the package offers to everybody, and nothing else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from making.reference import ROOMS

import flemish_clusters as fc
from tests.support.pages import PAGES, read
from tests.support.programs import EXAMPLES

PROGRAMS: Final = tuple(sorted(EXAMPLES.glob("*.py")))
PUBLIC: Final = {name if "." in name else f".{name}" for room in ROOMS for name in room.names}


@pytest.mark.parametrize("file", [*PROGRAMS, *PAGES], ids=lambda file: file.name)
def test_an_example_uses_public_names_only(file: Path) -> None:
    assert set(names_used(code_of(file))) <= PUBLIC


@pytest.mark.parametrize(
    ("code", "used"),
    [
        ("import flemish_clusters as fc\nfc.assess(fc.Company())", {".assess", ".Company"}),
        ("from flemish_clusters import Euro", {".Euro"}),
        ("from flemish_clusters.policies.cautions import Status", {"policies.cautions.Status"}),
        ("import flemish_clusters.money", {"flemish_clusters.money"}),
    ],
)
def test_a_name_that_is_used_is_seen(code: str, used: set[str]) -> None:
    assert set(names_used(code)) == used


def code_of(file: Path) -> str:
    """Return the code of a program, or that of the examples on a page."""
    if file.suffix == ".py":
        return read(file)
    blocks = re.findall(r"^```python\n(.*?)^```$", read(file), re.DOTALL | re.MULTILINE)
    return "\n".join(line for block in blocks for line in lines_of_code(block))


def lines_of_code(block: str) -> list[str]:
    """Return the lines of code in a block, without what they print where it is shown."""
    return re.findall(r"^(?:>>>|\.\.\.) ?(.*)$", block, re.MULTILINE) or block.splitlines()


def names_used(code: str) -> Iterator[str]:
    """Return the names of the package that code uses, each with its door before a point."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "fc":
            yield f".{node.attr}"
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(fc.__name__):
            door = (node.module or "").removeprefix(fc.__name__).lstrip(".")
            yield from (f"{door}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith(f"{fc.__name__}."))
