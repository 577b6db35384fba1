"""Live examples: what runs in the browser gives what stands on the page, or says what it gives instead."""

import re
from pathlib import Path
from typing import Final

import pytest
from making.live.answering import answer
from making.live.examples import ran

from tests.support.pages import PAGES, read

SOME: Final = [page for page in PAGES if page.name in {"tutorial.md", "read-a-finding.md", "write-a-rule.md"}]
"""Pages with examples of every sort; a browser runs those of all pages."""
AS_ON_THE_PAGE = '<p role="status">It gives what stands on the page.</p>'


def blocks_of(page: Path) -> list[str]:
    """Return the examples of a page as a reader sees them, where a blank line is not marked."""
    return re.findall(r"^```python\n(.*?)^```$", read(page).replace("<BLANKLINE>", ""), re.DOTALL | re.MULTILINE)


class TestRan:
    """The last of some blocks is shown with what it gives, once those before it have run."""

    @pytest.mark.parametrize("page", SOME, ids=lambda page: page.name)
    def test_gives_what_stands_on_the_page(self, page: Path) -> None:
        assert ran(blocks_of(page), "en").startswith(AS_ON_THE_PAGE)

    def test_shows_what_it_gives_instead(self) -> None:
        shown = ran([">>> one = 1\n", ">>> one\n2\n>>> one + 1\n2\n"], "en")

        assert shown.startswith('<p role="status">Steps that give something else than what stands on the page: 1.</p>')
        assert "&gt;&gt;&gt; one\n<del>2\n</del><ins>1\n</ins>&gt;&gt;&gt; one + 1\n2\n" in shown

    def test_shows_the_error_in_which_it_ends(self) -> None:
        shown = ran([">>> 1 / 0\n1\n>>> int('a')\nTraceback (most recent call last):\n  ...\nValueError: b\n"], "en")

        assert "<del>1\n</del><ins>ZeroDivisionError: division by zero\n</ins>" in shown
        assert "<ins>ValueError: invalid literal for int() with base 10: &#x27;a&#x27;\n</ins>" in shown

    def test_takes_an_error_that_stands_there(self) -> None:
        block = ">>> int('')\nTraceback (most recent call last):\n    ...\nValueError: invalid literal for int() "

        assert ran([f"{block}with base 10: ''\n"], "en").startswith(AS_ON_THE_PAGE)

    @pytest.mark.parametrize(
        ("example", "needed"),
        [(">>> import no_such_module\n", "no_such_module"), (">>> open('no/such.file')\n", "no/such.file")],
    )
    def test_says_what_is_not_here(self, example: str, needed: str) -> None:
        assert f"Dit voorbeeld kan hier niet worden uitgevoerd: het heeft {needed} nodig." in ran(
            [example, ">>> 1\n1\n"], "nl"
        )

    @pytest.mark.parametrize("example", [">>> 1 +\n", ">>>1\n", "one = (\n"])
    def test_says_what_is_no_python(self, example: str) -> None:
        shown = ran([example], "en")

        assert AS_ON_THE_PAGE not in shown
        assert re.search("Error|lacks blank|was never closed|invalid syntax", shown)

    def test_runs_a_program_that_prints_nothing(self) -> None:
        assert ran(['"""A program."""\n\nimport re\n\none = 1\n', ">>> one\n1\n"], "en").startswith(AS_ON_THE_PAGE)

    def test_keeps_what_is_printed_within_its_place(self) -> None:
        shown = ran([">>> print('<script>')\n<b>\n"], "en")

        assert "<script>" not in shown
        assert "<b>" not in shown

    def test_keeps_a_blank_line_that_is_printed(self) -> None:
        assert ran([">>> print('a\\n\\n\\nb')\na\n\n\nb\n\n>>> 1\n1\n"], "en").startswith(AS_ON_THE_PAGE)


def test_a_question_and_its_answer_are_json() -> None:
    """A page asks by name."""
    assert answer('["ran", [">>> 1\\n1\\n"], "en"]').startswith('"<p role=')


def test_an_example_that_ends_python_or_prints_without_end_ends_itself_alone() -> None:
    assert "<ins>SystemExit: 3" in ran(["import sys; sys.exit(3)"], "en")
    assert "no page can show" in ran(["while True: print('a' * 1000)"], "en")
