"""Money: amounts in euro, held as whole cents, so that no cent is lost whatever the host program does."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from operator import index
from typing import Any, Final, NoReturn, final, overload

from attrs import frozen

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue, NoTruthValue, checked_language
from flemish_clusters.wording import Language, Wanted

_WRITTEN: Final = r"0*([0-9]{1,15})(?:\.([0-9]{1,2}))?"
_WHOLE_DIGITS: Final = 15
_SMALLEST: Final = -2
"""The power of ten of a cent."""
_LIMIT: Final = 10**17
"""In cents; no amount reaches it."""
_AN_AMOUNT: Final = Wanted(
    code="not_an_amount",
    json=(
        'an amount from 0 to below 10**15 with at most two decimals: a whole number, or text such as "1234.50"',
        'een bedrag van 0 tot onder 10**15 met hoogstens twee decimalen: een geheel getal, of tekst zoals "1234.50"',
    ),
    python=(
        "an amount from 0 to below 10**15, as an int, a Decimal or a str, with at most two decimals",
        "een bedrag van 0 tot onder 10**15, als int, Decimal of str, met hoogstens twee decimalen",
    ),
    form=(
        "an amount from 0 on with at most two decimals, such as 1234.50",
        "een bedrag van 0 of meer met hoogstens twee decimalen, zoals 1234.50",
    ),
)


@final
@frozen(order=True, init=False, repr=False)
class Euro:
    """An amount in euro, exact to the cent, never negative.

    Made from an `int`, a `Decimal` or a `str` of digits such as `"450000.50"`, from 0 to below 10**15, with at most
    two decimals; a `Decimal` may have more that are 0. A `float`, a `bool` or a negative amount is refused. An amount
    equals another amount only, so `Euro(0) == 0` does not hold. It is neither true nor false, so that 0 euro is never
    taken for an amount that is not known:

    >>> left: Euro | None = Euro(0)
    >>> left is None, left == Euro(0)
    (False, True)

    Its `cents` are whole; they can be given instead, so that `attrs.evolve(amount, cents=700)` gives 7 euro.
    """

    cents: int

    @overload
    def __init__(self, amount: "EuroLike") -> None: ...
    @overload
    def __init__(self, *, cents: int) -> None: ...
    def __init__(self, amount: "EuroLike | None" = None, *, cents: int | None = None) -> None:
        if amount is not None and cents is not None:
            raise InvalidValue("cents", cents, "the amount or its cents, and not both")
        object.__setattr__(self, "cents", _to_cents(amount) if cents is None else _checked_cents(cents))

    @property
    def amount(self) -> Decimal:
        """The amount in euro, with two decimals."""
        return Decimal(str(self))

    def text(self, language: Language) -> str:
        """Return the amount as a language writes it, such as `EUR 1,000.50` or `1.000,50 euro`."""
        number = self.figure(language)
        return f"{number} euro" if language == "nl" else f"EUR {number}"

    def figure(self, language: Language) -> str:
        """Return the amount as a language writes it where its unit is said elsewhere, such as above a table."""
        whole, cents = divmod(self.cents, 100)
        return marked(f"{whole:,}.{cents:02d}" if cents else f"{whole:,}", checked_language(language))

    def __str__(self) -> str:
        return f"{self.cents // 100}.{self.cents % 100:02d}"

    def __repr__(self) -> str:
        return f'Euro("{self}")'

    def __format__(self, spec: str) -> str:
        try:
            return format(str(self), spec)
        except ValueError:
            raise InvalidValue("format", spec, 'one for text, such as ">12"') from None

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("an amount", "compare it, as in `amount == Euro(0)`, or with `None` for not known")

    def __add__(self, other: "Euro") -> "Euro":
        if not isinstance(other, Euro):
            return NotImplemented
        return self._within("Euro + Euro", self.cents + other.cents)

    def __radd__(self, other: int) -> "Euro":
        # The sum of amounts begins at a plain 0.
        return self if type(other) is int and other == 0 else NotImplemented

    def __sub__(self, other: "Euro") -> "Euro":
        if not isinstance(other, Euro):
            return NotImplemented
        return self._within("Euro - Euro", self.cents - other.cents)

    def plus(self, other: "Euro") -> "Euro":
        """Return the sum, no more than the largest amount: for a limit on the aid, which no aid can be above."""
        return _at_most_the_largest(self.cents + checked("amount", other, Euro).cents)

    def least(self, other: "Euro") -> "Euro":
        """Return the lesser of two amounts."""
        return self if self.cents <= checked("amount", other, Euro).cents else other

    def times_rounded_down(self, factor: Fraction) -> "Euro":
        """Return the amount times a factor, rounded down to the cent; no more than the largest amount."""
        if type(factor) is not Fraction or (parts := factor.as_integer_ratio())[0] < 0:
            raise InvalidValue("factor", factor, "a Fraction from 0 on")
        return _at_most_the_largest(self.cents * parts[0] // parts[1])

    def divided_rounded_down(self, ratio: Fraction) -> "Euro":
        """Return the amount divided by a ratio above 0, rounded down to the cent; no more than the largest amount."""
        if type(ratio) is not Fraction or (parts := ratio.as_integer_ratio())[0] <= 0:
            raise InvalidValue("ratio", ratio, "a Fraction above 0")
        return _at_most_the_largest(self.cents * parts[1] // parts[0])

    def _within(self, operation: str, cents: int) -> "Euro":
        if not 0 <= cents < _LIMIT:
            raise InvalidValue(operation, f"{cents} cents", "amounts whose result is from 0 to below 10**15")
        return _at_most_the_largest(cents)


EuroLike = Euro | int | Decimal | str
"""What can be given where an amount is asked for."""


def to_euro(amount: EuroLike) -> Euro:
    """Return the amount as a `Euro`; raise `InvalidValue` where it is none."""
    return amount if type(amount) is Euro else Euro(amount)


def to_amount(amount: EuroLike) -> Any:
    """Return the amount as a `Euro`, or the error where it is none: a converter."""
    try:
        return to_euro(amount)
    except InvalidValue as error:
        return error


def marked(number: str, language: Language) -> str:
    """Return a number that is written as `1,000.50` with the marks of a language."""
    return number.translate(_DUTCH_MARKS) if language == "nl" else number


def _at_most_the_largest(cents: int) -> Euro:
    # Aid is worked out by the million, so cents that are known to be from 0 on skip the parsing of an amount.
    euro = _new(Euro)
    _set_cents(euro, cents if cents < _LIMIT else _LIMIT - 1)
    return euro


_new: Final = object.__new__
_set_cents: Final[Callable[[Euro, int], None]] = vars(Euro)["cents"].__set__
_DUTCH_MARKS: Final = str.maketrans(",.", ".,")


def _checked_cents(cents: int) -> int:
    if type(cents) is not int or not 0 <= cents < _LIMIT:
        raise InvalidValue("cents", cents, "a whole number of cents from 0 to below 10**17")
    return cents


def _to_cents(amount: EuroLike | None) -> int:
    cents: int | None
    match amount:
        case Euro():
            cents = amount.cents
        case int() if not isinstance(amount, bool):
            # The number of a subclass is taken, and not what the subclass makes of arithmetic.
            whole = index(amount)
            cents = whole * 100 if 0 <= whole < _LIMIT // 100 else None
        case str() | Decimal():
            written = re.fullmatch(_WRITTEN, _in_digits(amount) if isinstance(amount, Decimal) else amount)
            cents = written and int(written[1] + (written[2] or "").ljust(2, "0"))
        case _:
            cents = None
    if cents is None:
        raise InvalidValue("amount", amount, _AN_AMOUNT)
    return cents


def _in_digits(amount: Decimal) -> str:
    """Return an amount that has at most two decimals as text; of any other number what is no amount."""
    # Arithmetic would round as the ambient context says, and so many digits would fill the memory.
    if not Decimal.is_zero(amount) and not _SMALLEST <= Decimal.adjusted(amount) < _WHOLE_DIGITS:
        return ""
    text = "0" if Decimal.is_zero(amount) else Decimal.__format__(amount, "f")
    return text.rstrip("0").removesuffix(".") if "." in text else text


ZERO: Final = Euro(0)
LARGEST: Final = Euro(cents=_LIMIT - 1)
"""The largest amount that can be written."""
