"""Applied: the changes of a diff made by hand in the old version, to see whether they say all that differs."""

from collections.abc import Sequence
from typing import Any

from attrs import asdict, evolve

from flemish_clusters import Language, Policy
from flemish_clusters.changes import (
    Change,
    CitationChanged,
    Diff,
    Impacts,
    NumberAdded,
    NumberChanged,
    NumberRemoved,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
)
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.rules import Rule
from flemish_clusters.terms import Parameter, Terms


def applied(changes: Sequence[Change], policy: Policy) -> Policy:
    """Return the policy with all changes made."""
    validity = {change.place: change.new for change in changes if isinstance(change, ValidityChanged)}
    return evolve(policy, terms=_terms(changes, policy.terms), rules=_rules(changes, policy.rules), **validity)


def caveats_of(compared: Diff | Impacts, language: Language) -> tuple[str, ...]:
    """Return what has to be said with an answer under both versions, each thing once."""
    return tuple(dict.fromkeys((*compared.old.caveats(language), *compared.new.caveats(language))))


def _terms(changes: Sequence[Change], terms: Terms) -> Terms:
    """Return the terms with all changes made in their numbers, those of one number at once."""
    numbers = {path: asdict(number, recurse=False) for path, number in terms.parameters()}
    for change in changes:
        match change:
            case NumberChanged(path, _, new):
                numbers[path] = asdict(new, recurse=False)
            case CitationChanged(path, _, (citation,)) if path in numbers:
                numbers[path]["citation"] = citation
            case ReadingChanged(path, _, new) if path in numbers:
                numbers[path]["rests_on"] = new
            case _:
                pass
    for path, fields in numbers.items():
        terms = terms.with_number(path, Parameter(**fields))
    gone = {change.place for change in changes if isinstance(change, NumberRemoved)}
    come = {change.place: change.new for change in changes if isinstance(change, NumberAdded)}
    own = {**{name: number for name, number in terms.further.items() if name not in gone}, **come}
    return evolve(terms, further=FrozenMapping(tuple(own.items())))


def _rules(changes: Sequence[Change], rules: Sequence[Rule[Any]]) -> tuple[Rule[Any], ...]:
    """Return the rules with all changes made, one after the other."""
    made = list(rules)
    codes = [rule.code for rule in rules]
    for change in changes:
        match change:
            case RuleRemoved(rule):
                made.remove(rule)
            case RuleReplaced(old, new):
                made[made.index(old)] = new
            case RuleAdded(rule, place):
                made.insert(place, rule)
            case CitationChanged(code, _, new) if code in codes:
                made = [evolve(rule, cites=new) if rule.code == code else rule for rule in made]
            case ReadingChanged(code, _, new) if code in codes:
                made = [evolve(rule, rests_on=new) if rule.code == code else rule for rule in made]
            case _:
                pass
    return tuple(made)
