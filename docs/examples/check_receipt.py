"""Says what in receipts was altered since they were made, with the standard library of Python alone.

Run it as `python docs/examples/check_receipt.py FILE...`. It reads receipts of schema 3. Whoever alters a receipt and
works its digests out anew is not found out by it: a decision made again shows some of that, and a signature all.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

TABLES = ("policies", "rules", "sources", "readings")


def canonical(value: Any) -> str:
    """Return a value of JSON as RFC 8785 writes it, and a whole number beyond 2**53 as text."""
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        keys = sorted(entries, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(entries[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, cast("Iterable[Any]", value))) + "]"
    return json.dumps(str(value) if type(value) is int and abs(value) > 2**53 else value, ensure_ascii=False)


def pieces(receipt: Any) -> Iterator[tuple[str, Any]]:
    """Return what each digest is of, by its name."""
    answer = receipt["answer"]
    said = {key: value for key, value in answer.items() if key not in TABLES}
    beside = {key: value for key, value in receipt.items() if key not in ("subject", "answer")}
    yield "facts", receipt["subject"]
    yield "answer", {**said, "parts": [part["place"] for part in answer["parts"]]}
    yield from ((name, answer.get(name)) for name in TABLES)
    yield from ((f"part.{part['place']}" if part["place"] else "part", part) for part in answer["parts"])
    digests = {name: digest for name, digest in receipt["digests"].items() if name != "whole"}
    yield "whole", {**beside, "digests": digests}


def altered(receipt: Any) -> list[str]:
    """Return the names of what is not as its digest says; none where the receipt is as it was made."""
    kept = receipt["digests"]
    now = {name: sha256(canonical(value).encode()).hexdigest() for name, value in pieces(receipt)}
    return [name for name in {**now, **kept} if now.get(name) != kept.get(name)]


def each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON, in which no key may stand twice."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key stands twice in an object")
    return dict(pairs)


if __name__ == "__main__":
    for file in map(Path, sys.argv[1:]):
        names = altered(json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=each_once))
        print(f"{file}: altered: {names!a}" if names else f"{file}: no alteration shows")
