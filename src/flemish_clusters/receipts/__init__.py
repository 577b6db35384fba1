"""Receipts: decisions as they can be kept, and made again. Needs the extra `json` of the package."""

from flemish_clusters.receipts.model import (
    AidRecord,
    FindingRecord,
    PartRecord,
    PolicyRecord,
    Receipt,
    receipt_for,
)
from flemish_clusters.receipts.replays import Cause, Difference, Replay, replay
from flemish_clusters.receipts.storage import SCHEMA, receipt_from_json, receipt_to_json

__all__ = [
    "SCHEMA",
    "AidRecord",
    "Cause",
    "Difference",
    "FindingRecord",
    "PartRecord",
    "PolicyRecord",
    "Receipt",
    "Replay",
    "receipt_for",
    "receipt_from_json",
    "receipt_to_json",
    "replay",
]
