"""Amounts: whole cents inside, whatever comes in and whatever the host does, and values like any other."""

import operator
import pickle
from collections.abc import Callable
from decimal import (
    ROUND_05UP,
    ROUND_UP,
    Context,
    Decimal,
    DecimalTuple,
    FloatOperation,
    Inexact,
    Rounded,
    localcontext,
)
from fractions import Fraction
from typing import Any, Final, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Euro, InvalidValue
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.money import EuroLike, to_euro

MOST: Final = 10**17 - 1
"""The cents of the largest amount, one cent below 10**15 euro."""

TAKEN: Final = (
    *(("0", 0), ("007", 700), ("0.5", 50), ("0.05", 5), ("0" * 50_000 + "1", 100), ("999999999999999.99", MOST)),
    *((Decimal("1E+3"), 100_000), (Decimal("-0.00"), 0), (Decimal("0E+999999"), 0), (10**15 - 1, MOST - 99)),
    *((Decimal("450000.0000"), 450_000_00), (Decimal("0.01000"), 1), (Decimal("0E-50"), 0), (Decimal("-0E-50"), 0)),
    *(
        (Decimal("1." + "0" * 100_000), 100),
        (Decimal("0E-999999999999999999"), 0),
        (Decimal("999999999999999.990"), MOST),
    ),
)
REFUSED: Final[tuple[object, ...]] = (
    *(1.0, 0.0, float("nan"), float("inf"), True, False, None, (), b"1", 1j, Fraction(1), object(), Euro),
    *("", " ", "1 ", " 1", "1\n", "1_000", "1,000", "1,5", "1.", ".5", "+1", "-1", "1e3", "1E3", "0x1", "NaN"),
    *("Infinity", "1.234", "1.000", "1.0.0", "EUR 1", "1000000000000000", "9" * 100_000, "0" * 50_000 + "x"),
    *("\u0663", "\uff11", "\u00b2", "1\u00a0000", "1.\u0665"),
    *(-1, 10**15, 10**100_000, -(10**100_000), Decimal(-1), Decimal("-0.01"), Decimal("0.001"), Decimal("0.0010")),
    *(Decimal("-1.000"), Decimal("1." + "0" * 100_000 + "1"), Decimal("1000000000000000.000"), Decimal("12E-3")),
    *("450000.0000", "0.000", MOST + 1),
    *(Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity"), Decimal(10**15)),
    *(Decimal("1E+999999999999999999"), Decimal("1E-999999999999999999"), Decimal("9" * 100_000)),
)


class Whole(int):
    """A whole number that multiplies and compares as it likes."""

    def __mul__(self, _: int) -> int:
        return 7

    def __le__(self, _: int) -> bool:
        return True

    def __index__(self) -> int:
        return 7


class Exact(Decimal):
    """A number that says other digits of itself than it has."""

    def as_tuple(self) -> DecimalTuple:
        return Decimal(7).as_tuple()

    def adjusted(self) -> int:
        return 0


class Small(Euro):  # type: ignore[misc] # pyright: ignore[reportGeneralTypeIssues]
    """An amount of a class of its own."""


untyped_euro: Callable[..., object] = Euro
cents = st.sampled_from([0, 1, 99, 100, MOST - 1, MOST]) | st.integers(0, MOST)
amounts = st.builds(Euro, cents=cents)


def written(whole_cents: int) -> str:
    """Return the amount with two decimals, in plain integers."""
    return f"{whole_cents // 100}.{whole_cents % 100:02d}"


def read(text: str) -> int | None:
    """Return the cents of a text, or `None` where it is no amount: the demand once more, character by character."""
    whole, point, decimals = text.partition(".")
    digits = whole + decimals
    well_formed = whole and all(character in "0123456789" for character in digits) and len(decimals) <= 2
    if not well_formed or bool(point) != bool(decimals):
        return None
    read_cents = int(whole) * 100 + int((decimals + "00")[:2])
    return read_cents if read_cents <= MOST else None


class TestWhatAnAmountIsMadeOf:
    """An `int`, a `Decimal` or a `str` of ASCII digits, from 0 to below 10**15, at most two decimals."""

    @given(cents)
    def test_text_and_a_decimal_with_two_decimals_and_an_amount_are_exact(self, given_cents: int) -> None:
        amount = Euro(cents=given_cents)

        assert amount.cents == given_cents
        assert {Euro(amount), Euro(written(given_cents)), Euro(Decimal(written(given_cents)))} == {amount}

    @given(st.text("0123456789.", max_size=20) | st.text("09\u0663\u00b3\uff11.,_eE+- \n", max_size=6))
    def test_any_other_text_is_refused(self, text: str) -> None:
        expected = read(text)

        if expected is None:
            with pytest.raises(InvalidValue):
                Euro(text)
        else:
            assert Euro(text).cents == expected

    @given(st.integers() | st.integers(0, 10**15))
    def test_an_int_is_whole_euros_and_refused_outside_the_range(self, euros: int) -> None:
        if 0 <= euros < 10**15:
            assert Euro(euros).cents == euros * 100
        else:
            with pytest.raises(InvalidValue):
                Euro(euros)

    @given(st.decimals())
    def test_a_decimal_is_taken_or_refused_as_its_digits_say(self, amount: Decimal) -> None:
        finite = amount.is_finite()
        fits = finite and 0 <= Fraction(amount) < 10**15 and 100 % Fraction(amount).denominator == 0

        if fits:
            assert Fraction(Euro(amount).cents, 100) == Fraction(amount)
        else:
            with pytest.raises(InvalidValue):
                Euro(amount)

    def test_edges_that_are_taken(self) -> None:
        assert [case for case in TAKEN if Euro(case[0]).cents != case[1]] == []

    def test_edges_that_are_refused(self) -> None:
        for amount in REFUSED:
            with pytest.raises(InvalidValue) as caught:
                pytest.fail(f"{untyped_euro(amount)!r} is taken")
            assert (caught.value.field, caught.value.value is amount) == ("amount", True)
            assert len(str(caught.value)) < 300

    @pytest.mark.parametrize("given_cents", [-1, MOST + 1, 1.0, True, "1", Decimal(1)])
    def test_cents_are_a_whole_number_in_range(self, given_cents: object) -> None:
        with pytest.raises(InvalidValue, match="cents cannot be"):
            untyped_euro(cents=given_cents)

    @given(cents)
    def test_what_a_field_takes_is_what_an_amount_is_made_of(self, given_cents: int) -> None:
        amount = Euro(cents=given_cents)

        assert to_euro(amount) is amount
        assert to_euro(written(given_cents)) == amount
        assert set(get_args(EuroLike)) == {Euro, int, Decimal, str}


class TestASubclass:
    """The number of a subclass is taken, and not what the subclass makes of arithmetic."""

    @pytest.mark.parametrize("amount", [Whole(5), Exact(5), Small(5)])
    def test_gives_a_plain_amount(self, amount: Any) -> None:
        assert (type(to_euro(amount)), to_euro(amount)) == (Euro, Euro(5))

    @pytest.mark.parametrize("amount", [Whole(10**15), Whole(-1), Exact("0.001"), Exact(-1), Exact(10**15)])
    def test_cannot_hide_that_it_is_no_amount(self, amount: Any) -> None:
        with pytest.raises(InvalidValue, match="amount cannot be"):
            Euro(amount)


class TestAnyDecimalContext:
    """No amount depends on the decimal context of the host: precision, rounding, traps."""

    @given(cents, cents, st.integers(1, 50), st.sampled_from([ROUND_UP, ROUND_05UP]))
    def test_amounts_are_the_same(self, first: int, second: int, precision: int, rounding: str) -> None:
        decimal = Decimal(written(first))
        low, high = sorted((first, second))

        with localcontext(Context(prec=precision, rounding=rounding, traps=[Inexact, Rounded, FloatOperation])):
            amount = Euro(decimal)
            assert (amount.cents, str(amount)) == (first, written(first))
            assert amount.amount.as_tuple() == decimal.as_tuple()
            assert (Euro(cents=high) - Euro(cents=low)).cents == high - low
            assert amount.times_rounded_down(Fraction(1, 2)).cents == first // 2


untyped_evolve: Callable[..., Any] = evolve


def filled(amount: Euro) -> Euro:
    """Return an amount, or nothing at all where it is false."""
    return amount or Euro(0)


class TestAmountsAsValues:
    """Amounts order, hash and compare as their cents do, and write themselves as what makes them."""

    @given(cents, cents)
    def test_they_compare_as_their_cents(self, first: int, second: int) -> None:
        one, other = Euro(cents=first), Euro(cents=second)

        assert (one < other, one <= other, one == other) == (first < second, first <= second, first == second)
        assert (one > other, one >= other, one != other) == (first > second, first >= second, first != second)

    @given(amounts)
    def test_the_representation_makes_it_again(self, amount: Euro) -> None:
        assert eval(repr(amount), {"Euro": Euro}) == amount  # noqa: S307 - it is our own

    @given(cents)
    def test_text_and_decimal_have_two_decimals(self, given_cents: int) -> None:
        amount = Euro(cents=given_cents)

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

    @pytest.mark.parametrize("amount", [Euro(0), Euro("0.01"), Euro(cents=MOST)])
    @pytest.mark.parametrize("taken_for_truth", [bool, operator.not_, filled])
    def test_it_has_no_truth_value(self, amount: Euro, taken_for_truth: Callable[[Euro], object]) -> None:
        with pytest.raises(
            NoTruthValue, match=r"an amount is not true or false: compare it, as in `amount == Euro\(0\)`"
        ):
            taken_for_truth(amount)


class TestHowAnAmountIsWritten:
    """Any language writes an amount as its messages do; a width is one of its plain text."""

    def test_in_each_language(self) -> None:
        amount = Euro("1234567.5")

        assert (amount.text("en"), amount.text("nl")) == ("EUR 1,234,567.50", "1.234.567,50 euro")

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

        assert (type(changed), changed) == (Euro, Euro(cents=given_cents))
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
