"""Assessing: every rule about a subject, and about what it is made of."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import (
    Assessment,
    Cluster,
    Company,
    Dossier,
    InvalidValue,
    Message,
    Policy,
    Verdict,
    YearAccount,
    assess,
)
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.facts import Subject
from flemish_clusters.rules import Force, attested, met, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import clusters, companies, dossiers, year_accounts
from flemish_clusters.testing.samples import FITTING, UNFIT
from tests.support.policy_strategies import policies
from tests.support.usual import (
    ACCOUNT,
    DOSSIER,
    INSTITUTION,
    NETWORK,
    NETWORK_PERIOD,
    NO,
    ORGANISATION,
    PERIOD,
    POLICY,
    SPEARHEAD,
    without,
)

WORDS = Message(en="Something holds.", nl="Iets klopt.")

CODES: dict[type, list[str]] = {
    Company: [f"COM-{number}" for number in range(1, 8)],
    Cluster: [
        *("COM-8", "NET-1", "NET-2", "NET-3", "NET-4", "NET-5", "ORG-1", "ORG-2"),
        *("SPC-1", "SPC-2", "IBN-1", "IBN-2", "IBN-3"),
    ],
    YearAccount: ["PER-2", "AID-1", "AID-2", "COF-1"],
    Dossier: [],
}


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


class TestTheFindings:
    """Every rule about the subject finds, in the order of the policy, whatever the others found."""

    @pytest.mark.parametrize("subject", [UNFIT, Cluster(name="x", kind=SPEARHEAD.kind), ACCOUNT, DOSSIER])
    def test_come_from_every_rule_in_order(self, subject: Subject) -> None:
        found = [finding.code for finding in assess(subject, policy=POLICY).findings]

        assert found == CODES[type(subject)]


class TestTheVerdict:
    """It is the conjunction of the demands, and deciding are the findings that make it so."""

    @given(company=companies(), policy=policies())
    def test_on_a_company_is_met_when_every_demand_is(self, company: Company, policy: Policy) -> None:
        assessment = assess(company, policy=policy)
        verdicts = {finding.verdict for finding in assessment.findings}

        assert (assessment.verdict is Verdict.NOT_MET) == (Verdict.NOT_MET in verdicts)
        assert (assessment.verdict is Verdict.MET) == (verdicts == {Verdict.MET})
        assert {finding.verdict for finding in assessment.deciding} <= {assessment.verdict}
        assert assessment.findings == () or assessment.deciding

    @given(cluster=clusters(), policy=policies())
    def test_on_a_cluster_is_that_of_its_own_demands(self, cluster: Cluster, policy: Policy) -> None:
        assessment = assess(cluster, policy=policy)
        own = [finding for finding in assessment.findings if finding.force.value == "demand"]

        assert (assessment.verdict is Verdict.NOT_MET) == any(one.verdict is Verdict.NOT_MET for one in own)
        assert assessment.deciding == tuple(one for one in own if one.verdict is assessment.verdict)

    def test_on_a_cluster_is_not_spoiled_by_one_company(self) -> None:
        assessment = assess(evolve(SPEARHEAD, companies=(UNFIT, FITTING, FITTING)), policy=POLICY)

        assert [part.verdict for part in assessment.parts] == [Verdict.NOT_MET, Verdict.MET, Verdict.MET]
        assert assessment.verdict is Verdict.MET
        assert "COM-1" not in {finding.code for finding in assessment.deciding}

    @given(dossier=dossiers(), policy=policies())
    def test_on_a_dossier_folds_those_of_its_parts(self, dossier: Dossier, policy: Policy) -> None:
        assessment = assess(dossier, policy=policy)
        parts = {part.verdict for part in assessment.parts}

        assert (assessment.verdict is Verdict.NOT_MET) == (Verdict.NOT_MET in parts)
        assert (assessment.verdict is Verdict.MET) == (Verdict.MET in parts and parts <= _HELD)
        assert (assessment.verdict is Verdict.NOT_APPLICABLE) == (parts == {Verdict.NOT_APPLICABLE})
        assert assessment.deciding == tuple(
            finding for part in assessment.parts if part.verdict is assessment.verdict for finding in part.deciding
        )

    def test_on_a_dossier_is_decided_by_what_decides_its_parts(self) -> None:
        short = evolve(ACCOUNT, year=4, cofinancing=399_999)
        dossier = evolve(DOSSIER, accounts=(ACCOUNT, short), cluster=evolve(SPEARHEAD, domain=""))
        deciding = assess(dossier, policy=POLICY).deciding

        assert [(finding.code, finding.subject) for finding in deciding] == [
            ("NET-2", dossier.cluster),
            ("COF-1", short),
        ]

    def test_on_what_no_rule_is_about_is_not_applicable(self) -> None:
        assert assess(ACCOUNT, policy=without(*CODES[YearAccount])).verdict is Verdict.NOT_APPLICABLE


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

    @pytest.mark.parametrize("subject", [FITTING, PERIOD, ACCOUNT, evolve(SPEARHEAD, companies=None)])
    def test_of_anything_else_are_none(self, subject: Subject) -> None:
        assert assess(subject, policy=POLICY).parts == ()


class TestWhatIsMissing:
    """The facts that can still change the verdict, as paths; none once it is decided."""

    def test_in_a_dossier_is_named_by_its_path(self) -> None:
        nearly = evolve(FITTING, growth_ambition=None)
        cluster = evolve(SPEARHEAD, companies=(FITTING, nearly), domain=None)
        dossier = Dossier(cluster=cluster, period=PERIOD, accounts=(ACCOUNT, evolve(ACCOUNT, year=2, cofinancing=None)))

        assert assess(dossier, policy=POLICY).missing == (
            "cluster.companies[1].growth_ambition",
            "cluster.domain",
            "accounts[1].cofinancing",
        )

    @given(account=year_accounts(), policy=policies())
    def test_is_among_what_the_undetermined_demands_miss_and_named_once(
        self, account: YearAccount, policy: Policy
    ) -> None:
        assessment = assess(account, policy=policy)
        named = {path for finding in assessment.findings for path in finding.missing}

        assert set(assessment.missing) <= (named if assessment.verdict is Verdict.UNDETERMINED else set[str]())
        assert len(set(assessment.missing)) == len(assessment.missing)

    @pytest.mark.parametrize(
        ("account", "missing"),
        [
            (YearAccount(period=PERIOD, year=3, cofinancing=0), ("aid",)),
            (YearAccount(period=PERIOD, year=3, cofinancing="0.01"), ("aid", "eligible_costs")),
            (YearAccount(period=PERIOD, year=3, cofinancing=1, aid=1), ("eligible_costs",)),
            (YearAccount(period=NETWORK_PERIOD, year=4), ("aid",)),
            (YearAccount(period=NETWORK_PERIOD, year=3), ("aid", "eligible_costs", "cofinancing")),
        ],
    )
    def test_of_an_account_leaves_out_what_cannot_matter_beside_a_lower_limit(
        self, account: YearAccount, missing: tuple[str, ...]
    ) -> None:
        assert assess(account, policy=POLICY).missing == missing

    @given(cluster=clusters(), policy=policies())
    def test_leaves_out_what_only_a_remark_asks_for(self, cluster: Cluster, policy: Policy) -> None:
        assessment = assess(cluster, policy=policy)
        wanted = [
            finding.missing
            for finding in assessment.findings
            if finding.force.value == "demand" and assessment.verdict is Verdict.UNDETERMINED
        ]

        assert set(assessment.missing) == {path for missing in wanted for path in missing}

    @given(dossier=dossiers(), policy=policies())
    def test_is_nothing_once_the_verdict_is_decided(self, dossier: Dossier, policy: Policy) -> None:
        assessment = assess(dossier, policy=policy)

        assert bool(assessment.missing) == (assessment.verdict is Verdict.UNDETERMINED)


class TestRemarks:
    """A characteristic that is not met is a remark, never a refusal."""

    def test_in_a_dossier_are_those_of_its_cluster(self) -> None:
        dossier = evolve(DOSSIER, cluster=evolve(SPEARHEAD, cooperates_lastingly=NO))
        assessment = assess(dossier, policy=POLICY)

        assert [remark.code for remark in assessment.remarks] == ["NET-5"]
        assert assessment.verdict is Verdict.MET
        assert "Remarks (they do not count in the verdict; see the readings):" in assessment.explain("en")
        assert "Opmerkingen (ze tellen niet mee in het oordeel; zie de lezingen):" in assessment.explain("nl")


class TestOneFinding:
    """A finding can be asked for by the code of its rule."""

    def test_is_that_of_the_rule(self) -> None:
        assessment = assess(ACCOUNT, policy=POLICY)

        assert [assessment.finding(found.code) for found in assessment.findings] == list(assessment.findings)

    @pytest.mark.parametrize("code", ["COM-1", "cof-1", "", None])
    def test_of_another_code_is_refused(self, code: Any) -> None:
        with pytest.raises(InvalidValue, match=r"code cannot be .*: give one of PER-2, AID-1, AID-2, COF-1"):
            assess(ACCOUNT, policy=POLICY).finding(code)

    def test_of_a_part_is_refused_with_the_place_where_it_is(self) -> None:
        accounts = (ACCOUNT, *(evolve(ACCOUNT, year=year) for year in range(1, 7)))
        assessment = assess(evolve(DOSSIER, accounts=accounts), policy=POLICY)

        with pytest.raises(InvalidValue) as caught:
            assessment.finding("COF-1")
        places = ", ".join(f"accounts[{place}]" for place in range(5))
        assert caught.value.expected == f"a code of Dossier; {places} and 2 more among the parts have it"

    def test_of_no_rule_is_refused_where_no_rule_is_about_the_whole(self) -> None:
        with pytest.raises(InvalidValue) as caught:
            assess(DOSSIER, policy=POLICY).finding("NO-1")
        assert caught.value.expected == "one of those of its parts: no rule is about a Dossier"

    def test_of_a_part_of_a_part_is_refused_with_its_place(self) -> None:
        with pytest.raises(InvalidValue) as caught:
            assess(DOSSIER, policy=POLICY).finding("COM-1")
        places = "cluster.companies[0], cluster.companies[1]"
        assert caught.value.expected == f"a code of Dossier; {places} among the parts have it"


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
        assert "Given, and read by no rule of this policy: cluster, further attestation, aud" in assessment.explain(
            "en"
        )
        assert "Opgegeven, en door geen regel van dit beleid gelezen: cluster, verdere" in assessment.explain("nl")

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


class TestShowing:
    """An answer is shown on one line."""

    @pytest.mark.parametrize(
        ("subject", "shown"),
        [
            (ACCOUNT, "<Assessment met: PER-2, AID-1, AID-2, COF-1 (4 of 4)>"),
            (evolve(ACCOUNT, cofinancing=0), "<Assessment not met: COF-1 (1 of 4)>"),
            (DOSSIER, "<Assessment met: COM-8, NET-1, NET-2, NET-3, NET-4 (14 of 18)>"),
        ],
    )
    def test_gives_the_verdict_and_what_decides(self, subject: Subject, shown: str) -> None:
        assert repr(assess(subject, policy=POLICY)) == shown

    def test_gives_the_code_and_the_verdict_of_a_finding(self) -> None:
        assert repr(assess(ACCOUNT, policy=POLICY).finding("COF-1")) == "<Finding COF-1 met>"


class TestMisuse:
    """What is no subject or no policy is refused, and an assessment is neither true nor false."""

    @pytest.mark.parametrize("subject", [None, INSTITUTION, "a cluster", POLICY])
    def test_of_a_subject_is_refused(self, subject: object) -> None:
        with pytest.raises(InvalidValue, match="subject cannot be"):
            assess(subject, policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    @pytest.mark.parametrize("policy", [None, POLICY.terms, "order-2016"])
    def test_of_a_policy_is_refused(self, policy: object) -> None:
        with pytest.raises(InvalidValue, match="policy cannot be"):
            assess(ACCOUNT, policy=policy)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    @pytest.mark.parametrize("subject", [FITTING, UNFIT, DOSSIER])
    def test_as_a_truth_value_raises(self, subject: Subject) -> None:
        assessment: Assessment = assess(subject, policy=POLICY)

        with pytest.raises(NoTruthValue, match="not true or false"):
            bool(assessment)


_HELD = {Verdict.MET, Verdict.NOT_APPLICABLE}
