"""Conversion: facts to plain JSON values and back, where nothing is coerced and nothing is dropped."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import Enum
from types import GenericAlias
from typing import Any, Final, cast, get_args, get_origin

from attrs import fields, has
from cattrs import Converter
from cattrs.errors import IterableValidationError
from cattrs.gen import make_dict_structure_fn, override

from flemish_clusters.documents.entries import DossierEntry
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Attestation, Company, Dossier, Further, KnowledgeInstitution, OtherBody
from flemish_clusters.facts.attestations import a_further_name, to_further
from flemish_clusters.money import Euro

Hook = Callable[[Any, Any], Any]
Party = Company | KnowledgeInstitution | OtherBody
PARTIES: Final[Mapping[str, type]] = {
    "company": Company,
    "knowledge_institution": KnowledgeInstitution,
    "other_body": OtherBody,
}
"""Who can contribute, by the `type` that a document gives them."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def new_converter() -> Converter:
    """Return a converter between facts and JSON values."""
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly)
    converter.register_structure_hook(Euro, _to_euro)
    converter.register_unstructure_hook(Euro, str)
    converter.register_structure_hook(date, to_day)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook_func(_is_enum, _to_member)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(has, _fact_hook)
    converter.register_structure_hook_factory(lambda kind: kind is Attestation, _attestation_hook)
    converter.register_structure_hook_factory(lambda kind: kind is Further, _further_hook)
    converter.register_unstructure_hook_factory(lambda kind: kind is Further, _further_writer)
    converter.register_structure_hook_factory(lambda kind: kind is Dossier, _dossier_hook)
    converter.register_structure_hook_factory(lambda kind: kind == Party, _party_hook)
    converter.register_unstructure_hook_factory(lambda kind: kind is Dossier, _dossier_writer)
    converter.register_unstructure_hook_factory(lambda kind: kind == Party, _party_writer)
    return converter


def _exactly(value: object, kind: type) -> object:
    if type(value) is not kind:
        names = {str: "text", int: "a whole number", bool: "true or false"}
        raise InvalidValue(kind.__name__, value, names[kind])
    return value


def _to_euro(value: Any, _: object) -> Euro:
    return Euro(value)


def to_day(value: object, _: object = None) -> date:
    """Return the day that a text such as `"2017-01-31"` stands for; raise `InvalidValue` where it is none."""
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidValue("day", value, 'a day such as "2017-01-31"')


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _to_member(value: object, kind: type[Enum]) -> Enum:
    for member in kind:
        if type(value) is type(member.value) and member.value == value:
            return member
    raise InvalidValue(kind.__name__, value, f"one of {', '.join(repr(member.value) for member in kind)}")


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(kind: Any, converter: Converter) -> Hook:
    items: Any = GenericAlias(list, get_args(kind)[:1])
    structure = converter.get_structure_hook(items)

    def hook(value: object, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise InvalidValue("list", value, "a list")
        return tuple(structure(value, items))

    return hook


def as_object(value: object) -> dict[str, Any] | None:
    """Return the value where it is an object of JSON, else `None`."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _fact_hook(kind: Any, converter: Converter) -> Hook:
    """Return what makes a fact of an object, each field checked by itself, so that one mistake hides no other."""
    overrides: dict[str, Any] = {
        field.name: override(struct_hook=_field_hook(kind, field, converter)) for field in fields(kind)
    }
    structure = make_dict_structure_fn(kind, converter, **overrides)
    keys = ", ".join(overrides)

    def hook(value: object, _: object) -> Any:
        entries = as_object(value)
        if entries is None:
            raise InvalidValue(kind.__name__, value, f"an object with keys among {keys}")
        return structure(entries, kind)

    return hook


def _field_hook(kind: type, field: Any, converter: Converter) -> Hook:
    structure = converter.get_structure_hook(field.type)
    blank = cast("object", object.__new__(kind))

    def hook(value: object, _: object) -> Any:
        structured = structure(value, field.type)
        if field.converter is not None:
            structured = field.converter(structured)
        if field.validator is not None:
            field.validator(blank, field, structured)
        return structured

    return hook


def _attestation_hook(_: Any, converter: Converter) -> Hook:
    structure = _fact_hook(Attestation, converter)
    return lambda value, kind: Attestation(holds=value) if isinstance(value, bool) else structure(value, kind)


def _further_hook(_: Any, converter: Converter) -> Hook:
    kind: Any = GenericAlias(dict, (str, Attestation))
    structure = converter.get_structure_hook(kind)

    def hook(value: object, _: object) -> Further:
        entries = as_object(value)
        if entries is None:
            raise InvalidValue("further", value, "an object")
        strange = [
            InvalidValue("further", name, a_further_name.expected)
            for name in entries
            if not a_further_name.accepts(name)
        ]
        try:
            attestations = structure(entries, kind)
        except IterableValidationError as error:
            raise _several([*strange, *error.exceptions], kind) from None
        if strange:
            raise _several(strange, kind)
        return to_further(attestations)

    return hook


def _several(errors: Sequence[Exception], kind: type) -> IterableValidationError:
    make: Any = IterableValidationError
    return cast("IterableValidationError", make("further", errors, kind))


def _further_writer(_: Any, converter: Converter) -> Callable[[Further], object]:
    return lambda further: {name: converter.unstructure(attestation) for name, attestation in further.pairs}


def _dossier_hook(_: Any, converter: Converter) -> Hook:
    structure = _fact_hook(DossierEntry, converter)

    def hook(value: object, _: object) -> Dossier:
        entry: DossierEntry = structure(value, DossierEntry)
        return entry.as_dossier()

    return hook


def _dossier_writer(_: Any, converter: Converter) -> Callable[[Dossier], object]:
    return lambda dossier: converter.unstructure(DossierEntry.of(dossier))


def _party_hook(_: Any, converter: Converter) -> Hook:
    hooks = {name: converter.get_structure_hook(kind) for name, kind in PARTIES.items()}

    def hook(value: object, _: object) -> object:
        entries = dict(as_object(value) or {})
        name = entries.pop("type", None)
        if not isinstance(name, str) or name not in PARTIES:
            raise InvalidValue("type", value, f'an object whose "type" is one of {", ".join(PARTIES)}')
        return hooks[name](entries, PARTIES[name])

    return hook


def _party_writer(_: Any, converter: Converter) -> Callable[[Party], object]:
    names = {kind: name for name, kind in PARTIES.items()}
    return lambda party: {"type": names[type(party)], **converter.unstructure(party)}
