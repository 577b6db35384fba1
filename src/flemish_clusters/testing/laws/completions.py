"""Completions: the ways in which what is not known of a subject can turn out."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, Final, NamedTuple

from flemish_clusters.facts import Subject
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.facts import Fact, facts, with_fact
from flemish_clusters.testing.laws.trials import Trial, reads

_PART: Final = re.compile(r"\w+\[\d+\]")


class _Hole(NamedTuple):
    """A place in a subject where something is not known: a fact, or a part of which some facts are unknown."""

    path: str
    values: tuple[object, ...]


def unknown_facts(trial: Trial, rule: Rule[Any], subject: Subject) -> tuple[Fact, ...]:
    """Return the facts that a rule reads and that are not known."""
    return tuple(
        fact
        for fact in facts(subject, trial.choices.asked)
        if fact.value is None and fact.can_be_unknown and reads(rule, fact.path)
    )


def completions(trial: Trial, unknown: tuple[Fact, ...], subject: Subject, fact: Fact) -> Iterator[tuple[Subject, ...]]:
    """Return groups of subjects of which all that a rule reads is known and that differ in one fact only.

    The facts of a part, such as a company, are taken to be all good or all bad together; that is what decides for
    any rule that asks all of them of a part, or one of them.
    """
    own = _part_of(fact.path)
    beside = [other for other in unknown if _part_of(other.path) == own and other.path != fact.path]
    others = [hole for hole in _holes(trial, subject, unknown) if hole.path != own]
    for base in _all_good_and_all_bad(trial, subject, beside):
        for values in product(*(hole.values for hole in others)):
            known = _filled(base, zip((hole.path for hole in others), values, strict=True))
            complete = (with_fact(known, fact.path, value) for value in trial.choices.of(fact))
            yield tuple(found for found in complete if found is not None)


def _all_good_and_all_bad(trial: Trial, subject: Subject, unknown: list[Fact]) -> Iterator[Subject]:
    yield _filled(subject, [(fact.path, trial.choices.of(fact)[0]) for fact in unknown])
    if unknown:
        yield _filled(subject, [(fact.path, trial.choices.of(fact)[-1]) for fact in unknown])


def _holes(trial: Trial, subject: Subject, unknown: tuple[Fact, ...]) -> Iterator[_Hole]:
    for path in dict.fromkeys(_part_of(fact.path) for fact in unknown):
        inside = [fact for fact in unknown if _part_of(fact.path) == path]
        if inside[0].path == path:
            yield _Hole(path, trial.choices.of(inside[0]))
        else:
            yield _Hole(path, tuple(_at(found, path) for found in _all_good_and_all_bad(trial, subject, inside)))


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
