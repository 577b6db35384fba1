"""Acts: the order of 4 March 2016, and the Belgian and European acts that readings lean on."""

from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.sources.citations import Authority, Source

_ARTICLE: Final = Message(en="art.", nl="art.")

ORDER: Final = Source(
    key="ORDER",
    title="Besluit van de Vlaamse Regering van 4 maart 2016 tot regeling van de steun voor innovatieclusters in "
    "Vlaanderen",
    address="https://ejustice.just.fgov.be/eli/besluit/2016/03/04/2016035404/justel",
    where="Belgisch Staatsblad 2016-04-07, no. 2016035404, p. 23038",
    read_at="https://wetwijzer.be/laws/2016035404/compare",
    dated=Message(en="text updated to 8 August 2019", nl="tekst bijgewerkt tot 8 augustus 2019"),
    unit=_ARTICLE,
    parts=("1, 4°", "1, 6°", "1, 7°"),
    part_authority=Authority.RESTATED,
    says={
        "1, 4°": Message(
            en="A cluster organisation has its mandate from the members; it facilitates their work and speaks for "
            "them.",
            nl="Een clusterorganisatie krijgt haar mandaat van de leden; ze ondersteunt hun werking en spreekt voor "
            "hen.",
        ),
        "1, 6°": Message(
            en="An innovation cluster is a structure or organised group of parties that are independent of each other "
            "(companies of any size, research organisations, non-profits, others) and further innovation by sharing, "
            "exchange, transfer of technology and working together; no number is given.",
            nl="Een innovatiecluster is een structuur of georganiseerde groep van partijen die los van elkaar staan "
            "(ondernemingen van elke omvang, onderzoeksorganisaties, vzw's, andere) en innovatie bevorderen door te "
            "delen, uit te wisselen, technologie over te dragen en samen te werken; er staat geen aantal.",
        ),
        "1, 7°": Message(
            en="An innovative business network meets conditions: among them, it is smaller, grows from below and gets "
            "a group of companies going in a shorter time, with the long term in sight.",
            nl="Een innovatief bedrijfsnetwerk voldoet aan voorwaarden: het is onder meer kleiner, groeit van onderuit "
            "en brengt een groep ondernemingen op kortere tijd in beweging, met de lange termijn voor ogen.",
        ),
    },
)
"""The order of 4 March 2016; of its articles only 1, in part and in a copy, and 11 were read."""

FINANCE_ORDER: Final = Source(
    key="FINANCE_ORDER",
    title="Order of the Flemish Government of 17 May 2019 executing the Flemish Code of Public Finance",
    titles=Message(
        en="Order of the Flemish Government of 17 May 2019 executing the Flemish Code of Public Finance",
        nl="Besluit van de Vlaamse Regering van 17 mei 2019 ter uitvoering van de Vlaamse Codex Overheidsfinanciën",
    ),
    where="numac 2019041469; etaamb.be; wetwijzer.be",
    dated=Message(
        en="published on 8 August 2019, in force from 1 January 2020",
        nl="bekendgemaakt op 8 augustus 2019, in werking sinds 1 januari 2020",
    ),
    authority=Authority.RESTATED,
    says={
        "": Message(
            en="It was published on the day to which the text of the order of 4 March 2016 was updated; its article on "
            "that order was not read.",
            nl="Het is bekendgemaakt op de dag tot waarop de tekst van het besluit van 4 maart 2016 is bijgewerkt; het "
            "artikel over dat besluit is niet geraadpleegd.",
        )
    },
)
"""A general order on public finance, published on the day to which the text of the order of 2016 was updated."""

