"""Readings about periods, years and versions of the policy."""

from typing import Final

from attrs import evolve

from flemish_clusters.messages import Message
from flemish_clusters.readings.reading import Reading
from flemish_clusters.sources import EU_PERIODS, PAGE, SPEARHEAD_NEXT, SUBSIDY_DB

FUNDING_YEAR: Final = Reading(
    key="funding-year",
    question=Message(en="What is a year?", nl="Wat is een jaar?"),
    choice=Message(
        en="A year is a funding year, from the first day of aid or its anniversary up to and including the day before "
        "the next anniversary; a part of a year has the same ceiling.",
        nl="Een jaar is een steunjaar, van de eerste dag van de steun of de verjaardag ervan tot en met de dag voor de "
        "volgende verjaardag; voor een deel van een jaar geldt hetzelfde maximum.",
    ),
    alternatives=(
        Message(
            en="A calendar year, with the ceiling in proportion.", nl="Een kalenderjaar, met het maximum naar rato."
        ),
        Message(
            en="A year ends on the same date a year later, as in acts of the European institutions.",
            nl="Een jaar eindigt een jaar later op dezelfde datum, zoals in handelingen van de Europese instellingen.",
        ),
        Message(en="A book year of the organisation.", nl="Een boekjaar van de organisatie."),
    ),
    reason=Message(
        en="The aid is given for a number of years, so they count from where it starts.",
        nl="De steun geldt voor een aantal jaren, dus die tellen vanaf het begin.",
    ),
    cites=(PAGE.sentence("6.2"), PAGE.sentence("6.6"), SUBSIDY_DB.whole()),
    computed_by=("periods",),
)

AT_MOST_THE_TERM: Final = Reading(
    key="term-from-first-day",
    question=Message(
        en="Is the term fixed or the most, and from which day does it run?",
        nl="Ligt de termijn vast of is hij een maximum, en vanaf welke dag loopt hij?",
    ),
    choice=Message(
        en="The term is a maximum; it runs from the first day of aid as given and not from the decision.",
        nl="De termijn is een maximum; hij loopt vanaf de opgegeven eerste dag van de steun en niet vanaf de "
        "beslissing.",
    ),
    alternatives=(
        Message(en="It runs from the day of the decision.", nl="Hij loopt vanaf de dag van de beslissing."),
        Message(en="Every period has exactly that length.", nl="Elke periode heeft precies die duur."),
    ),
    reason=Message(
        en="The page says for how long they are funded, so the funding is what is counted.",
        nl="De pagina zegt hoelang ze financiering krijgen, dus de financiering wordt geteld.",
    ),
    cites=(PAGE.sentence("6.2"), PAGE.sentence("6.6")),
    computed_by=("PER-1", "PER-2"),
)

LEAP_DAY: Final = Reading(
    key="leap-day",
    question=Message(
        en="When does a period end that starts on 29 February?",
        nl="Wanneer eindigt een periode die op 29 februari begint?",
    ),
    choice=Message(
        en="A period that starts on 29 February has its anniversary on 1 March in a year without that day, and so ends "
        "on 28 February; no last day shifts to a working day.",
        nl="Begint een periode op 29 februari, dan is de verjaardag 1 maart in een jaar zonder die dag, en "
        "eindigt de periode dus op 28 februari; geen laatste dag schuift op naar een werkdag.",
    ),
    alternatives=(
        Message(
            en="The anniversary is 28 February, a day sooner.", nl="De verjaardag is 28 februari, een dag vroeger."
        ),
    ),
    reason=Message(
        en="A period of whole years is not cut by a day; European rules, applied here by analogy, end it on the last "
        "day of that month.",
        nl="Een periode van hele jaren wordt niet met een dag ingekort; Europese regels, hier naar analogie "
        "toegepast, laten ze eindigen op de laatste dag van die maand.",
    ),
    cites=(EU_PERIODS.article("3(2)(c)"),),
    computed_by=("periods",),
)

