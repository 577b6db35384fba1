"""Heads: what stands above every page, the way to the other language and the version of the policy it is about."""

import json
import posixpath
from datetime import date
from html import escape
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx

from flemish_clusters import Language
from making.lists import POLICY
from making.phrases import IN_THE_OTHER, WORDS
from making.places import DUTCH, language_of_page

_LINK: Final = "link to the other language"
_FIRST: Final[dict[Language, str]] = {"en": "index", "nl": f"{DUTCH}/index"}
_OTHER: Final[dict[Language, Language]] = {"en": "nl", "nl": "en"}


def take_language_link(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Take the link to the other language out of the text, since it stands above it on the site."""
    if app.builder.format == "html":
        label = IN_THE_OTHER[language_of_page(page)]
        for paragraph in [one for one in doctree.findall(nodes.paragraph) if one.astext() == label]:
            doctree[_LINK] = next(paragraph.findall(nodes.reference))["refuri"]
            paragraph.parent.remove(paragraph)


def set_head(app: Sphinx, page: str, _: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Write what stands above a page: a page that has no link to the other language leads to its first page."""
    language = language_of_page(page)
    other, label = _OTHER[language], IN_THE_OTHER[language]
    says: dict[str, date | str] = {
        "title": POLICY.title.text(language),
        "day": POLICY.in_force_from,
        "name": POLICY.name,
    }
    about = escape(WORDS["about the policy"].text(language, says))
    link: str = doctree.get(_LINK, "") if doctree else ""
    places = _places(app, page, link) if link.endswith(".html") else {}
    context["head"] = (
        f'<p class="version">{about}</p>'
        f'<a class="language" href="{link or context["pathto"](_FIRST[other])}" hreflang="{other}" lang="{other}" '
        f'title="{label}" data-places="{escape(json.dumps(places))}">{other.upper()}</a>'
    )


def _places(app: Sphinx, page: str, link: str) -> dict[str, str]:
    """Return the sections of a page with those that stand in their places in the other language."""
    twin = posixpath.normpath(posixpath.join(posixpath.dirname(page), link)).removesuffix(".html")
    here, there = (
        [section["ids"][0] for section in app.env.get_doctree(name).findall(nodes.section)] for name in (page, twin)
    )
    return dict(zip(here, there, strict=True)) if len(here) == len(there) else {}
