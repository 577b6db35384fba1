"""Laws on verdicts: always one, the same, honest, local, in whatever order, exact in what is missing, never hidden."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import chain, combinations, product
from typing import Any, Final

from attrs import evolve

from flemish_clusters.facts import Subject
from flemish_clusters.judgements import Force, Judgement, Verdict
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.trials import Trial, fresh, reads
from flemish_clusters.testing.walk import Fact, facts, with_fact, with_facts

Told = tuple[tuple[Fact, Any], ...]
"""Facts with the values that they turn out to have."""

_DECIDED: Final = (Verdict.MET, Verdict.NOT_MET)
_GIVEN: Final = ("its subject", "the terms", "the parts that it weighs")
_NO_PAIR: Final = (
    "no two subjects were found that differ in one fact and that it alone tells apart; "
    "where it turns on a value that is not tried, name that one in `values`"
)


def finds(trial: Trial, subject: Subject) -> None:
    """Each rule gives a judgement, and never raises."""
    for rule in trial.rules:
        trial.judge(rule, subject)


def finds_the_same(trial: Trial, subject: Subject) -> None:
    """Each rule judges a subject, and an equal one, in the same way each time, and changes nothing of what it gets."""
    kept, trial = fresh(subject), evolve(trial)
    for rule in trial.rules:
        parts = trial.parts(rule, subject)
        first = trial.judge(rule, subject, parts)
        before = (kept, trial.policy.terms, evolve(trial).parts(rule, kept) if rule.weighs_parts else ())
        for name, was, now in zip(_GIVEN, before, (subject, trial.given.terms, parts), strict=True):
            if now != was:
                raise LawBroken(Law.SAME, rule.code, kept, f"it changes {name}")
        for again in (subject, kept):
            second = trial.judge(rule, again)
            if second != first:
                seen = f"it finds {_told(first)} first and {_told(second)} the next time"
                raise LawBroken(Law.SAME, rule.code, subject, seen)


def losing_a_fact_is_honest(trial: Trial, subject: Subject) -> None:
    """A fact that is no longer known, or a list that may go on, leaves a verdict as it was, or undetermined."""
    for rule, fact, old, new in _judged(trial, subject, _losses(subject, trial.values.asked), read=True):
        kept = new.verdict is old.verdict or (new.verdict is Verdict.UNDETERMINED and old.verdict in _DECIDED)
        if not kept:
            lost = "False" if fact.value is True else "not known"
            seen = f"{_told(old)} turns into {_told(new)} once {fact.path} is {lost}"
            raise LawBroken(Law.HONEST, rule.code, subject, seen)


def unread_facts_do_not_matter(trial: Trial, subject: Subject) -> None:
    """Another value of a fact that a rule does not read changes nothing in its judgement."""
    others = ((fact, value) for fact in facts(subject, trial.values.asked) for value in trial.values.others(fact))
    for rule, fact, old, new in _judged(trial, subject, others, read=False):
        if new != old:
            seen = f"its finding changes with {fact.path}, which is not among what it reads"
            raise LawBroken(Law.LOCAL, rule.code, subject, seen)


def order_does_not_matter(trial: Trial, subject: Subject) -> None:
    """Members and accounts in another order get the same verdicts."""
    others = (
        (fact, items)
        for fact in facts(subject, trial.values.asked)
        for items in dict.fromkeys((fact.items[::-1], (*fact.items[1:], *fact.items[:1])))
        if items != fact.items
    )
    for rule, fact, old, new in _judged(trial, subject, others, read=True):
        if new.verdict is not old.verdict:
            seen = f"{_told(old)} turns into {_told(new)} with {fact.path} in another order"
            raise LawBroken(Law.ORDER, rule.code, subject, seen)


def each_demand_has_a_pair(trial: Trial, subjects: Iterable[Subject]) -> None:
    """Of any demand on trial, some two subjects differ in one fact, and of all rules it alone tells them apart.

    Args:
        trial: The trial.
        subjects: The subjects of which one fact at a time is changed; at least one.
    """
    tried = list(subjects)
    waiting = [rule.code for rule in trial.rules if rule.force is Force.DEMAND]
    for subject in tried:
        if waiting:
            found = set(_told_apart(trial, subject))
            waiting = [code for code in waiting if code not in found]
    for code in waiting:
        raise LawBroken(Law.PAIR, code, tried[0], _NO_PAIR)


def _judged(
    trial: Trial, subject: Subject, others: Iterable[tuple[Fact, object]], *, read: bool
) -> Iterator[tuple[Rule[Any], Fact, Judgement, Judgement]]:
    """Return what rules that read a fact, or those that do not, find of a subject before and after it is another."""
    before = {rule.code: trial.judge(rule, subject) for rule in trial.rules}
    for fact, value in others:
        rules = [rule for rule in trial.rules if reads(rule, fact.path) is read]
        other = with_fact(subject, fact.path, value) if rules else None
        for rule in rules if other is not None else ():
            yield rule, fact, before[rule.code], trial.judge(rule, other)


def _losses(subject: Subject, asked: tuple[str, ...]) -> Iterator[tuple[Fact, object]]:
    for fact in facts(subject, asked):
        if fact.value is True:
            yield fact, False
        elif fact.can_be_unknown and fact.value is not None:
            yield fact, None


def _told_apart(trial: Trial, subject: Subject) -> Iterator[str]:
    """Return the codes of the rules that alone tell two variants of the subject apart."""
    for fact in facts(subject, trial.values.asked):
        others = (with_fact(subject, fact.path, value) for value in trial.values.of(fact))
        found = [trial.verdicts(variant) for variant in (subject, *others) if variant is not None]
        for one, other in combinations(found, 2):
            apart = [code for code, verdict in one.items() if {verdict, other[code]} == set(_DECIDED)]
            if len(apart) == 1:
                yield apart[0]


def _told(judgement: Judgement) -> str:
    return judgement.verdict.value.replace("_", " ")


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
    yield [_turned_out(trial, beside, bad) for bad in ([], beside, *one_bad)]
    yield from ([((other, value),) for value in trial.values.of(other)] for other in others if not other.is_of_a_member)
    lists: dict[str, dict[str, list[Fact]]] = {}
    for other in others:
        part = _part_of(other)
        if other.is_of_a_member and part != own:
            lists.setdefault(part.rpartition("[")[0], {}).setdefault(part, []).append(other)
    for parts in lists.values():
        members = list(parts.values())
        bad = (chain(*members[count:]) for count in range(len(members) + 1))
        yield [_turned_out(trial, list(chain(*members)), list(these)) for these in bad]


def _turned_out(trial: Trial, unknown: list[Fact], bad: list[Fact]) -> Told:
    return tuple((fact, trial.values.of(fact)[-1 if fact in bad else 0]) for fact in unknown)


def _part_of(fact: Fact) -> str:
    """Return the path of the member of a list in which a fact stands, or its own where it stands in none."""
    part = re.match(r".*?\[\d+\]", fact.path)
    return part.group() if part else fact.path


def _listed(paths: Iterable[str]) -> str:
    return ", ".join(sorted(paths)) or "nothing"
