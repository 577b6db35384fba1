"""Tables: rows of text, for a terminal and for Markdown."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters.tables import Row, markdown, plain, with_notes

CELLS = st.text(max_size=12) | st.sampled_from(
    ("a|b", "a\nb", "a\r\n\u2028b", "\\|", "é中", "<b>", "[a](b)", "&amp;", "a_b*")
)
ROWS: st.SearchStrategy[list[Row]] = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5)


def without_rule(table: str) -> list[str]:
    """Return the lines of a Markdown table but for the one that sets its header apart."""
    header, _, *rows = table.splitlines()
    return [header, *rows]


class TestAPlainTable:
    """Columns under a header and a rule of hyphens, each as wide as its widest cell."""

    def test_example(self) -> None:
        table = plain(("what", "was"), [("a ceiling", "1"), ("b", "")])

        assert table.split("\n") == ["what       was", "---------  ---", "a ceiling  1", "b"]

    def test_without_rows_is_a_header(self) -> None:
        assert plain(("a", "bc"), []) == "a  bc\n-  --"

    @given(rows=ROWS)
    def test_has_a_line_for_each_row_and_one_more(self, rows: list[Row]) -> None:
        lines = plain(rows[0], rows[1:]).split("\n")

        assert len(lines) == len(rows) + 1
        assert all(len(line.splitlines()) <= 1 for line in lines)
        assert all(line == line.rstrip() for line in lines)


class TestAMarkdownTable:
    """A line for each row, whatever its cells hold."""

    def test_example(self) -> None:
        assert markdown(("what", "was"), [("a|b", "")]) == "| what | was |\n| --- | --- |\n| a\\|b |  |"

    @given(rows=ROWS)
    def test_has_a_line_for_each_row_and_one_more(self, rows: list[Row]) -> None:
        lines = markdown(rows[0], rows[1:]).splitlines()

        assert len(lines) == len(rows) + 1
        assert all(line.startswith("| ") and line.endswith(" |") for line in lines)

    @pytest.mark.parametrize(
        ("cell", "written"),
        [
            ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
            ("<!-- a -->", "&lt;!-- a --&gt;"),
            ("[here](javascript:alert(1))", "\\[here\\](javascript:alert(1))"),
            ("![a](b)", "!\\[a\\](b)"),
            ("*a* __b__ ~~c~~ `d` $e$", "\\*a\\* \\_\\_b\\_\\_ \\~\\~c\\~\\~ \\`d\\` \\$e\\$"),
            ("A &lt; B & C", "A &amp;lt; B &amp; C"),
            ("\\|", "\\\\\\|"),
            ("a\n| b |", "a \\| b \\|"),
            ("company A, art. 1 (official): 50%", "company A, art. 1 (official): 50%"),
        ],
    )
    def test_shows_what_it_was_given(self, cell: str, written: str) -> None:
        header, _, row = markdown((cell,), [(cell,)]).splitlines()

        assert header == row == f"| {written} |"

    @given(rows=ROWS)
    def test_holds_no_mark_that_is_not_escaped(self, rows: list[Row]) -> None:
        for row, line in zip(rows, without_rule(markdown(rows[0], rows[1:])), strict=True):
            cells = re.split(r"(?<!\\)(?:\\\\)*\|", line)
            shown = html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line))

            assert not set("<>") & set(line)
            assert len(cells) == len(row) + 2
            assert shown == f"| {' | '.join(' '.join(cell.splitlines()) for cell in row)} |"


class TestNotes:
    """They stand below a text, each once, and below a Markdown table they mark nothing up."""

    def test_stand_below_it_as_they_are(self) -> None:
        assert with_notes("a", ["* b", "1. c", "* b"], plain) == "a\n\n* b\n1. c"

    def test_mark_nothing_up_below_a_markdown_table(self) -> None:
        notes = ["* b", "1. c\n\n  # d", " ", "e"]

        assert with_notes("| a |", notes, markdown) == "| a |\n\n\\* b\n1\\. c\n\\# d\ne"

    def test_stand_alone_where_there_is_no_text_and_leave_nothing_where_there_are_none(self) -> None:
        assert with_notes("", ["b"], plain) == "b"
        assert with_notes("a", [], markdown) == "a"
