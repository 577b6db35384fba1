"""The examples: they use what the package offers to everybody, and nothing else."""

import re

import pytest

import flemish_clusters as fc
from tests.support.programs import EXAMPLES


@pytest.mark.parametrize("name", ["register.py", "dossier.py"])
def test_an_example_uses_public_names_only(name: str) -> None:
    source = (EXAMPLES / name).read_text(encoding="utf-8")

    assert re.findall(r"^.*import.*flemish_clusters.*$", source, re.MULTILINE) == ["import flemish_clusters as fc"]
    assert "from flemish_clusters" not in source
    assert all(used in fc.__all__ for used in re.findall(r"\bfc\.(\w+)", source))
