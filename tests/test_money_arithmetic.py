"""Arithmetic on amounts: exact to the cent, or refused."""

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Euro, InvalidValue
from flemish_clusters.money import ZERO

MOST = 10**17 - 1
cents = st.sampled_from([0, 1, 99, 100, MOST - 1, MOST]) | st.integers(0, MOST)
amounts = st.builds(Euro, cents=cents)
factors = st.fractions(min_value=0, max_value=10, max_denominator=1000)
ratios = st.fractions(min_value=Fraction(1, 1000), max_value=10, max_denominator=1000)


class TestArithmetic:
    """Sums and differences are exact; shares are rounded as their name says, and never past a cent."""

    @given(st.integers(0, MOST), st.integers(0, MOST))
    def test_a_sum_is_exact_or_refused(self, first: int, second: int) -> None:
        if first + second <= MOST:
            assert (Euro(cents=first) + Euro(cents=second)).cents == first + second
        else:
            with pytest.raises(InvalidValue, match=r"Euro \+ Euro cannot be '[0-9]+ cents': give amounts"):
                operator.add(Euro(cents=first), Euro(cents=second))

    @given(st.integers(0, MOST), st.integers(0, MOST))
    def test_a_difference_is_exact_or_refused(self, first: int, second: int) -> None:
        if first >= second:
            assert (Euro(cents=first) - Euro(cents=second)).cents == first - second
        else:
            with pytest.raises(InvalidValue, match=r"Euro - Euro cannot be '-[0-9]+ cents': give amounts"):
                operator.sub(Euro(cents=first), Euro(cents=second))

    @given(amounts, amounts)
    def test_what_is_taken_away_comes_back(self, first: Euro, second: Euro) -> None:
        low, high = sorted((first, second))

        assert (high - low) + low == high

    @pytest.mark.parametrize("other", [1, Decimal(1), 1.0, "1", None])
    @pytest.mark.parametrize("operation", [operator.add, operator.sub])
    def test_only_amounts_add_and_subtract(self, operation: Callable[[object, object], object], other: object) -> None:
        with pytest.raises(TypeError):
            operation(Euro(1), other)
        with pytest.raises(TypeError):
            operation(other, Euro(1))

    @given(cents, factors)
    def test_times_rounded_down_is_the_last_whole_cent(self, given_cents: int, factor: Fraction) -> None:
        result = Euro(cents=given_cents).times_rounded_down(factor).cents

        exact = given_cents * factor.numerator
        assert result * factor.denominator <= exact
        assert result == MOST or exact < (result + 1) * factor.denominator
        assert result <= MOST

    @given(cents, ratios)
    def test_divided_rounded_down_is_the_last_whole_cent(self, given_cents: int, ratio: Fraction) -> None:
        result = Euro(cents=given_cents).divided_rounded_down(ratio).cents

        exact = given_cents * ratio.denominator
        assert result * ratio.numerator <= exact
        assert result == MOST or exact < (result + 1) * ratio.numerator
        assert result <= MOST

    @given(st.lists(st.integers(0, MOST // 5), min_size=1, max_size=5))
    def test_amounts_add_up(self, several: list[int]) -> None:
        amounts = [Euro(cents=cents) for cents in several]

        assert sum(amounts) == sum(amounts, ZERO) == Euro(cents=sum(several))

    @pytest.mark.parametrize("other", [1, -1, False, 0.0, Decimal(0), "0", None])
    def test_nothing_else_is_added_to_an_amount(self, other: Any) -> None:
        with pytest.raises(TypeError):
            operator.add(other, Euro(1))
        with pytest.raises(TypeError):
            operator.add(Euro(1), other)

    @pytest.mark.parametrize("step", [-1, 0, 1])
    def test_the_largest_amount_is_the_last(self, step: int) -> None:
        results: list[Callable[[], Euro]] = [
            lambda: Euro(cents=MOST - 1) + Euro(cents=1 + step),
            lambda: Euro(cents=MOST + step),
        ]

        for result in results:
            if step <= 0:
                assert result().cents == MOST + step
            else:
                with pytest.raises(InvalidValue):
                    result()
        assert Euro(cents=1).times_rounded_down(Fraction(MOST + step)).cents == min(MOST, MOST + step)
        assert Euro(cents=1).divided_rounded_down(Fraction(1, MOST + step)).cents == min(MOST, MOST + step)

    @pytest.mark.parametrize("amount", [ZERO, Euro(1)])
    @pytest.mark.parametrize("wrong", [Fraction(-1), Fraction(-1, 10**9)])
    def test_a_negative_factor_or_ratio_is_refused_by_name(self, amount: Euro, wrong: Fraction) -> None:
        with pytest.raises(InvalidValue, match=r"factor cannot be Fraction\(-1, .*: give a Fraction from 0 on"):
            amount.times_rounded_down(wrong)
        with pytest.raises(InvalidValue, match=r"ratio cannot be Fraction\(-1, .*: give a Fraction above 0"):
            amount.divided_rounded_down(wrong)

    @pytest.mark.parametrize("wrong", [0.5, 1, True, Decimal("0.5"), "1/2", None])
    def test_what_is_no_fraction_is_refused_by_name(self, wrong: Any) -> None:
        with pytest.raises(InvalidValue, match=r"factor cannot be .*: give a Fraction from 0 on"):
            Euro(5).times_rounded_down(wrong)
        with pytest.raises(InvalidValue, match=r"ratio cannot be .*: give a Fraction above 0"):
            Euro(5).divided_rounded_down(wrong)

    def test_a_ratio_of_nothing_is_refused_and_a_factor_of_nothing_is_not(self) -> None:
        assert Euro(1).times_rounded_down(Fraction(0)) == ZERO
        with pytest.raises(InvalidValue, match="ratio cannot be"):
            Euro(1).divided_rounded_down(Fraction(0))

    def test_half_a_cent_goes_down(self) -> None:
        assert Euro(cents=1).times_rounded_down(Fraction(1, 2)) == ZERO
        assert Euro("0.03").divided_rounded_down(Fraction(2)) == Euro(cents=1)


class TestWhatALimitIsReckonedWith:
    """A sum stops at the largest amount, and the lesser of two amounts is one of them."""

    @given(amounts, amounts)
    def test_a_sum_stops_at_the_largest_amount(self, first: Euro, second: Euro) -> None:
        assert first.plus(second).cents == min(first.cents + second.cents, MOST)

    @given(amounts, amounts)
    def test_the_least_is_the_lesser(self, first: Euro, second: Euro) -> None:
        assert first.least(second) == min(first, second)

    @pytest.mark.parametrize("wrong", [5, Decimal(5), "5", None])
    def test_only_amounts_are_added_and_compared(self, wrong: Any) -> None:
        for operation in (Euro(5).plus, Euro(5).least):
            with pytest.raises(InvalidValue, match=r"amount cannot be .*: give a Euro"):
                operation(wrong)


class TestTheEndsOfWhatCanBeWritten:
    """One below the end, the end itself, one past it: from nothing to the largest amount."""

    half_of_too_much = Euro(cents=(MOST + 1) // 2)

    def test_of_a_sum_are_the_largest_amount_and_no_more(self) -> None:
        almost = Euro(cents=MOST - 1)

        assert [(almost + Euro(cents=more)).cents for more in (0, 1)] == [MOST - 1, MOST]
        with pytest.raises(InvalidValue, match=r"Euro \+ Euro cannot be '100000000000000000 cents': give amounts"):
            _ = almost + Euro(cents=2)

    def test_of_a_difference_are_nothing_and_no_less(self) -> None:
        cent = Euro(cents=1)

        assert [(cent - Euro(cents=less)).cents for less in (0, 1)] == [1, 0]
        with pytest.raises(InvalidValue, match=r"Euro - Euro cannot be '-1 cents': give amounts"):
            _ = cent - Euro(cents=2)

    def test_of_what_is_rounded_down_are_the_largest_amount_for_all_above_it(self) -> None:
        most = Euro(cents=MOST)

        assert self.half_of_too_much.times_rounded_down(Fraction(2)) == most
        assert self.half_of_too_much.divided_rounded_down(Fraction(1, 2)) == most
        assert most.times_rounded_down(Fraction(1)) == most.divided_rounded_down(Fraction(1)) == most
        assert (most - Euro(cents=1)).times_rounded_down(Fraction(1)) == Euro(cents=MOST - 1)
