"""Readings about what a cluster is, who belongs to it and for how long it is funded."""

from typing import Final

from flemish_clusters.readings.reading import reading
from flemish_clusters.sources import EU_PERIODS, IBN_PAGE, ORDER, PAGE, SPEARHEAD_NEXT, SUBSIDY_DB

DESCRIPTIVE_VERBS: Final = reading(
    key="descriptive-verbs",
    question_en="Only sentences 3.3 and 4.2 carry verbs of duty. Is what the others describe demanded?",
    question_nl="Alleen de zinnen 3.3 en 4.2 bevatten werkwoorden die een plicht uitdrukken. Is vereist wat de andere "
    "beschrijven?",
    choice_en="Demanded is what says who the target group is, what a network and its organisation are, and what makes "
    "a spearhead cluster; aims, what is typical and what is mostly so are characteristics.",
    choice_nl="Wat de doelgroep, het netwerk, de organisatie en de speerpuntcluster bepaalt, is vereist; doelen, wat "
    "typisch is en wat meestal zo is, zijn kenmerken.",
    alternatives_en=(
        "Smaller and bottom-up are demanded of a network, since the order names them as conditions.",
        "Only what carries a verb of duty is demanded.",
    ),
    alternatives_nl=(
        "Kleiner en van onderuit zijn vereist van een netwerk, want het besluit noemt ze als voorwaarden.",
        "Alleen wat een plicht uitdrukt, is vereist.",
    ),
    reason_en="A definition that need not hold would define nothing; words such as typically leave room.",
    reason_nl="Een definitie die niet hoeft te gelden, bepaalt niets; woorden als typisch laten ruimte.",
    cites=(PAGE.sentence("3.3"), PAGE.sentence("4.2"), ORDER.article("1, 7°")),
    computed_by=(
        *("COM-1", "COM-2", "COM-3", "COM-4", "COM-8", "NET-1", "NET-2", "NET-3", "NET-4", "NET-5", "ORG-1", "ORG-2"),
        *("SPC-1", "SPC-2", "IBN-1", "IBN-2", "IBN-3"),
    ),
)

PROFILE_OF_SOME: Final = reading(
    key="profile-of-some",
    question_en="Must every company in the cluster fit the profile?",
    question_nl="Moet elke onderneming in de cluster aan het profiel voldoen?",
    choice_en="The cluster needs enough companies that fit the profile; a company that does not fit spoils nothing.",
    choice_nl="De cluster heeft genoeg ondernemingen nodig die aan het profiel voldoen; een onderneming die niet "
    "voldoet, doet daar niets aan af.",
    alternatives_en=("Every company must fit the profile.",),
    alternatives_nl=("Elke onderneming moet aan het profiel voldoen.",),
    reason_en="The page describes whom the policy is aimed at; it does not shut others out.",
    reason_nl="De pagina beschrijft op wie het beleid zich richt; ze sluit anderen niet uit.",
    cites=(PAGE.sentence("3.1"), PAGE.sentence("3.2"), PAGE.sentence("3.3")),
    computed_by=("COM-8",),
)

HOW_MANY: Final = reading(
    key="how-many",
    question_en="How many companies make a network, how many must fit the profile, and how many knowledge institutions "
    "are needed?",
    question_nl="Hoeveel ondernemingen vormen een netwerk, hoeveel moeten aan het profiel voldoen en hoeveel "
    "kennisinstellingen zijn nodig?",
    choice_en="At least as many companies must fit the profile as a network needs; that number and the number of "
    "knowledge institutions are those that the applied policy sets.",
    choice_nl="Minstens zoveel ondernemingen moeten aan het profiel voldoen als er nodig zijn voor een netwerk; dat "
    "aantal en het aantal kennisinstellingen zijn die van het toegepaste beleid.",
    alternatives_en=("Another number of companies.", "Two knowledge institutions, since the page has a plural."),
    alternatives_nl=("Een ander aantal ondernemingen.", "Twee kennisinstellingen, want de pagina heeft een meervoud."),
    reason_en="No source that was read gives a number; a network takes two companies, while one institution is enough "
    "to cooperate with.",
    reason_nl="Geen gelezen bron geeft een aantal; voor een netwerk zijn twee ondernemingen nodig, terwijl één "
    "instelling volstaat om mee samen te werken.",
    cites=(PAGE.sentence("1.1"), ORDER.article("1, 6°")),
)

