"""Spearhead clusters: strategic domains, on a large scale."""

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Attestation, Cluster, ClusterKind, Verdict
from flemish_clusters.facts.walk import with_facts
from flemish_clusters.rules import Force
from flemish_clusters.testing import clusters
from tests.support.usual import NO, SPEARHEAD, YES, finding


@pytest.mark.parametrize(("code", "fact"), [("SPC-1", "strategic_domain"), ("SPC-2", "large_scale")])
class TestASpearheadCluster:
    """It ties in with a strategic domain, and it is large-scale. Sentences 6.1 and 6.2; SPC-1, SPC-2."""

    @pytest.mark.parametrize(
        ("attestation", "verdict"), [(YES, Verdict.MET), (NO, Verdict.NOT_MET), (None, Verdict.UNDETERMINED)]
    )
    def test_is_judged_as_attested(
        self, code: str, fact: str, attestation: Attestation | None, verdict: Verdict
    ) -> None:
        cluster = with_facts(SPEARHEAD, {fact: attestation})
        assert cluster is not None
        found = finding(code, cluster)

        assert found.rule.force is Force.DEMAND
        assert found.verdict is verdict
        assert found.missing == (() if attestation is not None else (fact,))

    @given(cluster=clusters(kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK))
    def test_is_what_a_network_need_not_be(self, code: str, fact: str, cluster: Cluster) -> None:
        found = finding(code, evolve(cluster, strategic_domain=NO, large_scale=None))

        assert found.verdict is Verdict.NOT_APPLICABLE
        assert fact not in found.missing
        assert found.because("en").startswith("This does not apply here")
        assert found.because("nl").startswith("Dit is hier niet van toepassing")
