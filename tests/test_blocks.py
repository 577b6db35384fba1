"""Blocks: the same page as text, as Markdown and as HTML, out of which no text breaks."""

import html
import re
from collections.abc import Callable
from typing import Any, Final, get_args
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidValue
from flemish_clusters.blocks import Block, Form, Listed, Paragraphs, Table, page
from flemish_clusters.tables import in_markdown

HOSTILE: Final = (
    *("<img src=x onerror=alert(1)>", "</p><script>", "| a |", "*x*", "# a", "- a", "+ a", "12. a", "3) a", "==="),
    *("    a", "a\n\n- b", "a\r\n# b", "\u2028a", "&amp;", '" onclick="a', "' a", "[a](javascript:a)", "`a`", "\\"),
    *("\x1b[31ma", "\x00", "\ufffe", "\x85a", "\ud7ff\ue000\U0010ffff"),
)
FORMS: Final[tuple[Form, ...]] = get_args(Form)


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return one of each block, with a text in every place."""
    return (Paragraphs([text]), Listed(text, [text, text]), Table(text, (text, text), [(text, text)]))


class TestAPage:
    """A heading, paragraphs, a list and a table."""

    blocks: Final = (Paragraphs(["One.", "Two."]), Listed("List", ["a", "b"]), Table("Table", ("x", "y"), [("1", "2")]))

    def test_as_text(self) -> None:
        assert page("Head", self.blocks, "en", "text") == (
            "Head\nOne.\nTwo.\n\nList:\n- a\n- b\n\nTable:\nx  y\n-  -\n1  2"
        )

    def test_as_markdown(self) -> None:
        assert page("Head", self.blocks, "en", "markdown") == (
            "## Head\n\nOne.\n\nTwo.\n\n### List\n\n- a\n- b\n\n### Table\n\n| x | y |\n| --- | --- |\n| 1 | 2 |"
        )

    def test_as_html(self) -> None:
        assert page("Head", self.blocks, "nl", "html").splitlines() == [
            '<article lang="nl">',
            "<h2>Head</h2>",
            *("<p>One.</p>", "<p>Two.</p>"),
            *("<h3>List</h3>", "<ul>", "<li>a</li>", "<li>b</li>", "</ul>"),
            *("<table>", "<caption>Table</caption>"),
            '<thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead>',
            *("<tbody>", '<tr><th scope="row">1</th><td>2</td></tr>', "</tbody>", "</table>"),
            "</article>",
        ]

    @pytest.mark.parametrize("form", ["pdf", "", None, ("text",)])
    def test_has_no_other_form(self, form: Any) -> None:
        with pytest.raises(InvalidValue) as caught:
            page("Head", (), "en", form)

        assert (caught.value.field, caught.value.value, caught.value.expected) == (
            *("form", form),
            '"text", "markdown" or "html"',
        )


def ends_no_line(text: str) -> None:
    """Assert that a text adds no line to a page of any form."""
    for form in FORMS:
        written = page(text, blocks_of(text), "en", form)
        assert written.count("\n") == page("a", blocks_of("a"), "en", form).count("\n")
        assert written.splitlines() == written.removesuffix("\n").split("\n")


def stands_in_html(text: str) -> None:
    """Assert that a text stands in HTML as it is told, but for what XML cannot hold."""
    told = page(text, blocks_of(text), "en", "html")

    article = ElementTree.fromstring(told)  # noqa: S314 - it is our own
    shown = re.sub("[\x00-\x08\x0e-\x1f\ufffe\uffff]", "\ufffd", " ".join(text.splitlines()))
    assert {part.text or "" for part in article.iter() if part.tag not in CONTAINERS} == {shown}
    assert f"<h2>{html.escape(shown, quote=True)}</h2>" in told


def shows_in_markdown(text: str) -> None:
    """Assert that a text is a line of Markdown that shows it and marks nothing up."""
    written = in_markdown(text)

    assert html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", written)) == " ".join(text.splitlines()).strip()
    assert re.match(r"[-+*#>|`~=]|[0-9]{1,9}[.)]|\s", written) is None
    assert not set("<>") & set(written)


class TestAText:
    """Whatever it holds, it ends no line and marks nothing up."""

    laws: Final = (ends_no_line, stands_in_html, shows_in_markdown)

    @pytest.mark.parametrize("text", HOSTILE)
    @pytest.mark.parametrize("law", laws)
    def test_that_is_hostile_does_neither(self, text: str, law: Callable[[str], None]) -> None:
        law(text)

    @given(text=st.text(st.characters(codec="utf-8"), max_size=12))
    def test_that_is_any_does_neither(self, text: str) -> None:
        for law in self.laws:
            law(text)


CONTAINERS: Final = {"article", "ul", "table", "thead", "tbody", "tr"}
