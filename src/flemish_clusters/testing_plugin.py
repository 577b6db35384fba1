"""What Hypothesis calls when it is imported, so that `st.from_type(Company)` draws from the strategies of the kit.

The kit itself is loaded when a strategy is first used. Needs the extra `testing` of the package.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from hypothesis import strategies as st

import flemish_clusters as fc
from flemish_clusters.policies import Timeline
from flemish_clusters.readings import READINGS, Reading
from flemish_clusters.sources import SOURCES, Citation, Source
from flemish_clusters.terms import KindTerms, Terms

_STRATEGIES: Final[Mapping[type, str]] = {
    fc.Assessment: "assessments",
    fc.Attestation: "attestations",
    Citation: "citations",
    fc.Cluster: "clusters",
    fc.ClusterOrganisation: "cluster_organisations",
    fc.Company: "companies",
    fc.Contribution: "contributions",
    fc.Dossier: "dossiers",
    fc.Euro: "euros",
    fc.Finding: "findings",
    fc.FundingPeriod: "funding_periods",
    fc.FundingYear: "funding_years",
    KindTerms: "kind_terms",
    fc.KnowledgeInstitution: "knowledge_institutions",
    fc.OtherBody: "other_bodies",
    fc.Policy: "policies",
    Terms: "amended_terms",
    Timeline: "timelines",
    fc.YearAccount: "year_accounts",
}
"""The name of the strategy of each class."""


def register() -> None:
    """Register the strategy of each class with Hypothesis."""
    for kind, name in _STRATEGIES.items():
        st.register_type_strategy(kind, _made_by(name))
    st.register_type_strategy(Reading, st.sampled_from(READINGS))
    st.register_type_strategy(Source, st.sampled_from(SOURCES))


def _made_by(name: str) -> Callable[[type], Any]:
    def make(_: type) -> Any:
        return getattr(import_module("flemish_clusters.testing"), name)()

    return make
