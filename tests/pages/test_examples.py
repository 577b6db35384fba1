"""The examples: they use what the package offers to everybody, and nothing else."""

import re

import pytest
from making.reference import ROOMS

import flemish_clusters as fc
from tests.support.programs import EXAMPLES


@pytest.mark.parametrize("name", ["register.py", "dossier.py"])
def test_an_example_uses_public_names_only(name: str) -> None:
    source = (EXAMPLES / name).read_text(encoding="utf-8")

    doors = re.findall(r"^from flemish_clusters\.(\w+) import (.+)$", source, re.MULTILINE)
    public = {name for room in ROOMS for name in room.names}
    assert all(used in fc.__all__ for used in re.findall(r"\bfc\.(\w+)", source))
    assert {f"{door}.{name}" for door, names in doors for name in names.split(", ")} <= public
    assert source.count("flemish_clusters") == 1 + len(doors)
