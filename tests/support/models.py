"""Models: subjects that meet every demand of the policy of 2016, to change one fact of at a time."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

from attrs import evolve

from flemish_clusters import (
    POLICIES,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Dossier,
    Euro,
    Finding,
    FundingPeriod,
    KnowledgeInstitution,
    Policy,
    YearAccount,
    assess,
)
from flemish_clusters.facts import Subject
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import KindTerms, Parameter
from flemish_clusters.testing.models import FITTING, UNFIT, YES

POLICY: Final = POLICIES[0]

ORGANISATION: Final = ClusterOrganisation(
    name="An organisation", facilitates=YES, represents_members=YES, mandated_by_members=YES
)
INSTITUTION: Final = KnowledgeInstitution(name="An institution")

SPEARHEAD: Final = Cluster(
    name="A fitting cluster",
    kind=ClusterKind.SPEARHEAD,
    domain="a domain",
    organisation=ORGANISATION,
    companies=(FITTING, FITTING),
    knowledge_institutions=(INSTITUTION,),
    cooperates=YES,
    cooperates_lastingly=YES,
    strategic_domain=YES,
    large_scale=YES,
)
NETWORK: Final = evolve(
    SPEARHEAD,
    kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK,
    smaller=YES,
    bottom_up=YES,
    emerging_domain=YES,
)
PERIOD: Final = POLICY.funding_period(ClusterKind.SPEARHEAD, date(2017, 1, 1))
NETWORK_PERIOD: Final = POLICY.funding_period(ClusterKind.INNOVATIVE_BUSINESS_NETWORK, date(2017, 1, 1))
ACCOUNT: Final = YearAccount(period=PERIOD, year=10, eligible_costs=10**7, cofinancing=10**7, aid=400_000)
NETWORK_ACCOUNT: Final = evolve(ACCOUNT, period=NETWORK_PERIOD, year=3, aid=150_000)
DOSSIER: Final = Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=(ACCOUNT,))

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
