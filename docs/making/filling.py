"""Filling: the blocks of a page that hold data, written anew from the package.

A block stands between `<!-- data: NAME ARGUMENTS -->` and `<!-- end of data -->`; all else on a page is prose.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from flemish_clusters import Language
from making import cases, cases_of_rules, figures, lists, readings, reference, rules, sentences, tested, watched
from making.places import DOCS, language_of

Block = Callable[[Language, str], str]
"""What writes a block: the language of the page and the arguments in, Markdown out."""

BLOCKS: Final[Mapping[str, Block]] = {
    "all-readings": readings.all_readings,
    "cases": cases.cases,
    "cases-of": cases_of_rules.cases_of_rule,
    "cases-of-reading": readings.cases_of_reading,
    "figures": figures.figures,
    "key-term-only": watched.by_key_term,
    "keys": reference.keys,
    "names": reference.names,
    "not-watched": watched.unwatched,
    "numbers": lists.numbers,
    "properties": rules.properties,
    "reading": readings.reading,
    "readings": rules.readings,
    "rule": rules.rule,
    "rules": lists.rules,
    "directives": reference.directives,
    "sentences": sentences.sentences,
    "sources": rules.sources,
    "tests": tested.tests,
}

_START: Final = re.compile(r"<!-- data: ([a-z-]+)((?: [^ ]+)*) -->")
_END: Final = "<!-- end of data -->"
_COMMENT: Final = "<!--"


class InvalidPage(ValueError):
    """A page on which the marks of a block do not fit together."""


def pages() -> tuple[Path, ...]:
    """Return every page of the documentation."""
    return tuple(page for page in sorted(DOCS.rglob("*.md")) if "_build" not in page.relative_to(DOCS).parts)


def filled(text: str, language: Language) -> str:
    """Return the text of a page with its blocks as the package has them now.

    Raises:
        InvalidPage: A mark is misspelt, or a block is not closed before the next one.
    """
    return "".join(_lines(text.splitlines(keepends=True), language))


def _lines(lines: list[str], language: Language) -> Iterator[str]:
    """Return the lines of a page, those inside its blocks written anew."""
    inside = ""
    for number, line in enumerate(lines, start=1):
        mark = line.strip()
        if mark == _END and inside:
            inside = ""
            yield line
        elif (start := _START.fullmatch(mark)) and start[1] in BLOCKS and not inside:
            inside = mark
            yield f"{line}\n{BLOCKS[start[1]](language, start[2].strip()).strip()}\n\n"
        elif mark.startswith(_COMMENT):
            raise InvalidPage(f"line {number}: {mark!r} is no mark that can stand here")
        elif not inside:
            yield line
    if inside:
        raise InvalidPage(f"{inside!r} is not closed: end it with {_END!r}")


def fill(page: Path) -> bool:
    """Write the blocks of a page anew; return whether that changed it.

    Raises:
        InvalidPage: The marks on it do not fit together; it is left as it is.
    """
    old = page.read_text(encoding="utf-8")
    try:
        new = filled(old, language_of(page))
    except InvalidPage as error:
        raise InvalidPage(f"{page.relative_to(DOCS)}, {error}") from None
    if new != old:
        page.write_text(new, encoding="utf-8")
    return new != old
