"""Readings about what a cluster is and who belongs to it."""

from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.readings.reading import Reading
from flemish_clusters.sources import IBN_PAGE, ORDER, PAGE

DESCRIPTIVE_VERBS: Final = Reading(
    key="descriptive-verbs",
    question=Message(
        en="Only sentences 3.3 and 4.2 carry verbs of duty. Is what the others describe demanded?",
        nl="Alleen de zinnen 3.3 en 4.2 bevatten werkwoorden die een plicht uitdrukken. Is vereist wat de andere "
        "beschrijven?",
    ),
    choice=Message(
        en="Demanded is what says who the target group is, what a network and its organisation are, and what makes a "
        "spearhead cluster; aims, what is typical and what is mostly so are characteristics.",
        nl="Wat de doelgroep, het netwerk, de organisatie en de speerpuntcluster bepaalt, is vereist; doelen, wat "
        "typisch is en wat meestal zo is, zijn kenmerken.",
    ),
    alternatives=(
        Message(
            en="Smaller and bottom-up are demanded of a network, since the order names them as conditions.",
            nl="Kleiner en van onderuit zijn vereist van een netwerk, want het besluit noemt ze als voorwaarden.",
        ),
        Message(
            en="Only what carries a verb of duty is demanded.",
            nl="Alleen wat een plicht uitdrukt, is vereist.",
        ),
    ),
    reason=Message(
        en="A definition that need not hold would define nothing; words such as typically leave room.",
        nl="Een definitie die niet hoeft te gelden, bepaalt niets; woorden als typisch laten ruimte.",
    ),
    cites=(PAGE.sentence("3.3"), PAGE.sentence("4.2"), ORDER.article("1, 7°")),
    computed_by=(
        *("COM-1", "COM-2", "COM-3", "COM-4", "COM-8", "NET-1", "NET-2", "NET-3", "NET-4", "NET-5", "ORG-1", "ORG-2"),
        *("SPC-1", "SPC-2", "IBN-1", "IBN-2", "IBN-3"),
    ),
)

PROFILE_OF_SOME: Final = Reading(
    key="profile-of-some",
    question=Message(
        en="Must every company in the cluster fit the profile?",
        nl="Moet elke onderneming in de cluster aan het profiel voldoen?",
    ),
    choice=Message(
        en="The cluster needs enough companies that fit the profile; a company that does not fit spoils nothing.",
        nl="De cluster heeft genoeg ondernemingen nodig die aan het profiel voldoen; een onderneming die niet voldoet, "
        "doet daar niets aan af.",
    ),
    alternatives=(
        Message(en="Every company must fit the profile.", nl="Elke onderneming moet aan het profiel voldoen."),
    ),
    reason=Message(
        en="The page describes whom the policy is aimed at; it does not shut others out.",
        nl="De pagina beschrijft op wie het beleid zich richt; ze sluit anderen niet uit.",
    ),
    cites=(PAGE.sentence("3.1"), PAGE.sentence("3.2"), PAGE.sentence("3.3")),
    computed_by=("COM-8",),
)

HOW_MANY: Final = Reading(
    key="how-many",
    question=Message(
        en="How many companies make a network, how many must fit the profile, and how many knowledge institutions are "
        "needed?",
        nl="Hoeveel ondernemingen vormen een netwerk, hoeveel moeten aan het profiel voldoen en hoeveel "
        "kennisinstellingen zijn nodig?",
    ),
    choice=Message(
        en="At least as many companies must fit the profile as a network needs; that number and the number of "
        "knowledge institutions are those that the applied policy sets.",
        nl="Minstens zoveel ondernemingen moeten aan het profiel voldoen als er nodig zijn voor een netwerk; dat "
        "aantal en het aantal kennisinstellingen zijn die van het toegepaste beleid.",
    ),
    alternatives=(
        Message(en="Another number of companies.", nl="Een ander aantal ondernemingen."),
        Message(
            en="Two knowledge institutions, since the page has a plural.",
            nl="Twee kennisinstellingen, want de pagina heeft een meervoud.",
        ),
    ),
    reason=Message(
        en="No source that was read gives a number; a network takes two companies, while one institution is "
        "enough to cooperate with.",
        nl="Geen gelezen bron geeft een aantal; voor een netwerk zijn twee ondernemingen nodig, terwijl één "
        "instelling volstaat om mee samen te werken.",
    ),
    cites=(PAGE.sentence("1.1"), ORDER.article("1, 6°")),
)

