"""Texts: what the package tells in words, as HTML: headings, paragraphs, lists and tables."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from flemish_clusters import Language
from making.linking import linked
from making.live.tables import with_columns_named
from making.phrases import word

_ITEM = "- "
_RULE = "-+(?: +-+)+"

SPEC = "spec/"
"""Where the specification is from the pages that tell such texts."""


def html_of(text: str, language: Language) -> str:
    """Return a text as HTML: a line that ends in a colon is a heading, and dashes stand below the head of a table.

    Sources, rules and readings are links.
    """
    told = "".join(part for block in text.split("\n\n") for part in _parts(block.splitlines()))
    return linked(told, language, SPEC)


def folded(title: str, html: str, language: Language) -> str:
    """Return what is shown once somebody opens it, below its title."""
    return f"<details><summary>{escape(word(title, language))}</summary>{html}</details>"


def _parts(lines: Sequence[str]) -> Iterator[str]:
    rule = next((place for place, line in enumerate(lines) if re.fullmatch(_RULE, line)), None)
    if rule is not None:
        yield from _parts(lines[: rule - 1])
        yield _table(lines[rule], [lines[rule - 1], *lines[rule + 1 :]])
        return
    for is_item, some in groupby(lines, lambda line: line.startswith(_ITEM)):
        told = [escape(line.removeprefix(_ITEM)) for line in some]
        if is_item:
            yield f"<ul>{''.join(f'<li>{line}</li>' for line in told)}</ul>"
        else:
            yield from (f"<h3>{line[:-1]}</h3>" if line.endswith(":") else f"<p>{line}</p>" for line in told)


def _table(rule: str, rows: Sequence[str]) -> str:
    """Return a table whose columns begin where the dashes do."""
    starts = [found.start() for found in re.finditer("-+", rule)]
    ends = [*starts[1:], None]
    cells = [[escape(row[start:end].strip()) for start, end in zip(starts, ends, strict=True)] for row in rows]
    head, *body = cells
    heading = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    told = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body)
    table = f'<table class="docutils"><thead><tr>{heading}</tr></thead><tbody>{told}</tbody></table>'
    return f'<div class="table-wrapper">{with_columns_named(table)}</div>'
