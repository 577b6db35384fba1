"""Models: subjects that meet every demand of the policy of 2016, to change one fact of at a time."""

from fractions import Fraction
from typing import Any, Final

from attrs import evolve

from flemish_clusters import (
    POLICIES,
    Attestation,
    Cluster,
    Company,
    Euro,
    Finding,
    FundingPeriod,
    Policy,
    YearAccount,
    assess,
)
from flemish_clusters.facts import Subject
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import KindTerms, Parameter
from flemish_clusters.testing.samples import (
    ACCOUNT,
    DOSSIER,
    FITTING,
    INSTITUTION,
    NETWORK,
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
    "MODELS",
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

POLICY: Final = POLICIES[0]
YES: Final = Attestation(holds=True)
NO: Final = Attestation(holds=False)
NETWORK_PERIOD: Final = evolve(PERIOD, kind=NETWORK.kind, years=3)
NETWORK_ACCOUNT: Final = evolve(ACCOUNT, period=NETWORK_PERIOD, year=3, aid=150_000)

MODELS: Final[dict[type, tuple[Subject, ...]]] = {
    Company: (FITTING,),
    Cluster: (SPEARHEAD, evolve(SPEARHEAD, companies=(UNFIT, UNFIT))),
    FundingPeriod: (PERIOD,),
    YearAccount: (ACCOUNT,),
}
"""Of each class one that meets every demand, and one in which a demand is not hidden behind another."""


def finding(code: str, subject: Subject, policy: Policy = POLICY) -> Finding:
    """Return what the rule with a code finds of a subject."""
    return next(found for found in assess(subject, policy=policy).findings if found.code == code)


def amended(**numbers: Euro | Fraction | int) -> Policy:
    """Return the policy with other numbers, for both kinds of cluster alike."""
    parameters: dict[str, Any] = {name: Parameter[Any](number, PAGE.whole()) for name, number in numbers.items()}
    of_a_kind = {name: parameters.pop(name) for name in KindTerms.__annotations__ if name in parameters}
    old = POLICY.terms
    spearhead, network = evolve(old.spearhead, **of_a_kind), evolve(old.innovative_business_network, **of_a_kind)
    terms = evolve(old, spearhead=spearhead, innovative_business_network=network, **parameters)
    return evolve(POLICY, name="amended", terms=terms)


def without(*codes: str) -> Policy:
    """Return the policy without some of its rules."""
    return evolve(POLICY, name="with-less", rules=tuple(rule for rule in POLICY.rules if rule.code not in codes))


def euro(cents: int | None) -> Euro | None:
    """Return an amount of so many cents; `None` where not known."""
    return None if cents is None else Euro.from_cents(cents)
