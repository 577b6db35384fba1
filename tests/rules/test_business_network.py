"""Innovative business networks: what is typical of them, and does not count in the verdict."""

import pytest
from hypothesis import given

from flemish_clusters import Attestation, Cluster, ClusterKind, Verdict, assess
from flemish_clusters.facts.walk import with_facts
from flemish_clusters.rules import Force
from flemish_clusters.sources import IBN_PAGE, PAGE
from flemish_clusters.testing import clusters
from tests.support.usual import NETWORK, NO, POLICY, YES, finding

TRAITS = [("IBN-1", "smaller"), ("IBN-2", "bottom_up"), ("IBN-3", "emerging_domain")]


@pytest.mark.parametrize(("code", "fact"), TRAITS)
class TestAnInnovativeBusinessNetwork:
    """It is typically smaller, grown bottom-up, in an emerging domain. Sentences 6.3, 6.4 and 6.5; IBN-1 to IBN-3."""

    @pytest.mark.parametrize(
        ("attestation", "verdict"), [(YES, Verdict.MET), (NO, Verdict.NOT_MET), (None, Verdict.UNDETERMINED)]
    )
    def test_is_judged_as_attested(
        self, code: str, fact: str, attestation: Attestation | None, verdict: Verdict
    ) -> None:
        cluster = with_facts(NETWORK, {fact: attestation})
        assert cluster is not None
        found = finding(code, cluster)

        assert found.rule.force is Force.CHARACTERISTIC
        assert found.verdict is verdict

    def test_that_is_untypical_is_remarked_upon_and_does_not_count(self, code: str, fact: str) -> None:
        cluster = with_facts(NETWORK, {fact: NO})
        assert cluster is not None
        assessment = assess(cluster, policy=POLICY)

        assert assessment.verdict is Verdict.MET
        assert [remark.code for remark in assessment.remarks] == [code]

    @given(cluster=clusters(kind=ClusterKind.SPEARHEAD))
    def test_is_what_a_spearhead_cluster_need_not_be(self, code: str, fact: str, cluster: Cluster) -> None:
        found = finding(code, cluster)

        assert found.verdict is Verdict.NOT_APPLICABLE
        assert fact not in found.missing


def test_an_emerging_domain_is_cited_from_both_pages() -> None:
    assert finding("IBN-3", NETWORK).sources == (PAGE.sentence("6.5"), IBN_PAGE.whole())
