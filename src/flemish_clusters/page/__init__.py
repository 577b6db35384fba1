"""Page: the policy page sentence by sentence, in our own words, and what became of each sentence here."""

from typing import Any, Final

from flemish_clusters.messages import Message
from flemish_clusters.page.sentence import Modality, Sentence, Standing, Wording

__all__ = ["SENTENCES", "Modality", "Sentence", "Standing", "Wording"]


def _row(*, en: str, nl: str, **others: Any) -> Sentence:
    """Return a sentence by what it says in each language, and its other fields."""
    return Sentence(says=Message(en=en, nl=nl), **others)


SENTENCES: Final = (
    _row(
        number="1.1",
        en="A cluster organisation facilitates a network of companies that are active in a given domain and want to "
        "compete better by cooperating with each other and with knowledge institutions.",
        nl="Een clusterorganisatie faciliteert een netwerk van ondernemingen die actief zijn in een bepaald domein en "
        "die hun competitiviteit willen vergroten door met elkaar en met kennisinstellingen samen te werken.",
        wordings=(Wording("faciliteren", Modality.DEFINITION), Wording("wensen", Modality.DEFINITION)),
        standing=Standing.ENCODED,
        treatment=Message(
            en="Rules cite it. That they want to compete better by cooperating is taken as that they do cooperate "
            "(want-or-do).",
            nl="Regels verwijzen ernaar. Dat ze door samenwerking competitiever willen worden, geldt als dat ze "
            "samenwerken (want-or-do).",
        ),
        fingerprint="e5049985dff932807ea7421507b313a6d476ce88734c2440e485569c4b552052",
    ),
    _row(
        number="2.1",
        en="The Flemish Government approved the order on aid to innovation clusters in Flanders on 4 March 2016.",
        nl="De Vlaamse Regering keurde het besluit over steun aan innovatieclusters in Vlaanderen goed op 4 maart "
        "2016.",
        wordings=(Wording("keurde … goed", Modality.STATEMENT),),
        standing=Standing.CONTEXT,
        treatment=Message(
            en="It names the act that the policy of 2016 rests on; the day of approval is not the day from which it is "
            "in force.",
            nl="De zin noemt het besluit waarop het beleid van 2016 berust; de dag van goedkeuring is niet de dag van "
            "inwerkingtreding.",
        ),
        fingerprint="7edb20944c4d8f8685010a29eeece55a4563be560b705bb710c064c654fb9606",
    ),
    _row(
        number="2.2",
        en="The aim of the policy comprises opening up unused economic potential and making Flemish companies more "
        "competitive, through cooperation between those involved that is active and lasts.",
        nl="Het doel van het beleid omvat ongebruikt economisch potentieel aanboren en Vlaamse ondernemingen "
        "competitiever maken, door een samenwerking tussen betrokkenen die actief en duurzaam is.",
        wordings=(Wording("de doelstelling", Modality.AIM),),
        standing=Standing.AIM,
        treatment=Message(
            en="An aim demands nothing of a cluster and cannot be computed; that the cooperation is active and lasting "
            "is looked at as a characteristic.",
            nl="Een doel stelt aan een cluster geen voorwaarde en is niet te berekenen; dat de samenwerking actief en "
            "duurzaam is, wordt als kenmerk bekeken.",
        ),
        fingerprint="842b891dbdff95cd8ac7446eddf905c9f9f1b73fd1bf01ac2ceb3d215ae1a2b6",
    ),
    _row(
        number="3.1",
        en="The policy is meant for partnerships between Flemish companies.",
        nl="Het beleid is bedoeld voor verbanden waarin Vlaamse ondernemingen met elkaar samenwerken.",
        wordings=(Wording("richt zich naar", Modality.DEFINITION),),
        standing=Standing.ENCODED,
        fingerprint="cd38c690f0324e0b612462d296b0a014fe5ea22a722fc6bf15c2cf68af5a5b60",
    ),
    _row(
        number="3.2",
        en="What marks these companies: they want to grow, are highly aware of innovation and look abroad.",
        nl="Wat deze ondernemingen kenmerkt: ze willen groeien, zijn zich sterk bewust van innovatie en kijken "
        "over de grens.",
        wordings=(Wording("worden gekenmerkt door", Modality.DEFINITION),),
        standing=Standing.OPEN_NORM,
        treatment=Message(
            en="Rules cite it. The word is that of a characteristic; with 3.3 it is taken as a demand (marked-by).",
            nl="Regels verwijzen ernaar. Het woord is dat van een kenmerk; met 3.3 geldt het als voorwaarde "
            "(marked-by).",
        ),
        fingerprint="0bf71ff7d3e5804b22133af2badb325e2c7d53a8e59a3fa86858a0e5eb85b937",
    ),
    _row(
        number="3.3",
        en="They also have to be open to working with other companies and with knowledge centres, both for their "
        "individual business objectives and to help make many Flemish companies more competitive.",
        nl="Ze moeten ook openstaan voor het samenwerken, met andere ondernemingen en met kenniscentra, zowel om de "
        "doelen van het eigen bedrijf te halen als om veel Vlaamse ondernemingen mee competitiever te maken.",
        wordings=(Wording("moeten", Modality.DUTY),),
        standing=Standing.OPEN_NORM,
        fingerprint="e46629e8e1ecb75b495486448060d9c8e0008c72a1672b6584ab15a2d83186d9",
    ),
    _row(
        number="3.4",
        en="In the cluster, a cluster organisation facilitates the network and represents the members.",
        nl="In de cluster faciliteert een clusterorganisatie het netwerk en vertegenwoordigt ze de leden.",
        wordings=(Wording("treedt … op als", Modality.DEFINITION),),
        standing=Standing.OPEN_NORM,
        fingerprint="d06e5767651537447614b9594388b72a4afb5ef0000b1730303e98d80d3675d4",
    ),
    _row(
        number="4.1",
        en="The Flemish authorities may support a cluster organisation financially, so that it carries out its role of "
        "facilitator.",
        nl="De Vlaamse overheid kan clusterorganisaties financieel steunen opdat ze hun rol als facilitator vervullen.",
        wordings=(Wording("kunnen", Modality.PERMISSION),),
        standing=Standing.PERMISSION,
        treatment=Message(
            en="A permission gives no right to aid, so no amount is due; what may be granted at most follows from 4.2, "
            "from the term (6.2, 6.6) and from the ceiling in the subsidy database.",
            nl="Een mogelijkheid geeft geen recht op steun, dus is er geen bedrag verschuldigd; wat hoogstens kan "
            "worden toegekend, volgt uit 4.2, uit de termijn (6.2, 6.6) en uit het plafond in de subsidiedatabank.",
        ),
        fingerprint="79a747f583381c3ee0cce24f03c4f148bc88d04a9ed86329d61895660967aa1e",
    ),
    _row(
        number="4.2",
        en="With aid of 50%, the companies have to raise as much again each year in cofinancing for running the "
        "cluster organisation.",
        nl="Bij een steunpercentage van 50% moeten de bedrijven elk jaar een even groot bedrag aan cofinanciering "
        "bijeenbrengen, bestemd voor de werking van de organisatie.",
        wordings=(Wording("met een steunpercentage van", Modality.GRANT), Wording("dienen", Modality.DUTY)),
        standing=Standing.ENCODED,
        fingerprint="af45f67a878800391ffba313da131c360c89107cb97a7c084d3dc192671d2808",
    ),
    _row(
        number="4.3",
        en="The agency for innovation and entrepreneurship, which is responsible for carrying out the programme, gives "
        "operational help besides the financial aid, so that the organisations can work as well as possible and get "
        "better at what they already do.",
        nl="Het Agentschap Innoveren en Ondernemen (VLAIO), dat voor de uitvoering van het programma instaat, helpt "
        "behalve met geld ook operationeel, zodat de organisaties zo goed mogelijk kunnen werken en hun huidige taken "
        "beter kunnen vervullen.",
        wordings=(Wording("biedt … aan", Modality.STATEMENT),),
        standing=Standing.CONTEXT,
        treatment=Message(
            en="Operational help asks nothing of a cluster and has no amount.",
            nl="Operationele hulp vraagt niets van een cluster en heeft geen bedrag.",
        ),
        fingerprint="b4484515fc5b2c93b6cc34b783f0c7545c7d6a79c9c1d86a2ab2f5a44dae0d7d",
    ),
    _row(
        number="5.1",
        en="The policy distinguishes two kinds of cluster: spearhead clusters and innovative business networks.",
        nl="Het beleid kent twee types clusters: speerpuntclusters en innovatieve bedrijfsnetwerken.",
        wordings=(Wording("onderscheidt", Modality.DIVISION),),
        standing=Standing.ENCODED,
        treatment=Message(
            en="The type `ClusterKind` holds it, and rules cite it.",
            nl="Het type `ClusterKind` bevat het, en regels verwijzen ernaar.",
        ),
        fingerprint="10fb56f5f9fd9252684539a7552bbedbb5d9c4852145ede77335a552ad426fe1",
    ),
    _row(
        number="6.1",
        en="Spearhead clusters tie in with important strategic domains for Flanders.",
        nl="Speerpuntclusters sluiten aan bij strategische domeinen die voor Vlaanderen belangrijk zijn.",
        wordings=(Wording("sluiten aan bij", Modality.DEFINITION),),
        standing=Standing.OPEN_NORM,
        fingerprint="7780f0f6f3ef8dd3d00ae869bd68c69dd77b30e119d90f398e5039dc5f8e4a25",
    ),
    _row(
        number="6.2",
        en="Spearhead clusters are large-scale initiatives, funded for ten years to build up their operation.",
        nl="Speerpuntclusters zijn initiatieven op grote schaal, die tien jaar lang worden gefinancierd om hun werking "
        "te ontwikkelen.",
        wordings=(Wording("zijn", Modality.DEFINITION), Wording("krijgen", Modality.GRANT)),
        standing=Standing.ENCODED,
        fingerprint="3051cb96079de5aefc6c05ce19ff371a65f9ffd2db6713b94aa1247752f3a4a3",
    ),
    _row(
        number="6.3",
        en="Innovative business networks are typically smaller initiatives.",
        nl="Innovatieve bedrijfsnetwerken zijn in de regel kleinere initiatieven.",
        wordings=(Wording("typisch", Modality.TENDENCY),),
        standing=Standing.OPEN_NORM,
        fingerprint="ab239690ddd4d831cebf27c65837165bf2b8bfe610912da182b4083b398247f2",
    ),
    _row(
        number="6.4",
        en="Most innovative business networks come about bottom-up, from companies that want to commit to a specific "
        "domain that gives them a chance to become more competitive.",
        nl="De meeste innovatieve bedrijfsnetwerken ontstaan van onderuit, vanuit ondernemingen die zich willen "
        "toeleggen op een specifiek domein dat hun kansen geeft om competitiever te worden.",
        wordings=(Wording("veelal", Modality.TENDENCY),),
        standing=Standing.OPEN_NORM,
        treatment=Message(
            en="Rules cite it. The source has a slip, “kansen heeft”, which is read as giving chances.",
            nl="Regels verwijzen ernaar. De bron bevat een verschrijving, “kansen heeft”, gelezen als: kansen geeft.",
        ),
        fingerprint="e0fbfbae185af3d1562c2a2eda7090c242a25feb3e777ed53d2347c683b7d019",
    ),
    _row(
        number="6.5",
        en="So innovative business networks are initiatives that lend themselves to exploring domains that are new and "
        "coming up.",
        nl="Innovatieve bedrijfsnetwerken zijn dus initiatieven die zich lenen tot het verkennen van domeinen die "
        "nieuw zijn en opkomen.",
        wordings=(Wording("dan ook", Modality.TENDENCY),),
        standing=Standing.OPEN_NORM,
        treatment=Message(
            en="Rules cite it. The page has a slip here, “zich ontlenen om”; it is restated as if it said “zich lenen "
            "tot”.",
            nl="Regels verwijzen ernaar. De pagina bevat hier een verschrijving, “zich ontlenen om”; de weergave leest "
            "ze als “zich lenen tot”.",
        ),
        fingerprint="09cb9908b221efd21d411a9975c54b8117d79c42064622da26c9402bdc60a061",
    ),
    _row(
        number="6.6",
        en="Innovative business networks get aid from the Flemish authorities for three years.",
        nl="De Vlaamse overheid steunt innovatieve bedrijfsnetwerken gedurende drie jaar.",
        wordings=(Wording("ontvangen", Modality.GRANT),),
        standing=Standing.ENCODED,
        fingerprint="bae44d5fdd4fcdf2914c71d142098b82ed8107edaa5132ced2d5bb18cae86d9e",
    ),
)
"""Every sentence of the policy page, in order, as it was given on 2026-11-23."""
