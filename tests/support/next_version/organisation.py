"""A rule that joins those about the cluster organisation."""

from typing import Final

from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.messages import Message
from flemish_clusters.readings import DESCRIPTIVE_VERBS
from flemish_clusters.rules import attested
from flemish_clusters.sources import PAGE

organisation_is_certified: Final = attested(
    "ORG-3",
    about=Cluster,
    fact="further.certified",
    says=Message(en="The cluster organisation is certified.", nl="De clusterorganisatie is gecertificeerd."),
    cites=(PAGE.sentence("3.4"),),
    rests_on=(DESCRIPTIVE_VERBS,),
)
"""A cluster organisation is certified."""
