"""Reports: what became of each sentence of the policy page in a copy of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import Enum, unique
from typing import Final

from attrs import frozen

from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.facts.fields import checked
from flemish_clusters.fingerprints import FINGERPRINTS
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies import POLICIES, Policy
from flemish_clusters.sentences import SENTENCES, Sentence
from flemish_clusters.sources import PAGE
from flemish_clusters.tables import Row, markdown, plain
from flemish_clusters.verification.copies import Found, found_in


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


@frozen(kw_only=True, repr=False)
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

    def __repr__(self) -> str:
        number = f"{self.sentence.citation.part} " if self.sentence else ""
        return f"<SentenceCheck {number}{self.state.value}>"


@frozen(repr=False)
class SourceReport:
    """What became of every sentence of the page.

    Attributes:
        checks: One for each sentence that is known or new, in the order of the page.
    """

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
        text: The copy: plain text, as a browser shows it, or a table with a numbered sentence in each row, with
            whatever stands around it.
        policies: The versions of the policy whose rules and numbers are named.
        fingerprints: The fingerprint of each sentence, by its number; those of another page than the one that was
            given can be kept and tried.

    Raises:
        InvalidValue: The text is no `str`, or it is HTML; the policies are none; or a sentence has no fingerprint.
    """
    resting = _resting(checked("policies", policies, Iterable))
    known = _known(checked("fingerprints", fingerprints, Mapping))
    found = tuple(found_in(text, frozenset(fingerprints.values())))
    prints = [one.fingerprint for one in found]
    elsewhere = frozenset(known).intersection(prints)
    expected = tuple(zip(SENTENCES, known, strict=True))
    checks: list[SentenceCheck] = []
    for tag, start, end, found_start, found_end in SequenceMatcher(None, known, prints, autojunk=False).get_opcodes():
        same = tag == "equal"
        pairs = _pairs(expected[start:end], found[found_start:found_end], frozenset() if same else elsewhere)
        checks += [_check(sentence, words, resting, unchanged=same) for sentence, words in pairs]
    return SourceReport(tuple(checks))


def _known(fingerprints: Mapping[str, str]) -> list[str]:
    """Return the fingerprint of each sentence, in order."""
    lacking = [sentence.citation.part for sentence in SENTENCES if sentence.citation.part not in fingerprints]
    if lacking:
        raise InvalidValue("fingerprints", fingerprints, f"that of each sentence; {', '.join(lacking)} have none")
    for number, print_ in fingerprints.items():
        checked(f"fingerprints[{shown(number)}]", print_, str)
    return [fingerprints[sentence.citation.part] for sentence in SENTENCES]


def _pairs(
    stood: Iterable[tuple[Sentence, str]], stands: Iterable[Found], elsewhere: frozenset[str]
) -> Iterator[tuple[Sentence | None, str | None]]:
    """Return each sentence with the words in its place; none for one that stands elsewhere, or stood there.

    Its place is the row with its number, where there is one, and otherwise the next one that has no such row.
    """
    missing = [sentence.citation.part for sentence, print_ in stood if print_ not in elsewhere]
    others = [one for one in stands if one.fingerprint not in elsewhere]
    rows: dict[str | None, Found] = {one.number: one for one in reversed(others) if one.number in missing}
    rest = iter([one for one in others if rows.get(one.number) is not one])
    for sentence, _ in stood:
        number = sentence.citation.part
        one = (rows.get(number) or next(rest, None)) if number in missing else None
        yield sentence, None if one is None else one.words
    yield from ((None, one.words) for one in rest)
    yield from ((None, one.words) for one in stands if one.fingerprint in elsewhere)


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
    for place, policy in enumerate(policies):
        checked(f"policies[{place}]", policy, Policy)
        cited = [(rule.code, citation) for rule in policy.rules for citation in rule.cites]
        cited += [(path, parameter.citation) for path, parameter in policy.terms.parameters()]
        for name, citation in cited:
            if citation.source == PAGE:
                resting.setdefault(citation.part, {})[name] = None
    return {part: tuple(names) for part, names in resting.items()}
