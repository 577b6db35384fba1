"""What is watched of the sources, and what is not, as the specification lists it."""

from collections.abc import Iterator

from flemish_clusters import POLICIES, Language
from flemish_clusters.sources import SOURCES, Source
from flemish_clusters.verification import State, not_watched, verify_source
from making.phrases import heading_row, row, word


def unwatched(language: Language, _: str) -> str:
    """Return a table of the rules and the numbers that nothing watches, by source, and those watched in no source."""
    heading = (word(column, language) for column in ("source", "not watched in it", "watched nowhere"))
    elsewhere = {name for source in _sources() for name in _watched(source)}
    rows = (
        row(
            check.source.titled(language),
            _names(check.rests_on_it),
            _names(tuple(name for name in check.rests_on_it if name not in elsewhere)) or word("none", language),
        )
        for check in not_watched()
    )
    return "\n".join((heading_row(*heading), *rows))


def by_key_term(language: Language, _: str) -> str:
    """Return a table of the rules and the numbers of which only a key term is watched, by source."""
    heading = (word(column, language) for column in ("source", "key terms", "only by a key term"))
    rows = (
        row(source.titled(language), ", ".join(f"*{term}*" for term in source.key_terms), _names(names))
        for source in _sources()
        if (names := verify_source("", source=source).only_by_key_term)
    )
    return "\n".join((heading_row(*heading), *rows))


def _sources() -> tuple[Source, ...]:
    """Return every source, those of an amendment's own too."""
    rules = (citation.source for policy in POLICIES for rule in policy.rules for citation in rule.cites)
    numbers = (number for policy in POLICIES for _, number in policy.terms.parameters())
    steps = (step.citation.source for number in numbers for step in number.in_turn)
    return tuple(dict.fromkeys((*SOURCES, *rules, *steps)))


def _watched(source: Source) -> Iterator[str]:
    for check in verify_source("", source=source).checks:
        if check.state is not State.NOT_WATCHED:
            yield from check.rests_on_it


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
