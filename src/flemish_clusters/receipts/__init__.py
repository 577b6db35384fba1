"""Receipts: decisions as they can be kept, and made again."""

from flemish_clusters.receipts.receipt import (
    SCHEMA,
    Receipt,
    receipt_for,
    receipt_from_document,
    receipt_from_json,
    receipt_to_json,
)
from flemish_clusters.receipts.records import AidRecord, FindingRecord, OutcomeRecord, PartRecord, PolicyRecord
from flemish_clusters.receipts.replays import Cause, Difference, Replay, replay

__all__ = [
    "SCHEMA",
    "AidRecord",
    "Cause",
    "Difference",
    "FindingRecord",
    "OutcomeRecord",
    "PartRecord",
    "PolicyRecord",
    "Receipt",
    "Replay",
    "receipt_for",
    "receipt_from_document",
    "receipt_from_json",
    "receipt_to_json",
    "replay",
]
