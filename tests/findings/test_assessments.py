"""Assessments: the verdict that follows from the findings, and what else can be asked of an answer."""

from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Cluster, Company, Dossier, InvalidValue, Policy, Verdict, YearAccount, assess
from flemish_clusters.facts import Subject
from flemish_clusters.rules import Force
from flemish_clusters.testing import clusters, dossiers, subjects
from flemish_clusters.testing.samples import FITTING, UNFIT
from tests.support.policy_strategies import policies
from tests.support.usual import ACCOUNT, DOSSIER, NO, PERIOD, POLICY, SPEARHEAD, without

HELD: Final = {Verdict.MET, Verdict.NOT_APPLICABLE}


class TestTheVerdict:
    """It is the conjunction of the demands, and deciding are the findings that make it so."""

    @given(subject=subjects(Company, Cluster, YearAccount), policy=policies())
    def test_is_that_of_its_own_demands(self, subject: Subject, policy: Policy) -> None:
        assessment = assess(subject, policy=policy)
        own = [finding for finding in assessment.findings if finding.rule.force is Force.DEMAND]
        verdicts = {finding.verdict for finding in own}

        assert (assessment.verdict is Verdict.NOT_MET) == (Verdict.NOT_MET in verdicts)
        assert (assessment.verdict is Verdict.MET) == (Verdict.MET in verdicts and verdicts <= HELD)
        assert assessment.deciding == tuple(one for one in own if one.verdict is assessment.verdict)

    def test_on_a_cluster_does_not_turn_on_one_company(self) -> None:
        assessment = assess(evolve(SPEARHEAD, companies=(UNFIT, FITTING, FITTING)), policy=POLICY)

        assert [part.verdict for part in assessment.parts] == [Verdict.NOT_MET, Verdict.MET, Verdict.MET]
        assert assessment.verdict is Verdict.MET
        assert "COM-1" not in {finding.code for finding in assessment.deciding}

    @given(dossier=dossiers(), policy=policies())
    def test_on_a_dossier_folds_those_of_its_parts(self, dossier: Dossier, policy: Policy) -> None:
        assessment = assess(dossier, policy=policy)
        parts = {part.verdict for part in assessment.parts}

        assert (assessment.verdict is Verdict.NOT_MET) == (Verdict.NOT_MET in parts)
        assert (assessment.verdict is Verdict.MET) == (Verdict.MET in parts and parts <= HELD)
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
        assert (
            assess(ACCOUNT, policy=without("PER-2", "AID-1", "AID-2", "COF-1", "KIN-3")).verdict
            is Verdict.NOT_APPLICABLE
        )


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

    @given(cluster=clusters(), policy=policies())
    def test_leaves_out_what_only_a_remark_asks_for(self, cluster: Cluster, policy: Policy) -> None:
        assessment = assess(cluster, policy=policy)
        wanted = [
            finding.missing
            for finding in assessment.findings
            if finding.rule.force is Force.DEMAND and assessment.verdict is Verdict.UNDETERMINED
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
        assert "Opmerkingen (ze tellen niet mee in het oordeel; zie de interpretaties):" in assessment.explain("nl")


class TestOneFinding:
    """A finding can be asked for by the code of its rule."""

    def test_is_that_of_the_rule(self) -> None:
        assessment = assess(ACCOUNT, policy=POLICY)

        assert [assessment.finding(found.code) for found in assessment.findings] == list(assessment.findings)

    @pytest.mark.parametrize("code", ["COM-1", "cof-1", "", None])
    def test_of_another_code_is_refused(self, code: Any) -> None:
        with pytest.raises(InvalidValue, match=r"code cannot be .*: give one of PER-2, AID-1, AID-2, COF-1, KIN-3"):
            assess(ACCOUNT, policy=POLICY).finding(code)

    def test_of_a_part_is_refused_with_the_place_where_it_is(self) -> None:
        accounts = (ACCOUNT, *(evolve(ACCOUNT, year=year) for year in range(1, 7)))
        assessment = assess(evolve(DOSSIER, accounts=accounts), policy=POLICY)

        with pytest.raises(InvalidValue) as caught:
            assessment.finding("COF-1")
        places = ", ".join(f"accounts[{place}]" for place in range(7))
        assert caught.value.expected == f"a code of Dossier; {places} among the parts have it"

    def test_of_no_rule_is_refused_where_no_rule_is_about_the_whole(self) -> None:
        with pytest.raises(InvalidValue) as caught:
            assess(DOSSIER, policy=POLICY).finding("NO-1")
        assert caught.value.expected == "one of those of its parts: no rule is about a Dossier"

    def test_of_a_part_of_a_part_is_refused_with_its_place(self) -> None:
        with pytest.raises(InvalidValue) as caught:
            assess(DOSSIER, policy=POLICY).finding("COM-1")
        places = "cluster.companies[0], cluster.companies[1]"
        assert caught.value.expected == f"a code of Dossier; {places} among the parts have it"
