"""Receipts: decisions as they can be kept, and made again."""

from flemish_clusters.receipts.receipt import (
    SCHEMA,
    Digests,
    PartDigest,
    Receipt,
    receipt_for,
    receipt_from_json,
    receipt_to_json,
)
from flemish_clusters.receipts.records import AidRecord, FindingRecord, PartRecord, PolicyRecord
from flemish_clusters.receipts.replays import Cause, Difference, Replay, replay

__all__ = [
    "SCHEMA",
    "AidRecord",
    "Cause",
    "Difference",
    "Digests",
    "FindingRecord",
    "PartDigest",
    "PartRecord",
    "PolicyRecord",
    "Receipt",
    "Replay",
    "receipt_for",
    "receipt_from_json",
    "receipt_to_json",
    "replay",
]
