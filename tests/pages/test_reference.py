"""The reference: every public name has its place, once, and what it links to elsewhere is there."""

from collections import Counter
from importlib import import_module
from pkgutil import resolve_name
from typing import Final
from zlib import decompress

import pytest
from making.inventories import NAMES, inventory
from making.places import DOCS
from making.reference import MAY_MOVE, ROOMS, Room

import flemish_clusters
from tests.support.pages import read

MODULES: Final = ("changes", "documents", "receipts", "rules", "testing")
DOCUMENTED: Final = [name for room in ROOMS for name in room.names]


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


class TestAnInventory:
    """It names what other projects document, in the form that Sphinx reads."""

    @pytest.mark.parametrize("name", NAMES)
    def test_names_what_is_there(self, name: str) -> None:
        assert name == "None" or resolve_name(name if "." in name else f"builtins:{name}") is not None

    def test_is_written_in_the_form_that_is_read(self) -> None:
        heading, names = inventory("other", {"b.c": "class page.html", "a": "data first.html"}).split(b"zlib.\n")

        assert heading.startswith(b"# Sphinx inventory version 2\n# Project: other\n")
        assert decompress(names) == b"a py:data 1 first.html#$ -\nb.c py:class 1 page.html#$ -\n"
