"""Seals: what each digest in a receipt is of, so that what was altered since can be told."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from flemish_clusters.documents.canonical import digest_of
from flemish_clusters.documents.mistakes import Attempt
from flemish_clusters.receipts.digests import first_digest_of
from flemish_clusters.receipts.records import differing
from flemish_clusters.wording import Path

Plain = dict[str, Any]
Digests = Mapping[str, str]
"""Digests by the name of what they are of."""
Piece = tuple[str, Path, object]
"""The name of what has a digest, where it stands in a receipt, and that itself in plain values of JSON."""

_TABLES: Final = ("policies", "rules", "sources", "readings")


def sealed(receipt: Plain) -> Plain:
    """Return a receipt of schema 3 with its digests."""
    digests = {name: digest_of(value) for name, _, value in _pieces(receipt)}
    return {**receipt, "digests": {**digests, "whole": digest_of(_whole(receipt, digests))}}


def altered(receipt: Plain, schema: int) -> tuple[str, ...]:
    """Return the names of what in a receipt is not as its digests say, or has none, or is not there.

    Raises:
        InvalidDocument: It holds a number with decimals, half of a surrogate pair, or what is too deep.
    """
    kept, pieces = _SEALS[schema](receipt)
    digest, attempt = first_digest_of if schema == 1 else digest_of, Attempt()
    now = {name: attempt.at(path, digest, value) for name, path, value in pieces}
    attempt.finish(None)
    return tuple(differing(now, kept))


def _first(receipt: Plain) -> tuple[Digests, list[Piece]]:
    return {"facts": receipt["facts"]}, [_facts(receipt)]


def _second(receipt: Plain) -> tuple[Digests, list[Piece]]:
    digests = receipt["digests"]
    parts = {one.get("place", ""): one["digest"] for one in digests["parts"]}
    kept = {_named(place): digest for place, digest in parts.items()}
    kept |= {"facts": receipt["facts"], "words": digests["words"], "whole": digests["whole"]}
    whole = {
        "package": receipt["package"],
        "policies": [[policy["name"], policy["digest"]] for policy in receipt["policies"]],
        "transition": receipt.get("transition"),
        "places": [part.get("place", "") for part in receipt["parts"]],
        "facts": receipt["facts"],
        "parts": [[one.get("place", ""), one["digest"]] for one in digests["parts"]],
        "words": digests["words"],
    }
    found = [(_named(part.get("place", "")), ("parts", number), part) for number, part in enumerate(receipt["parts"])]
    return kept, [_facts(receipt), *found, ("words", ("explanation",), receipt["explanation"]), ("whole", (), whole)]


def _third(receipt: Plain) -> tuple[Digests, list[Piece]]:
    kept = receipt["digests"]
    return kept, [*_pieces(receipt), ("whole", (), _whole(receipt, kept))]


def _facts(receipt: Plain) -> Piece:
    """Return the facts as receipts of schema 1 and 2 have their digest, without what they are of."""
    (facts,) = receipt["subject"].values()
    return "facts", ("subject",), facts


def _pieces(receipt: Plain) -> Iterator[Piece]:
    answer = receipt["answer"]
    said = {key: value for key, value in answer.items() if key not in _TABLES}
    yield "facts", ("subject",), receipt["subject"]
    yield "answer", ("answer",), {**said, "parts": [part["place"] for part in answer["parts"]]}
    for name in _TABLES:
        yield name, ("answer", name), answer.get(name)
    for number, part in enumerate(answer["parts"]):
        yield _named(part["place"]), ("answer", "parts", number), part


def _whole(receipt: Plain, digests: Digests) -> Plain:
    """Return what none of the others is of, and the digests of these."""
    beside = {key: value for key, value in receipt.items() if key not in ("subject", "answer")}
    return {**beside, "digests": {name: digest for name, digest in digests.items() if name != "whole"}}


def _named(place: str) -> str:
    return f"part.{place}" if place else "part"


_SEALS: Final[Mapping[int, Callable[[Plain], tuple[Digests, list[Piece]]]]] = {1: _first, 2: _second, 3: _third}
