"""Pages of the agency (VLAIO) and of others, and the trade press."""

from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.page import SENTENCES
from flemish_clusters.sources.citations import Authority, Source

PAGE: Final = Source(
    key="PAGE",
    title="VLAIO, Het Vlaamse clusterbeleid",
    address="https://vlaio.be/nl/clusterorganisaties/het-clusterbeleid/het-vlaamse-clusterbeleid",
    dated=Message(en="given on 23 November 2026", nl="aangeleverd op 23 november 2026"),
    unit=Message(en="sentence", nl="zin"),
    units=Message(en="sentences", nl="zinnen"),
    parts=tuple(sentence.number for sentence in SENTENCES),
    says={sentence.number: sentence.says for sentence in SENTENCES},
)
"""The policy page, cited by sentence; the primary source of this package."""

SUBSIDY_DB: Final = Source(
    key="SUBSIDY_DB",
    title="VLAIO, Subsidiedatabank: Innovatieclusters",
    address="https://vlaio.be/nl/subsidies-financiering/subsidiedatabank/innovatieclusters",
    dated=Message(en="last changed on 11 June 2020", nl="laatst gewijzigd op 11 juni 2020"),
    says={
        "": Message(
            en="The aid is 50%, at most EUR 500,000 a year for ten years for a spearhead cluster and EUR 150,000 a "
            "year for three years for an innovative business network. The cluster organisation receives it, to "
            "coordinate the cluster; the companies give it a mandate, take part and steer. On 11 June 2020 no "
            "application was possible any more.",
            nl="De steun bedraagt 50%, hoogstens 500.000 euro per jaar gedurende tien jaar voor een speerpuntcluster "
            "en 150.000 euro per jaar gedurende drie jaar voor een innovatief bedrijfsnetwerk. De clusterorganisatie "
            "ontvangt ze om de cluster te coördineren; de ondernemingen geven haar een mandaat, nemen deel en sturen "
            "mee. Op 11 juni 2020 was een aanvraag niet meer mogelijk.",
        )
    },
    key_terms=("jaarlijks plafond",),
)
"""The agency's entry on the aid: the share, the ceilings and the terms."""

SPEARHEAD_PAGE: Final = Source(
    key="SPEARHEAD_PAGE",
    title="VLAIO, Speerpuntclusters",
    address="https://vlaio.be/nl/clusterorganisaties/het-clusterbeleid/speerpuntclusters",
    says={
        "": Message(
            en="There is a limited number of them, each in a strategic domain, with companies, knowledge institutions "
            "and government, and an ambitious strategy for the long term.",
            nl="Er is een beperkt aantal van, elk in een strategisch domein, met ondernemingen, kennisinstellingen en "
            "overheid, en een ambitieuze strategie op lange termijn.",
        )
    },
)
"""The agency's page on spearhead clusters."""

SPEARHEAD_NEXT: Final = Source(
    key="SPEARHEAD_NEXT",
    title="VLAIO, Speerpuntclusters: vervolgstappen",
    address="https://vlaio.be/nl/andere-doelgroepen/speerpuntclusters/vervolgstappen",
    says={
        "": Message(
            en="After the approval come a support agreement with the agency and a cluster pact with the Flemish "
            "Government, negotiated in the first year after the decision.",
            nl="Na de goedkeuring volgen een steunovereenkomst met het agentschap en een clusterpact met de Vlaamse "
            "Regering, waarover in het eerste jaar na de beslissing wordt onderhandeld.",
        )
    },
)
"""The agency's page on what follows the decision to grant aid."""

