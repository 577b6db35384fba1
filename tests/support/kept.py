"""Kept: the receipt of the example dossier, as it stands in JSON, with what is wrong in others, and edited ones."""

import json
from typing import Any, Final

from attrs import evolve

from flemish_clusters import InvalidDocument, Verdict, assess
from flemish_clusters.receipts import Receipt, receipt_for, receipt_from_json, receipt_to_json
from tests.support.mutations import told
from tests.support.usual import DOSSIER, POLICY

RECEIPT: Final = receipt_for(assess(DOSSIER, policy=POLICY))
"""A decision on the example dossier."""

TEXT: Final = receipt_to_json(RECEIPT)
"""The same, as it is kept."""


def kept() -> Any:
    """Return the receipt of the dossier as plain JSON values."""
    return json.loads(TEXT)


def problems_of(document: object) -> dict[str, str]:
    """Return what is wrong with a receipt, by path; nothing where it is one."""
    try:
        receipt_from_json(json.dumps(document))
    except InvalidDocument as error:
        return told(error)
    return {}


def with_edited_finding(receipt: Receipt) -> Receipt:
    """Return the receipt as if its first finding had come out otherwise."""
    place = next(place for place, part in enumerate(receipt.parts) if part.findings)
    part = receipt.parts[place]
    first = evolve(part.findings[0], verdict=Verdict.NOT_APPLICABLE)
    edited = evolve(part, findings=(first, *part.findings[1:]))
    return evolve(receipt, parts=(*receipt.parts[:place], edited, *receipt.parts[place + 1 :]))