SUBSIDY_ACT: Final = Source(
    key="SUBSIDY_ACT",
    title="Act of 16 May 2003 on budgets and on the control of subsidies",
    titles=Message(
        en="Act of 16 May 2003 on budgets and on the control of subsidies",
        nl="Wet van 16 mei 2003 over de begrotingen en de controle op de subsidies",
    ),
    where="overheid.vlaanderen.be (wetgevingstechniek, subsidierecht)",
    authority=Authority.RESTATED,
    unit=_ARTICLE,
    parts=("3", "11", "13"),
    says={
        "3": Message(en="A budget year is a calendar year.", nl="Een begrotingsjaar is een kalenderjaar."),
        "11": Message(
            en="A subsidy is used for what it was granted for, and accounted for.",
            nl="Een subsidie dient waarvoor ze is toegekend, en wordt verantwoord.",
        ),
        "13": Message(
            en="Who does not keep the conditions, or uses the money otherwise, pays it back at once.",
            nl="Wie de voorwaarden niet naleeft of het geld anders gebruikt, betaalt het meteen terug.",
        ),
    },
)
"""The general law of subsidies; context for what is not encoded."""

AID_DECREE: Final = Source(
    key="AID_DECREE",
    title="Decree of 16 March 2012 on the economic support policy",
    titles=Message(
        en="Decree of 16 March 2012 on the economic support policy",
        nl="Decreet van 16 maart 2012 over het economisch ondersteuningsbeleid",
    ),
    where="EMIS",
    authority=Authority.RESTATED,
    unit=_ARTICLE,
    parts=("3",),
    says={
        "3": Message(
            en="The aid intensity is the gross aid as a share of the eligible costs; a company is whatever has an "
            "economic activity, in any legal form.",
            nl="De steunintensiteit is de brutosteun als aandeel van de in aanmerking komende kosten; een onderneming "
            "is al wat een economische activiteit heeft, in welke rechtsvorm ook.",
        )
    },
)
"""The decree on economic aid; used by analogy for what the share is a share of."""

JUDICIAL_CODE: Final = Source(
    key="JUDICIAL_CODE",
    title="Belgian Judicial Code",
    titles=Message(en="Belgian Judicial Code", nl="Gerechtelijk Wetboek"),
    where="ckbgentstad.be",
    authority=Authority.RESTATED,
    unit=_ARTICLE,
    parts=("52", "54"),
    inferred_parts=("54",),
    says={
        "52": Message(
            en="A time limit is counted from the day after the event that starts it.",
            nl="Een termijn telt vanaf de dag na de gebeurtenis waarmee hij begint.",
        ),
        "54": Message(
            en="Years are counted from a day to the day before the same date.",
            nl="Jaren tellen van een dag tot de dag vóór dezelfde datum.",
        ),
    },
)
"""How Belgian procedure counts days and years; art. 54 was not read, and is cited as inferred."""

GBER: Final = Source(
    key="GBER",
    title="Commission Regulation (EU) No 651/2014 (general block exemption)",
    titles=Message(
        en="Commission Regulation (EU) No 651/2014 (general block exemption)",
        nl="Verordening (EU) nr. 651/2014 van de Commissie (algemene groepsvrijstelling)",
    ),
    address="https://eur-lex.europa.eu/eli/reg/2014/651/oj",
    dated=Message(en="consolidated text of 1 July 2023", nl="geconsolideerde tekst van 1 juli 2023"),
    authority=Authority.RESTATED,
    unit=_ARTICLE,
    parts=("27",),
    says={
        "": Message(en="It applies until 31 December 2026.", nl="Ze geldt tot en met 31 december 2026."),
        "27": Message(
            en="Operating aid goes only to the legal entity that operates the cluster, for personnel and "
            "administrative costs, for at most ten years, and is at most 50% of the costs over the whole period.",
            nl="Exploitatiesteun gaat alleen naar de rechtspersoon die de cluster beheert, voor personeels- en "
            "administratiekosten, voor hoogstens tien jaar, en bedraagt over de hele periode hoogstens 50% van de "
            "kosten.",
        ),
    },
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
    says={
        "3(2)(c)": Message(
            en="A period of years ends on the same date, or on the last day of the month where it lacks that date.",
            nl="Een termijn van jaren eindigt op dezelfde datum, of op de laatste dag van de maand als die datum er "
            "niet is.",
        )
    },
)
"""How acts of the European institutions count periods; by analogy for 29 February only, and named as an alternative."""
