"""Searching: a page of its own for those who read Dutch, with what Sphinx says in Dutch."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import sphinx
from docutils import nodes
from sphinx.application import Sphinx

from making.places import DUTCH, language_of_page

_IN_DUTCH: Final = f"{DUTCH}/search"
_WORDS: Final = Path(sphinx.__file__).parent / "locale" / DUTCH / "LC_MESSAGES" / "sphinx.js"
_SCRIPT: Final = "search.nl.js"


def add_dutch_search(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Return the page that searches in Dutch, made from the template of the other, and bring its words."""
    if app.builder.format == "html":
        shutil.copy(_WORDS, Path(app.outdir) / "_static" / _SCRIPT)
        yield _IN_DUTCH, {}, "search.html"


def lead_to_search(app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    """Let the field beside a page lead to the search in its language."""
    context["search_page"] = _IN_DUTCH if language_of_page(page) == DUTCH else "search"
    if page == _IN_DUTCH:
        app.add_js_file(_SCRIPT)
