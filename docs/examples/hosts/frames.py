"""Polars: beside each yearly account come the most aid for its year, what limits it, and the verdict.

Run it as `python frames.py accounts.csv > answers.csv`.
"""

import sys
from datetime import date

import polars as pl

import flemish_clusters as fc
from flemish_clusters.columns import accounts

EURO = pl.Decimal(17, 2)
EXACT = {"first_day": pl.Date(), "decided_on": pl.Date(), "eligible_costs": EURO, "cofinancing": EURO, "aid": EURO}
POLICY = fc.policy_on(date(2017, 11, 16))


def main(file: str) -> None:
    """Print the accounts of a file as CSV, with the answers beside them."""
    told = pl.read_csv(file, schema_overrides=EXACT)
    print(told.hstack(accounts(told, policy=POLICY)).write_csv(), end="")


main(sys.argv[1])
