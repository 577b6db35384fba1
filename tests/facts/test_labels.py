"""Labels: every fact has a name in both languages, and every path reads as words."""

from datetime import date
from typing import Final

import pytest
from attrs import AttrsInstance, fields_dict
from hypothesis import given

from flemish_clusters import (
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Dossier,
    FundingPeriod,
    Language,
    YearAccount,
)
from flemish_clusters.facts import Subject
from flemish_clusters.facts.labels import LABELS, describe, describe_part, describe_path
from flemish_clusters.testing import clusters

ASSESSED: Final[tuple[type[AttrsInstance], ...]] = (
    *(Company, Cluster, ClusterOrganisation, FundingPeriod, YearAccount, Dossier),
)
NAMES: Final = {name for fact in ASSESSED for name in fields_dict(fact)}
LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")

CLUSTER: Final = Cluster(name="A", kind=ClusterKind.SPEARHEAD)
PERIOD: Final = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
NETWORK: Final = FundingPeriod(kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK, first_day=date(2017, 1, 1), years=3)


class TestLabels:
    """Every field of what is assessed has a label, and there is none for what is no field."""

    def test_they_are_those_of_the_fields(self) -> None:
        assert set(LABELS) == NAMES

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_two_fields_share_one(self, language: Language) -> None:
        labels = [message.text(language) for message in LABELS.values()]

        assert len(set(labels)) == len(labels)


class TestPathsInWords:
    """A path of a missing fact reads as words; places count from 1."""

    @pytest.mark.parametrize(
        ("path", "english", "dutch"),
        [
            ("aid", "aid", "steun"),
            ("companies", "companies", "ondernemingen"),
            ("companies[3].growth_ambition", "company 4, growth ambitions", "onderneming 4, groeiambities"),
            ("organisation.facilitates", "cluster organisation, facilitating the network", None),
            (
                "accounts[0].eligible_costs",
                "account 1, eligible costs",
                "jaaroverzicht 1, in aanmerking komende kosten",
            ),
            ("cluster.companies[10].establishments", "cluster, company 11, establishments", None),
            ("companies[9999].name", "company 10000, name", "onderneming 10000, naam"),
            ("further.partner", "further attestation, partner", "verdere attestatie, partner"),
            ("turnover", "turnover", "turnover"),
        ],
    )
    def test_examples(self, path: str, english: str, dutch: str | None) -> None:
        assert describe_path(path, "en") == english
        assert dutch is None or describe_path(path, "nl") == dutch

    def test_no_field_goes_by_its_code_name(self) -> None:
        told = [text for name in NAMES for text in (describe_path(name, "en"), describe_path(f"cluster.{name}", "nl"))]

        assert [text for text in told if "_" in text] == []


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

    def test_anything_else_goes_by_its_class(self) -> None:
        assert describe(ClusterOrganisation(name="C"), "nl") == "ClusterOrganisation"

    @given(clusters(kind=ClusterKind.SPEARHEAD))
    def test_a_dossier_is_named_for_its_cluster(self, cluster: Cluster) -> None:
        dossier = Dossier(cluster=cluster, period=PERIOD, accounts=())

        for language in LANGUAGES:
            assert describe(cluster, language) in describe(dossier, language)
            assert cluster.name in describe(cluster, language)


class TestAListThatMayGoOn:
    """What is missing of a list that is there is whether it is all."""

    cluster: Final = Cluster(name="A", kind=ClusterKind.SPEARHEAD, companies=(Company(name="B", establishments=()),))

    @pytest.mark.parametrize(
        ("subject", "path", "words"),
        [
            (cluster, "companies", "whether all companies are listed"),
            (cluster, "companies[0].establishments", "company 1, whether all establishments are listed"),
            (cluster, "knowledge_institutions", "knowledge institutions"),
            (cluster, "organisation.facilitates", "cluster organisation, facilitating the network"),
            (CLUSTER, "companies", "companies"),
            (CLUSTER, "companies[0].establishments", "company 1, establishments"),
            (None, "companies", "companies"),
        ],
    )
    def test_is_told_from_one_that_is_not_known(self, subject: object, path: str, words: str) -> None:
        assert describe_path(path, "en", subject) == words
