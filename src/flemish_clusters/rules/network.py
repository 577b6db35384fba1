"""The network: companies that cooperate in a domain, also with knowledge institutions."""

from typing import Final

from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.messages import Message
from flemish_clusters.readings import COMPANIES_ALIKE, DESCRIPTIVE_VERBS, HOW_MANY, WANT_OR_DO
from flemish_clusters.rules import Force, Judgement, at_least, attested, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE, THEME_PAGE
from flemish_clusters.terms import Terms

cluster_is_a_network_of_companies: Final = at_least(
    "NET-1",
    about=Cluster,
    count="companies",
    number="minimum_companies",
    says=Message(en="The cluster is a network of companies.", nl="De cluster is een netwerk van ondernemingen."),
    reason=Message(
        en="Companies in the cluster: {companies}; a network takes at least {minimum_companies}.",
        nl="Ondernemingen in de cluster: {companies}; een netwerk vergt er minstens {minimum_companies}.",
    ),
    cites=(PAGE.sentence("1.1"),),
    rests_on=(DESCRIPTIVE_VERBS, HOW_MANY, COMPANIES_ALIKE),
)
"""A cluster has enough companies to be a network. Dutch: *netwerk van bedrijven*."""


@rule(
    "NET-2",
    about=Cluster,
    says=Message(
        en="The companies of the cluster are active in a given domain.",
        nl="De ondernemingen van de cluster zijn actief in een bepaald domein.",
    ),
    cites=(PAGE.sentence("1.1"),),
    reads=("domain",),
    rests_on=(DESCRIPTIVE_VERBS,),
)
def cluster_is_active_in_a_domain(cluster: Cluster, _: Terms) -> Judgement:
    """A cluster states the domain that its companies are active in. Dutch: *bepaald domein*."""
    if cluster.domain is None:
        return undetermined(missing=("domain",))
    return met(_DOMAIN, domain=cluster.domain) if cluster.domain else not_met()


members_cooperate: Final = attested(
    "NET-3",
    about=Cluster,
    fact="cooperates",
    says=Message(
        en="The companies cooperate with each other, to become more competitive.",
        nl="De ondernemingen werken met elkaar samen om competitiever te worden.",
    ),
    cites=(PAGE.sentence("1.1"), PAGE.sentence("1.1").inferred()),
    rests_on=(WANT_OR_DO, DESCRIPTIVE_VERBS),
)
"""The companies of a cluster cooperate, to become more competitive. Dutch: *onderlinge samenwerking*."""

cluster_works_with_a_knowledge_institution: Final = at_least(
    "NET-4",
    about=Cluster,
    count="knowledge_institutions",
    number="minimum_knowledge_institutions",
    says=Message(
        en="The companies of the cluster cooperate with a knowledge institution, to become more competitive.",
        nl="De ondernemingen van de cluster werken samen met een kennisinstelling om competitiever te worden.",
    ),
    reason=Message(
        en="Knowledge institutions that the companies cooperate with: {knowledge_institutions}; required: at least "
        "{minimum_knowledge_institutions}.",
        nl="Kennisinstellingen waarmee de ondernemingen samenwerken: {knowledge_institutions}; vereist: minstens "
        "{minimum_knowledge_institutions}.",
    ),
    cites=(PAGE.sentence("1.1"), PAGE.sentence("1.1").inferred()),
    rests_on=(WANT_OR_DO, DESCRIPTIVE_VERBS, HOW_MANY),
)
"""The companies of a cluster cooperate with enough knowledge institutions. Dutch: *kennisinstellingen*."""

cooperation_is_active_and_lasting: Final = attested(
    "NET-5",
    about=Cluster,
    force=Force.CHARACTERISTIC,
    fact="cooperates_lastingly",
    says=Message(en="The cooperation is active and lasting.", nl="De samenwerking is actief en duurzaam."),
    cites=(PAGE.sentence("2.2"), THEME_PAGE.whole()),
    rests_on=(DESCRIPTIVE_VERBS,),
)
"""The cooperation is active and lasting. Dutch: *actieve en duurzame samenwerking*."""

_DOMAIN: Final = Message(
    en="Domain given for the companies: {domain}.", nl="Opgegeven domein van de ondernemingen: {domain}."
)
