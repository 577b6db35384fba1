"""Innovative business networks (Dutch: *innovatieve bedrijfsnetwerken*): what is typical of them."""

from functools import partial
from typing import Final

from flemish_clusters.facts.clusters import Cluster, ClusterKind
from flemish_clusters.messages import Message
from flemish_clusters.readings import DESCRIPTIVE_VERBS, NETWORK_CHARACTERISTICS
from flemish_clusters.rules import Force, attested
from flemish_clusters.sources import IBN_PAGE, ORDER, PAGE

_is_typically: Final = partial(
    attested,
    about=Cluster,
    force=Force.CHARACTERISTIC,
    kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK,
    rests_on=(NETWORK_CHARACTERISTICS, DESCRIPTIVE_VERBS),
)

network_is_smaller: Final = _is_typically(
    "IBN-1",
    fact="smaller",
    says=Message(
        en="The innovative business network is a smaller initiative.",
        nl="Het innovatieve bedrijfsnetwerk is een kleiner initiatief.",
    ),
    cites=(PAGE.sentence("6.3"), IBN_PAGE.whole(), ORDER.article("1, 7°")),
)
"""An innovative business network is a smaller initiative. Dutch: *typisch kleinere initiatieven*."""

network_grew_bottom_up: Final = _is_typically(
    "IBN-2",
    fact="bottom_up",
    says=Message(
        en="The innovative business network grew bottom-up, from companies that want to commit to a specific domain "
        "that gives them a chance to become more competitive.",
        nl="Het innovatieve bedrijfsnetwerk is van onderuit ontstaan, vanuit ondernemingen die zich willen toeleggen "
        "op een specifiek domein dat hun kansen geeft om competitiever te worden.",
    ),
    cites=(PAGE.sentence("6.4"), ORDER.article("1, 7°")),
)
"""An innovative business network grew from companies that want to commit to a domain. Dutch: *bottom-up*."""

network_explores_an_emerging_domain: Final = _is_typically(
    "IBN-3",
    fact="emerging_domain",
    says=Message(
        en="The innovative business network lends itself to exploring a new, emerging domain.",
        nl="Het innovatieve bedrijfsnetwerk leent zich tot het verkennen van een nieuw, opkomend domein.",
    ),
    cites=(PAGE.sentence("6.5"), IBN_PAGE.whole()),
)
"""An innovative business network lends itself to exploring an emerging domain. Dutch: *nieuwe opkomende domeinen*."""
