"""Readings: the choices made where the policy is silent, as values.

Those about the amount of aid stand here.
"""

from typing import Final

from flemish_clusters.readings.raised import (
    AS_DECLARED,
    FOR_OPERATION,
    FROM_COMPANIES,
    MONEY_RECEIVED,
    NO_CARRY_OVER,
    PAID_BACK,
)
from flemish_clusters.readings.reading import Reading, reading
from flemish_clusters.readings.scope import (
    COMPANIES_ALIKE,
    DESCRIPTIVE_VERBS,
    FLEMISH_ESTABLISHMENT,
    HOW_MANY,
    KNOWLEDGE_CENTRES,
    MANDATE,
    MARKED_BY,
    NETWORK_CHARACTERISTICS,
    ONLY_KINDS_NAMED,
    PROFILE_OF_SOME,
    TWO_OF_MANY,
    WANT_OR_DO,
)
from flemish_clusters.readings.time import (
    AT_MOST_THE_TERM,
    FIRST_YEAR_AFTER_DECISION,
    FUNDING_YEAR,
    LEAP_DAY,
    PACT_OF_SPEARHEADS,
)
from flemish_clusters.readings.versions import (
    VERSION_OF_THE_APPLICATION,
    VERSION_OF_THE_ASSESSMENT,
    VERSION_OF_THE_GRANT,
    VERSION_OF_THE_YEAR,
    WHICH_VERSION,
)
from flemish_clusters.sources import AID_DECREE, GBER, PAGE, SUBSIDY_DB, TRADE_PRESS

__all__ = [
    "AID_AS_GIVEN",
    "AS_DECLARED",
    "AT_MOST_THE_TERM",
    "BOTH_HOLD",
    "COMPANIES_ALIKE",
    "DESCRIPTIVE_VERBS",
    "EQUAL_MEANS_AT_LEAST",
    "FIRST_YEAR_AFTER_DECISION",
    "FLEMISH_ESTABLISHMENT",
    "FOR_OPERATION",
    "FROM_COMPANIES",
    "FUNDING_YEAR",
    "HALF_OF_WHAT",
    "HOW_MANY",
    "KNOWLEDGE_CENTRES",
    "LEAP_DAY",
    "MANDATE",
    "MARKED_BY",
    "MONEY_RECEIVED",
    "NETWORK_CHARACTERISTICS",
    "NO_CARRY_OVER",
    "NO_ENTITLEMENT",
    "ONLY_KINDS_NAMED",
    "PACT_OF_SPEARHEADS",
    "PAID_BACK",
    "PROFILE_OF_SOME",
    "READINGS",
    "ROUNDED_DOWN",
    "TESTED_YEARLY",
    "TWO_OF_MANY",
    "VERSION_OF_THE_APPLICATION",
    "VERSION_OF_THE_ASSESSMENT",
    "VERSION_OF_THE_GRANT",
    "VERSION_OF_THE_YEAR",
    "WANT_OR_DO",
    "WHICH_VERSION",
    "Reading",
]

BOTH_HOLD: Final = reading(
    key="half-and-equal",
    question_en="The page gives a share of 50% and asks for an equal amount. Which of the two limits the aid?",
    question_nl="De pagina geeft een percentage van 50% en vraagt een gelijk bedrag. Welk van beide begrenst de steun?",
    choice_en="The share of the costs and the match by the companies both limit the aid.",
    choice_nl="Zowel het aandeel in de kosten als de cofinanciering van de ondernemingen begrenst de steun.",
    alternatives_en=(
        "The companies bring at least half of the financing of the cluster's operation.",
        "Only the share of the costs.",
        "Only the match by the companies.",
    ),
    alternatives_nl=(
        "De ondernemingen brengen minstens de helft van de financiering van de werking van de cluster bijeen.",
        "Alleen het aandeel in de kosten.",
        "Alleen de cofinanciering van de ondernemingen.",
    ),
    reason_en="One sentence names both, and asks for an amount that is equal to the aid; they coincide only where aid "
    "and cofinancing alone pay the costs. The press states half of the financing as often.",
    reason_nl="Eén zin noemt beide, en vraagt een bedrag dat gelijk is aan de steun; ze vallen alleen samen als enkel "
    "steun en cofinanciering de kosten dekken. De vakpers vermeldt even vaak de helft van de financiering.",
    cites=(
        PAGE.sentence("4.2"),
        SUBSIDY_DB.whole(),
        TRADE_PRESS.article("dvo.be 52450"),
        TRADE_PRESS.article("dvo.be 57551"),
    ),
    computed_by=("AID-1", "COF-1"),
)

