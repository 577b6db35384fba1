"""Kinds of cluster: whether the policy provides for a kind, as that of a cluster, of its period and of an account."""

from typing import Final

from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.judgements import Judgement, met, not_met
from flemish_clusters.messages import Message
from flemish_clusters.money import ZERO, Euro
from flemish_clusters.readings import AID_AS_GIVEN, ONLY_KINDS_NAMED
from flemish_clusters.rules import at_most, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms


def _is_provided_for(subject: Cluster | FundingPeriod, terms: Terms) -> Judgement:
    return met() if terms.knows(subject.kind) else not_met()


cluster_is_of_a_kind_that_there_is: Final = rule(
    "KIN-1",
    about=Cluster,
    says=Message(
        en="The cluster is of a kind that the policy provides for.",
        nl="De cluster is van een type waarin het beleid voorziet.",
    ),
    cites=(PAGE.sentence("5.1").inferred(),),
    reads=("kind",),
    rests_on=(ONLY_KINDS_NAMED,),
)(_is_provided_for)
"""A cluster is of a kind that the policy provides for. Dutch: *types van clusters*."""

period_is_for_a_kind_that_there_is: Final = rule(
    "KIN-2",
    about=FundingPeriod,
    says=Message(
        en="The funding period is for a kind of cluster that the policy provides for.",
        nl="De steunperiode is voor een type cluster waarin het beleid voorziet.",
    ),
    cites=(PAGE.sentence("5.1").inferred(),),
    reads=("kind",),
    rests_on=(ONLY_KINDS_NAMED,),
)(_is_provided_for)
"""A funding period is for a kind of cluster that the policy provides for. Dutch: *types van clusters*."""


def _nothing() -> Euro:
    return ZERO


no_aid_for_a_kind_that_there_is_not: Final = at_most(
    "KIN-3",
    name="kind",
    label=Message(en="kind of cluster", nl="type cluster"),
    amount=_nothing,
    of_other_kinds=True,
    rank=5,
    says=Message(
        en="No aid is given for a kind of cluster that the policy does not provide for.",
        nl="Er is geen steun voor een type cluster waarin het beleid niet voorziet.",
    ),
    within=Message(
        en="The policy does not provide for this kind of cluster, and no aid is given in funding year {year}.",
        nl="Het beleid voorziet niet in dit type cluster, en in steunjaar {year} is er geen steun.",
    ),
    spared=Message(en="The policy provides for this kind of cluster.", nl="Het beleid voorziet in dit type cluster."),
    above=Message(
        en="The policy does not provide for this kind of cluster, and yet funding year {year} has aid of {aid}.",
        nl="Het beleid voorziet niet in dit type cluster, en toch bedraagt de steun {aid} in steunjaar {year}.",
    ),
    undecided=Message(
        en="The policy does not provide for this kind of cluster, so no aid may be given.",
        nl="Het beleid voorziet niet in dit type cluster: er mag geen steun zijn.",
    ),
    cites=(PAGE.sentence("5.1").inferred(),),
    rests_on=(ONLY_KINDS_NAMED, AID_AS_GIVEN),
)
"""No aid is given for a kind of cluster that the policy does not provide for. Dutch: *types van clusters*."""
