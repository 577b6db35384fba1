"""A made-up order of 18 December 2026 in ten parts, as an amendment of the policy of 2016. No such order is known."""

from datetime import date
from fractions import Fraction
from math import ceil
from typing import Any, Final

from flemish_clusters import Attestation, Cluster, ClusterKind, Company, Euro, KnowledgeInstitution, Message
from flemish_clusters.policies import ORDER_2016, Status
from flemish_clusters.rules import Judgement, at_most, counted_up_to, counts, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE, Authority, Source
from flemish_clusters.terms import NewNumber, Parameter, Terms

ORDER: Final = Source(
    key="ORDER_IN_PARTS",
    title="Made-up order of 18 December 2026",
    titles=Message(en="Made-up order of 18 December 2026", nl="Verzonnen besluit van 18 december 2026"),
    where="nowhere: it is an example",
    authority=Authority.HYPOTHETICAL,
    unit=Message(en="art.", nl="art."),
    parts=("1", "2", "3", "4", "5", "6", "7", "8", "9"),
)

_INTENSITY: Final = Parameter(
    Fraction(45, 100), ORDER.article("2"), later=((4, Parameter(Fraction(35, 100), ORDER.article("2"))),)
)
_CEILING: Final = Parameter(
    Euro(500_000),
    ORDER_2016.terms.of(ClusterKind.SPEARHEAD).yearly_ceiling.citation,
    later=(
        (date(2027, 1, 1), Parameter(Euro(510_000), ORDER.article("3"))),
        (date(2028, 1, 1), Parameter(Euro(520_200), ORDER.article("3"))),
    ),
)


@rule(
    "NET-6",
    about=Cluster,
    says=Message(
        en="Enough companies of the cluster are small or medium-sized.",
        nl="Genoeg ondernemingen van de cluster zijn klein of middelgroot.",
    ),
    cites=(ORDER.article("5"),),
    reads=("companies[].further.sme", "companies_complete"),
)
def enough_companies_are_small(cluster: Cluster, terms: Terms) -> Judgement:
    """Enough companies of a cluster are SMEs: at least a share of all its companies."""
    share: Any = terms.further["minimum_sme_share"]
    if cluster.companies is None:
        return undetermined(missing=("companies",), minimum_sme_share=share)
    told = [company.further.get_as(Attestation, "sme") for company in cluster.companies]
    smes, unknown = sum(one is not None and one.holds for one in told), told.count(None)
    needed = ceil(len(told) * share.value)
    if smes >= needed and cluster.companies_complete:
        return met(_SMES, smes=smes, companies=len(told), minimum_sme_share=share)
    if smes + unknown < needed and cluster.companies_complete:
        return not_met(_SMES, smes=smes, companies=len(told), minimum_sme_share=share)
    more = () if cluster.companies_complete else ("companies",)
    paths = (f"companies[{place}].further.sme" for place, one in enumerate(told) if one is None)
    return undetermined(_SMES, missing=(*paths, *more), smes=smes, companies=len(told), minimum_sme_share=share)


_SMES: Final = Message(
    en="Small or medium-sized companies: {smes} of {companies}; required: at least {minimum_sme_share:%}.",
    nl="Kleine of middelgrote ondernemingen: {smes} van {companies}; vereist: minstens {minimum_sme_share:%}.",
)


companies_and_institutions_count: Final = counts(
    "CON-4",
    by=(Company, KnowledgeInstitution),
    says=Message(
        en="The contribution comes from a company or a knowledge institution.",
        nl="De bijdrage komt van een onderneming of een kennisinstelling.",
    ),
    cites=(ORDER.article("7"),),
)

institutions_count_for_a_share: Final = counted_up_to(
    "CON-5",
    by=KnowledgeInstitution,
    number="knowledge_share",
    says=Message(
        en="Money of knowledge institutions counts for at most a share of all that counts.",
        nl="Geld van kennisinstellingen telt voor hoogstens een aandeel van alles wat meetelt.",
    ),
    cites=(ORDER.article("7"),),
)


def _matched_with_what_is_carried_over(
    cofinancing: Euro, surplus: Euro, before: Euro, match: Fraction, share: Fraction
) -> Euro:
    return cofinancing.plus(surplus.least(before.times_rounded_down(share))).divided_rounded_down(match)


