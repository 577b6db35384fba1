"""Documents: facts as JSON and back. Needs the extra `json` of the package."""

import json
from typing import Any, Final, TypeVar

from cattrs.errors import BaseValidationError

from flemish_clusters.documents.conversion import new_converter
from flemish_clusters.documents.problems import problems_in
from flemish_clusters.documents.schemas import schema_of
from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem

Fact = TypeVar("Fact")
_CONVERTER: Final = new_converter()


def to_document(fact: object) -> Any:
    """Return a fact as plain JSON values; what is not known is left out."""
    return _CONVERTER.unstructure(fact)


def from_document(document: object, kind: type[Fact]) -> Fact:
    """Return the fact that plain JSON values stand for.

    Args:
        document: The values, as `json.loads` gives them.
        kind: The class of the fact, such as `Dossier`.

    Raises:
        InvalidDocument: With every mistake, its path, and what would do. An unknown key is a mistake.
    """
    try:
        return _CONVERTER.structure(document, kind)
    except (BaseValidationError, InvalidValue) as error:
        raise InvalidDocument(tuple(problems_in(error))) from None


def to_json(fact: object) -> str:
    """Return a fact as JSON; what is not known is left out."""
    return json.dumps(to_document(fact), ensure_ascii=False, indent=2)


def from_json(text: str, kind: type[Fact]) -> Fact:
    """Return the fact that a JSON text stands for.

    Args:
        text: The JSON text; a key that stands twice in an object is a mistake.
        kind: The class of the fact, such as `Dossier`.

    Raises:
        InvalidDocument: With every mistake, its path, and what would do.
    """
    return from_document(parse(text), kind)


def parse(text: str) -> Any:
    """Return the values of a JSON text, where no key may stand twice in an object.

    Raises:
        InvalidDocument: It is no JSON, or a key stands twice.
    """
    twice: list[str] = []

    def as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice.extend(key for key in found if keys.count(key) > 1)
        return found

    try:
        values = json.loads(text, object_pairs_hook=as_object)
    except (ValueError, RecursionError) as error:
        raise InvalidDocument((Problem("", f"is no JSON: {error}"),)) from None
    if twice:
        raise InvalidDocument(tuple(Problem(key, "stands twice in one object: give it once") for key in twice))
    return values


__all__ = ["from_document", "from_json", "parse", "problems_in", "schema_of", "to_document", "to_json"]
