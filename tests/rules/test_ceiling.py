"""The ceiling: how much aid can be given in one funding year, whatever the costs."""

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Euro, Verdict, YearAccount, assess
from flemish_clusters.testing import year_accounts
from tests.support.usual import ACCOUNT, NETWORK_ACCOUNT, POLICY, amended, euro, finding


class TestTheCeiling:
    """Aid is at most 500,000 euro a year for a spearhead cluster and 150,000 for a network. Subsidy database."""

    @pytest.mark.parametrize(("account", "ceiling"), [(ACCOUNT, 500_000_00), (NETWORK_ACCOUNT, 150_000_00)])
    def test_turns_on_one_cent_more_or_less(self, account: YearAccount, ceiling: int) -> None:
        verdicts = [
            finding("AID-2", evolve(account, aid=euro(aid))).verdict for aid in (ceiling - 1, ceiling, ceiling + 1)
        ]

        assert verdicts == [Verdict.MET, Verdict.MET, Verdict.NOT_MET]

    def test_follows_an_amendment(self) -> None:
        policy = amended(yearly_ceiling=Euro(1))
        verdicts = [finding("AID-2", evolve(ACCOUNT, aid=aid), policy).verdict for aid in ("0.99", "1", "1.01")]

        assert verdicts == [Verdict.MET, Verdict.MET, Verdict.NOT_MET]

    @given(account=year_accounts(aid=600_000))
    def test_is_broken_by_too_much_aid_whatever_else_is_known(self, account: YearAccount) -> None:
        assessment = assess(account, policy=POLICY)

        assert finding("AID-2", account).verdict is Verdict.NOT_MET
        assert assessment.verdict is Verdict.NOT_MET
        assert assessment.missing == ()

    def test_is_not_known_to_be_kept_without_the_aid(self) -> None:
        found = finding("AID-2", evolve(ACCOUNT, aid=None))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("aid",)
        assert found.because("en") == (
            "It is not known whether the aid of funding year 10 stays within the ceiling of EUR 500,000. "
            "Facts not yet known: aid."
        )
        assert found.because("nl") == (
            "Het is niet bekend of de steun van steunjaar 10 binnen het plafond van 500.000 euro blijft. "
            "Ontbrekende gegevens: steun."
        )

    def test_is_told_with_the_excess(self) -> None:
        found = finding("AID-2", evolve(ACCOUNT, year=4, aid=600_000))

        assert found.because("en") == (
            "In funding year 4 the aid is EUR 600,000. That is EUR 100,000 more than the ceiling of EUR 500,000."
        )
        assert found.because("nl") == (
            "In steunjaar 4 bedraagt de steun 600.000 euro. Dat is 100.000 euro meer dan het plafond van 500.000 euro."
        )
