"""Fields: the checks on what a fact can hold, each with an error that names the field."""

from collections.abc import Callable
from datetime import MAXYEAR, date, datetime
from enum import Enum
from functools import wraps
from typing import Any, Final, TypeVar, cast
from unicodedata import category

from attrs import Attribute, frozen

from flemish_clusters.errors import InvalidValue

Value = TypeVar("Value")


@frozen
class Check:
    """A validator: what a field holds, in words, and the test for it."""

    expected: str
    accepts: Callable[[Any], bool]

    def __call__(self, instance: object, attribute: "Attribute[Any]", value: object) -> None:
        """Raise `InvalidValue` where the value would not do."""
        if not self.accepts(value):
            raise InvalidValue(f"{type(instance).__name__}.{attribute.name}", value, self.expected)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_text(value: object) -> bool:
    # A subclass could say something else of itself later, and so could one of a tuple or of a whole number.
    return type(value) is str and bool(value.strip()) and (value.isprintable() or not any(map(_is_mark, value)))


def _is_mark(character: str) -> bool:
    """Return whether a character breaks, controls or formats a text: it could forge a line."""
    return category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


a_day: Final = Check("a datetime.date that is not a datetime", _is_day)
a_text: Final = Check("a plain str that is not blank, without line breaks or control characters", _is_text)
a_domain: Final = Check(
    'a plain str that is not blank, or "" for known to have none',
    lambda value: _is_text(value) or (type(value) is str and not value),
)
a_truth: Final = Check("True or False", lambda value: isinstance(value, bool))
a_year_count: Final = Check(
    f"a whole number from 1 to {MAXYEAR}",
    lambda value: type(value) is int and 1 <= value <= MAXYEAR,
)


def a(*kinds: type) -> Check:
    """Return the check for a value of one of these classes."""
    return Check(" or ".join(map(_described, kinds)), lambda value: isinstance(value, kinds))


def tuple_of(kind: type) -> Check:
    """Return the check for a tuple whose items are all of a class."""
    return Check(
        f"a plain tuple, each item {_described(kind)}",
        lambda value: (
            type(value) is tuple and all(isinstance(item, kind) for item in cast("tuple[object, ...]", value))
        ),
    )


def named(cls: type, fields: list[Any]) -> list[Any]:
    """Let the errors of each field's converter name the field: a `field_transformer` of `attrs`."""
    return [_naming(f"{cls.__name__}.{field.name}", field) if field.converter else field for field in fields]


def checked(name: str, value: Value, *kinds: type) -> Value:
    """Return the value, or raise `InvalidValue` that names the argument where it is of no such class."""
    if not isinstance(value, kinds):
        raise InvalidValue(name, value, a(*kinds).expected)
    return value


def narrowed(name: str, value: object, kind: type[Value]) -> Value:
    """Return the value as one of a class, or raise `InvalidValue` that names the argument where it is none."""
    if not isinstance(value, kind):
        raise InvalidValue(name, value, a(kind).expected)
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


def _described(kind: type) -> str:
    name = f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"
    return f"{name} ({', '.join(map(str, kind))})" if issubclass(kind, Enum) else name


def _naming(name: str, field: Any) -> Any:
    convert: Callable[[object], object] = field.converter

    @wraps(convert)
    def converted(value: object) -> object:
        try:
            return convert(value)
        except InvalidValue as error:
            raise error.at(name) from None

    return field.evolve(converter=converted)
