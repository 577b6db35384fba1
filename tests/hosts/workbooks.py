"""A workbook of 300 made-up companies and 12 accounts, under the Dutch names of the facts."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import Any, Final

from attrs import evolve
from openpyxl import Workbook

import flemish_clusters as fc
from flemish_clusters.facts import LABELS
from tests.support.usual import FITTING

POLICY: Final = fc.policy_on(date(2019, 5, 2))
PERIODS: Final = (
    POLICY.funding_period(fc.ClusterKind.INNOVATIVE_BUSINESS_NETWORK, date(2016, 6, 1), decided_on=date(2016, 5, 2)),
    POLICY.funding_period(fc.ClusterKind.SPEARHEAD, date(2019, 6, 1), decided_on=date(2019, 5, 2)),
)
"""Three years as a network, and then ten as a spearhead cluster."""
TWELVE: Final = (
    *(
        fc.YearAccount(period=PERIODS[0], year=year, eligible_costs=280_000, cofinancing="140000.50", aid=130_000)
        for year in range(1, 4)
    ),
    *(
        fc.YearAccount(
            period=PERIODS[1],
            year=year,
            eligible_costs=960_000,
            cofinancing="430000.50" if year == 6 else 475_000,
            aid=None if year == 9 else 450_000,
        )
        for year in range(1, 10)
    ),
)
"""Too little was raised in one year, and of the last year the aid is not known yet."""
ATTESTED: Final = (
    "growth_ambition",
    "innovation_awareness",
    "international_outlook",
    "open_to_companies",
    "open_to_knowledge_institutions",
    "serves_own_objectives",
    "serves_flemish_competitiveness",
)
COMPANIES: Final = tuple(
    evolve(
        FITTING,
        name=f"Company {number}",
        establishments=(fc.Region.BRUSSELS_CAPITAL, fc.Region.ABROAD) if number % 10 == 0 else (fc.Region.FLEMISH,),
        international_outlook=None if number % 7 == 0 else True,
    )
    for number in range(1, 301)
)
"""One in ten has no establishment in Flanders, and of one in seven the outlook is not known."""
CLUSTER: Final = fc.Cluster(
    name="Voorbeeld", kind=fc.ClusterKind.SPEARHEAD, domain="herbruikbare verpakkingen", cooperates=True
)


def book_of(cluster: fc.Cluster, companies: Iterable[fc.Company], accounts: Iterable[fc.YearAccount]) -> Workbook:
    """Return a workbook with three sheets."""
    book = Workbook()
    period = ("period.kind", "period.first_day", "period.years", "period.decided_on")
    _write(book, "Cluster", [cluster], "name", "kind", "domain", "cooperates")
    _write(book, "Ondernemingen", companies, "name", "establishments", *ATTESTED)
    _write(book, "Jaaroverzichten", accounts, *period, "year", "eligible_costs", "cofinancing", "aid")
    return book


def _write(book: Workbook, title: str, facts: Iterable[object], *paths: str) -> None:
    sheet = book.create_sheet(title)
    sheet.append([LABELS[path.removeprefix("period.")].nl for path in paths])
    for fact in facts:
        sheet.append([_cell(attrgetter(path)(fact)) for path in paths])


def _cell(value: Any) -> Any:
    match value:
        case fc.Euro():
            return float(value.amount)
        case fc.Attestation():
            return "ja" if value.holds else "nee"
        case fc.ClusterKind() | fc.Region():
            return value.label.nl
        case [*regions]:
            return "; ".join(map(_cell, regions))
        case _:
            return value
