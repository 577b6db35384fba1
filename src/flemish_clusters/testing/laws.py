"""Laws by name, thresholds, and the error that says which law a rule breaks, on the simplest subject, as code."""

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from enum import Enum, unique
from typing import Any, Final, cast, get_args

from attrs import define, field, fields, frozen
from hypothesis import Phase, Verbosity, find, settings
from hypothesis.errors import HypothesisWarning, NoSuchExample
from hypothesis.strategies import SearchStrategy

from flemish_clusters.checks import a, a_text
from flemish_clusters.errors import FlemishClustersError, InvalidValue
from flemish_clusters.facts import FACTS, Further, Subject
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.walk import facts_in, with_facts
from flemish_clusters.judgements import Verdict
from flemish_clusters.money import Euro

_SIZES: Final[Mapping[type, tuple[Callable[[Any], int], Callable[[Any, int], Any]]]] = {
    Euro: (lambda amount: amount.cents, lambda _, cents: Euro(cents=cents)),
    date: (date.toordinal, lambda _, ordinal: date.fromordinal(ordinal)),
    int: (int, lambda _, number: number),
    tuple: (len, lambda members, count: (*members, *members[-1:])[:count]),
}
"""How large a value is, and a value like it of another size."""


_SIMPLEST: Final[dict[type, object]] = {ClusterKind: ClusterKind.SPEARHEAD, bool: True, str: "Fictional"}


@unique
class Law(Enum):
    """What holds for every rule of every policy, and for every well-formed subject; the value says it in words."""

    FINDS = "a rule finds without an exception"
    SAME = "the same subject gets the same finding"
    HOST = "nothing depends on the host"
    VALUE = "a rule and what it finds are values"
    CITES = "every rule cites, and every citation resolves"
    WORDS = "every message exists in both languages"
    READINGS = "a reading that decided is named"
    HONEST = "losing a fact never turns a verdict around"
    LOCAL = "a fact that a rule does not read does not matter"
    ORDER = "the order of members and accounts does not matter"
    EXACT = "the missing facts are those that matter"
    SHARP = "a threshold is sharp"
    MONOTONE = "more costs or cofinancing never lowers a limit"
    MAXIMUM = "the maximum aid is the most that every demand allows"
    RAISING = "what is to be raised is enough for the most aid"
    PROOF = "what can be proved of the aid is refuted by no account"
    PAIR = "each demand alone tells two subjects apart"


@define
class LawBroken(FlemishClustersError, AssertionError):
    """A rule breaks a law.

    Attributes:
        counterexample: The smallest subject that was found on which it does; for a law on the rule itself, the rule.
    """

    law: Law
    rule: str
    counterexample: object
    seen: str

    def __str__(self) -> str:
        return (
            f"{self.rule} breaks the law {self.law.name}, {self.law.value}: {self.seen}.\n"
            f"Counterexample: {as_code(self.counterexample)}"
        )


@frozen(kw_only=True)
class Threshold:
    """Where a rule turns, as its source puts it: the author's word, that the rule is held to.

    Attributes:
        fact: The fact that counts, as a path from the subject.
        met: The last of its values that meets the rule.
        not_met: The first that does not: a cent, a day, one more or less, or one member more or less.

    Raises:
        InvalidValue: The subject has no such fact, or the two values are not one step apart.
    """

    subject: Subject = field(validator=a(*get_args(Subject)))
    fact: str = field(validator=a_text)
    met: Any
    not_met: Any

    def __attrs_post_init__(self) -> None:
        try:
            with_facts(self.subject, {self.fact: self.met})
        except (AttributeError, IndexError, TypeError, ValueError):
            expected = f"the path of a fact of a {type(self.subject).__name__}"
            raise InvalidValue("Threshold.fact", self.fact, expected) from None
        if type(self.met) not in _SIZES:
            raise InvalidValue("Threshold.met", self.met, "a Euro, a date, a whole number or a tuple")
        size, _ = _SIZES[type(self.met)]
        if type(self.met) is not type(self.not_met) or abs(size(self.met) - size(self.not_met)) != 1:
            raise InvalidValue("Threshold.not_met", self.not_met, f"a value one step from {self.met!r}")

    def cases(self) -> Iterator[tuple[Any, Verdict]]:
        """Return the three values: a step further into what meets the rule, at its edge, and a step beyond."""
        size, made = _SIZES[type(self.met)]
        further = 2 * size(self.met) - size(self.not_met)
        with suppress(ValueError):
            yield from [(made(self.met, further), Verdict.MET)] if further >= 0 else ()
        yield self.met, Verdict.MET
        yield self.not_met, Verdict.NOT_MET


def as_code(value: object) -> str:
    """Return a value as the code that makes it; a field that has its default, so what is not known, is left out."""
    held: Any = value
    kind: type = type(value)
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, Further):
        return f"{{{', '.join(f'{name!r}: {as_code(attestation)}' for name, attestation in value.items())}}}"
    if isinstance(value, tuple):
        return f"({', '.join(map(as_code, held))}{',' if len(held) == 1 else ''})"
    if value in (Attestation(holds=True), Attestation(holds=False)):
        return str(held.holds)
    if kind in FACTS:
        told = ((field, getattr(held, field.name)) for field in fields(kind))
        known = (f"{field.name}={as_code(one)}" for field, one in told if one not in (field.default, Further()))
        return f"{kind.__name__}({', '.join(known)})"
    return repr(value)


def drawn(strategy: SearchStrategy[Any], max_examples: int) -> tuple[Any, ...]:
    """Return examples of a strategy, at most so many, the same each time."""
    found: list[Any] = []
    alike = settings(max_examples=max_examples, derandomize=True, database=None, deadline=None)
    quiet = settings(alike, verbosity=Verbosity.quiet, phases=(Phase.generate,))
    with warnings.catch_warnings(), suppress(NoSuchExample):
        # Hypothesis warns that a dossier is long.
        warnings.filterwarnings("ignore", "Generating overly large repr", HypothesisWarning)
        find(strategy, cast("Callable[[Any], bool]", found.append), settings=quiet)
    return tuple(found)


def simplest(found: LawBroken, subject: object, breach: Callable[[Any], LawBroken | None]) -> LawBroken:
    """Return the breach of the same law by the same rule on the subject of which least is told, a step at a time."""
    told: dict[str, object] = {}
    simple = subject
    for path, value in _simpler(subject):
        less = with_facts(subject, {**told, path: value})
        again = None if less in (None, simple) else breach(less)
        if again is not None and (again.law, again.rule) == (found.law, found.rule):
            found, simple = again, less
            told[path] = value
    return found


def _simpler(subject: object) -> Iterator[tuple[str, object]]:
    """Return what can be told instead, each with its path: a simpler value, that it is not known, a member less."""
    for fact in facts_in(subject):
        held: object = fact.value
        value = Attestation(holds=held.holds) if isinstance(held, Attestation) else _SIMPLEST.get(type(held), held)
        yield from ((fact.path, other) for other in (value, *[None] * fact.can_be_unknown))
        yield from ((f"{fact.path}[{place}]", None) for place in reversed(range(len(fact.items))))
