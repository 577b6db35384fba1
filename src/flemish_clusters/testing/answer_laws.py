"""Laws on rules and what they find: values, sourced, in both languages, with each reading, the same on any host."""

import pickle
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from decimal import ROUND_UP, Context, Decimal, DecimalException, FloatOperation, localcontext
from enum import Enum
from fractions import Fraction
from functools import lru_cache, partial
from itertools import chain
from types import BuiltinFunctionType, FrameType, FunctionType, NoneType
from typing import Any, Final, TypeVar, cast, get_args

from attrs import fields, has

from flemish_clusters.aid import maximum_aid
from flemish_clusters.facts import Subject
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.walk import with_facts
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Judgement
from flemish_clusters.messages import Language
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import SOURCES, Citation
from flemish_clusters.terms import Terms
from flemish_clusters.testing.laws import Flaws, Law, LawBroken
from flemish_clusters.testing.trials import Trial

Result = TypeVar("Result")

_IMMUTABLE: Final = (
    *(str, bytes, int, float, complex, Fraction, Decimal, date, Enum, NoneType, type),
    *(FunctionType, BuiltinFunctionType, tuple, frozenset),
)
_STRICTEST: Final = Context(prec=1, rounding=ROUND_UP, traps=[*DecimalException.__subclasses__(), FloatOperation])
"""A decimal context in which hardly any arithmetic is possible."""

_READS: Final = re.compile(
    r"datetime\.(today|now|utcnow|fromtimestamp|astimezone)$|_?io\.open"
    r"|(_frozen_importlib\w*|_?locale|_?random|_?socket|_?ssl|getpass|importlib|logging|nt|os|pathlib|platform|posix"
    r"|secrets|shutil|subprocess|tempfile|time|urllib|uuid|warnings)\."
)
"""The names of what reads the host, or hands over to what does."""

_LANGUAGES: Final = get_args(Language)
_ENDS: Final = (".", "!", "?", ".”", '."', "”")
_OTHERS: Final[Mapping[type, tuple[object, ...]]] = {
    int: (0, 1, 1000),
    Euro: (ZERO, LARGEST),
    Fraction: (Fraction(1, 10**9), Fraction(1), Fraction(10**9)),
}
"""Far lower and higher numbers than those of a policy."""


def flaws_of_rule(rule: Rule[Any]) -> Iterator[tuple[Law, str]]:
    """Return what of a rule itself is no value, cites a namesake, or is not said in both languages."""
    cites = (*rule.cites, *(citation for reading in rule.rests_on for citation in reading.cites))
    yield from ((Law.VALUE, flaw) for flaw in _flaws_of_value(rule))
    yield from ((Law.CITES, flaw) for flaw in _namesakes(cites))
    yield from ((Law.WORDS, flaw) for flaw in _flaws_of_words({each: rule.says.text(each) for each in _LANGUAGES}))


def judgement_is_a_value(trial: Trial, subject: Subject) -> Flaws:
    """What a rule finds cannot change, hashes, and comes back from a pickle as it was."""
    return ((rule, flaw) for rule in trial.rules for flaw in _flaws_of_value(trial.judge(rule, subject)))


def numbers_cite(trial: Trial, subject: Subject) -> Flaws:
    """Each source that a number of the policy in a finding cites goes by a key of its own."""
    for rule in trial.rules:
        cites = (parameter.citation for parameter in trial.judge(rule, subject).parameters)
        yield from ((rule, flaw) for flaw in _namesakes(cites))


def reason_is_in_both_languages(trial: Trial, subject: Subject) -> Flaws:
    """The reason of a finding can be read in English and in Dutch, with every quantity filled in."""
    # A name that has braces of its own keeps them.
    own = any(isinstance(text, str) and {"{", "}"} & set(text) for text in _reachable(subject))
    for rule in trial.rules:
        finding = Finding(subject, rule, trial.judge(rule, subject))
        try:
            reasons = {language: finding.because(language) for language in _LANGUAGES}
        except (KeyError, IndexError, ValueError) as error:
            yield rule, f"its reason cannot be written: {error!r}"
        else:
            yield from ((rule, flaw) for flaw in _flaws_of_words(reasons, open_places=own))


def readings_are_named(trial: Trial, subject: Subject) -> Flaws:
    """What a rule finds names the readings of the rule, the numbers and the parts that decided; so does the maximum."""
    for rule in trial.rules:
        parts = trial.parts(rule, subject)
        finding = Finding(subject, rule, trial.judge(rule, subject, parts), parts)
        named = _named(trial, finding)
        weighed = (found.readings for part in parts for found in part.deciding)
        for reading in chain(rule.rests_on, *weighed, _of_numbers(trial, finding)):
            if reading not in named:
                yield rule, f"its verdict rests on the reading {reading.key!r}, which is not named"


def nothing_depends_on_the_host(trial: Trial, subject: Subject) -> Flaws:
    """Each rule reads nothing of the host, and judges alike in another thread and under another decimal context."""
    for rule in trial.rules:
        here = trial.judge(rule, subject)
        elsewhere, read = reads_of_host(partial(_elsewhere, trial, rule, subject, trial.parts(rule, subject)))
        if read:
            yield rule, f"it reads the host, by {', '.join(dict.fromkeys(read))}"
        if elsewhere != here:
            told = elsewhere.seen if isinstance(elsewhere, LawBroken) else "it finds something else"
            yield rule, f"under a decimal context of precision 1, {told}"


