"""Wrong about what is read: an order, a fact that `reads` does not name, the first of several."""

from flemish_clusters import (
    Cluster,
    Company,
    Region,
    Verdict,
)
from flemish_clusters.rules import Force, Judgement, Part, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import SAYS, demand


@demand("BAD-12", Company, "establishments")
def counts_on_the_order(company: Company, _: Terms) -> Judgement:
    """The first establishment decides."""
    if company.establishments is None:
        return undetermined(missing=("establishments",))
    return met() if company.establishments[:1] == (Region.FLEMISH,) else not_met()


@demand("BAD-13", Company, "growth_ambition")
def reads_what_it_does_not_say(company: Company, _: Terms) -> Judgement:
    """The name decides, and it is not among what is read."""
    return met() if company.name == "A name" else not_met()


@rule(
    "BAD-33",
    about=Cluster,
    force=Force.DEMAND,
    says=SAYS,
    cites=(PAGE.whole(),),
    reads=("companies",),
    weighs_parts=True,
)
def weighs_the_first_company(cluster: Cluster, _: Terms, parts: tuple[Part, ...]) -> Judgement:
    """The first company decides for all."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    if parts and parts[0].verdict is Verdict.UNDETERMINED:
        return undetermined(missing=tuple(f"{parts[0].path}.{path}" for path in parts[0].missing))
    return not_met() if parts and parts[0].verdict is Verdict.NOT_MET else met()
