"""Completions: how what is not known of a subject can turn out, and the law that a rule names what matters of it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import chain, product
from typing import Any

from flemish_clusters.facts import Subject
from flemish_clusters.judgements import Verdict
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.trials import Trial, reads
from flemish_clusters.testing.walk import Fact, facts, with_facts

Told = tuple[tuple[Fact, Any], ...]
"""Facts with the values that they turn out to have."""


def missing_is_exact(trial: Trial, subject: Subject) -> None:
    """A finding names as missing the facts that can still change its verdict, and no others.

    A fact can when two completions of what is unknown, which differ in that fact alone, get different verdicts.
    """
    for rule in trial.rules:
        found = trial.judge(rule, subject)
        matters = sorted(_those_that_matter(trial, rule, subject, found.missing))
        told = _listed(matters)
        seen = f"it names {_listed(found.missing)} as missing, and what matters is {told}"
        if sorted(found.missing) == matters:
            if (found.verdict is Verdict.UNDETERMINED) is bool(matters):
                continue
            seen = f"it finds {found.verdict.value.replace('_', ' ')}, and what matters and is not known is {told}"
        raise LawBroken(Law.EXACT, rule.code, subject, seen)


def _those_that_matter(trial: Trial, rule: Rule[Any], subject: Subject, named: tuple[str, ...]) -> Iterator[str]:
    unknown = [fact for fact in facts(subject, trial.values.asked) if _is_unknown(fact) and reads(rule, fact.path)]
    decided = cache(partial(_decided, trial, rule))
    for fact in unknown:
        others = [other for other in unknown if other is not fact]
        # For a fact that the rule names more is tried before it is told that it does not matter.
        for ways in product(*_ways(trial, fact, others, thorough=fact.path in named)):
            told = (*chain.from_iterable(ways),)
            complete = (_completed(subject, (*told, (fact, value))) for value in trial.values.of(fact))
            if len({decided(found) for found in complete if found is not None}) > 1:
                yield fact.path
                break


def _is_unknown(fact: Fact) -> bool:
    return fact.can_go_on or (fact.value is None and fact.can_be_unknown)


def _completed(subject: Subject, told: Told) -> Any:
    """Return the subject with facts that it did not tell; a list that can go on goes on with the items, and ends."""
    values: dict[str, object] = {}
    for fact, value in told:
        if fact.can_go_on:
            values |= {fact.path: (*fact.items, *value), f"{fact.path}_complete": True}
        else:
            values[fact.path] = value
    return with_facts(subject, dict(sorted(values.items())))


def _decided(trial: Trial, rule: Rule[Any], complete: Subject) -> Verdict:
    verdict = trial.judge(rule, complete).verdict
    if verdict is Verdict.UNDETERMINED:
        raise LawBroken(Law.EXACT, rule.code, complete, "all that it reads is known, and yet it finds undetermined")
    return verdict


def _ways(trial: Trial, fact: Fact, others: list[Fact], *, thorough: bool) -> Iterator[Iterable[Told]]:
    """Return, for each group of the other facts, the ways in which they can turn out.

    What stands alone can have any of its values. The facts of one member, such as a company, are all good or all bad
    together, and of the members in a list so many are good, none up to all. Beside the fact itself, in its own
    member, one fact alone can be bad too where that is to be thorough.
    """
    own = _part_of(fact)
    beside = [other for other in others if _part_of(other) == own]
    one_bad = [[other] for other in beside] if thorough else []
    yield [_told(trial, beside, bad) for bad in ([], beside, *one_bad)]
    yield from ([((other, value),) for value in trial.values.of(other)] for other in others if not other.is_of_a_member)
    lists: dict[str, dict[str, list[Fact]]] = {}
    for other in others:
        part = _part_of(other)
        if other.is_of_a_member and part != own:
            lists.setdefault(part.rpartition("[")[0], {}).setdefault(part, []).append(other)
    for parts in lists.values():
        members = list(parts.values())
        bad = (chain(*members[count:]) for count in range(len(members) + 1))
        yield [_told(trial, list(chain(*members)), list(these)) for these in bad]


def _told(trial: Trial, unknown: list[Fact], bad: list[Fact]) -> Told:
    return tuple((fact, trial.values.of(fact)[-1 if fact in bad else 0]) for fact in unknown)


def _part_of(fact: Fact) -> str:
    """Return the path of the member of a list in which a fact stands, or its own where it stands in none."""
    part = re.match(r".*?\[\d+\]", fact.path)
    return part.group() if part else fact.path


def _listed(paths: Iterable[str]) -> str:
    return ", ".join(sorted(paths)) or "nothing"
