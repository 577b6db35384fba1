"""Readings about what is raised: whose money counts as cofinancing, for what, and in which year."""

from typing import Final

from flemish_clusters.readings.reading import reading
from flemish_clusters.sources import PAGE, SUBSIDY_ACT, TRADE_PRESS

MONEY_RECEIVED: Final = reading(
    key="money-received",
    question_en="To which year does cofinancing belong?",
    question_nl="Tot welk jaar behoort cofinanciering?",
    choice_en="Cofinancing belongs to the funding year in which it was received.",
    choice_nl="Cofinanciering behoort tot het steunjaar waarin ze werd ontvangen.",
    alternatives_en=("The year in which it was invoiced.", "The year for which it was meant."),
    alternatives_nl=("Het jaar waarin ze werd gefactureerd.", "Het jaar waarvoor ze bedoeld was."),
    reason_en="Money received can be checked in the books.",
    reason_nl="Ontvangen geld is na te gaan in de boekhouding.",
    cites=(PAGE.sentence("4.2"),),
    computed_by=("CON-3",),
)

FROM_COMPANIES: Final = reading(
    key="from-companies",
    question_en="Whose contributions count?",
    question_nl="Wiens bijdragen tellen?",
    choice_en="Contributions of companies count, members or not, Flemish or not; those of public authorities, "
    "knowledge institutions and other bodies do not.",
    choice_nl="Bijdragen van ondernemingen tellen mee, lid of niet, Vlaams of niet; die van overheden, "
    "kennisinstellingen en andere organisaties niet.",
    alternatives_en=(
        "Those of the companies of the network only, as the page speaks of the companies.",
        "Those of member companies only.",
        "All private money.",
    ),
    alternatives_nl=(
        "Alleen die van de ondernemingen van het netwerk, want de pagina spreekt van de bedrijven.",
        "Alleen die van ondernemingen die lid zijn.",
        "Al het privégeld.",
    ),
    reason_en="The page asks it of the companies, which may well be those of the network; but it asks neither where "
    "they are nor whether they are members, and who belongs to a network changes while it runs. Secondary sources "
    "speak of private money and, for networks, of member companies.",
    reason_nl="De pagina vraagt het van de bedrijven, wat goed die van het netwerk kunnen zijn; maar ze vraagt niet "
    "waar ze zijn of of ze lid zijn, en wie bij een netwerk hoort, verandert terwijl het loopt. Secundaire bronnen "
    "spreken van privégeld en, voor bedrijfsnetwerken, van ondernemingen die lid zijn.",
    cites=(PAGE.sentence("4.2"), TRADE_PRESS.whole()),
    computed_by=("CON-1",),
)

FOR_OPERATION: Final = reading(
    key="for-operation",
    question_en="Which contributions count?",
    question_nl="Welke bijdragen tellen?",
    choice_en="Contributions for running the cluster organisation count; project money does not.",
    choice_nl="Bijdragen aan de werking van de clusterorganisatie tellen mee; projectgeld niet.",
    alternatives_en=("Project money too.",),
    alternatives_nl=("Ook projectgeld.",),
    reason_en="The page asks the amount for the running of the organisation.",
    reason_nl="De pagina vraagt het bedrag voor de eigen werking van de clusterorganisatie.",
    cites=(PAGE.sentence("4.2"),),
    computed_by=("CON-2",),
)

PAID_BACK: Final = reading(
    key="paid-back",
    question_en="A contribution was paid back, all of it or a part. Which year does that lower?",
    question_nl="Een bijdrage is geheel of gedeeltelijk terugbetaald. Welk jaar verlaagt dat?",
    choice_en="What was paid back lowers the contribution in the funding year in which it was received, whenever it "
    "was paid back.",
    choice_nl="Wat is terugbetaald, verlaagt de bijdrage in het steunjaar waarin ze werd ontvangen, wanneer het ook "
    "werd terugbetaald.",
    alternatives_en=(
        "It lowers the cofinancing of the year in which it was paid back.",
        "It lowers the contribution only where it was paid back within the same funding year.",
    ),
    alternatives_nl=(
        "Het verlaagt de cofinanciering van het jaar waarin het werd terugbetaald.",
        "Het verlaagt de bijdrage alleen als het binnen hetzelfde steunjaar werd terugbetaald.",
    ),
    reason_en="What was paid back did not run the organisation, and a year is matched by what it brought in for that.",
    reason_nl="Wat is terugbetaald, heeft niet tot de werking gediend, en tegenover de steun van een jaar staat wat "
    "dat jaar daarvoor opbracht.",
    cites=(PAGE.sentence("4.2").inferred(),),
    computed_by=("count_cofinancing",),
)

AS_DECLARED: Final = reading(
    key="as-declared",
    question_en="What of contributions in kind, income of the organisation's own, VAT, and refunds that it gets?",
    question_nl="Hoe zit het met bijdragen in natura, eigen inkomsten van de organisatie, btw en terugbetalingen die "
    "ze krijgt?",
    choice_en="Contributions in kind, income of the organisation's own, VAT and refunds that the organisation gets "
    "count as declared.",
    choice_nl="Bijdragen in natura, eigen inkomsten van de organisatie, btw en terugbetalingen die de organisatie "
    "krijgt, tellen mee zoals opgegeven.",
    alternatives_en=("Only money without VAT counts.",),
    alternatives_nl=("Alleen geld zonder btw telt.",),
    reason_en="No source that was read settles it.",
    reason_nl="Geen geraadpleegde bron beslecht het.",
)

NO_CARRY_OVER: Final = reading(
    key="no-carry-over",
    question_en="What happens to a surplus or a shortfall of cofinancing?",
    question_nl="Wat gebeurt er met een overschot of een tekort aan cofinanciering?",
    choice_en="A surplus is not carried over; a shortfall lowers the most that may be granted that year. Recovery is "
    "not encoded.",
    choice_nl="Een overschot gaat niet over naar een ander jaar; bij een tekort daalt de hoogst mogelijke steun van "
    "dat jaar. Terugvordering is niet opgenomen.",
    alternatives_en=("A surplus counts for a later year.", "A shortfall loses all the aid of the year."),
    alternatives_nl=("Een overschot telt mee voor een later jaar.", "Bij een tekort vervalt alle steun van het jaar."),
    reason_en="The amount is asked each year, and no source that was read speaks of carrying over. General subsidy law "
    "has money paid back whose conditions are not kept; that is context and no rule here.",
    reason_nl="Het bedrag wordt jaarlijks gevraagd, en geen geraadpleegde bron spreekt van overdragen. Volgens het "
    "algemene subsidierecht wordt terugbetaald waarvan de voorwaarden niet zijn nageleefd; dat is achtergrond en hier "
    "geen regel.",
    cites=(PAGE.sentence("4.2"), SUBSIDY_ACT.article("11"), SUBSIDY_ACT.article("13")),
    computed_by=("COF-1",),
)
