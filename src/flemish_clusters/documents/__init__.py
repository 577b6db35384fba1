"""Documents: facts as JSON and back, and answers as JSON."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any, Final, TypeVar, cast

from flemish_clusters.checks import checked
from flemish_clusters.documents.catalogue import FORMS
from flemish_clusters.documents.forms import Form
from flemish_clusters.documents.mistakes import (
    KEY_TWICE,
    TOO_DEEP,
    no_json,
    problems_in,
    refusal,
    schema_of_refusal,
)
from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem
from flemish_clusters.facts.funding import Dossier
from flemish_clusters.facts.labels import FORM
from flemish_clusters.messages import Answer, Language, Languages, checked_languages
from flemish_clusters.schemas import Schema, defined, written
from flemish_clusters.wording import Path

__all__ = ["FORM", "Languages", "from_document", "from_json", "schema_of", "to_document", "to_json"]

Fact = TypeVar("Fact")
Read = TypeVar("Read")
_REF: Final = "#/$defs/{name}"
_TOO_MANY_DIGITS: Final = 600
_DEEPEST: Final = 20
Repeated = list[tuple[dict[str, Any], list[str]]]
"""The objects in which keys stand twice, each with these keys."""


def to_document(value: object, *, languages: Languages = ("en", "nl")) -> Any:
    """Return a fact or an answer as plain JSON values.

    What is not known is left out of a fact, and `None` in an answer.

    Args:
        value: A fact, or an answer: an `Assessment`, a `MaximumAid`, a `CountedCofinancing`, a `Diff` or `Impacts`; a
            `Receipt`, which stands there as it is kept; or an `InvalidDocument`, of which each problem has its path,
            with what was sent escaped and cut, its code and its text.
        languages: In which languages the words of an answer stand there, at least one; a fact has none, and a receipt
            both.

    Raises:
        InvalidValue: It is neither, or the languages are not some of `"en"` and `"nl"`, each once.
    """
    checked_languages(languages)
    if type(value) in FORMS:
        return FORMS[type(value)].write(value)
    if isinstance(value, InvalidDocument):
        return refusal(value, languages)
    if isinstance(value, type) or not isinstance(value, Answer):
        raise InvalidValue("value", value, "a fact, such as a Dossier, or an answer, such as an Assessment")
    return value.plain_form.told(value, languages)


def from_document(document: object, kind: type[Fact]) -> Fact:
    """Return the fact that plain JSON values stand for, as `json.loads` gives them.

    A `date`, a tuple, a member of an enum and a `Decimal` are taken as well where they are exact, as TOML and YAML
    give some of them.

    Raises:
        InvalidDocument: With every mistake, its path, and what would do. An unknown key is a mistake.
    """
    form = form_of_facts(kind)
    try:
        return cast("Fact", form.read(document))
    except (InvalidValue, InvalidDocument) as error:
        raise InvalidDocument(problems_in(error)) from None


def to_json(value: object, *, languages: Languages = ("en", "nl")) -> str:
    """Return what `to_document` gives as JSON, an answer on one line: the same text for the same value on any host."""
    return json.dumps(
        to_document(value, languages=languages), ensure_ascii=False, indent=2 if type(value) in FORMS else None
    )


def from_json(text: str, kind: type[Fact]) -> Fact:
    """Return the fact that a JSON text stands for, as `from_document` does; a key that stands twice is a mistake."""
    form_of_facts(kind)
    return read_text(text, partial(from_document, kind=kind))


def schema_of(kind: type = Dossier, *, language: Language = "en", ref: str = _REF) -> dict[str, Any]:
    """Return the JSON Schema of the document of a class of facts, or of a class of answers, by the draft of 2020-12.

    What `to_document` writes is valid. `from_document` takes more of a fact than the schema asks for: null for what is
    not known, and a whole number for an amount. It checks more too: the check digits of an enterprise number, that a
    text holds no control characters, where the patterns of some validators let an amount, a day or a name end in a
    line break, what must agree within a cluster, a period or a dossier, and that a whole number is not written with
    decimals. That a day is one of the calendar is left to the `format` that a validator has to be told to look at.

    Args:
        kind: The class.
        language: In which language the titles and descriptions are: of the fields of facts, of what can be chosen
            there, and of the members of closed sets.
        ref: How a definition is referred to, with `{name}` for its name, such as `"#/components/schemas/{name}"` in
            OpenAPI. The definitions stand under `$defs` all the same; a name means the same in every schema.

    Raises:
        InvalidValue: It is no such class, the language is unknown, or `ref` has no `{name}`.
    """
    if not isinstance(ref, str) or "{name}" not in ref:
        raise InvalidValue("ref", ref, f'a text with the place of a name, such as "{_REF}"')
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **written(_schema_of(kind), language, ref)}


def read_text(text: str, read: Callable[[Any], Read]) -> Read:
    """Return what a function makes of a JSON text; raise `InvalidDocument` with all that is wrong in it."""
    checked("text", text, str)
    repeated: Repeated = []
    try:
        values = json.loads(text, object_pairs_hook=partial(_as_object, repeated), parse_int=_as_number)
    except (json.JSONDecodeError, RecursionError) as error:
        why = TOO_DEEP if isinstance(error, RecursionError) else no_json(text, error.pos)
        raise InvalidDocument((Problem((), text, why),)) from None
    problems = tuple(_keys_twice(values, repeated))
    try:
        made = read(values)
    except InvalidDocument as error:
        raise InvalidDocument((*problems, *error.problems)) from None
    if problems:
        raise InvalidDocument(problems)
    return made


def _as_object(repeated: Repeated, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        repeated.append((found, [key for key, count in counts.items() if count > 1]))
    return found


def _as_number(digits: str) -> int | Decimal:
    # How many digits become an `int` depends on the host; with so many it is no number of any fact.
    return int(digits) if len(digits) < _TOO_MANY_DIGITS else Decimal(digits)


def _keys_twice(values: Any, repeated: Repeated) -> Iterator[Problem]:
    keys = {id(found): twice for found, twice in repeated}
    waiting: list[tuple[Path, Any]] = [((), values)] if keys else []
    for path, value in waiting:
        yield from (Problem(_within(path, key), value[key], KEY_TWICE) for key in keys.get(id(value), ()))
        waiting += [(_within(path, step), inner) for step, inner in _inside(value)]


def _within(path: Path, step: str | int) -> Path:
    # Facts are not so deep; what is would have a path as long as the document for each of its keys.
    return (*path, step) if len(path) < _DEEPEST else path


def _inside(value: object) -> Iterable[tuple[str | int, Any]]:
    """Return each value in an object or a list, with its key or its place."""
    if isinstance(value, dict):
        return cast("dict[str, Any]", value).items()
    return enumerate(cast("list[object]", value)) if isinstance(value, list) else ()


def _schema_of(kind: Any) -> Schema:
    if kind is InvalidDocument:
        return defined("Problems", schema_of_refusal())
    if isinstance(kind, type) and isinstance(kind, Answer):
        return defined(kind.__name__, kind.plain_form.schema)
    return form_of_facts(kind).schema


def form_of_facts(kind: Any) -> Form:
    """Return the form of a class of facts; raise `InvalidValue` where it is none."""
    if not isinstance(kind, type) or kind not in FORMS:
        raise InvalidValue("kind", kind, "the class of a fact, such as Dossier")
    return FORMS[kind]
