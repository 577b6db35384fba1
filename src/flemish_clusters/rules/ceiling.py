"""The ceiling: the most aid for a funding year, whatever the costs. The amounts are numbers of the policy."""

from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.readings import AID_AS_GIVEN, FUNDING_YEAR, NO_ENTITLEMENT
from flemish_clusters.rules import at_most
from flemish_clusters.sources import SUBSIDY_DB


def _the_ceiling(ceiling: Euro) -> Euro:
    return ceiling


aid_is_at_most_the_ceiling: Final = at_most(
    "AID-2",
    name="ceiling",
    label=Message(en="yearly ceiling", nl="jaarlijks plafond"),
    numbers=("yearly_ceiling",),
    amount=_the_ceiling,
    rank=3,
    says=Message(
        en="The aid of a funding year is at most the ceiling for its kind of cluster.",
        nl="De steun van een steunjaar is hoogstens het plafond voor dat type cluster.",
    ),
    within=Message(
        en="In funding year {year} the aid of {aid} is at most the ceiling of {yearly_ceiling}.",
        nl="In steunjaar {year} overschrijdt de steun ({aid}) het plafond van {yearly_ceiling} niet.",
    ),
    above=Message(
        en="In funding year {year} the aid is {aid}. That is {excess} more than the ceiling of {yearly_ceiling}.",
        nl="In steunjaar {year} bedraagt de steun {aid}. Dat is {excess} meer dan het plafond van {yearly_ceiling}.",
    ),
    undecided=Message(
        en="It is not known whether the aid of funding year {year} stays within the ceiling of {yearly_ceiling}.",
        nl="Het is niet bekend of de steun van steunjaar {year} binnen het plafond van {yearly_ceiling} blijft.",
    ),
    cites=(SUBSIDY_DB.whole(),),
    rests_on=(FUNDING_YEAR, AID_AS_GIVEN, NO_ENTITLEMENT),
)