HALF_OF_WHAT: Final = reading(
    key="half-of-what",
    question_en="Of what is the share a share, and is it the rate that is due?",
    question_nl="Waarvan is het steunpercentage een aandeel, en is het verschuldigd?",
    choice_en="The aid intensity is a share of the eligible costs of running the organisation, as they are declared; "
    "it is the most, and not due.",
    choice_nl="Het steunpercentage geldt voor de in aanmerking komende werkingskosten van de clusterorganisatie zoals "
    "opgegeven; het is een bovengrens, en niet verschuldigd.",
    alternatives_en=("Of all costs of running the organisation.", "Of the budget.", "It is due."),
    alternatives_nl=("Van alle werkingskosten van de clusterorganisatie.", "Van de begroting.", "Het is verschuldigd."),
    reason_en="The page gives a share without its whole, and speaks of the role of facilitator (4.1), the operation of "
    "the organisation (4.2) and that of the cluster (6.2). By analogy with the decree on economic aid that is the "
    "eligible costs. The general block exemption names kinds of costs; whether they are those incurred or accepted, "
    "with or without VAT, or in kind, no source that was read says.",
    reason_nl="De pagina geeft een aandeel zonder het geheel, en spreekt van de rol als facilitator (4.1), de werking "
    "van de organisatie (4.2) en die van de cluster (6.2). Naar analogie met het decreet over economische steun "
    "zijn dat de in aanmerking komende kosten. De algemene groepsvrijstelling noemt soorten kosten; of het de gemaakte "
    "of de aanvaarde kosten zijn, met of zonder btw, of in natura, zegt geen geraadpleegde bron.",
    cites=(
        *(PAGE.sentence("4.1"), PAGE.sentence("4.2"), PAGE.sentence("6.2")),
        *(AID_DECREE.article("3"), GBER.article("27")),
    ),
    computed_by=("AID-1",),
)

AID_AS_GIVEN: Final = reading(
    key="aid-as-given",
    question_en="Which amount is the aid of a year?",
    question_nl="Welk bedrag is de steun van een jaar?",
    choice_en="The aid of a year is the amount that is given for it, whether granted, paid or finally accepted.",
    choice_nl="De steun van een jaar is het bedrag dat ervoor wordt opgegeven, of het nu is toegekend, betaald of "
    "definitief aanvaard.",
    alternatives_en=("What was granted.", "What was paid.", "What was finally accepted."),
    alternatives_nl=("Wat werd toegekend.", "Wat werd betaald.", "Wat definitief werd aanvaard."),
    reason_en="The sources speak of aid a year, and do not say at which step that is looked at.",
    reason_nl="De bronnen spreken van steun per jaar, en zeggen niet bij welke stap dat wordt bekeken.",
    cites=(PAGE.sentence("4.2"), SUBSIDY_DB.whole()),
    computed_by=("AID-1", "AID-2", "COF-1"),
)

EQUAL_MEANS_AT_LEAST: Final = reading(
    key="equal-is-at-least-equal",
    question_en="May the companies raise more than the aid?",
    question_nl="Mogen de ondernemingen meer bijdragen dan de steun?",
    choice_en="The amount that the companies are asked to raise is a minimum: they may raise more.",
    choice_nl="Het bedrag dat de ondernemingen moeten bijdragen, is een minimum: ze mogen meer bijdragen.",
    alternatives_en=("The amounts must be exactly equal.",),
    alternatives_nl=("De bedragen moeten precies gelijk zijn.",),
    reason_en="Trade press reports at least as much, and raising more helps the aim of the policy.",
    reason_nl="De vakpers meldt minstens evenveel, en meer bijdragen dient het doel van het beleid.",
    cites=(PAGE.sentence("4.2"), TRADE_PRESS.whole()),
    computed_by=("COF-1",),
)

