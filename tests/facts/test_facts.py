"""Paths: each fact of what is assessed has one, and nothing else has."""

from types import UnionType

import pytest

from flemish_clusters import Attestation, Cluster, ClusterKind, Company, Dossier, Euro, FundingPeriod, YearAccount
from flemish_clusters.facts import Further, FurtherFact, fact_at, nearest_facts, without_places
from flemish_clusters.facts.walk import facts_in
from flemish_clusters.testing.samples import ACCOUNT, DOSSIER, FITTING, PERIOD, SPEARHEAD


class TestAPath:
    """It leads from a class to a fact, through the facts that are made of others and through any of the members."""

    @pytest.mark.parametrize(
        ("kind", "path", "found"),
        [
            (Company, "name", str),
            (Company, "growth_ambition", Attestation),
            (Company, "establishments", tuple),
            (Company, "further", Further),
            (Company, "further.partner", FurtherFact),
            (Cluster, "companies", tuple),
            (Cluster, "organisation.facilitates", Attestation),
            (YearAccount, "aid", Euro),
            (YearAccount, "period.kind", ClusterKind),
            (FundingPeriod, "years", int),
            (Dossier, "accounts", tuple),
            (Cluster, "companies[]", Company),
            (Cluster, "companies[].name", str),
            (Cluster, "companies[].further", Further),
            (Cluster, "companies[].further.sme", FurtherFact),
            (Cluster, "knowledge_institutions[].further.sme", FurtherFact),
            (Dossier, "accounts[].aid", Euro),
            (Dossier, "cluster.companies[].further.sme", FurtherFact),
            (YearAccount, "period.further.index", FurtherFact),
            (Dossier, "cluster.organisation.facilitates", Attestation),
        ],
    )
    def test_leads_to_a_fact(self, kind: type, path: str, found: type | UnionType) -> None:
        assert fact_at(kind, path) is found

    @pytest.mark.parametrize("subject", [FITTING, SPEARHEAD, PERIOD, ACCOUNT, DOSSIER])
    def test_is_there_for_each_fact_of_a_subject_and_of_its_members(self, subject: object) -> None:
        paths = [without_places(fact.path) for fact in facts_in(subject, ("partner",))]

        assert [path for path in paths if fact_at(type(subject), path) is None] == []

    @pytest.mark.parametrize(
        ("kind", "path"),
        [
            (Company, "nonsense"),
            (Company, ""),
            (Company, "name.first"),
            (Company, "growth_ambition.by"),
            (Company, "further.Partner"),
            (Company, "further.partner.by"),
            (Cluster, "companies[0].name"),
            (Cluster, "companies.name"),
            (Cluster, "companies[].further.Sme"),
            (Cluster, "companies[].nonsense"),
            (Cluster, "companies[]."),
            (Company, "establishments[]"),
            (YearAccount, "aid.cents"),
            (FundingPeriod, "last_day"),
            (int, "real"),
        ],
    )
    def test_that_leads_nowhere_gives_none(self, kind: type, path: str) -> None:
        assert fact_at(kind, path) is None


class TestTheNearest:
    """They are what somebody may have meant, and else the facts of the class."""

    def test_are_like_what_was_written(self) -> None:
        assert nearest_facts(Company, "growth_ambitions") == "growth_ambition"
        assert nearest_facts(Cluster, "companies[0].name").startswith("companies[].name, companies[], ")
        assert nearest_facts(Dossier, "organisation.facilitates").startswith("cluster.organisation.facilitates, ")
        assert nearest_facts(Company, "further.Foo") == "further.NAME"

    def test_are_three_at_most(self) -> None:
        assert nearest_facts(YearAccount, "period.year") == "period.years, period, period.kind"
        assert nearest_facts(Dossier, "cluster.domains") == "cluster.domain, cluster.companies, cluster.companies[]"

    def test_are_all_where_none_is_like_it(self) -> None:
        assert nearest_facts(FundingPeriod, "x") == "kind, first_day, years, decided_on, applied_on"
