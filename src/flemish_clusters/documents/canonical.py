"""Canonical JSON, as RFC 8785 writes it, and digests of it: one text for the same values, whoever writes them."""

import json
from hashlib import sha256
from typing import Any, Final, cast

from flemish_clusters.checks import a_whole_text
from flemish_clusters.documents.mistakes import TOO_DEEP
from flemish_clusters.errors import InvalidValue
from flemish_clusters.messages import LARGEST_NUMBER, digits_of
from flemish_clusters.wording import Wanted

_PLAIN: Final = Wanted(
    code="wrong_class",
    json=(
        "text, a whole number, true, false, null, or an object or a list of these",
        "tekst, een geheel getal, true, false, null, of een object of lijst daarvan",
    ),
)
_DEEPEST: Final = 100
_WRITER: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def canonical(values: object) -> bytes:
    """Return plain values of JSON in the canonical form of RFC 8785.

    Keys are sorted by their UTF-16, nothing is escaped that need not be, and there is no white space. A whole number
    beyond 2**53 is written as text.

    Raises:
        InvalidValue: It holds anything but objects, lists, texts, whole numbers, true, false and null, or text with
            half of a surrogate pair, or goes deeper than 100 objects and lists within each other.
    """
    text = _WRITER.encode(_ordered(values, 0))
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise InvalidValue("values", text, a_whole_text.wanted) from None


def digest_of(values: object) -> str:
    """Return the SHA-256, in hexadecimal, of plain values of JSON in their canonical form, or raise as that does."""
    return sha256(canonical(values)).hexdigest()


def _ordered(value: Any, depth: int) -> object:
    """Return a value with the keys of each object in order; raise `InvalidValue` where JSON has no such value."""
    kind = cast("type[object]", type(value))
    if kind is str or kind is bool or value is None:
        return value
    if kind is dict:
        below = _below(depth)
        # Most values are text, and a call for each would take a third of the time.
        return {key: inner if type(inner := value[key]) is str else _ordered(inner, below) for key in _in_order(value)}
    if kind is list or kind is tuple:
        below = _below(depth)
        return [item if type(item) is str else _ordered(item, below) for item in value]
    if kind is int:
        return value if abs(value) <= LARGEST_NUMBER else digits_of(value)
    raise InvalidValue("values", value, _PLAIN)


def _below(depth: int) -> int:
    # How deep Python can go depends on the host, and no answer goes so deep.
    if depth == _DEEPEST:
        raise InvalidValue("values", "…", TOO_DEEP)
    return depth + 1


def _in_order(entries: dict[str, object]) -> list[str]:
    try:
        is_ascii = "".join(entries).isascii()
    except TypeError:
        raise InvalidValue("values", entries, "an object whose keys are text") from None
    # The order of code points is that of UTF-16 as long as no key needs a surrogate pair.
    return sorted(entries) if is_ascii else sorted(entries, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
