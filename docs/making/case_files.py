"""Case files: the cases of `docs/cases`, read with nothing but a reader of TOML."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeGuard

from making.places import DOCS

Case = Mapping[str, Any]

FOLDER: Final = DOCS / "cases"
MADE: Final = "-at-thresholds"
"""What the name of a file of made cases ends in; the other cases are written by hand."""
THEMES: Final = ("accounts", "periods", "days", "companies", "clusters", "contributions", "dossiers")
"""What cases are about, in the order in which they are shown."""


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Return whether a value of a case is a list."""
    return isinstance(value, list)


def is_table(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a value of a case is a table."""
    return isinstance(value, dict)


def files_of(theme: str) -> tuple[Path, ...]:
    """Return the files of a theme: the cases that are made from the numbers of the policy, then those by hand."""
    return tuple(file for file in (FOLDER / f"{theme}{MADE}.toml", FOLDER / f"{theme}.toml") if file.exists())


@lru_cache
def cases_of(theme: str) -> tuple[Case, ...]:
    """Return the cases of a theme."""
    return tuple(case for file in files_of(theme) for case in cases_in(file.read_text(encoding="utf-8")))


def cases_in(text: str) -> tuple[Case, ...]:
    """Return the cases in the text of a file."""
    return tuple(tomllib.loads(text)["case"])


def all_cases() -> tuple[Case, ...]:
    """Return every case."""
    return tuple(case for theme in THEMES for case in cases_of(theme))
