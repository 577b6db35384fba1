"""Scalars: the values of JSON that a fact holds, and what TOML and YAML give in their place where it is exact."""

import re
from datetime import date, datetime
from enum import Enum
from typing import Any, Final

from flemish_clusters.canonical import holds_half_a_pair
from flemish_clusters.documents.problems import Hook, as_json
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.fields import plain_day
from flemish_clusters.money import Euro


def exactly(value: object, kind: type) -> object:
    """Return a text, a whole number or a truth value; raise `InvalidValue` where it is not of the very class."""
    if type(value) is not kind:
        raise InvalidValue(kind.__name__, value, _NAMES[kind])
    if isinstance(value, str) and holds_half_a_pair(value):
        raise InvalidValue(kind.__name__, value, "text without half of a surrogate pair")
    return value


def to_amount(value: Any, _: object = None) -> Euro:
    """Return the amount that a number or a text stands for; raise `InvalidValue` where it is none."""
    try:
        return Euro(value)
    except InvalidValue:
        raise InvalidValue("amount", value, _AN_AMOUNT) from None


def to_day(value: object, _: object = None) -> date:
    """Return the day that a text such as `"2017-01-31"` stands for; raise `InvalidValue` where it is none."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return plain_day(value)
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidValue("day", value, 'a day such as "2017-01-31"')


def is_enum(kind: Any) -> bool:
    """Return whether a class is a closed set."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def member_hook(kind: type[Enum], _: object) -> Hook:
    """Return what makes a member of a closed set of what is written for it; a member stands for itself."""
    members = [(member.value, member) for member in kind]
    expected = f"one of {', '.join(as_json(value) for value, _ in members)}"

    def hook(value: object, _: object) -> Enum:
        for written, member in members:
            if value is member or (type(value) is type(written) and value == written):
                return member
        raise InvalidValue(kind.__name__, value, expected)

    return hook


_NAMES: Final = {str: "text", int: "a whole number", bool: "true or false"}
_AN_AMOUNT: Final = (
    'an amount from 0 to below 10**15 with at most two decimals: a whole number, or text such as "1234.50"'
)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
