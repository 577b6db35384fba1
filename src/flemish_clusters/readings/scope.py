"""Readings about what a cluster is and who belongs to it."""

from typing import Final

from flemish_clusters.readings.reading import reading
from flemish_clusters.sources import AID_DECREE, DEVELOPMENT_PROJECT, EN_PAGE, IBN_PAGE, ORDER, PAGE, SUBSIDY_DB

_DESCRIBING: Final = ("1.1", "2.2", "3.1", "3.2", "3.3", "3.4", "4.2", "6.1", "6.2", "6.3", "6.4", "6.5")
"""The sentences that say how something is, and the two that say what has to be."""

DESCRIPTIVE_VERBS: Final = reading(
    key="descriptive-verbs",
    question_en="Only sentences 3.3 and 4.2 carry verbs of duty. Is what the others describe demanded?",
    question_nl="Alleen de zinnen 3.3 en 4.2 bevatten werkwoorden die een plicht uitdrukken. Is wat de andere "
    "beschrijven, een voorwaarde?",
    choice_en="Demanded is what says who the target group is, what a network and its organisation are, and what makes "
    "a spearhead cluster; aims, what is typical, what is mostly so and what follows from that are characteristics.",
    choice_nl="Wat zegt wie de doelgroep is, wat een netwerk en zijn organisatie zijn en wat een speerpuntcluster is, "
    "is een voorwaarde; doelen, wat typisch is, wat meestal zo is en wat daaruit volgt, zijn kenmerken.",
    alternatives_en=(
        "Smaller and bottom-up are demanded of a network, since the order names them as conditions.",
        "Only what carries a verb of duty is demanded.",
    ),
    alternatives_nl=(
        "Kleiner en van onderuit zijn voorwaarden voor een netwerk, want het besluit noemt ze zo.",
        "Alleen wat een plicht uitdrukt, is een voorwaarde.",
    ),
    reason_en="A definition that need not hold would define nothing; words such as typically leave room.",
    reason_nl="Een definitie die niet hoeft te gelden, bepaalt niets; woorden als typisch laten ruimte.",
    cites=(*map(PAGE.sentence, _DESCRIBING), ORDER.article("1, 7°")),
    computed_by=(
        *("COM-1", "COM-2", "COM-3", "COM-4", "COM-8", "NET-1", "NET-2", "NET-3", "NET-4", "NET-5", "ORG-1", "ORG-2"),
        *("SPC-1", "SPC-2", "IBN-1", "IBN-2", "IBN-3"),
    ),
)

MARKED_BY: Final = reading(
    key="marked-by",
    question_en="Sentence 3.2 says what marks the companies. Is that a demand or a characteristic?",
    question_nl="Zin 3.2 zegt waardoor de ondernemingen gekenmerkt worden. Is dat een voorwaarde of een kenmerk?",
    choice_en="Ambitions to grow, a high awareness of innovation and an international outlook are demanded of a "
    "company that is to fit the profile.",
    choice_nl="Groeiambities, een hoog innovatiebewustzijn en een internationale blik zijn voorwaarden voor een "
    "onderneming die aan het profiel moet voldoen.",
    alternatives_en=("They are characteristics, as the word of the page has it.",),
    alternatives_nl=("Het zijn kenmerken, zoals het woord van de pagina zegt.",),
    reason_en="The word is that of a characteristic; but the next sentence goes on with what the companies must do "
    "besides, so that both together say who is meant.",
    reason_nl="Het woord is dat van een kenmerk; maar de volgende zin gaat verder met wat de ondernemingen daarnaast "
    "moeten, zodat beide samen zeggen wie bedoeld is.",
    cites=(PAGE.sentence("3.2"), PAGE.sentence("3.3")),
    computed_by=("COM-2", "COM-3", "COM-4"),
)

PROFILE_OF_SOME: Final = reading(
    key="profile-of-some",
    question_en="Must every company in the cluster fit the profile?",
    question_nl="Moet elke onderneming in de cluster aan het profiel voldoen?",
    choice_en="The cluster needs enough companies that fit the profile; a company that does not fit does not count "
    "against the cluster.",
    choice_nl="De cluster heeft genoeg ondernemingen nodig die aan het profiel voldoen; een onderneming die niet "
    "voldoet, speelt niet in het nadeel van de cluster.",
    alternatives_en=("Every company must fit the profile.",),
    alternatives_nl=("Elke onderneming moet aan het profiel voldoen.",),
    reason_en="The page says whom the policy is aimed at and what these companies must be open to; it does not say "
    "that others are shut out.",
    reason_nl="De pagina zegt op wie het beleid zich richt en waarvoor die ondernemingen moeten openstaan; ze zegt "
    "niet dat anderen uitgesloten zijn.",
    cites=(PAGE.sentence("3.1"), PAGE.sentence("3.2"), PAGE.sentence("3.3")),
    computed_by=("COM-8",),
)

