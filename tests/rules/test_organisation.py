"""The cluster organisation: facilitator of the network, representative of the members."""

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Attestation, ClusterOrganisation, Verdict
from flemish_clusters.testing import cluster_organisations
from tests.support.usual import NO, ORGANISATION, SPEARHEAD, YES, finding


class TestFacilitating:
    """A cluster organisation facilitates the network. Sentences 1.1 and 3.4."""

    @pytest.mark.parametrize(
        ("attestation", "verdict", "missing"),
        [
            (YES, Verdict.MET, ()),
            (NO, Verdict.NOT_MET, ()),
            (None, Verdict.UNDETERMINED, ("organisation.facilitates",)),
        ],
    )
    def test_is_met_as_attested(
        self, attestation: Attestation | None, verdict: Verdict, missing: tuple[str, ...]
    ) -> None:
        found = finding("ORG-1", evolve(SPEARHEAD, organisation=evolve(ORGANISATION, facilitates=attestation)))

        assert found.verdict is verdict
        assert found.missing == missing


class TestRepresenting:
    """It represents the members, who gave it the mandate. Sentence 3.4; order, article 1, 4°."""

    @pytest.mark.parametrize(
        ("represents", "mandated", "verdict", "missing"),
        [
            (YES, YES, Verdict.MET, ()),
            (NO, YES, Verdict.NOT_MET, ()),
            (YES, NO, Verdict.NOT_MET, ()),
            (None, NO, Verdict.NOT_MET, ()),
            (YES, None, Verdict.UNDETERMINED, ("organisation.mandated_by_members",)),
            (None, YES, Verdict.UNDETERMINED, ("organisation.represents_members",)),
        ],
    )
    def test_asks_for_both_and_is_decided_by_one_no(
        self, represents: Attestation | None, mandated: Attestation | None, verdict: Verdict, missing: tuple[str, ...]
    ) -> None:
        organisation = evolve(ORGANISATION, represents_members=represents, mandated_by_members=mandated)
        found = finding("ORG-2", evolve(SPEARHEAD, organisation=organisation))

        assert found.verdict is verdict
        assert found.missing == missing

    def test_rests_on_the_order_as_restated_by_another_body(self) -> None:
        found = finding("ORG-2", SPEARHEAD)

        assert {(source.source.key, source.part, source.authority.value) for source in found.sources} == {
            ("PAGE", "3.4", "official"),
            ("ORDER", "1, 4°", "restated"),
            ("SUBSIDY_DB", "", "official"),
        }


class TestAnUnknownOrganisation:
    """What is not known of the organisation is not guessed."""

    @pytest.mark.parametrize("code", ["ORG-1", "ORG-2"])
    def test_is_itself_what_is_missing(self, code: str) -> None:
        found = finding(code, evolve(SPEARHEAD, organisation=None))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("organisation",)
        assert "cluster organisation" in found.because("en")

    @given(organisation=cluster_organisations())
    def test_is_told_apart_from_one_of_which_little_is_known(self, organisation: ClusterOrganisation) -> None:
        for code in ("ORG-1", "ORG-2"):
            assert "organisation" not in finding(code, evolve(SPEARHEAD, organisation=organisation)).missing
