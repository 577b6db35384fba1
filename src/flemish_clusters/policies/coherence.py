"""Coherence: whether the rules of a policy and its numbers go together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from flemish_clusters.errors import InvalidValue
from flemish_clusters.rules import Cap, Rule
from flemish_clusters.rules.families import Counted
from flemish_clusters.rules.shares import Share, check_shares
from flemish_clusters.terms import OF_A_KIND, OF_ALL, Terms


def check_rules(rules: Sequence[Rule[Any]], terms: Terms) -> None:
    """Raise `InvalidValue` where a code or the name of a limit stands twice, or a number is not there or no such."""
    _check_once((rule.code for rule in rules), "each code once")
    names = (rule.function.name for rule in rules if isinstance(rule.function, Cap))
    _check_once(names, "each name of a limit once")
    for rule in rules:
        _check_numbers(rule, terms)
    check_shares(rules, terms)


def numbers_of(rule: Rule[Any]) -> tuple[str, ...]:
    """Return the names of the numbers that a rule says it needs: one that counts, compares or limits."""
    return rule.function.numbers if isinstance(rule.function, Cap | Counted | Share) else ()


def _check_numbers(rule: Rule[Any], terms: Terms) -> None:
    known = (*OF_A_KIND, *OF_ALL, *terms.further)
    for name in numbers_of(rule):
        if name not in known:
            expected = f"rules that ask for numbers that the policy sets: {', '.join(known)}"
            raise InvalidValue("Policy.rules", f"{rule.code}: {name}", expected)
        if isinstance(rule.function, Counted):
            value: object = terms.for_all(name).value
            if type(value) is not int:
                raise InvalidValue("Policy.rules", f"{rule.code}: {value!r}", f"{name} as a whole number")


def _check_once(values: Iterable[str], expected: str) -> None:
    if twice := [value for value, count in Counter(values).items() if count > 1]:
        raise InvalidValue("Policy.rules", twice, expected)
