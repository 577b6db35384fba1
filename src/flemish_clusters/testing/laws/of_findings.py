"""Laws on what rules find of a subject: always something, the same, honest, local, in whatever order."""

from collections.abc import Iterator
from typing import Any, Final, cast

from attrs import evolve

from flemish_clusters.facts import Subject
from flemish_clusters.findings import Verdict
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.completions import completions, unknown_facts
from flemish_clusters.testing.laws.facts import Fact, facts, with_fact
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.trials import Trial, reads

_DECIDED: Final = (Verdict.MET, Verdict.NOT_MET)


def finds(trial: Trial, subject: Subject) -> None:
    """Each rule gives a judgement, and never raises."""
    for rule in trial.rules:
        trial.judge(rule, subject)


def finds_the_same(trial: Trial, subject: Subject) -> None:
    """Each rule judges a subject, and one that is equal to it, in the same way each time."""
    for rule in trial.rules:
        first = trial.judge(rule, subject)
        for again in (subject, evolve(subject)):
            second = trial.judge(rule, again)
            if second != first:
                seen = f"it finds {_told(first.verdict)} first and {_told(second.verdict)} the next time"
                raise LawBroken(Law.SAME, rule.code, subject, seen)


def losing_a_fact_is_honest(trial: Trial, subject: Subject) -> None:
    """A fact that is no longer known leaves each verdict as it was, or makes it undetermined."""
    for fact in facts(subject, trial.choices.asked):
        known = fact.can_be_unknown and fact.value is not None
        poorer = with_fact(subject, fact.path, None) if known else None
        for rule in trial.rules if poorer is not None else ():
            before, after = trial.judge(rule, subject).verdict, trial.judge(rule, cast("Subject", poorer)).verdict
            if after is not before and not (after is Verdict.UNDETERMINED and before in _DECIDED):
                seen = f"{_told(before)} turns into {_told(after)} once {fact.path} is not known"
                raise LawBroken(Law.HONEST, rule.code, subject, seen)


def unread_facts_do_not_matter(trial: Trial, subject: Subject) -> None:
    """Another value of a fact that a rule does not read changes nothing in its judgement."""
    for fact in facts(subject, trial.choices.asked):
        unread = [rule for rule in trial.rules if not reads(rule, fact.path)]
        for other in _others(trial, subject, fact) if unread else ():
            for rule in unread:
                if trial.judge(rule, other) != trial.judge(rule, subject):
                    seen = f"its finding changes with {fact.path}, which is not among what it reads"
                    raise LawBroken(Law.LOCAL, rule.code, subject, seen)


def order_does_not_matter(trial: Trial, subject: Subject) -> None:
    """Members and accounts in another order get the same verdicts."""
    for fact in facts(subject, trial.choices.asked):
        for items in (fact.items[::-1], (*fact.items[1:], *fact.items[:1])) if len(fact.items) > 1 else ():
            other = with_fact(subject, fact.path, items)
            for rule in trial.rules if other is not None else ():
                before, after = trial.judge(rule, subject).verdict, trial.judge(rule, cast("Subject", other)).verdict
                if after is not before:
                    seen = f"{_told(before)} turns into {_told(after)} with {fact.path} in another order"
                    raise LawBroken(Law.ORDER, rule.code, subject, seen)


def missing_is_exact(trial: Trial, subject: Subject) -> None:
    """A finding names as missing the facts that can still change its verdict, and no others.

    A fact can when two completions of what is unknown, which differ in that fact alone, get different verdicts.
    """
    for rule in trial.rules:
        judgement = trial.judge(rule, subject)
        matters = [fact.path for fact in _facts_that_matter(trial, rule, subject)]
        if sorted(judgement.missing) != sorted(matters):
            seen = f"it names {_listed(judgement.missing)} as missing, and what matters is {_listed(matters)}"
            raise LawBroken(Law.EXACT, rule.code, subject, seen)
        if (judgement.verdict is Verdict.UNDETERMINED) != bool(matters):
            seen = f"it finds {_told(judgement.verdict)}, and what matters and is not known is {_listed(matters)}"
            raise LawBroken(Law.EXACT, rule.code, subject, seen)


def _facts_that_matter(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[Fact]:
    unknown = unknown_facts(trial, rule, subject)
    for fact in unknown:
        groups = completions(trial, unknown, subject, fact)
        if any(len({_decided(trial, rule, found) for found in group}) > 1 for group in groups):
            yield fact


def _decided(trial: Trial, rule: Rule[Any], complete: Subject) -> Verdict:
    verdict = trial.judge(rule, complete).verdict
    if verdict is Verdict.UNDETERMINED:
        raise LawBroken(Law.EXACT, rule.code, complete, "all that it reads is known, and yet it finds undetermined")
    return verdict


def _others(trial: Trial, subject: Subject, fact: Fact) -> Iterator[Subject]:
    for value in (*trial.choices.of(fact), *([None] if fact.can_be_unknown else [])):
        other = with_fact(subject, fact.path, value)
        if other is not None:
            yield other


def _told(verdict: Verdict) -> str:
    return verdict.value.replace("_", " ")


def _listed(paths: tuple[str, ...] | list[str]) -> str:
    return ", ".join(sorted(paths)) or "nothing"
