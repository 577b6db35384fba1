"""Completions: the ways in which what is not known of a subject can turn out."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, Final, NamedTuple

from attrs import evolve

from flemish_clusters import Finding, Policy, Rule, Subject, Verdict, assess
from tests.laws.facts import Fact, facts, with_fact

_PART: Final = re.compile(r"\w+\[\d+\]")


class Completion(NamedTuple):
    """A subject of which all that a rule reads is known, and what the rule finds of it."""

    subject: Subject
    verdict: Verdict


class _Hole(NamedTuple):
    """A place in a subject where something is not known: a fact, or a part of which some facts are unknown."""

    path: str
    values: tuple[object, ...]


def finding_of(policy: Policy, rule: Rule[Any], subject: Subject) -> Finding:
    """Return what a rule of a policy finds of a subject."""
    parts = (other for other in policy.rules if other.about is not rule.about)
    alone = evolve(policy, rules=(rule, *parts))
    return assess(subject, policy=alone).findings[0]


def reads(rule: Rule[Any], path: str) -> bool:
    """Return whether a rule reads a fact: it, something inside it, or what it is inside of."""
    return any(_holds(read, path) or _holds(path, read) for read in rule.reads)


def unknown_facts(rule: Rule[Any], subject: object) -> tuple[Fact, ...]:
    """Return the facts that a rule reads and that are not known."""
    return tuple(
        fact for fact in facts(subject) if fact.value is None and fact.can_be_unknown and reads(rule, fact.path)
    )


def completions(policy: Policy, rule: Rule[Any], subject: Subject, fact: Fact) -> Iterator[tuple[Completion, ...]]:
    """Return groups of completions that differ only in one fact.

    The facts of another part, such as another company, are taken to be all good or all bad together,
    and those of its own part to be good: any rule that asks all of them of a part is decided so.
    """
    unknown = unknown_facts(rule, subject)
    own = _part_of(fact.path)
    others = [hole for hole in _holes(subject, unknown) if hole.path != own]
    own_paths = [other for other in unknown if _part_of(other.path) == own and other.path != fact.path]
    good = _filled(subject, [(other.path, other.values[0]) for other in own_paths])
    for values in product(*(hole.values for hole in others)):
        base = _filled(good, zip((hole.path for hole in others), values, strict=True))
        complete = (with_fact(base, fact.path, value) for value in fact.values)
        yield tuple(
            Completion(found, finding_of(policy, rule, found).verdict) for found in complete if found is not None
        )


def _holes(subject: Subject, unknown: tuple[Fact, ...]) -> Iterator[_Hole]:
    for path in dict.fromkeys(_part_of(fact.path) for fact in unknown):
        inside = [fact for fact in unknown if _part_of(fact.path) == path]
        if inside[0].path == path:
            yield _Hole(path, inside[0].values)
        else:
            good = _filled(subject, [(fact.path, fact.values[0]) for fact in inside])
            bad = _filled(subject, [(fact.path, fact.values[-1]) for fact in inside])
            yield _Hole(path, (_at(good, path), _at(bad, path)))


def _filled(subject: Subject, values: Iterable[tuple[str, object]]) -> Subject:
    for path, value in values:
        # An enterprise number that another member has is left unknown.
        subject = with_fact(subject, path, value) or subject
    return subject


def _at(subject: Subject, part: str) -> object:
    name, place = part.removesuffix("]").split("[")
    items: tuple[object, ...] = getattr(subject, name)
    return items[int(place)]


def _part_of(path: str) -> str:
    part = _PART.match(path)
    return part.group() if part else path


def _holds(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith((f"{outer}.", f"{outer}["))
