"""Tables: rows of text, for a terminal and for Markdown."""

from collections.abc import Sequence

Row = tuple[str, ...]


def plain(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows in columns, under a header and a rule of hyphens."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = [header, tuple("-" * width for width in widths), *rows]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def markdown(header: Row, rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
