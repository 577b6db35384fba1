"""Arguments: the checks on what a check is given, so that none passes for want of anything to do."""

from collections.abc import Collection, Mapping
from typing import Any, Final, TypeGuard

from hypothesis.strategies import SearchStrategy

from flemish_clusters.checks import checked, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws import Law, Threshold

_LAWS: Final = f"a collection of laws, each a Law ({', '.join(law.name for law in Law)})"


def check_scope(values: Any, keeping: Any, max_examples: Any) -> None:
    """Raise `InvalidValue` unless these say what to check, and on how much."""
    if not _is_mapping(values) or not all(map(_are_values, values.items())):
        raise InvalidValue("values", values, "a mapping of the names of facts to tuples of values")
    if not _is_collection(keeping) or not all(isinstance(law, Law) for law in keeping):
        raise InvalidValue("keeping", keeping, _LAWS)
    if type(max_examples) is not int or max_examples < 1:
        raise InvalidValue("max_examples", max_examples, "a whole number from 1 on")


def check_thresholds(thresholds: Any, rule: Rule[Any]) -> None:
    """Raise `InvalidValue` unless these are thresholds of subjects that a rule is about."""
    expected = tuple_of(Threshold)
    if not expected.accepts(thresholds):
        raise InvalidValue("thresholds", thresholds, expected.expected)
    for threshold in thresholds:
        checked("Threshold.subject", threshold.subject, rule.about)


def check_subjects(strategy: object) -> None:
    """Raise `InvalidValue` unless it is a strategy, or `None`."""
    if strategy is not None:
        checked("subjects", strategy, SearchStrategy)


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _is_collection(value: object) -> TypeGuard[Collection[object]]:
    return isinstance(value, Collection) and not isinstance(value, (str, bytes))


def _are_values(item: tuple[object, object]) -> bool:
    name, found = item
    return isinstance(name, str) and isinstance(found, tuple)