TWO_OF_MANY: Final = reading(
    key="two-of-many",
    question_en="Are a few companies that fit the profile enough in a cluster of many?",
    question_nl="Volstaan enkele ondernemingen die aan het profiel voldoen in een cluster van vele?",
    choice_en="Where enough companies fit the profile, it does not matter how many others there are.",
    choice_nl="Als genoeg ondernemingen aan het profiel voldoen, maakt het niet uit hoeveel andere er zijn.",
    alternatives_en=("Mainly Flemish companies, as a neighbouring scheme words it.", "All of them fit."),
    alternatives_nl=("In hoofdzaak Vlaamse ondernemingen, zoals een verwante regeling zegt.", "Alle voldoen."),
    reason_en="The page speaks of cooperation between Flemish companies, in the plural and without a share.",
    reason_nl="De pagina spreekt van samenwerking tussen Vlaamse ondernemingen, in het meervoud en zonder aandeel.",
    cites=(PAGE.sentence("3.1"),),
    computed_by=("COM-8",),
)

WANT_OR_DO: Final = reading(
    key="want-or-do",
    question_en="Sentence 1.1 speaks of companies that want to compete better by cooperating. Must they cooperate?",
    question_nl="Zin 1.1 spreekt van ondernemingen die hun competitiviteit willen verhogen door samen te werken. "
    "Moeten ze samenwerken?",
    choice_en="The companies do cooperate, with a knowledge institution too; the intention is not enough.",
    choice_nl="De ondernemingen werken samen, ook met een kennisinstelling; de bedoeling volstaat niet.",
    alternatives_en=("The intention is enough, which matters for a cluster that applies.",),
    alternatives_nl=("De bedoeling volstaat, wat uitmaakt voor een cluster die een aanvraag indient.",),
    reason_en="What they want is to compete better; that they cooperate is how the network is described.",
    reason_nl="Wat ze willen, is competitiever zijn; dat ze samenwerken, is hoe het netwerk wordt beschreven.",
    cites=(PAGE.sentence("1.1"),),
    computed_by=("NET-3", "NET-4"),
)

HOW_MANY: Final = reading(
    key="how-many",
    question_en="How many companies make a network, how many must fit the profile, and how many knowledge institutions "
    "are needed?",
    question_nl="Hoeveel ondernemingen vormen een netwerk, hoeveel moeten aan het profiel voldoen en hoeveel "
    "kennisinstellingen zijn nodig?",
    choice_en="How many companies make a network, how many must fit the profile and how many knowledge institutions "
    "are needed are numbers of the applied policy; those of companies are the least that a plural can mean.",
    choice_nl="Hoeveel ondernemingen een netwerk vormen, hoeveel er aan het profiel moeten voldoen en hoeveel "
    "kennisinstellingen nodig zijn, bepaalt het toegepaste beleid; voor ondernemingen is dat het minste dat een "
    "meervoud kan betekenen.",
    alternatives_en=("Another number of companies.", "Two knowledge institutions, since the page has a plural."),
    alternatives_nl=("Een ander aantal ondernemingen.", "Twee kennisinstellingen, want de pagina heeft een meervoud."),
    reason_en="No source that was read gives a number; a network takes two companies, while one institution is enough "
    "to cooperate with.",
    reason_nl="Geen geraadpleegde bron geeft een aantal; voor een netwerk zijn twee ondernemingen nodig, terwijl één "
    "instelling volstaat om mee samen te werken.",
    cites=(PAGE.sentence("1.1"), PAGE.sentence("3.1"), ORDER.article("1, 6°")),
)

