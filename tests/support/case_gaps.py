"""Gaps: the verdicts, the sides of readings and the sides of numbers that no case can show, each with the reason."""

from collections.abc import Mapping
from typing import Final

_COMPANIES: Final = tuple(f"COM-{number}" for number in range(1, 8))
_CLUSTERS: Final = ("COM-8", "NET-1", "NET-2", "NET-3", "NET-4", "NET-5", "ORG-1", "ORG-2")
_ACCOUNTS: Final = ("PER-2", "AID-1", "AID-2", "COF-1")
_PERIODS: Final = ("PER-1", "KIN-2")
_CONTRIBUTIONS: Final = ("CON-1", "CON-2", "CON-3")
_NAMED_BOTH: Final = "there are two kinds of cluster, and the order of 2016 names both"

_NEVER: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    ("not_applicable", _COMPANIES, "what marks a company is asked of each"),
    ("not_applicable", _CLUSTERS, "it is asked of clusters of either kind"),
    ("not_applicable", _ACCOUNTS, "a limit that does not bite is met"),
    ("not_applicable", ("PER-1",), "each kind has a term"),
    ("undetermined", _PERIODS, "the kind and the years of a period are always known"),
    ("undetermined", ("KIN-1",), "the kind of a cluster is always known"),
    ("undetermined", _CONTRIBUTIONS, "who gave, what for and when, and the days of the year, are always known"),
    ("not_applicable", _CONTRIBUTIONS, "it is asked of every contribution"),
    ("not_met", ("KIN-1", "KIN-2"), _NAMED_BOTH),
    ("not_applicable", ("KIN-1", "KIN-2"), "it is asked of either kind"),
    ("met", ("KIN-3",), _NAMED_BOTH),
    ("not_met", ("KIN-3",), _NAMED_BOTH),
    ("undetermined", ("KIN-3",), _NAMED_BOTH),
)
NEVER: Final[Mapping[tuple[str, str], str]] = {
    (code, verdict): reason for verdict, codes, reason in _NEVER for code in codes
}
"""Why a rule of the order of 2016 never comes to a verdict, by its code and the verdict."""

_NO_FACT: Final = "no fact tells it"
NO_CASE: Final[Mapping[str, str]] = {
    "aid-as-given": f"whether aid was granted, paid or accepted: {_NO_FACT}",
    "as-declared": f"in kind, with VAT, or an income of its own: {_NO_FACT}",
    "companies-alike": f"which word of the page a company is meant by, or what it does: {_NO_FACT}",
    "knowledge-centres": f"whether a knowledge institution is called a centre: {_NO_FACT}",
    "kinds-named": _NAMED_BOTH,
}
"""Why no case shows what a reading chooses."""

NO_SIDE: Final[Mapping[tuple[str, int], str]] = {
    ("half-of-what", 1): f"costs that are not eligible: {_NO_FACT}",
    ("half-of-what", 2): f"a budget: {_NO_FACT}",
    ("term-from-first-day", 3): f"earlier years of operating aid: {_NO_FACT}",
    ("funding-year", 3): f"the book year of the organisation: {_NO_FACT}",
    ("flemish-establishment", 2): f"where a company carries out its activities: {_NO_FACT}",
}
"""Why no case parts a reading from one of its alternatives, by its key and the place of that, from 1."""

NO_STEP: Final[Mapping[str, str]] = {
    "innovative_business_network.pact_negotiation_years": "networks have no such year, and nothing lies below none",
}
"""Why no case lies below, at and above a number, by its path."""
