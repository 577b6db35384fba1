"""Models: subjects that meet every demand of the policy of 2016, to change one fact of at a time."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import evolve

from flemish_clusters.facts import Subject
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import Cluster, ClusterKind
from flemish_clusters.facts.dossiers import Dossier
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.facts.parties import ClusterOrganisation, Company, KnowledgeInstitution, Region

YES: Final = Attestation(holds=True)
NO: Final = Attestation(holds=False)

FITTING: Final = Company(
    name="A fitting company",
    establishments=(Region.FLEMISH, Region.ABROAD),
    growth_ambition=YES,
    innovation_awareness=YES,
    international_outlook=YES,
    open_to_companies=YES,
    open_to_knowledge_institutions=YES,
    serves_own_objectives=YES,
    serves_flemish_competitiveness=YES,
)
"""A company that meets every demand on a company."""

UNFIT: Final = evolve(
    FITTING,
    name="An unfit company",
    establishments=(),
    growth_ambition=NO,
    innovation_awareness=NO,
    international_outlook=NO,
    open_to_companies=NO,
    open_to_knowledge_institutions=NO,
    serves_own_objectives=NO,
    serves_flemish_competitiveness=NO,
)
"""A company that meets none of them."""

ORGANISATION: Final = ClusterOrganisation(
    name="An organisation", facilitates=YES, represents_members=YES, mandated_by_members=YES
)
INSTITUTION: Final = KnowledgeInstitution(name="An institution")

SPEARHEAD: Final = Cluster(
    name="A fitting cluster",
    kind=ClusterKind.SPEARHEAD,
    domain="a domain",
    organisation=ORGANISATION,
    companies=(FITTING, FITTING),
    knowledge_institutions=(INSTITUTION,),
    cooperates=YES,
    cooperates_lastingly=YES,
    strategic_domain=YES,
    large_scale=YES,
)
NETWORK: Final = evolve(
    SPEARHEAD,
    kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK,
    smaller=YES,
    bottom_up=YES,
    emerging_domain=YES,
)

UNFIT_CLUSTER: Final = evolve(
    SPEARHEAD,
    name="An unfit cluster",
    domain="",
    organisation=evolve(ORGANISATION, facilitates=NO, represents_members=NO, mandated_by_members=NO),
    companies=(UNFIT, UNFIT),
    knowledge_institutions=(),
    cooperates=NO,
    cooperates_lastingly=NO,
    strategic_domain=NO,
    large_scale=NO,
)
"""A cluster that meets none of the demands but that on the number of its companies."""

PERIOD: Final = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
NETWORK_PERIOD: Final = FundingPeriod(kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK, first_day=date(2017, 1, 1), years=3)
ACCOUNT: Final = YearAccount(period=PERIOD, year=10, eligible_costs=10**7, cofinancing=10**7, aid=400_000)
NETWORK_ACCOUNT: Final = evolve(ACCOUNT, period=NETWORK_PERIOD, year=3, aid=150_000)
DOSSIER: Final = Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=(ACCOUNT,))
_DECIDED: Final = evolve(PERIOD, decided_on=date(2016, 10, 27))
DECIDED_DOSSIER: Final = evolve(
    DOSSIER,
    period=_DECIDED,
    accounts=tuple(evolve(ACCOUNT, period=_DECIDED, year=year) for year in (1, 10)),
)
"""A dossier of which the day of the decision is known, which no dossier with accounts can be told afterwards."""

MODELS: Final[Mapping[type, tuple[Subject, ...]]] = {
    Company: (FITTING, UNFIT),
    Cluster: (SPEARHEAD, NETWORK, UNFIT_CLUSTER),
    FundingPeriod: (PERIOD, NETWORK_PERIOD),
    YearAccount: (ACCOUNT, NETWORK_ACCOUNT),
    Dossier: (DOSSIER, DECIDED_DOSSIER),
}
"""Of each class some that meet every demand; of companies and clusters also one that meets none or hardly any."""
