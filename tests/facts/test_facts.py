"""Paths: each fact of what is assessed has one, and nothing else has."""

import pytest

from flemish_clusters import Attestation, Cluster, ClusterKind, Company, Dossier, Euro, FundingPeriod, YearAccount
from flemish_clusters.facts import Further, fact_at, nearest_facts
from flemish_clusters.facts.walk import facts_in
from flemish_clusters.testing.samples import ACCOUNT, DOSSIER, FITTING, PERIOD, SPEARHEAD


class TestAPath:
    """It leads from a class to a fact, through the facts that are made of others; members have none of their own."""

    @pytest.mark.parametrize(
        ("kind", "path", "found"),
        [
            (Company, "name", str),
            (Company, "growth_ambition", Attestation),
            (Company, "establishments", tuple),
            (Company, "further", Further),
            (Company, "further.partner", Attestation),
            (Cluster, "companies", tuple),
            (Cluster, "organisation.facilitates", Attestation),
            (YearAccount, "aid", Euro),
            (YearAccount, "period.kind", ClusterKind),
            (FundingPeriod, "years", int),
            (Dossier, "accounts", tuple),
            (Dossier, "cluster.organisation.facilitates", Attestation),
        ],
    )
    def test_leads_to_a_fact(self, kind: type, path: str, found: type) -> None:
        assert fact_at(kind, path) is found

    @pytest.mark.parametrize("subject", [FITTING, SPEARHEAD, PERIOD, ACCOUNT, DOSSIER])
    def test_is_there_for_each_fact_of_a_subject_but_those_of_its_members(self, subject: object) -> None:
        paths = [fact.path for fact in facts_in(subject, ("partner",))]

        assert [path for path in paths if fact_at(type(subject), path) is None] == [
            path for path in paths if "[" in path
        ]

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
        assert nearest_facts(Cluster, "companies[0].name") == "companies, companies_complete"
        assert nearest_facts(Dossier, "organisation.facilitates").startswith("cluster.organisation.facilitates, ")
        assert nearest_facts(Company, "further.Foo") == "further.NAME"

    def test_are_three_at_most(self) -> None:
        assert nearest_facts(YearAccount, "period.year") == "period.years, period, period.kind"
        assert nearest_facts(Dossier, "cluster.domains") == "cluster.domain, cluster.companies, cluster.kind"

    def test_are_all_where_none_is_like_it(self) -> None:
        assert nearest_facts(FundingPeriod, "x") == "kind, first_day, years, decided_on, applied_on"
