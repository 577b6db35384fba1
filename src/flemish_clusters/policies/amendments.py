"""Amendments: what a new version changes in the numbers, the rules and the readings of the one before it."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, TypeVar

from attrs import evolve

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.fields import checked
from flemish_clusters.money import Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules import AnyParameter, Parameter, Rule, Terms
from flemish_clusters.sources import Citation

Resting = TypeVar("Resting", bound=Rule[Any] | AnyParameter)
Rules = tuple[Rule[Any], ...]
Number = int | Fraction | Euro
"""A number that an amendment sets; its citation is the act that amends."""


def amended_terms(terms: Terms, numbers: Mapping[str, Number | AnyParameter], basis: Citation) -> Terms:
    """Return the terms with other numbers, by their paths, such as `"spearhead.yearly_ceiling"`."""
    known = [path for path, _ in terms.parameters()]
    for path, number in numbers.items():
        if path not in known:
            raise InvalidValue("numbers", path, f"one of {', '.join(known)}")
        terms = with_parameter(terms, path, number if isinstance(number, Parameter) else _set_by(basis, number))
    return terms


def with_parameter(terms: Terms, path: str, parameter: AnyParameter) -> Terms:
    """Return the terms with one number replaced."""
    *outer, name = path.split(".")
    changes: dict[str, Any] = {name: parameter}
    for kind in outer:
        changes = {kind: evolve(getattr(terms, kind), **changes)}
    return evolve(terms, **changes)


def amended_rules(rules: Rules, *, added: Rules, replaced: Mapping[str, Rule[Any]], repealed: tuple[str, ...]) -> Rules:
    """Return the rules with some added at the end, some replaced in their place, some repealed."""
    for rule in (*added, *replaced.values()):
        checked("rules", rule, Rule)
    codes = [rule.code for rule in rules]
    for field, given in (("repealed", repealed), ("replaced", tuple(replaced))):
        strange = [code for code in given if code not in codes]
        if strange:
            raise InvalidValue(field, strange, f"codes that are there: {', '.join(codes)}")
    _check_codes_are_new(codes, (*added, *replaced.values()))
    twice = set(repealed) & set(replaced)
    if twice:
        raise InvalidValue("repealed", sorted(twice), "codes that are not replaced as well")
    kept = (replaced.get(rule.code, rule) for rule in rules if rule.code not in repealed)
    return (*kept, *added)


def _check_codes_are_new(codes: list[str], rules: Rules) -> None:
    counts = Counter((*codes, *(rule.code for rule in rules)))
    used = [rule.code for rule in rules if counts[rule.code] > 1]
    if used:
        raise InvalidValue("rules", used, "a new code for each new or changed rule: a code is never used again")


def with_readings(rules: Rules, terms: Terms, readings: Mapping[str, Reading]) -> tuple[Rules, Terms]:
    """Return the rules and the terms resting on other readings, by the keys of those they rested on."""
    resting = (*(rule.rests_on for rule in rules), *(parameter.rests_on for _, parameter in terms.parameters()))
    known = {reading.key for found in resting for reading in found}
    for reading in readings.values():
        checked("readings", reading, Reading)
    strange = [key for key in readings if key not in known]
    if strange:
        raise InvalidValue("readings", strange, f"keys of readings that are there: {', '.join(sorted(known))}")
    for path, parameter in terms.parameters():
        terms = with_parameter(terms, path, _resting_on(parameter, readings))
    return tuple(_resting_on(rule, readings) for rule in rules), terms


def _resting_on(value: Resting, readings: Mapping[str, Reading]) -> Resting:
    rests_on = tuple(readings.get(reading.key, reading) for reading in value.rests_on)
    return value if rests_on == value.rests_on else evolve(value, rests_on=rests_on)


def _set_by(basis: Citation, number: Number) -> AnyParameter:
    match number:
        case Euro():
            return Parameter(number, basis)
        case Fraction():
            return Parameter(number, basis)
        case _:
            return Parameter(number, basis)
