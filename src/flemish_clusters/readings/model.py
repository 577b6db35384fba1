"""A reading: a choice made where the policy is silent."""

from attrs import frozen

from flemish_clusters.messages import Message
from flemish_clusters.sources import Citation


@frozen(kw_only=True, cache_hash=True)
class Reading:
    """A choice where the sources leave something open, made visible.

    Attributes:
        key: A stable name.
        question: What the sources leave open.
        choice: What this package does.
        alternatives: What else could be done.
        reason: Why the choice was made.
        citations: The places that the choice leans on.
    """

    key: str
    question: Message
    choice: Message
    alternatives: tuple[Message, ...]
    reason: Message
    citations: tuple[Citation, ...] = ()
