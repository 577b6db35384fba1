"""A made-up order of 2027, with all that a version can bring. No such order is known."""

from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve

from flemish_clusters import readings
from flemish_clusters.facts.clusters import Cluster, Company
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies.cautions import Status
from flemish_clusters.policies.order_2016 import ORDER_2016
from flemish_clusters.rules import at_least, attested
from flemish_clusters.sources import Authority, Source
from flemish_clusters.terms import NewNumber, Parameter
from tests.support.next_version.international import cluster_looks_abroad, company_innovates
from tests.support.next_version.organisation import organisation_is_certified

MADE_UP_ORDER: Final = Source(
    key="NEXT_ORDER",
    title="Made-up order of 2027",
    where="nowhere: it is an example",
    authority=Authority.HYPOTHETICAL,
    unit=Message(en="art.", nl="art."),
    parts=("1", "2", "3", "4"),
)
PACT_OF_ALL: Final = evolve(
    readings.PACT_OF_SPEARHEADS,
    key="pact-of-all",
    choice=Message(en="Every cluster negotiates a cluster pact.", nl="Elke cluster onderhandelt over een clusterpact."),
    alternatives=(Message(en="Only the largest clusters do so.", nl="Alleen de grootste clusters doen dat."),),
    reason=Message(en="The made-up order names no kind.", nl="Het verzonnen besluit noemt geen type."),
)
_TWO: Final = MADE_UP_ORDER.article("2")
_SHARE: Final = Parameter(Fraction(9, 20), _TWO, later=((4, Parameter(Fraction(7, 20), _TWO)),))
_CEILING: Final = Parameter(
    Euro(500_000),
    _TWO,
    later=(
        (date(2027, 1, 1), Parameter(Euro(510_000), _TWO)),
        (date(2028, 1, 1), Parameter(Euro(520_200), MADE_UP_ORDER.article("3"))),
    ),
)
company_has_an_international_partner: Final = attested(
    "COM-9",
    about=Company,
    fact="further.international_partner",
    says=Message(
        en="The company works with an international partner.", nl="De onderneming werkt met een internationale partner."
    ),
    cites=(MADE_UP_ORDER.article("3"),),
)
"""A company works with an international partner."""

cluster_has_enough_partners: Final = at_least(
    "NET-6",
    about=Cluster,
    count="knowledge_institutions",
    number="minimum_partners",
    reason=Message(
        en="Partners that are told of: {knowledge_institutions}; required: at least {minimum_partners}.",
        nl="Partners die bekend zijn: {knowledge_institutions}; vereist: minstens {minimum_partners}.",
    ),
    says=Message(en="The cluster has enough partners.", nl="De cluster heeft genoeg partners."),
    cites=(MADE_UP_ORDER.article("4"),),
)
"""A cluster has enough partners."""

ORDER_2027: Final = ORDER_2016.amended(
    name="order-2027",
    title=Message(en="made-up order of 2027", nl="verzonnen besluit van 2027"),
    in_force_from=date(2027, 1, 1),
    published_on=date(2027, 1, 20),
    basis=MADE_UP_ORDER.article("1"),
    status=Status.ENACTED,
    numbers={
        "spearhead.aid_intensity": _SHARE,
        "spearhead.match": Fraction(3, 2),
        "spearhead.yearly_ceiling": _CEILING,
        "spearhead.funding_years": 7,
        "innovative_business_network.match": Fraction(3, 2),
        "innovative_business_network.funding_years": 4,
        "minimum_companies": 5,
    },
    new_numbers={
        "minimum_partners": NewNumber(2, _TWO, label=Message(en="minimum of partners", nl="minimumaantal partners"))
    },
    added=(
        company_has_an_international_partner,
        cluster_has_enough_partners,
        organisation_is_certified,
        cluster_looks_abroad,
    ),
    replaced={"COM-3": company_innovates},
    repealed=("COM-4",),
    readings={"pact-of-spearheads": PACT_OF_ALL},
    new_grants_only=("spearhead.funding_years", "COM-4"),
)
"""The policy of 2016 as the made-up order amends it."""
