"""Schemas: the form of a document as JSON Schema (2020-12), made from the classes, so that a form can be made from it.

The classes check more than a schema can say: the check digits of an enterprise number, that a text holds no control
characters, what must agree within a cluster, a period or a dossier, and that a whole number is not written with
decimals. That a day is one of the calendar is left to the `format` that a validator has to be told to look at.
"""

from copy import deepcopy
from datetime import MAXYEAR, date
from enum import Enum
from types import NoneType
from typing import Any, Final, get_args, get_origin

from attrs import NOTHING, fields

from flemish_clusters.documents.conversion import PARTIES, Party, checked_kind
from flemish_clusters.documents.entries import DossierEntry
from flemish_clusters.facts import Attestation, Dossier, Further
from flemish_clusters.facts.enterprise_numbers import SEPARATORS
from flemish_clusters.facts.labels import LABELS
from flemish_clusters.money import Euro

Schema = dict[str, Any]
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: type = Dossier) -> Schema:
    """Return the JSON Schema of the document of a fact, with titles in English.

    Args:
        kind: The class of the fact.

    Raises:
        InvalidValue: It is not the class of a fact.
    """
    checked_kind(kind)
    definitions: dict[str, Schema] = {}
    root = _schema(DossierEntry if kind is Dossier else kind, definitions)
    # What is made of the schema of one class changes that of no other.
    return deepcopy({"$schema": DIALECT, **root, "$defs": dict(sorted(definitions.items()))})


def _schema(kind: Any, definitions: dict[str, Schema]) -> Schema:
    if kind in _SCALARS:
        return dict(_SCALARS[kind])
    if kind == Party:
        return {"oneOf": [_party(name, definitions) for name in PARTIES]}
    if kind is Further:
        attestation = {"anyOf": [*_schema(Attestation, definitions)["anyOf"], {"type": "null"}]}
        return {"type": ["object", "null"], "additionalProperties": attestation, **_FURTHER}
    if NoneType in get_args(kind):
        known = next(inner for inner in get_args(kind) if inner is not NoneType)
        return {"anyOf": [_schema(known, definitions), {"type": "null"}]}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return _reference(kind, definitions)


def _reference(kind: type, definitions: dict[str, Schema]) -> Schema:
    name = kind.__name__.removesuffix("Entry")
    if name not in definitions:
        definitions[name] = _object(kind, definitions)
    reference: Schema = {"$ref": f"#/$defs/{name}"}
    return {"anyOf": [{"type": "boolean"}, reference]} if kind is Attestation else reference


def _object(kind: Any, definitions: dict[str, Schema]) -> Schema:
    properties = {field.name: _property(field.name, field.type, definitions) for field in fields(kind)}
    required = [field.name for field in fields(kind) if field.default is NOTHING]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _property(name: str, kind: Any, definitions: dict[str, Schema]) -> Schema:
    schema = _schema(kind, definitions)
    if name in _TEXTS:
        schema = {"anyOf": [_TEXTS[name], {"type": "null"}]}
    title = {"title": LABELS[name].en} if name in LABELS else {}
    return {**title, **schema}


def _party(name: str, definitions: dict[str, Schema]) -> Schema:
    party = _object(PARTIES[name], definitions)
    return {
        **party,
        "properties": {"type": {"const": name}, **party["properties"]},
        "required": ["type", *party["required"]],
    }


# In some dialects of patterns a text also ends before its last line break.
_END: Final = r"(?!\n)$"
_SCALARS: Final[dict[Any, Schema]] = {
    str: {"type": "string", "pattern": r"\S"},
    int: {"type": "integer", "minimum": 1, "maximum": MAXYEAR},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date", "pattern": f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_END}"},
    Euro: {
        "anyOf": [
            {"type": "string", "pattern": rf"^0*[0-9]{{1,15}}(\.[0-9]{{1,2}})?{_END}"},
            {"type": "integer", "minimum": 0, "exclusiveMaximum": 10**15},
        ]
    },
}
_FURTHER: Final[Schema] = {"propertyNames": {"pattern": f"^[a-z][a-z0-9_]*{_END}"}}
_MARK: Final = f"{SEPARATORS}*"
_TEXTS: Final[dict[str, Schema]] = {
    "domain": {"type": "string", "pattern": rf"^{_END}|\S"},
    "enterprise_number": {
        "type": "string",
        "pattern": f"^{_MARK}([Bb]{_MARK}[Ee]{_MARK})?([01]{_MARK})?([0-9]{_MARK}){{9}}{_END}",
    },
}
