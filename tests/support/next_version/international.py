"""The international outlook of a cluster."""

from typing import Final

from flemish_clusters.facts.clusters import Cluster, Company
from flemish_clusters.messages import Message
from flemish_clusters.readings import DESCRIPTIVE_VERBS
from flemish_clusters.rules import attested
from flemish_clusters.sources import PAGE

cluster_looks_abroad: Final = attested(
    "INT-1",
    about=Cluster,
    fact="further.abroad",
    says=Message(en="The cluster looks abroad.", nl="De cluster kijkt over de grens."),
    cites=(PAGE.sentence("1.1"),),
    rests_on=(DESCRIPTIVE_VERBS,),
)
"""A cluster looks abroad."""

company_innovates: Final = attested(
    "INT-2",
    about=Company,
    fact="further.innovates",
    says=Message(en="The company innovates.", nl="De onderneming innoveert."),
    cites=(PAGE.sentence("3.2"),),
    rests_on=(DESCRIPTIVE_VERBS,),
)
"""A company innovates."""
