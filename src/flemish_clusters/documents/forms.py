"""Forms: what the form of a value is, in JSON and in a schema, and how forms are made of others."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from operator import attrgetter
from types import NoneType, SimpleNamespace
from typing import Any, Final, cast, get_args, get_origin

from attrs import NOTHING, evolve, field, fields, frozen

from flemish_clusters.checks import A_LIST, AN_OBJECT, Check, a_member
from flemish_clusters.documents.mistakes import MISSING, UNKNOWN_KEY, Attempt, Reader, an_object_of
from flemish_clusters.errors import InvalidValue, Problem
from flemish_clusters.facts.field_labels import LABELS
from flemish_clusters.messages import Message
from flemish_clusters.schemas import Schema, defined, list_of, object_with, one_of_the
from flemish_clusters.wording import Wanted

Disagreements = Callable[[Any], Iterable[InvalidValue]]
"""All that does not agree within an object, or within a draft of one in which what is wrong is `None`."""


@frozen(kw_only=True)
class Form:
    """How a sort of value stands in a document.

    Attributes:
        absent: What a part of an object is where it is left out; `NOTHING`: it cannot be.
    """

    read: Reader
    write: Callable[[Any], Any]
    schema: Schema = field(factory=dict[str, Any])
    absent: Any = field(factory=lambda: NOTHING)


def form_of(kind: Any, table: Mapping[Any, Form]) -> Form:
    """Return the form of what a field is annotated with: that in the table, else one made of the forms of its parts.

    The table has forms by class; one by the name of a field is for that field in every class.
    """
    if kind in table:
        return table[kind]
    if NoneType in get_args(kind):
        return optional(form_of(get_args(kind)[0], table))
    if get_origin(kind) is tuple:
        return several(form_of(get_args(kind)[0], table))
    if issubclass(kind, Enum):
        return _member_of(kind)
    return object_of(kind.__name__, fields_of(kind, table), kind)


def optional(form: Form) -> Form:
    """Return the form of what can be `None`, which is not known; in a schema that is left out."""

    def read(value: object) -> Any:
        return None if value is None else form.read(value)

    is_list = form.schema.get("type") == "array"
    return evolve(form, read=read, schema={**form.schema, "description": OR_EMPTY} if is_list else form.schema)


def several(form: Form) -> Form:
    """Return the form of a tuple of what has a form."""

    def read(value: object) -> Any:
        if not isinstance(value, list | tuple):
            raise InvalidValue("list", value, A_LIST)
        attempt = Attempt()
        given = enumerate(cast("list[object]", value))
        return attempt.finish(tuple(attempt.at((place,), form.read, item) for place, item in given))

    def write(items: Iterable[Any]) -> list[Any]:
        return [form.write(item) for item in items]

    return evolve(form, read=read, write=write, schema=list_of(form.schema))


def by_name(form: Form, a_name: Check, make: Callable[[dict[str, Any]], Any]) -> Form:
    """Return the form of a `FrozenMapping`: what has a form, by names of the caller's own."""

    def read(value: object) -> Any:
        entries = entries_in(value, AN_OBJECT)
        attempt = Attempt()
        found = {name: attempt.at((name,), form.read, each) for name, each in entries.items()}
        attempt.problems += [Problem((), name, a_name.wanted) for name in entries if not a_name.accepts(name)]
        return make(attempt.finish(found))

    def write(mapping: Any) -> dict[str, Any]:
        return {name: form.write(each) for name, each in mapping.pairs}

    return evolve(form, read=read, write=write)


def _member_of(kind: type[Enum]) -> Form:
    """Return the form of a member of a closed set; a member that is read stands for itself."""

    def read(value: object) -> Enum:
        for member in kind:
            if value is member or (type(value) is type(member.value) and value == member.value):
                return member
        raise InvalidValue(kind.__name__, value, a_member(kind))

    return Form(read=read, write=attrgetter("value"), schema=one_of_the(kind))


def fields_of(kind: type[Any], table: Mapping[Any, Form]) -> dict[str, Form]:
    """Return the form of each field of a class, by its name; each converts and checks what is read for it."""
    return {attribute.name: _form_of_field(attribute, table) for attribute in fields(kind)}


def _form_of_field(attribute: Any, table: Mapping[Any, Form]) -> Form:
    form = form_of(attribute.name if attribute.name in table else attribute.type, table)
    convert, check, default = attribute.converter, attribute.validator, attribute.default

    def read(value: object) -> Any:
        found = form.read(value) if convert is None else convert(form.read(value))
        if check is not None:
            check(None, attribute, found)
        return found

    return evolve(form, read=read, absent=default.factory() if hasattr(default, "factory") else default)


def object_of(
    name: str, parts: Mapping[str, Form], make: Callable[..., Any], disagreements: Disagreements | None = None
) -> Form:
    """Return the form of an object, of which each part is read by itself, so that one mistake hides no other.

    Where its parts do not agree, `make` raises `InvalidValue`; `disagreements` tell of all that does not.
    """
    properties = {key: {**_TITLES.get(key, {}), **part.schema, **_default_of(part)} for key, part in parts.items()}
    required = [key for key, part in parts.items() if part.absent is NOTHING]

    def write(whole: object) -> dict[str, Any]:
        document: dict[str, Any] = {}
        for key, part in parts.items():
            value = getattr(whole, key)
            if value is not part.absent and value != part.absent:
                document[key] = part.write(value)
        return document

    schema = defined(name, object_with(properties, required))
    return Form(read=_reader(parts, make, disagreements), write=write, schema=schema)


def _default_of(part: Form) -> Schema:
    """Return what a part is where it is left out; of one that is not known then, or empty, nothing is said."""
    default = None if part.absent is NOTHING or part.absent is None else part.write(part.absent)
    return {"default": default} if default else {}


def _reader(parts: Mapping[str, Form], make: Callable[..., Any], disagreements: Disagreements | None) -> Reader:
    readers = {key: part.read for key, part in parts.items()}
    needed = [key for key, part in parts.items() if part.absent is NOTHING]
    wanted = an_object_of(parts)

    def read(value: object) -> Any:
        entries = entries_in(value, wanted)
        attempt = Attempt()
        found = {key: attempt.at((key,), readers[key], entries[key]) for key in readers if key in entries}
        attempt.problems += [Problem((key,), None, MISSING) for key in needed if key not in entries]
        strange = [key for key in entries if key not in readers]
        attempt.problems += [Problem((key,), entries[key], UNKNOWN_KEY) for key in strange]
        errors: Iterable[InvalidValue] = ()
        if not attempt.problems:
            try:
                return make(**found)
            except InvalidValue as error:
                errors = (error,)
        draft = SimpleNamespace(**(dict.fromkeys(parts) | found))
        attempt.together(disagreements(draft) if disagreements else errors)
        return attempt.finish(draft)

    return read


def entries_in(value: object, wanted: Wanted | str) -> dict[str, Any]:
    """Return the value where it is an object; raise `InvalidValue` that says what would do where it is none."""
    if not isinstance(value, dict):
        raise InvalidValue("object", value, wanted)
    return cast("dict[str, Any]", value)


OR_EMPTY: Final = Message(en="Not given: not known; empty: none.", nl="Niet opgegeven: niet bekend; leeg: geen.")
_TITLES: Final = {key: {"title": label} for key, label in LABELS.items()}
