"""Messages: text in English and in Dutch, with amounts, shares and days as each language writes them."""

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import lru_cache, partial
from typing import Any, ClassVar, Final, Protocol, Self, get_args, runtime_checkable

from attrs import frozen

from flemish_clusters.checks import Check, a_whole_text, is_text
from flemish_clusters.errors import InvalidValue, checked_language, shown
from flemish_clusters.money import Euro, marked
from flemish_clusters.wording import Language

__all__ = [
    "Answer",
    "Labelled",
    "Language",
    "Languages",
    "Message",
    "Quantity",
    "a_label",
    "checked_language",
    "write",
]

Quantity = Euro | Fraction | int | date | str
"""What can stand in a message: an amount, a share or ratio, a count, a day, a name."""
Languages = tuple[Language, ...]
"""Some languages, at least one, each once."""

_MONTHS: Final = {
    "en": "January February March April May June July August September October November December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_ABOUT: Final = {"en": "about", "nl": "ongeveer"}
_EACH: Final = {"en": ("each", "every"), "nl": ("elke", "elke")}
"""The words for each euro and for every few."""
_LIMIT: Final = 10**600
"""Whatever a host lets Python write out, numbers below it can be."""
LARGEST_NUMBER: Final = 2**53
"""Past it not every whole number is a number of JSON, so those are written as text."""
A_QUANTITY: Final = "a Euro, a date, a str, or an int or a Fraction of at most 600 digits"
"""What `is_quantity` takes, in words."""
_PLACE: Final = r"\{\{|\}\}|\{(?P<name>[^{}:]*)(?::(?P<form>[^{}]*))?\}|[{}]"
_SOME_LANGUAGES: Final = (("en",), ("nl",), ("en", "nl"), ("nl", "en"))
_PLACES: Final = "a text whose places are plain names, such as {aid} or {share:%}, and that has no other braces"


@frozen
class Message:
    """A text in English and in Dutch.

    `{name}` marks the place of a quantity, and `{name:%}` that of a share to be written as a percentage. A ratio
    stands in running text as in `{match:parts} euro for {match:each} euro`, where it is 1 euro for each euro, or 2
    euro for every 3 euro.
    """

    en: str
    nl: str

    def __attrs_post_init__(self) -> None:
        for text in (self.en, self.nl):
            if not a_whole_text.accepts(text):
                raise InvalidValue("Message", text, f"{a_whole_text.expected}, in English and in Dutch")

    @property
    def places(self) -> frozenset[str]:
        """The names of the quantities that it has places for, in either language."""
        return _places_in(self.en) | _places_in(self.nl)

    def text(self, language: Language, quantities: Mapping[str, Quantity] | None = None) -> str:
        """Return the text in a language, with the quantities written out; without any it stays as it is, with braces.

        Raises:
            InvalidValue: Quantities are given, and a place in the text is no place of one of them.
        """
        template = self.nl if checked_language(language) == "nl" else self.en
        if quantities is None:
            return template
        if not isinstance(quantities, Mapping):
            raise InvalidValue("quantities", quantities, 'a mapping by name, such as {"year": 4}')
        return re.sub(_PLACE, partial(_filled, template, quantities, language), template)

    def filled(self, quantities: Mapping[str, Quantity]) -> "Message":
        """Return the message with the quantities written out in both languages."""
        return Message(en=self.text("en", quantities), nl=self.text("nl", quantities))


a_label: Final = Check(
    "a Message that in both languages is one line and not blank",
    lambda label: isinstance(label, Message) and is_text(label.en) and is_text(label.nl),
)
"""A title, or what a thing is called: it stands within a line."""


class Labelled(Enum):
    """A closed set whose members have a `label` in both languages: a member is written as value, English, Dutch."""

    _value_: str
    label: Message

    def __new__(cls, value: Any, en: str = "", nl: str = "") -> Self:
        """Return the member; by its value alone, as in `Verdict("met")`, one is looked up and none is made."""
        member = object.__new__(cls)
        member._value_ = value
        member.label = Message(en=en, nl=nl)
        return member

    @property
    def value(self) -> str:
        """The member as plain data has it."""
        return self._value_


class PlainForm(Protocol):
    """How a class of answers stands in plain values of JSON."""

    @property
    def schema(self) -> dict[str, Any]:
        """What a JSON Schema says of it, in the form in which `schemas` keeps one."""
        ...

    def told(self, answer: Any, languages: Languages) -> dict[str, Any]:
        """Return an answer as plain values, with its words in some languages."""
        ...


@runtime_checkable
class Answer(Protocol):
    """What is told back, and gives itself as plain values of JSON by the form that its class has."""

    plain_form: ClassVar[PlainForm]


def checked_languages(languages: Languages) -> Languages:
    """Return the languages; raise `InvalidValue` where they are not some of `"en"` and `"nl"`, each once."""
    if type(languages) is not tuple or {*map(type, languages)} != {str} or languages not in _SOME_LANGUAGES:
        raise InvalidValue("languages", languages, 'a tuple of "en", "nl" or both, such as ("en", "nl"), each once')
    return languages


def is_quantity(value: object) -> bool:
    """Return whether a value can stand in a message, and be kept."""
    # A truth value is an `int` and a `datetime` is a `date`, but no receipt could hold either.
    if type(value) not in get_args(Quantity):
        return False
    if isinstance(value, Fraction | int):
        return max(abs(value.numerator), value.denominator) < _LIMIT
    return not isinstance(value, str) or a_whole_text.accepts(value)


def in_unit(quantity: Quantity) -> tuple[str, int | str]:
    """Return the unit of a quantity, such as `"euro"`, and its value, text but for a count up to 2**53."""
    match quantity:
        case Euro():
            return "euro", str(quantity)
        case Fraction():
            return "ratio", f"{digits_of(quantity.numerator)}/{digits_of(quantity.denominator)}"
        case int():
            return "count", quantity if abs(quantity) <= LARGEST_NUMBER else digits_of(quantity)
        case date():
            return "day", quantity.isoformat()
        case _:
            return "text", quantity


def digits_of(number: int) -> str:
    """Return a whole number in digits; raise `InvalidValue` where Python declines to write out so many."""
    try:
        return str(number)
    except ValueError:
        raise InvalidValue("values", number, "a whole number of at most some thousands of digits") from None


def write(quantity: Quantity, language: Language) -> str:
    """Return a quantity as the language writes it, such as `EUR 1,000` or `1.000 euro`.

    A ratio without an end is written as a fraction, so no sign and no unit belongs behind it; a number of more than
    600 digits is refused.
    """
    checked_language(language)
    if not is_quantity(quantity):
        raise InvalidValue("quantity", quantity, A_QUANTITY)
    match quantity:
        case Euro():
            return quantity.text(language)
        case Fraction():
            return _fraction(quantity, language)
        case date():
            return f"{quantity.day} {_MONTHS[language].split()[quantity.month - 1]} {quantity.year}"
        case int():
            return marked(f"{quantity:,}", language)
        case _:
            return quantity


@lru_cache(maxsize=1024)
def _places_in(text: str) -> frozenset[str]:
    return frozenset(place["name"] for place in re.finditer(_PLACE, text) if place["name"])


def _filled(template: str, quantities: Mapping[str, Quantity], language: Language, place: re.Match[str]) -> str:
    """Return what stands in a place of a text: the quantity of that name, or the brace that is doubled."""
    if place[0] in ("{{", "}}"):
        return place[0][0]
    name, form = place["name"] or "", place["form"] or ""
    if not name.isidentifier() or form not in ("", "%", "parts", "each"):
        raise InvalidValue("Message", template, _PLACES)
    if name not in quantities:
        raise InvalidValue("Message", template, f"the number {shown(name)} with it")
    return _formed(quantities[name], form, language)


def _formed(quantity: Quantity, form: str, language: Language) -> str:
    """Return a quantity as it stands in a place, by what is written there behind its name."""
    written = write(quantity, language)
    if not isinstance(quantity, Fraction) or not form:
        return written
    if form == "%":
        return _percentage(quantity * 100, language)
    is_for_one = _has_two_decimals(quantity)
    if form == "parts":
        return written if is_for_one else write(quantity.numerator, language)
    one, several = _EACH[language]
    return one if is_for_one else f"{several} {write(quantity.denominator, language)}"


def _has_two_decimals(value: Fraction) -> bool:
    return (value * 100).denominator == 1


def _fraction(value: Fraction, language: Language) -> str:
    if not _has_two_decimals(value):
        return f"{value.numerator}/{value.denominator}"
    whole, rest = divmod(abs(int(value * 100)), 100)
    sign = "-" if value < 0 else ""
    return marked(f"{sign}{whole:,}.{rest:02d}".rstrip("0").removesuffix("."), language)


def _percentage(percent: Fraction, language: Language) -> str:
    about = "" if _has_two_decimals(percent) else f"{_ABOUT[language]} "
    return f"{about}{_fraction(Fraction(round(percent * 100), 100), language)}%"
