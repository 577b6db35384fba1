"""Tables: rows of text, for a terminal and for Markdown."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

Row = tuple[str, ...]
Render = Callable[[Row, Sequence[Row]], str]
"""How rows are written: `plain` or `markdown`."""


def plain(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows in columns, under a header and a rule of hyphens."""
    cells = [tuple(map(on_one_line, row)) for row in (header, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [cells[0], tuple("-" * width for width in widths), *cells[1:]]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def markdown(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table, in which a cell shows what it holds and marks nothing up."""
    lines = [tuple(on_one_line(cell).translate(_ESCAPES) for cell in row) for row in (header, *rows)]
    lines.insert(1, tuple("---" for _ in header))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def with_notes(text: str, notes: Iterable[str], render: Render) -> str:
    """Return a text with notes below it, each once; below a Markdown table they mark nothing up."""
    said = "\n".join(dict.fromkeys(notes))
    if render is markdown:
        said = "\n".join(in_markdown(line) for line in said.splitlines() if line.strip())
    return "\n\n".join(filter(None, (text, said)))


def in_markdown(text: str) -> str:
    """Return a text as a line of Markdown, in which it shows what it holds and marks nothing up."""
    return re.sub(_MARKS, r"\1\\\2", on_one_line(text).strip().translate(_ESCAPES))


def on_one_line(text: str) -> str:
    """Return a text without the line breaks that would end its row."""
    return " ".join(text.splitlines())


_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {mark: f"\\{mark}" for mark in "\\`*_[]|~$"})
"""What Markdown or the HTML in it would take for markup."""
_MARKS: Final = r"^([0-9]*)([-+#=.)])"
"""What at the start of a line makes it an item of a list, a heading, or one of the line before it."""
