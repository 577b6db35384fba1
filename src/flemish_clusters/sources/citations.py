"""Citations: what a source is, and where in it something is said."""

import re
from collections.abc import Iterable, Mapping
from enum import unique
from typing import Final

from attrs import evolve, field, frozen
from attrs.validators import optional

from flemish_clusters.checks import Check, a, a_text, a_text_or_none, checked, texts
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Labelled, Language, Message, a_label, checked_language


@unique
class Authority(Labelled):
    """How well founded a citation is, best first."""

    OFFICIAL = "official", "official", "officieel"
    """An official text, or the agency's own page, read."""
    RESTATED = "restated", "copy or restatement by another body", "kopie of weergave door een derde"
    """Read in another body's copy or account of an official text."""
    SECONDARY = "secondary", "secondary source", "secundaire bron"
    """The press or another secondary source."""
    INFERRED = "inferred", "inferred", "afgeleid"
    """Inferred from the other sources; always a reading."""
    HYPOTHETICAL = "hypothetical", "hypothetical", "hypothetisch"
    """An act that is thought out: it has no authority."""


def _to_says(says: Mapping[str, Message]) -> FrozenMapping[Message]:
    if not isinstance(says, Mapping) or not all(isinstance(said, Message) for said in says.values()):
        raise InvalidValue("Source.says", says, 'a mapping of parts to Messages, "" for the whole')
    return FrozenMapping(tuple(says.items()))


_NOT_READ: Final = (Authority.INFERRED, Authority.HYPOTHETICAL)
_FEW: Final = 5
_few_words: Final = Check(
    f"a plain tuple of texts of at most {_FEW} words, each once",
    lambda terms: (
        texts.accepts(terms) and len({*terms}) == len(terms) and all(len(term.split()) <= _FEW for term in terms)
    ),
)
_an_address: Final = Check('an https address, or ""', lambda text: text == "" or _is_address(text))


def _is_address(text: object) -> bool:
    return type(text) is str and text.isprintable() and re.fullmatch(r"https://[^\s/?#]\S*", text) is not None


@frozen(kw_only=True, repr=False)
class Source:
    """An act or a page.

    Attributes:
        titles: What it is called in each language, where its own title is in neither or it has none.
        address: Where it is, as an https address; empty where none is known.
        where: Where else it is, such as a site and a number; empty where the address says it all.
        read_at: Where a copy of its parts was read, as an https address; empty: where it is itself.
        dated: The day of what was read, and what that day is, such as that of the last change; `None`: not recorded.
        authority: How well founded what it says is, unless a citation says otherwise.
        unit: What one of its parts is called; none where it is cited as a whole only.
        units: What several of its parts are called, where that is another word.
        parts: The parts that can be cited: those that were read, and `inferred_parts`.
        part_authority: How well founded its parts are, where they were read elsewhere than the whole.
        inferred_parts: Those of them that were not read, and can be cited as inferred only.
        says: What its parts say, in words of this package; under `""` what the whole does.
        key_terms: Words that stand in it as they are here, at most five each, by which a copy can be watched.

    Raises:
        InvalidValue: It has a part twice, or parts and no word for them, says something of a part that is not there, or
            is nowhere.
    """

    key: str = field(validator=a_text)
    title: str = field(validator=a_text)
    address: str = field(default="", validator=_an_address)
    where: str = field(default="", validator=a_text_or_none)
    read_at: str = field(default="", validator=_an_address)
    dated: Message | None = field(default=None, validator=optional(a_label))
    authority: Authority = field(default=Authority.OFFICIAL, validator=a(Authority))
    unit: Message | None = field(default=None, validator=optional(a_label))
    units: Message | None = field(default=None, validator=optional(a_label))
    parts: tuple[str, ...] = field(default=(), validator=texts)
    part_authority: Authority | None = field(default=None, validator=optional(a(Authority)))
    inferred_parts: tuple[str, ...] = field(default=(), validator=texts)
    titles: Message | None = field(default=None, validator=optional(a_label))
    says: FrozenMapping[Message] = field(factory=FrozenMapping[Message], converter=_to_says)
    key_terms: tuple[str, ...] = field(default=(), validator=_few_words)

    def __attrs_post_init__(self) -> None:
        if len(set(self.parts)) < len(self.parts):
            raise InvalidValue("Source.parts", self.parts, "each part once")
        if self.parts and self.unit is None:
            raise InvalidValue("Source.unit", None, "a Message that says what one of its parts is called")
        if strange := [part for part in self.inferred_parts if part not in self.parts]:
            raise InvalidValue("Source.inferred_parts", strange, f"parts of it: {shown(self.parts)}")
        if strange := [part for part in self.says if part not in ("", *self.parts)]:
            raise InvalidValue(
                "Source.says", strange, f'parts that are there, or "" for the whole: {shown(self.parts)}'
            )
        if not self.address and not self.where:
            raise InvalidValue("Source.where", "", "where it is, or its address")

    def __repr__(self) -> str:
        return f"<Source {self.key}>"

    def article(self, number: str) -> "Citation":
        """Return a citation of an article, such as `"1, 4°"`, or of a sentence, such as `"4.2"`."""
        authority = Authority.INFERRED if number in self.inferred_parts else self.part_authority or self.authority
        return Citation(self, _read_part(self, number), authority)

    sentence = article

    def titled(self, language: Language) -> str:
        """Return its title as it is given in a language."""
        checked_language(language)
        return self.titles.text(language) if self.titles else self.title

    def dated_in_words(self, language: Language) -> str:
        """Return the day of what was read and what that day is, or that none is recorded."""
        return (self.dated or _NOT_RECORDED).text(checked_language(language))

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
        if self.part in self.source.inferred_parts and self.authority not in _NOT_READ:
            expected = f"Authority.INFERRED, since part {self.part} of {self.source.key} was not read"
            raise InvalidValue("Citation.authority", self.authority, expected)

    def __repr__(self) -> str:
        inferred = "inferred" if self.authority is Authority.INFERRED else ""
        return f"<{' '.join(filter(None, ('Citation', self.source.key, self.part, inferred)))}>"

    def inferred(self) -> "Citation":
        """Return the same place as the ground of an inference, which the source itself does not state."""
        return evolve(self, authority=Authority.INFERRED)

    def hypothetical(self) -> "Citation":
        """Return the same place of an act that is thought out."""
        return evolve(self, authority=Authority.HYPOTHETICAL)

    def place(self, language: Language) -> str:
        """Return the part in words, such as `sentence 4.2`; empty for the source as a whole."""
        return _place(self.source, (self.part,), checked_language(language))

    def says(self, language: Language) -> str | None:
        """Return what it says, in words of this package; `None`: those are not given."""
        checked_language(language)
        said = self.source.says.get(self.part)
        return said.text(language) if said else None

    def text(self, language: Language) -> str:
        """Return the citation in words: the title, the part, the authority."""
        return cite((self,), language)


