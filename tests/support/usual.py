"""The usual: the policy of 2016, the samples of the kit that meet it, what it finds, and policies near it."""

from fractions import Fraction
from typing import Any, Final

from attrs import evolve

from flemish_clusters import (
    Attestation,
    Euro,
    Finding,
    Policy,
    YearAccount,
    assess,
)
from flemish_clusters.facts import Subject
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import KindTerms, Parameter
from flemish_clusters.testing.samples import (
    ACCOUNT,
    DOSSIER,
    FITTING,
    INSTITUTION,
    NETWORK,
    NETWORK_ACCOUNT,
    NETWORK_PERIOD,
    ORGANISATION,
    PERIOD,
    SPEARHEAD,
    UNFIT,
)

__all__ = [
    "ACCOUNT",
    "DOSSIER",
    "FITTING",
    "INSTITUTION",
    "NETWORK",
    "NETWORK_ACCOUNT",
    "NETWORK_PERIOD",
    "NO",
    "ORGANISATION",
    "PERIOD",
    "POLICY",
    "SPEARHEAD",
    "UNFIT",
    "YES",
    "amended",
    "euro",
    "finding",
    "without",
]

POLICY: Final = ORDER_2016
YES: Final = Attestation(holds=True)
NO: Final = Attestation(holds=False)


def finding(code: str, subject: Subject, policy: Policy = POLICY) -> Finding:
    """Return what the rule with a code finds of a subject."""
    return next(found for found in assess(subject, policy=policy).findings if found.code == code)


def limits_of(policy: Policy) -> tuple[Rule[YearAccount], ...]:
    """Return the demands of a policy that limit the aid, by rank."""
    return tuple(limiter.rule for limiter in policy.limiters(ACCOUNT))


def amended(**numbers: Euro | Fraction | int) -> Policy:
    """Return the policy with other numbers, for both kinds of cluster alike."""
    parameters: dict[str, Any] = {name: Parameter[Any](number, PAGE.whole()) for name, number in numbers.items()}
    of_a_kind = {name: parameters.pop(name) for name in KindTerms.__annotations__ if name in parameters}
    kinds = {kind: evolve(numbers, **of_a_kind) for kind, numbers in POLICY.terms.kinds}
    return evolve(POLICY, name="amended", terms=evolve(POLICY.terms, kinds=kinds, **parameters))


def without(*codes: str) -> Policy:
    """Return the policy without some of its rules."""
    return evolve(POLICY, name="with-less", rules=tuple(rule for rule in POLICY.rules if rule.code not in codes))


def euro(cents: int | None) -> Euro | None:
    """Return an amount of so many cents; `None` where not known."""
    return None if cents is None else Euro(cents=cents)
