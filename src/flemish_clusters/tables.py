"""Tables: rows of text, for a terminal and for Markdown."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

Row = tuple[str, ...]
Render = Callable[[Row, Sequence[Row]], str]
"""How rows are written: `plain` or `markdown`."""


def plain(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows in columns, under a header and a rule of hyphens."""
    cells = [tuple(map(_on_one_line, row)) for row in (header, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [cells[0], tuple("-" * width for width in widths), *cells[1:]]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def markdown(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table, in which a cell shows what it holds and marks nothing up."""
    lines = [tuple(_on_one_line(cell).translate(_ESCAPES) for cell in row) for row in (header, *rows)]
    lines.insert(1, tuple("---" for _ in header))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def with_notes(text: str, notes: Iterable[str], render: Render) -> str:
    """Return a text with notes below it, each once; below a Markdown table they mark nothing up."""
    said = "\n".join(dict.fromkeys(notes))
    if render is markdown:
        said = "\n".join(line.translate(_ESCAPES) for line in said.splitlines() if line.strip())
    return "\n\n".join(filter(None, (text, said)))


def _on_one_line(cell: str) -> str:
    """Return the text of a cell without the line breaks that would end its row."""
    return " ".join(cell.splitlines())


_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {mark: f"\\{mark}" for mark in "\\`*_[]|~$"})
"""What Markdown or the HTML in it would take for markup."""