FIRST_YEAR_AFTER_DECISION: Final = Reading(
    key="first-year-after-decision",
    question=Message(
        en="When does the first year after the decision end, in which the cluster pact is negotiated?",
        nl="Wanneer eindigt het eerste jaar na de beslissing, waarin over het clusterpact wordt onderhandeld?",
    ),
    choice=Message(
        en="The time for negotiating the pact ends on the day before an anniversary of the decision; that is no "
        "deadline for signing.",
        nl="De tijd om over het pact te onderhandelen eindigt op de dag voor een verjaardag van de beslissing; dat is "
        "geen uiterste datum om te tekenen.",
    ),
    alternatives=(Message(en="On the anniversary itself.", nl="Op de verjaardag zelf."),),
    reason=Message(
        en="One way of counting years serves all periods; the source sets no day.",
        nl="Eén manier van jaren tellen dient alle periodes; de bron legt geen dag vast.",
    ),
    cites=(SPEARHEAD_NEXT.whole(),),
    computed_by=("periods",),
)

PACT_OF_SPEARHEADS: Final = Reading(
    key="pact-of-spearheads",
    question=Message(
        en="Which kinds of cluster negotiate a cluster pact?",
        nl="Welke types clusters onderhandelen over een clusterpact?",
    ),
    choice=Message(
        en="Only spearhead clusters negotiate a cluster pact.",
        nl="Alleen speerpuntclusters onderhandelen over een clusterpact.",
    ),
    alternatives=(Message(en="Networks do so too.", nl="Ook bedrijfsnetwerken doen dat."),),
    reason=Message(
        en="The agency speaks of a pact for spearhead clusters only.",
        nl="Het agentschap spreekt alleen voor speerpuntclusters van een pact.",
    ),
    cites=(SPEARHEAD_NEXT.whole(),),
)

WHICH_VERSION: Final = Reading(
    key="which-version",
    question=Message(
        en="Which version governs a running grant after an amendment?",
        nl="Welke versie geldt voor lopende steun na een wijziging?",
    ),
    choice=Message(
        en="This is open: whoever asks for the assessment chooses the version, and the answer names it.",
        nl="Dit is open: wie de beoordeling vraagt, kiest de versie; het antwoord vermeldt ze.",
    ),
    alternatives=(
        Message(en="The version of the day of the grant.", nl="De versie van de dag van de toekenning."),
        Message(en="The version of each funding year.", nl="De versie van elk steunjaar."),
        Message(en="The version of the day of the assessment.", nl="De versie van de dag van de beoordeling."),
    ),
    reason=Message(
        en="No source that was read says so; what the amendment of August 2019 changed was not found.",
        nl="Geen gelezen bron bepaalt het; wat de wijziging van augustus 2019 inhield, is niet gevonden.",
    ),
)

VERSION_OF_THE_GRANT: Final = evolve(
    WHICH_VERSION,
    key="version-of-the-grant",
    choice=Message(
        en="The version of the day of the decision governs the whole grant; where that day is not known, the version "
        "of the first day of aid.",
        nl="De versie van de dag van de beslissing geldt voor de hele steun; waar die dag niet bekend is, de versie "
        "van de eerste dag van de steun.",
    ),
    alternatives=WHICH_VERSION.alternatives[1:],
    reason=Message(
        en="Who plans years ahead relies on what was decided.",
        nl="Wie jaren vooruit plant, vertrouwt op wat werd beslist.",
    ),
)

VERSION_OF_THE_YEAR: Final = evolve(
    WHICH_VERSION,
    key="version-of-the-year",
    choice=Message(
        en="The version of the first day of a funding year governs that year; what belongs to no year goes by the "
        "version of the day of the decision.",
        nl="De versie van de eerste dag van een steunjaar geldt voor dat jaar; wat bij geen jaar hoort, volgt de "
        "versie van de dag van de beslissing.",
    ),
    alternatives=(WHICH_VERSION.alternatives[0], WHICH_VERSION.alternatives[2]),
    reason=Message(en="Aid is given year by year.", nl="Steun wordt jaar per jaar gegeven."),
)

VERSION_OF_THE_ASSESSMENT: Final = evolve(
    WHICH_VERSION,
    key="version-of-the-assessment",
    choice=Message(
        en="The version of the day of the assessment governs all.",
        nl="De versie van de dag van de beoordeling geldt voor alles.",
    ),
    alternatives=WHICH_VERSION.alternatives[:2],
    reason=Message(
        en="A new act can apply at once to what is under way.",
        nl="Een nieuwe regeling kan meteen gelden voor wat loopt.",
    ),
)
