"""Skeletons: the pages that are missing, of a rule module and of a reading, and the section of a rule.

The words of a module and of a rule are to be written; the page of a reading is all data.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_args

from flemish_clusters import Language
from flemish_clusters.rules import Rule
from making.phrases import IN_THE_OTHER
from making.places import DOCS, spec
from making.readings import ALL_READINGS
from making.rooms import PLACE_OF, RULES_OF, across

_LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
_IN_CASES: Final = {"en": "In cases", "nl": "In gevallen"}
_READINGS: Final = {"en": "We read it so", "nl": "Zo lezen wij het"}
_SOURCES: Final = {"en": "Sources", "nl": "Bronnen"}
_TESTS: Final = {"en": "What is tested", "nl": "Wat wordt getest"}
_END: Final = "<!-- end of data -->"


def add_missing() -> Iterator[Path]:
    """Make the page of each rule module and the section of each rule that is missing, and return the pages of both."""
    for module in RULES_OF:
        for language in _LANGUAGES:
            page = spec(language) / f"{module}.md"
            if not page.exists():
                page.write_text(_page(module, language), encoding="utf-8")
                _list_in_contents(module, language)
                yield page
            elif absent := [rule for rule in RULES_OF[module] if f"\n## {rule.code}: " not in _read(page)]:
                _insert(page, rf"## .+\n\n<!-- data: readings {module} -->", "\n".join(_sections(absent, language)))
                yield page


def add_readings() -> Iterator[Path]:
    """Make the page of each reading that has none, and return these."""
    for key in ALL_READINGS:
        for language in _LANGUAGES:
            page = spec(language) / "readings" / f"{key}.md"
            if not page.exists():
                page.parent.mkdir(exist_ok=True)
                page.write_text("\n".join(_of_reading(key, language)), encoding="utf-8")
                yield page


def _of_reading(key: str, language: Language) -> Iterator[str]:
    yield from (f"<!-- data: reading {key} -->", _END, "")
    yield from (f"## {_IN_CASES[language]}", "", f"<!-- data: cases-of-reading {key} -->", _END, "")


def _read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def _page(module: str, language: Language) -> str:
    """Return a page with its title, its module and its blocks, all of them empty."""
    return "\n".join(
        (
            *(f"# {_title(module)}", ""),
            *(f"[{IN_THE_OTHER[language]}]({across('en' if language == 'nl' else 'nl')}/{module}.md)", ""),
            *_sections(RULES_OF[module], language),
            *(f"## {_READINGS[language]}", "", f"<!-- data: readings {module} -->", _END, ""),
            *(f"## {_SOURCES[language]}", "", f"<!-- data: sources {module} -->", _END, ""),
            *(
                f"## {_TESTS[language]}",
                "",
                f"Module: `{PLACE_OF[module]}`.",
                "",
                f"<!-- data: tests {module} -->",
                _END,
                "",
            ),
        )
    )


def _sections(rules: list[Rule[Any]] | tuple[Rule[Any], ...], language: Language) -> Iterator[str]:
    """Return the lines of the section of each rule, which is called as the rule says until somebody shortens it."""
    for rule in rules:
        heading = rule.says.text(language).removesuffix(".")
        yield from (f"## {rule.code}: {heading}", "")
        for block in ("rule", "cases-of", "properties"):
            yield from (f"<!-- data: {block} {rule.code} -->", _END, "")


def _title(module: str) -> str:
    """Return what a module is called at the beginning of its docstring, in English for both languages."""
    return re.split(r"[:.]", import_module(PLACE_OF[module]).__doc__ or module)[0]


def _list_in_contents(module: str, language: Language) -> None:
    """Name a page in the contents and in the index of the rules, after those of the other modules."""
    folder = spec(language).relative_to(DOCS).as_posix()
    _insert(DOCS / "_toc.yml", rf" *- file: {folder}/sentences$", f"          - file: {folder}/{module}\n")
    _insert(spec(language) / "index.md", r"- \[.+\]\(sentences\.md\)$", f"- [{_title(module)}]({module}.md)\n")


def _insert(page: Path, before: str, lines: str) -> None:
    text = _read(page)
    (place,) = re.finditer(rf"^{before}", text, re.MULTILINE)
    page.write_text(f"{text[: place.start()]}{lines}{text[place.start() :]}", encoding="utf-8")
