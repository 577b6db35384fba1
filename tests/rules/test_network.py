"""The network: companies that cooperate in a domain, also with knowledge institutions."""

import pytest
from attrs import evolve

from flemish_clusters import Attestation, Cluster, Verdict, assess
from flemish_clusters.rules import Force
from tests.support.usual import FITTING, INSTITUTION, NO, SPEARHEAD, UNFIT, YES, amended, finding

MET, UNDETERMINED = Verdict.MET, Verdict.UNDETERMINED


class TestANetworkOfCompanies:
    """A cluster is a network of companies; how many is a reading. Sentence 1.1."""

    @pytest.mark.parametrize("needed", [1, 2, 3])
    def test_turns_on_one_company_more_or_less(self, needed: int) -> None:
        policy = amended(minimum_companies=needed)
        verdicts = [
            finding("NET-1", evolve(SPEARHEAD, companies=(UNFIT,) * count), policy).verdict
            for count in (needed - 1, needed, needed + 1)
        ]

        assert verdicts == [Verdict.NOT_MET, Verdict.MET, Verdict.MET]

    def test_names_the_number_and_the_reading_that_it_rests_on(self) -> None:
        found = finding("NET-1", evolve(SPEARHEAD, companies=(UNFIT,)))

        assert found.numbers == {"companies": 1, "minimum_companies": 2}
        assert "how-many" in {reading.key for reading in found.readings}
        assert found.because("en") == "Companies in the cluster: 1; a network takes at least 2."
        assert found.because("nl") == "Ondernemingen in de cluster: 1; een netwerk vergt er minstens 2."

    def test_is_not_known_where_the_companies_are_not(self) -> None:
        found = finding("NET-1", evolve(SPEARHEAD, companies=None))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("companies",)

    @pytest.mark.parametrize(("count", "verdict"), [(0, UNDETERMINED), (1, UNDETERMINED), (2, MET), (3, MET)])
    def test_is_not_known_to_fail_while_there_may_be_more(self, count: int, verdict: Verdict) -> None:
        cluster = evolve(SPEARHEAD, companies=(FITTING,) * count, companies_complete=False)
        found = finding("NET-1", cluster)

        assert found.verdict is verdict
        assert found.missing == (("companies",) if verdict is UNDETERMINED else ())

    def test_says_how_many_there_are_so_far_and_what_is_missing(self) -> None:
        found = finding("NET-1", evolve(SPEARHEAD, companies=(FITTING,), companies_complete=False))

        assert found.because("en") == (
            "Companies in the cluster: 1; a network takes at least 2. Facts not yet known: whether all "
            "companies are listed."
        )
        assert found.because("nl") == (
            "Ondernemingen in de cluster: 1; een netwerk vergt er minstens 2. Ontbrekende gegevens: of alle "
            "ondernemingen zijn opgegeven."
        )

    def test_is_met_by_any_cluster_where_none_are_asked_for(self) -> None:
        policy = amended(minimum_companies=0)

        assert finding("NET-1", evolve(SPEARHEAD, companies=None), policy).verdict is Verdict.MET
        assert finding("NET-1", evolve(SPEARHEAD, companies=()), policy).verdict is Verdict.MET


class TestAStatedDomain:
    """A cluster is active in a stated domain. Sentence 1.1."""

    @pytest.mark.parametrize(
        ("domain", "verdict", "missing"),
        [
            ("materials", Verdict.MET, ()),
            ("", Verdict.NOT_MET, ()),
            (None, Verdict.UNDETERMINED, ("domain",)),
        ],
    )
    def test_is_met_as_stated(self, domain: str | None, verdict: Verdict, missing: tuple[str, ...]) -> None:
        found = finding("NET-2", evolve(SPEARHEAD, domain=domain))

        assert found.verdict is verdict
        assert found.missing == missing

    def test_is_named_in_the_reason(self) -> None:
        found = finding("NET-2", evolve(SPEARHEAD, domain="materials"))

        assert "materials" in found.because("en")
        assert "materials" in found.because("nl")


class TestCooperation:
    """The members cooperate to become more competitive. Sentence 1.1; actively and lastingly: 2.2."""

    @pytest.mark.parametrize(
        ("attestation", "verdict"), [(YES, Verdict.MET), (NO, Verdict.NOT_MET), (None, Verdict.UNDETERMINED)]
    )
    def test_is_met_as_attested(self, attestation: Attestation | None, verdict: Verdict) -> None:
        cluster = evolve(SPEARHEAD, cooperates=attestation, cooperates_lastingly=attestation)

        assert finding("NET-3", cluster).verdict is verdict
        assert finding("NET-5", cluster).verdict is verdict

    @pytest.mark.parametrize("attestation", [NO, None])
    def test_that_is_not_lasting_does_not_count_in_the_verdict(self, attestation: Attestation | None) -> None:
        assessment = assess(evolve(SPEARHEAD, cooperates_lastingly=attestation), policy=amended())

        assert finding("NET-5", SPEARHEAD).rule.force is Force.CHARACTERISTIC
        assert assessment.verdict is Verdict.MET
        assert assessment.missing == ()
        assert [remark.code for remark in assessment.remarks] == (["NET-5"] if attestation is not None else [])

    def test_that_is_lacking_refuses(self) -> None:
        assert assess(evolve(SPEARHEAD, cooperates=NO), policy=amended()).verdict is Verdict.NOT_MET


class TestKnowledgeInstitutions:
    """A cluster works with a knowledge institution; one is enough. Sentence 1.1."""

    @pytest.mark.parametrize("needed", [1, 2])
    def test_turn_on_one_more_or_less(self, needed: int) -> None:
        policy = amended(minimum_knowledge_institutions=needed)
        verdicts = [
            finding("NET-4", evolve(SPEARHEAD, knowledge_institutions=(INSTITUTION,) * count), policy).verdict
            for count in (needed - 1, needed, needed + 1)
        ]

        assert verdicts == [Verdict.NOT_MET, Verdict.MET, Verdict.MET]

    def test_are_missing_where_they_are_not_known(self) -> None:
        found = finding("NET-4", evolve(SPEARHEAD, knowledge_institutions=None))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("knowledge_institutions",)

    @pytest.mark.parametrize(("count", "verdict"), [(0, UNDETERMINED), (1, MET), (2, MET)])
    def test_are_not_known_to_be_too_few_while_there_may_be_more(self, count: int, verdict: Verdict) -> None:
        institutions = (INSTITUTION,) * count
        cluster = evolve(SPEARHEAD, knowledge_institutions=institutions, knowledge_institutions_complete=False)
        found = finding("NET-4", cluster)

        assert found.verdict is verdict
        assert found.missing == (("knowledge_institutions",) if verdict is UNDETERMINED else ())

    @pytest.mark.parametrize("institutions", [None, ()])
    def test_are_not_needed_where_none_are_asked_for(self, institutions: tuple[()] | None) -> None:
        cluster: Cluster = evolve(SPEARHEAD, knowledge_institutions=institutions)

        assert finding("NET-4", cluster, amended(minimum_knowledge_institutions=0)).verdict is Verdict.MET
