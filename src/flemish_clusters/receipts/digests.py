"""Digests: what a receipt was when it was made, part by part, so that an altered one can be told."""

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from flemish_clusters.canonical import digest_of
from flemish_clusters.messages import Message
from flemish_clusters.receipts.plain_values import record_form
from flemish_clusters.receipts.records import PartRecord


@frozen(kw_only=True)
class PartDigest:
    """The digest of what was found of a part.

    Attributes:
        place: Where the part stands in the whole; empty for the whole.
        digest: The SHA-256, in hexadecimal.
    """

    place: str = ""
    digest: str


@frozen(kw_only=True)
class Digests:
    """The digests of a receipt but that of its facts: SHA-256, in hexadecimal, of the canonical form of RFC 8785.

    They show what was altered by somebody who did not work them out anew; they are no signature.

    Attributes:
        parts: That of what was found of each part.
        words: That of the explanation.
        whole: That of all else, which takes the other digests in.
    """

    parts: tuple[PartDigest, ...]
    words: str
    whole: str


def digests_of_parts(parts: Iterable[PartRecord]) -> tuple[PartDigest, ...]:
    """Return the digest of what was found of each part."""
    return tuple(PartDigest(place=part.place, digest=digest_of(_PART.write(part))) for part in parts)


def digest_of_words(words: Message) -> str:
    """Return the digest of the explanation, as the receipt writes it."""
    return digest_of(_WORDS.write(words))


_PART: Final = record_form(PartRecord)
_WORDS: Final = record_form(Message)
