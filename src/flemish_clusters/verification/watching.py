"""Watching: the key terms and the figures by which a copy of a source is told, and what rests on each."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from flemish_clusters.messages import Message
from flemish_clusters.sources import Source
from flemish_clusters.verification.copies import words_of
from flemish_clusters.verification.figures import Figure
from flemish_clusters.verification.resting import Claim
from flemish_clusters.verification.source_report import SentenceCheck, SourceReport, State, unwatched


@frozen(kw_only=True)
class Watched:
    """What is watched of a source whose sentences are not known.

    Attributes:
        names: All that rests on it.
        figures: What rests on each figure.
        lacking: What rests on it and on no figure.
    """

    source: Source
    names: tuple[str, ...]
    figures: tuple[tuple[Figure, tuple[str, ...]], ...]
    lacking: tuple[str, ...]

    def report(self, words: str) -> SourceReport:
        """Return what became of each key term and each figure in the normalised words of a copy."""
        checks = (*self._figures_in(words), *self._terms_in(words), *self.not_watched())
        return SourceReport(checks, self.lacking if self.source.key_terms else ())

    def not_watched(self) -> tuple[SentenceCheck, ...]:
        """Return the check of what is watched by nothing; none where all is watched."""
        return unwatched(self.source, () if self.source.key_terms else self.lacking)

    def _figures_in(self, words: str) -> Iterator[SentenceCheck]:
        for figure, names in self.figures:
            said = Message(en=f"figure {figure.written}", nl=f"cijfer {figure.written}")
            yield _check(self.source, said, figure.found_in(words), names)

    def _terms_in(self, words: str) -> Iterator[SentenceCheck]:
        for term in self.source.key_terms:
            said = Message(en=f'key term "{term}"', nl=f'kernterm "{term}"')
            found = re.search(rf"(?<!\w){re.escape(words_of(term))}(?!\w)", words, re.IGNORECASE)
            yield _check(self.source, said, found and found[0], self.names)


def watched_of(source: Source, claims: Iterable[Claim]) -> Watched:
    """Return what is watched of a source other than the policy page, for what rests on it."""
    own = [claim for claim in claims if claim.citation.source == source]
    figures: dict[Figure, dict[str, None]] = {}
    for claim in own:
        if claim.figure:
            figures.setdefault(claim.figure, {})[claim.name] = None
    told = {name for names in figures.values() for name in names}
    # A number is told by each of its values, a rule by any number that it needs.
    lacking = [one.name for one in own if one.figure is None and (one.is_number or one.name not in told)]
    return Watched(
        source=source,
        names=tuple(dict.fromkeys(claim.name for claim in own)),
        figures=tuple((figure, tuple(names)) for figure, names in figures.items()),
        lacking=tuple(dict.fromkeys(lacking)),
    )


def _check(source: Source, watched: Message, found: str | None, names: tuple[str, ...]) -> SentenceCheck:
    state = State.GONE if found is None else State.UNCHANGED
    return SentenceCheck(source=source, state=state, watched=watched, found=found, rests_on_it=names)
