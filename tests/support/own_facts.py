"""Rules of a made-up amendment that ask for facts of its own, and what it calls these."""

from datetime import date
from fractions import Fraction
from typing import Final

from flemish_clusters import Attestation, Cluster, Company, Euro, Message, Policy
from flemish_clusters.rules import Judgement, at_most, attested, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.support.orders import amendment

_SAYS: Final = Message(en="This is asked.", nl="Dit wordt gevraagd.")


@rule(
    "HYP-4",
    about=Cluster,
    says=Message(
        en="At least half of the companies are small or medium-sized.",
        nl="Minstens de helft van de ondernemingen is klein of middelgroot.",
    ),
    cites=(PAGE.whole(),),
    reads=("companies[].further.sme", "companies_complete"),
)
def half_of_the_companies_are_small(cluster: Cluster, _: Terms) -> Judgement:
    """At least half of the companies of a cluster are small or medium-sized."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    told = [company.further.get_as(Attestation, "sme") for company in cluster.companies]
    missing = tuple(f"companies[{place}].further.sme" for place, sme in enumerate(told) if sme is None)
    small = sum(sme is not None and sme.holds for sme in told)
    if not cluster.companies_complete:
        return undetermined(missing=(*missing, "companies"))
    if 2 * small >= len(told):
        return met()
    return undetermined(missing=missing) if 2 * (small + len(missing)) >= len(told) else not_met()


@rule("OWN-21", about=Company, says=_SAYS, cites=(PAGE.whole(),), reads=("further.staff", "further.founded_on"))
def is_small_or_young(company: Company, _: Terms) -> Judgement:
    """A company has fewer than three people, or was founded in 2017 or later."""
    staff, founded_on = company.further.get_as(int, "staff"), company.further.get_as(date, "founded_on")
    if (staff is not None and staff < 3) or (founded_on is not None and founded_on >= date(2017, 1, 1)):
        return met()
    told = {"further.staff": staff, "further.founded_on": founded_on}
    missing = tuple(path for path, known in told.items() if known is None)
    return undetermined(missing=missing) if missing else not_met()


trains_apprentices: Final = attested(
    "OWN-22", about=Company, fact="further.trains_apprentices", says=_SAYS, cites=(PAGE.whole(),)
)


def with_a_tenth_carried_over(cofinancing: Euro, carried_over: Euro) -> Euro:
    """What was raised, and up to a tenth of it that was carried over from the year before."""
    return cofinancing.plus(carried_over.least(cofinancing.times_rounded_down(Fraction(1, 10))))


def up_to_what_is_reserved(reserved: Euro) -> Euro:
    """What is reserved for the period."""
    return reserved


aid_is_matched_also_by_what_is_carried_over: Final = at_most(
    "HYP-5",
    name="carried",
    label=Message(en="cofinancing with what is carried over", nl="cofinanciering met wat is overgedragen"),
    needs=("cofinancing", "further.carried_over"),
    amount=with_a_tenth_carried_over,
    says=_SAYS,
    within=Message(en="Carried over: {carried_over}.", nl="Overgedragen: {carried_over}."),
    above=Message(en="Carried over: {carried_over}; {excess} too much.", nl="Overgedragen: {carried_over}; {excess}."),
    cites=(PAGE.whole(),),
)

aid_is_at_most_what_is_reserved: Final = at_most(
    "HYP-6",
    name="reserved",
    label=Message(en="what is reserved", nl="wat is voorbehouden"),
    needs=("period.further.reserved",),
    amount=up_to_what_is_reserved,
    says=_SAYS,
    within=Message(en="Reserved: {reserved}.", nl="Voorbehouden: {reserved}."),
    above=Message(en="Reserved: {reserved}; {excess} too much.", nl="Voorbehouden: {reserved}; {excess} te veel."),
    cites=(PAGE.whole(),),
)

LABELS: Final = {
    "sme": Message(en="small or medium-sized", nl="klein of middelgroot"),
    "carried_over": Message(en="cofinancing carried over", nl="overgedragen cofinanciering"),
    "staff": Message(en="number of people", nl="aantal personeelsleden"),
}
OWN_FACTS: Final[Policy] = amendment(
    added=(half_of_the_companies_are_small, is_small_or_young, trains_apprentices),
    replaced={"COF-1": aid_is_matched_also_by_what_is_carried_over},
    new_facts=LABELS,
)
"""The policy of 2016 with rules that ask for facts of their own, three of which have a label."""
