"""Twin pages: a page in Dutch and the English one that it leads to have the same headings and the same programs."""

import re
from itertools import zip_longest
from pathlib import Path
from typing import Final

import pytest
from making.filling import pages
from making.places import DUTCH, language_of

from tests.support.pages import DOCS, prose, read

INDEX: Final = DOCS / DUTCH / "index.md"
"""The first page in Dutch; it is shorter than the English one on purpose, since most guides are in English alone."""


def twin_of(page: Path) -> Path | None:
    """Return the page in the other language that a page leads to as a whole, right below its title."""
    found = re.match(r"(?:<!-- .+ -->\n\n)?# .+\n\n\[(?:English|Nederlands)\]\(([^)#]+)\)\n", read(page))
    return (page.parent / found[1]).resolve() if found else None


IN_DUTCH: Final = [page for page in pages() if language_of(page) == "nl" and page != INDEX]
TWINS: Final = [(twin, page) for page in IN_DUTCH if (twin := twin_of(page))]

of_twins: Final = pytest.mark.parametrize(
    ("english", "dutch"), TWINS, ids=[page.relative_to(DOCS).as_posix() for _, page in TWINS]
)


def headings(page: Path) -> list[tuple[int, str]]:
    """Return the headings of a page in order, each with its level; what stands in a fence is none."""
    return [(len(marks), title) for marks, title in re.findall(r"^(#+) (.+)$", prose(page), re.MULTILINE)]


def programs(page: Path) -> list[str]:
    """Return the programs, commands and changes on a page; an example that shows what it gives is none."""
    blocks = re.findall(r"^```(?:python|console|text)\n(.*?)^```$", read(page), re.DOTALL | re.MULTILINE)
    return [block for block in blocks if ">>>" not in block]


class TestTwinPages:
    """The link to the other language keeps a reader's place by the position of the heading."""

    @of_twins
    def test_have_the_same_headings_at_the_same_levels(self, english: Path, dutch: Path) -> None:
        pairs = zip_longest(headings(english), headings(dutch), fillvalue=(0, "none"))

        assert [(one, other) for one, other in pairs if one[0] != other[0]] == []

    @of_twins
    def test_lead_to_each_other(self, english: Path, dutch: Path) -> None:
        assert twin_of(english) == dutch

    @of_twins
    def test_show_the_same_programs(self, english: Path, dutch: Path) -> None:
        assert programs(dutch) == programs(english)

    @pytest.mark.parametrize("page", IN_DUTCH, ids=lambda page: page.name)
    def test_are_told_by_their_names(self, page: Path) -> None:
        english = DOCS / page.relative_to(DOCS / DUTCH)

        assert not english.exists() or twin_of(page) == english


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# One\n\n### Two\n", [(1, "One"), (3, "Two")]),
        ("# One\n\n```console\n# a comment\n```\n\n## Two\n", [(1, "One"), (2, "Two")]),
    ],
)
def test_a_heading_within_a_fence_is_none(text: str, found: list[tuple[int, str]], tmp_path: Path) -> None:
    """A comment in a program begins like a heading."""
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")

    assert headings(page) == found
