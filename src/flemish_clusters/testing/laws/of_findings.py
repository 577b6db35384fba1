"""Laws on what rules find of a subject: always something, the same, honest, local, in whatever order."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any, Final

from attrs import evolve

from flemish_clusters.facts import Subject
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.completions import all_good_and_all_bad, completions, one_bad, unknown_facts
from flemish_clusters.testing.laws.facts import Fact, facts, with_fact
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.trials import Trial, reads

_DECIDED: Final = (Verdict.MET, Verdict.NOT_MET)
_GIVEN: Final = ("its subject", "the terms", "the parts that it weighs")


def finds(trial: Trial, subject: Subject) -> None:
    """Each rule gives a judgement, and never raises."""
    for rule in trial.rules:
        trial.judge(rule, subject)


def finds_the_same(trial: Trial, subject: Subject) -> None:
    """Each rule judges a subject, and an equal one, in the same way each time, and changes nothing of what it gets."""
    trial = evolve(trial)
    for rule, first in _left_as_they_were(trial, subject):
        for again in (subject, evolve(subject)):
            second = trial.judge(rule, again)
            if second != first:
                seen = f"it finds {_told(first.verdict)} first and {_told(second.verdict)} the next time"
                raise LawBroken(Law.SAME, rule.code, subject, seen)


def _left_as_they_were(trial: Trial, subject: Subject) -> Iterator[tuple[Rule[Any], Judgement]]:
    """Return what each rule finds of a subject, once it is sure that it changed nothing of what it was given."""
    kept = deepcopy(subject)
    for rule in trial.rules:
        parts = trial.parts(rule, subject)
        judgement = trial.judge_with(parts, rule, subject)
        before = (kept, trial.policy.terms, evolve(trial).parts(rule, kept) if rule.weighs_parts else ())
        for name, was, now in zip(_GIVEN, before, (subject, trial.terms, parts), strict=True):
            if now != was:
                raise LawBroken(Law.SAME, rule.code, kept, f"it changes {name}")
        yield rule, judgement


def losing_a_fact_is_honest(trial: Trial, subject: Subject) -> None:
    """A fact that is no longer known, or a list that may go on, leaves a verdict as it was, or undetermined."""
    before = trial.judgements(subject)
    for fact in facts(subject, trial.choices.asked):
        known = fact.value is True or (fact.can_be_unknown and fact.value is not None)
        poorer = with_fact(subject, fact.path, False if fact.value is True else None) if known else None
        for rule, old, new in _compared(trial, before, poorer, fact):
            if new is not old and not (new is Verdict.UNDETERMINED and old in _DECIDED):
                lost = "False" if fact.value is True else "not known"
                seen = f"{_told(old)} turns into {_told(new)} once {fact.path} is {lost}"
                raise LawBroken(Law.HONEST, rule.code, subject, seen)


def unread_facts_do_not_matter(trial: Trial, subject: Subject) -> None:
    """Another value of a fact that a rule does not read changes nothing in its judgement."""
    before = trial.judgements(subject)
    for fact in facts(subject, trial.choices.asked):
        unread = [rule for rule in trial.rules if not reads(rule, fact.path)]
        for other in _others(trial, subject, fact) if unread else ():
            for rule in unread:
                if trial.judge(rule, other) != before[rule.code]:
                    seen = f"its finding changes with {fact.path}, which is not among what it reads"
                    raise LawBroken(Law.LOCAL, rule.code, subject, seen)


def order_does_not_matter(trial: Trial, subject: Subject) -> None:
    """Members and accounts in another order get the same verdicts."""
    before = trial.judgements(subject)
    for fact in facts(subject, trial.choices.asked):
        for items in dict.fromkeys((fact.items[::-1], (*fact.items[1:], *fact.items[:1]))):
            other = None if items == fact.items else with_fact(subject, fact.path, items)
            for rule, old, new in _compared(trial, before, other, fact):
                if new is not old:
                    seen = f"{_told(old)} turns into {_told(new)} with {fact.path} in another order"
                    raise LawBroken(Law.ORDER, rule.code, subject, seen)


def missing_is_exact(trial: Trial, subject: Subject) -> None:
    """A finding names as missing the facts that can still change its verdict, and no others.

    A fact can when two completions of what is unknown, which differ in that fact alone, get different verdicts.
    """
    for rule in trial.rules:
        judgement = trial.judge(rule, subject)
        matters = [fact.path for fact in _facts_that_matter(trial, rule, subject, judgement.missing)]
        if sorted(judgement.missing) != sorted(matters):
            seen = f"it names {_listed(judgement.missing)} as missing, and what matters is {_listed(matters)}"
            raise LawBroken(Law.EXACT, rule.code, subject, seen)
        if (judgement.verdict is Verdict.UNDETERMINED) != bool(matters):
            seen = f"it finds {_told(judgement.verdict)}, and what matters and is not known is {_listed(matters)}"
            raise LawBroken(Law.EXACT, rule.code, subject, seen)


def _facts_that_matter(trial: Trial, rule: Rule[Any], subject: Subject, named: tuple[str, ...]) -> Iterator[Fact]:
    """Return the facts that can still change a verdict; for one that a rule names, more completions are tried."""
    unknown = unknown_facts(trial, rule, subject)
    for fact in unknown:
        bases = (all_good_and_all_bad, one_bad) if fact.path in named else (all_good_and_all_bad,)
        groups = (group for base in bases for group in completions(trial, unknown, subject, fact, base))
        if any(len({_decided(trial, rule, found) for found in group}) > 1 for group in groups):
            yield fact


def _decided(trial: Trial, rule: Rule[Any], complete: Subject) -> Verdict:
    verdict = trial.judge(rule, complete).verdict
    if verdict is Verdict.UNDETERMINED:
        raise LawBroken(Law.EXACT, rule.code, complete, "all that it reads is known, and yet it finds undetermined")
    return verdict


def _compared(
    trial: Trial, before: Mapping[str, Judgement], other: Subject | None, fact: Fact
) -> Iterator[tuple[Rule[Any], Verdict, Verdict]]:
    """Return the rules that read a fact, with their verdicts on a subject before and after it changed."""
    if other is not None:
        for rule in trial.rules:
            if reads(rule, fact.path):
                yield rule, before[rule.code].verdict, trial.judge(rule, other).verdict


def _others(trial: Trial, subject: Subject, fact: Fact) -> Iterator[Subject]:
    for value in (*trial.choices.of(fact), *([None] if fact.can_be_unknown else [])):
        other = with_fact(subject, fact.path, value)
        if other is not None:
            yield other


def _told(verdict: Verdict) -> str:
    return verdict.value.replace("_", " ")


def _listed(paths: tuple[str, ...] | list[str]) -> str:
    return ", ".join(sorted(paths)) or "nothing"
