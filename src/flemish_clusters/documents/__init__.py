"""Documents: facts as JSON and back. Needs the extra `json` of the package."""

import json
from functools import partial
from typing import Any, Final, TypeVar, cast

try:
    from cattrs import Converter
except ModuleNotFoundError as _error:
    raise ImportError(
        "flemish_clusters.documents and flemish_clusters.receipts need cattrs: install flemish-clusters[json]",
        name=_error.name,
    ) from _error

from flemish_clusters.documents.conversion import FACTS, checked_kind, new_converter
from flemish_clusters.documents.problems import problems_in
from flemish_clusters.documents.schemas import schema_of
from flemish_clusters.documents.texts import read
from flemish_clusters.errors import InvalidDocument, InvalidValue

Fact = TypeVar("Fact")
_CONVERTER: Final[Converter] = new_converter()


def to_document(fact: object) -> Any:
    """Return a fact as plain JSON values; what is not known is left out.

    Raises:
        InvalidValue: It is no fact, such as an assessment or a policy.
    """
    if type(fact) not in FACTS:
        raise InvalidValue("fact", fact, "a fact, such as a Dossier")
    return _CONVERTER.unstructure(fact)


def from_document(document: object, kind: type[Fact]) -> Fact:
    """Return the fact that plain JSON values stand for.

    Args:
        document: The values, as `json.loads` gives them; a `date`, a tuple, a member of an enum and a `Decimal` are
            taken as well where they are exact, as TOML and YAML give some of them.
        kind: The class of the fact, such as `Dossier`.

    Raises:
        InvalidDocument: With every mistake, its path, and what would do. An unknown key is a mistake.
        InvalidValue: The class is not that of a fact.
    """
    structure = _CONVERTER.get_structure_hook(checked_kind(kind))
    try:
        return cast("Fact", structure(document, kind))
    except (InvalidValue, InvalidDocument) as error:
        raise InvalidDocument(problems_in(error)) from None


def to_json(fact: object) -> str:
    """Return a fact as JSON; what is not known is left out.

    Raises:
        InvalidValue: It is no fact.
    """
    return json.dumps(to_document(fact), ensure_ascii=False, indent=2)


def from_json(text: str, kind: type[Fact]) -> Fact:
    """Return the fact that a JSON text stands for.

    Args:
        text: The JSON text; a key that stands twice in an object is a mistake.
        kind: The class of the fact, such as `Dossier`.

    Raises:
        InvalidDocument: With every mistake, its path, and what would do.
        InvalidValue: The class is not that of a fact, or the text is no `str`.
    """
    checked_kind(kind)
    return read(text, partial(from_document, kind=kind))


def parse(text: str) -> Any:
    """Return the values of a JSON text, where no key may stand twice in an object.

    Raises:
        InvalidDocument: It is no JSON, or a key stands twice.
        InvalidValue: It is no `str`.
    """
    return read(text, lambda values: values)


__all__ = ["from_document", "from_json", "parse", "problems_in", "read", "schema_of", "to_document", "to_json"]
