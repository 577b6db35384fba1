"""Storage: receipts as JSON and back, without loss."""

import json
import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, Final, cast

from cattrs import Converter
from cattrs.errors import BaseValidationError

from flemish_clusters.documents import parse, problems_in
from flemish_clusters.documents.conversion import Hook, as_object, new_converter, to_day
from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem
from flemish_clusters.facts import Cluster, Company, Dossier, FundingPeriod, Subject, YearAccount
from flemish_clusters.findings import Numbers
from flemish_clusters.messages import Quantity
from flemish_clusters.money import Euro
from flemish_clusters.receipts.model import Receipt

SCHEMA: Final = 1
"""The number of the form in which receipts are written."""

_KINDS: Final[dict[str, type[Any]]] = {
    "company": Company,
    "cluster": Cluster,
    "funding_period": FundingPeriod,
    "year_account": YearAccount,
    "dossier": Dossier,
}
_RATIO = re.compile(r"[0-9]{1,30}/[0-9]{1,30}")


def receipt_to_json(receipt: Receipt) -> str:
    """Return a receipt as JSON."""
    return json.dumps({"schema": SCHEMA, **_CONVERTER.unstructure(receipt)}, ensure_ascii=False)


def receipt_from_json(text: str) -> Receipt:
    """Return the receipt that a JSON text stands for.

    Raises:
        InvalidDocument: With every mistake, its path, and what would do.
    """
    document = dict(as_object(parse(text)) or {})
    schema = document.pop("schema", None)
    if type(schema) is not int or schema != SCHEMA:
        raise InvalidDocument((Problem("schema", f"cannot be {schema!r}: give a receipt of schema {SCHEMA}"),))
    try:
        return _CONVERTER.structure(document, Receipt)
    except (BaseValidationError, InvalidValue) as error:
        raise InvalidDocument(tuple(problems_in(error))) from None


def _new_converter() -> Converter:
    converter = new_converter()
    converter.register_structure_hook_func(lambda kind: kind is Numbers, lambda value, _: _to_numbers(value))
    converter.register_unstructure_hook(Numbers, lambda numbers: {name: _plain(numbers[name]) for name in numbers})
    converter.register_structure_hook_factory(lambda kind: kind == Subject, _subject_hook)
    converter.register_unstructure_hook_factory(lambda kind: kind == Subject, _subject_writer)
    return converter


def _subject_hook(_: Any, converter: Converter) -> Hook:
    def hook(value: object, _: object) -> object:
        entries = as_object(value) or {}
        name = next(iter(entries), "")
        if len(entries) != 1 or name not in _KINDS:
            raise InvalidValue("subject", value, f"an object with one key among {', '.join(_KINDS)}")
        return cast("object", converter.structure(entries[name], _KINDS[name]))

    return hook


def _subject_writer(_: Any, converter: Converter) -> Callable[[object], object]:
    names = {kind: name for name, kind in _KINDS.items()}

    def write(subject: object) -> object:
        return {names[type(subject)]: converter.unstructure(subject)}

    return write


def _plain(quantity: Quantity) -> object:
    match quantity:
        case Euro():
            return {"euro": str(quantity)}
        case Fraction():
            return {"ratio": f"{quantity.numerator}/{quantity.denominator}"}
        case date():
            return {"day": quantity.isoformat()}
        case int() | str():
            return quantity


def _to_numbers(value: object) -> Numbers:
    entries = as_object(value)
    if entries is None:
        raise InvalidValue("numbers", value, "an object")
    return Numbers(tuple((name, _to_quantity(entry)) for name, entry in entries.items()))


def _to_quantity(value: object) -> Quantity:
    if isinstance(value, str) or type(value) is int:
        return value
    match tuple((as_object(value) or {}).items()):
        case (("euro", amount),):
            return Euro(amount)
        case (("ratio", str(ratio)),) if _RATIO.fullmatch(ratio):
            return Fraction(ratio)
        case (("day", day),):
            return to_day(day)
        case _:
            raise InvalidValue("numbers", value, "a whole number, text, or an object with one of euro, ratio and day")


_CONVERTER: Final = _new_converter()
