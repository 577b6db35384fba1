"""What rests on a source: the rules and the numbers of policies, each by the places that it cites."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from flemish_clusters.checks import checked
from flemish_clusters.policies.coherence import numbers_of
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation, Source
from flemish_clusters.terms import AnyParameter, Terms
from flemish_clusters.verification.figures import Figure, figure_of


class Claim(NamedTuple):
    """That a rule or a number rests on a place in a source.

    Attributes:
        name: The code of the rule, or the path of the number.
        figure: The number that it takes from there, as it stands in a text; `None` where no text can tell it.
        is_number: Whether it is the claim of a number, and not that of a rule.
    """

    name: str
    citation: Citation
    figure: Figure | None
    is_number: bool


def claims_of(policies: Iterable[Policy]) -> tuple[Claim, ...]:
    """Return what rests on the sources under some policies: rules and numbers, those for earlier grants too."""
    found: dict[Claim, None] = {}
    for place, policy in enumerate(checked("policies", policies, Iterable)):
        checked(f"policies[{place}]", policy, Policy)
        for whole in policy.governing(None):
            found.update(dict.fromkeys((*_of_rules(whole), *_of_numbers(whole.terms))))
    return tuple(found)


def names_by_part(source: Source, claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """Return what rests on each part of a source, by the number of the part; on the whole under `""`."""
    names: dict[str, dict[str, None]] = {}
    for claim in claims:
        if claim.citation.source == source:
            names.setdefault(claim.citation.part, {})[claim.name] = None
    return {part: tuple(found) for part, found in names.items()}


def _of_rules(policy: Policy) -> Iterator[Claim]:
    for rule in policy.rules:
        yield from (Claim(rule.code, citation, None, is_number=False) for citation in rule.cites)
        yield from (number._replace(name=rule.code, is_number=False) for number in _numbers_of(rule, policy.terms))


def _numbers_of(rule: Rule[Any], terms: Terms) -> Iterator[Claim]:
    """Return the claims of the numbers that a rule says it needs."""
    asked = numbers_of(rule)
    return (claim for path, number in terms.parameters() if _name(path) in asked for claim in _values(path, number))


def _of_numbers(terms: Terms) -> Iterator[Claim]:
    return (claim for path, number in terms.parameters() for claim in _values(path, number))


def _values(path: str, number: AnyParameter) -> Iterator[Claim]:
    """Return the claims of a number, as it holds first and after each of its steps."""
    for value in number.in_turn:
        yield Claim(path, value.citation, figure_of(_name(path), value), is_number=True)


def _name(path: str) -> str:
    return path.rpartition(".")[2]
