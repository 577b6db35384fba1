"""Readings: the choices made where the policy is silent, as values.

Those about the amount of aid, and about the version that governs a running grant, stand here.
"""

from functools import partial
from typing import Final

from flemish_clusters.messages import Message
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
    AT_MOST_THE_TERM,
    DESCRIPTIVE_VERBS,
    FIRST_YEAR_AFTER_DECISION,
    FLEMISH_ESTABLISHMENT,
    FUNDING_YEAR,
    HOW_MANY,
    KNOWLEDGE_CENTRES,
    LEAP_DAY,
    NETWORK_CHARACTERISTICS,
    ONLY_KINDS_NAMED,
    PACT_OF_SPEARHEADS,
    PROFILE_OF_SOME,
)
from flemish_clusters.sources import GBER, PAGE, SUBSIDY_DB, TRADE_PRESS

__all__ = [
    "AS_DECLARED",
    "AT_MOST_THE_TERM",
    "BOTH_HOLD",
    "DESCRIPTIVE_VERBS",
    "EQUAL_MEANS_AT_LEAST",
    "FIRST_YEAR_AFTER_DECISION",
    "FLEMISH_ESTABLISHMENT",
    "FOR_OPERATION",
    "FROM_COMPANIES",
    "FUNDING_YEAR",
    "HOW_MANY",
    "KNOWLEDGE_CENTRES",
    "LEAP_DAY",
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
    "VERSION_OF_THE_APPLICATION",
    "VERSION_OF_THE_ASSESSMENT",
    "VERSION_OF_THE_GRANT",
    "VERSION_OF_THE_YEAR",
    "WHICH_VERSION",
    "Reading",
]

BOTH_HOLD: Final = reading(
    key="half-and-equal",
    question_en="The page gives a share of 50% and asks for an equal amount. Which of the two limits the aid?",
    question_nl="De pagina geeft een percentage van 50% en vraagt een gelijk bedrag. Welk van beide begrenst de steun?",
    choice_en="The share of the costs and the match by the companies both limit the aid.",
    choice_nl="Het aandeel in de kosten en de inbreng van de ondernemingen begrenzen allebei de steun.",
    alternatives_en=("Only the share of the costs.", "Only the match by the companies."),
    alternatives_nl=("Alleen het aandeel in de kosten.", "Alleen de inbreng van de ondernemingen."),
    reason_en="One sentence names both; they coincide only where aid and contributions alone pay the costs.",
    reason_nl="Eén zin noemt beide; ze vallen alleen samen als enkel steun en inbreng de kosten dekken.",
    cites=(PAGE.sentence("4.2"), SUBSIDY_DB.whole()),
    computed_by=("AID-1", "COF-1"),
)

EQUAL_MEANS_AT_LEAST: Final = reading(
    key="equal-is-at-least-equal",
    question_en="May the companies raise more than the aid?",
    question_nl="Mogen de ondernemingen meer inbrengen dan de steun?",
    choice_en="The amount that the companies are asked to raise is a minimum: they may raise more.",
    choice_nl="Het bedrag dat de ondernemingen moeten inbrengen, is een minimum: ze mogen meer inbrengen.",
    alternatives_en=("The amounts must be exactly equal.",),
    alternatives_nl=("De bedragen moeten precies gelijk zijn.",),
    reason_en="Trade press reports at least as much, and raising more helps the aim of the policy.",
    reason_nl="De vakpers meldt minstens evenveel, en meer inbrengen dient het doel van het beleid.",
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
    choice_en="The most that may be granted, or that counts of a share, is rounded down to the cent.",
    choice_nl="Wat hoogstens kan worden toegekend, of voor een aandeel meetelt, wordt naar beneden afgerond op de "
    "cent.",
    alternatives_en=("Rounding half up, or half to even.",),
    alternatives_nl=("Een halve cent naar boven afronden, of naar het dichtstbijzijnde even aantal centen.",),
    reason_en="A ceiling that is rounded up is exceeded.",
    reason_nl="Een maximum dat naar boven wordt afgerond, is overschreden.",
    computed_by=("AID-1", "COF-1"),
)

NO_ENTITLEMENT: Final = reading(
    key="no-entitlement",
    question_en="The page says that organisations can be supported. Is anybody entitled to it?",
    question_nl="De pagina zegt dat organisaties ondersteund kunnen worden. Heeft iemand er recht op?",
    choice_en="Nobody is entitled to aid: the answer is the most that may be granted.",
    choice_nl="Niemand heeft recht op steun: het antwoord is wat hoogstens kan worden toegekend.",
    alternatives_en=("The most is due.",),
    alternatives_nl=("Het maximum is verschuldigd.",),
    reason_en="The verb is one of permission.",
    reason_nl="Het werkwoord geeft een mogelijkheid.",
    cites=(PAGE.sentence("4.1"),),
    computed_by=("AID-1", "AID-2"),
)

