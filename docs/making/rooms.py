"""Rooms: which rules stand in which module, and so on which page of the specification."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final, TypeGuard

from flemish_clusters import Language, policies, rules
from flemish_clusters.rules import Rule
from making.places import spec


def _is_rule(value: object) -> TypeGuard[Rule[Any]]:
    return isinstance(value, Rule)


def _rules_of() -> Iterator[tuple[str, tuple[Rule[Any], ...]]]:
    """Return the full name of each module that makes rules, with these; a version can take rules from elsewhere."""
    seen: set[str] = set()
    for package in (rules, policies):
        for module in iter_modules(package.__path__, f"{package.__name__}."):
            found = filter(_is_rule, vars(import_module(module.name)).values())
            made = tuple(rule for rule in found if rule.code not in seen)
            seen |= {rule.code for rule in made}
            if made:
                yield module.name, made


_FOUND: Final = tuple(_rules_of())

RULES_OF: Final = {name.rpartition(".")[2]: found for name, found in _FOUND}
"""The rules of each module that has any, by its name; a version of the policy can bring rules of its own."""

PLACE_OF: Final = {name.rpartition(".")[2]: name for name, _ in _FOUND}
"""The full name of each of these modules, by its name."""

_ROOM_OF: Final = {rule.code: module for module, found in RULES_OF.items() for rule in found}


def anchor(heading: str) -> str:
    """Return the anchor of a heading, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def room_of(code: str) -> str:
    """Return the module in which a rule stands, and so the name of its page."""
    if code not in _ROOM_OF:
        raise LookupError(f"{code} is in no module under a name of its own: give it one, so that it gets a page")
    return _ROOM_OF[code]


def heading_of(code: str, language: Language) -> str:
    """Return the heading of a rule on its page in a language, such as `COM-1: Flemish`."""
    return _headings(room_of(code), language)[code]


def link_to(code: str, language: Language, *, from_page_in: Language) -> str:
    """Return where a rule stands on the pages of a language, from a page of the specification."""
    page = f"{room_of(code)}.md#{anchor(heading_of(code, language))}"
    return page if language == from_page_in else f"{across(language)}/{page}"


def across(language: Language) -> str:
    """Return the folder of the specification in a language, from that in the other."""
    return "../nl/spec" if language == "nl" else "../../spec"


def from_below(text: str) -> str:
    """Return a text of the folder of the specification with its links as they are from a folder in it."""
    return re.sub(r"\]\((?!https:)", "](../", text)


@lru_cache
def _headings(module: str, language: Language) -> dict[str, str]:
    text = (spec(language) / f"{module}.md").read_text(encoding="utf-8")
    return {code: f"{code}: {title}" for code, title in re.findall(r"^## ([A-Z]+-\d+): (.+)$", text, re.MULTILINE)}
