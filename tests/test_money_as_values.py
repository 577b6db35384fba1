"""Amounts as values: how they compare, how they write themselves, and that they are neither true nor false."""

import operator
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Euro, InvalidValue
from flemish_clusters.errors import NoTruthValue
from tests.test_money import MOST, amounts, cents, untyped_euro, written

untyped_evolve: Callable[..., Any] = evolve


def filled(amount: Euro) -> Euro:
    """Return an amount, or nothing at all where it is false."""
    return amount or Euro(0)


class TestAmountsAsValues:
    """Amounts order, hash and compare as their cents do, and write themselves as what makes them."""

    @given(cents, cents)
    def test_they_compare_as_their_cents(self, first: int, second: int) -> None:
        one, other = Euro.from_cents(first), Euro.from_cents(second)

        assert (one < other, one <= other, one == other) == (first < second, first <= second, first == second)
        assert (one > other, one >= other, one != other) == (first > second, first >= second, first != second)

    @given(cents)
    def test_equal_amounts_are_one_key(self, given_cents: int) -> None:
        assert len({Euro.from_cents(given_cents), Euro(written(given_cents)), Euro(Decimal(written(given_cents)))}) == 1

    @given(amounts)
    def test_the_representation_makes_it_again(self, amount: Euro) -> None:
        assert eval(repr(amount), {"Euro": Euro}) == amount  # noqa: S307 - it is our own

    @given(cents)
    def test_text_and_decimal_have_two_decimals(self, given_cents: int) -> None:
        amount = Euro.from_cents(given_cents)

        assert str(amount) == written(given_cents)
        assert amount.amount.as_tuple().exponent == -2
        assert Fraction(amount.amount) * 100 == given_cents

    @given(amounts)
    def test_it_pickles(self, amount: Euro) -> None:
        assert pickle.loads(pickle.dumps(amount)) == amount

    @pytest.mark.parametrize("other", [1, Decimal(1), 1.0, "1.00", None])
    def test_it_is_equal_to_no_other_kind_of_value(self, other: object) -> None:
        assert Euro(1) != other


class TestAnAmountIsNotTrueOrFalse:
    """0 euro is an amount, and an amount that is not known is none."""

    @pytest.mark.parametrize("amount", [Euro(0), Euro("0.01"), Euro.from_cents(MOST)])
    @pytest.mark.parametrize("taken_for_truth", [bool, operator.not_, filled])
    def test_it_has_no_truth_value(self, amount: Euro, taken_for_truth: Callable[[Euro], object]) -> None:
        with pytest.raises(
            NoTruthValue, match=r"an amount is not true or false: compare it, as in `amount == Euro\(0\)`"
        ):
            taken_for_truth(amount)


class TestHowAnAmountIsWritten:
    """Any language writes an amount as its messages do; a width is one of its plain text."""

    @pytest.mark.parametrize(
        ("amount", "english", "dutch"),
        [
            (Euro(0), "EUR 0", "0 euro"),
            (Euro("1234567.5"), "EUR 1,234,567.50", "1.234.567,50 euro"),
            (Euro.from_cents(MOST), "EUR 999,999,999,999,999.99", "999.999.999.999.999,99 euro"),
        ],
    )
    def test_in_each_language(self, amount: Euro, english: str, dutch: str) -> None:
        assert (amount.text("en"), amount.text("nl")) == (english, dutch)

    @pytest.mark.parametrize("language", ["fr", "", None, ["en"]])
    def test_in_no_other_language(self, language: Any) -> None:
        with pytest.raises(InvalidValue, match='language cannot be .*: give "en" or "nl"'):
            Euro(1).text(language)

    def test_in_a_column(self) -> None:
        assert f"{Euro(5):>12}|{Euro(5):<8}|{Euro(5):*^8}|{Euro(5)}" == "        5.00|5.00    |**5.00**|5.00"

    @pytest.mark.parametrize("spec", [".2f", ",", "d", "\n" * 1000, "=12"])
    def test_with_a_format_that_is_none_of_text(self, spec: str) -> None:
        with pytest.raises(InvalidValue, match='^format cannot be .*: give one for text, such as ">12"$'):
            format(Euro(5), spec)


class TestAnAmountOfCents:
    """Its cents can be given by name, as `evolve` does, and nothing but them."""

    @given(amounts, cents)
    def test_can_be_made_of_another(self, amount: Euro, given_cents: int) -> None:
        changed = untyped_evolve(amount, cents=given_cents)

        assert (type(changed), changed) == (Euro, Euro.from_cents(given_cents))
        assert untyped_evolve(amount) == amount

    @pytest.mark.parametrize("given_cents", [-1, MOST + 1, 1.0, True, "1", Decimal(1)])
    def test_is_refused_as_cents_are(self, given_cents: Any) -> None:
        with pytest.raises(InvalidValue, match="^cents cannot be .*: give a whole number of cents from 0"):
            untyped_evolve(Euro(5), cents=given_cents)

    def test_cannot_be_made_of_both_nor_of_nothing(self) -> None:
        with pytest.raises(InvalidValue, match="^cents cannot be 700: give the amount or its cents, and not both$"):
            untyped_euro(5, cents=700)
        for nothing in ({}, {"cents": None}, {"amount": None}):
            with pytest.raises(InvalidValue, match="^amount cannot be None: give an amount from 0"):
                untyped_euro(**nothing)
