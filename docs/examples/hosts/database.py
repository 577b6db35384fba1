"""DuckDB: the accounts in a register are read, assessed, and what is found is written back as a table.

Run it as `python database.py register.duckdb`. It reads the table `accounts`, and makes the table `findings` anew.
"""

import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import duckdb

import flemish_clusters as fc
from flemish_clusters.documents import from_document

ACCOUNTS = """
    select cluster, decided_on, {
        period: {kind: kind, first_day: first_day, years: years, decided_on: decided_on},
        year: year, eligible_costs: eligible_costs, cofinancing: cofinancing, aid: aid
    } from accounts order by cluster, year
"""
FINDINGS = "create or replace table findings (cluster text, year int, code text, verdict text, reason text)"


def findings(cluster: str, decided_on: date, document: dict[str, Any]) -> Iterator[tuple[str, int, str, str, str]]:
    """Yield a row for each rule about an account, with the reason in Dutch."""
    account = from_document(document, fc.YearAccount)
    for finding in fc.assess(account, policy=fc.policy_on(decided_on)).findings:
        yield cluster, account.year, finding.code, finding.verdict.value, finding.because("nl")


def main(file: str) -> None:
    """Write what is found of each account in a file of DuckDB."""
    with duckdb.connect(file) as register:
        rows = [found for row in register.sql(ACCOUNTS).fetchall() for found in findings(*row)]
        register.execute(FINDINGS)
        register.executemany("insert into findings values (?, ?, ?, ?, ?)", rows)


main(sys.argv[1])
