"""Digests: a hash of what a policy says, to tell whether it is still the same."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from flemish_clusters.documents.canonical import digest_of
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation, Source
from flemish_clusters.terms import AnyParameter


def digest(policy: Policy) -> str:
    """Return the SHA-256, in hexadecimal, of what a policy says and whether it is law.

    That are its numbers and its rules, with their revisions, statements, facts, citations and readings, what its
    sources are, its status and the act that made it. Its name and its days do not count; what its rules do counts
    through their codes and revisions.
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
    return {
        "status": policy.status.value,
        "basis": _of_citation(policy.basis),
        "numbers": {path: _of_number(parameter) for path, parameter in policy.terms.parameters()},
        "rules": [_of_rule(rule) for rule in policy.rules],
    }


def _of_number(parameter: AnyParameter) -> list[Any]:
    value = parameter.value
    written = str(value.cents) if isinstance(value, Euro) else str(value)
    return [written, _of_citation(parameter.citation), _of_readings(parameter.rests_on)]


def _of_rule(rule: Rule[Any]) -> list[Any]:
    citations = [_of_citation(citation) for citation in rule.cites]
    return [rule.code, rule.revision, rule.force.value, citations, _of_readings(rule.rests_on)]


def _of_citation(citation: Citation) -> list[str]:
    return [citation.source.key, citation.part, citation.authority.value]


def _of_readings(readings: Iterable[Reading]) -> list[list[str]]:
    return [[reading.key, reading.choice.en, reading.choice.nl] for reading in readings]


def _words(policy: Policy) -> dict[str, Any]:
    """Return the words that what decides stands for: two sources can share a key, and two rules a code."""
    return {
        "basis": _words_of_source(policy.basis.source),
        "numbers": {
            path: [_words_of_source(parameter.citation.source), _words_of_readings(parameter.rests_on)]
            for path, parameter in policy.terms.parameters()
        },
        "rules": [_words_of_rule(rule) for rule in policy.rules],
    }


def _words_of_rule(rule: Rule[Any]) -> list[Any]:
    sources = [_words_of_source(citation.source) for citation in rule.cites]
    return [rule.about.__name__, rule.reads, _in_both(rule.says), sources, _words_of_readings(rule.rests_on)]


def _words_of_source(source: Source) -> list[Any]:
    titles = None if source.titles is None else _in_both(source.titles)
    return [source.title, titles, source.where, source.dated]


def _words_of_readings(readings: Iterable[Reading]) -> list[Any]:
    return [
        [_in_both(words) for words in (reading.question, *reading.alternatives, reading.reason)] for reading in readings
    ]


def _in_both(message: Message) -> list[str]:
    return [message.en, message.nl]