ONLY_KINDS_NAMED: Final = reading(
    key="kinds-named",
    question_en="Can a cluster of a kind that the policy does not name get aid?",
    question_nl="Kan een cluster van een type dat het beleid niet noemt, steun krijgen?",
    choice_en="There are no other kinds than those that the policy names; a kind that only another version names "
    "gets no aid.",
    choice_nl="Er zijn geen andere types dan de types die het beleid noemt; een cluster van een type dat alleen in een "
    "andere versie staat, krijgt geen steun.",
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

COMPANIES_ALIKE: Final = reading(
    key="companies-alike",
    question_en="The page has two Dutch words for companies, “bedrijven” and “ondernemingen”. Are they the same, and "
    "what is a company?",
    question_nl="De pagina gebruikt “bedrijven” en “ondernemingen”. Zijn dat dezelfde, en wat is een onderneming?",
    choice_en="Both words of the page for companies are taken as the same; whoever makes a list of companies says "
    "which they are.",
    choice_nl="“Bedrijven” en “ondernemingen” gelden als hetzelfde; wie een lijst van ondernemingen opgeeft, zegt "
    "welke het zijn.",
    alternatives_en=(
        "A company is whatever has an economic activity, as in the decree on economic aid.",
        "Only commercial companies.",
    ),
    alternatives_nl=(
        "Een onderneming is al wat een economische activiteit heeft, zoals in het decreet over economische steun.",
        "Alleen handelsvennootschappen.",
    ),
    reason_en="The page uses both words without a distinction, and defines neither; a body can be both company and "
    "knowledge institution, which is open.",
    reason_nl="De pagina gebruikt beide woorden zonder onderscheid, en bepaalt geen van beide; een organisatie kan "
    "zowel onderneming als kennisinstelling zijn, wat open blijft.",
    cites=(PAGE.sentence("1.1"), PAGE.sentence("3.1"), PAGE.sentence("4.2"), AID_DECREE.article("3")),
)

FLEMISH_ESTABLISHMENT: Final = reading(
    key="flemish-establishment",
    question_en="When is a company Flemish?",
    question_nl="Wanneer is een onderneming Vlaams?",
    choice_en="A company is Flemish when it has an establishment in the Flemish Region; Brussels is not in it.",
    choice_nl="Een onderneming is Vlaams als ze een vestiging heeft in het Vlaamse Gewest; Brussel ligt daar niet in.",
    alternatives_en=("Its registered office must lie there.", "It must carry out its activities there."),
    alternatives_nl=("Haar zetel moet daar liggen.", "Ze moet daar haar activiteiten uitoefenen."),
    reason_en="No source that was read defines it. Secondary sources name an establishment for other schemes and for "
    "one cluster. A sister scheme asks for activities there, or a clear start of them, and not for an establishment, "
    "which speaks for the second alternative; an establishment is the least that can be checked.",
    reason_nl="Geen geraadpleegde bron bepaalt het. Secundaire bronnen noemen een vestiging voor andere regelingen en "
    "voor één cluster. Een zusterregeling vraagt er activiteiten of een duidelijke aanzet daartoe, en geen vestiging, "
    "wat voor het tweede alternatief pleit; een vestiging is het minste dat na te gaan is.",
    cites=(PAGE.sentence("3.1"), DEVELOPMENT_PROJECT.whole()),
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
    alternatives_en=(
        "Smaller and bottom-up are conditions, as in the order.",
        "A network is smaller by definition, as the agency's page on networks says.",
    ),
    alternatives_nl=(
        "Kleiner en van onderuit zijn voorwaarden, zoals in het besluit.",
        "Een netwerk is per definitie kleiner, zoals de pagina van het agentschap over netwerken zegt.",
    ),
    reason_en="The policy page, which prevails here, says typically and mostly; the page on these networks says that "
    "emerging domains fit as well. The order speaks of conditions and that page of a definition, which is why the "
    "alternative has weight.",
    reason_nl="De beleidspagina, die hier voorgaat, zegt typisch en veelal; de pagina over deze netwerken zegt dat ook "
    "opkomende domeinen passen. Het besluit spreekt van voorwaarden en die pagina van een definitie, waardoor het "
    "alternatief gewicht heeft.",
    cites=(
        *(PAGE.sentence("6.3"), PAGE.sentence("6.4"), PAGE.sentence("6.5")),
        *(IBN_PAGE.whole(), EN_PAGE.whole(), ORDER.article("1, 7°")),
    ),
    computed_by=("IBN-1", "IBN-2", "IBN-3"),
)

MANDATE: Final = reading(
    key="mandate",
    question_en="The page says that the organisation represents the members. Must they have given it a mandate?",
    question_nl="De pagina zegt dat de organisatie de leden vertegenwoordigt. Moeten ze haar een mandaat hebben "
    "gegeven?",
    choice_en="The organisation represents the members and has their mandate.",
    choice_nl="De organisatie vertegenwoordigt de leden en heeft hun mandaat.",
    alternatives_en=("To represent the members is enough, as on the page.",),
    alternatives_nl=("De leden vertegenwoordigen volstaat, zoals op de pagina.",),
    reason_en="The order makes the mandate of the members a part of what a cluster organisation is, and by the "
    "agency's subsidy database the companies give it one; nothing on the page speaks against it.",
    reason_nl="Het besluit maakt het mandaat van de leden tot een deel van wat een clusterorganisatie is, en volgens "
    "de subsidiedatabank van het agentschap geven de ondernemingen er een; niets op de pagina spreekt het tegen.",
    cites=(PAGE.sentence("3.4"), ORDER.article("1, 4°"), SUBSIDY_DB.whole()),
    computed_by=("ORG-2",),
)