def reads_of_host(action: Callable[[], Result]) -> tuple[Result, tuple[str, ...]]:
    """Return what an action gives, and the names of what it calls that reads the host, in order.

    It runs in a thread of its own, so that a profiler or a debugger of the caller is left alone.
    """
    found: list[str] = []

    def watched() -> Result:
        sys.setprofile(partial(note, found))
        try:
            return action()
        finally:
            sys.setprofile(None)

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(watched).result(), tuple(found)


def note(found: list[str], frame: FrameType, event: str, called: Any) -> None:
    """Note what reads the host, for each call that Python makes; `called` is what is not written in Python."""
    name, caller = "", str(frame.f_globals.get("__name__"))
    if event == "call":
        name = f"{caller}.{frame.f_code.co_name}"
    # Hypothesis reads the clock whenever what is no longer used is collected.
    elif event == "c_call" and not caller.startswith("hypothesis."):
        owner: object = getattr(called, "__self__", None)
        kind = owner if isinstance(owner, type) else type(owner)
        name = f"{getattr(called, '__module__', None) or kind.__module__}.{called.__name__}"
    if _READS.match(name):
        found.append(name)


def _flaws_of_value(value: object) -> Iterator[str]:
    yield from (f"{found!r} can change" for found in _reachable(value) if _can_change(found))
    try:
        again: object = pickle.loads(pickle.dumps(value))  # noqa: S301 - it was made here
        same = again == value and hash(again) == hash(value)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a flaw
        yield f"it cannot be hashed or pickled: {error!r}"
    else:
        if not same:
            yield "it comes back from a pickle as something else"


def _reachable(value: object) -> Iterator[object]:
    whole: Any = value
    kind: type[Any] = type(value)
    yield value
    inside = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    told = fields(kind) if has(kind) else ()
    for held in (*inside, *(getattr(whole, field.name) for field in told)):
        yield from _reachable(held)


def _can_change(value: object) -> bool:
    # Whatever attrs freezes has one way to refuse.
    return (
        type(value).__setattr__ is not Judgement.__setattr__ if has(type(value)) else not isinstance(value, _IMMUTABLE)
    )


def _flaws_of_words(texts: Mapping[str, str], *, open_places: bool = False) -> Iterator[str]:
    for language, text in texts.items():
        if not text.strip() or text[0].islower() or not text.endswith(_ENDS):
            yield f"this is no sentence in {language!r}: {text!r}"
        if not open_places and {"{", "}"} & set(text):
            yield f"a place is left open in {language!r}: {text!r}"
    if len(set(texts.values())) < len(texts):
        yield f"it says the same in every language: {texts['en']!r}"


def _namesakes(citations: Iterable[Citation]) -> Iterator[str]:
    for source in (citation.source for citation in citations):
        if any(known.key == source.key and known != source for known in SOURCES):
            yield f"it cites another source than ours as {source.key}"


def _named(trial: Trial, finding: Finding) -> tuple[Reading, ...]:
    """Return the readings that a finding names; of a limit on the aid, those that the maximum names too."""
    if not isinstance(finding.subject, YearAccount):
        return finding.readings
    most = maximum_aid(finding.subject, policy=trial.policy)
    limits = any(limit.rule.code == finding.code for limit in most.limits)
    return tuple(reading for reading in finding.readings if not limits or reading in most.readings)


def _of_numbers(trial: Trial, finding: Finding) -> Iterator[Reading]:
    """Return the readings of the numbers that turn the verdict, of those that the finding does not name."""
    for readings, others in _other_terms(trial.policy.terms):
        unnamed = [reading for reading in readings if reading not in finding.readings]
        if unnamed and any(_turns(trial, finding, terms) for terms in others):
            yield from unnamed


def _turns(trial: Trial, finding: Finding, terms: Terms) -> bool:
    """Return whether a verdict is another under other terms; that a rule cannot do with them is no fault of it."""
    verdict = finding.verdict
    with suppress(Exception):
        verdict = finding.rule(finding.subject, terms, trial.parts(finding.rule, finding.subject)).verdict
    return verdict is not finding.verdict


@lru_cache(maxsize=8)
def _other_terms(terms: Terms) -> tuple[tuple[tuple[Reading, ...], tuple[Terms, ...]], ...]:
    """Return the readings of each number that has some, with the terms in which it is far lower or higher."""
    return tuple(
        (number.rests_on, tuple(filter(None, (with_facts(terms, {f"{path}.value": other}) for other in others))))
        for path, number in terms.parameters()
        for others in [_OTHERS[type(number.value)] if number.rests_on else ()]
    )


def _elsewhere(trial: Trial, rule: Rule[Any], subject: Subject, parts: tuple[Assessment, ...]) -> object:
    """Return what a rule finds of a subject under the strictest context, or the breach where it raises."""
    with localcontext(_STRICTEST):
        try:
            return trial.judge(rule, subject, parts)
        except LawBroken as broken:
            return broken
