"""Heads: what stands above every page, the way to the other language and the version of the policy it is about."""

import json
import re
from html import escape
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx

from flemish_clusters import Language
from making.lists import POLICY
from making.phrases import word
from making.places import DUTCH, language_of_page
from making.rules import version

_OTHER: Final[dict[Language, tuple[Language, str]]] = {"en": ("nl", "Nederlands"), "nl": ("en", "English")}


def take_language_link(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Take the link to the other language out of the text, since it stands above it on the site."""
    if app.builder.format == "html":
        _, label = _OTHER[language_of_page(page)]
        for paragraph in [one for one in doctree.findall(nodes.paragraph) if one.astext() == label]:
            paragraph.parent.remove(paragraph)


def set_head(app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    """Write what stands above a page."""
    language = language_of_page(page)
    about = re.sub("`(.+?)`", r"<code>\1</code>", version(POLICY, language))
    context["head"] = (
        f'<p class="version">{word("about the policy", language)}: {about}</p>'
        f"{_language_link(app, page, language, context)}"
    )


def _language_link(app: Sphinx, page: str, language: Language, context: dict[str, Any]) -> str:
    """Return a link to the page in the other language, with its sections by those here; or to its first page."""
    other, label = _OTHER[language]
    twin = page.removeprefix(f"{DUTCH}/") if language == "nl" else f"{DUTCH}/{page}"
    there = twin if twin in app.env.found_docs else f"{DUTCH}/index" if language == "en" else "index"
    places = _places(app, page, twin) if there == twin else {}
    return (
        f'<a class="language" href="{context["pathto"](there)}" hreflang="{other}" lang="{other}" title="{label}" '
        f'data-places="{escape(json.dumps(places))}">{other.upper()}</a>'
    )


def _places(app: Sphinx, page: str, twin: str) -> dict[str, str]:
    """Return the sections of a page with those that stand in their places in the other language."""
    here, there = (
        [section["ids"][0] for section in app.env.get_doctree(name).findall(nodes.section)] for name in (page, twin)
    )
    return dict(zip(here, there, strict=True)) if len(here) == len(there) else {}
