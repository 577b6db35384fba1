"""Amendments: what a new version changes in the numbers, the rules and the readings of the one before it."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final, TypeVar, cast

from attrs import evolve

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.money import Euro, EuroLike, to_euro
from flemish_clusters.readings import Reading
from flemish_clusters.readings.reading import OF_THE_PACKAGE
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation
from flemish_clusters.terms import AnyParameter, Parameter, Terms

Resting = TypeVar("Resting", bound=Rule[Any] | AnyParameter)
Rules = tuple[Rule[Any], ...]
ExactNumber = int | Fraction | EuroLike
"""A number that an amendment sets, as exact as it is given; its citation is the act that amends."""
_CODES: Final = 'codes, such as ("COM-4",)'


def amended_terms(terms: Terms, numbers: Mapping[str, ExactNumber | AnyParameter], basis: Citation) -> Terms:
    """Return the terms with other numbers, by their paths, such as `"spearhead.yearly_ceiling"`."""
    checked("Policy.basis", basis, Citation)
    known = dict(terms.parameters())
    for path, number in checked("numbers", numbers, Mapping).items():
        if path not in known:
            raise InvalidValue("numbers", path, f"one of {', '.join(known)}")
        try:
            terms = terms.with_number(path, _as_parameter(number, known[path], basis))
        except InvalidValue as error:
            prefix = "" if isinstance(number, Parameter) else "a Parameter of "
            raise InvalidValue(f"numbers[{path!r}]", number, error.expected.removeprefix(prefix)) from None
    return terms


def _as_parameter(number: Any, old: AnyParameter, basis: Citation) -> AnyParameter:
    """Return the parameter that holds a number, which becomes an amount or a share where the old one is."""
    if isinstance(number, Parameter):
        return cast("AnyParameter", number)
    if isinstance(old.value, Euro):
        return Parameter(to_euro(number), basis)
    if isinstance(old.value, Fraction) and type(number) is int:
        return Parameter(Fraction(number), basis)
    return Parameter(number, basis)


def amended_rules(rules: Rules, added: Rules, replaced: Mapping[str, Rule[Any]], repealed: tuple[str, ...]) -> Rules:
    """Return the rules with some added at the end, some in the places of others by their codes, some repealed."""
    for field, given, expected in (("added", added, "rules, such as (a_rule,)"), ("repealed", repealed, _CODES)):
        if not isinstance(given, tuple):
            raise InvalidValue(field, given, f"a tuple of {expected}")
    new = (*added, *checked("replaced", replaced, Mapping).values())
    for rule in new:
        checked("rules", rule, Rule)
    codes = [rule.code for rule in rules]
    for field, given in (("repealed", repealed), ("replaced", tuple(replaced))):
        strange = [code for code in given if code not in codes]
        if strange:
            raise InvalidValue(field, strange, f"codes that are there: {shown(codes, ', '.join)}")
    counts = Counter((*codes, *(rule.code for rule in new)))
    if used := [rule.code for rule in new if counts[rule.code] > 1]:
        raise InvalidValue("rules", used, "a new code for each new or changed rule: a code is never used again")
    if twice := sorted(set(repealed) & set(replaced)):
        raise InvalidValue("repealed", twice, "codes that are not replaced as well")
    kept = (replaced.get(rule.code, rule) for rule in rules if rule.code not in repealed)
    return (*kept, *added)


def is_same_demand(one: Rule[Any], other: Rule[Any]) -> bool:
    """Return whether two rules differ in nothing but their citations and their readings."""
    return one is other or evolve(one, cites=other.cites, rests_on=other.rests_on) == other


def with_readings(rules: Rules, terms: Terms, readings: Mapping[str, Reading]) -> tuple[Rules, Terms]:
    """Return the rules and the terms resting on other readings, by the keys of those they rested on."""
    resting = (*(rule.rests_on for rule in rules), *(parameter.rests_on for _, parameter in terms.parameters()))
    there = dict.fromkeys(reading for found in resting for reading in found)
    known = {reading.key for reading in there}
    for reading in checked("readings", readings, Mapping).values():
        checked("readings", reading, Reading)
    strange = [key for key in readings if key not in known]
    if strange:
        raise InvalidValue("readings", strange, f"keys of readings that are there: {shown(sorted(known), ', '.join)}")
    for reading in there:
        if reading.key in readings:
            _check_is_not_computed(reading, rules)
    for path, parameter in terms.parameters():
        terms = terms.with_number(path, _resting_on(parameter, readings))
    return tuple(_resting_on(rule, readings) for rule in rules), terms


def _check_is_not_computed(reading: Reading, rules: Rules) -> None:
    """Raise `InvalidValue` where the answers would go on to follow a reading whose words are exchanged."""
    of_the_package = [name for name in reading.computed_by if name in OF_THE_PACKAGE]
    if of_the_package:
        expected = f"the key of another reading: what computes this one ({', '.join(of_the_package)}) cannot be amended"
        raise InvalidValue("readings", reading.key, expected)
    computing = [rule.code for rule in rules if rule.code in reading.computed_by]
    if computing:
        expected = f"the key of a reading that no rule computes, or replace the rules that do: {', '.join(computing)}"
        raise InvalidValue("readings", reading.key, expected)


def _resting_on(value: Resting, readings: Mapping[str, Reading]) -> Resting:
    rests_on = tuple(readings.get(reading.key, reading) for reading in value.rests_on)
    return value if rests_on == value.rests_on else evolve(value, rests_on=rests_on)
