"""Verification: whether the policy page still says what the rules were made from."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import Enum, unique
from typing import Final

from attrs import frozen

from flemish_clusters.facts.fields import checked
from flemish_clusters.fingerprints import FINGERPRINTS, fingerprint, normalised
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies import POLICIES, Policy
from flemish_clusters.sentences import SENTENCES, Sentence
from flemish_clusters.sources import PAGE
from flemish_clusters.tables import Row, markdown, plain


@unique
class State(Enum):
    """What became of a sentence of the page."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"
    NEW = "new"

    @property
    def label(self) -> Message:
        """The state in words."""
        return _STATE_LABELS[self]


_STATE_LABELS: Final = {
    State.UNCHANGED: Message(en="unchanged", nl="ongewijzigd"),
    State.CHANGED: Message(en="changed", nl="gewijzigd"),
    State.GONE: Message(en="gone", nl="verdwenen"),
    State.NEW: Message(en="new", nl="nieuw"),
}


@frozen(kw_only=True)
class SentenceCheck:
    """What became of one sentence.

    Attributes:
        state: Whether it is as it was.
        sentence: The sentence as this package knows it; `None` for a new one.
        found: The words in the copy; `None` where it is gone.
        rests_on_it: The codes of the rules and the paths of the numbers that rest on it.
    """

    state: State
    sentence: Sentence | None
    found: str | None
    rests_on_it: tuple[str, ...]


@frozen
class SourceReport:
    """What became of every sentence of the page.

    Attributes:
        checks: One for each sentence that is known or new, in the order of the page.
    """

    checks: tuple[SentenceCheck, ...]

    def of(self, state: State) -> tuple[SentenceCheck, ...]:
        """Return the checks with a state."""
        return tuple(check for check in self.checks if check.state is state)

    def table(self, language: Language) -> str:
        """Return the report as a table for a terminal."""
        return self._rendered(plain, language)

    def markdown(self, language: Language) -> str:
        """Return the report as a Markdown table."""
        return self._rendered(markdown, language)

    def _rendered(self, render: Callable[[Row, list[Row]], str], language: Language) -> str:
        header = tuple(column.text(language) for column in _COLUMNS)
        rows: list[Row] = []
        for check in self.checks:
            number = check.sentence.citation.part if check.sentence else ""
            rows.append((number, check.state.label.text(language), ", ".join(check.rests_on_it)))
        return render(header, rows)


_COLUMNS: Final = (
    Message(en="sentence", nl="zin"),
    Message(en="state", nl="toestand"),
    Message(en="what rests on it", nl="wat erop steunt"),
)


def verify_source(
    text: str, *, policies: Iterable[Policy] = POLICIES, fingerprints: Mapping[str, str] = FINGERPRINTS
) -> SourceReport:
    """Return which sentences of the policy page are unchanged, changed, gone or new in a copy of it.

    A sentence that stands where a known one is missing is taken as that one, changed; one that moved is gone from its
    place and new in the other. Headings, menus and whatever else the copy holds are reported as new.

    Args:
        text: The copy: plain text, or a table with a numbered sentence in each row.
        policies: The versions of the policy whose rules and numbers are named.
        fingerprints: The fingerprint of each sentence, by its number; those of another page than the one that was
            given can be kept and tried.

    Raises:
        InvalidValue: The text is no `str`.
    """
    resting = _resting(policies)
    found = tuple(_sentences_in(checked("text", text, str), frozenset(fingerprints.values())))
    prints = [fingerprint(words) for words in found]
    known = [fingerprints[sentence.citation.part] for sentence in SENTENCES]
    elsewhere = frozenset(known).intersection(prints)
    expected = tuple(zip(SENTENCES, known, strict=True))
    checks: list[SentenceCheck] = []
    for tag, start, end, found_start, found_end in SequenceMatcher(None, known, prints, autojunk=False).get_opcodes():
        same = tag == "equal"
        stood, stands = expected[start:end], tuple(zip(found, prints, strict=True))[found_start:found_end]
        pairs = _pairs(stood, stands, elsewhere=frozenset() if same else elsewhere)
        checks += [_check(sentence, words, resting, unchanged=same) for sentence, words in pairs]
    return SourceReport(tuple(checks))


def _pairs(
    stood: Iterable[tuple[Sentence, str]], stands: Iterable[tuple[str, str]], *, elsewhere: frozenset[str]
) -> Iterator[tuple[Sentence | None, str | None]]:
    """Return each sentence with the words in its place; none for one that stands elsewhere, or stood there."""
    others = iter([words for words, print_ in stands if print_ not in elsewhere])
    for sentence, print_ in stood:
        yield sentence, None if print_ in elsewhere else next(others, None)
    for words in others:
        yield None, words
    yield from ((None, words) for words, print_ in stands if print_ in elsewhere)


def _check(
    sentence: Sentence | None, words: str | None, resting: dict[str, tuple[str, ...]], *, unchanged: bool
) -> SentenceCheck:
    if unchanged:
        state = State.UNCHANGED
    elif words is None:
        state = State.GONE
    else:
        state = State.NEW if sentence is None else State.CHANGED
    rests_on_it = resting.get(sentence.citation.part, ()) if sentence else ()
    return SentenceCheck(state=state, sentence=sentence, found=words, rests_on_it=rests_on_it)


def _resting(policies: Iterable[Policy]) -> dict[str, tuple[str, ...]]:
    """Return what rests on each sentence, by its number: codes of rules and paths of numbers."""
    resting: dict[str, dict[str, None]] = {}
    for policy in policies:
        cited = [(rule.code, citation) for rule in policy.rules for citation in rule.citations]
        cited += [(path, parameter.citation) for path, parameter in policy.terms.parameters()]
        for name, citation in cited:
            if citation.source == PAGE:
                resting.setdefault(citation.part, {})[name] = None
    return {part: tuple(names) for part, names in resting.items()}


def _sentences_in(text: str, known: frozenset[str]) -> Iterator[str]:
    rows = [row.group(1) for row in _ROW.finditer(text)]
    if rows:
        yield from map(normalised, rows)
        return
    for block in _BLANK_LINE.split(text):
        for words in _SENTENCE_END.split(block.strip()):
            yield from _without_heading(words, known)


def _without_heading(words: str, known: frozenset[str]) -> Iterator[str]:
    """Return a sentence of a few lines, apart from lines above it that only look like its beginning."""
    lines = words.split("\n")
    for start in range(max(0, len(lines) - _LONGEST), len(lines)):
        rest = "\n".join(lines[start:])
        if fingerprint(rest) in known:
            if start:
                yield normalised("\n".join(lines[:start]))
            yield normalised(rest)
            return
    if words:
        yield normalised(words)


_LONGEST: Final = 20
_ROW: Final = re.compile(r"^\|[ \t]*[0-9]+\.[0-9]+[ \t]*\|(.+)\|[ \t]*$", re.MULTILINE)
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
