"""What rests on a source: the rules and the numbers of policies, each by the places that it cites."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flemish_clusters.checks import checked
from flemish_clusters.policies.coherence import numbers_of
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import Citation, Source
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
            found.update(dict.fromkeys(_claims_under(whole)))
    return tuple(found)


def names_by_part(source: Source, claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
    """Return what rests on each part of a source, by the number of the part; on the whole under `""`."""
    names: dict[str, dict[str, None]] = {}
    for claim in claims:
        if claim.citation.source == source:
            names.setdefault(claim.citation.part, {})[claim.name] = None
    return {part: tuple(found) for part, found in names.items()}


def _claims_under(policy: Policy) -> Iterator[Claim]:
    """Return the claims of each rule, with those of the numbers that it says it needs, then those of the numbers.

    A number makes one as it holds first and one after each of its steps.
    """
    numbers = [
        Claim(path, value.citation, figure_of(_name(path), value), is_number=True)
        for path, number in policy.terms.parameters()
        for value in number.in_turn
    ]
    for rule in policy.rules:
        asked = numbers_of(rule)
        yield from (Claim(rule.code, citation, None, is_number=False) for citation in rule.cites)
        yield from (one._replace(name=rule.code, is_number=False) for one in numbers if _name(one.name) in asked)
    yield from numbers


def _name(path: str) -> str:
    return path.rpartition(".")[2]
