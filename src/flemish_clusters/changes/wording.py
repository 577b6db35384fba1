"""Wording: changes as rows of a table, in both languages."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, assert_never, cast

from flemish_clusters.changes.model import (
    Change,
    CitationChanged,
    NumberChanged,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
)
from flemish_clusters.messages import Language, Message, write
from flemish_clusters.policies import POLICIES, Caution, Status
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation, cite
from flemish_clusters.tables import Row, markdown, text_in_markdown
from flemish_clusters.terms import AnyParameter, describe_number

Render = Callable[[Row, list[Row]], str]
"""How rows are written: `plain` or `markdown`."""


def header(language: Language) -> Row:
    """Return the header of a table of changes."""
    return tuple(column.text(language) for column in _COLUMNS)


def row(change: Change, language: Language) -> Row:
    """Return a change as a row: what changes, what it was, what it becomes."""
    match change:
        case NumberChanged(path, old, new):
            return describe_number(path, language), _number(path, old, language), _number(path, new, language)
        case CitationChanged(place, old, new):
            return _about(_SOURCE_OF, place, language), cite(old, language), cite(new, language)
        case ReadingChanged(place, old, new):
            return _about(_READING_OF, place, language), _readings(old, language), _readings(new, language)
        case RuleRemoved(old):
            return _about(_REMOVED, old.code, language), old.statement(language), ""
        case RuleReplaced(old, new) if old.code == new.code:
            return _about(_REVISED, old.code, language), _revision(old, language), _revision(new, language)
        case RuleReplaced(old, new):
            return _about(_REPLACED, old.code, language), old.statement(language), _rule(new, language)
        case RuleAdded(new):
            return _about(_ADDED, new.code, language), "", new.statement(language)
        case ValidityChanged(field, old, new):
            return _FIELDS[field].text(language), _shown(old, language), _shown(new, language)
        case _:
            assert_never(change)


def with_caveats(text: str, caveats: Iterable[str], render: Render) -> str:
    """Return a text with caveats below it, each once; below a Markdown table they mark nothing up."""
    once = dict.fromkeys(caveats)
    said = map(text_in_markdown, once) if render is markdown else once
    return "\n\n".join(filter(None, (text, "\n".join(said))))


def _number(path: str, parameter: AnyParameter, language: Language) -> str:
    form = "{number:%}" if path.endswith("aid_intensity") else "{number}"
    return Message(en=form, nl=form).text(language, {"number": parameter.value})


def _about(message: Message, place: str, language: Language) -> str:
    described = describe_number(place, language) if place in _PATHS else place
    return message.text(language, {"place": described})


def _rule(rule: Rule[Any], language: Language) -> str:
    return f"{rule.code}: {rule.statement(language)}"


def _revision(rule: Rule[Any], language: Language) -> str:
    return _OF_REVISION.text(language, {"statement": rule.statement(language), "revision": rule.revision})


def _readings(readings: Iterable[Reading], language: Language) -> str:
    return " ".join(reading.choice.text(language) for reading in readings)


def _shown(value: object, language: Language) -> str:
    match value:
        case None | ():
            return "-"
        case tuple():
            return " ".join(_shown(item, language) for item in cast("tuple[object, ...]", value))
        case date():
            return write(value, language)
        case Message() | Citation() | Caution():
            return value.text(language)
        case Status():
            return value.label.text(language)
        case _:
            return str(value)


_PATHS: Final = frozenset(path for policy in POLICIES for path, _ in policy.terms.parameters())
_COLUMNS: Final = (Message(en="what", nl="wat"), Message(en="was", nl="was"), Message(en="becomes", nl="wordt"))
_SOURCE_OF: Final = Message(en="source of {place}", nl="bron van {place}")
_READING_OF: Final = Message(en="reading of {place}", nl="interpretatie van {place}")
_REMOVED: Final = Message(en="{place} removed", nl="{place} geschrapt")
_REPLACED: Final = Message(en="{place} replaced", nl="{place} vervangen")
_REVISED: Final = Message(en="{place} revised", nl="{place} herzien")
_OF_REVISION: Final = Message(en="{statement} (revision {revision})", nl="{statement} (herziening {revision})")
_ADDED: Final = Message(en="{place} added", nl="{place} toegevoegd")
_FIELDS: Final = {
    "name": Message(en="name", nl="naam"),
    "title": Message(en="title", nl="titel"),
    "in_force_from": Message(en="in force from", nl="van kracht vanaf"),
    "in_force_until": Message(en="in force until", nl="van kracht tot en met"),
    "published_on": Message(en="published on", nl="bekendgemaakt op"),
    "checked_on": Message(en="checked for amendments on", nl="op wijzigingen gecontroleerd op"),
    "basis": Message(en="act", nl="rechtsgrond"),
    "notes": Message(en="said with every answer", nl="vermeld bij elk antwoord"),
    "cautions": Message(en="cautions about periods", nl="waarschuwingen bij periodes"),
    "status": Message(en="status", nl="status"),
}