_WHICH_VERSION: Final = partial(
    reading,
    question_en="Which version governs a running grant after an amendment?",
    question_nl="Welke versie geldt voor lopende steun na een wijziging?",
)
_OF_THE_GRANT: Final = Message("The version of the day of the grant.", "De versie van de dag van de toekenning.")
_OF_THE_APPLICATION: Final = Message(
    "The version of the day of the application.", "De versie van de dag van de aanvraag."
)
_OF_THE_YEAR: Final = Message("The version of each funding year.", "De versie van elk steunjaar.")
_OF_THE_ASSESSMENT: Final = Message(
    "The version of the day of the assessment.", "De versie van de dag van de beoordeling."
)

WHICH_VERSION: Final = _WHICH_VERSION(
    key="which-version",
    choice_en="This is open: whoever asks for the assessment chooses the version, and the answer names it.",
    choice_nl="Dit is open: wie de beoordeling vraagt, kiest de versie; het antwoord vermeldt ze.",
    alternatives=(_OF_THE_GRANT, _OF_THE_APPLICATION, _OF_THE_YEAR, _OF_THE_ASSESSMENT),
    reason_en="No source that was read says so; what the amendment of August 2019 changed was not found.",
    reason_nl="Geen gelezen bron bepaalt het; wat de wijziging van augustus 2019 inhield, is niet gevonden.",
)

VERSION_OF_THE_GRANT: Final = _WHICH_VERSION(
    key="version-of-the-grant",
    choice_en="The version of the day of the decision governs the whole grant; where that day is not known, the "
    "version of the first day of aid.",
    choice_nl="De versie van de dag van de beslissing geldt voor de hele steun; waar die dag niet bekend is, de versie "
    "van de eerste dag van de steun.",
    alternatives=(_OF_THE_APPLICATION, _OF_THE_YEAR, _OF_THE_ASSESSMENT),
    reason_en="Who plans years ahead relies on what was decided.",
    reason_nl="Wie jaren vooruit plant, vertrouwt op wat werd beslist.",
)

VERSION_OF_THE_APPLICATION: Final = _WHICH_VERSION(
    key="version-of-the-application",
    choice_en="The version of the day of the application governs the whole grant; where that day is not known, the "
    "version of the day of the decision, or else of the first day of aid.",
    choice_nl="De versie van de dag van de aanvraag geldt voor de hele steun; waar die dag niet bekend is, de versie "
    "van de dag van de beslissing, of anders die van de eerste dag van de steun.",
    alternatives=(_OF_THE_GRANT, _OF_THE_YEAR, _OF_THE_ASSESSMENT),
    reason_en="Who applies can know only the rules of that day.",
    reason_nl="Wie een aanvraag indient, kan alleen de regels van die dag kennen.",
)

VERSION_OF_THE_YEAR: Final = _WHICH_VERSION(
    key="version-of-the-year",
    choice_en="The version of the first day of a funding year governs that year; what belongs to no year goes by the "
    "version of the day of the decision.",
    choice_nl="De versie van de eerste dag van een steunjaar geldt voor dat jaar; wat bij geen jaar hoort, volgt de "
    "versie van de dag van de beslissing.",
    alternatives=(_OF_THE_GRANT, _OF_THE_APPLICATION, _OF_THE_ASSESSMENT),
    reason_en="Aid is given year by year.",
    reason_nl="Steun wordt jaar per jaar gegeven.",
)

VERSION_OF_THE_ASSESSMENT: Final = _WHICH_VERSION(
    key="version-of-the-assessment",
    choice_en="The version of the day of the assessment governs all.",
    choice_nl="De versie van de dag van de beoordeling geldt voor alles.",
    alternatives=(_OF_THE_GRANT, _OF_THE_APPLICATION, _OF_THE_YEAR),
    reason_en="A new act can apply at once to what is under way.",
    reason_nl="Een nieuwe regeling kan meteen gelden voor wat loopt.",
)

READINGS: Final = (
    *(DESCRIPTIVE_VERBS, PROFILE_OF_SOME, HOW_MANY, KNOWLEDGE_CENTRES, FLEMISH_ESTABLISHMENT, NETWORK_CHARACTERISTICS),
    ONLY_KINDS_NAMED,
    *(BOTH_HOLD, EQUAL_MEANS_AT_LEAST, TESTED_YEARLY, FUNDING_YEAR, MONEY_RECEIVED, FROM_COMPANIES),
    *(FOR_OPERATION, PAID_BACK, AS_DECLARED, NO_CARRY_OVER, AT_MOST_THE_TERM, LEAP_DAY, ROUNDED_DOWN),
    *(NO_ENTITLEMENT, FIRST_YEAR_AFTER_DECISION, PACT_OF_SPEARHEADS, WHICH_VERSION),
    *(VERSION_OF_THE_GRANT, VERSION_OF_THE_APPLICATION, VERSION_OF_THE_YEAR, VERSION_OF_THE_ASSESSMENT),
)
"""Every reading."""
