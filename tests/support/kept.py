"""Kept: receipts as they stand in JSON, with what is wrong in others, and edited ones."""

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any, Final

from flemish_clusters import InvalidDocument, assess
from flemish_clusters.documents import to_document
from flemish_clusters.receipts import Receipt, receipt_for, receipt_from_json, receipt_to_json
from flemish_clusters.receipts.digests import sealed
from tests.support.mutations import told
from tests.support.usual import DOSSIER, POLICY

_KEPT: Final = Path(__file__).parents[1] / "receipts" / "kept"

RECEIPT: Final = receipt_for(assess(DOSSIER, policy=POLICY))
"""A decision on the example dossier."""

TEXT: Final = receipt_to_json(RECEIPT)
"""The same, as it is kept."""


@cache
def kept_of_schema_2() -> tuple[str, ...]:
    """Return receipts that were made while receipts were of schema 2, that of the example dossier first."""
    return tuple((_KEPT / "schema-2.jsonl").read_text(encoding="utf-8").splitlines())


@cache
def kept_of_schema_3() -> tuple[str, ...]:
    """Return receipts that were made when receipts became of schema 3, that of the example dossier first."""
    return tuple(lzma.decompress((_KEPT / "schema-3.jsonl.xz").read_bytes()).decode().splitlines())


def kept() -> Any:
    """Return the receipt of the dossier as plain JSON values."""
    return json.loads(TEXT)


def read(document: object) -> Receipt:
    """Return the receipt of plain JSON values."""
    return receipt_from_json(json.dumps(document))


def problems_of(document: object) -> dict[str, str]:
    """Return what is wrong with a receipt, by path; nothing where it is one."""
    try:
        read(document)
    except InvalidDocument as error:
        return told(error)
    return {}


def with_edited_finding(receipt: Receipt) -> Receipt:
    """Return the receipt as if its first finding had come out otherwise."""
    document = to_document(receipt)
    parts = document["answer"]["parts"] if receipt.schema > 2 else document["parts"]
    part = next(part for part in parts if part.get("findings"))
    part["findings"][0]["verdict"] = "not_applicable"
    return read(document)


def resealed(document: Any) -> Any:
    """Return a receipt of schema 3 with its digests worked out anew."""
    return sealed({key: value for key, value in document.items() if key != "digests"})
