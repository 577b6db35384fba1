"""Filling: the blocks of a page that hold data, written anew from the package.

A block stands between `<!-- data: NAME ARGUMENTS -->` and `<!-- end of data -->`; all else on a page is prose.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from flemish_clusters import Language
from making import lists, pictured, reference, rules, sentences, tested
from making.places import DOCS, language_of

Block = Callable[[Language, str], str]
"""What writes a block: the language of the page and the arguments in, Markdown out."""

BLOCKS: Final[Mapping[str, Block]] = {
    "all-readings": lists.all_readings,
    "names": reference.names,
    "numbers": lists.numbers,
    "picture": pictured.picture,
    "readings": rules.readings,
    "rule": rules.rule,
    "rules": lists.rules,
    "directives": reference.directives,
    "sentences": sentences.sentences,
    "sources": rules.sources,
    "tests": tested.tests,
}

_BLOCK: Final = re.compile(r"(<!-- data: ([a-z-]+)([^\n]*) -->\n).*?(<!-- end of data -->)", re.DOTALL)


def pages() -> tuple[Path, ...]:
    """Return every page of the documentation."""
    return tuple(page for page in sorted(DOCS.rglob("*.md")) if "_build" not in page.parts)


def filled(text: str, language: Language) -> str:
    """Return the text of a page with its blocks as the package has them now."""
    return _BLOCK.sub(
        lambda block: f"{block[1]}\n{BLOCKS[block[2]](language, block[3].strip()).strip()}\n\n{block[4]}", text
    )


def fill(page: Path) -> bool:
    """Write the blocks of a page anew; return whether that changed it."""
    old = page.read_text(encoding="utf-8")
    new = filled(old, language_of(page))
    if new != old:
        page.write_text(new, encoding="utf-8")
    return new != old
