"""Spearhead clusters (Dutch: *speerpuntclusters*): strategic domains, on a large scale."""

from functools import partial
from typing import Final

from flemish_clusters.facts.clusters import Cluster, ClusterKind
from flemish_clusters.messages import Message
from flemish_clusters.readings import DESCRIPTIVE_VERBS
from flemish_clusters.rules import attested
from flemish_clusters.sources import PAGE, SPEARHEAD_PAGE

_of_spearheads: Final = partial(attested, about=Cluster, kind=ClusterKind.SPEARHEAD, rests_on=(DESCRIPTIVE_VERBS,))

spearhead_is_in_a_strategic_domain: Final = _of_spearheads(
    "SPC-1",
    fact="strategic_domain",
    says=Message(
        en="The spearhead cluster ties in with an important strategic domain for Flanders.",
        nl="De speerpuntcluster sluit aan bij een belangrijk strategisch domein voor Vlaanderen.",
    ),
    cites=(PAGE.sentence("6.1"), SPEARHEAD_PAGE.whole()),
)
"""A spearhead cluster ties in with an important strategic domain for Flanders. Dutch: *strategische domeinen*."""

spearhead_is_large_scale: Final = _of_spearheads(
    "SPC-2",
    fact="large_scale",
    says=Message(en="The spearhead cluster is large-scale.", nl="De speerpuntcluster is grootschalig."),
    cites=(PAGE.sentence("6.2"),),
)
"""A spearhead cluster is large-scale. Dutch: *grootschalige initiatieven*."""
