"""The aid intensity: which share of the costs aid can be."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Euro, Verdict, YearAccount
from flemish_clusters.testing import euros
from tests.support.usual import ACCOUNT, NETWORK_ACCOUNT, amended, euro, finding


class TestTheShareOfTheCosts:
    """Aid is at most half of the costs of running the organisation. Sentences 4.1 and 4.2; subsidy database."""

    @pytest.mark.parametrize("account", [ACCOUNT, NETWORK_ACCOUNT])
    @pytest.mark.parametrize(
        ("costs", "half"),
        [("0", 0), ("0.01", 0), ("0.02", 1), ("0.03", 1), ("900000", 450_000_00), ("900000.01", 450_000_00)],
    )
    def test_turns_on_one_cent_more_or_less(self, account: YearAccount, costs: str, half: int) -> None:
        verdicts = [
            finding("AID-1", evolve(account, eligible_costs=costs, aid=euro(aid))).verdict
            for aid in (max(0, half - 1), half, half + 1)
        ]

        assert verdicts == [Verdict.MET, Verdict.MET, Verdict.NOT_MET]

    @pytest.mark.parametrize("share", [Fraction(1, 3), Fraction(2, 3), Fraction(1)])
    def test_follows_an_amendment(self, share: Fraction) -> None:
        policy = amended(aid_intensity=share)
        most = int(100_000_00 * share)
        verdicts = [
            finding("AID-1", evolve(ACCOUNT, eligible_costs=100_000, aid=euro(aid)), policy).verdict
            for aid in (most - 1, most, most + 1)
        ]

        assert verdicts == [Verdict.MET, Verdict.MET, Verdict.NOT_MET]

    @given(costs=euros())
    def test_lets_no_aid_be_within_anything(self, costs: Euro) -> None:
        assert finding("AID-1", evolve(ACCOUNT, aid=0, eligible_costs=costs)).verdict is Verdict.MET
        assert finding("AID-1", evolve(ACCOUNT, aid=0, eligible_costs=None)).verdict is Verdict.MET

    @pytest.mark.parametrize(
        ("aid", "costs", "missing"),
        [(None, 10, ("aid",)), (10, None, ("eligible_costs",)), (None, None, ("aid", "eligible_costs"))],
    )
    def test_is_not_known_without_the_aid_or_the_costs(
        self, aid: int | None, costs: int | None, missing: tuple[str, ...]
    ) -> None:
        found = finding("AID-1", evolve(ACCOUNT, aid=aid, eligible_costs=costs))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == missing
        assert found.because("en").startswith(
            "It is not known whether the aid of funding year 10 stays within 50% of the costs. Facts not yet known: "
        )
        assert found.because("nl").startswith(
            "Het is niet bekend of de steun van steunjaar 10 binnen 50% van de kosten blijft. Ontbrekende gegevens: "
        )

    def test_is_told_with_the_excess(self) -> None:
        found = finding("AID-1", evolve(ACCOUNT, year=4, aid="450000.50", eligible_costs=900_000))

        assert found.numbers["excess"] == Euro("0.50")
        assert found.because("en") == (
            "In funding year 4 the aid is EUR 450,000.50. That is EUR 0.50 more than 50% of the costs of EUR 900,000, "
            "which is EUR 450,000."
        )
        assert found.because("nl") == (
            "In steunjaar 4 bedraagt de steun 450.000,50 euro. Dat is 0,50 euro meer dan 50% van de kosten van "
            "900.000 euro, namelijk 450.000 euro."
        )
