"""Assessing: every rule about a subject, and about what it is made of."""

from datetime import date, timedelta
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Cluster, Company, Dossier, InvalidValue, Message, Verdict, assess
from flemish_clusters.facts import Subject
from flemish_clusters.rules import Force, attested, met, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import companies
from flemish_clusters.testing.samples import FITTING, UNFIT
from tests.support.orders import FIRST_DAY, amendment
from tests.support.usual import (
    ACCOUNT,
    DOSSIER,
    INSTITUTION,
    NETWORK,
    ORGANISATION,
    PERIOD,
    POLICY,
    SPEARHEAD,
)

WORDS = Message(en="Something holds.", nl="Iets klopt.")


@pytest.mark.parametrize("subject", [FITTING, SPEARHEAD, NETWORK, PERIOD, ACCOUNT, DOSSIER])
class TestAModel:
    """Each model meets every demand on it, so that one change at a time can be tried."""

    def test_is_met(self, subject: Subject) -> None:
        assessment = assess(subject, policy=POLICY)

        assert assessment.verdict is Verdict.MET
        assert assessment.missing == ()
        assert assessment.remarks == ()
        assert assessment.subject is subject
        assert assessment.policy is POLICY


class TestTheParts:
    """What a subject is made of is assessed as well, and each part knows where it stands."""

    def test_of_a_cluster_are_its_companies(self) -> None:
        assessment = assess(evolve(SPEARHEAD, companies=(UNFIT, FITTING)), policy=POLICY)

        assert [(part.path, part.subject) for part in assessment.parts] == [
            ("companies[0]", UNFIT),
            ("companies[1]", FITTING),
        ]

    def test_of_a_dossier_are_its_cluster_its_period_and_its_accounts(self) -> None:
        assessment = assess(evolve(DOSSIER, accounts=(ACCOUNT, evolve(ACCOUNT, year=2))), policy=POLICY)

        assert [part.path for part in assessment.parts] == ["cluster", "period", "accounts[0]", "accounts[1]"]
        assert [part.path for part in assessment.parts[0].parts] == ["companies[0]", "companies[1]"]

    def test_are_walked_with_theirs_the_whole_first_and_each_with_its_path(self) -> None:
        assessment = assess(evolve(DOSSIER, accounts=(ACCOUNT,)), policy=POLICY)
        cluster, period, account = assessment.parts

        assert list(assessment.walk()) == [
            ("", assessment),
            ("cluster", cluster),
            ("cluster.companies[0]", cluster.parts[0]),
            ("cluster.companies[1]", cluster.parts[1]),
            ("period", period),
            ("accounts[0]", account),
        ]
        assert [path for path, _ in cluster.walk()] == ["", "companies[0]", "companies[1]"]

    def test_tell_each_finding_where_it_stands_in_the_whole(self) -> None:
        dossier = evolve(DOSSIER, cluster=evolve(SPEARHEAD, companies=(UNFIT, FITTING)))
        assessment = assess(dossier, policy=POLICY)

        for path, part in assessment.walk():
            assert {finding.path for finding in part.findings} <= {path}
        cluster, _, _ = assessment.parts
        assert {finding.path for finding in cluster.parts[1].findings} == {"cluster.companies[1]"}
        assert {finding.path for finding in assess(FITTING, policy=POLICY).findings} == {""}

    def test_say_which_account_and_which_company_decided(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(FITTING, UNFIT))
        accounts = (ACCOUNT, evolve(ACCOUNT, year=2, aid=1, cofinancing=0))
        deciding = assess(evolve(DOSSIER, cluster=cluster, accounts=accounts), policy=POLICY).deciding

        assert [(one.path, one.code) for one in deciding] == [("cluster", "COM-8"), ("accounts[1]", "COF-1")]
        _, unfit = deciding[0].weighed
        assert {one.path for one in unfit.deciding} == {"cluster.companies[1]"}

    @pytest.mark.parametrize("subject", [FITTING, PERIOD, ACCOUNT, evolve(SPEARHEAD, companies=None)])
    def test_of_anything_else_are_none(self, subject: Subject) -> None:
        assert assess(subject, policy=POLICY).parts == ()


