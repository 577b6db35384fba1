"""What the site does that Sphinx does not: pictures made and set into the page, and pages in their own language."""

import re
from html import escape
from pathlib import Path
from typing import Any, Final

from attrs import fields, has
from docutils import nodes
from sphinx.application import Sphinx

from flemish_clusters import Language
from making.heads import set_head, take_language_link
from making.linking import parts
from making.live.tables import with_columns_named
from making.lively import Live, add_live_parts, bring_python
from making.phrases import DUTCH_CAPTIONS, IN_DUTCH, word
from making.pictures import PICTURES
from making.places import DUTCH, built_on, file_of_picture, language_of_page
from making.searching import add_dutch_search, lead_to_search

_BESIDE: Final = re.compile(r"\]\(((?:\.\./)*)\.\./(CONTRIBUTING|CHANGELOG)\.md")
_BOOKKEEPING: Final = re.compile(r"attr_dict\['(\w+)'\]\.default")
_LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")

_HEADING_LINK: Final = ('title="Link to this heading"', 'title="Link naar deze titel"')
_NOT_LINKED: Final = (nodes.reference, nodes.literal, nodes.FixedTextElement, nodes.title, nodes.raw)


def make_pictures(app: Sphinx) -> None:
    """Write every picture in both languages, for the day of the build."""
    for name, draw in PICTURES.items():
        for language in _LANGUAGES:
            file = Path(app.srcdir) / file_of_picture(name, language)
            file.parent.mkdir(exist_ok=True)
            file.write_text(draw(language, built_on()).svg(name, language), encoding="utf-8")


def set_pictures_in(app: Sphinx, doctree: nodes.document, page: str) -> None:
    """Put each picture itself in the place of its image, so that it takes the colours of the page."""
    if app.builder.format != "html":
        return
    for image in list(doctree.findall(nodes.image)):
        file = Path(app.srcdir) / image["uri"]
        if file.suffix == ".svg":
            shown = _shown_with_words(file.read_text(encoding="utf-8"), image["alt"], language_of_page(page))
            image.replace_self(nodes.raw("", shown, format="html"))


def link_sources(app: Sphinx, doctree: nodes.document, _: str) -> None:
    """Let each title of a source lead to where the source is; what was linked before on the page is marked so."""
    if app.builder.format == "html":
        kept = {id(text) for kind in _NOT_LINKED for part in doctree.findall(kind) for text in part.findall(nodes.Text)}
        linked: set[str] = set()
        for text in [text for text in doctree.findall(nodes.Text) if id(text) not in kept]:
            text.parent.replace(text, [_linked(*part, linked) for part in parts(text)])


def anchor_rules(_: Sphinx, doctree: nodes.document, __: str) -> None:
    """Let the section of a rule be found by its code, and that of a sentence by its number."""
    for section in doctree.findall(nodes.section):
        if name := re.match(r"[A-Z]+-\d+(?=: )|\d\.\d$", section[0].astext()):
            section["ids"].append(name[0])


def _linked(said: str, address: str, before: set[str]) -> nodes.Node:
    if not address:
        return nodes.Text(said)
    again = ["again"] if address in before else []
    before.add(address)
    return nodes.reference("", said, refuri=address, classes=again)


def _shown_with_words(svg: str, name: str, language: Language) -> str:
    """Return a picture with its words folded below it, where everybody can open them and read line by line."""
    before, words, after = re.split("</?desc>", svg)
    told = "".join(f"<p>{line}</p>" for line in words.splitlines())
    frame = f'<div class="picture" role="group" aria-label="{escape(name)}">{before}{after}</div>'
    return f"{frame}<details><summary>{word('in words', language)}</summary>{told}</details>"


def name_columns(_: Sphinx, __: str, ___: str, context: dict[str, Any], ____: nodes.document | None) -> None:
    """Name at each cell of a table its column, since on a narrow screen each row stands by itself."""
    context["body"] = with_columns_named(context.get("body", ""))


def set_language(_: Sphinx, page: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    """Say of a Dutch page that it is Dutch, and frame it in Dutch."""
    if language_of_page(page) == "nl":
        context["language"] = "nl"
        context["master_doc"] = f"{DUTCH}/index"
        context["gettext"] = context["_"] = _in_dutch
        context["body"] = context.get("body", "").replace(*_HEADING_LINK)


def set_menu(app: Sphinx, page: str, __: str, context: dict[str, Any], ___: nodes.document | None) -> None:
    """Leave in the menu of a page, and beside it, what is in its language."""
    captioned = re.split('(?=<p class="caption")', context.get("furo_navigation_tree", ""))
    is_dutch = language_of_page(page) == "nl"
    kept = (part for part in captioned if any(f">{caption}<" in part for caption in DUTCH_CAPTIONS) is is_dutch)
    context["furo_navigation_tree"] = "".join(kept)
    beside = app.env.collect_relations().get(page, (None, None, None))
    for name, there in zip(("prev", "next"), beside[1:], strict=True):
        if there and language_of_page(there) != language_of_page(page):
            context[name] = None


def _in_dutch(text: str) -> str:
    return IN_DUTCH.get(text, text)


def keep_first_line(_: Sphinx, what: str, __: str, ___: object, ____: object, lines: list[str]) -> None:
    """Give what describes an attribute an empty type, since its first line would be read as `type: description`."""
    if what in {"attribute", "data", "property"} and lines:
        lines[0] = f": {lines[0]}"


def show_defaults(
    _: Sphinx, __: str, ___: str, value: Any, ____: object, signature: str | None, returned: str | None
) -> tuple[str, str | None] | None:
    """Show the defaults of a class as values, where `attrs` names its own bookkeeping."""
    if signature is None or not has(value):
        return None
    defaults = {field.name: field.default for field in fields(value)}
    shown = _BOOKKEEPING.sub(lambda found: _shown(defaults.get(found[1])), signature)
    return shown.replace(" = NOTHING", " = ..."), returned


def _shown(default: object) -> str:
    return repr(default) if default in {None, "", (), 0, 1} else "..."


def lead_to_wrappers(_: Sphinx, __: str, source: list[str]) -> None:
    """Let links to pages beside the documentation lead to those that include them."""
    source[0] = _BESIDE.sub(lambda link: f"]({link[1]}{link[2].lower()}.md", source[0])


def setup(app: Sphinx) -> dict[str, bool]:
    """Add all of it to Sphinx."""
    app.add_directive("live", Live)
    app.connect("builder-inited", make_pictures)
    app.connect("source-read", lead_to_wrappers)
    app.connect("autodoc-process-docstring", keep_first_line, priority=100)
    app.connect("autodoc-process-signature", show_defaults)
    app.connect("doctree-resolved", set_pictures_in)
    app.connect("doctree-resolved", link_sources)
    app.connect("doctree-resolved", anchor_rules)
    app.connect("doctree-resolved", take_language_link)
    app.connect("html-page-context", name_columns)
    app.connect("html-collect-pages", add_dutch_search)
    app.connect("html-page-context", lead_to_search)
    app.connect("html-page-context", set_language)
    app.connect("html-page-context", set_head)
    app.connect("html-page-context", set_menu, priority=900)
    app.connect("html-page-context", add_live_parts)
    app.connect("build-finished", bring_python)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
