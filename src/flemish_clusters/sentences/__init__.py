"""The policy page sentence by sentence, in our own words, and what became of each sentence here."""

from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.sentences.model import Sentence, Standing
from flemish_clusters.sources import PAGE

__all__ = ["SENTENCES", "Sentence", "Standing"]


def _sentence(number: str, standing: Standing, *, says: Message, treatment: Message) -> Sentence:
    return Sentence(citation=PAGE.sentence(number), says=says, standing=standing, treatment=treatment)


_BY_RULES: Final = Message(en="Rules cite it.", nl="Regels verwijzen ernaar.")

SENTENCES: Final = (
    _sentence(
        "1.1",
        Standing.ENCODED,
        says=Message(
            en="A cluster organisation facilitates a network of companies in a given domain that want to compete "
            "better by cooperating with each other and with knowledge institutions.",
            nl="Een clusterorganisatie faciliteert een netwerk van ondernemingen in een bepaald domein die hun "
            "competitiviteit willen vergroten door met elkaar en met kennisinstellingen samen te werken.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "2.1",
        Standing.CONTEXT,
        says=Message(
            en="The Flemish Government approved the order on aid to innovation clusters on 4 March 2016.",
            nl="De Vlaamse Regering keurde het besluit over steun aan innovatieclusters goed op 4 maart 2016.",
        ),
        treatment=Message(
            en="It names the act that the policy of 2016 rests on; the day of approval is not the day from which it is "
            "in force.",
            nl="De zin noemt het besluit waarop het beleid van 2016 berust; de dag van goedkeuring is niet de "
            "dag van inwerkingtreding.",
        ),
    ),
    _sentence(
        "2.2",
        Standing.AIM,
        says=Message(
            en="The policy is to open up unused economic potential and to make Flemish companies more "
            "competitive, through cooperation between those involved that is active and lasts.",
            nl="Het beleid wil ongebruikt economisch potentieel aanboren en Vlaamse ondernemingen competitiever "
            "maken, door een samenwerking tussen betrokkenen die actief en duurzaam is.",
        ),
        treatment=Message(
            en="An aim binds nobody and cannot be computed; that the cooperation is active and lasting is looked "
            "at as a characteristic.",
            nl="Een doel bindt niemand en is niet te berekenen; dat de samenwerking actief en duurzaam is, wordt "
            "als kenmerk bekeken.",
        ),
    ),
    _sentence(
        "3.1",
        Standing.ENCODED,
        says=Message(
            en="The policy is meant for cooperation between Flemish companies.",
            nl="Het beleid is bedoeld voor samenwerking tussen Vlaamse ondernemingen.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "3.2",
        Standing.OPEN_NORM,
        says=Message(
            en="What marks these companies: they want to grow, are highly aware of innovation and look abroad.",
            nl="Wat deze ondernemingen kenmerkt: ze willen groeien, zijn zich sterk bewust van innovatie en "
            "kijken over de grens.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "3.3",
        Standing.OPEN_NORM,
        says=Message(
            en="They also have to be open to working with other companies and with knowledge centres, both for "
            "their own goals and for the competitiveness of many Flemish companies.",
            nl="Ze moeten ook bereid zijn met andere ondernemingen en met kenniscentra samen te werken, zowel "
            "voor de eigen doelen als voor de competitiviteit van veel Vlaamse ondernemingen.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "3.4",
        Standing.OPEN_NORM,
        says=Message(
            en="In the cluster, an organisation facilitates the network and acts on behalf of the members.",
            nl="In de cluster faciliteert een organisatie het netwerk en treedt ze op namens de leden.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "4.1",
        Standing.PERMISSION,
        says=Message(
            en="The Flemish government may support a cluster organisation financially in its role of facilitator.",
            nl="De Vlaamse overheid kan clusterorganisaties financieel steunen in hun rol als facilitator.",
        ),
        treatment=Message(
            en="A permission gives no right to aid, so no amount is due; what may be granted at most follows "
            "from 4.2, from the term (6.2, 6.6) and from the ceiling in the subsidy database.",
            nl="Een mogelijkheid geeft geen recht op steun, dus is er geen bedrag verschuldigd; wat hoogstens "
            "kan worden toegekend, volgt uit 4.2, uit de termijn (6.2, 6.6) en uit het maximum in de "
            "subsidiedatabank.",
        ),
    ),
    _sentence(
        "4.2",
        Standing.ENCODED,
        says=Message(
            en="The aid is 50%; each year the companies have to bring together as much again for running the "
            "organisation.",
            nl="De steun bedraagt 50%; de ondernemingen moeten elk jaar een even groot bedrag bijeenbrengen voor de "
            "werking van de organisatie.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "4.3",
        Standing.CONTEXT,
        says=Message(
            en="The agency that carries out the programme also helps the organisations to work better.",
            nl="Het agentschap dat het programma uitvoert, helpt de organisaties ook om beter te werken.",
        ),
        treatment=Message(
            en="Operational help asks nothing of a cluster and has no amount.",
            nl="Operationele hulp vraagt niets van een cluster en heeft geen bedrag.",
        ),
    ),
    _sentence(
        "5.1",
        Standing.ENCODED,
        says=Message(
            en="There are two kinds: spearhead clusters and innovative business networks.",
            nl="Er zijn twee types: speerpuntclusters en innovatieve bedrijfsnetwerken.",
        ),
        treatment=Message(en="The type `ClusterKind` holds it.", nl="Het type `ClusterKind` bevat ze."),
    ),
    _sentence(
        "6.1",
        Standing.OPEN_NORM,
        says=Message(
            en="Spearhead clusters tie in with domains that matter strategically to Flanders.",
            nl="Speerpuntclusters sluiten aan bij domeinen die voor Vlaanderen van strategisch belang zijn.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "6.2",
        Standing.ENCODED,
        says=Message(
            en="They are large-scale initiatives, funded for ten years to build up their operation.",
            nl="Het gaat om initiatieven op grote schaal, die tien jaar lang worden gefinancierd om hun werking "
            "te ontwikkelen.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "6.3",
        Standing.OPEN_NORM,
        says=Message(
            en="Innovative business networks are, as a rule, smaller.",
            nl="Innovatieve bedrijfsnetwerken zijn in de regel kleiner.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "6.4",
        Standing.OPEN_NORM,
        says=Message(
            en="Most grow bottom-up, from companies that want to commit to a domain in which they can become more "
            "competitive.",
            nl="De meeste ontstaan van onderuit, bij ondernemingen die zich op een domein willen toeleggen waarin ze "
            "competitiever kunnen worden.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "6.5",
        Standing.OPEN_NORM,
        says=Message(
            en="So they lend themselves to exploring domains that are new and coming up.",
            nl="Ze lenen zich dus tot het verkennen van domeinen die nieuw zijn en opkomen.",
        ),
        treatment=_BY_RULES,
    ),
    _sentence(
        "6.6",
        Standing.ENCODED,
        says=Message(
            en="They get aid from the Flemish government for three years.",
            nl="De Vlaamse overheid steunt ze gedurende drie jaar.",
        ),
        treatment=_BY_RULES,
    ),
)
"""Every sentence of the policy page, in order."""
