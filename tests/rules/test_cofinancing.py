"""Cofinancing: what the companies raise beside the aid."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Euro, Verdict, YearAccount
from flemish_clusters.testing import euros
from tests.support.usual import ACCOUNT, NETWORK_ACCOUNT, amended, euro, finding


class TestTheMatch:
    """In each funding year the companies raise at least as much as the aid. Sentence 4.2."""

    @pytest.mark.parametrize("account", [ACCOUNT, NETWORK_ACCOUNT])
    @pytest.mark.parametrize("aid", [1, 2, 430_000_00])
    def test_turns_on_one_cent_more_or_less(self, account: YearAccount, aid: int) -> None:
        verdicts = [
            finding("COF-1", evolve(account, aid=euro(aid), cofinancing=euro(raised))).verdict
            for raised in (aid - 1, aid, aid + 1)
        ]

        assert verdicts == [Verdict.NOT_MET, Verdict.MET, Verdict.MET]

    @pytest.mark.parametrize(
        ("match", "aid", "required"),
        [(Fraction(3, 2), 100, 150), (Fraction(3, 2), 1, 2), (Fraction(1, 3), 1, 1), (Fraction(1, 3), 4, 2)],
    )
    def test_follows_an_amendment_and_is_never_a_part_of_a_cent_short(
        self, match: Fraction, aid: int, required: int
    ) -> None:
        policy = amended(match=match)
        verdicts = [
            finding("COF-1", evolve(ACCOUNT, aid=euro(aid), cofinancing=euro(raised)), policy).verdict
            for raised in (required - 1, required, required + 1)
        ]

        assert verdicts == [Verdict.NOT_MET, Verdict.MET, Verdict.MET]

    @given(cofinancing=euros())
    def test_is_not_needed_for_no_aid(self, cofinancing: Euro) -> None:
        assert finding("COF-1", evolve(ACCOUNT, aid=0, cofinancing=cofinancing)).verdict is Verdict.MET
        assert finding("COF-1", evolve(ACCOUNT, aid=0, cofinancing=None)).verdict is Verdict.MET

    @pytest.mark.parametrize(
        ("aid", "cofinancing", "missing"),
        [(None, 10, ("aid",)), (10, None, ("cofinancing",)), (None, None, ("aid", "cofinancing"))],
    )
    def test_is_not_known_without_the_aid_or_the_cofinancing(
        self, aid: int | None, cofinancing: int | None, missing: tuple[str, ...]
    ) -> None:
        found = finding("COF-1", evolve(ACCOUNT, aid=aid, cofinancing=cofinancing))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == missing
        assert found.because("en").startswith(
            "It is not known whether the companies raise enough for the aid of funding year 10: 1 euro for each euro "
            "of aid. Facts not yet known: "
        )
        assert found.because("nl").startswith(
            "Het is niet bekend of tegenover de steun van steunjaar 10 genoeg cofinanciering staat: 1 euro tegenover "
            "elke euro steun. Ontbrekende gegevens: "
        )

    def test_is_told_with_what_is_short(self) -> None:
        found = finding("COF-1", evolve(ACCOUNT, year=4, aid=450_000, cofinancing=430_000))

        assert found.verdict is Verdict.NOT_MET
        assert found.numbers["excess"] == Euro(20_000)
        assert "raised EUR 430,000" in found.because("en")
        assert "EUR 20,000 too much" in found.because("en")
        assert "droegen de ondernemingen 430.000 euro bij" in found.because("nl")
        assert "20.000 euro te veel" in found.because("nl")

    @pytest.mark.parametrize(
        ("match", "english", "dutch"),
        [
            (Fraction(1), "At 1 euro for each euro of aid, ", "Tegenover elke euro steun moet 1 euro cofinanciering"),
            (Fraction(3, 2), "At 1.5 euro for each euro", "Tegenover elke euro steun moet 1,5 euro cofinanciering"),
            (Fraction(2, 3), "At 2 euro for every 3 euro", "Tegenover elke 3 euro steun moet 2 euro cofinanciering"),
            (
                Fraction(1, 3000),
                "At 1 euro for every 3,000 euro of",
                "Tegenover elke 3.000 euro steun moet 1 euro cofinanciering",
            ),
        ],
    )
    @pytest.mark.parametrize("aid", [1, 450_000])
    def test_is_told_without_a_fraction(self, match: Fraction, english: str, dutch: str, aid: int) -> None:
        account = evolve(ACCOUNT, year=4, aid=aid, cofinancing=100)
        found = finding("COF-1", account, policy=amended(match=match))

        assert english in found.because("en")
        assert dutch in found.because("nl")

    def test_is_told_without_a_fraction_where_it_is_undecided(self) -> None:
        found = finding("COF-1", evolve(ACCOUNT, cofinancing=None), policy=amended(match=Fraction(2, 3)))

        assert ": 2 euro for every 3 euro of aid. " in found.because("en")
        assert ": 2 euro tegenover elke 3 euro steun. " in found.because("nl")

    def test_says_so_where_no_aid_is_given(self) -> None:
        found = finding("COF-1", evolve(ACCOUNT, year=4, aid=0))

        assert found.because("en") == "No aid is given in funding year 4, so there is nothing to limit."
        assert found.because("nl") == "In steunjaar 4 is er geen steun, dus valt er niets te begrenzen."
