"""The report on a source: what became in a copy of it of what is watched, and what rests on that."""

from enum import unique
from typing import Final

from attrs import frozen

from flemish_clusters.errors import shown
from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.page import Sentence
from flemish_clusters.sources import Source
from flemish_clusters.tables import Render, Row, markdown, plain, with_notes


@unique
class State(Labelled):
    """What became of a sentence, a key term or a figure of a source."""

    UNCHANGED = "unchanged", "unchanged", "ongewijzigd"
    CHANGED = "changed", "changed", "gewijzigd"
    GONE = "gone", "gone", "verdwenen"
    NEW = "new", "new", "nieuw"
    NOT_WATCHED = "not_watched", "not watched", "niet bewaakt"
    """Nothing in the source is known by which a change would show."""


@frozen(kw_only=True, repr=False)
class SentenceCheck:
    """What became of one sentence, one key term or one figure of a source.

    Attributes:
        watched: What is looked for, such as `sentence 4.2`; `None` where the words are new, and where nothing is.
        found: The words in the copy; `None` where it is gone, and where nothing is looked for.
        rests_on_it: The codes of the rules and the paths of the numbers that rest on it.
        sentence: The sentence as this package knows it; `None` for whatever else.
    """

    source: Source
    watched: Message | None
    state: State
    found: str | None
    rests_on_it: tuple[str, ...]
    sentence: Sentence | None = None

    def __repr__(self) -> str:
        watched = f"{self.watched.en} " if self.watched else ""
        return f"<SentenceCheck {self.source.key} {watched}{self.state.label.en}>"


@frozen(repr=False)
class SourceReport:
    """What became of all that is watched of a source, and what rests on it and is not watched.

    Attributes:
        checks: Those of the sentences that are known or new, in the order of the page; of another source those of its
            figures, then those of its key terms.
        only_by_key_term: The rules and the numbers of which a key term is watched and nothing else. That it still
            stands there does not mean that nothing else changed.
    """

    checks: tuple[SentenceCheck, ...]
    only_by_key_term: tuple[str, ...] = ()

    def __repr__(self) -> str:
        counts = (f"{len(self.of(state))} {state.label.en}" for state in State)
        return f"<SourceReport {', '.join(counts)}>"

    def of(self, state: State) -> tuple[SentenceCheck, ...]:
        """Return the checks with a state."""
        return tuple(check for check in self.checks if check.state is state)

    def table(self, language: Language) -> str:
        """Return the report as a table for a terminal."""
        return self._rendered(plain, language)

    def markdown(self, language: Language) -> str:
        """Return the report as a Markdown table."""
        return self._rendered(markdown, language)

    def _rendered(self, render: Render, language: Language) -> str:
        rows = [_row(check, language) for check in self.checks]
        table = render(tuple(column.text(language) for column in _COLUMNS), rows)
        note = _ONLY.text(language, {"names": ", ".join(self.only_by_key_term)}) if self.only_by_key_term else ""
        return with_notes(table, (note,), render)


def _row(check: SentenceCheck, language: Language) -> Row:
    watched = check.watched.text(language) if check.watched else ""
    is_other = check.state in (State.CHANGED, State.NEW)
    words = shown(check.found, str) if is_other else ""
    return watched, check.state.label.text(language), ", ".join(check.rests_on_it), words


_COLUMNS: Final = tuple(
    map(
        Message,
        ("what is watched", "state", "what rests on it", "new words"),
        ("wat bewaakt wordt", "toestand", "wat erop steunt", "nieuwe woorden"),
    )
)
_ONLY: Final = Message(
    en="Only a key term is watched for {names}: that it still stands there does not mean that nothing else changed.",
    nl="Alleen een kernterm wordt bewaakt voor {names}: dat die er nog staat, betekent niet dat er verder niets "
    "gewijzigd is.",
)
