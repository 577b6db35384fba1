"""The policy of the order of 4 March 2016, in force from 17 April 2016."""

from datetime import date
from fractions import Fraction
from typing import Final

from flemish_clusters import readings
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies.cautions import Caution
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import (
    aid_intensity,
    business_network,
    ceiling,
    cofinancing,
    companies,
    funding_period,
    kinds,
    network,
    organisation,
    spearhead,
    what_counts,
)
from flemish_clusters.sources import FINANCE_ORDER, GBER, ORDER, PAGE, SPEARHEAD_NEXT, SUBSIDY_DB
from flemish_clusters.terms import KindTerms, Parameter, Terms

_AID_INTENSITY: Final = Parameter(Fraction(1, 2), PAGE.sentence("4.2"), (readings.BOTH_HOLD, readings.HALF_OF_WHAT))
_MATCH: Final = Parameter(Fraction(1), PAGE.sentence("4.2"), (readings.EQUAL_MEANS_AT_LEAST, readings.BOTH_HOLD))

_TERMS: Final = Terms(
    kinds={
        ClusterKind.SPEARHEAD: KindTerms(
            funding_years=Parameter(10, PAGE.sentence("6.2"), (readings.AT_MOST_THE_TERM,)),
            aid_intensity=_AID_INTENSITY,
            match=_MATCH,
            yearly_ceiling=Parameter(Euro(500_000), SUBSIDY_DB.whole()),
            pact_negotiation_years=Parameter(1, SPEARHEAD_NEXT.whole(), (readings.FIRST_YEAR_AFTER_DECISION,)),
        ),
        ClusterKind.INNOVATIVE_BUSINESS_NETWORK: KindTerms(
            funding_years=Parameter(3, PAGE.sentence("6.6"), (readings.AT_MOST_THE_TERM,)),
            aid_intensity=_AID_INTENSITY,
            match=_MATCH,
            yearly_ceiling=Parameter(Euro(150_000), SUBSIDY_DB.whole()),
            pact_negotiation_years=Parameter(0, SPEARHEAD_NEXT.whole().inferred(), (readings.PACT_OF_SPEARHEADS,)),
        ),
    },
    minimum_companies=Parameter(2, PAGE.sentence("1.1").inferred(), (readings.HOW_MANY,)),
    minimum_fitting_companies=Parameter(2, PAGE.sentence("3.1").inferred(), (readings.HOW_MANY, readings.TWO_OF_MANY)),
    minimum_knowledge_institutions=Parameter(1, PAGE.sentence("1.1").inferred(), (readings.HOW_MANY,)),
)

ORDER_2016: Final = Policy(
    name="order-2016",
    title=Message(
        en="cluster policy under the order of the Flemish Government of 4 March 2016, as the agency's pages state it",
        nl="clusterbeleid op grond van het besluit van de Vlaamse Regering van 4 maart 2016, zoals de pagina's van "
        "het agentschap het weergeven",
    ),
    in_force_from=date(2016, 4, 17),
    published_on=date(2016, 4, 7),
    checked_on=date(2026, 11, 23),
    basis=ORDER.whole(),
    cautions=(
        Caution(
            says=Message(
                en="Caution: the decision or the first day of aid lies before 17 April 2016, the first day on which "
                "the order of 4 March 2016 is in force; what held before was not read.",
                nl="Let op: de beslissing of de eerste dag van de steun valt vóór 17 april 2016, de dag waarop het "
                "besluit van 4 maart 2016 in werking is getreden; de regels die voordien golden, zijn niet "
                "geraadpleegd.",
            ),
            citation=ORDER.whole(),
            days=("decided_on", "first_day"),
            before=date(2016, 4, 17),
        ),
        Caution(
            says=Message(
                en="Caution: the order of 4 March 2016 was last changed by a text published on 8 August 2019, very "
                "likely a general order on public finance, in force from 1 January 2020; the change was not read.",
                nl="Let op: het besluit van 4 maart 2016 is het laatst gewijzigd door een tekst die op 8 augustus 2019 "
                "is bekendgemaakt, zeer waarschijnlijk een algemeen besluit over overheidsfinanciën, in werking sinds "
                "1 januari 2020; de wijziging is niet geraadpleegd.",
            ),
            citation=FINANCE_ORDER.whole().inferred(),
            days=("last_day",),
            after=date(2019, 12, 31),
        ),
        Caution(
            says=Message(
                en="Caution: on 11 June 2020 the agency's subsidy database said that no application was possible any "
                "more, and yet by other sources a seventh spearhead cluster was recognised in July 2021; the "
                "application or the decision is of a later day.",
                nl="Let op: op 11 juni 2020 vermeldde de subsidiedatabank van het agentschap dat een aanvraag niet "
                "meer mogelijk was, en toch is volgens andere bronnen in juli 2021 een zevende speerpuntcluster "
                "erkend; de aanvraag of de beslissing is van een latere dag.",
            ),
            citation=SUBSIDY_DB.whole(),
            days=("applied_on", "decided_on"),
            after=date(2020, 6, 11),
        ),
        Caution(
            says=Message(
                en="Caution: the funding period runs past 31 December 2026, by the text that was read the last day of "
                "the general block exemption; whether aid after that day is exempted is not known.",
                nl="Let op: de steunperiode loopt door na 31 december 2026, de laatste dag waarop de algemene "
                "groepsvrijstelling geldt volgens de geraadpleegde tekst; of steun na die dag nog vrijgesteld is, is "
                "niet bekend.",
            ),
            citation=GBER.whole(),
            days=("last_day",),
            after=date(2026, 12, 31),
        ),
    ),
    terms=_TERMS,
    rules=(
        companies.company_is_flemish,
        companies.company_has_growth_ambitions,
        companies.company_is_aware_of_innovation,
        companies.company_looks_abroad,
        companies.company_is_open_to_companies,
        companies.company_is_open_to_knowledge_institutions,
        companies.company_cooperates_for_itself_and_for_flanders,
        companies.enough_companies_fit_the_profile,
        network.cluster_is_a_network_of_companies,
        network.cluster_is_active_in_a_domain,
        network.members_cooperate,
        network.cluster_works_with_a_knowledge_institution,
        network.cooperation_is_active_and_lasting,
        organisation.organisation_facilitates_the_network,
        organisation.organisation_represents_the_members,
        spearhead.spearhead_is_in_a_strategic_domain,
        spearhead.spearhead_is_large_scale,
        business_network.network_is_smaller,
        business_network.network_grew_bottom_up,
        business_network.network_explores_an_emerging_domain,
        funding_period.funding_period_is_within_the_term,
        funding_period.no_aid_outside_the_period_or_the_term,
        aid_intensity.aid_is_at_most_its_share_of_the_costs,
        ceiling.aid_is_at_most_the_ceiling,
        cofinancing.companies_match_the_aid_each_year,
        kinds.cluster_is_of_a_kind_that_there_is,
        kinds.period_is_for_a_kind_that_there_is,
        kinds.no_aid_for_a_kind_that_there_is_not,
        what_counts.contribution_is_from_a_company,
        what_counts.contribution_is_for_running_the_organisation,
        what_counts.contribution_is_received_in_the_funding_year,
    ),
)
"""The policy of the order of 4 March 2016, as the policy page and the agency's subsidy database state it."""
