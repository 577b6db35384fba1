"""Facts: what a dossier tells, a line each, called and written as its form does."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import Any, Final, cast

from flemish_clusters import Euro, Language
from flemish_clusters.documents import FORM, to_document
from flemish_clusters.messages import write
from flemish_clusters.wording import Path
from making.live.fields import COMPLETE, every_field, fields_of
from making.live.reading import LISTS
from making.phrases import word

TEXTS: Final = frozenset({"by", "domain", "enterprise_number", "evidence", "name"})
"""The facts that are texts of their own, whatever they look like."""


def facts_of(subject: Any, language: Language) -> str:
    """Return every fact that is told of something as a list in HTML."""
    leaves = _leaves(to_document(subject), ())
    told = (f"{FORM.place(path, language)}: {_said(path, value, language)}" for path, value in leaves)
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in told)}</ul>"


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Return each value of a document that holds no other, with where it stands."""
    if isinstance(value, dict) and value:
        document = cast("dict[str, Any]", value)
        for name, within in (document if "further" in path else _with_all(document)).items():
            yield from _leaves(within, (*path, name))
    elif isinstance(value, list) and value:
        for place, within in enumerate(cast("Sequence[Any]", value)):
            yield from _leaves(within, (*path, place))
    else:
        yield path, value


def _with_all(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document in which each list is said to be all, or `None` where it is not known to be."""
    lists = {name.rpartition(".")[2] for name in LISTS}
    found = [f"{name}{COMPLETE}" for name in document if name in lists]
    return document | {name: document.get(name, True) or None for name in found}


def _said(path: Path, value: Any, language: Language) -> str:
    match value:
        case str() if path[-1] in TEXTS:
            return value
        case None:
            return word("not all", language)
        case bool():
            return word("yes" if value else "no", language)
        case int():
            return str(value)
        case str() if re.fullmatch(r"[0-9]+\.[0-9]{2}", value):
            return Euro(value).text(language)
        case str() if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            return write(date.fromisoformat(value), language)
        case str():
            return _choices(language).get(value, value)
        case _:
            return word("none", language)


def _choices(language: Language) -> dict[str, str]:
    return {value: title for field in every_field(fields_of(language)) for value, title in field.choices.items()}