KNOWLEDGE_CENTRES: Final = Reading(
    key="knowledge-centres",
    question=Message(
        en="Are knowledge centres and knowledge institutions the same?",
        nl="Zijn kenniscentra en kennisinstellingen hetzelfde?",
    ),
    choice=Message(
        en="Knowledge centres and knowledge institutions are taken as the same.",
        nl="Kenniscentra en kennisinstellingen gelden als hetzelfde.",
    ),
    alternatives=(
        Message(
            en="A knowledge centre may also be part of a company.",
            nl="Een kenniscentrum kan ook deel zijn van een onderneming.",
        ),
    ),
    reason=Message(
        en="The page uses both words without a distinction.", nl="De pagina gebruikt beide woorden zonder onderscheid."
    ),
    cites=(PAGE.sentence("1.1"), PAGE.sentence("3.3")),
)

FLEMISH_ESTABLISHMENT: Final = Reading(
    key="flemish-establishment",
    question=Message(en="When is a company Flemish?", nl="Wanneer is een onderneming Vlaams?"),
    choice=Message(
        en="A company is Flemish when it has an establishment in the Flemish Region; Brussels is not in it.",
        nl="Een onderneming is Vlaams als ze een vestiging heeft in het Vlaamse Gewest; Brussel ligt daar niet in.",
    ),
    alternatives=(
        Message(en="Its registered office must lie there.", nl="Haar maatschappelijke zetel moet daar liggen."),
        Message(en="It must carry out its activities there.", nl="Ze moet daar haar activiteiten uitoefenen."),
    ),
    reason=Message(
        en="The page does not define it; according to secondary sources several sister schemes, though not all, test "
        "the establishment.",
        nl="De pagina bepaalt het niet; volgens secundaire bronnen toetsen verscheidene zusterregelingen, maar niet "
        "alle, de vestiging.",
    ),
    cites=(PAGE.sentence("3.1"),),
    computed_by=("COM-1",),
)

NETWORK_CHARACTERISTICS: Final = Reading(
    key="network-characteristics",
    question=Message(
        en="Must an innovative business network explore an emerging domain, be smaller and have grown bottom-up?",
        nl="Moet een innovatief bedrijfsnetwerk een opkomend domein verkennen, kleiner zijn en van onderuit gegroeid "
        "zijn?",
    ),
    choice=Message(
        en="Smaller, bottom-up and emerging are characteristics of a network here, although the order makes smaller "
        "and bottom-up conditions; a characteristic that is missing is remarked on.",
        nl="Kleiner, van onderuit ontstaan en gericht op een opkomend domein gelden hier als kenmerken van een "
        "netwerk, hoewel het besluit kleiner en van onderuit als voorwaarden stelt; ontbreekt een kenmerk, dan volgt "
        "een opmerking.",
    ),
    alternatives=(
        Message(
            en="Smaller and bottom-up are conditions, as in the order.",
            nl="Kleiner en van onderuit zijn voorwaarden, zoals in het besluit.",
        ),
    ),
    reason=Message(
        en="The page says typically and mostly, and the page on these networks says that emerging domains fit as well.",
        nl="De pagina zegt typisch en veelal, en de pagina over deze netwerken zegt dat opkomende domeinen ook passen.",
    ),
    cites=(
        *(PAGE.sentence("6.3"), PAGE.sentence("6.4"), PAGE.sentence("6.5"), IBN_PAGE.whole()),
        ORDER.article("1, 7°"),
    ),
    computed_by=("IBN-1", "IBN-2", "IBN-3"),
)
