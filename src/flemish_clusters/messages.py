"""Messages: text in English and in Dutch, with amounts, shares and days as each language writes them."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Literal, assert_never, get_args

from attrs import frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.money import Euro

Language = Literal["en", "nl"]
"""English or Dutch."""

Quantity = Euro | Fraction | int | date | str
"""What can stand in a message: an amount, a share or ratio, a count, a day, a name."""

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_NUMBER_MARKS: dict[Language, dict[str, str]] = {
    "en": {",": ",", ".": "."},
    "nl": {",": ".", ".": ","},
}


@frozen
class Message:
    """A text in English and in Dutch.

    `{name}` marks the place of a quantity, and `{name:%}` that of a share to be written as a percentage.

    Raises:
        InvalidValue: One of them is no text.
    """

    en: str
    nl: str

    def __attrs_post_init__(self) -> None:
        for text in (self.en, self.nl):
            if not isinstance(text, str):
                raise InvalidValue("Message", text, "a str in English and one in Dutch")

    def text(self, language: Language, quantities: Mapping[str, Quantity] | None = None) -> str:
        """Return the text in a language, with the quantities written out.

        Raises:
            InvalidValue: The language is neither `"en"` nor `"nl"`.
        """
        template = self.nl if checked_language(language) == "nl" else self.en
        if quantities is None:
            return template
        return template.format_map({name: _Written(value, language) for name, value in quantities.items()})


@frozen
class _Written:
    """A quantity in a template: `{share}` is written as a number, `{share:%}` as a percentage."""

    quantity: Quantity
    language: Language

    def __format__(self, spec: str) -> str:
        if spec == "%" and isinstance(self.quantity, Fraction):
            return f"{_fraction(self.quantity * 100, self.language)}%"
        return write(self.quantity, self.language)


def checked_language(language: Language) -> Language:
    """Return the language; raise `InvalidValue` where it is neither `"en"` nor `"nl"`."""
    if language not in get_args(Language):
        raise InvalidValue("language", language, '"en" or "nl"')
    return language


def write(quantity: Quantity, language: Language) -> str:
    """Return a quantity as the language writes it, such as `EUR 1,000` or `1.000 euro`."""
    match quantity:
        case Euro():
            return _euro(quantity, language)
        case Fraction():
            return _fraction(quantity, language)
        case date():
            return f"{quantity.day} {_MONTHS[language].split()[quantity.month - 1]} {quantity.year}"
        case int():
            return _marked(f"{quantity:,}", language)
        case str():
            return quantity
        case _:
            assert_never(quantity)


def _euro(amount: Euro, language: Language) -> str:
    whole, cents = divmod(amount.cents, 100)
    number = _marked(f"{whole:,}.{cents:02d}" if cents else f"{whole:,}", language)
    return f"{number} euro" if language == "nl" else f"EUR {number}"


def _fraction(value: Fraction, language: Language) -> str:
    hundredths = value * 100
    if hundredths.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    whole, rest = divmod(hundredths.numerator, 100)
    return _marked(f"{whole:,}.{rest:02d}".rstrip("0").removesuffix("."), language)


def _marked(number: str, language: Language) -> str:
    marks = _NUMBER_MARKS[language]
    return "".join(marks.get(character, character) for character in number)
