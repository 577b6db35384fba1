"""Digests: what each digest in a receipt is of, a policy or a part of the receipt, so that what was altered shows."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any, Final

from flemish_clusters.documents.canonical import digest_of
from flemish_clusters.documents.mistakes import Attempt
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.receipts.records import differing
from flemish_clusters.sources import Citation
from flemish_clusters.terms import AnyParameter, Start
from flemish_clusters.wording import Path

_Telling = Callable[[Any], list[Any]]
Plain = dict[str, Any]
Digests = Mapping[str, str]
"""Digests by the name of what they are of."""
Piece = tuple[str, Path, object]
"""The name of what has a digest, where it stands in a receipt, and that itself in plain values of JSON."""

_TABLES: Final = ("policies", "rules", "sources", "readings")


def digest(policy: Policy) -> str:
    """Return the SHA-256, in hexadecimal, of what a policy says and whether it is law.

    That are its numbers and its rules, with their revisions, statements, facts, citations and readings, what its
    sources are, what it calls further facts, its status and the act that made it. Its name and its days do not count;
    what its rules do counts through their codes and revisions.
    """
    return digest_of({"decides": _deciding(policy), "words": _words(policy)})


def first_digest(policy: Policy) -> str:
    """Return the digest of a policy as receipts of schema 1 hold it, in which only the words of choices count."""
    return first_digest_of(_deciding(policy))


def first_digest_of(content: object) -> str:
    """Return the SHA-256, in hexadecimal, of plain values of JSON as receipts of schema 1 hold it."""
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _deciding(policy: Policy) -> dict[str, Any]:
    told = _told(
        policy,
        number=lambda one: [str(one.value.cents) if isinstance(one.value, Euro) else str(one.value)],
        rule=lambda rule: [rule.code, rule.revision, rule.force.value],
        citation=lambda citation: [citation.source.key, citation.part, citation.authority.value],
        reading=lambda reading: [reading.key, *_in_both(reading.choice)],
    )
    return {"status": policy.status.value, **told, **_for_earlier_grants(policy, _deciding)}


def _words(policy: Policy) -> dict[str, Any]:
    """Return the words that what decides stands for: two sources can share a key, and two rules a code."""
    told = _told(
        policy,
        number=lambda one: [_in_both(one.label)] if one.label else [],
        rule=lambda rule: [rule.about.__name__, rule.reads, _in_both(rule.says)],
        citation=_words_of,
        reading=lambda reading: list(map(_in_both, (reading.question, *reading.alternatives, reading.reason))),
    )
    labels = {name: _in_both(label) for name, label in policy.further.items()}
    # A version without any says what it said before there were labels.
    more = {"further": labels} if labels else {}
    return {**told, **more, **_for_earlier_grants(policy, _words)}


def _for_earlier_grants(policy: Policy, told: Callable[[Policy], dict[str, Any]]) -> dict[str, Any]:
    """Return what is told of the policy for earlier grants, where there is one."""
    if policy.earlier_grants is None or policy.grants_from is None:
        return {}
    return {"earlier_grants": [policy.grants_from.isoformat(), told(policy.earlier_grants)]}


def _told(policy: Policy, *, number: _Telling, rule: _Telling, citation: _Telling, reading: _Telling) -> dict[str, Any]:
    """Return what is told of each number and each rule, of what it cites, and of the readings that it rests on."""

    def told(one: AnyParameter) -> list[Any]:
        return [*number(one), citation(one.citation), list(map(reading, one.rests_on))]

    return {
        "basis": citation(policy.basis),
        "numbers": {
            path: [*told(one), *([_start(start), *told(step)] for start, step in one.later)]
            for path, one in policy.terms.parameters()
        },
        "rules": [
            [*rule(one), list(map(citation, one.cites)), list(map(reading, one.rests_on))] for one in policy.rules
        ],
    }


def _start(start: Start) -> int | str:
    return start.isoformat() if isinstance(start, date) else start


def _words_of(citation: Citation) -> list[Any]:
    source, said = citation.source, citation.source.says.get(citation.part)
    places = (source.title, source.address, source.where, source.read_at)
    return [*places, *(one and _in_both(one) for one in (source.titles, source.dated, said))]


def _in_both(message: Message) -> list[str]:
    return [message.en, message.nl]


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
