"""Laws on rules and findings as values: they cannot change, they hash, and they come back from a pickle."""

import pickle
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import BuiltinFunctionType, FunctionType, NoneType
from typing import Any, Final, cast

from attrs import Attribute
from attrs.exceptions import FrozenInstanceError

from flemish_clusters.facts import Subject
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.trials import Trial

_IMMUTABLE: Final = (
    *(str, bytes, int, float, complex, Fraction, Decimal, date, Enum, NoneType, type, frozenset),
    *(FunctionType, BuiltinFunctionType, tuple),
)


def rule_is_a_value(_: Trial, rule: Rule[Any]) -> None:
    """A rule cannot change, hashes, and comes back from a pickle as it was."""
    _require_value(rule, rule.code, rule)


def judgement_is_a_value(trial: Trial, subject: Subject) -> None:
    """What a rule finds cannot change, hashes, and comes back from a pickle as it was."""
    for rule in trial.rules:
        _require_value(trial.judge(rule, subject), rule.code, subject)


def _require_value(value: object, code: str, counterexample: object) -> None:
    for flaw in _flaws(value):
        raise LawBroken(Law.VALUE, code, counterexample, flaw)


def _flaws(value: object) -> Iterator[str]:
    yield from (f"{found!r} can change" for found in _reachable(value) if _can_change(found))
    try:
        again: object = pickle.loads(pickle.dumps(value))  # noqa: S301 - it was made here
        same = again == value and hash(again) == hash(value)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a flaw
        yield f"it cannot be hashed or pickled: {error!r}"
    else:
        if not same:
            yield "it comes back from a pickle as something else"


def _can_change(value: object) -> bool:
    if isinstance(value, _IMMUTABLE):
        return False
    for name in _field_names(value):
        try:
            setattr(value, name, getattr(value, name))
        except FrozenInstanceError:
            continue
        return True
    return not hasattr(type(value), "__attrs_attrs__")


def _reachable(*roots: object) -> Iterator[object]:
    """Return each value that can be reached from the roots, the roots included, once."""
    seen: dict[int, object] = {}
    waiting = list(roots)
    while waiting:
        value = waiting.pop()
        if id(value) not in seen:
            # The value is kept, so that no other takes its identity.
            seen[id(value)] = value
            waiting.extend(_inside(value))
            yield value


def _inside(value: object) -> Iterator[object]:
    yield from (getattr(value, name) for name in _field_names(value))
    if isinstance(value, (tuple, frozenset)):
        yield from cast("Iterable[object]", value)


def _field_names(value: object) -> Iterator[str]:
    attributes: tuple[Attribute[object], ...] = getattr(type(value), "__attrs_attrs__", ())
    return (attribute.name for attribute in attributes)
