"""Sources: the acts and pages the policy is read from, and citations of their parts.

A source lists the parts that were read, and only those can be cited.
"""

from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.page import SENTENCES
from flemish_clusters.sources.citations import Authority, Citation, Source, cite

__all__ = [
    "ENTERPRISE_NUMBER",
    "EU_PERIODS",
    "GBER",
    "IBN_PAGE",
    "ORDER",
    "PAGE",
    "SOURCES",
    "SPEARHEAD_NEXT",
    "SPEARHEAD_PAGE",
    "SUBSIDY_DB",
    "THEME_PAGE",
    "TRADE_PRESS",
    "Authority",
    "Citation",
    "Source",
    "cite",
]

_ARTICLE: Final = Message(en="art.", nl="art.")

PAGE: Final = Source(
    key="PAGE",
    title="VLAIO, Het Vlaamse clusterbeleid",
    where="vlaio.be/nl/clusterorganisaties/het-clusterbeleid/het-vlaamse-clusterbeleid",
    dated="2026-11-23",
    unit=Message(en="sentence", nl="zin"),
    units=Message(en="sentences", nl="zinnen"),
    parts=tuple(sentence.number for sentence in SENTENCES),
)
"""The policy page, cited by sentence; the primary source of this package."""

ORDER: Final = Source(
    key="ORDER",
    title="Besluit van de Vlaamse Regering van 4 maart 2016 tot regeling van de steun voor innovatieclusters in "
    "Vlaanderen",
    where="Belgisch Staatsblad, 7 April 2016, no. 2016035404, p. 23038; "
    "ejustice.just.fgov.be/eli/besluit/2016/03/04/2016035404/justel; art. 1 read at "
    "wetwijzer.be/laws/2016035404/compare",
    dated="2019-08-08",
    unit=_ARTICLE,
    parts=("1, 4°", "1, 6°", "1, 7°"),
    part_authority=Authority.RESTATED,
)
"""The order of 4 March 2016; of its articles only 1, in part and in a copy, and 11 were read."""

SUBSIDY_DB: Final = Source(
    key="SUBSIDY_DB",
    title="VLAIO, Subsidiedatabank: Innovatieclusters",
    where="vlaio.be/nl/subsidies-financiering/subsidiedatabank/innovatieclusters",
    dated="2020-06-11",
)
"""The agency's entry on the aid: the share, the ceilings and the terms."""

SPEARHEAD_PAGE: Final = Source(
    key="SPEARHEAD_PAGE",
    title="VLAIO, Speerpuntclusters",
    where="vlaio.be/nl/clusterorganisaties/het-clusterbeleid/speerpuntclusters",
)
"""The agency's page on spearhead clusters."""

SPEARHEAD_NEXT: Final = Source(
    key="SPEARHEAD_NEXT",
    title="VLAIO, Speerpuntclusters: vervolgstappen",
    where="vlaio.be/nl/andere-doelgroepen/speerpuntclusters/vervolgstappen",
)
"""The agency's page on what follows the decision to grant aid."""

IBN_PAGE: Final = Source(
    key="IBN_PAGE",
    title="VLAIO, Innovatieve bedrijfsnetwerken",
    where="vlaio.be/nl/vlaio-netwerk/clusterorganisaties/het-clusterbeleid/innovatieve-bedrijfsnetwerken",
)
"""The agency's page on innovative business networks."""

THEME_PAGE: Final = Source(key="THEME_PAGE", title="VLAIO, Clusters", where="vlaio.be/themas/clusters")
"""The agency's page on clusters in general."""

GBER: Final = Source(
    key="GBER",
    title="Commission Regulation (EU) No 651/2014 (general block exemption)",
    titles=Message(
        en="Commission Regulation (EU) No 651/2014 (general block exemption)",
        nl="Verordening (EU) nr. 651/2014 van de Commissie (algemene groepsvrijstelling)",
    ),
    where="eur-lex.europa.eu/eli/reg/2014/651/oj",
    dated="2023-07-01",
    authority=Authority.RESTATED,
    unit=_ARTICLE,
    parts=("27",),
)
"""The European frame for operating aid to clusters; cited by readings, not encoded."""

EU_PERIODS: Final = Source(
    key="EU_PERIODS",
    title="Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits",
    titles=Message(
        en="Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits",
        nl="Verordening (EEG, Euratom) nr. 1182/71 over termijnen",
    ),
    where="eur-lex.europa.eu (31971R1182)",
    authority=Authority.SECONDARY,
    unit=_ARTICLE,
    parts=("3(2)(c)",),
)
"""How acts of the European institutions count periods; used by analogy for 29 February only."""

TRADE_PRESS: Final = Source(
    key="TRADE_PRESS",
    title="Trade press on the yearly cofinancing of clusters",
    titles=Message(
        en="Trade press on the yearly cofinancing of clusters",
        nl="Vakpers over de jaarlijkse cofinanciering van clusters",
    ),
    where="trade press",
    dated="2019; 2022-24",
    authority=Authority.SECONDARY,
)
"""Reports that the private side brings at least as much, each year, in private money."""

ENTERPRISE_NUMBER: Final = Source(
    key="ENTERPRISE_NUMBER", title="FOD Economie, Ondernemingsnummer", where="economie.fgov.be"
)
"""The Belgian federal economy service on the enterprise number."""

SOURCES: Final = (
    *(PAGE, ORDER, SUBSIDY_DB, SPEARHEAD_PAGE, SPEARHEAD_NEXT, IBN_PAGE, THEME_PAGE),
    *(GBER, EU_PERIODS, TRADE_PRESS, ENTERPRISE_NUMBER),
)
"""Every source, the primary one first."""
