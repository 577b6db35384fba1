"""A workbook with a cluster, its companies and its yearly accounts becomes a report in Dutch on each of its grants.

Run it as `python workbook.py cluster.xlsx`. The columns have the Dutch names by which the library calls the facts.
"""

import sys
from typing import Any, TypeVar

from attrs import evolve
from openpyxl import load_workbook

import flemish_clusters as fc
from flemish_clusters.facts import LABELS
from flemish_clusters.spreadsheets import Amounts, from_rows

Fact = TypeVar("Fact")
NAMES = {label.nl: fact for fact, label in LABELS.items()}
OF_THE_GRANT = {LABELS[fact].nl: f"period.{fact}" for fact in ("kind", "first_day", "years", "decided_on")}


def facts(sheet: Any, kind: type[Fact], names: dict[str, str]) -> tuple[Fact, ...]:
    """Return the fact in each row of a sheet; stop with all mistakes in it, each by its row and column."""
    heading, *rows = sheet.values
    cells = (dict(zip(heading, row, strict=True)) for row in rows)
    columns = {name: names[name] for name in heading if name in names}
    try:
        return from_rows(cells, kind, columns=columns, amounts=Amounts.FLOATS, truths={"ja": True, "nee": False})
    except fc.InvalidDocument as error:
        sys.exit(f"{sheet.title}\n{error.text('nl')}")


book = load_workbook(sys.argv[1], data_only=True)
(cluster,) = facts(book["Cluster"], fc.Cluster, NAMES)
cluster = evolve(cluster, companies=facts(book["Ondernemingen"], fc.Company, NAMES))
accounts = facts(book["Jaaroverzichten"], fc.YearAccount, NAMES | OF_THE_GRANT)
for period in dict.fromkeys(account.period for account in accounts):
    own = tuple(account for account in accounts if account.period == period)
    dossier = fc.Dossier(cluster=evolve(cluster, kind=period.kind), period=period, accounts=own)
    print(fc.assess(dossier, policy=fc.policy_on(period.decided_on or period.first_day)).report("nl"), end="\n\n")
