"""Conversion: facts to plain JSON values and back, where nothing is coerced and nothing is dropped."""

from collections.abc import Callable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any, Final, cast, get_args, get_origin

from attrs import NOTHING, fields, has
from cattrs import Converter

from flemish_clusters.documents.entries import DossierEntry
from flemish_clusters.documents.problems import Attempt, Hook, Unfinished, step
from flemish_clusters.documents.scalars import exactly, is_enum, member_hook, to_amount, to_day
from flemish_clusters.documents.wholes import DISAGREEMENTS
from flemish_clusters.errors import InvalidValue, Problem
from flemish_clusters.facts import (
    Attestation,
    Cluster,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    FundingYear,
    Further,
    KnowledgeInstitution,
    OtherBody,
    YearAccount,
)
from flemish_clusters.facts.attestations import a_further_name, to_further
from flemish_clusters.money import Euro

Party = Company | KnowledgeInstitution | OtherBody
PARTIES: Final[Mapping[str, type]] = {
    "company": Company,
    "knowledge_institution": KnowledgeInstitution,
    "other_body": OtherBody,
}
"""Who can contribute, by the `type` that a document gives them."""

FACTS: Final[tuple[type[Any], ...]] = (
    *(Attestation, Cluster, ClusterOrganisation, Company, Contribution, Dossier, FundingPeriod, FundingYear, Further),
    *(KnowledgeInstitution, OtherBody, YearAccount),
)
"""The classes of facts, each of which has a document."""


def checked_kind(kind: Any) -> Any:
    """Return the class of a fact; raise `InvalidValue` where it is none."""
    if not any(kind is known for known in FACTS):
        raise InvalidValue("kind", kind, "the class of a fact, such as Dossier")
    return kind


def new_converter() -> Converter:
    """Return a converter between facts and JSON values."""
    converter = Converter(forbid_extra_keys=True, omit_if_default=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, exactly)
    converter.register_structure_hook(Euro, to_amount)
    converter.register_unstructure_hook(Euro, str)
    converter.register_structure_hook(date, to_day)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook_factory(is_enum, member_hook)
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


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(kind: Any, converter: Converter) -> Hook:
    structure = _structure(get_args(kind)[0], converter)

    def hook(value: object, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise InvalidValue("list", value, "a list")
        attempt = Attempt()
        given = cast("list[object]", value)
        items = tuple(attempt.at(f"[{place}]", structure, item) for place, item in enumerate(given))
        attempt.finish(items)
        return items

    return hook


def _structure(kind: Any, converter: Converter) -> Hook:
    """Return what makes a value of the class, whatever class it is told."""
    structure = converter.get_structure_hook(kind)
    return lambda value, _: structure(value, kind)


def as_object(value: object) -> dict[str, Any] | None:
    """Return the value where it is an object of JSON, else `None`."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _fact_hook(kind: Any, converter: Converter) -> Hook:
    """Return what makes a fact of an object, each field by itself, so that one mistake hides no other."""
    hooks = {field.name: _field_hook(kind, field, converter) for field in fields(kind)}
    needed = [field.name for field in fields(kind) if field.default is NOTHING]
    keys = ", ".join(hooks)

    def hook(value: object, _: object) -> Any:
        entries = as_object(value)
        if entries is None:
            raise InvalidValue(kind.__name__, value, f"an object with keys among {keys}")
        attempt = Attempt()
        found = {name: attempt.at(name, hooks[name], entries[name]) for name in hooks if name in entries}
        missing = [name for name in needed if name not in entries]
        strange = [step(key) for key in entries if key not in hooks] if len(entries) > len(found) else []
        attempt.problems.extend(Problem(name, "is missing: give it") for name in missing)
        attempt.problems.extend(Problem(key, "is a key that is not known: leave it out") for key in strange)
        return _finished(kind, attempt, found, dict.fromkeys(hooks))

    return hook


def _finished(kind: Any, attempt: Attempt, found: dict[str, Any], blank: dict[str, None]) -> Any:
    """Return the fact; raise `Unfinished` where a field is wrong, or where those that are right do not agree."""
    if kind in DISAGREEMENTS:
        attempt.together(*DISAGREEMENTS[kind](SimpleNamespace(**(blank | found))))
    if not attempt.problems:
        try:
            return kind(**found)
        except InvalidValue as error:
            attempt.together(error)
    raise Unfinished(tuple(attempt.problems), SimpleNamespace(**(blank | found)))


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
    keys = ", ".join(field.name for field in fields(Attestation))

    def hook(value: object, kind: object) -> Any:
        if isinstance(value, bool):
            return Attestation(holds=value)
        if as_object(value) is None:
            raise InvalidValue("attestation", value, f"true, false, or an object with keys among {keys}")
        return structure(value, kind)

    return hook


def _further_hook(_: Any, converter: Converter) -> Hook:
    structure = _structure(Attestation, converter)

    def hook(value: object, _: object) -> Further:
        entries = as_object({} if value is None else value)
        if entries is None:
            raise InvalidValue("further", value, "an object")
        attempt = Attempt()
        known = {name: each for name, each in entries.items() if each is not None}
        attestations = {name: attempt.at(step(name), structure, each) for name, each in known.items()}
        strange = [name for name in entries if not a_further_name.accepts(name)]
        attempt.together(*(InvalidValue("further", name, a_further_name.expected) for name in strange))
        attempt.finish(None)
        return to_further(attestations)

    return hook


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
