"""Polars: beside each yearly account come the most aid for its year, what limits it, and the verdict.

Run it as `python frames.py accounts.csv > answers.csv`.
"""

import sys
from typing import Any

import polars as pl

import flemish_clusters as fc
from flemish_clusters.documents import from_document

EURO = pl.Decimal(17, 2)
EXACT = {"first_day": pl.Date(), "decided_on": pl.Date(), "eligible_costs": EURO, "cofinancing": EURO, "aid": EURO}
PERIOD = pl.struct("kind", "first_day", "years", "decided_on")
ACCOUNT = pl.struct("year", "eligible_costs", "cofinancing", "aid", period=PERIOD)
ANSWER = pl.Schema({"maximum_aid": EURO, "limited_by": pl.String(), "verdict": pl.String()})


def answer(document: dict[str, Any]) -> dict[str, Any]:
    """Return the most aid for the year of an account, what limits it, and the verdict on the aid that was given."""
    account = from_document(document, fc.YearAccount)
    policy = fc.policy_on(document["period"]["decided_on"])
    most = fc.maximum_aid(account, policy=policy)
    return {
        "maximum_aid": None if most.amount is None else most.amount.amount,
        "limited_by": most.binding and most.binding.name,
        "verdict": fc.assess(account, policy=policy).verdict.value,
    }


def main(file: str) -> None:
    """Print the accounts of a file as CSV, with the answers beside them."""
    accounts = pl.read_csv(file, schema_overrides=EXACT)
    answers = pl.from_dicts(map(answer, accounts.select(ACCOUNT).to_series()), schema=ANSWER)
    print(accounts.hstack(answers).write_csv(), end="")


main(sys.argv[1])
