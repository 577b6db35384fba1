"""What Hypothesis calls when it is imported, so that `st.from_type(Company)` draws from the strategies of the kit.

The kit itself is loaded when a strategy is first used. Needs the extra `testing` of the package.
"""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final

from hypothesis import strategies as st

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
"""The name of the strategy of each class."""


def register() -> None:
    """Register the strategy of each class with Hypothesis."""
    for kind, name in _STRATEGIES.items():
        st.register_type_strategy(kind, partial(_strategy, name))


def _strategy(name: str, _: type) -> Any:
    return getattr(import_module("flemish_clusters.testing"), name)()
