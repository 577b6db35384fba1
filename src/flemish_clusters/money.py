"""Money: amounts in euro, held as whole cents, so that no cent is lost whatever the host program does."""

import re
from decimal import Decimal
from fractions import Fraction
from operator import index
from typing import Final

from attrs import frozen

from flemish_clusters.errors import InvalidValue

_WRITTEN = re.compile(r"0*([0-9]{1,15})(?:\.([0-9]{1,2}))?")
_WHOLE_DIGITS = 15
_CENT_EXPONENT = -2
_LIMIT = 10 ** (_WHOLE_DIGITS - _CENT_EXPONENT)
_EXPECTED: Final = "an amount from 0 to below 10**15, as an int, a Decimal or a str, with at most two decimals"


@frozen(order=True, init=False, repr=False)
class Euro:
    """An amount in euro, exact to the cent, never negative.

    Made from an `int`, a `Decimal` or a `str` of digits such as `"450000.50"`, from 0 to below
    10**15, with at most two decimals. A `float`, a `bool` or a negative amount is refused.

    Attributes:
        cents: The amount in whole cents.

    Raises:
        InvalidValue: The amount is none of these.
    """

    cents: int

    def __init__(self, amount: "EuroLike") -> None:
        object.__setattr__(self, "cents", _to_cents(amount))

    @classmethod
    def from_cents(cls, cents: int) -> "Euro":
        """Return the amount of so many whole cents, from 0 to below 10**17."""
        if type(cents) is not int or not 0 <= cents < _LIMIT:
            raise InvalidValue("cents", cents, "a whole number of cents from 0 to below 10**17")
        return _exactly(cents)

    @property
    def amount(self) -> Decimal:
        """The amount in euro, with two decimals."""
        return Decimal(str(self))

    def __str__(self) -> str:
        return f"{self.cents // 100}.{self.cents % 100:02d}"

    def __repr__(self) -> str:
        return f'Euro("{self}")'

    def __add__(self, other: "Euro") -> "Euro":
        if not isinstance(other, Euro):
            return NotImplemented
        return self._within("Euro + Euro", self.cents + other.cents)

    def __sub__(self, other: "Euro") -> "Euro":
        if not isinstance(other, Euro):
            return NotImplemented
        return self._within("Euro - Euro", self.cents - other.cents)

    def times_rounded_down(self, factor: Fraction) -> "Euro":
        """Return the amount times a factor, rounded down to the cent; no more than the largest amount."""
        if type(factor) is not Fraction or factor.numerator < 0:
            raise InvalidValue("factor", factor, "a Fraction from 0 on")
        cents = self.cents * factor.numerator // factor.denominator
        return _exactly(cents if cents < _LIMIT else _LIMIT - 1)

    def divided_rounded_down(self, ratio: Fraction) -> "Euro":
        """Return the amount divided by a ratio above 0, rounded down to the cent; no more than the largest amount."""
        if type(ratio) is not Fraction or ratio.numerator <= 0:
            raise InvalidValue("ratio", ratio, "a Fraction above 0")
        cents = self.cents * ratio.denominator // ratio.numerator
        return _exactly(cents if cents < _LIMIT else _LIMIT - 1)

    def times_rounded_up(self, factor: Fraction) -> "Euro":
        """Return the amount times a factor, rounded up to the cent.

        Raises:
            InvalidValue: The factor is no `Fraction` from 0 on, or it would be 10**15 euro or more.
        """
        if type(factor) is not Fraction or factor.numerator < 0:
            raise InvalidValue("factor", factor, "a Fraction from 0 on")
        return self._within("Euro * factor", -(-self.cents * factor.numerator // factor.denominator))

    def _within(self, operation: str, cents: int) -> "Euro":
        if not 0 <= cents < _LIMIT:
            raise InvalidValue(operation, f"{cents} cents", "amounts whose result is from 0 to below 10**15")
        return _exactly(cents)


EuroLike = Euro | int | Decimal | str
"""What can be given where an amount is asked for."""


def to_euro(amount: EuroLike) -> Euro:
    """Return the amount as a `Euro`; raise `InvalidValue` where it is none."""
    return amount if type(amount) is Euro else Euro(amount)


def _exactly(cents: int) -> Euro:
    # Aid is worked out by the million, so cents that are known to be well-formed skip the parsing of an amount.
    euro = Euro.__new__(Euro)
    object.__setattr__(euro, "cents", cents)
    return euro


def _to_cents(amount: EuroLike) -> int:
    match amount:
        case Euro():
            return amount.cents
        case bool():
            cents = None
        case int():
            # The number of a subclass is taken, and not what the subclass makes of arithmetic.
            whole = index(amount)
            cents = whole * 100 if 0 <= whole < _LIMIT // 100 else None
        case str():
            cents = _written_cents(amount)
        case Decimal():
            cents = _decimal_cents(amount)
        case _:
            cents = None
    if cents is None:
        raise InvalidValue("amount", amount, _EXPECTED)
    return cents


def _written_cents(text: str) -> int | None:
    match_ = _WRITTEN.fullmatch(text)
    if match_ is None:
        return None
    whole, decimals = match_.groups(default="")
    return int(whole) * 100 + int(decimals.ljust(2, "0"))


def _decimal_cents(amount: Decimal) -> int | None:
    # The digits are read off, since arithmetic on them would round as the ambient context says.
    sign, digits, exponent = Decimal.as_tuple(amount)
    if not isinstance(exponent, int) or exponent < _CENT_EXPONENT:
        return None
    if not any(digits):
        return 0
    if sign or Decimal.adjusted(amount) >= _WHOLE_DIGITS:
        return None
    return int("".join(map(str, digits))) * int(10 ** (exponent - _CENT_EXPONENT))


ZERO: Final = Euro(0)
LARGEST: Final = Euro.from_cents(_LIMIT - 1)
"""The largest amount that can be written."""
