"""The cluster organisation: facilitator of the network, representative of the members."""

from typing import Final

from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.messages import Message
from flemish_clusters.readings import DESCRIPTIVE_VERBS, MANDATE
from flemish_clusters.rules import attested
from flemish_clusters.sources import ORDER, PAGE, SUBSIDY_DB

organisation_facilitates_the_network: Final = attested(
    "ORG-1",
    about=Cluster,
    fact="organisation.facilitates",
    says=Message(
        en="The cluster organisation facilitates the network.", nl="De clusterorganisatie faciliteert het netwerk."
    ),
    cites=(PAGE.sentence("1.1"), PAGE.sentence("3.4")),
    rests_on=(DESCRIPTIVE_VERBS,),
)
"""A cluster organisation facilitates the network. Dutch: *facilitator*."""

organisation_represents_the_members: Final = attested(
    "ORG-2",
    about=Cluster,
    fact=("organisation.represents_members", "organisation.mandated_by_members"),
    says=Message(
        en="The cluster organisation represents the members and has their mandate.",
        nl="De clusterorganisatie vertegenwoordigt de leden en heeft hun mandaat.",
    ),
    cites=(PAGE.sentence("3.4"), ORDER.article("1, 4°"), SUBSIDY_DB.whole()),
    rests_on=(MANDATE, DESCRIPTIVE_VERBS),
)
"""The cluster organisation represents the members, who mandated it. Dutch: *vertegenwoordiger van de clusterleden*."""
