"""Sources: the acts and pages the policy is read from, and citations of their parts.

A source lists the parts that were read, and only those can be cited.
"""

from collections.abc import Iterable
from enum import Enum, unique
from typing import Final

from attrs import evolve, frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.messages import Language, Message


@unique
class Authority(Enum):
    """How well founded a citation is, best first."""

    OFFICIAL = "official"
    """An official text, or the agency's own page, read."""
    RESTATED = "restated"
    """Read in another body's copy or account of an official text."""
    SECONDARY = "secondary"
    """The press or another secondary source."""
    INFERRED = "inferred"
    """Inferred from the other sources; always a reading."""

    @property
    def label(self) -> Message:
        """The authority in words."""
        return _AUTHORITY_LABELS[self]


_AUTHORITY_LABELS: Final = {
    Authority.OFFICIAL: Message(en="official", nl="officieel"),
    Authority.RESTATED: Message(en="restated by another body", nl="weergegeven door een andere instantie"),
    Authority.SECONDARY: Message(en="secondary source", nl="secundaire bron"),
    Authority.INFERRED: Message(en="inferred", nl="afgeleid"),
}


@frozen(kw_only=True)
class Source:
    """An act or a page.

    Attributes:
        key: The short name by which the source is known here.
        title: The title, in the language of the source.
        where: Where it is published.
        dated: The date of what was read: as the source or the copy gives it, or the day on which it was given to
            this project; empty where neither is known.
        authority: How well founded what it says is, unless a citation says otherwise.
        unit: What one of its parts is called; none where it is cited as a whole only.
        units: What several of its parts are called.
        parts: The parts that were read, which are those that can be cited.
        part_authority: How well founded its parts are, where they were read elsewhere than the whole.
    """

    key: str
    title: str
    where: str
    dated: str = ""
    authority: Authority = Authority.OFFICIAL
    unit: Message | None = None
    units: Message | None = None
    parts: tuple[str, ...] = ()
    part_authority: Authority | None = None

    def sentence(self, number: str) -> "Citation":
        """Return a citation of a numbered sentence, such as `"4.2"`."""
        return self._part(number)

    def article(self, number: str) -> "Citation":
        """Return a citation of an article, such as `"1, 4°"`."""
        return self._part(number)

    def whole(self) -> "Citation":
        """Return a citation of the source as a whole."""
        return Citation(self, "", self.authority)

    def _part(self, part: str) -> "Citation":
        return Citation(self, _read_part(self, part), self.part_authority or self.authority)


@frozen
class Citation:
    """A place in a source that says so.

    Attributes:
        source: The act or page.
        part: The sentence or article; empty for the source as a whole.
        authority: How well founded it is.

    Raises:
        InvalidValue: A field cannot hold its value, such as a part that was not read.
    """

    source: Source
    part: str
    authority: Authority

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.source, Source):
            raise InvalidValue("Citation.source", self.source, "a Source")
        if self.part != "":
            _read_part(self.source, self.part)
        if not isinstance(self.authority, Authority):
            raise InvalidValue("Citation.authority", self.authority, f"one of {', '.join(map(str, Authority))}")

    def inferred(self) -> "Citation":
        """Return the same place as the ground of an inference, which the source itself does not state."""
        return evolve(self, authority=Authority.INFERRED)

    def text(self, language: Language) -> str:
        """Return the citation in words: the title, the part, the authority."""
        return cite((self,), language)


def _read_part(source: Source, part: str) -> str:
    if part not in source.parts:
        raise InvalidValue(f"part of {source.key}", part, f"one of {source.parts}")
    return part


def cite(citations: Iterable[Citation], language: Language) -> str:
    """Return citations in words, those of one source and authority together."""
    parts: dict[tuple[Source, Authority], list[str]] = {}
    for citation in citations:
        parts.setdefault((citation.source, citation.authority), []).append(citation.part)
    return "; ".join(_cite(source, found, authority, language) for (source, authority), found in parts.items())


def _cite(source: Source, parts: list[str], authority: Authority, language: Language) -> str:
    numbers = [part for part in parts if part]
    unit = source.units if len(numbers) > 1 else source.unit
    place = f", {unit.text(language)} {', '.join(numbers)}" if unit and numbers else ""
    return f"{source.title}{place} ({authority.label.text(language)})"


_SENTENCE = Message(en="sentence", nl="zin")
_SENTENCES = Message(en="sentences", nl="zinnen")
_ARTICLE = Message(en="art.", nl="art.")

PAGE: Final = Source(
    key="PAGE",
    title="VLAIO, Het Vlaamse clusterbeleid",
    where="vlaio.be/nl/clusterorganisaties/het-clusterbeleid/het-vlaamse-clusterbeleid",
    dated="2026-11-23",
    unit=_SENTENCE,
    units=_SENTENCES,
    parts=(
        *("1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3", "5.1"),
        *("6.1", "6.2", "6.3", "6.4", "6.5", "6.6"),
    ),
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
    units=_ARTICLE,
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

THEME_PAGE: Final = Source(
    key="THEME_PAGE",
    title="VLAIO, Clusters",
    where="vlaio.be/themas/clusters",
)
"""The agency's page on clusters in general."""

GBER: Final = Source(
    key="GBER",
    title="Commission Regulation (EU) No 651/2014 (general block exemption)",
    where="eur-lex.europa.eu/eli/reg/2014/651/oj",
    dated="2023-07-01",
    authority=Authority.RESTATED,
    unit=_ARTICLE,
    units=_ARTICLE,
    parts=("27",),
)
"""The European frame for operating aid to clusters; cited by readings, not encoded."""

EU_PERIODS: Final = Source(
    key="EU_PERIODS",
    title="Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits",
    where="eur-lex.europa.eu (31971R1182)",
    authority=Authority.SECONDARY,
    unit=_ARTICLE,
    units=_ARTICLE,
    parts=("3(2)(c)",),
)
"""How acts of the European institutions count periods; used by analogy for 29 February only."""

TRADE_PRESS: Final = Source(
    key="TRADE_PRESS",
    title="Trade press on the yearly cofinancing of clusters",
    where="trade press",
    dated="2019; 2022-24",
    authority=Authority.SECONDARY,
)
"""Reports that the private side brings at least as much, each year, in private money."""

ENTERPRISE_NUMBER: Final = Source(
    key="ENTERPRISE_NUMBER",
    title="FOD Economie, Ondernemingsnummer",
    where="economie.fgov.be",
)
"""The Belgian federal economy service on the enterprise number."""

SOURCES: Final = (
    *(PAGE, ORDER, SUBSIDY_DB, SPEARHEAD_PAGE, SPEARHEAD_NEXT, IBN_PAGE, THEME_PAGE),
    *(GBER, EU_PERIODS, TRADE_PRESS, ENTERPRISE_NUMBER),
)
"""Every source, the primary one first."""
