"""Shrinker: examples of a strategy, the same each time, and the simplest subject on which a law is broken."""

import warnings
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache, partial
from itertools import count
from typing import Any, Final, TypeVar, cast

from attrs import evolve
from hypothesis import HealthCheck, Phase, Verbosity, given, reject, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky, HypothesisWarning
from hypothesis.strategies import SearchStrategy

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Further
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.money import Euro
from flemish_clusters.testing.laws import LawBroken
from flemish_clusters.testing.walk import fields_of, items_of

Example = TypeVar("Example")

_HEALTH: Final = tuple(cast("Iterable[HealthCheck]", HealthCheck))
"""What a check is no worse for: a rule may be slow, and the check itself may run within another test."""

_ENOUGH: Final = 150
"""How many subjects a search tries; what is left to simplify by then is little."""

_STAYS: Final = st.sampled_from((False, *(True,) * 99))
"""Whether a fact stays: it mostly does, and Hypothesis looks for where it need not."""


class _Stopped(BaseException):
    """A search has tried enough; no `Exception`, so that Hypothesis does not take it for a breach."""


@lru_cache(maxsize=32)
def drawn(strategy: SearchStrategy[Example], max_examples: int) -> tuple[Example, ...]:
    """Return examples of a strategy, at most so many; drawn once for all the rules that are tried on them."""
    found: list[Example] = []
    _visit(strategy, found.append, max_examples)
    return tuple(found)


def simplest(found: LawBroken, subject: object, breaks: Callable[[Any], None]) -> LawBroken:
    """Return the breach of the same law by the same rule on the simplest subject that Hypothesis finds.

    Args:
        found: A breach that was found.
        subject: The subject on which it was.
        breaks: What raises `LawBroken` for a subject.
    """
    broken, waits = [found], count()

    def visit(simpler: object) -> None:
        if next(waits) == _ENOUGH:
            raise _Stopped
        try:
            breaks(simpler)
        except LawBroken as again:
            if (again.law, again.rule) == (found.law, found.rule):
                broken.append(again)
                raise

    # To Hypothesis it is flaky that a rule does not judge the same twice.
    with suppress(LawBroken, Flaky, _Stopped):
        _visit(_simpler(subject), visit, 100)
    smallest = evolve(broken[-1])
    smallest.__cause__ = broken[-1].__cause__
    return smallest


def _visit(strategy: SearchStrategy[Any], visit: Callable[[Any], None], max_examples: int) -> None:
    """Visit examples in an order that is the same in each run, and simpler ones once a visit raises."""

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


def _simpler(value: Any, *, can_be_unknown: bool = False) -> SearchStrategy[Any]:
    """Return a strategy of a fact as it is, mostly, and of simpler ones: not known, or with fewer members."""
    items, fields = items_of(value), fields_of(value)
    inside: SearchStrategy[Any]
    match value:
        case tuple():
            inside = st.tuples(*(_perhaps(_simpler(item)) for item in reversed(items))).map(_those_that_stay)
        case Further():
            inside = st.fixed_dictionaries({name: _perhaps(_simpler(held)) for name, held in value.items()})
        case _ if fields and not isinstance(value, (Attestation, Euro)):
            facts = ((field.name, getattr(value, field.name), field.default is None) for field in fields)
            known = {name: _simpler(fact, can_be_unknown=optional) for name, fact, optional in facts}
            inside = st.fixed_dictionaries(known).map(partial(_evolved, value))
        case _:
            others = [*([None] if can_be_unknown else []), _simplest(value)]
            return st.sampled_from([*(other for other in others if other != value), *[value] * 99])
    return _perhaps(inside) if can_be_unknown else inside


def _simplest(value: Any) -> Any:
    """Return the simplest that can stand for a value that is made of no facts."""
    match value:
        case Attestation():
            return Attestation(holds=value.holds)
        case ClusterKind():
            return ClusterKind.SPEARHEAD
        case bool():
            return True
        case str():
            return "Fictional"
        case _:
            return value


def _perhaps(fact: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.tuples(_STAYS, fact).map(lambda drawn: drawn[1] if drawn[0] else None)


def _those_that_stay(items: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(item for item in reversed(items) if item is not None)


def _evolved(value: Any, known: dict[str, Any]) -> Any:
    try:
        return evolve(value, **known)
    except InvalidValue:
        reject()
