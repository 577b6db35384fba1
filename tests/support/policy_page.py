"""Copies of the policy page, by the numbers of its sentences: a made-up one, and the page as it was given."""

import re
from typing import Final

import pytest

from flemish_clusters.sources import PAGE
from tests.support.pages import ROOT, read

POLICY_PAGE: Final = ROOT.parent / "shared" / "policy" / "page.nl.md"
"""The policy page, which is no part of the project."""

MADE_UP: Final = {number: f"Zin {number} gaat één keer over iets anders dan de vorige." for number in PAGE.parts}
"""A made-up page of as many sentences, each with a letter that can be written in two ways."""


def as_given() -> dict[str, str]:
    """Return the page as it was given to the project; skip the test where it is not at hand."""
    if not POLICY_PAGE.exists():
        pytest.skip("the page itself is not at hand")
    return dict(re.findall(r"^\| (\d\.\d) \| (.+) \|$", read(POLICY_PAGE), flags=re.MULTILINE))


def as_lines(page: dict[str, str]) -> str:
    """Return a page as a sentence a line, with the line ends of another system."""
    return "\r\n".join(page.values())


def as_table(page: dict[str, str]) -> str:
    """Return a page as a table."""
    rows = "\n".join(f"| {number} | {words} |" for number, words in page.items())
    return f"| no. | sentence |\n|---|---|\n{rows}"
