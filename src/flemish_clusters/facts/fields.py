"""Fields: the checks on what a fact can hold, each with an error that names the field."""

from collections.abc import Callable
from datetime import MAXYEAR, date, datetime
from functools import wraps
from typing import Any, Final, TypeVar

from flemish_clusters.checks import Check, a, a_text, is_a, is_text, tuple_of
from flemish_clusters.errors import InvalidValue

__all__ = [
    "Check",
    "a",
    "a_day",
    "a_domain",
    "a_text",
    "a_truth",
    "a_year_count",
    "checked",
    "checked_day",
    "named",
    "narrowed",
    "plain_day",
    "plain_day_or_none",
    "tuple_of",
]

Value = TypeVar("Value")


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


a_day: Final = Check("a datetime.date that is not a datetime", _is_day)
a_domain: Final = Check(
    'a plain str that is not blank, or "" for known to have none',
    lambda value: is_text(value) or (type(value) is str and not value),
)
a_truth: Final = Check("True or False", lambda value: isinstance(value, bool))
a_year_count: Final = Check(
    f"a whole number from 1 to {MAXYEAR}",
    lambda value: type(value) is int and 1 <= value <= MAXYEAR,
)


def named(cls: type, fields: list[Any]) -> list[Any]:
    """Let the errors of each field's converter name the field: a `field_transformer` of `attrs`."""
    return [_naming(f"{cls.__name__}.{field.name}", field) if field.converter else field for field in fields]


def checked(name: str, value: Value, *kinds: type) -> Value:
    """Return the value, or raise `InvalidValue` that names the argument where it is of no such class."""
    if type(value) not in kinds and not is_a(value, kinds):
        raise InvalidValue(name, value, a(*kinds).expected)
    return value


def narrowed(name: str, value: object, kind: type[Value]) -> Value:
    """Return the value as one of a class, or raise `InvalidValue` that names the argument where it is none."""
    if type(value) is not kind and (not isinstance(value, kind) or not is_a(value, (kind,))):
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


def _naming(name: str, field: Any) -> Any:
    convert: Callable[[object], object] = field.converter

    @wraps(convert)
    def converted(value: object) -> object:
        try:
            return convert(value)
        except InvalidValue as error:
            raise error.at(name) from None

    return field.evolve(converter=converted)
