"""The pages of the documentation, read as text."""

import re
from pathlib import Path
from typing import Final

from making.filling import pages
from making.places import DOCS, ROOT
from making.rooms import anchor

__all__ = ["DOCS", "PAGES", "ROOT", "anchors", "prose", "read", "section"]

PAGES: Final = (*(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "CHANGELOG")), *pages())


def read(page: Path) -> str:
    """Return the text of a page."""
    return page.read_text(encoding="utf-8")


def prose(page: Path) -> str:
    """Return the text of a page without its fenced blocks."""
    return re.sub(r"^```.*?^```$", "", read(page), flags=re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Return the anchors of all headings of a page."""
    return set(map(anchor, re.findall(r"^#+ (.+)$", prose(page), flags=re.MULTILINE)))


def section(page: Path, title: str) -> str:
    """Return the part of a page under a heading of the second level that starts so."""
    found = re.search(rf"^## {re.escape(title)}.*?(?=^## |\Z)", read(page), flags=re.DOTALL | re.MULTILINE)
    assert found, f"{page.name} has no section {title}"
    return found.group()