ONLY_KINDS_NAMED: Final = reading(
    key="kinds-named",
    question_en="Can a cluster of a kind that the policy does not name get aid?",
    question_nl="Kan een cluster van een type dat het beleid niet noemt, steun krijgen?",
    choice_en="There are no other kinds than those that the policy names; a kind that only another version names "
    "gets no aid.",
    choice_nl="Er zijn geen andere types dan die het beleid noemt; een type dat alleen een andere versie noemt, "
    "krijgt geen steun.",
    alternatives_en=("What holds for every kind is applied to it, and nothing else limits its aid.",),
    alternatives_nl=("Wat voor elk type geldt, wordt erop toegepast, en niets anders begrenst de steun.",),
    reason_en="The page divides clusters into kinds and gives each a time; for another kind no number is set.",
    reason_nl="De pagina verdeelt clusters in types en geeft elk een termijn; voor een ander type ligt geen enkel "
    "cijfer vast.",
    cites=(PAGE.sentence("5.1"), PAGE.sentence("6.2"), PAGE.sentence("6.6")),
    computed_by=("KIN-1", "KIN-2", "KIN-3"),
)

KNOWLEDGE_CENTRES: Final = reading(
    key="knowledge-centres",
    question_en="Are knowledge centres and knowledge institutions the same?",
    question_nl="Zijn kenniscentra en kennisinstellingen hetzelfde?",
    choice_en="Knowledge centres and knowledge institutions are taken as the same.",
    choice_nl="Kenniscentra en kennisinstellingen gelden als hetzelfde.",
    alternatives_en=("A knowledge centre may also be part of a company.",),
    alternatives_nl=("Een kenniscentrum kan ook deel zijn van een onderneming.",),
    reason_en="The page uses both words without a distinction.",
    reason_nl="De pagina gebruikt beide woorden zonder onderscheid.",
    cites=(PAGE.sentence("1.1"), PAGE.sentence("3.3")),
)

FLEMISH_ESTABLISHMENT: Final = reading(
    key="flemish-establishment",
    question_en="When is a company Flemish?",
    question_nl="Wanneer is een onderneming Vlaams?",
    choice_en="A company is Flemish when it has an establishment in the Flemish Region; Brussels is not in it.",
    choice_nl="Een onderneming is Vlaams als ze een vestiging heeft in het Vlaamse Gewest; Brussel ligt daar niet in.",
    alternatives_en=("Its registered office must lie there.", "It must carry out its activities there."),
    alternatives_nl=("Haar maatschappelijke zetel moet daar liggen.", "Ze moet daar haar activiteiten uitoefenen."),
    reason_en="The page does not define it; according to secondary sources several sister schemes, though not all, "
    "test the establishment.",
    reason_nl="De pagina bepaalt het niet; volgens secundaire bronnen toetsen verscheidene zusterregelingen, maar niet "
    "alle, de vestiging.",
    cites=(PAGE.sentence("3.1"),),
    computed_by=("COM-1",),
)

NETWORK_CHARACTERISTICS: Final = reading(
    key="network-characteristics",
    question_en="Must an innovative business network explore an emerging domain, be smaller and have grown bottom-up?",
    question_nl="Moet een innovatief bedrijfsnetwerk een opkomend domein verkennen, kleiner zijn en van onderuit "
    "gegroeid zijn?",
    choice_en="Smaller, bottom-up and emerging are characteristics of a network here, although the order makes smaller "
    "and bottom-up conditions; a characteristic that is missing is remarked on.",
    choice_nl="Kleiner, van onderuit ontstaan en gericht op een opkomend domein gelden hier als kenmerken van een "
    "netwerk, hoewel het besluit kleiner en van onderuit als voorwaarden stelt; ontbreekt een kenmerk, dan volgt een "
    "opmerking.",
    alternatives_en=("Smaller and bottom-up are conditions, as in the order.",),
    alternatives_nl=("Kleiner en van onderuit zijn voorwaarden, zoals in het besluit.",),
    reason_en="The page says typically and mostly, and the page on these networks says that emerging domains fit as "
    "well.",
    reason_nl="De pagina zegt typisch en veelal, en de pagina over deze netwerken zegt dat opkomende domeinen ook "
    "passen.",
    cites=(PAGE.sentence("6.3"), PAGE.sentence("6.4"), PAGE.sentence("6.5"), IBN_PAGE.whole(), ORDER.article("1, 7°")),
    computed_by=("IBN-1", "IBN-2", "IBN-3"),
)

