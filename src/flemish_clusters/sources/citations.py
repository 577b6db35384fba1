"""Citations: what a source is, and where in it something is said."""

from collections.abc import Iterable
from enum import unique
from typing import Final

from attrs import evolve, field, frozen
from attrs.validators import optional

from flemish_clusters.checks import a, a_text, a_text_or_none, checked, texts
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.messages import Labelled, Language, Message, checked_language


@unique
class Authority(Labelled):
    """How well founded a citation is, best first."""

    OFFICIAL = "official", "official", "officieel"
    """An official text, or the agency's own page, read."""
    RESTATED = "restated", "restated by another body", "weergegeven door een andere instantie"
    """Read in another body's copy or account of an official text."""
    SECONDARY = "secondary", "secondary source", "secundaire bron"
    """The press or another secondary source."""
    INFERRED = "inferred", "inferred", "afgeleid"
    """Inferred from the other sources; always a reading."""


@frozen(kw_only=True, repr=False)
class Source:
    """An act or a page.

    Attributes:
        titles: What it is called in each language, where its own title is in neither or it has none.
        dated: The date of what was read: as the source or the copy gives it, or the day on which it was given to
            this project; empty where neither is known.
        authority: How well founded what it says is, unless a citation says otherwise.
        unit: What one of its parts is called; none where it is cited as a whole only.
        units: What several of its parts are called, where that is another word.
        parts: The parts that were read, which are those that can be cited.
        part_authority: How well founded its parts are, where they were read elsewhere than the whole.

    Raises:
        InvalidValue: It has a part twice, or parts and no word for them.
    """

    key: str = field(validator=a_text)
    title: str = field(validator=a_text)
    where: str = field(validator=a_text)
    dated: str = field(default="", validator=a_text_or_none)
    authority: Authority = field(default=Authority.OFFICIAL, validator=a(Authority))
    unit: Message | None = field(default=None, validator=optional(a(Message)))
    units: Message | None = field(default=None, validator=optional(a(Message)))
    parts: tuple[str, ...] = field(default=(), validator=texts)
    part_authority: Authority | None = field(default=None, validator=optional(a(Authority)))
    titles: Message | None = field(default=None, validator=optional(a(Message)))

    def __attrs_post_init__(self) -> None:
        if len(set(self.parts)) < len(self.parts):
            raise InvalidValue("Source.parts", self.parts, "each part once")
        if self.parts and self.unit is None:
            raise InvalidValue("Source.unit", None, "a Message that says what one of its parts is called")

    def __repr__(self) -> str:
        return f"<Source {self.key}>"

    def article(self, number: str) -> "Citation":
        """Return a citation of an article, such as `"1, 4°"`, or of a sentence, such as `"4.2"`."""
        return Citation(self, _read_part(self, number), self.part_authority or self.authority)

    sentence = article

    def titled(self, language: Language) -> str:
        """Return its title as it is given in a language."""
        checked_language(language)
        return self.titles.text(language) if self.titles else self.title

    def whole(self) -> "Citation":
        """Return a citation of the source as a whole."""
        return Citation(self, "", self.authority)


@frozen(repr=False)
class Citation:
    """A place in a source that says so.

    Attributes:
        part: The sentence or article; empty for the source as a whole.
    """

    source: Source = field(validator=a(Source))
    part: str
    authority: Authority = field(validator=a(Authority))

    def __attrs_post_init__(self) -> None:
        if type(self.part) is not str or self.part:
            _read_part(self.source, self.part)

    def __repr__(self) -> str:
        inferred = "inferred" if self.authority is Authority.INFERRED else ""
        return f"<{' '.join(filter(None, ('Citation', self.source.key, self.part, inferred)))}>"

    def inferred(self) -> "Citation":
        """Return the same place as the ground of an inference, which the source itself does not state."""
        return evolve(self, authority=Authority.INFERRED)

    def text(self, language: Language) -> str:
        """Return the citation in words: the title, the part, the authority."""
        return cite((self,), language)


def _read_part(source: Source, part: str) -> str:
    if type(part) is not str or part not in source.parts:
        expected = f"one of {shown(source.parts)}" if source.parts else _AS_A_WHOLE
        raise InvalidValue(f"part of {source.key}", part, expected)
    return part


_AS_A_WHOLE: Final = "no part: it lists none, so it is cited as a whole only, with `whole()`"


def cite(citations: Iterable[Citation], language: Language) -> str:
    """Return citations in words, those of one source and authority together."""
    checked_language(language)
    if not isinstance(citations, Iterable):
        raise InvalidValue("citations", citations, "an Iterable of citations, such as (PAGE.whole(),)")
    parts: dict[tuple[Source, Authority], list[str]] = {}
    for citation in citations:
        checked("citations", citation, Citation)
        parts.setdefault((citation.source, citation.authority), []).append(citation.part)
    return "; ".join(_together(source, found, authority, language) for (source, authority), found in parts.items())


def _together(source: Source, parts: list[str], authority: Authority, language: Language) -> str:
    numbers = [part for part in parts if part]
    unit = source.units if source.units and len(numbers) > 1 else source.unit
    place = f", {unit.text(language)} {', '.join(numbers)}" if unit and numbers else ""
    return f"{source.titled(language)}{place} ({authority.label.text(language)})"
