"""Polars: beside each yearly account come the most aid for its year, what limits it, and the verdict.

Run it as `python frames.py accounts.csv > answers.csv`.
"""

import sys
from datetime import date

import polars as pl

import flemish_clusters as fc
from flemish_clusters.columns import accounts

AMOUNTS = pl.col("eligible_costs", "cofinancing", "aid")
EXACT = r"^\d{1,15}(\.\d{1,2})?$"
POLICY = fc.policy_on(date(2017, 11, 16))


def main(file: str) -> None:
    """Print the accounts of a file as CSV, with the answers beside them."""
    # Polars would round an amount of more decimals, so all is read as text, and an empty cell is not known.
    told = pl.read_csv(file, infer_schema=False)
    is_exact = pl.all_horizontal(AMOUNTS.str.contains(EXACT).fill_null(value=True))
    wrong = told.with_row_index("line", offset=2).filter(~is_exact)["line"].to_list()
    if wrong:
        sys.exit(f"Lines in which an amount is not written such as 450000.50: {wrong}")
    read = told.with_columns(
        AMOUNTS.str.to_decimal(scale=2),
        pl.col("first_day", "decided_on").str.to_date(),
        pl.col("years", "year").str.to_integer(),
    )
    print(read.hstack(accounts(read, policy=POLICY)).write_csv(), end="")


main(sys.argv[1])
