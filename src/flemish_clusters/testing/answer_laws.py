"""Laws on rules and on what they find: values, with words in both languages, sources, and each reading that decided."""

import pickle
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from types import BuiltinFunctionType, FunctionType, NoneType
from typing import Any, Final, get_args

from attrs.exceptions import FrozenInstanceError

from flemish_clusters.aid import maximum_aid
from flemish_clusters.facts import Subject
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.finding import Finding
from flemish_clusters.messages import Language
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import SOURCES, Citation
from flemish_clusters.terms import Terms
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.trials import Trial
from flemish_clusters.testing.walk import fields_of, reachable, with_fact

_IMMUTABLE: Final = (
    *(str, bytes, int, float, complex, Fraction, Decimal, date, Enum, NoneType, type),
    *(FunctionType, BuiltinFunctionType, tuple, frozenset),
)
_ENDS: Final = (".", "!", "?", ".”", '."', "”")
_OTHERS: Final[Mapping[type, tuple[object, ...]]] = {
    int: (0, 1, 1000),
    Euro: (ZERO, LARGEST),
    Fraction: (Fraction(1, 10**9), Fraction(1), Fraction(10**9)),
}
"""Far lower and higher numbers than those of a policy."""


def rule_is_a_value(rule: Rule[Any]) -> None:
    """A rule cannot change, hashes, and comes back from a pickle as it was."""
    for flaw in _flaws(rule):
        raise LawBroken(Law.VALUE, rule.code, rule, flaw)


def judgement_is_a_value(trial: Trial, subject: Subject) -> None:
    """What a rule finds cannot change, hashes, and comes back from a pickle as it was."""
    for rule in trial.rules:
        for flaw in _flaws(trial.judge(rule, subject)):
            raise LawBroken(Law.VALUE, rule.code, subject, flaw)


def statement_is_in_both_languages(rule: Rule[Any]) -> None:
    """A rule says in English and in Dutch what it asks, as a whole sentence."""
    for flaw in _flaws_of_words({language: rule.says.text(language) for language in get_args(Language)}):
        raise LawBroken(Law.WORDS, rule.code, rule, flaw)


def reason_is_in_both_languages(trial: Trial, subject: Subject) -> None:
    """The reason of a finding can be read in English and in Dutch, with every quantity filled in."""
    # A name that has braces of its own keeps them.
    own = any(isinstance(text, str) and {"{", "}"} & set(text) for text in reachable(subject))
    for rule in trial.rules:
        finding = Finding(subject, rule, trial.judge(rule, subject))
        try:
            reasons = {language: finding.because(language) for language in get_args(Language)}
        except (KeyError, IndexError, ValueError) as error:
            raise LawBroken(Law.WORDS, rule.code, subject, f"its reason cannot be written: {error!r}") from error
        for flaw in _flaws_of_words(reasons, open_places=own):
            raise LawBroken(Law.WORDS, rule.code, subject, flaw)


def citations_resolve(rule: Rule[Any]) -> None:
    """Each source that a rule or one of its readings cites goes by a key of its own."""
    of_readings = (citation for reading in rule.rests_on for citation in reading.cites)
    for namesake in filter(_is_a_namesake, (*rule.cites, *of_readings)):
        raise LawBroken(Law.CITES, rule.code, rule, f"it cites another source than ours as {namesake.source.key}")


def numbers_cite(trial: Trial, subject: Subject) -> None:
    """Each source that a number of the policy in a finding cites goes by a key of its own."""
    for rule in trial.rules:
        cited = (parameter.citation for parameter in trial.judge(rule, subject).parameters)
        for namesake in filter(_is_a_namesake, cited):
            raise LawBroken(
                Law.CITES, rule.code, subject, f"it cites another source than ours as {namesake.source.key}"
            )


def readings_are_named(trial: Trial, subject: Subject) -> None:
    """What a rule finds names the readings of the rule, the numbers and the parts that decided; so does the maximum."""
    for rule in trial.rules:
        parts = trial.parts(rule, subject)
        finding = Finding(subject, rule, trial.judge(rule, subject, parts), parts)
        named = _named(trial, finding)
        weighed = (found.readings for part in parts for found in part.deciding)
        for reading in chain(rule.rests_on, *weighed, _of_numbers(trial, rule, finding)):
            if reading not in named:
                seen = f"its verdict rests on the reading {reading.key!r}, which is not named"
                raise LawBroken(Law.READINGS, rule.code, subject, seen)


def _flaws(value: object) -> Iterator[str]:
    yield from (f"{found!r} can change" for found in reachable(value) if _can_change(found))
    try:
        again: object = pickle.loads(pickle.dumps(value))  # noqa: S301 - it was made here
        same = again == value and hash(again) == hash(value)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a flaw
        yield f"it cannot be hashed or pickled: {error!r}"
    else:
        if not same:
            yield "it comes back from a pickle as something else"


def _can_change(value: Any) -> bool:
    for field in fields_of(value):
        try:
            setattr(value, field.name, getattr(value, field.name))
        except FrozenInstanceError:
            continue
        return True
    return not hasattr(value, "__attrs_attrs__") and not isinstance(value, _IMMUTABLE)


def _flaws_of_words(texts: Mapping[str, str], *, open_places: bool = False) -> Iterator[str]:
    for language, text in texts.items():
        if not text.strip() or text[0].islower() or not text.endswith(_ENDS):
            yield f"this is no sentence in {language!r}: {text!r}"
        if not open_places and {"{", "}"} & set(text):
            yield f"a place is left open in {language!r}: {text!r}"
    if len(set(texts.values())) < len(texts):
        yield f"it says the same in every language: {texts['en']!r}"


def _is_a_namesake(citation: Citation) -> bool:
    source = citation.source
    return any(known.key == source.key and known != source for known in SOURCES)


def _named(trial: Trial, finding: Finding) -> tuple[Reading, ...]:
    """Return the readings that a finding names; of a limit on the aid, those that the maximum names too."""
    if not isinstance(finding.subject, YearAccount):
        return finding.readings
    most = maximum_aid(finding.subject, policy=trial.policy)
    limits = any(limit.rule.code == finding.code for limit in most.limits)
    return tuple(reading for reading in finding.readings if not limits or reading in most.readings)


def _of_numbers(trial: Trial, rule: Rule[Any], finding: Finding) -> Iterator[Reading]:
    """Return the readings of the numbers that turn the verdict, of those that the finding does not name."""
    for readings, others in _other_terms(trial.policy.terms):
        unnamed = [reading for reading in readings if reading not in finding.readings]
        if unnamed and any(_turns(trial, rule, finding, terms) for terms in others):
            yield from unnamed


def _turns(trial: Trial, rule: Rule[Any], finding: Finding, terms: Terms) -> bool:
    """Return whether a verdict is another under other terms; that a rule cannot do with them is no fault of it."""
    verdict = finding.verdict
    with suppress(Exception):
        verdict = rule(finding.subject, terms, trial.parts(rule, finding.subject)).verdict
    return verdict is not finding.verdict


@lru_cache(maxsize=8)
def _other_terms(terms: Terms) -> tuple[tuple[tuple[Reading, ...], tuple[Terms, ...]], ...]:
    """Return the readings of each number that has some, with the terms in which it is far lower or higher."""
    return tuple(
        (number.rests_on, tuple(filter(None, (with_fact(terms, f"{path}.value", other) for other in others))))
        for path, number in terms.parameters()
        for others in [_OTHERS[type(number.value)] if number.rests_on else ()]
    )