class TestWhatNoRuleReads:
    """A further attestation that is misspelt is told and not lost."""

    def test_is_named_with_its_path(self) -> None:
        organisation = evolve(ORGANISATION, further={"auditor": True})
        company = evolve(FITTING, further={"exporter": True})
        cluster = evolve(SPEARHEAD, companies=(company,), organisation=organisation, further={"audited": False})
        assessment = assess(evolve(DOSSIER, cluster=cluster), policy=POLICY)

        assert assessment.unread == (
            "cluster.further.audited",
            "cluster.organisation.further.auditor",
            "cluster.companies[0].further.exporter",
        )
        assert "Given, and read by no rule of this policy: cluster, further fact, aud" in assessment.explain("en")
        assert "Opgegeven, en door geen regel van dit beleid gelezen: cluster, bijkomend geg" in assessment.explain(
            "nl"
        )

    def test_leaves_out_what_a_rule_reads(self) -> None:
        rules = (
            attested("OWN-1", about=Company, fact="further.exporter", says=WORDS, cites=(PAGE.whole(),)),
            rule(
                "OWN-2", about=Cluster, force=Force.DEMAND, says=WORDS, cites=(PAGE.whole(),), reads=("organisation",)
            )(lambda _, __: met()),
        )
        company = evolve(FITTING, further={"exporter": True, "export": True})
        organisation = evolve(ORGANISATION, further={"auditor": True})
        cluster = evolve(SPEARHEAD, companies=(company,), organisation=organisation)

        assert assess(cluster, policy=POLICY.with_rules(*rules)).unread == ("companies[0].further.export",)

    def test_leaves_out_what_a_rule_about_the_whole_reads(self) -> None:
        made = rule(
            "OWN-3",
            about=Dossier,
            force=Force.DEMAND,
            says=WORDS,
            cites=(PAGE.whole(),),
            reads=("cluster.further.audited",),
        )(lambda _, __: met())
        cluster = evolve(SPEARHEAD, further={"audited": True, "audit": True})
        dossier = evolve(DOSSIER, cluster=cluster)

        assert assess(dossier, policy=POLICY.with_rules(made)).unread == ("cluster.further.audit",)

    @given(company=companies(further={}))
    def test_is_nothing_where_nothing_further_is_told(self, company: Company) -> None:
        assert assess(company, policy=POLICY).unread == ()


class TestADecisionThatIsNotKnown:
    """It may have been taken under each policy, also under one that governed for a day."""

    ceiling: Final = "spearhead.yearly_ceiling"
    first: Final = amendment(numbers={ceiling: 600_000}, new_grants_only=(ceiling,))
    second: Final = amendment(
        first,
        name="the-day-after",
        in_force_from=FIRST_DAY + timedelta(days=1),
        numbers={ceiling: 500_000},
        new_grants_only=(ceiling,),
    )

    def test_may_have_been_taken_on_the_one_day_that_an_order_governed(self) -> None:
        def verdict(decided_on: date | None) -> Verdict:
            period = evolve(PERIOD, decided_on=decided_on)
            high = evolve(ACCOUNT, period=period, aid=550_000, eligible_costs=2_000_000, cofinancing=2_000_000)
            return assess(high, policy=self.second).verdict

        assert [verdict(FIRST_DAY + timedelta(days=days)) for days in (-1, 0, 1)] == [
            Verdict.NOT_MET,
            Verdict.MET,
            Verdict.NOT_MET,
        ]
        assert verdict(None) is Verdict.UNDETERMINED


class TestMisuse:
    """What is no subject or no policy is refused."""

    @pytest.mark.parametrize("subject", [None, INSTITUTION, "a cluster", POLICY])
    def test_of_a_subject_is_refused(self, subject: object) -> None:
        with pytest.raises(InvalidValue, match="subject cannot be"):
            assess(subject, policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    @pytest.mark.parametrize("policy", [None, POLICY.terms, "order-2016"])
    def test_of_a_policy_is_refused(self, policy: object) -> None:
        with pytest.raises(InvalidValue, match="policy cannot be"):
            assess(ACCOUNT, policy=policy)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
