"""The maximum aid in words: the amount, what limits it, and what is not known."""

from typing import Final

import pytest
from attrs import evolve

from flemish_clusters import (
    InvalidValue,
    YearAccount,
    maximum_aid,
)
from flemish_clusters.testing import euros, year_accounts
from tests.support.models import ACCOUNT, PERIOD, POLICY, without

KNOWN: Final = year_accounts(eligible_costs=euros(), cofinancing=euros(), aid=euros())


class TestExplainingTheMaximum:
    """The amount and its limits as text, in both languages."""

    def test_names_the_amount_and_what_binds(self) -> None:
        most = maximum_aid(evolve(ACCOUNT, cofinancing="430000.50"), policy=POLICY)

        assert most.explain("en").startswith("At most EUR 430,000.50 may be granted. What limits it: cofinancing.\n")
        assert most.explain("nl").startswith("Er kan hoogstens 430.000,50 euro worden toegekend.")
        answer, readings = most.explain("nl").split("\n\n")
        first, *limits = answer.splitlines()
        assert [line[:2] for line in limits[: len(most.limits)]] == ["- "] * len(most.limits)
        assert limits[len(most.limits) :] == list(POLICY.caveats("nl"))
        assert [line.rpartition(" (")[0] for line in readings.splitlines()[1:]] == [
            f"- {reading.choice.nl}" for reading in most.readings
        ]
        assert first.endswith("Wat de steun begrenst: cofinanciering.")

    @pytest.mark.parametrize(
        ("costs", "cofinancing", "year", "en", "nl"),
        [
            ("900000", "450000", 4, "share of the costs and cofinancing", "aandeel in de kosten en cofinanciering"),
            (None, "0", 11, "cofinancing and end of the period or the term", "cofinanciering en einde van"),
            (
                "0",
                "0",
                11,
                "share of the costs, cofinancing and end of",
                "aandeel in de kosten, cofinanciering en einde",
            ),
            ("1000000", "500001", 4, "share of the costs and yearly ceiling", "aandeel in de kosten en"),
        ],
    )
    def test_names_all_that_binds(self, costs: str | None, cofinancing: str, year: int, en: str, nl: str) -> None:
        account = YearAccount(period=PERIOD, year=year, eligible_costs=costs, cofinancing=cofinancing)
        most = maximum_aid(account, policy=POLICY)

        assert f"What limits it: {en}" in most.explain("en")
        assert f"Wat de steun begrenst: {nl}" in most.explain("nl")

    def test_names_what_is_missing(self) -> None:
        most = maximum_aid(evolve(ACCOUNT, eligible_costs=None), policy=POLICY)

        assert "not yet known: eligible costs." in most.explain("en")
        assert "- share of the costs: not known." in most.explain("en")
        assert "in aanmerking komende kosten" in most.explain("nl")

    def test_says_so_where_nothing_is_sure(self) -> None:
        most = maximum_aid(evolve(ACCOUNT, eligible_costs=None), policy=without("AID-2", "COF-1", "PER-2"))

        assert most.known_bound is None
        assert most.explain("en").startswith("No upper limit can be given yet.\n")
        assert most.explain("nl").splitlines()[0] == "Er kan nog geen bovengrens worden gegeven."

    def test_says_so_where_nothing_limits(self) -> None:
        most = maximum_aid(ACCOUNT, policy=without("AID-1", "AID-2", "COF-1", "PER-2"))

        assert most.explain("en").startswith("No rule of this policy limits the aid.\n")
        assert most.explain("nl").startswith("Geen regel van dit beleid begrenst de steun.\n")

    def test_refuses_another_language(self) -> None:
        with pytest.raises(InvalidValue, match="language"):
            maximum_aid(ACCOUNT, policy=POLICY).explain("fr")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