IBN_PAGE: Final = Source(
    key="IBN_PAGE",
    title="VLAIO, Innovatieve bedrijfsnetwerken",
    address="https://vlaio.be/nl/vlaio-netwerk/clusterorganisaties/het-clusterbeleid/innovatieve-bedrijfsnetwerken",
    says={
        "": Message(
            en="These networks are smaller by definition, with a concrete action plan over three years that has for "
            "those who take part an economic added value that can be shown; initiatives in emerging domains fit as "
            "well.",
            nl="Deze netwerken zijn per definitie kleiner, met een concreet actieplan over drie jaar dat voor de "
            "deelnemers een aantoonbare economische meerwaarde heeft; ook initiatieven in opkomende domeinen passen "
            "erin.",
        )
    },
    key_terms=("per definitie kleinschaliger",),
)
"""The agency's page on innovative business networks."""

EN_PAGE: Final = Source(
    key="EN_PAGE",
    title="VLAIO, Innovation clusters",
    address="https://vlaio.be/nl/vlaio-netwerk/flanders-innovation-entrepreneurship/innovation-clusters-flanders/"
    "innovation-clusters",
    says={
        "": Message(
            en="Spearhead clusters are financed for ten years at most; networks are mostly smaller, grow from below "
            "and are supported during three years.",
            nl="Speerpuntclusters krijgen hoogstens tien jaar financiering; netwerken zijn meestal kleiner, groeien "
            "van onderuit en krijgen drie jaar steun.",
        )
    },
)
"""The agency's page in English."""

THEME_PAGE: Final = Source(
    key="THEME_PAGE",
    title="VLAIO, Clusters",
    address="https://vlaio.be/themas/clusters",
    says={
        "": Message(
            en="Whatever the scale of a cluster, what is seen as important includes cooperation that is active and "
            "lasts, a plan by and for the members, and a capable organisation.",
            nl="Welke schaal een cluster ook heeft, als belangrijk gelden onder meer een samenwerking die actief is en "
            "blijft duren, een plan van en voor de leden en een bekwame organisatie.",
        )
    },
)
"""The agency's page on clusters in general."""

DEVELOPMENT_PROJECT: Final = Source(
    key="DEVELOPMENT_PROJECT",
    title="VLAIO, Ontwikkelingsproject",
    where="vlaio.be",
    says={
        "": Message(
            en="This other scheme of the agency asks for operational activities in the Flemish Region, or for a clear "
            "start of them.",
            nl="Deze andere regeling van het agentschap vraagt operationele activiteiten in het Vlaamse Gewest, of een "
            "duidelijke aanzet daartoe.",
        )
    },
)
"""The agency's page on development projects, a sister scheme."""

TRADE_PRESS: Final = Source(
    key="TRADE_PRESS",
    title="Trade press on the cofinancing of clusters",
    titles=Message(
        en="Trade press on the cofinancing of clusters",
        nl="Vakpers over de cofinanciering van clusters",
    ),
    where="dvo.be 52450, 57551, 65015; engineeringnet.be 21560; flandersfood.com",
    dated=Message(
        en="2016; 20 July 2017; 2 May 2019; flandersfood.com: 18 May 2016",
        nl="2016; 20 juli 2017; 2 mei 2019; flandersfood.com: 18 mei 2016",
    ),
    authority=Authority.SECONDARY,
    unit=Message(en="report", nl="bericht"),
    units=Message(en="reports", nl="berichten"),
    parts=("dvo.be 52450", "dvo.be 57551"),
    says={
        "": Message(
            en="The private side brings at least as much as the government, each year.",
            nl="De private kant brengt elk jaar minstens evenveel bijeen als de overheid.",
        ),
        **dict.fromkeys(
            ("dvo.be 52450", "dvo.be 57551"),
            Message(
                en="Companies bring at least half of the financing of the cluster's operation.",
                nl="Ondernemingen brengen minstens de helft van de financiering van de werking van de cluster bijeen.",
            ),
        ),
    },
)
"""Reports on what the private side brings."""

ENTERPRISE_NUMBER: Final = Source(
    key="ENTERPRISE_NUMBER", title="FOD Economie, Ondernemingsnummer", where="economie.fgov.be"
)
"""The Belgian federal economy service on the enterprise number."""
