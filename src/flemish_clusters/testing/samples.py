"""Samples: subjects that meet every demand, and what they are where all of it is denied."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve

from flemish_clusters.facts import Subject, fact_fields
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import (
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    KnowledgeInstitution,
    Region,
)
from flemish_clusters.facts.contribution import Contribution, Purpose, YearContribution
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount
from flemish_clusters.facts.walk import facts_in, with_facts


def denied(whole: object) -> Any:
    """Return a whole in which each attestation says the contrary."""
    told = (fact for fact in facts_in(whole) if isinstance(fact.value, Attestation))
    return with_facts(whole, {fact.path: not fact.value.holds for fact in told})


def enterprise_number(stem: int) -> str:
    """Return the enterprise number that starts with these eight digits."""
    return f"{stem:08d}{97 - stem % 97:02d}"


def _all_hold(kind: type) -> dict[str, Any]:
    return {field.name: True for field in fact_fields(kind) if field.type == Attestation | None}


FITTING: Final = Company(name="A fitting company", establishments=(Region.FLEMISH, Region.ABROAD), **_all_hold(Company))
"""A company that meets every demand on a company."""

UNFIT: Final = evolve(denied(FITTING), name="An unfit company", establishments=())
"""A company that meets none of them."""

INSTITUTION: Final = KnowledgeInstitution(name="An institution")
ORGANISATION: Final = ClusterOrganisation(name="An organisation", **_all_hold(ClusterOrganisation))
SPEARHEAD: Final = Cluster(
    name="A fitting cluster",
    kind=ClusterKind.SPEARHEAD,
    domain="a domain",
    organisation=ORGANISATION,
    companies=(FITTING, FITTING),
    knowledge_institutions=(INSTITUTION,),
    **_all_hold(Cluster),
)
NETWORK: Final = evolve(SPEARHEAD, kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK)
PERIOD: Final = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
NETWORK_PERIOD: Final = evolve(PERIOD, kind=NETWORK.kind, years=3)
ACCOUNT: Final = YearAccount(period=PERIOD, year=10, eligible_costs=10**7, cofinancing=10**7, aid=400_000)
NETWORK_ACCOUNT: Final = evolve(ACCOUNT, period=NETWORK_PERIOD, year=3, aid=150_000)
CONTRIBUTION: Final = YearContribution(
    contribution=Contribution(by=FITTING, amount=10**5, received_on=date(2017, 1, 1), purpose=Purpose.OPERATION),
    year=PERIOD.funding_years[0],
)
DOSSIER: Final = Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=(ACCOUNT,))

_UNFIT_CLUSTER: Final = evolve(
    denied(SPEARHEAD), name="An unfit cluster", domain="", companies=(UNFIT, UNFIT), knowledge_institutions=()
)
_DECIDED: Final = evolve(PERIOD, decided_on=date(2016, 10, 27))
_DECIDED_ACCOUNTS: Final = tuple(evolve(ACCOUNT, period=_DECIDED, year=year) for year in (1, 10))

SAMPLES: Final[Mapping[type, tuple[Subject, ...]]] = {
    Company: (FITTING, UNFIT),
    Cluster: (SPEARHEAD, NETWORK, _UNFIT_CLUSTER),
    FundingPeriod: (PERIOD, NETWORK_PERIOD),
    YearAccount: (ACCOUNT, NETWORK_ACCOUNT),
    # No dossier with accounts can be told the day of the decision afterwards.
    Dossier: (DOSSIER, evolve(DOSSIER, period=_DECIDED, accounts=_DECIDED_ACCOUNTS)),
    YearContribution: (CONTRIBUTION, evolve(CONTRIBUTION, year=NETWORK_PERIOD.funding_years[0])),
}
"""Of each class some that meet every demand; of companies and clusters also one that meets none or hardly any."""
