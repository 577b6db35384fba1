"""Digests: a hash of what a policy says, to tell whether it is still the same."""

import json
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any

from flemish_clusters.documents.canonical import digest_of
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import Citation
from flemish_clusters.terms import AnyParameter, Start

_Telling = Callable[[Any], list[Any]]


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
