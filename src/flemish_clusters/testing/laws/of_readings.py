"""The law that a reading that decided is named: in what a rule finds, and in the maximum aid."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from itertools import chain
from typing import Any, Final

from flemish_clusters.aid import maximum_aid
from flemish_clusters.facts import Subject
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.findings.finding import Finding
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.terms import Terms
from flemish_clusters.testing.laws.facts import with_fact
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.trials import Trial

Others = tuple[tuple[tuple[Reading, ...], tuple[Terms, ...]], ...]
"""The readings of each number, and terms in which it is another."""


def readings_are_named(trial: Trial, subject: Subject) -> None:
    """What a rule finds names the readings of the rule, the numbers and the parts that decided; so does the maximum."""
    others = _other_terms(trial.policy.terms)
    for rule in trial.rules:
        parts = trial.parts(rule, subject)
        finding = Finding(subject, rule, trial.judge_with(parts, rule, subject), parts)
        named = _named(trial, rule, finding)
        weighed = (found.readings for part in parts for found in part.deciding)
        decided = (rule.rests_on, *weighed, _of_numbers(trial, rule, finding, others))
        for reading in chain.from_iterable(decided):
            if reading not in named:
                seen = f"its verdict rests on the reading {reading.key!r}, which is not named"
                raise LawBroken(Law.READINGS, rule.code, subject, seen)


def _named(trial: Trial, rule: Rule[Any], finding: Finding) -> tuple[Reading, ...]:
    """Return the readings that a finding names; of a limit on the aid, those that the maximum names too."""
    if not isinstance(finding.subject, YearAccount):
        return finding.readings
    most = maximum_aid(finding.subject, policy=trial.policy)
    limits = any(limit.rule.code == rule.code for limit in most.limits)
    return tuple(reading for reading in finding.readings if not limits or reading in most.readings)


def _of_numbers(trial: Trial, rule: Rule[Any], finding: Finding, others: Others) -> Iterator[Reading]:
    """Return the readings of the numbers that turn the verdict, of those that the finding does not name."""
    for readings, tried in others:
        unnamed = [reading for reading in readings if reading not in finding.readings]
        if unnamed and any(_turns(trial, rule, finding, terms) for terms in tried):
            yield from unnamed


def _turns(trial: Trial, rule: Rule[Any], finding: Finding, terms: Terms) -> bool:
    """Return whether a verdict is another under other terms; that a rule cannot do with them is no fault of it."""
    parts = trial.parts(rule, finding.subject)
    other = finding.verdict
    with suppress(Exception):
        other = rule(finding.subject, terms, parts).verdict
    return other is not finding.verdict


def _other_terms(terms: Terms) -> Others:
    """Return the readings of each number that has some, with the terms in which it is far lower or higher."""
    return tuple(
        (parameter.rests_on, tuple(_with_other_values(terms, path, parameter.value)))
        for path, parameter in terms.parameters()
        if parameter.rests_on
    )


def _with_other_values(terms: Any, path: str, value: object) -> Iterator[Terms]:
    for other in _VALUES[type(value)]:
        changed: Any = with_fact(terms, f"{path}.value", other)
        if changed is not None:
            yield changed


_VALUES: Final[Mapping[type, tuple[object, ...]]] = {
    int: (0, 1, 1000),
    Euro: (ZERO, LARGEST),
    Fraction: (Fraction(1, 10**9), Fraction(1), Fraction(10**9)),
}
