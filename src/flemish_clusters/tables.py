"""Tables: rows of text, for a terminal and for Markdown."""

from collections.abc import Sequence

Row = tuple[str, ...]


def plain(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows in columns, under a header and a rule of hyphens."""
    cells = [tuple(map(_on_one_line, row)) for row in (header, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [cells[0], tuple("-" * width for width in widths), *cells[1:]]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def markdown(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(
        f"| {' | '.join(_on_one_line(cell).replace('|', chr(92) + '|') for cell in line)} |" for line in lines
    )


def _on_one_line(cell: str) -> str:
    """Return the text of a cell without the line breaks that would end its row."""
    return " ".join(cell.splitlines())
