"""Rules that change what they are given, which is frozen: the subject, a party in it, the terms, the parts."""

from collections.abc import Iterable
from typing import Any, Final

from flemish_clusters import Attestation, Cluster, Company, Euro, Verdict, YearAccount
from flemish_clusters.rules import Force, Judgement, Part, Rule, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import SAYS, demand


@demand("BAD-47", Company, "growth_ambition")
def fills_in_its_subject(company: Company, _: Terms) -> Judgement:
    """What is not known is put in as a yes."""
    if company.growth_ambition is None:
        object.__setattr__(company, "growth_ambition", Attestation(holds=True))
    return _all_hold((company.growth_ambition,))


@demand("BAD-48", Company, "growth_ambition")
def turns_an_attestation(company: Company, _: Terms) -> Judgement:
    """What is attested is turned into a yes."""
    if company.growth_ambition is None:
        return undetermined(missing=("growth_ambition",))
    object.__setattr__(company.growth_ambition, "holds", True)
    return met()


@demand("BAD-49", Cluster, "companies")
def fills_in_a_party(cluster: Cluster, _: Terms) -> Judgement:
    """What is not known of a company is put in as a yes."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    for company in cluster.companies:
        object.__setattr__(company, "growth_ambition", Attestation(holds=True))
    return met() if cluster.companies else not_met()


@demand("BAD-50", YearAccount, "aid", "period.kind")
def raises_the_ceiling(account: YearAccount, terms: Terms) -> Judgement:
    """The ceiling is made the largest amount that can be written."""
    if account.aid is None:
        return undetermined(missing=("aid",))
    object.__setattr__(terms.of(account.period.kind).yearly_ceiling, "value", Euro(cents=10**17 - 1))
    return met()


@rule(
    "BAD-51",
    about=Cluster,
    force=Force.DEMAND,
    says=SAYS,
    cites=(PAGE.whole(),),
    reads=("companies",),
    weighs_parts=True,
)
def settles_its_parts(cluster: Cluster, _: Terms, parts: tuple[Part, ...]) -> Judgement:
    """The verdict on each company is set to met."""
    for part in parts:
        object.__setattr__(part, "verdict", Verdict.MET)
    return undetermined(missing=("companies",)) if cluster.companies is None else met()


@rule(
    "BAD-52",
    about=Cluster,
    force=Force.DEMAND,
    says=SAYS,
    cites=(PAGE.whole(),),
    reads=("companies",),
    weighs_parts=True,
)
def eases_the_rules_on_its_parts(cluster: Cluster, _: Terms, parts: tuple[Part, ...]) -> Judgement:
    """Each demand on a company becomes a characteristic."""
    found: Any = parts
    for finding in (finding for part in found for finding in part.findings):
        object.__setattr__(finding.rule, "force", Force.CHARACTERISTIC)
    return undetermined(missing=("companies",)) if cluster.companies is None else met()


def _all_hold(attestations: Iterable[Attestation | None]) -> Judgement:
    return met() if all(held is not None and held.holds for held in attestations) else not_met()


CHANGERS: Final[tuple[Rule[Any], ...]] = (
    *(fills_in_its_subject, turns_an_attestation, fills_in_a_party),
    *(raises_the_ceiling, settles_its_parts, eases_the_rules_on_its_parts),
)
