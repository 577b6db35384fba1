"""A made-up order of 2027, as an amendment of the policy of 2016. No such order is known."""

from datetime import date
from fractions import Fraction
from typing import Final

from flemish_clusters import Company, Message
from flemish_clusters.policies import ORDER_2016, Status
from flemish_clusters.rules import attested
from flemish_clusters.sources import Authority, Source

MADE_UP_ORDER: Final = Source(
    key="MADE_UP_ORDER",
    title="Made-up order of 2027",
    titles=Message(en="Made-up order of 2027", nl="Verzonnen besluit van 2027"),
    where="nowhere: it is an example",
    authority=Authority.HYPOTHETICAL,
    unit=Message(en="art.", nl="art."),
    parts=("1", "2", "3"),
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

ORDER_2027: Final = ORDER_2016.amended(
    name="order-2027",
    title=Message(en="made-up order of 2027", nl="verzonnen besluit van 2027"),
    in_force_from=date(2027, 1, 1),
    published_on=date(2026, 12, 15),
    basis=MADE_UP_ORDER.article("1"),
    status=Status.HYPOTHETICAL,
    numbers={
        "spearhead.aid_intensity": Fraction(2, 5),
        "spearhead.match": Fraction(3, 2),
        "spearhead.yearly_ceiling": 600_000,
        "innovative_business_network.aid_intensity": Fraction(2, 5),
        "innovative_business_network.match": Fraction(3, 2),
        "innovative_business_network.funding_years": 4,
    },
    new_facts={"international_partner": Message(en="international partner", nl="internationale partner")},
    added=(company_has_an_international_partner,),
    repealed=("COM-4",),
)
"""The policy of 2016 as the made-up order amends it."""
