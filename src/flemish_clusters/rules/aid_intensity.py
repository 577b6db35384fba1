"""The aid intensity (Dutch: *steunpercentage*): which share of the costs aid can be."""

from fractions import Fraction
from typing import Final

from flemish_clusters import readings
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.rules import at_most
from flemish_clusters.sources import PAGE, SUBSIDY_DB


def _share_of_the_costs(costs: Euro, share: Fraction) -> Euro:
    return costs.times_rounded_down(share)


aid_is_at_most_its_share_of_the_costs: Final = at_most(
    "AID-1",
    name="costs",
    label=Message(en="share of the costs", nl="aandeel in de kosten"),
    needs=("eligible_costs",),
    numbers=("aid_intensity",),
    amount=_share_of_the_costs,
    rank=1,
    says=Message(
        en="The aid is at most the share of the eligible costs of running the cluster organisation that the policy "
        "sets.",
        nl="De steun is hoogstens het aandeel in de in aanmerking komende werkingskosten van de clusterorganisatie dat "
        "het beleid bepaalt.",
    ),
    within=Message(
        en="In funding year {year} the aid of {aid} is at most {aid_intensity:%} of the costs of {eligible_costs}, "
        "which is {limit}.",
        nl="In steunjaar {year} bedraagt de steun ({aid}) niet meer dan {aid_intensity:%} van de kosten "
        "({eligible_costs}), namelijk {limit}.",
    ),
    above=Message(
        en="In funding year {year} the aid is {aid}. That is {excess} more than {aid_intensity:%} of the costs of "
        "{eligible_costs}, which is {limit}.",
        nl="In steunjaar {year} bedraagt de steun {aid}. Dat is {excess} meer dan {aid_intensity:%} van de kosten van "
        "{eligible_costs}, namelijk {limit}.",
    ),
    undecided=Message(
        en="It is not known whether the aid of funding year {year} stays within {aid_intensity:%} of the costs.",
        nl="Het is niet bekend of de steun van steunjaar {year} binnen {aid_intensity:%} van de kosten blijft.",
    ),
    cites=(PAGE.sentence("4.2"), PAGE.sentence("4.2").inferred(), SUBSIDY_DB.whole()),
    rests_on=(
        *(readings.HALF_OF_WHAT, readings.BOTH_HOLD, readings.TESTED_YEARLY, readings.FUNDING_YEAR),
        *(readings.ROUNDED_DOWN, readings.AID_AS_GIVEN, readings.NO_ENTITLEMENT),
    ),
)
"""Aid is at most a share of the eligible costs of running the cluster organisation. Dutch: *steunpercentage*."""
