"""Places: where a page stands, in which language it is, and for which day it is made."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from flemish_clusters import Language

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
DUTCH: Final = "nl"
DUTCH_SEARCH: Final = "zoek"
"""The page that searches in Dutch; it stands beside the other, since what is found is linked from there."""


def spec(language: Language) -> Path:
    """Return the folder of the specification in a language."""
    return DOCS / DUTCH / "spec" if language == "nl" else DOCS / "spec"


def language_of(page: Path) -> Language:
    """Return the language of a page."""
    return "nl" if page.is_relative_to(DOCS / DUTCH) else "en"


def language_of_page(name: str) -> Language:
    """Return the language of a page by its name, such as `nl/spec/index`."""
    return "nl" if name.startswith(f"{DUTCH}/") or name == DUTCH_SEARCH else "en"


def file_of_picture(name: str, language: Language) -> str:
    """Return where a picture stands in the folder of the documentation, once the site is built."""
    return f"pictures/{name}.{language}.svg"


def built_on() -> date:
    """Return the day for which the site is built: that of `SOURCE_DATE_EPOCH` where it is set, or else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
