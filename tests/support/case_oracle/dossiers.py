"""Dossiers: a cluster, its period and the accounts of its years; each has to meet its own demands."""

from collections.abc import Mapping
from typing import Any

from tests.support.case_oracle import accounts, clusters
from tests.support.case_oracle.calendar import verdicts_on_a_period
from tests.support.case_oracle.verdicts import all_of


def answer(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return the verdict on a dossier, and on each of its parts."""
    dossier = case["dossier"]
    cluster, period = clusters.findings(dossier["cluster"]), verdicts_on_a_period(dossier["period"])
    years = [accounts.answer({"account": {**dossier["period"], **row}}) for row in dossier["accounts"]]
    return {
        "verdict": all_of([cluster["verdict"], period["verdict"], *(year["verdict"] for year in years)]),
        "cluster": cluster["verdict"],
        "period": period["verdict"],
        "accounts": [year["verdict"] for year in years],
        "maximum_aids": [year["maximum_aid"] for year in years],
    }
