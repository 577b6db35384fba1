"""Receipts: decisions as they can be kept, and made again."""

from flemish_clusters.receipts.receipt import Digests, Receipt, receipt_for
from flemish_clusters.receipts.records import AidRecord, FindingRecord, PartDigest, PartRecord, PolicyRecord
from flemish_clusters.receipts.replays import Cause, Difference, Replay, replay
from flemish_clusters.receipts.storage import SCHEMA, receipt_from_json, receipt_to_json

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
