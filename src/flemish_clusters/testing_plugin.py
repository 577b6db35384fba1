"""What Hypothesis calls when it is imported, so that `st.from_type(Company)` draws from the strategies of the kit.

The kit itself is loaded when a strategy is first used. Needs the extra `testing` of the package. Hypothesis imports
this module while it is being imported itself, so nothing of it is imported here.
"""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final

import flemish_clusters as fc

_STRATEGIES: Final[Mapping[type, str]] = {
    fc.Attestation: "attestations",
    fc.Cluster: "clusters",
    fc.ClusterOrganisation: "cluster_organisations",
    fc.Company: "companies",
    fc.Dossier: "dossiers",
    fc.Euro: "euros",
    fc.FundingPeriod: "funding_periods",
    fc.KnowledgeInstitution: "knowledge_institutions",
    fc.YearAccount: "year_accounts",
}


def register() -> None:
    """Register the strategy of each class with Hypothesis."""
    strategies = import_module("hypothesis.strategies")
    for kind, name in _STRATEGIES.items():
        strategies.register_type_strategy(kind, partial(_strategy, name))


def _strategy(name: str, _: type) -> Any:
    return getattr(import_module("flemish_clusters.testing"), name)()
