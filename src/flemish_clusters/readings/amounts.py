"""Readings about the aid and the cofinancing."""

from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.readings.reading import Reading
from flemish_clusters.sources import GBER, PAGE, SUBSIDY_DB, TRADE_PRESS

BOTH_HOLD: Final = Reading(
    key="half-and-equal",
    question=Message(
        en="The page gives a share of 50% and asks for an equal amount. Which of the two limits the aid?",
        nl="De pagina geeft een percentage van 50% en vraagt een gelijk bedrag. Welk van beide begrenst de steun?",
    ),
    choice=Message(
        en="The share of the costs and the match by the companies both limit the aid.",
        nl="Het aandeel in de kosten en de inbreng van de ondernemingen begrenzen allebei de steun.",
    ),
    alternatives=(
        Message(en="Only the share of the costs.", nl="Alleen het aandeel in de kosten."),
        Message(en="Only the match by the companies.", nl="Alleen de inbreng van de ondernemingen."),
    ),
    reason=Message(
        en="One sentence names both; they coincide only where aid and contributions alone pay the costs.",
        nl="Eén zin noemt beide; ze vallen alleen samen als enkel steun en inbreng de kosten dekken.",
    ),
    cites=(PAGE.sentence("4.2"), SUBSIDY_DB.whole()),
    computed_by=("AID-1", "COF-1"),
)

EQUAL_MEANS_AT_LEAST: Final = Reading(
    key="equal-is-at-least-equal",
    question=Message(
        en="May the companies raise more than the aid?", nl="Mogen de ondernemingen meer inbrengen dan de steun?"
    ),
    choice=Message(
        en="The amount that the companies are asked to raise is a minimum: they may raise more.",
        nl="Het bedrag dat de ondernemingen moeten inbrengen, is een minimum: ze mogen meer inbrengen.",
    ),
    alternatives=(Message(en="The amounts must be exactly equal.", nl="De bedragen moeten precies gelijk zijn."),),
    reason=Message(
        en="Trade press reports at least as much, and raising more helps the aim of the policy.",
        nl="De vakpers meldt minstens evenveel, en meer inbrengen dient het doel van het beleid.",
    ),
    cites=(PAGE.sentence("4.2"), TRADE_PRESS.whole()),
    computed_by=("COF-1",),
)

TESTED_YEARLY: Final = Reading(
    key="tested-each-year",
    question=Message(
        en="Is the share of the costs tested each year or over the whole period?",
        nl="Wordt het aandeel in de kosten elk jaar getoetst of over de hele periode?",
    ),
    choice=Message(
        en="The share of the costs is tested each year, as the cofinancing is.",
        nl="Het aandeel in de kosten wordt elk jaar getoetst, zoals de cofinanciering.",
    ),
    alternatives=(
        Message(
            en="Over the whole period, as the general block exemption does.",
            nl="Over de hele periode, zoals de algemene groepsvrijstelling doet.",
        ),
    ),
    reason=Message(
        en="The page speaks of a yearly amount in the same sentence.",
        nl="De pagina spreekt in dezelfde zin van een jaarlijks bedrag.",
    ),
    cites=(PAGE.sentence("4.2"), GBER.article("27")),
    computed_by=("AID-1",),
)

MONEY_RECEIVED: Final = Reading(
    key="money-received",
    question=Message(en="To which year does cofinancing belong?", nl="Tot welk jaar behoort cofinanciering?"),
    choice=Message(
        en="Cofinancing belongs to the funding year in which it was received.",
        nl="Cofinanciering behoort tot het steunjaar waarin ze werd ontvangen.",
    ),
    alternatives=(
        Message(en="The year in which it was invoiced.", nl="Het jaar waarin ze werd gefactureerd."),
        Message(en="The year for which it was meant.", nl="Het jaar waarvoor ze bedoeld was."),
    ),
    reason=Message(
        en="Money received can be checked in the books.", nl="Ontvangen geld is na te gaan in de boekhouding."
    ),
    cites=(PAGE.sentence("4.2"),),
    computed_by=("count_cofinancing",),
)

FROM_COMPANIES: Final = Reading(
    key="from-companies",
    question=Message(en="Whose contributions count?", nl="Wiens bijdragen tellen?"),
    choice=Message(
        en="Contributions of companies count, members or not, Flemish or not; those of public authorities, knowledge "
        "institutions and other bodies do not.",
        nl="Bijdragen van ondernemingen tellen, lid of niet, Vlaams of niet; die van overheden, kennisinstellingen en "
        "andere organisaties niet.",
    ),
    alternatives=(
        Message(en="Those of member companies only.", nl="Alleen die van ondernemingen die lid zijn."),
        Message(en="All private money.", nl="Al het privégeld."),
    ),
    reason=Message(
        en="The page names the companies, without asking where they are or whether they are members. Secondary sources "
        "speak of private money and, for networks, of member companies.",
        nl="De pagina noemt de ondernemingen, zonder te vragen waar ze zijn of of ze lid zijn. Secundaire bronnen "
        "spreken van privégeld en, voor bedrijfsnetwerken, van ondernemingen die lid zijn.",
    ),
    cites=(PAGE.sentence("4.2"), TRADE_PRESS.whole()),
    computed_by=("count_cofinancing",),
)

