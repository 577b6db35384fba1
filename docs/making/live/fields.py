"""Fields: what a form asks of a dossier, and how, from the schema that the package gives of it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from attrs import evolve, frozen

from flemish_clusters import Dossier, Language
from flemish_clusters.documents import schema_of
from flemish_clusters.facts.labels import describe_path

NOT_ASKED: Final = ("further", "period.kind")
"""What a form leaves out: facts of somebody's own, and what it asks once for the cluster."""
COMPLETE: Final = "_complete"
"""What the name of a field ends in that says whether a list is all of it."""
_DAY: Final = "date"
_AMOUNT: Final = "amount"


@frozen
class Field:
    """Something that a form asks.

    Attributes:
        path: Where it stands in a document; `[]` stands for the place of a member of a list.
        sort: `text`, `truth`, `count`, `day`, `amount`, `choice` or `choices`; `group` or `list` holds others.
        needed: How it is said that it is needed, a word of the pages; empty where it is not.
        choices: What can be chosen: the values, and what they are called.
        member: What a member of a list is called, `{}` standing for its number.
        within: What it holds.
    """

    path: str
    title: str
    sort: str
    needed: str = ""
    choices: Mapping[str, str] = {}
    member: str = ""
    within: "tuple[Field, ...]" = ()

    @property
    def name(self) -> str:
        """The last step of its path."""
        return self.path.rpartition(".")[2].removesuffix("[]")


@lru_cache(maxsize=2)
def fields_of(language: Language) -> tuple[Field, ...]:
    """Return what is asked of a dossier, in a language."""
    schema = schema_of(Dossier, language=language)
    fields = _fields(schema["$defs"], "Dossier", "")
    return tuple(_with_members(field, language) for field in fields)


def every_field(fields: tuple[Field, ...]) -> Iterator[Field]:
    """Return some fields, and those within them."""
    for one in fields:
        yield one
        yield from every_field(one.within)


def _with_members(field: Field, language: Language) -> Field:
    """Return a field in which each list says what a member of it is called."""
    within = tuple(_with_members(one, language) for one in field.within)
    member = describe_path(f"{field.name}[0]", language).replace("1", "{}") if field.sort == "list" else ""
    return evolve(field, within=within, member=member)


def _fields(kinds: Mapping[str, Any], kind: str, path: str, said: str = "needed") -> Iterator[Field]:
    """Return the fields of a class of the schema that stands at a path, and how it is said that one is needed."""
    needed = kinds[kind].get("required", ())
    for name, told in kinds[kind]["properties"].items():
        if name not in NOT_ASKED and (place := f"{path}{name}") not in NOT_ASKED:
            yield _field(kinds, place, told, said if name in needed else "")


def _field(kinds: Mapping[str, Any], path: str, told: Mapping[str, Any], needed: str) -> Field:
    title, kind = told["title"], _kind_in(told)
    if told.get("type") == "array":
        member = _kind_in(told["items"])
        if "properties" not in kinds[member]:
            return Field(path, title, "choices", choices=_choices(kinds[member]))
        return Field(path, title, "list", needed, within=tuple(_fields(kinds, member, f"{path}[].")))
    if kind == "AttestationLike" or told.get("type") == "boolean":
        return Field(path, title, "truth")
    if "oneOf" in kinds.get(kind, ()):
        return Field(path, title, "choice", needed, choices=_choices(kinds[kind]))
    if kind:
        # What can be left out as a whole needs its parts only once something of it is known.
        within = _fields(kinds, kind, f"{path}.", needed or "needed within")
        return Field(path, title, "group", needed, within=tuple(within))
    return Field(path, title, _sort(told), needed)


def _kind_in(told: Mapping[str, Any]) -> str:
    return str(told.get("$ref", "")).rpartition("/")[2]


def _choices(kind: Mapping[str, Any]) -> Mapping[str, str]:
    return {one["const"]: one["title"] for one in kind["oneOf"]}


def _sort(told: Mapping[str, Any]) -> str:
    if told["type"] == "integer":
        return "count"
    if told.get("format") == _DAY:
        return "day"
    return _AMOUNT if r"\.[0-9]{1,2}" in told["pattern"] else "text"
