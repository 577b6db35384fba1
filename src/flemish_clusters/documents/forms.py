"""Forms: how each sort of value is read from JSON, is written as JSON, and stands in a schema."""

import re
from collections.abc import Callable, Mapping
from datetime import MAXYEAR, date, datetime
from enum import Enum
from operator import attrgetter
from typing import Any, Final, cast

from attrs import NOTHING, evolve, field, frozen

from flemish_clusters.canonical import holds_half_a_pair
from flemish_clusters.checks import Check, plain_day
from flemish_clusters.documents.mistakes import Attempt, Reader, as_json, step
from flemish_clusters.errors import InvalidValue
from flemish_clusters.money import Euro

Schema = dict[str, Any]


@frozen(kw_only=True)
class Form:
    """How a sort of value stands in a document.

    Attributes:
        read: Makes the value of what JSON has for it.
        write: Returns what JSON has for the value.
        schema: What JSON Schema says of it.
        definitions: The schemas of the objects in it, by the names under which `schema` refers to them.
        absent: What a part of an object is where it is left out; `NOTHING`: it cannot be.
    """

    read: Reader
    write: Callable[[Any], Any]
    schema: Schema = field(factory=dict[str, Any])
    definitions: Mapping[str, Schema] = field(factory=dict[str, Schema])
    absent: Any = field(factory=lambda: NOTHING)


def optional(form: Form) -> Form:
    """Return the form of what can be `None`, which is not known."""

    def read(value: object) -> Any:
        return None if value is None else form.read(value)

    return evolve(form, read=read, schema={"anyOf": [form.schema, {"type": "null"}]})


def several(form: Form) -> Form:
    """Return the form of a tuple of what has a form."""

    def read(value: object) -> Any:
        if not isinstance(value, list | tuple):
            raise InvalidValue("list", value, "a list")
        attempt = Attempt()
        given = enumerate(cast("list[object]", value))
        return attempt.finish(tuple(attempt.at(f"[{place}]", form.read, item) for place, item in given))

    schema = {"type": "array", "items": form.schema}
    return Form(
        read=read,
        write=lambda items: [form.write(item) for item in items],
        schema=schema,
        definitions=form.definitions,
    )


def by_name(form: Form, a_name: Check, make: Callable[[dict[str, Any]], Any]) -> Form:
    """Return the form of a `FrozenMapping`: what has a form, by names of the caller's own."""

    def read(value: object) -> Any:
        entries = entries_in(value, "an object")
        attempt = Attempt()
        found = {name: attempt.at(step(name), form.read, each) for name, each in entries.items()}
        attempt.together(InvalidValue("", name, a_name.expected) for name in entries if not a_name.accepts(name))
        return make(attempt.finish(found))

    def write(mapping: Any) -> dict[str, Any]:
        return {name: form.write(each) for name, each in mapping.pairs}

    return Form(
        read=read,
        write=write,
        schema={"type": "object", "additionalProperties": form.schema},
        definitions=form.definitions,
    )


def member_of(kind: type[Enum]) -> Form:
    """Return the form of a member of a closed set; a member that is read stands for itself."""
    written = [member.value for member in kind]
    expected = f"one of {', '.join(map(as_json, written))}"

    def read(value: object) -> Enum:
        for member in kind:
            if value is member or (type(value) is type(member.value) and value == member.value):
                return member
        raise InvalidValue(kind.__name__, value, expected)

    return Form(read=read, write=attrgetter("value"), schema={"enum": written})


def entries_in(value: object, expected: str) -> dict[str, Any]:
    """Return the value where it is an object; raise `InvalidValue` that says what would do where it is none."""
    if not isinstance(value, dict):
        raise InvalidValue("object", value, expected)
    return cast("dict[str, Any]", value)


def to_day(value: object) -> date:
    """Return the day that a text such as `"2017-01-31"` stands for; raise `InvalidValue` where it is none."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return plain_day(value)
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidValue("day", value, 'a day such as "2017-01-31"')


def _to_amount(value: Any) -> Euro:
    try:
        return Euro(value)
    except InvalidValue:
        raise InvalidValue("amount", value, _AN_AMOUNT) from None


def to_text(value: object) -> str:
    """Return a text; raise `InvalidValue` where it is none, or holds half of a surrogate pair."""
    if type(value) is not str:
        raise InvalidValue("text", value, "text")
    if holds_half_a_pair(value):
        raise InvalidValue("text", value, a_whole_text.expected)
    return value


def _exactly(kind: type, expected: str) -> Reader:
    def read(value: object) -> Any:
        if type(value) is not kind:
            raise InvalidValue(kind.__name__, value, expected)
        return value

    return read


a_whole_text: Final = Check("text without half of a surrogate pair", lambda text: not holds_half_a_pair(text))
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AN_AMOUNT: Final = (
    'an amount from 0 to below 10**15 with at most two decimals: a whole number, or text such as "1234.50"'
)
END: Final = r"(?!\n)$"
"""The end of a text in a pattern: in some dialects a text also ends before its last line break."""
_AMOUNT_IN_TEXT: Final = {"type": "string", "pattern": rf"^0*[0-9]{{1,15}}(\.[0-9]{{1,2}})?{END}"}
_WHOLE_AMOUNT: Final = {"type": "integer", "minimum": 0, "exclusiveMaximum": 10**15}

VALUES: Final[Mapping[Any, Form]] = {
    str: Form(read=to_text, write=str, schema={"type": "string", "pattern": r"\S"}),
    int: Form(
        read=_exactly(int, "a whole number"),
        write=int,
        schema={"type": "integer", "minimum": 1, "maximum": MAXYEAR},
    ),
    bool: Form(read=_exactly(bool, "true or false"), write=bool, schema={"type": "boolean"}),
    date: Form(
        read=to_day,
        write=date.isoformat,
        schema={"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}{END}"},
    ),
    Euro: Form(read=_to_amount, write=str, schema={"anyOf": [_AMOUNT_IN_TEXT, _WHOLE_AMOUNT]}),
}
"""The form of each class of plain values."""
