"""Searching: a page of its own for those who read Dutch."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from making.places import DUTCH, DUTCH_SEARCH, language_of_page


def add_dutch_search(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Return the page that searches in Dutch, made from the template of the other."""
    if app.builder.format == "html":
        yield DUTCH_SEARCH, {}, "search.html"


def lead_to_search(_: Sphinx, page: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    """Let the field beside a page lead to the search in its language."""
    context["search_page"] = DUTCH_SEARCH if language_of_page(page) == DUTCH else "search"
