"""What a package index is told: who made it, where its sources are, and a description that reads whole by itself."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

import flemish_clusters as fc
from flemish_clusters.sources import ORDER, PAGE
from flemish_clusters.version import VERSION

ROOT: Final = Path(__file__).parents[1]
SETTINGS: Final[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT: Final[dict[str, Any]] = SETTINGS["project"]
SDIST: Final[list[str]] = SETTINGS["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]


class TestTheMetadata:
    """It gives no address that the sources do not give, and no link that an index could not follow."""

    def test_the_version_is_that_of_the_release(self) -> None:
        assert fc.__version__ == VERSION
        assert PROJECT["dynamic"] == ["version"]

    def test_the_developers_are_named(self) -> None:
        assert PROJECT["authors"] == [{"name": "flemish_clusters developers"}]

    def test_the_addresses_are_those_of_the_policy(self) -> None:
        assert PROJECT["urls"] == {"Policy page": PAGE.address, "Order of 4 March 2016": ORDER.address}

    def test_the_pythons_are_those_that_the_page_on_compatibility_promises(self) -> None:
        listed = [name.split(" :: ")[-1] for name in PROJECT["classifiers"] if re.search(r"Python :: 3\.\d+$", name)]
        text = (ROOT / "docs" / "compatibility.md").read_text(encoding="utf-8")

        assert PROJECT["requires-python"] == f">={listed[0]}"
        assert f"runs on Python {', '.join(listed[:-1])} and {listed[-1]};" in text

    def test_the_description_has_no_link_within_the_project(self) -> None:
        text = (ROOT / PROJECT["readme"]).read_text(encoding="utf-8")

        assert [link for link in re.findall(r"\]\(([^)]*)\)", text) if not link.startswith("https://")] == []
        assert not re.search(r"^\[[^]]+\]:|<a |<img |!\[", text, flags=re.MULTILINE)

    def test_the_files_that_the_description_names_are_in_the_source_distribution(self) -> None:
        text = (ROOT / PROJECT["readme"]).read_text(encoding="utf-8")

        guides = [f"docs/guide/{name}" for name in re.findall(r"`([a-z-]+\.md)`", text)]
        named = [*re.findall(r"`(docs/[^` ]*|[A-Z]+(?:\.md)?)`", text), *guides]
        assert len(named) > 10
        assert [name for name in named if not (ROOT / name).exists() or name.split("/")[0] not in SDIST] == []
