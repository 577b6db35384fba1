"""Laws on rules and what they find: values, sourced, in both languages, with each reading, the same on any host."""

import builtins
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, datetime
from decimal import ROUND_UP, Context, Decimal, DecimalException, FloatOperation, setcontext
from dis import get_instructions
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from inspect import getmembers, isfunction
from sys import stdlib_module_names
from types import BuiltinFunctionType, CodeType, FunctionType, MethodDescriptorType, ModuleType, NoneType
from typing import Any, Final, cast, get_args

from attrs import fields, has

from flemish_clusters.assessment import terms_for
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Judgement
from flemish_clusters.messages import Language
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import SOURCES, Citation
from flemish_clusters.terms import Parameter, Terms
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.trials import Trial, fresh

_IMMUTABLE: Final = (
    *(str, bytes, int, float, complex, Fraction, Decimal, date, Enum, NoneType, type),
    *(FunctionType, BuiltinFunctionType, tuple, frozenset),
)
_STRICTEST: Final = Context(prec=1, rounding=ROUND_UP, traps=[*DecimalException.__subclasses__(), FloatOperation])
"""A decimal context in which hardly any arithmetic is possible."""

_HOST: Final = (
    *("getpass", "io", "locale", "logging", "nt", "ntpath", "os", "pathlib", "platform", "posix", "posixpath"),
    *("random", "secrets", "socket", "subprocess", "tempfile", "time", "urllib", "uuid"),
)
"""The modules that read the host."""

_MOMENTS: Final = ("today", "now", "utcnow", "fromtimestamp", "astimezone")
_READERS: Final = (open, input, hash, id, date.today, date.fromtimestamp, *(getattr(datetime, at) for at in _MOMENTS))
"""What reads the host and is in other modules."""

_LANGUAGES: Final = get_args(Language)
_ENDS: Final = (".", "!", "?", ".”", '."', "”")
_OTHERS: Final[Mapping[type, tuple[object, ...]]] = {
    int: (0, 1, 1000),
    Euro: (ZERO, LARGEST),
    Fraction: (Fraction(1, 10**9), Fraction(1), Fraction(10**9)),
}
"""Far lower and higher numbers than those of a policy."""


def flaws_of_rule(rule: Rule[Any]) -> Iterator[tuple[Law, str]]:
    """Return what of a rule itself reads the host, is no value, cites a namesake, or is not said in both languages."""
    cites = (*rule.cites, *(citation for reading in rule.rests_on for citation in reading.cites))
    read = ", ".join(dict.fromkeys(reads_of_host(type(rule).__call__, rule.function)))
    yield from ((Law.HOST, f"it reads the host, by {names}") for names in [read] if names)
    yield from ((Law.VALUE, flaw) for flaw in _flaws_of_value(rule))
    yield from ((Law.CITES, flaw) for flaw in _namesakes(cites))
    yield from ((Law.WORDS, flaw) for flaw in _flaws_of_words({each: rule.says.text(each) for each in _LANGUAGES}))


