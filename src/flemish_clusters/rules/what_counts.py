"""What counts: which contributions (Dutch: *bijdragen*) are cofinancing of a funding year."""

from typing import Final

from flemish_clusters.facts.clusters import Company
from flemish_clusters.facts.contribution import Purpose, YearContribution
from flemish_clusters.judgements import Judgement, met, not_met
from flemish_clusters.messages import Message
from flemish_clusters.readings import (
    COMPANIES_ALIKE,
    FOR_OPERATION,
    FROM_COMPANIES,
    FUNDING_YEAR,
    LEAP_DAY,
    MONEY_RECEIVED,
)
from flemish_clusters.rules import counts, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms

contribution_is_from_a_company: Final = counts(
    "CON-1",
    by=Company,
    says=Message(en="The contribution comes from a company.", nl="De bijdrage komt van een onderneming."),
    otherwise=Message(
        en="The contribution does not come from a company.", nl="De bijdrage komt niet van een onderneming."
    ),
    cites=(PAGE.sentence("4.2"), PAGE.sentence("4.2").inferred()),
    rests_on=(FROM_COMPANIES, COMPANIES_ALIKE),
)
"""Companies give what counts. Dutch: *de bedrijven*."""

contribution_is_for_running_the_organisation: Final = counts(
    "CON-2",
    purpose=Purpose.OPERATION,
    says=Message(
        en="The contribution is for running the cluster organisation.",
        nl="De bijdrage is bestemd voor de eigen werking van de clusterorganisatie.",
    ),
    otherwise=Message(
        en="The contribution is not for running the cluster organisation.",
        nl="De bijdrage is niet bestemd voor de eigen werking van de clusterorganisatie.",
    ),
    cites=(PAGE.sentence("4.2"),),
    rests_on=(FOR_OPERATION,),
)
"""What counts is for running the cluster organisation. Dutch: *werking*."""


@rule(
    "CON-3",
    about=YearContribution,
    says=Message(
        en="The contribution was received in this funding year.", nl="De bijdrage werd in dit steunjaar ontvangen."
    ),
    cites=(PAGE.sentence("4.2").inferred(),),
    reads=("contribution.received_on", "year.first_day", "year.last_day"),
    rests_on=(MONEY_RECEIVED, FUNDING_YEAR, LEAP_DAY),
)
def contribution_is_received_in_the_funding_year(subject: YearContribution, _: Terms) -> Judgement:
    """What counts was received in the funding year, its first and last day included. Dutch: *jaarlijks*."""
    return met() if subject.contribution.received_on in subject.year else not_met(_ANOTHER_YEAR)


_ANOTHER_YEAR: Final = Message(
    en="The contribution was not received in this funding year.",
    nl="De bijdrage werd niet in dit steunjaar ontvangen.",
)
