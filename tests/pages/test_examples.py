"""The examples, on the pages as well: they use what the package offers to everybody, and nothing else."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from doctest import DocTestParser
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import pytest
from making.reference import ROOMS

import flemish_clusters as fc
from tests.support.pages import PAGES, ROOT, read
from tests.support.programs import EXAMPLES, HOSTS

PROGRAMS: Final = tuple(sorted(EXAMPLES.glob("*.py")))
PUBLIC: Final = {name if "." in name else f".{name}" for room in ROOMS for name in room.names}


IN_HOSTS: Final = tuple(file for file in HOSTS if file.suffix == ".py")


@pytest.mark.parametrize("file", [*PROGRAMS, *IN_HOSTS, *PAGES], ids=lambda file: file.name)
def test_an_example_uses_public_names_only(file: Path) -> None:
    assert set(names_used(code_of(file))) <= PUBLIC


@pytest.mark.parametrize("file", HOSTS, ids=lambda file: file.name)
def test_a_program_in_a_host_is_short(file: Path) -> None:
    assert len(read(file).splitlines()) <= (30 if file.stem == "web_service" else 40)


@pytest.mark.skipif(find_spec("mypy") is None, reason="mypy is no part of what the tests need")
def test_a_strict_type_checker_takes_them(tmp_path: Path) -> None:
    for place, file in enumerate((*PROGRAMS, *PAGES)):
        name = f"{re.sub('[^a-z0-9]', '_', file.stem.lower())}_{place}.py"
        (tmp_path / name).write_text(code_of(file), encoding="utf-8")

    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".mypy_cache"), "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - it is our own
    assert done.stdout == f"Success: no issues found in {len(PROGRAMS) + len(PAGES)} source files\n"


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
    """Return the code of a program, or that of the examples on a page that are no error."""
    if file.suffix == ".py":
        return read(file)
    blocks = re.findall(r"^```python\n(.*?)^```$", read(file), re.DOTALL | re.MULTILINE)
    return "\n".join(code_in(block) for block in blocks)


def code_in(block: str) -> str:
    """Return the code in a block, without what it prints where that is shown."""
    examples = DocTestParser().get_examples(block)
    return "".join(example.source for example in examples if not example.exc_msg) if examples else block


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