def _read_part(source: Source, part: str) -> str:
    if type(part) is not str or part not in source.parts:
        expected = f"one of {shown(source.parts)}" if source.parts else _AS_A_WHOLE
        raise InvalidValue(f"part of {source.key}", part, expected)
    return part


_NOT_RECORDED: Final = Message(en="day not recorded", nl="dag niet vermeld")
_AS_A_WHOLE: Final = "no part: it lists none, so it is cited as a whole only, with `whole()`"


def cite(citations: Iterable[Citation], language: Language) -> str:
    """Return citations in words: each source once, with its places in its own order."""
    checked_language(language)
    if not isinstance(citations, Iterable):
        raise InvalidValue("citations", citations, "an Iterable of citations, such as (PAGE.whole(),)")
    found: dict[Source, list[Citation]] = {}
    for citation in citations:
        found.setdefault(checked("citations", citation, Citation).source, []).append(citation)
    return "; ".join(with_places(source, ",", places_in(cited, language), language) for source, cited in found.items())


def with_places(source: Source, mark: str, places: str, language: Language) -> str:
    """Return the title of a source with places in it, behind a mark unless the whole comes first."""
    return f"{source.titled(language)}{'' if places.startswith('(') else mark} {places}"


def places_in(citations: Iterable[Citation], language: Language) -> str:
    """Return the places in one source that are cited, those of one authority together, without its title."""
    parts: dict[Authority, list[Citation]] = {}
    for citation in in_order(dict.fromkeys(citations)):
        parts.setdefault(citation.authority, []).append(citation)
    found = ((_place(one[0].source, [each.part for each in one], language), by) for by, one in parts.items())
    return ", ".join(f"{place} ({by.label.text(language)})".strip() for place, by in found)


def in_order(citations: Iterable[Citation]) -> list[Citation]:
    """Return citations of one source in the order of its parts, the whole first."""
    return sorted(citations, key=lambda one: ("", *one.source.parts).index(one.part))


def _place(source: Source, parts: Iterable[str], language: Language) -> str:
    """Return parts of a source in words; nothing for the whole."""
    numbers = [part for part in parts if part]
    unit = source.units if source.units and len(numbers) > 1 else source.unit
    return f"{unit.text(language)} {', '.join(numbers)}" if unit and numbers else ""
