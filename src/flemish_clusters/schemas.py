"""Schemas: what JSON Schema says of values, kept so that each language and each place of definitions can have its own.

A schema holds a `Message` where it has words, and a `Definition` under `$ref`; `written` makes plain JSON of it.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, NamedTuple, cast

from flemish_clusters.messages import Labelled, Language, Message

Schema = dict[str, Any]


class Definition(NamedTuple):
    """A schema that stands among the definitions, under a name."""

    name: str
    schema: Schema


def defined(name: str, schema: Schema) -> Schema:
    """Return the schema that refers to one among the definitions."""
    return {"$ref": Definition(name, schema)}


def object_with(properties: Mapping[str, Schema], required: Iterable[str]) -> Schema:
    """Return the schema of an object with these keys and no others, of which some have to be there."""
    return {"type": "object", "properties": {**properties}, "required": [*required], "additionalProperties": False}


def list_of(items: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": items}


def one_of_the(kind: type[Enum]) -> Schema:
    """Return the schema of a member of a closed set, with its label where it has one."""
    if not issubclass(kind, Labelled):
        return {"enum": [member.value for member in kind]}
    members = [{"const": member.value, "title": member.label} for member in kind]
    return defined(kind.__name__, {"type": "string", "oneOf": members})


def words() -> Schema:
    """Return the schema of a text in each of the languages that were asked for."""
    return defined("Words", object_with({"en": {"type": "string"}, "nl": {"type": "string"}}, required=()))


def or_null(schema: Schema) -> Schema:
    """Return the schema of what has a schema with one `type`, or is null, without a branch for null alone."""
    if "$ref" in schema:
        definition: Definition = schema["$ref"]
        return defined(f"{definition.name}OrNull", or_null(definition.schema))
    return {**schema, "type": [schema["type"], "null"]}


def written(schema: Schema, language: Language, ref: str) -> Schema:
    """Return a schema as plain JSON with its definitions, in a language; `ref` says where these are, by `{name}`."""
    definitions: Schema = {}

    def plain(value: Any) -> Any:
        match value:
            case Message():
                return value.text(language)
            case Definition(name, inner):
                if name not in definitions:
                    definitions[name] = plain(inner)
                return ref.replace("{name}", name)
            case dict():
                return {key: plain(each) for key, each in cast("Schema", value).items()}
            case list():
                return [plain(each) for each in cast("list[object]", value)]
            case _:
                return value

    return {**plain(schema), "$defs": dict(sorted(definitions.items()))}
