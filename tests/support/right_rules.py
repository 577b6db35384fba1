"""Right rules that are unlike those of the policy."""

from datetime import date
from typing import Any, Final

from attrs import evolve

import flemish_clusters as fc
from flemish_clusters.rules import Force, Judgement, Rule, attested, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.support.own_facts import (
    aid_is_at_most_what_is_reserved,
    half_of_the_companies_are_small,
    is_small_or_young,
)
from tests.testing.wrong_rules.making import SAYS, demand
from tests.testing.wrong_rules.twins import growth

has_a_partner: Final = attested(
    "OWN-1",
    about=fc.Company,
    fact=("further.partner", "growth_ambition"),
    says=fc.Message(en="It has a partner.", nl="Ze heeft een partner."),
    cites=(PAGE.whole(),),
)


@demand("OWN-8", fc.Company, "further.insolvent")
def is_not_insolvent(company: fc.Company, _: Terms) -> Judgement:
    """What is attested has to be a no."""
    insolvent = company.further.get_as(fc.Attestation, "insolvent")
    if insolvent is None:
        return undetermined(missing=("further.insolvent",))
    return not_met() if insolvent.holds else met()


@demand("OWN-2", fc.Company, "growth_ambition", "international_outlook")
def grows_or_looks_abroad(company: fc.Company, _: Terms) -> Judgement:
    """One of two is enough."""
    both = {"growth_ambition": company.growth_ambition, "international_outlook": company.international_outlook}
    if any(held is not None and held.holds for held in both.values()):
        return met()
    missing = tuple(name for name, held in both.items() if held is None)
    return undetermined(missing=missing) if missing else not_met()


@demand("OWN-3", fc.Cluster, "domain")
def is_in_chemistry(cluster: fc.Cluster, _: Terms) -> Judgement:
    """Only one domain will do."""
    if cluster.domain is None:
        return undetermined(missing=("domain",))
    return met() if cluster.domain == "chemistry" else not_met()


@demand("OWN-4", fc.FundingPeriod, "decided_on")
def is_decided_after_2020(period: fc.FundingPeriod, _: Terms) -> Judgement:
    """Only what was decided after 2020 will do."""
    if period.decided_on is None:
        return undetermined(missing=("decided_on",))
    return met() if period.decided_on > date(2020, 12, 31) else not_met()


@demand("OWN-5", fc.Company, "enterprise_number")
def has_a_new_number(company: fc.Company, _: Terms) -> Judgement:
    """Only a number that starts with 1 will do."""
    if company.enterprise_number is None:
        return undetermined(missing=("enterprise_number",))
    return met() if company.enterprise_number[0] == "1" else not_met()


@demand("OWN-6", fc.Cluster, "knowledge_institutions", "knowledge_institutions_complete")
def works_with_two_institutions(cluster: fc.Cluster, _: Terms) -> Judgement:
    """Two institutions are asked for."""
    if len(cluster.knowledge_institutions or ()) >= 2:
        return met()
    if cluster.knowledge_institutions is None or not cluster.knowledge_institutions_complete:
        return undetermined(missing=("knowledge_institutions",))
    return not_met()


@rule("OWN-7", about=fc.Dossier, force=Force.CHARACTERISTIC, says=SAYS, cites=(PAGE.whole(),), reads=("accounts",))
def has_an_account(dossier: fc.Dossier, _: Terms) -> Judgement:
    """A dossier has at least one account."""
    return met() if dossier.accounts else not_met()


@demand("OWN-10", fc.Company, "further.staff")
def is_of_the_right_size(company: fc.Company, _: Terms) -> Judgement:
    """Ten to 249 people is right, and no other number."""
    staff = company.further.get_as(int, "staff")
    if staff is None:
        return undetermined(missing=("further.staff",))
    return met() if 10 <= staff < 250 else not_met()


is_not_what_it_was: Final = evolve(growth, code="COM-2", revision=2)


RIGHT: Final[tuple[Rule[Any], ...]] = (
    *(half_of_the_companies_are_small, is_small_or_young, aid_is_at_most_what_is_reserved),
    *(has_a_partner, is_decided_after_2020, has_a_new_number),
    *(works_with_two_institutions, has_an_account, is_not_what_it_was, is_not_insolvent),
)
