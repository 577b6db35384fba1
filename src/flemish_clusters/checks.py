"""Checks: what a field or an argument can hold, each with an error that names it, the value and what would do."""

import re
from collections.abc import Callable
from datetime import MAXYEAR, date, datetime
from enum import Enum
from functools import wraps
from typing import Any, Final, Literal, TypeVar, cast, get_args
from unicodedata import category

from attrs import Attribute, frozen

from flemish_clusters.errors import InvalidValue

Given = TypeVar("Given")
Language = Literal["en", "nl"]
"""English or Dutch."""


@frozen(eq=False, repr=False)
class Check:
    """A validator: what a field holds, in words, and the test for it."""

    expected: str
    accepts: Callable[[Any], bool]

    def __call__(self, instance: object, attribute: "Attribute[Any]", value: object) -> None:
        """Raise `InvalidValue` where the value would not do."""
        if not self.accepts(value):
            raise InvalidValue(f"{type(instance).__name__}.{attribute.name}", value, self.expected)


def is_text(value: object) -> bool:
    """Return whether a value is a plain text that is not blank and could forge no line."""
    # A subclass could say something else of itself later, and so could one of a tuple or of a whole number.
    if type(value) is not str or not value.strip():
        return False
    return value.isprintable() or _FORGERIES.isdisjoint(map(category, value))


_FORGERIES: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""The categories of what breaks, controls or formats a text."""


def a(*kinds: type) -> Check:
    """Return the check for a value of one of these classes; of a final one, such as a fact, for none of a subclass."""
    return Check(" or ".join(map(_described, kinds)), lambda value: is_a(value, kinds))


def tuple_of(kind: type) -> Check:
    """Return the check for a tuple whose items are all of a class; of a final one, for none of a subclass."""
    return _each(_described(kind), lambda item: is_a(item, (kind,)))


def _each(expected: str, accepts: Callable[[Any], bool]) -> Check:
    return Check(
        f"a plain tuple, each item {expected}",
        lambda value: type(value) is tuple and all(map(accepts, cast("tuple[object, ...]", value))),
    )


def is_a(value: object, kinds: tuple[type, ...]) -> bool:
    """Return whether a value is of one of these classes; of a final one, also that it is of no subclass."""
    # What is given for a subclass of a fact may lack what this package looks for, or lose what the subclass adds.
    return type(value) in kinds or isinstance(value, tuple(kind for kind in kinds if not hasattr(kind, "__final__")))


def _described(kind: type) -> str:
    vowel = kind.__name__[0].upper() in "AEIOU" and kind.__name__ != "Euro"
    name = f"{'an' if vowel else 'a'} {kind.__name__}"
    return f"{name} ({', '.join(map(str, kind))})" if issubclass(kind, Enum) else name


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


a_text: Final = Check("a plain str that is not blank, without line breaks or control characters", is_text)
a_text_or_none: Final = Check(
    f'{a_text.expected}, or ""', lambda text: is_text(text) or (type(text) is str and not text)
)
a_whole_text: Final = Check(
    "a plain str without half of a surrogate pair",
    lambda text: type(text) is str and re.search(r"[\ud800-\udfff]", text) is None,
)
"""A text that can be kept: half of a surrogate pair no encoding can write."""
_PAIR: Final = 2
pairs: Final = _each("a plain tuple of two", lambda pair: type(pair) is tuple and len(cast("Any", pair)) == _PAIR)
texts: Final = _each(a_text.expected, is_text)
a_day: Final = Check("a datetime.date that is not a datetime", _is_day)
a_truth: Final = Check("True or False", lambda value: isinstance(value, bool))
a_year_count: Final = Check(
    f"a whole number from 1 to {MAXYEAR}", lambda value: type(value) is int and 0 < value <= MAXYEAR
)


def named(cls: type, fields: list[Any]) -> list[Any]:
    """Let the errors of each field's converter name the field: a `field_transformer` of `attrs`."""
    return [_naming(f"{cls.__name__}.{field.name}", field) if field.converter else field for field in fields]


def checked(name: str, value: Given, *kinds: type) -> Given:
    """Return the value, or raise `InvalidValue` that names the argument where it is of no such class."""
    if type(value) not in kinds and not is_a(value, kinds):
        raise InvalidValue(name, value, a(*kinds).expected)
    return value


def plain_day(day: date) -> date:
    """Return a day of a subclass of `date` as a plain one; what is no day is left for a check to refuse."""
    return date.fromordinal(date.toordinal(day)) if type(day) is not date and _is_day(day) else day


def plain_day_or_none(day: date | None) -> date | None:
    """Return a day as a plain one; `None` is not known."""
    return None if day is None else plain_day(day)


def checked_day(name: str, day: date) -> date:
    """Return the day, or raise `InvalidValue` that names the argument."""
    if not _is_day(day):
        raise InvalidValue(name, day, a_day.expected)
    return day


def checked_language(language: Language) -> Language:
    """Return the language; raise `InvalidValue` where it is neither `"en"` nor `"nl"`."""
    # An array would compare itself with each of them, and give an array.
    if not isinstance(language, str) or language not in get_args(Language):
        raise InvalidValue("language", language, '"en" or "nl"')
    return language


def _naming(name: str, field: Any) -> Any:
    convert: Callable[[object], object] = field.converter

    @wraps(convert)
    def converted(value: object) -> object:
        try:
            return convert(value)
        except InvalidValue as error:
            raise error.at(name) from None

    return field.evolve(converter=converted)
