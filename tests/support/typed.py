"""What somebody typed into the form of a dossier."""

from typing import Final

TYPED: Final = {
    "cluster.name": "Alfa",
    "cluster.kind": "spearhead_cluster",
    "period.first_day": "2017-01-01",
    "period.years": "10",
    "accounts[0].year": "4",
    "accounts[0].eligible_costs": "900.000",
    "accounts[0].cofinancing": "430,000.00",
    "accounts[0].aid": "450.000,50 euro",
}


def typed(**changed: str) -> list[tuple[str, str]]:
    """Return what stands in a form, some fields of it otherwise."""
    return [*{**TYPED, **changed}.items()]
