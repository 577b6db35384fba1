"""Labels, word for word in both languages: of closed sets, facts, paths and numbers."""

from collections.abc import Callable
from enum import Enum
from typing import Any, Final, get_args

import pytest

from flemish_clusters import ClusterKind, Language, Verdict
from flemish_clusters.facts import PeriodStatus
from flemish_clusters.facts.labels import LABELS, describe_path
from flemish_clusters.page import Standing
from flemish_clusters.policies import Status
from flemish_clusters.rules import Force
from flemish_clusters.sources import Authority
from flemish_clusters.terms import describe_number
from flemish_clusters.verification import State

Both = tuple[str, str]
"""A text in English and in Dutch."""

OF_ENUMS: Final[dict[type[Enum], dict[str, Both]]] = {
    Verdict: {
        "met": ("met", "voldaan"),
        "not_met": ("not met", "niet voldaan"),
        "undetermined": ("not yet known", "nog niet bekend"),
        "not_applicable": ("not applicable", "niet van toepassing"),
    },
    Force: {"demand": ("demand", "vereiste"), "characteristic": ("characteristic", "kenmerk")},
    Status: {"enacted": ("enacted", "uitgevaardigd"), "hypothetical": ("hypothetical", "hypothetisch")},
    PeriodStatus: {
        "upcoming": ("upcoming", "toekomstig"),
        "running": ("running", "lopend"),
        "ended": ("ended", "afgelopen"),
    },
    ClusterKind: {
        "spearhead_cluster": ("spearhead cluster", "speerpuntcluster"),
        "innovative_business_network": ("innovative business network", "innovatief bedrijfsnetwerk"),
    },
    Authority: {
        "official": ("official", "officieel"),
        "restated": ("restated by another body", "weergegeven door een andere instantie"),
        "secondary": ("secondary source", "secundaire bron"),
        "inferred": ("inferred", "afgeleid"),
    },
    Standing: {
        "encoded": ("encoded", "opgenomen"),
        "open_norm": ("open norm", "open norm"),
        "permission": ("permission", "mogelijkheid"),
        "aim": ("aim", "doel"),
        "context": ("context", "context"),
    },
    State: {
        "unchanged": ("unchanged", "ongewijzigd"),
        "changed": ("changed", "gewijzigd"),
        "gone": ("gone", "verdwenen"),
        "new": ("new", "nieuw"),
    },
}

OF_FACTS: Final[dict[str, Both]] = {
    "accounts": ("account", "jaaroverzicht"),
    "aid": ("aid", "steun"),
    "bottom_up": ("bottom-up origin", "ontstaan van onderuit"),
    "cluster": ("cluster", "cluster"),
    "cofinancing": ("cofinancing", "cofinanciering"),
    "companies": ("companies", "ondernemingen"),
    "cooperates": ("cooperation", "samenwerking"),
    "cooperates_lastingly": ("lasting cooperation", "duurzame samenwerking"),
    "decided_on": ("day of the decision", "dag van de beslissing"),
    "domain": ("domain", "domein"),
    "eligible_costs": ("eligible costs", "in aanmerking komende kosten"),
    "emerging_domain": ("emerging domain", "opkomend domein"),
    "enterprise_number": ("enterprise number", "ondernemingsnummer"),
    "establishments": ("establishments", "vestigingen"),
    "facilitates": ("facilitating the network", "faciliteren van het netwerk"),
    "first_day": ("first day", "eerste dag"),
    "further": ("further attestation", "verdere attestatie"),
    "growth_ambition": ("growth ambitions", "groeiambities"),
    "innovation_awareness": ("innovation awareness", "innovatiebewustzijn"),
    "international_outlook": ("international outlook", "internationale blik"),
    "kind": ("kind of cluster", "type cluster"),
    "knowledge_institutions": ("knowledge institutions", "kennisinstellingen"),
    "large_scale": ("large scale", "grootschaligheid"),
    "mandated_by_members": ("mandate of the members", "mandaat van de leden"),
    "name": ("name", "naam"),
    "open_to_companies": ("openness to companies", "openheid voor ondernemingen"),
    "open_to_knowledge_institutions": ("openness to knowledge institutions", "openheid voor kennisinstellingen"),
    "organisation": ("cluster organisation", "clusterorganisatie"),
    "period": ("funding period", "steunperiode"),
    "represents_members": ("representing the members", "vertegenwoordigen van de leden"),
    "serves_flemish_competitiveness": (
        "contribution to Flemish competitiveness",
        "bijdrage aan de Vlaamse competitiviteit",
    ),
    "serves_own_objectives": ("service to its own objectives", "nut voor de eigen doelstellingen"),
    "smaller": ("smaller scale", "kleinere schaal"),
    "strategic_domain": ("strategic domain", "strategisch domein"),
    "year": ("funding year", "steunjaar"),
    "years": ("years of aid", "jaren steun"),
}

OF_PATHS: Final[dict[str, Both]] = {
    "accounts[11].aid": ("account 12, aid", "jaaroverzicht 12, steun"),
    "cluster.companies[10].establishments": (
        "cluster, company 11, establishments",
        "cluster, onderneming 11, vestigingen",
    ),
    "cluster.organisation.mandated_by_members": (
        "cluster, cluster organisation, mandate of the members",
        "cluster, clusterorganisatie, mandaat van de leden",
    ),
    "knowledge_institutions[0].name": ("knowledge institutions, name", "kennisinstellingen, naam"),
    "period.kind": ("funding period, kind of cluster", "steunperiode, type cluster"),
}

OF_NUMBERS: Final[dict[str, Both]] = {
    "spearhead.funding_years": ("spearhead cluster, years of funding", "speerpuntcluster, jaren steun"),
    "spearhead.aid_intensity": ("spearhead cluster, aid intensity", "speerpuntcluster, steunpercentage"),
    "spearhead.match": (
        "spearhead cluster, cofinancing for each euro of aid",
        "speerpuntcluster, cofinanciering voor elke euro steun",
    ),
    "spearhead.yearly_ceiling": (
        "spearhead cluster, ceiling of a funding year",
        "speerpuntcluster, plafond per steunjaar",
    ),
    "innovative_business_network.pact_negotiation_years": (
        "innovative business network, years of pact negotiations",
        "innovatief bedrijfsnetwerk, jaren onderhandeling over het clusterpact",
    ),
    "minimum_companies": ("minimum of companies", "minimumaantal ondernemingen"),
    "minimum_knowledge_institutions": ("minimum of knowledge institutions", "minimumaantal kennisinstellingen"),
}


class TestLabels:
    """What each thing is called, so that no two languages or things can change places."""

    @pytest.mark.parametrize("kind", OF_ENUMS, ids=lambda kind: kind.__name__)
    def test_of_a_closed_set_are_these(self, kind: Any) -> None:
        assert {one.value: (one.label.text("en"), one.label.text("nl")) for one in kind} == OF_ENUMS[kind]

    def test_of_facts_are_these(self) -> None:
        assert {name: (LABELS[name].en, LABELS[name].nl) for name in OF_FACTS} == OF_FACTS

    def test_of_paths_are_these(self) -> None:
        assert both(describe_path, OF_PATHS) == OF_PATHS

    def test_of_numbers_are_these(self) -> None:
        assert both(describe_number, OF_NUMBERS) == OF_NUMBERS


def both(describe: Callable[[str, Language], str], paths: dict[str, Both]) -> dict[str, Both]:
    """Return paths in words, in both languages."""
    english, dutch = get_args(Language)
    return {path: (describe(path, english), describe(path, dutch)) for path in paths}