FOR_OPERATION: Final = Reading(
    key="for-operation",
    question=Message(en="Which contributions count?", nl="Welke bijdragen tellen?"),
    choice=Message(
        en="Contributions for running the cluster organisation count; project money does not.",
        nl="Bijdragen aan de werking van de organisatie tellen; projectgeld niet.",
    ),
    alternatives=(Message(en="Project money too.", nl="Ook projectgeld."),),
    reason=Message(
        en="The page asks the amount for the running of the organisation.",
        nl="De pagina vraagt het bedrag voor de werking van de organisatie.",
    ),
    cites=(PAGE.sentence("4.2"),),
    computed_by=("count_cofinancing",),
)

AS_DECLARED: Final = Reading(
    key="as-declared",
    question=Message(
        en="What of contributions in kind, income of the organisation's own, VAT and refunds?",
        nl="Hoe zit het met bijdragen in natura, eigen inkomsten van de organisatie, btw en terugbetalingen?",
    ),
    choice=Message(
        en="Contributions in kind, income of the organisation's own, VAT and refunds count as declared.",
        nl="Bijdragen in natura, eigen inkomsten van de organisatie, btw en terugbetalingen tellen zoals opgegeven.",
    ),
    alternatives=(Message(en="Only money without VAT counts.", nl="Alleen geld zonder btw telt."),),
    reason=Message(en="No source that was read settles it.", nl="Geen gelezen bron beslecht het."),
)

NO_CARRY_OVER: Final = Reading(
    key="no-carry-over",
    question=Message(
        en="What happens to a surplus or a shortfall of cofinancing?",
        nl="Wat gebeurt er met een overschot of een tekort aan cofinanciering?",
    ),
    choice=Message(
        en="A surplus is not carried over; a shortfall lowers the most that may be granted that year. Recovery is not "
        "encoded.",
        nl="Een overschot gaat niet over naar een ander jaar; een tekort verlaagt wat dat jaar hoogstens kan worden "
        "toegekend. Terugvordering is niet opgenomen.",
    ),
    alternatives=(
        Message(en="A surplus counts for a later year.", nl="Een overschot telt mee voor een later jaar."),
        Message(en="A shortfall loses all the aid of the year.", nl="Bij een tekort vervalt alle steun van het jaar."),
    ),
    reason=Message(
        en="The amount is asked each year, and no source that was read speaks of carrying over.",
        nl="Het bedrag wordt jaarlijks gevraagd, en geen gelezen bron spreekt van overdragen.",
    ),
    cites=(PAGE.sentence("4.2"),),
    computed_by=("COF-1",),
)

ROUNDED_DOWN: Final = Reading(
    key="rounded-down",
    question=Message(en="What happens to half a cent?", nl="Wat gebeurt er met een halve cent?"),
    choice=Message(
        en="The most that may be granted is rounded down to the cent.",
        nl="Wat hoogstens kan worden toegekend, wordt naar beneden afgerond op de cent.",
    ),
    alternatives=(
        Message(
            en="Rounding half up, or half to even.",
            nl="Een halve cent naar boven afronden, of naar het dichtstbijzijnde even aantal centen.",
        ),
    ),
    reason=Message(
        en="A ceiling that is rounded up is exceeded.", nl="Een maximum dat naar boven wordt afgerond, is overschreden."
    ),
    computed_by=("AID-1", "COF-1"),
)

NO_ENTITLEMENT: Final = Reading(
    key="no-entitlement",
    question=Message(
        en="The page says that organisations can be supported. Is anybody entitled to it?",
        nl="De pagina zegt dat organisaties ondersteund kunnen worden. Heeft iemand er recht op?",
    ),
    choice=Message(
        en="Nobody is entitled to aid: the answer is the most that may be granted.",
        nl="Niemand heeft recht op steun: het antwoord is wat hoogstens kan worden toegekend.",
    ),
    alternatives=(Message(en="The most is due.", nl="Het maximum is verschuldigd."),),
    reason=Message(en="The verb is one of permission.", nl="Het werkwoord geeft een mogelijkheid."),
    cites=(PAGE.sentence("4.1"),),
    computed_by=("AID-1", "AID-2"),
)
