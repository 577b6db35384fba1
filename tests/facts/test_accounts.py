"""Yearly accounts and contributions."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    ClusterOrganisation,
    Company,
    Contribution,
    Euro,
    FundingPeriod,
    InvalidValue,
    Purpose,
    YearAccount,
)
from flemish_clusters.money import EuroLike
from flemish_clusters.testing import contributions, euros, funding_periods, year_accounts

changed: Callable[..., Any] = evolve
AMOUNTS = ("eligible_costs", "cofinancing", "aid")


class TestYearAccount:
    """The amounts of a year are exact or not known; a year past the last is well-formed and outside."""

    @given(funding_periods(), euros(), st.sampled_from([Euro, str, Decimal]))
    def test_its_amounts_take_what_an_amount_takes(
        self, period: FundingPeriod, amount: Euro, form: type[Euro | str | Decimal]
    ) -> None:
        written = form(str(amount))

        account = YearAccount(period=period, year=1, eligible_costs=written, cofinancing=written, aid=written)

        assert (account.eligible_costs, account.cofinancing, account.aid) == (amount, amount, amount)

    @given(year_accounts())
    def test_no_amount_is_not_the_same_as_nothing(self, account: YearAccount) -> None:
        for name in AMOUNTS:
            assert changed(account, **{name: None}) != changed(account, **{name: 0})

    @given(funding_periods(), st.integers(1, 40))
    def test_any_year_from_1_on_is_well_formed(self, period: FundingPeriod, year: int) -> None:
        assert YearAccount(period=period, year=year).year == year

    @given(year_accounts())
    def test_the_last_year_of_the_calendar_is_the_last_that_is_well_formed(self, account: YearAccount) -> None:
        assert evolve(account, year=9999).year == 9999
        with pytest.raises(InvalidValue, match=r"YearAccount.year cannot be 10000: give a whole number from 1 to 9999"):
            evolve(account, year=10_000)

    @given(year_accounts(), st.integers(max_value=0))
    def test_a_year_below_1_is_refused(self, account: YearAccount, year: int) -> None:
        with pytest.raises(InvalidValue, match=r"YearAccount\.year cannot be"):
            evolve(account, year=year)

    @given(year_accounts(), st.sampled_from(AMOUNTS), st.floats())
    def test_a_float_is_refused(self, account: YearAccount, name: str, amount: float) -> None:
        with pytest.raises(InvalidValue) as caught:
            changed(account, **{name: amount})

        assert caught.value.field == f"YearAccount.{name}"


class TestContribution:
    """Money that somebody gave: who, how much, when it was received, and what for."""

    @pytest.mark.parametrize("amount", [10, "10.00", Decimal(10), Euro(10)])
    def test_its_amount_takes_what_an_amount_takes(self, amount: EuroLike) -> None:
        given_contribution = Contribution(
            by=Company(name="A"), amount=amount, received_on=date(2020, 1, 1), purpose=Purpose.OPERATION
        )

        assert given_contribution.amount == Euro(10)

    @given(contributions())
    def test_every_fact_of_it_tells_it_apart(self, contribution: Contribution) -> None:
        others = [purpose for purpose in Purpose if purpose is not contribution.purpose]

        assert len({contribution, *(evolve(contribution, purpose=other) for other in others)}) == len(Purpose)

    @given(contributions(), euros())
    def test_no_more_of_it_was_paid_back_than_was_given(self, contribution: Contribution, paid_back: Euro) -> None:
        if paid_back <= contribution.amount:
            assert evolve(contribution, paid_back=paid_back).paid_back == paid_back
        else:
            with pytest.raises(InvalidValue) as caught:
                evolve(contribution, paid_back=paid_back)
            assert str(caught.value) == (
                f"Contribution.paid_back cannot be {paid_back!r}: give an amount up to that of the contribution, "
                f"{contribution.amount}"
            )

    @given(contributions())
    def test_it_comes_from_a_party_and_not_from_the_organisation(self, contribution: Contribution) -> None:
        with pytest.raises(InvalidValue) as caught:
            changed(contribution, by=ClusterOrganisation(name="A"))

        assert (caught.value.field, caught.value.expected) == (
            "Contribution.by",
            "a Company or a KnowledgeInstitution or an OtherBody",
        )
        assert caught.value.text("nl").endswith(": geef een Company of een KnowledgeInstitution of een OtherBody")

    def test_nothing_of_it_was_paid_back_where_that_is_not_told(self) -> None:
        given_contribution = Contribution(
            by=Company(name="A"), amount=10, received_on=date(2020, 1, 1), purpose=Purpose.OPERATION
        )

        assert given_contribution.paid_back == Euro(0)
        assert evolve(given_contribution, paid_back="9.99").paid_back == Euro("9.99")
