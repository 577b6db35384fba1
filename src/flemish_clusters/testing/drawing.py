"""Drawing: examples from a strategy, the same each time, and the smallest on which a law is broken."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any, Final, TypeVar, cast

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky
from hypothesis.strategies import SearchStrategy

from flemish_clusters.facts import Subject, YearAccount
from flemish_clusters.testing.laws import LawBroken, Trial
from flemish_clusters.testing.laws.facts import facts, with_fact
from flemish_clusters.testing.laws.showing import shown
from flemish_clusters.testing.strategies import euros, subjects, year_accounts

Example = TypeVar("Example")

_AMOUNTS: Final = st.none() | euros(max_cents=10**12)
_ACCOUNTS: Final = year_accounts(eligible_costs=_AMOUNTS, cofinancing=_AMOUNTS, aid=_AMOUNTS)
"""Accounts without an amount so large that none above it can be written: such an amount hides what others change."""

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
        again = _breach_like(found, breaks, subject)
        if again is not None:
            broken.append(again)
            raise again

    # A rule that does not judge the same twice makes the search itself flaky; then the last breach has to do.
    with suppress(LawBroken, Flaky):
        _visit(strategy, visit, max_examples)
    return _simplified(broken[-1], breaks)


def _simplified(found: LawBroken, breaks: Callable[[Any], None]) -> LawBroken:
    """Return the breach on a subject of which less is known and that has fewer members, as far as there is one."""
    for subject in _with_less(cast("Subject", found.counterexample)):
        again = _breach_like(found, breaks, subject)
        if again is not None and len(shown(again.counterexample)) < len(shown(found.counterexample)):
            return _simplified(again, breaks)
    return found


def _with_less(subject: Subject) -> Iterator[Subject]:
    """Return the subjects that lack one fact, or one member, of this one."""
    for fact in facts(subject):
        shorter = ((*fact.items[:place], *fact.items[place + 1 :]) for place in range(len(fact.items)))
        unknown = (None,) if fact.can_be_unknown and fact.value is not None else ()
        for value in (*unknown, *shorter):
            other = with_fact(subject, fact.path, value)
            if other is not None:
                yield other


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

    visited()
