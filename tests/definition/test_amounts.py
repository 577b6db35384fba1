"""Amounts: a tree is worked out to the cent on whole numbers that fit in 64 bits, and turned round to the cent."""

from fractions import Fraction
from typing import Final

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import Euro, InvalidValue
from flemish_clusters.definition.amounts import MOST, NEVER, Amount, Facts, is_summed, to_amount, told
from flemish_clusters.definition.expressions import Expression, calculated, column, number
from flemish_clusters.definition.steps import Steps
from flemish_clusters.testing import euros

RAISED: Final = told("cofinancing")
OTHER: Final = told("further.other")
ODD: Final = (Fraction(0), Fraction(1), Fraction(2**26), Fraction(1, 2**26), Fraction(2**26 - 1, 2**26))
FACTORS: Final = st.sampled_from(ODD) | st.fractions(0, 5, max_denominator=1000)
CENTS: Final = euros().map(lambda amount: amount.cents)


def trees() -> SearchStrategy[Amount]:
    """Return amounts made of the cofinancing, another amount and fixed ones, by all that a rule may do."""
    leaves = st.sampled_from((RAISED, OTHER)) | euros().map(to_amount)
    return st.recursive(
        leaves,
        lambda parts: st.one_of(
            st.builds(Amount.times_rounded_down, parts, FACTORS),
            st.builds(Amount.plus, parts, parts),
            st.builds(Amount.least, parts, parts),
        ),
        max_leaves=5,
    )


def worked_out(amount: Amount, raised: int, other: int) -> int:
    """Return an amount in cents as the operations are meant, on whole numbers of any size."""
    if amount.operation == "told":
        return raised if amount.is_told("cofinancing") else other
    parts = [worked_out(part, raised, other) for part in amount.parts()]
    match amount.operation:
        case "times":
            return min(MOST, parts[0] * int(amount.of[1]) // int(amount.of[2]))
        case "plus":
            return min(MOST, sum(parts))
        case "least":
            return min(parts)
        case _:
            return int(amount.of[0])


def facts(raised: int, other: int) -> Facts:
    """Return the two facts, by their paths."""
    return {"cofinancing": number(raised), "further.other": number(other)}


class TestCents:
    """An amount in cents is what its operations are meant to give."""

    @given(amount=trees(), raised=CENTS, other=CENTS)
    def test_are_what_the_operations_mean(self, amount: Amount, raised: int, other: int) -> None:
        assert amount.cents(facts(raised, other)).fixed == worked_out(amount, raised, other)

    @given(amount=trees(), raised=CENTS, other=CENTS)
    def test_are_worked_out_within_64_bits(self, amount: Amount, raised: int, other: int) -> None:
        steps, row = Steps(), {"cofinancing": raised, "further.other": other}
        found = amount.cents({path: column(path) for path in row}, lambda part: steps.keep("part", part))
        for step in steps.leading_to([found]):
            row[step.name] = calculated(step.value, row)
            assert all(abs(calculated(part, row)) < 2**63 for part in parts_of(step.value))

        assert calculated(found, row) == worked_out(amount, raised, other)


class TestEnough:
    """The least cofinancing with which an amount reaches a target, and a cent less does not."""

    @given(amount=trees(), target=CENTS, other=CENTS)
    @example(amount=RAISED.times_rounded_down(Fraction(0)), target=0, other=0)
    @example(amount=RAISED.times_rounded_down(Fraction(0)), target=1, other=0)
    @example(amount=OTHER.plus(RAISED), target=5, other=3)
    @example(amount=RAISED.times_rounded_down(Fraction(1, 3)).times_rounded_down(Fraction(1, 3)), target=MOST, other=0)
    def test_is_the_least(self, amount: Amount, target: int, other: int) -> None:
        assume(not is_summed("cofinancing", amount))
        enough = amount.enough("cofinancing", number(target), facts(0, other)).fixed

        assert enough == 0 or worked_out(amount, min(enough, NEVER) - 1, other) < target
        assert enough > MOST or worked_out(amount, enough, other) >= target

    @given(amount=trees(), target=CENTS, other=CENTS)
    @example(amount=RAISED.plus(RAISED), target=MOST, other=0)
    def test_is_halved_towards_where_it_stands_twice_in_a_sum(self, amount: Amount, target: int, other: int) -> None:
        steps = Steps()
        low = steps.least_with("enough", lambda raised: amount.cents(facts_with(raised, other)) >= target)
        row: dict[str, int] = {}
        for step in steps.leading_to([low]):
            row[step.name] = calculated(step.value, row)
        enough = calculated(low, row)

        assert enough == 0 or worked_out(amount, enough - 1, other) < target
        assert enough > MOST or worked_out(amount, enough, other) >= target


class TestRefusal:
    """What an amount cannot be is refused by name."""

    @pytest.mark.parametrize(
        "factor", [0.5, 1, "1/2", None, Fraction(-1, 2), Fraction(2**26 + 1), Fraction(1, 2**26 + 1)]
    )
    def test_a_factor_is_a_small_fraction(self, factor: Fraction) -> None:
        with pytest.raises(InvalidValue, match="factor cannot be"):
            RAISED.times_rounded_down(factor)

    @pytest.mark.parametrize("other", [5, None, "5"])
    def test_another_amount_is_one(self, other: Euro) -> None:
        with pytest.raises(InvalidValue, match="amount cannot be"):
            RAISED.plus(other)


def facts_with(raised: Expression, other: int) -> Facts:
    """Return the two facts, the cofinancing as an expression."""
    return {"cofinancing": raised, "further.other": number(other)}


def parts_of(expression: Expression) -> list[Expression]:
    """Return an expression and all that it is made of."""
    inner = (part for part in expression.of if isinstance(part, Expression))
    return [expression, *(one for part in inner for one in parts_of(part))]
