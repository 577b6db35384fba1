"""Contributions: sentence 4.2, of which the companies give, each year, for running the organisation."""

from collections.abc import Mapping
from typing import Any

from tests.support.case_oracle.accounts import cents, written
from tests.support.case_oracle.calendar import days_of
from tests.support.case_oracle.verdicts import MET, NOT_MET, all_of


def answer(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return what counts of each contribution and in all, and of a single one each demand."""
    first, last = days_of(case["period"]["first_day"], case["year"])
    rules = [
        {
            "CON-1": _met(given["by"]["type"] == "company"),
            "CON-2": _met(given["purpose"] == "operation"),
            "CON-3": _met(first <= given["received_on"] <= last),
        }
        for given in case["contributions"]
    ]
    left = [cents(given["amount"]) - cents(given.get("paid_back", "0")) for given in case["contributions"]]
    counted = [amount if all_of(verdicts.values()) == MET else 0 for amount, verdicts in zip(left, rules, strict=True)]
    told: dict[str, Any] = {"total": written(sum(counted)), "counted": [written(amount) for amount in counted]}
    return told | ({"verdict": all_of(rules[0].values()), "rules": rules[0]} if len(rules) == 1 else {})


def _met(holds: object) -> str:
    return MET if holds else NOT_MET