companies_match_the_aid_with_what_is_carried_over: Final = at_most(
    "COF-2",
    name="cofinancing",
    label=Message(en="cofinancing, with what is carried over", nl="cofinanciering, met wat wordt overgedragen"),
    needs=("cofinancing", "further.surplus", "further.cofinancing_before"),
    numbers=("match", "carry_over_share"),
    amount=_matched_with_what_is_carried_over,
    rank=2,
    says=Message(
        en="The companies raise what the aid asks for; a surplus of the year before counts up to a share.",
        nl="De ondernemingen dragen bij wat tegenover de steun moet staan; een overschot van het jaar voordien telt "
        "tot een aandeel mee.",
    ),
    within=Message(
        en="In funding year {year} the cofinancing and what is carried over match aid of at most {limit}; the aid is "
        "{aid}.",
        nl="In steunjaar {year} volstaan de cofinanciering en wat wordt overgedragen voor hoogstens {limit} steun; de "
        "steun is {aid}.",
    ),
    above=Message(
        en="In funding year {year} the cofinancing and what is carried over match aid of at most {limit}; the aid is "
        "{aid}: {excess} too much.",
        nl="In steunjaar {year} volstaan de cofinanciering en wat wordt overgedragen voor hoogstens {limit} steun; de "
        "steun is {aid}: {excess} te veel.",
    ),
    cites=(PAGE.sentence("4.2"), ORDER.article("8")),
    rests_on=tuple(
        reading
        for one in ORDER_2016.rules
        if one.code == "COF-1"
        for reading in one.rests_on
        if reading.key not in {"from-companies", "no-carry-over"}
    ),
)
"""The companies raise what the aid asks for; up to a share of the year before is carried over."""

IN_PARTS: Final = ORDER_2016.amended(
    name="order-in-parts",
    title=Message(en="made-up order in ten parts", nl="verzonnen besluit in tien delen"),
    in_force_from=date(2027, 1, 1),
    published_on=date(2027, 1, 20),
    basis=ORDER.article("1"),
    status=Status.HYPOTHETICAL,
    numbers={
        "spearhead.funding_years": 7,
        "spearhead.aid_intensity": _INTENSITY,
        "innovative_business_network.aid_intensity": _INTENSITY,
        "spearhead.yearly_ceiling": _CEILING,
        "minimum_companies": Parameter(5, ORDER.article("5")),
    },
    new_numbers={
        "minimum_sme_share": NewNumber(
            Fraction(1, 2),
            ORDER.article("5"),
            label=Message(en="minimum share of SMEs", nl="minimaal aandeel kmo's"),
        ),
        "knowledge_share": NewNumber(
            Fraction(1, 5),
            ORDER.article("7"),
            label=Message(en="share of knowledge institutions", nl="aandeel van kennisinstellingen"),
        ),
        "carry_over_share": NewNumber(
            Fraction(1, 10),
            ORDER.article("8"),
            label=Message(en="share that can be carried over", nl="aandeel dat kan worden overgedragen"),
        ),
    },
    new_facts={
        "sme": Message(en="small or medium-sized", nl="klein of middelgroot"),
        "surplus": Message(en="surplus of the year before", nl="overschot van het jaar voordien"),
        "cofinancing_before": Message(en="cofinancing of the year before", nl="cofinanciering van het jaar voordien"),
    },
    added=(enough_companies_are_small, institutions_count_for_a_share),
    replaced={
        "CON-1": companies_and_institutions_count,
        "COF-1": companies_match_the_aid_with_what_is_carried_over,
    },
    repealed=("COM-4",),
    new_grants_only=("spearhead.funding_years",),
)
"""The policy of 2016 as the made-up order in ten parts amends it."""

ERRATUM: Final = IN_PARTS.amended(
    name="order-in-parts-corrected",
    title=Message(en="made-up order in ten parts, corrected", nl="verzonnen besluit in tien delen, verbeterd"),
    in_force_from=date(2027, 1, 1),
    published_on=date(2027, 2, 22),
    basis=ORDER.article("9"),
    status=Status.HYPOTHETICAL,
    numbers={
        "spearhead.yearly_ceiling": Parameter(
            _CEILING.value,
            _CEILING.citation,
            later=(_CEILING.later[0], (date(2028, 1, 1), Parameter(Euro(520_300), ORDER.article("9")))),
        )
    },
)
"""The order in ten parts with the ceiling of 2028 corrected, from its first day on."""