FUNDING_YEAR: Final = reading(
    key="funding-year",
    question_en="What is a year?",
    question_nl="Wat is een jaar?",
    choice_en="A year is a funding year, from the first day of aid or its anniversary up to and including the day "
    "before the next anniversary; a part of a year has the same ceiling.",
    choice_nl="Een jaar is een steunjaar, van de eerste dag van de steun of de verjaardag ervan tot en met de dag voor "
    "de volgende verjaardag; voor een deel van een jaar geldt hetzelfde maximum.",
    alternatives_en=(
        "A calendar year, with the ceiling in proportion.",
        "A year ends on the same date a year later, as in acts of the European institutions.",
        "A book year of the organisation.",
    ),
    alternatives_nl=(
        "Een kalenderjaar, met het maximum naar rato.",
        "Een jaar eindigt een jaar later op dezelfde datum, zoals in handelingen van de Europese instellingen.",
        "Een boekjaar van de organisatie.",
    ),
    reason_en="The aid is given for a number of years, so they count from where it starts.",
    reason_nl="De steun geldt voor een aantal jaren, dus die tellen vanaf het begin.",
    cites=(PAGE.sentence("6.2"), PAGE.sentence("6.6"), SUBSIDY_DB.whole()),
    computed_by=("periods",),
)

AT_MOST_THE_TERM: Final = reading(
    key="term-from-first-day",
    question_en="Is the term fixed or the most, and from which day does it run?",
    question_nl="Ligt de termijn vast of is hij een maximum, en vanaf welke dag loopt hij?",
    choice_en="The term is a maximum; it runs from the first day of aid as given and not from the decision.",
    choice_nl="De termijn is een maximum; hij loopt vanaf de opgegeven eerste dag van de steun en niet vanaf de "
    "beslissing.",
    alternatives_en=("It runs from the day of the decision.", "Every period has exactly that length."),
    alternatives_nl=("Hij loopt vanaf de dag van de beslissing.", "Elke periode heeft precies die duur."),
    reason_en="The page says for how long they are funded, so the funding is what is counted.",
    reason_nl="De pagina zegt hoelang ze financiering krijgen, dus de financiering wordt geteld.",
    cites=(PAGE.sentence("6.2"), PAGE.sentence("6.6")),
    computed_by=("PER-1", "PER-2"),
)

LEAP_DAY: Final = reading(
    key="leap-day",
    question_en="When does a period end that starts on 29 February?",
    question_nl="Wanneer eindigt een periode die op 29 februari begint?",
    choice_en="A period that starts on 29 February has its anniversary on 1 March in a year without that day, and so "
    "ends on 28 February; no last day shifts to a working day.",
    choice_nl="Begint een periode op 29 februari, dan is de verjaardag 1 maart in een jaar zonder die dag, en eindigt "
    "de periode dus op 28 februari; geen laatste dag schuift op naar een werkdag.",
    alternatives_en=("The anniversary is 28 February, a day sooner.",),
    alternatives_nl=("De verjaardag is 28 februari, een dag vroeger.",),
    reason_en="A period of whole years is not cut by a day; European rules, applied here by analogy, end it on the "
    "last day of that month.",
    reason_nl="Een periode van hele jaren wordt niet met een dag ingekort; Europese regels, hier naar analogie "
    "toegepast, laten ze eindigen op de laatste dag van die maand.",
    cites=(EU_PERIODS.article("3(2)(c)"),),
    computed_by=("periods",),
)

FIRST_YEAR_AFTER_DECISION: Final = reading(
    key="first-year-after-decision",
    question_en="When does the first year after the decision end, in which the cluster pact is negotiated?",
    question_nl="Wanneer eindigt het eerste jaar na de beslissing, waarin over het clusterpact wordt onderhandeld?",
    choice_en="The time for negotiating the pact ends on the day before an anniversary of the decision; that is no "
    "deadline for signing.",
    choice_nl="De tijd om over het pact te onderhandelen eindigt op de dag voor een verjaardag van de beslissing; dat "
    "is geen uiterste datum om te tekenen.",
    alternatives_en=("On the anniversary itself.",),
    alternatives_nl=("Op de verjaardag zelf.",),
    reason_en="One way of counting years serves all periods; the source sets no day.",
    reason_nl="Eén manier van jaren tellen dient alle periodes; de bron legt geen dag vast.",
    cites=(SPEARHEAD_NEXT.whole(),),
    computed_by=("periods",),
)

PACT_OF_SPEARHEADS: Final = reading(
    key="pact-of-spearheads",
    question_en="Which kinds of cluster negotiate a cluster pact?",
    question_nl="Welke types clusters onderhandelen over een clusterpact?",
    choice_en="Only spearhead clusters negotiate a cluster pact.",
    choice_nl="Alleen speerpuntclusters onderhandelen over een clusterpact.",
    alternatives_en=("Networks do so too.",),
    alternatives_nl=("Ook bedrijfsnetwerken doen dat.",),
    reason_en="The agency speaks of a pact for spearhead clusters only.",
    reason_nl="Het agentschap spreekt alleen voor speerpuntclusters van een pact.",
    cites=(SPEARHEAD_NEXT.whole(),),
)
