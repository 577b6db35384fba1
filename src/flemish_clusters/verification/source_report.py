"""The report on a source: what became of each sentence in a copy of it, and what rests on it."""

from enum import unique
from typing import Final

from attrs import frozen

from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.page import Sentence
from flemish_clusters.tables import Render, markdown, plain


@unique
class State(Labelled):
    """What became of a sentence of the page."""

    UNCHANGED = "unchanged", "unchanged", "ongewijzigd"
    CHANGED = "changed", "changed", "gewijzigd"
    GONE = "gone", "gone", "verdwenen"
    NEW = "new", "new", "nieuw"


@frozen(kw_only=True, repr=False)
class SentenceCheck:
    """What became of one sentence.

    Attributes:
        sentence: The sentence as this package knows it; `None` for a new one.
        found: The words in the copy; `None` where it is gone.
    """

    state: State
    sentence: Sentence | None
    found: str | None
    rests_on_it: tuple[str, ...]

    def __repr__(self) -> str:
        number = f"{self.sentence.number} " if self.sentence else ""
        return f"<SentenceCheck {number}{self.state.value}>"


@frozen(repr=False)
class SourceReport:
    """What became of every sentence of the page, those that are known or new, in its order."""

    checks: tuple[SentenceCheck, ...]

    def __repr__(self) -> str:
        counts = (f"{len(self.of(state))} {state.value}" for state in State)
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
        rows = [
            (one.sentence.number if one.sentence else "", one.state.label.text(language), ", ".join(one.rests_on_it))
            for one in self.checks
        ]
        return render(tuple(column.text(language) for column in _COLUMNS), rows)


_COLUMNS: Final = tuple(map(Message, ("sentence", "state", "what rests on it"), ("zin", "toestand", "wat erop steunt")))
