"""Storage: receipts as JSON and back, without loss."""

import json
from collections.abc import Iterator
from typing import Any, Final, cast

from flemish_clusters.checks import checked
from flemish_clusters.documents import read_text
from flemish_clusters.documents.mistakes import Attempt, as_json
from flemish_clusters.errors import InvalidDocument, Problem, shown
from flemish_clusters.receipts.receipt import Receipt
from flemish_clusters.receipts.records import record_form

SCHEMA: Final = 2
"""The number of the form in which receipts are written."""

_FIRST_SCHEMA: Final = 1
_RECEIPT: Final = record_form(Receipt)


def receipt_to_json(receipt: Receipt) -> str:
    """Return a receipt as JSON; one that was read from the form of schema 1, which has no digests, in that form.

    Raises:
        InvalidValue: It is no receipt.
    """
    checked("receipt", receipt, Receipt)
    schema = _FIRST_SCHEMA if receipt.digests is None else SCHEMA
    return json.dumps({"schema": schema, **_RECEIPT.write(receipt)}, ensure_ascii=False)


def receipt_from_json(text: str) -> Receipt:
    """Return the receipt that a JSON text stands for, altered or not: `Receipt.altered` and `replay` tell.

    Raises:
        InvalidDocument: With every mistake, its path, and what would do.
        InvalidValue: It is no text.
    """
    return read_text(text, _structured)


def _structured(values: object) -> Receipt:
    document = dict(cast("dict[str, Any]", values)) if isinstance(values, dict) else {}
    schema = document.pop("schema", None)
    if type(schema) is not int or schema not in (_FIRST_SCHEMA, SCHEMA):
        reason = f"cannot be {shown(schema, as_json)}: give a receipt of schema {_FIRST_SCHEMA} or {SCHEMA}"
        raise InvalidDocument((Problem("schema", reason),))
    attempt = Attempt()
    receipt: Receipt = attempt.at("", _RECEIPT.read, document)
    attempt.problems += _of_digests(document, schema)
    attempt.finish(receipt)
    return receipt


def _of_digests(document: dict[str, object], schema: int) -> Iterator[Problem]:
    """Return what is wrong where digests are missing, or stand in a receipt of the schema that has none."""
    given = document.get("digests") is not None
    if schema == SCHEMA and not given:
        yield Problem("digests", "is missing: give it")
    if schema == _FIRST_SCHEMA and given:
        yield Problem("digests", "is a key that is not known: leave it out")
