"""Completions: the ways in which what is not known of a subject can turn out."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, product
from typing import Any, Final

from flemish_clusters.facts import Subject
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.facts import Fact, completed, facts
from flemish_clusters.testing.laws.trials import Trial, reads

Bases = Callable[[Trial, Subject, list[Fact]], Iterator[Subject]]
"""How some facts of a part can turn out, given the subject that has it."""

Known = tuple[tuple[str, object], ...]
"""Values by their paths."""

_PART: Final = re.compile(r"\w+\[\d+\]")


def unknown_facts(trial: Trial, rule: Rule[Any], subject: Subject) -> tuple[Fact, ...]:
    """Return the facts that a rule reads and that are not known; a list that can go on is not known either."""
    return tuple(
        fact
        for fact in facts(subject, trial.choices.asked)
        if (fact.can_go_on or (fact.value is None and fact.can_be_unknown)) and reads(rule, fact.path)
    )


def completions(
    trial: Trial, unknown: tuple[Fact, ...], subject: Subject, fact: Fact, bases: Bases
) -> Iterator[tuple[Subject, ...]]:
    """Return groups of subjects of which all that a rule reads is known and that differ in one fact only.

    The facts of a part, such as a company, beside the fact are taken as the bases say; those of any other part are all
    good or all bad together, and of the parts in a list so many are good, none up to all.
    """
    own = _part_of(fact.path)
    beside = [other for other in unknown if _part_of(other.path) == own and other.path != fact.path]
    others = [fact for fact in unknown if _part_of(fact.path) != own]
    for base in bases(trial, subject, beside):
        for values in product(*_ways(trial, subject, others)):
            known = _filled(base, chain.from_iterable(values))
            complete = (completed(known, fact.path, value) for value in trial.choices.of(fact))
            yield tuple(found for found in complete if found is not None)


def all_good_and_all_bad(trial: Trial, subject: Subject, unknown: list[Fact]) -> Iterator[Subject]:
    """Return the subject with good facts and with bad ones: that decides for a rule that asks one or all of them."""
    yield _filled(subject, [(fact.path, trial.choices.of(fact)[0]) for fact in unknown])
    if unknown:
        yield _filled(subject, [(fact.path, trial.choices.of(fact)[-1]) for fact in unknown])


def one_bad(trial: Trial, subject: Subject, unknown: list[Fact]) -> Iterator[Subject]:
    """Return the subject with good facts but for one: that decides where two together are asked one of."""
    for bad in unknown:
        values = ((fact.path, trial.choices.of(fact)[-1 if fact is bad else 0]) for fact in unknown)
        yield _filled(subject, values)


def _ways(trial: Trial, subject: Subject, unknown: list[Fact]) -> Iterator[tuple[Known, ...]]:
    """Return for each fact the values that it can have, and for each list of parts how they can be."""
    lists: dict[str, dict[str, list[Fact]]] = {}
    for fact in unknown:
        part = _part_of(fact.path)
        if part == fact.path:
            yield tuple(((part, value),) for value in trial.choices.of(fact))
        else:
            lists.setdefault(part.partition("[")[0], {}).setdefault(part, []).append(fact)
    for parts in lists.values():
        good, bad = zip(*(_good_and_bad(trial, subject, part, facts_) for part, facts_ in parts.items()), strict=True)
        yield tuple((*good[:count], *bad[count:]) for count in range(len(parts) + 1))


def _good_and_bad(trial: Trial, subject: Subject, part: str, unknown: list[Fact]) -> tuple[tuple[str, object], ...]:
    return tuple((part, _at(found, part)) for found in all_good_and_all_bad(trial, subject, unknown))


def _filled(subject: Subject, values: Iterable[tuple[str, object]]) -> Subject:
    for path, value in values:
        # An enterprise number that another member has is left unknown.
        subject = completed(subject, path, value) or subject
    return subject


def _at(subject: Subject, part: str) -> object:
    name, place = part.removesuffix("]").split("[")
    items: tuple[object, ...] = getattr(subject, name)
    return items[int(place)]


def _part_of(path: str) -> str:
    part = _PART.match(path)
    return part.group() if part else path
