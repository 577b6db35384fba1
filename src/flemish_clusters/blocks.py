"""Blocks: paragraphs, lists and tables below a heading, written as text, as Markdown or as HTML."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple, get_args

from flemish_clusters.errors import InvalidValue
from flemish_clusters.tables import Row, in_markdown, markdown, on_one_line, plain
from flemish_clusters.wording import Language

Form = Literal["text", "markdown", "html"]
"""How a page is written: as text for a terminal or a letter, as Markdown, or as a fragment of HTML."""


class Paragraphs(NamedTuple):
    """Sentences, each a paragraph of its own; in text, a line."""

    lines: Sequence[str]


class Listed(NamedTuple):
    """A list below its title."""

    title: str
    items: Sequence[str]


class Table(NamedTuple):
    """A table below its title; the first cell of a row says what the row is about."""

    title: str
    header: Row
    rows: Sequence[Row]


Block = Paragraphs | Listed | Table


def page(heading: str, blocks: Iterable[Block], language: Language, form: Form) -> str:
    """Return blocks below a heading in a form, in which no text of theirs ends its line or marks anything up.

    Raises:
        InvalidValue: The form is none of the three.
    """
    # An array would compare itself with each of them, and give an array.
    if not isinstance(form, str) or form not in get_args(Form):
        raise InvalidValue("form", form, '"text", "markdown" or "html"')
    match form:
        case "text":
            return f"{on_one_line(heading)}\n" + "\n\n".join(map(_in_text, blocks))
        case "markdown":
            return "\n\n".join((f"## {in_markdown(heading)}", *map(_in_markdown, blocks)))
        case _:
            lines = (f'<article lang="{language}">', _tagged("h2", heading), *map(_in_html, blocks), "</article>")
            return "\n".join(lines)


def _in_text(block: Block) -> str:
    match block:
        case Paragraphs(lines):
            return "\n".join(map(on_one_line, lines))
        case Listed(title, items):
            return "\n- ".join((f"{on_one_line(title)}:", *map(on_one_line, items)))
        case _:
            return f"{on_one_line(block.title)}:\n{plain(block.header, block.rows)}"


def _in_markdown(block: Block) -> str:
    match block:
        case Paragraphs(lines):
            return "\n\n".join(map(in_markdown, lines))
        case Listed(title, items):
            return "\n- ".join((f"### {in_markdown(title)}\n", *map(in_markdown, items)))
        case _:
            return f"### {in_markdown(block.title)}\n\n{markdown(block.header, block.rows)}"


def _in_html(block: Block) -> str:
    match block:
        case Paragraphs(lines):
            return "\n".join(_tagged("p", line) for line in lines)
        case Listed(title, items):
            return "\n".join((_tagged("h3", title), "<ul>", *(_tagged("li", item) for item in items), "</ul>"))
        case _:
            head = "".join(_tagged("th", cell, _OF_A_COLUMN) for cell in block.header)
            body = [f"<tr>{_tagged('th', first, _OF_A_ROW)}{_cells(rest)}</tr>" for first, *rest in block.rows]
            lines = ("<table>", _tagged("caption", block.title), f"<thead><tr>{head}</tr></thead>", "<tbody>", *body)
            return "\n".join((*lines, "</tbody>", "</table>"))


def _cells(row: Iterable[str]) -> str:
    return "".join(_tagged("td", cell) for cell in row)


def _tagged(tag: str, text: str, attributes: str = "") -> str:
    """Return a text in a tag, on one line, without what XML cannot hold."""
    held = re.sub(_NOT_XML, "\ufffd", on_one_line(text)).translate(_ESCAPES)
    return f"<{tag}{attributes}>{held}</{tag}>"


_OF_A_COLUMN: Final = ' scope="col"'
_OF_A_ROW: Final = ' scope="row"'
_NOT_XML: Final = r"[^\t -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
"""What `html.escape` escapes; to import that would have every caller wait for all named entities of HTML."""