def judgement_is_a_value(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """What a rule finds cannot change, hashes, and comes back from a pickle as it was."""
    return _flaws_of_value(trial.judge(rule, subject))


def numbers_cite(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """Each source that a number of the policy in a finding cites goes by a key of its own."""
    return _namesakes(parameter.citation for parameter in trial.judge(rule, subject).parameters)


def reason_is_in_both_languages(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """The reason of a finding can be read in English and in Dutch, with every quantity filled in."""
    # A name that has braces of its own keeps them.
    own = any(isinstance(text, str) and {"{", "}"} & set(text) for text in _reachable(subject))
    finding = Finding(subject, rule, trial.judge(rule, subject), trial.policy)
    try:
        yield from _flaws_of_words({each: finding.because(each) for each in _LANGUAGES}, open_places=own)
    except (KeyError, IndexError, ValueError) as error:
        yield f"its reason cannot be written: {error!r}"


def readings_are_named(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """What a rule finds names the readings of the numbers that turn its verdict."""
    parts = trial.parts(rule, subject)
    finding = Finding(subject, rule, trial.judge(rule, subject, parts), trial.policy, parts)
    for readings, terms in _other_terms(trial.policy.terms):
        unnamed = [reading for reading in readings if reading not in finding.readings]
        # That a rule cannot do with such a number is no fault of it.
        with suppress(Exception):
            if unnamed and rule(subject, terms_for(terms, subject), parts).verdict is not finding.verdict:
                yield f"its verdict rests on the reading {unnamed[0].key!r}, which is not named"


def nothing_depends_on_the_host(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """Each rule judges alike in another thread and under another decimal context."""
    here, parts = trial.judge(rule, subject), trial.parts(rule, subject)
    with ThreadPoolExecutor(1, initializer=setcontext, initargs=(_STRICTEST.copy(),)) as threads:
        judged = threads.submit(trial.judge, rule, subject, parts)
    error = judged.exception()
    if error is not None or judged.result() != here:
        told = error.seen if isinstance(error, LawBroken) else "it finds something else"
        yield f"under a decimal context of precision 1, {told}"


def reads_of_host(*values: object) -> Iterator[str]:
    """Return the names by which functions, in frozen values too, and what they name in turn read the host.

    They are looked for in the code, so that no example has to get there. Not seen is what is reached by `getattr`,
    through a list or a mapping, as a method of what is given, or inside the standard library or compiled code.
    """
    named, seen = [("", held) for held in _reachable(values)], set[int]()
    for name, held in named:
        made_in = getattr(held, "__module__", None) or type(getattr(held, "__self__", held)).__module__
        module = str(held.__name__ if isinstance(held, ModuleType) else made_in).partition(".")[0]
        built_in = isinstance(held, BuiltinFunctionType | MethodDescriptorType)
        if module.removeprefix("_") in _HOST or (built_in and held in _READERS):
            yield name
        elif module not in stdlib_module_names and id(held) not in seen:
            seen.add(id(held))
            named += ((inner, part) for inner, value in _named_in(held) for part in _reachable(value))


def _named_in(value: Any) -> Iterator[tuple[str, object]]:
    """Return, by name, the methods of a class or a value, and what the code and the closure of a function name."""
    methods = getmembers(value if isinstance(value, type) else type(value), isfunction)
    yield from ((name, method) for name, method in methods if name == "__call__" or not name.startswith("__"))
    yield from ((name, getattr(value, name, None)) for name in ("__wrapped__", "__func__", "__self__", "__defaults__"))
    if isinstance(value, FunctionType):
        cells = (cell.cell_contents for cell in value.__closure__ or ())
        yield from zip(value.__code__.co_freevars, cells, strict=True)
        yield from _named_in_code(value.__code__, {**vars(builtins), **value.__globals__})


def _named_in_code(code: CodeType, known: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    found: object = None
    for step in get_instructions(code):
        name = step.argval
        match step.opname:
            case "LOAD_GLOBAL":
                found = known.get(name)
            case "IMPORT_NAME":
                found = ModuleType(name)
            case "LOAD_ATTR" | "LOAD_METHOD":
                whole = datetime if name in _MOMENTS else found
                found = getattr(whole, name, None) if isinstance(whole, ModuleType | type) else None
            case _:
                continue
        yield name, found
    inside = (inner for inner in code.co_consts if isinstance(inner, CodeType))
    yield from (named for inner in inside for named in _named_in_code(inner, known))


def _flaws_of_value(value: object) -> Iterator[str]:
    yield from (f"{found!r} can change" for found in _reachable(value) if _can_change(found))
    try:
        again = fresh(value)
        if again != value or hash(again) != hash(value):
            yield "it comes back from a pickle as something else"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a flaw
        yield f"it cannot be hashed or pickled: {error!r}"


def _reachable(value: object) -> Iterator[object]:
    yield value
    kind: type[Any] = type(value)
    told = (getattr(value, field.name) for field in (fields(kind) if has(kind) else ()))
    for held in cast("tuple[object, ...]", value) if isinstance(value, tuple) else told:
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


@lru_cache(maxsize=8)
def _other_terms(terms: Terms) -> tuple[tuple[tuple[Reading, ...], Terms], ...]:
    """Return the terms in which a number that rests on readings is far lower or higher, with those readings."""
    found: list[tuple[tuple[Reading, ...], Terms]] = []
    for path, number in terms.parameters():
        for value in _OTHERS[type(number.value)] if number.rests_on else ():
            other: Any = Parameter[Any](value, number.citation, number.rests_on, label=number.label)
            with suppress(InvalidValue):
                found.append((number.rests_on, terms.with_number(path, other)))
    return tuple(found)
