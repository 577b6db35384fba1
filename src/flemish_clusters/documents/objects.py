"""Objects: the form of what has fields, each of which is read by itself, so that one mistake hides no other."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from types import NoneType, SimpleNamespace
from typing import Any, get_args, get_origin

from attrs import NOTHING, evolve, fields

from flemish_clusters.documents.forms import Form, Schema, entries_in, member_of, optional, several
from flemish_clusters.documents.mistakes import Attempt, Reader, step
from flemish_clusters.errors import InvalidValue, Problem
from flemish_clusters.facts.labels import LABELS

Disagreements = Callable[[Any], Iterable[InvalidValue]]
"""All that does not agree within an object, or within a draft of one in which what is wrong is `None`."""


def form_of(kind: Any, table: Mapping[Any, Form]) -> Form:
    """Return the form of what a field is annotated with: that in the table, else one made of the forms of its parts.

    Args:
        kind: A class, several of one, as in `tuple[Company, ...]`, or one that can be not known, as in `Euro | None`.
        table: Forms by class; one by the name of a field is for that field in every class.
    """
    if kind in table:
        return table[kind]
    if NoneType in get_args(kind):
        return optional(form_of(get_args(kind)[0], table))
    if get_origin(kind) is tuple:
        return several(form_of(get_args(kind)[0], table))
    if issubclass(kind, Enum):
        return member_of(kind)
    return object_of(kind.__name__, parts_of(kind, table), kind)


def parts_of(kind: type[Any], table: Mapping[Any, Form]) -> dict[str, Form]:
    """Return the form of each field of a class, by its name."""
    return {attribute.name: _part(attribute, table) for attribute in fields(kind)}


def object_of(
    name: str, parts: Mapping[str, Form], make: Callable[..., Any], disagreements: Disagreements | None = None
) -> Form:
    """Return the form of an object, of which each part is read by itself.

    Args:
        name: What a schema calls it.
        parts: The form of each part, by its key.
        make: Makes the value of its parts; raises `InvalidValue` where they do not agree.
        disagreements: All that does not agree within it, where `make` names the first.
    """
    definitions = {**definitions_in(parts), name: schema_of_parts(parts)}
    return Form(
        read=_reader(parts, make, disagreements),
        write=_writer(parts),
        schema={"$ref": f"#/$defs/{name}"},
        definitions=definitions,
    )


def schema_of_parts(parts: Mapping[str, Form]) -> Schema:
    """Return the schema of an object with these parts, each with its label as its title."""
    titles = {key: {"title": label.en} for key, label in LABELS.items()}
    return {
        "type": "object",
        "properties": {key: {**titles.get(key, {}), **part.schema} for key, part in parts.items()},
        "required": _needed(parts),
        "additionalProperties": False,
    }


def definitions_in(parts: Mapping[str, Form]) -> dict[str, Schema]:
    """Return the schemas of all objects in the parts, by name."""
    return {name: schema for part in parts.values() for name, schema in part.definitions.items()}


def _needed(parts: Mapping[str, Form]) -> list[str]:
    return [key for key, part in parts.items() if part.absent is NOTHING]


def _part(attribute: Any, table: Mapping[Any, Form]) -> Form:
    """Return the form of a field, which converts and checks what is read for it."""
    form = form_of(attribute.name if attribute.name in table else attribute.type, table)
    convert, check, default = attribute.converter, attribute.validator, attribute.default

    def read(value: object) -> Any:
        found = form.read(value)
        if convert is not None:
            found = convert(found)
        if check is not None:
            check(None, attribute, found)
        return found

    absent = default.factory() if hasattr(default, "factory") else default
    return evolve(form, read=read, absent=absent)


def _reader(parts: Mapping[str, Form], make: Callable[..., Any], disagreements: Disagreements | None) -> Reader:
    readers = {key: part.read for key, part in parts.items()}
    blank, needed = dict.fromkeys(parts), _needed(parts)
    expected = f"an object with keys among {', '.join(parts)}"

    def read(value: object) -> Any:
        entries = entries_in(value, expected)
        attempt = Attempt()
        found = {key: attempt.at(key, readers[key], entries[key]) for key in readers if key in entries}
        attempt.problems += [Problem(key, "is missing: give it") for key in needed if key not in entries]
        strange = [key for key in entries if key not in readers]
        attempt.problems += [Problem(step(key), "is a key that is not known: leave it out") for key in strange]
        errors: Iterable[InvalidValue] = ()
        if not attempt.problems:
            try:
                return make(**found)
            except InvalidValue as error:
                errors = (error,)
        draft = SimpleNamespace(**(blank | found))
        attempt.together(errors if disagreements is None else disagreements(draft))
        return attempt.finish(draft)

    return read


def _writer(parts: Mapping[str, Form]) -> Callable[[Any], dict[str, Any]]:
    def write(whole: object) -> dict[str, Any]:
        document: dict[str, Any] = {}
        for key, part in parts.items():
            value = getattr(whole, key)
            if value is not part.absent and value != part.absent:
                document[key] = part.write(value)
        return document

    return write
