"""Lively: the parts of a page that ask the package something, and what they need beside it."""

import re
import shutil
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from making.form import dossier_form, receipt_form, rule_form
from making.packed import pack
from making.phrases import word
from making.places import DOCS, DUTCH, language_of_page

PYODIDE: Final = DOCS / "_build" / "live" / "node_modules" / "pyodide"
"""Where Python for the browser is, once npm has installed it."""
_PARTS: Final = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "pyodide-lock.json", "python_stdlib.zip")
_BLOCK: Final = r'<div class="highlight-python.*?</pre></div>\s*</div>'
_FORM: Final = '<div class="live">'
_EXAMPLE: Final = '<div class="highlight-python'


def bring_python(app: Sphinx, failure: Exception | None) -> None:
    """Put the package, and Python where it is installed, beside the scripts of a site that is built."""
    if failure is not None or app.builder.format != "html":
        return
    place = Path(app.outdir) / "_static" / "live"
    pack(place / "packed.zip")
    for name in _PARTS if PYODIDE.exists() else ():
        shutil.copy(PYODIDE / name, place)


def add_live_parts(app: Sphinx, page: str, _: str, context: dict[str, Any], __: nodes.document | None) -> None:
    """Let the examples of a page run."""
    body = context.get("body", "")
    if page.removeprefix(f"{DUTCH}/").startswith("spec/"):
        body = context["body"] = re.sub(_BLOCK, partial(_folded, page), body, flags=re.DOTALL)
    if _EXAMPLE in body:
        context["body"] = body + _bar(page)
        app.add_js_file("live/examples.mjs", type="module")
    if _FORM in body:
        app.add_js_file("live/forms.mjs", type="module")


def _folded(page: str, block: re.Match[str]) -> str:
    """Return an example folded, since who reads the rules need not read Python."""
    return f"<details><summary>{word('in Python', language_of_page(page))}</summary>{block[0]}</details>"


class Live(SphinxDirective):
    """A form on a page: `dossier`, `receipt`, or the code of a rule."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the form in HTML."""
        name, language = self.arguments[0], language_of_page(self.env.docname)
        forms = {"dossier": dossier_form, "receipt": receipt_form}
        shown = forms[name](language) if name in forms else rule_form(name, language)
        return [nodes.raw("", shown, format="html")]


def _bar(page: str) -> str:
    """Return what stands below each example, and what says that none runs, which is taken away where they do."""
    language = language_of_page(page)
    off, run, change, stop, text, busy, stopped, broken = (
        escape(word(what, language))
        for what in ("no example runs", "run", "change", "stop", "the example", "it runs", "it was stopped", "it broke")
    )
    return (
        f'<p id="live-example-off">{off}</p>'
        '<template id="live-example"><div class="live-bar">'
        f'<button type="button">{run}</button>'
        f'<button type="button" aria-expanded="false">{change}</button>'
        f'<button type="button" hidden>{stop}</button></div>'
        f'<textarea hidden spellcheck="false" aria-label="{text}"></textarea>'
        f'<output data-busy="{busy}" data-stopped="{stopped}" data-broken="{broken}"></output></template>'
    )