TESTED_YEARLY: Final = reading(
    key="tested-each-year",
    question_en="Is the share of the costs tested each year or over the whole period?",
    question_nl="Wordt het aandeel in de kosten elk jaar getoetst of over de hele periode?",
    choice_en="The share of the costs is tested each year, as the cofinancing is.",
    choice_nl="Het aandeel in de kosten wordt elk jaar getoetst, zoals de cofinanciering.",
    alternatives_en=("Over the whole period, as the general block exemption does.",),
    alternatives_nl=("Over de hele periode, zoals de algemene groepsvrijstelling doet.",),
    reason_en="The page speaks of a yearly amount in the same sentence.",
    reason_nl="De pagina spreekt in dezelfde zin van een jaarlijks bedrag.",
    cites=(PAGE.sentence("4.2"), GBER.article("27")),
    computed_by=("AID-1",),
)

ROUNDED_DOWN: Final = reading(
    key="rounded-down",
    question_en="What happens to half a cent?",
    question_nl="Wat gebeurt er met een halve cent?",
    choice_en="The most that may be granted, and what counts up to a share, is rounded down to the cent.",
    choice_nl="De hoogst mogelijke steun, en wat tot een bepaald aandeel meetelt, wordt naar beneden afgerond op de "
    "cent.",
    alternatives_en=("Rounding half up, or half to even.",),
    alternatives_nl=("Een halve cent naar boven afronden, of naar het dichtstbijzijnde even aantal centen.",),
    reason_en="A ceiling that is rounded up is exceeded.",
    reason_nl="Een bovengrens die naar boven wordt afgerond, is overschreden.",
    computed_by=("AID-1", "COF-1"),
)

NO_ENTITLEMENT: Final = reading(
    key="no-entitlement",
    question_en="The page says that organisations can be supported. Is anybody entitled to it?",
    question_nl="De pagina zegt dat organisaties ondersteund kunnen worden. Heeft iemand er recht op?",
    choice_en="Nobody is entitled to aid: the answer is the most that may be granted.",
    choice_nl="Niemand heeft recht op steun: het antwoord is wat hoogstens kan worden toegekend.",
    alternatives_en=("The most is due.",),
    alternatives_nl=("Wat hoogstens kan worden toegekend, is verschuldigd.",),
    reason_en="The verb is one of permission.",
    reason_nl="Het werkwoord drukt een mogelijkheid uit.",
    cites=(PAGE.sentence("4.1"),),
    computed_by=("AID-1", "AID-2"),
)

READINGS: Final = (
    *(DESCRIPTIVE_VERBS, MARKED_BY, PROFILE_OF_SOME, TWO_OF_MANY, HOW_MANY, WANT_OR_DO),
    *(COMPANIES_ALIKE, KNOWLEDGE_CENTRES, FLEMISH_ESTABLISHMENT, MANDATE, NETWORK_CHARACTERISTICS, ONLY_KINDS_NAMED),
    *(BOTH_HOLD, HALF_OF_WHAT, AID_AS_GIVEN, EQUAL_MEANS_AT_LEAST, TESTED_YEARLY, FUNDING_YEAR, MONEY_RECEIVED),
    *(FROM_COMPANIES, FOR_OPERATION, PAID_BACK, AS_DECLARED, NO_CARRY_OVER, AT_MOST_THE_TERM, LEAP_DAY, ROUNDED_DOWN),
    *(NO_ENTITLEMENT, FIRST_YEAR_AFTER_DECISION, PACT_OF_SPEARHEADS, WHICH_VERSION),
    *(VERSION_OF_THE_GRANT, VERSION_OF_THE_APPLICATION, VERSION_OF_THE_YEAR, VERSION_OF_THE_ASSESSMENT),
)
"""Every reading."""
