"""Digests: a fingerprint of what a policy says, to tell whether it is still the same."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from flemish_clusters.money import Euro
from flemish_clusters.policies.model import Policy
from flemish_clusters.readings import Reading
from flemish_clusters.rules import AnyParameter, Rule
from flemish_clusters.sources import Citation


def digest(policy: Policy) -> str:
    """Return the SHA-256, in hexadecimal, of what a policy says and whether it is law.

    That are its numbers and its rules, with their revisions, citations and readings, its status and the act that
    made it. Its name and its days do not count; what its rules do counts through their codes and revisions.
    """
    content = {
        "status": policy.status.value,
        "basis": _of_citation(policy.basis),
        "numbers": {path: _of_number(parameter) for path, parameter in policy.terms.parameters()},
        "rules": [_of_rule(rule) for rule in policy.rules],
    }
    return digest_of(content)


def digest_of(content: object) -> str:
    """Return the SHA-256, in hexadecimal, of plain JSON values in their canonical form."""
    canonical = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def _of_number(parameter: AnyParameter) -> list[Any]:
    value = parameter.value
    written = str(value.cents) if isinstance(value, Euro) else str(value)
    return [written, _of_citation(parameter.citation), _of_readings(parameter.rests_on)]


def _of_rule(rule: Rule[Any]) -> list[Any]:
    citations = [_of_citation(citation) for citation in rule.citations]
    return [rule.code, rule.revision, rule.force.value, citations, _of_readings(rule.rests_on)]


def _of_citation(citation: Citation) -> list[str]:
    return [citation.source.key, citation.part, citation.authority.value]


def _of_readings(readings: Iterable[Reading]) -> list[list[str]]:
    return [[reading.key, reading.choice.en, reading.choice.nl] for reading in readings]
