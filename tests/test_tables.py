"""Tables: rows of text, for a terminal and for Markdown."""

from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters.tables import Row, markdown, plain

CELLS = st.text(max_size=12) | st.sampled_from(("a|b", "a\nb", "a\r\n\u2028b", "\\|", "é中"))
ROWS: st.SearchStrategy[list[Row]] = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5)


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

    @given(rows=ROWS)
    def test_keeps_its_columns(self, rows: list[Row]) -> None:
        for line in markdown(rows[0], rows[1:]).splitlines():
            assert line.replace("\\|", "").count("|") == 4
