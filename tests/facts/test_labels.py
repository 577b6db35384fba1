"""Labels: facts and subjects in words, in English and in Dutch."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, Final, get_args

import pytest
from attrs import AttrsInstance, fields_dict
from hypothesis import given

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    FundingYear,
    KnowledgeInstitution,
    Language,
    Message,
    OtherBody,
    Purpose,
    Region,
    Verdict,
    YearAccount,
)
from flemish_clusters.changes.change import describe_number
from flemish_clusters.facts import LABELS, PeriodStatus, Subject, YearContribution
from flemish_clusters.facts.labels import describe, describe_part, describe_path, to_labels
from flemish_clusters.page import Standing
from flemish_clusters.policies import Status
from flemish_clusters.rules import Force
from flemish_clusters.sources import Authority
from flemish_clusters.testing import clusters
from flemish_clusters.verification import State

KINDS: Final[tuple[type[AttrsInstance], ...]] = (
    *(Company, KnowledgeInstitution, OtherBody, Cluster, ClusterOrganisation, FundingPeriod, FundingYear),
    *(YearAccount, Dossier, Contribution, YearContribution, Attestation),
)
NAMES: Final = {name for fact in KINDS for name in fields_dict(fact)}
LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")

CLUSTER: Final = Cluster(name="A", kind=ClusterKind.SPEARHEAD)
PERIOD: Final = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
NETWORK: Final = FundingPeriod(kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK, first_day=date(2017, 1, 1), years=3)


class TestSubjectsInWords:
    """What is assessed is named so that it can be read aloud."""

    @pytest.mark.parametrize(
        ("subject", "english", "dutch"),
        [
            (Company(name="B"), "company B", "onderneming B"),
            (CLUSTER, "spearhead cluster A", "speerpuntcluster A"),
            (
                PERIOD,
                "funding period from 1 January 2017 to 31 December 2026 inclusive (spearhead cluster)",
                "steunperiode van 1 januari 2017 tot en met 31 december 2026 (speerpuntcluster)",
            ),
            (
                YearContribution(
                    contribution=Contribution(
                        by=Company(name="B"), amount=1000, received_on=date(2020, 3, 1), purpose=Purpose.OPERATION
                    ),
                    year=PERIOD.funding_years[3],
                ),
                "contribution of EUR 1,000 by B, received on 1 March 2020",
                "bijdrage van 1.000 euro door B, ontvangen op 1 maart 2020",
            ),
            (
                YearAccount(period=PERIOD, year=2),
                "account of funding year 2 (spearhead cluster)",
                "jaaroverzicht van steunjaar 2 (speerpuntcluster)",
            ),
            (
                YearAccount(period=NETWORK, year=2),
                "account of funding year 2 (innovative business network)",
                "jaaroverzicht van steunjaar 2 (innovatief bedrijfsnetwerk)",
            ),
            (
                Dossier(cluster=CLUSTER, period=PERIOD, accounts=()),
                "dossier of spearhead cluster A",
                "dossier van speerpuntcluster A",
            ),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_examples(self, subject: Subject, english: str, dutch: str) -> None:
        assert describe(subject, "en") == english
        assert describe(subject, "nl") == dutch

    @pytest.mark.parametrize(
        ("subject", "english", "dutch"),
        [
            (PERIOD, "funding period", "steunperiode"),
            (YearAccount(period=NETWORK, year=2), "funding year 2", "steunjaar 2"),
            (CLUSTER, "spearhead cluster A", "speerpuntcluster A"),
            (Company(name="B"), "company B", "onderneming B"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_a_part_of_what_has_been_named_takes_fewer_words(self, subject: Subject, english: str, dutch: str) -> None:
        assert describe_part(subject, "en") == english
        assert describe_part(subject, "nl") == dutch

    @given(clusters(kind=ClusterKind.SPEARHEAD))
    def test_a_dossier_is_named_for_its_cluster(self, cluster: Cluster) -> None:
        dossier = Dossier(cluster=cluster, period=PERIOD, accounts=())

        for language in LANGUAGES:
            assert describe(cluster, language) in describe(dossier, language)
            assert cluster.name in describe(cluster, language)


class TestAMember:
    """It goes by its place, and by its name or its funding year where it is there."""

    dossier: Final = Dossier(
        cluster=Cluster(name="A", kind=ClusterKind.SPEARHEAD, companies=(Company(name="B", establishments=()),)),
        period=PERIOD,
        accounts=(YearAccount(period=PERIOD, year=4),),
    )

    @pytest.mark.parametrize(
        ("path", "english", "dutch"),
        [
            ("cluster.companies[0]", "company 1 (B)", "onderneming 1 (B)"),
            (
                "cluster.companies[0].growth_ambition",
                "growth ambitions of company 1 (B)",
                "groeiambities van onderneming 1 (B)",
            ),
            (
                "cluster.companies[0].establishments",
                "whether all establishments of company 1 (B) are listed",
                "of alle vestigingen van onderneming 1 (B) zijn opgegeven",
            ),
            ("accounts[0].aid", "aid of account 1 (funding year 4)", "steun van jaaroverzicht 1 (steunjaar 4)"),
            (
                "cluster.companies[0].further.partner",
                "company 1 (B): international partner",
                "onderneming 1 (B): internationale partner",
            ),
        ],
    )
    def test_is_named(self, path: str, english: str, dutch: str) -> None:
        labels = to_labels({"partner": Message(en="international partner", nl="internationale partner")})

        assert describe_path(path, "en", self.dossier, labels) == english
        assert describe_path(path, "nl", self.dossier, labels) == dutch


class TestAListThatMayGoOn:
    """What is missing of a list that is there is whether it is all."""

    cluster: Final = Cluster(name="A", kind=ClusterKind.SPEARHEAD, companies=(Company(name="B", establishments=()),))

    @pytest.mark.parametrize(
        ("subject", "path", "words"),
        [
            (cluster, "companies", "whether all companies are listed"),
            (cluster, "companies[0].establishments", "whether all establishments of company 1 (B) are listed"),
            (cluster, "knowledge_institutions", "knowledge institutions"),
            (cluster, "organisation.facilitates", "cluster organisation, facilitating the network"),
            (cluster, "companies[1].establishments", "establishments of company 2"),
            (cluster, "companies[9].establishments", "establishments of company 10"),
            (cluster, "name[0]", "name"),
            (CLUSTER, "companies", "companies"),
            (CLUSTER, "companies[0].establishments", "establishments of company 1"),
            (None, "companies", "companies"),
        ],
    )
    def test_is_told_from_one_that_is_not_known(self, subject: object, path: str, words: str) -> None:
        assert describe_path(path, "en", subject) == words


Both = tuple[str, str]
"""A text in English and in Dutch."""

OF_ENUMS: Final[dict[type[Enum], dict[str, Both]]] = {
    Verdict: {
        "met": ("met", "voldaan"),
        "not_met": ("not met", "niet voldaan"),
        "undetermined": ("not yet known", "nog niet bekend"),
        "not_applicable": ("not applicable", "niet van toepassing"),
    },
    Force: {"demand": ("demand", "voorwaarde"), "characteristic": ("characteristic", "kenmerk")},
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
    Region: {
        "flemish": ("Flemish Region", "Vlaams Gewest"),
        "brussels_capital": ("Brussels-Capital Region", "Brussels Hoofdstedelijk Gewest"),
        "walloon": ("Walloon Region", "Waals Gewest"),
        "abroad": ("abroad", "buitenland"),
    },
    Purpose: {
        "operation": ("operation", "werking"),
        "project": ("project", "project"),
        "other": ("other purpose", "andere bestemming"),
    },
    Authority: {
        "official": ("official", "officieel"),
        "restated": ("copy or restatement by another body", "kopie of weergave door een derde"),
        "secondary": ("secondary source", "secundaire bron"),
        "inferred": ("inferred", "afgeleid"),
        "hypothetical": ("hypothetical", "hypothetisch"),
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
        "not_watched": ("not watched", "niet bewaakt"),
    },
}

OF_FACTS: Final[dict[str, Both]] = {
    "accounts": ("accounts", "jaaroverzichten"),
    "aid": ("aid", "steun"),
    "amount": ("amount", "bedrag"),
    "bottom_up": ("bottom-up origin", "ontstaan van onderuit"),
    "by": ("by whom", "door wie"),
    "cluster": ("cluster", "cluster"),
    "cofinancing": ("cofinancing", "cofinanciering"),
    "companies": ("companies", "ondernemingen"),
    "companies_complete": ("whether all companies are listed", "of alle ondernemingen zijn opgegeven"),
    "contribution": ("contribution", "bijdrage"),
    "cooperates": ("cooperation", "samenwerking"),
    "cooperates_lastingly": ("active and lasting cooperation", "actieve en duurzame samenwerking"),
    "applied_on": ("day of the application", "dag van de aanvraag"),
    "decided_on": ("day of the decision", "dag van de beslissing"),
    "domain": ("domain", "domein"),
    "eligible_costs": ("eligible costs", "in aanmerking komende kosten"),
    "emerging_domain": ("emerging domain", "opkomend domein"),
    "enterprise_number": ("enterprise number", "ondernemingsnummer"),
    "establishments": ("establishments", "vestigingen"),
    "establishments_complete": ("whether all establishments are listed", "of alle vestigingen zijn opgegeven"),
    "evidence": ("evidence", "grond"),
    "facilitates": ("facilitating the network", "faciliteren van het netwerk"),
    "first_day": ("first day", "eerste dag"),
    "further": ("further fact", "bijkomend gegeven"),
    "growth_ambition": ("growth ambitions", "groeiambities"),
    "holds": ("whether it holds", "of het opgaat"),
    "innovation_awareness": ("innovation awareness", "innovatiebewustzijn"),
    "international_outlook": ("international outlook", "internationale blik"),
    "kind": ("kind of cluster", "type cluster"),
    "knowledge_institutions": ("knowledge institutions", "kennisinstellingen"),
    "knowledge_institutions_complete": (
        "whether all knowledge institutions are listed",
        "of alle kennisinstellingen zijn opgegeven",
    ),
    "large_scale": ("large scale", "grootschaligheid"),
    "last_day": ("last day", "laatste dag"),
    "mandated_by_members": ("mandate of the members", "mandaat van de leden"),
    "name": ("name", "naam"),
    "number": ("number of the funding year", "nummer van het steunjaar"),
    "on": ("day of the attestation", "dag van de verklaring"),
    "open_to_companies": ("openness to companies", "openheid voor ondernemingen"),
    "open_to_knowledge_institutions": ("openness to knowledge institutions", "openheid voor kennisinstellingen"),
    "organisation": ("cluster organisation", "clusterorganisatie"),
    "paid_back": ("amount paid back", "terugbetaald bedrag"),
    "period": ("funding period", "steunperiode"),
    "purpose": ("purpose", "bestemming"),
    "received_on": ("day of receipt", "dag van ontvangst"),
    "represents_members": ("representing the members", "vertegenwoordigen van de leden"),
    "serves_flemish_competitiveness": (
        "openness for the competitiveness of many Flemish companies",
        "openheid voor de competitiviteit van veel Vlaamse ondernemingen",
    ),
    "serves_own_objectives": ("openness for its own objectives", "openheid voor de eigen doelstellingen"),
    "smaller": ("smaller scale", "kleinere schaal"),
    "strategic_domain": ("strategic domain", "strategisch domein"),
    "year": ("funding year", "steunjaar"),
    "years": ("years of aid", "jaren steun"),
}

OF_PATHS: Final[dict[str, Both]] = {
    "companies[3].growth_ambition": ("growth ambitions of company 4", "groeiambities van onderneming 4"),
    "companies[9999].name": ("name of company 10000", "naam van onderneming 10000"),
    "further.partner": ("further fact, partner", "bijkomend gegeven, partner"),
    "turnover": ("turnover", "turnover"),
    "accounts[11].aid": ("aid of account 12", "steun van jaaroverzicht 12"),
    "contributions[2].by.growth_ambition": (
        "contribution 3: by whom, growth ambitions",
        "bijdrage 3: door wie, groeiambities",
    ),
    "cluster.companies[10].establishments": ("establishments of company 11", "vestigingen van onderneming 11"),
    "cluster.companies[10].further.partner": (
        "company 11: further fact, partner",
        "onderneming 11: bijkomend gegeven, partner",
    ),
    "cluster.companies[10]": ("company 11", "onderneming 11"),
    "companies[0].open_to_companies": (
        "openness of company 1 to companies",
        "openheid van onderneming 1 voor ondernemingen",
    ),
    "companies[0].open_to_knowledge_institutions": (
        "openness of company 1 to knowledge institutions",
        "openheid van onderneming 1 voor kennisinstellingen",
    ),
    "companies[0].serves_flemish_competitiveness": (
        "openness of company 1 for the competitiveness of many Flemish companies",
        "openheid van onderneming 1 voor de competitiviteit van veel Vlaamse ondernemingen",
    ),
    "companies[0].serves_own_objectives": (
        "openness of company 1 for its own objectives",
        "openheid van onderneming 1 voor de eigen doelstellingen",
    ),
    "cluster.organisation.mandated_by_members": (
        "cluster, cluster organisation, mandate of the members",
        "cluster, clusterorganisatie, mandaat van de leden",
    ),
    "knowledge_institutions[0].name": ("name of knowledge institution 1", "naam van kennisinstelling 1"),
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
        "speerpuntcluster, jaarlijks plafond",
    ),
    "innovative_business_network.pact_negotiation_years": (
        "innovative business network, years of pact negotiations",
        "innovatief bedrijfsnetwerk, jaren onderhandeling over het clusterpact",
    ),
    "minimum_companies": ("minimum of companies", "minimumaantal ondernemingen"),
    "minimum_knowledge_institutions": ("minimum of knowledge institutions", "minimumaantal kennisinstellingen"),
}


class TestWordForWord:
    """What each thing is called, so that no two languages or things can change places."""

    @pytest.mark.parametrize("kind", OF_ENUMS, ids=lambda kind: kind.__name__)
    def test_of_a_closed_set_are_these(self, kind: Any) -> None:
        assert {one.value: (one.label.text("en"), one.label.text("nl")) for one in kind} == OF_ENUMS[kind]

    def test_of_facts_are_these(self) -> None:
        assert {name: (label.en, label.nl) for name, label in LABELS.items()} == OF_FACTS
        assert OF_FACTS.keys() == NAMES

    def test_of_paths_are_these(self) -> None:
        assert both(describe_path, OF_PATHS) == OF_PATHS

    def test_of_numbers_are_these(self) -> None:
        assert both(describe_number, OF_NUMBERS) == OF_NUMBERS


def both(describe: Callable[[str, Language], str], paths: dict[str, Both]) -> dict[str, Both]:
    """Return paths in words, in both languages."""
    english, dutch = get_args(Language)
    return {path: (describe(path, english), describe(path, dutch)) for path in paths}
