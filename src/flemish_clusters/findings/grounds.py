"""Grounds: what an answer leans on, in words: its sources, each once, and the readings where they leave room."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final, TypeVar

from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.messages import Language, Message
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation, Source, cite
from flemish_clusters.sources.citations import in_order, places_in, with_places

_Told = TypeVar("_Told", Reading, Citation, Attestation)
Ground = tuple[str, Iterable[Reading]]
"""The code of a rule, and readings that it rests on."""
Cited = tuple[str, Iterable[Citation]]
"""The code of a rule, and where it comes from."""


def readings_section(grounds: Iterable[Ground], language: Language) -> Iterator[str]:
    """Return the choices that rules rest on, each once; nothing where there are none.

    Where they are those of several rules, each comes with the codes of its own.
    """
    told = with_codes(grounds)
    is_of_several = len(set(told.values())) > 1
    lines = [
        f"- {reading.choice.text(language)}{f' ({codes})' if codes and is_of_several else ''}"
        for reading, codes in told.items()
    ]
    if lines:
        yield "\n".join((_READINGS.text(language), *lines))


def sources_section(told: Iterable[Cited], others: Collection[Citation], language: Language) -> Iterator[str]:
    """Return the sources, each once: what the places say that rules rest on, with their codes, and the other places."""
    said = with_codes(told)
    sources = dict.fromkeys(citation.source for citation in said)
    lines = [_source(source, said, others, language) for source in sources]
    if beside := cite((citation for citation in others if citation.source not in sources), language):
        lines.append(f"- {beside}.")
    if lines:
        yield "\n".join((_SOURCES.text(language), *lines))


def _source(source: Source, said: Mapping[Citation, str], others: Iterable[Citation], language: Language) -> str:
    """Return a source with its places: first those with what they say, then the others together."""
    own = in_order(one for one in said if one.source == source)
    told = [_place([*several], said, language) for _, several in groupby(own, key=attrgetter("part"))]
    beside = [one for one in others if one.source == source and one not in said]
    also = [_ALSO.text(language, {"places": places_in(beside, language)})] if beside else []
    return f"- {with_places(source, ':', ' '.join((*told, *also)), language)}"


def _place(citations: Sequence[Citation], codes: Mapping[Citation, str], language: Language) -> str:
    """Return a place in a source, how well founded it is, the codes of what rests on it, and what it says."""
    authorities: dict[str, list[str]] = {}
    for one in citations:
        authorities.setdefault(codes[one], []).append(one.authority.label.text(language))
    grounds = (f"({'; '.join(filter(None, (', '.join(by), code)))})" for code, by in authorities.items())
    place = " ".join(filter(None, (citations[0].place(language), *grounds)))
    said = citations[0].says(language)
    return f"{place}: {said}" if said else f"{place}."


def with_codes(told: Iterable[tuple[str, Iterable[_Told]]]) -> dict[_Told, str]:
    """Return what rules lean on, each once, with their codes."""
    codes: dict[_Told, dict[str, None]] = {}
    for code, leaning in told:
        for one in leaning:
            codes.setdefault(one, {})[code] = None
    return {one: ", ".join(filter(None, found)) for one, found in codes.items()}


_READINGS: Final = Message(
    en="Where the sources leave room, this rests on these readings:",
    nl="Waar de bronnen ruimte laten, berust dit op deze interpretaties:",
)
_SOURCES: Final = Message(
    en="Sources, restated; the sentences of the policy page are numbered here:",
    nl="Bronnen, vrij weergegeven; de zinnen van de beleidspagina zijn hier genummerd:",
)
_ALSO: Final = Message(en="Also {places}.", nl="Ook {places}.")
