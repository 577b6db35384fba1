"""Tracing: what the functions of a rule do with symbols is what they do with amounts and years, or they are refused."""

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve, fields

from flemish_clusters import Euro, FundingPeriod, InvalidValue, Message, Policy, YearAccount
from flemish_clusters.definition import definition_of
from flemish_clusters.rules import Cap, Judgement, met, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.definition.test_definition import told_by
from tests.support.account_rows import found, rows
from tests.support.cofinancing_amendments import MATCH, cofinancing_amendment
from tests.support.usual import POLICY


def looks_at_the_class(cofinancing: Euro, _: Fraction) -> Euro:
    """Half of it, but all of it where it is no amount."""
    return cofinancing.times_rounded_down(Fraction(1, 2)) if isinstance(cofinancing, Euro) else cofinancing


def compares(cofinancing: Euro, _: Fraction) -> Euro:
    """An amount that asks which is more."""
    return max(Euro(5), cofinancing)


def adds(cofinancing: Euro, _: Fraction) -> Euro:
    """A sum that may be more than the largest amount."""
    return cofinancing + cofinancing


def takes_cents(cofinancing: Euro, _: Fraction) -> Euro:
    """Whole numbers in the place of amounts."""
    return Euro(cents=cofinancing.cents // 2)


def begins_with_a_euro(cofinancing: Euro, _: Fraction) -> Euro:
    """A fixed amount first, which does not know what a symbol is."""
    return Euro(5).plus(cofinancing)


def gives_a_number(_cofinancing: Euro, _: Fraction) -> Any:
    """No amount."""
    return 5


def turns_on_an_amount(cofinancing: Euro, _: Fraction) -> Euro:
    """Nothing for one amount, which is drawn by nobody."""
    return Euro(0) if cofinancing == Euro("430000.01") else cofinancing


def looks_for_an_amount(cofinancing: Euro, _: Fraction) -> Euro:
    """Nothing for the amounts of a list."""
    return Euro(0) if cofinancing in (Euro("430000.01"), Euro("430000.02")) else cofinancing


def looks_an_amount_up(cofinancing: Euro, _: Fraction) -> Euro:
    """Another amount for those of a table."""
    return {Euro("430000.01"): Euro(0)}.get(cofinancing, cofinancing)


def is_there_or_not(cofinancing: Euro, _: Fraction) -> Euro:
    """An amount that is taken for a truth."""
    some: Any = cofinancing
    return cofinancing if some else Euro(0)


def refuses_large_amounts(cofinancing: Euro, _: Fraction) -> Euro:
    """An error for some amounts, which no symbol shows."""
    if isinstance(cofinancing, Euro) and cofinancing.cents > 10**15:
        raise ValueError("too much")
    return cofinancing


def is_too_fine(cofinancing: Euro, _: Fraction) -> Euro:
    """A fraction that leaves 64 bits."""
    return cofinancing.times_rounded_down(Fraction(1, 2**26 + 1))


AMOUNTS: Final = (
    looks_at_the_class,
    compares,
    adds,
    takes_cents,
    begins_with_a_euro,
    gives_a_number,
    turns_on_an_amount,
    looks_for_an_amount,
    looks_an_amount_up,
    is_there_or_not,
    refuses_large_amounts,
    is_too_fine,
)
Bites = Callable[[Any, Any, Terms], Any]
BITES: Final[tuple[Bites, ...]] = (
    lambda period, year, _: (year > 2) & (year < period.years),
    lambda period, year, _: (year == period.years) | (year != 3),
    lambda period, year, _: (year > 3) | (period.first_day >= date(2018, 1, 1)),
    lambda period, year, _: (period.first_day < date(2020, 2, 29)) & True & (year >= 1),
    lambda _, year, __: False | (year == 4),
    lambda _, year, __: True & (year <= 4),
    lambda period, year, _: period.kind.value.startswith("spear") and year > 3,
    lambda _, __, terms: len(terms.known_kinds) > 1,
)
WRONG_BITES: Final[tuple[Bites, ...]] = (
    lambda period, year, _: year > 2 and year < period.years,
    lambda _, year, __: 2 < year < 5,
    lambda _, year, __: not year > 5,
    lambda period, _, __: period.decided_on is None,
    lambda _, year, __: year in (2, 3),
    lambda _, year, __: year in {2, 3},
    lambda _, __, ___: 5,
    lambda _, year, __: year > 2.5,
    lambda _, year, __: ~(year > 3),
    lambda _, year, __: isinstance(year, int) | (year > 3),
    lambda period, _, __: period.first_day >= datetime(2018, 1, 1),  # noqa: DTZ001 - a day has no zone
)


class TestAmount:
    """The amount of a rule is made of what an amount can do, or refused with its rule."""

    @pytest.mark.parametrize("amount", AMOUNTS)
    def test_is_refused_where_it_does_anything_else(self, amount: Callable[..., Euro]) -> None:
        policy = cofinancing_amendment(amount)

        with pytest.raises(InvalidValue, match=r"COF-2: amount cannot be .* made of plus, least, times_rounded_down"):
            definition_of(policy)


class TestBites:
    """Whether a rule limits the aid compares the years and the first day, or is refused with its rule."""

    @pytest.mark.parametrize("bites", BITES)
    def test_is_what_the_function_says(self, bites: Bites) -> None:
        policy = cofinancing_amendment(bites=bites)
        definition = definition_of(policy)

        for row in rows(100, policy, definition.facts):
            assert told_by(definition, row) == found(row, policy)

    @pytest.mark.parametrize("bites", WRONG_BITES)
    def test_is_refused_where_it_does_anything_else(self, bites: Bites) -> None:
        policy = cofinancing_amendment(bites=bites)

        with pytest.raises(InvalidValue, match=r"COF-2: bites cannot be .* made of comparisons, & and \| alone"):
            definition_of(policy)


class TestOtherRules:
    """A rule about an account that caps nothing cannot be defined so, and is named."""

    def test_are_refused_by_their_codes(self) -> None:
        @rule("ACC-1", about=YearAccount, says=Message(en="It is.", nl="Het is."), cites=(PAGE.whole(),), reads=())
        def it_is(_: YearAccount, __: Terms) -> Judgement:
            return met()

        with pytest.raises(InvalidValue, match=r"policy cannot be \['ACC-1'\]"):
            definition_of(POLICY.with_rules(it_is))

    def test_are_refused_where_a_cap_is_of_a_class_of_its_own(self) -> None:
        class Lenient(Cap):
            """A cap that could do anything."""

        told = {one.name: getattr(MATCH.function, one.name) for one in fields(Cap) if one.init}
        policy = evolve(POLICY, rules=(evolve(MATCH, function=Lenient(**told)),))

        with pytest.raises(InvalidValue, match=r"policy cannot be \['COF-1'\]"):
            definition_of(policy)

    @pytest.mark.parametrize("policy", [None, "order-2016", FundingPeriod])
    def test_no_policy_is_refused(self, policy: Policy) -> None:
        with pytest.raises(InvalidValue, match="policy cannot be"):
            definition_of(policy)
