"""Drawing: examples from a strategy, the same each time, and the smallest on which a law is broken."""

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from typing import Any, Final, TypeVar, cast

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky, HypothesisWarning
from hypothesis.strategies import SearchStrategy

from flemish_clusters.facts import Subject
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.testing.laws import LawBroken, Trial
from flemish_clusters.testing.laws.facts import Fact, facts, with_fact
from flemish_clusters.testing.laws.showing import shown
from flemish_clusters.testing.strategies import euros, subjects, year_accounts

Example = TypeVar("Example")

_AMOUNTS: Final = st.none() | euros(max_cents=10**12)
_ACCOUNTS: Final = year_accounts(eligible_costs=_AMOUNTS, cofinancing=_AMOUNTS, aid=_AMOUNTS)
"""Accounts without an amount so large that none above it can be written: such an amount hides what others change."""

_BREACHES: Final = 20
"""How many breaches a search finds before it takes the smallest of them; what is left to simplify is little."""

_NAME: Final = "Fictional"
_ANY: Final = re.compile(rf"{_NAME}|(?<=Region\.)\w+")

_HEALTH: Final = tuple(cast("Iterable[HealthCheck]", HealthCheck))
"""What a check is no worse for: a rule may be slow, and the check itself may run within another test."""


def subjects_on_trial(trial: Trial) -> SearchStrategy[Any]:
    """Return the subjects of the class on trial, none of them with an amount near the largest that can be written."""
    kind: type = trial.rules[0].about
    return _ACCOUNTS if kind is YearAccount else _subjects(kind, trial.choices.asked)


@lru_cache(maxsize=32)
def _subjects(kind: type, asked: tuple[str, ...]) -> SearchStrategy[Any]:
    return subjects(kind, asked=asked)


@lru_cache(maxsize=32)
def drawn(strategy: SearchStrategy[Example], max_examples: int) -> tuple[Example, ...]:
    """Return examples of a strategy, at most so many; drawn once for all the rules that are tried on them."""
    found: list[Example] = []
    _visit(strategy, found.append, max_examples)
    return tuple(found)


def smallest(
    strategy: SearchStrategy[Any], breaks: Callable[[Any], None], found: LawBroken, max_examples: int
) -> LawBroken:
    """Return the breach of the same law by the same rule on the smallest subject that can be found.

    Args:
        strategy: The examples.
        breaks: What raises `LawBroken` for an example.
        found: A breach that was found already.
        max_examples: How many examples to try before making one smaller.
    """
    broken = [found]

    def visit(subject: Subject) -> None:
        again = _breach_like(found, breaks, subject) if len(broken) <= _BREACHES else None
        if again is not None:
            broken.append(again)
            raise again

    # To Hypothesis it is flaky that a rule does not judge the same twice, and that breaches come to an end.
    with suppress(LawBroken, Flaky):
        _visit(strategy, visit, max_examples)
    return _simplified(min(reversed(broken), key=_length), breaks)


def _simplified(found: LawBroken, breaks: Callable[[Any], None]) -> LawBroken:
    """Return the breach on a simpler subject, as far as there is one: less is known of it, or it has fewer members."""
    before: LawBroken | None = None
    while found is not before:
        before, place = found, 0
        while (simpler := _simpler(cast("Subject", found.counterexample), place)) is not None:
            others = (_breach_like(found, breaks, subject) for subject in simpler)
            shorter = next((other for other in others if other is not None and _length(other) < _length(found)), None)
            found, place = (found, place + 1) if shorter is None else (shorter, place)
    return found


def _length(found: LawBroken) -> int:
    """Return how long the counterexample is as code, whatever its made-up names and its regions are."""
    return len(_ANY.sub("", shown(found.counterexample)))


def _simpler(subject: Subject, place: int) -> Iterator[Subject] | None:
    """Return the subjects of which one fact is unknown, simpler or has fewer members; `None` past the last fact."""
    fact = next(islice(facts(subject), place, None), None)
    if fact is None:
        return None
    others = (with_fact(subject, fact.path, value) for value in _simpler_values(fact))
    return (other for other in others if other is not None)


def _simpler_values(fact: Fact) -> Iterator[object]:
    if fact.can_be_unknown and fact.value is not None:
        yield None
    if len(fact.items) > 1:
        yield fact.items[: len(fact.items) // 2]
    yield from ((*fact.items[:place], *fact.items[place + 1 :]) for place in reversed(range(len(fact.items))))
    if isinstance(fact.value, Attestation):
        yield Attestation(holds=fact.value.holds)
    elif fact.value is False:
        yield True
    elif fact.path.endswith("name"):
        yield _NAME
    elif isinstance(fact.value, ClusterKind):
        yield ClusterKind.SPEARHEAD


def _breach_like(found: LawBroken, breaks: Callable[[Any], None], subject: Subject) -> LawBroken | None:
    """Return the breach on a subject, where it is of the same law by the same rule."""
    try:
        breaks(subject)
    except LawBroken as again:
        return again if (again.law, again.rule) == (found.law, found.rule) else None
    return None


def _visit(strategy: SearchStrategy[Any], visit: Callable[[Any], None], max_examples: int) -> None:
    """Visit examples in an order that is the same in each run, and smaller ones once a visit raises."""

    @settings(
        max_examples=max_examples,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        verbosity=Verbosity.quiet,
        suppress_health_check=_HEALTH,
        phases=(Phase.generate, Phase.shrink),
    )
    @given(strategy)
    def visited(example: Any) -> None:
        visit(example)

    with warnings.catch_warnings():
        # Hypothesis writes a failing example out before a law can show it, and warns that a dossier is long.
        warnings.filterwarnings("ignore", "Generating overly large repr", HypothesisWarning)
        visited()
