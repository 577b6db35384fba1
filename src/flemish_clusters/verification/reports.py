"""Reports: what became of each sentence of the policy page in a copy of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import unique
from types import MappingProxyType
from typing import Final

from attrs import frozen

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.page import SENTENCES, Sentence
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import PAGE
from flemish_clusters.tables import Row, markdown, plain
from flemish_clusters.verification.copies import Found, found_in


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
        number = f"{self.sentence.number} " if self.sentence else ""
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
        return render(header, [_row(check, language) for check in self.checks])


def _row(check: SentenceCheck, language: Language) -> Row:
    number = check.sentence.number if check.sentence else ""
    return number, check.state.label.text(language), ", ".join(check.rests_on_it)


_COLUMNS: Final = (
    Message(en="sentence", nl="zin"),
    Message(en="state", nl="toestand"),
    Message(en="what rests on it", nl="wat erop steunt"),
)


_Outcome = tuple[State, Sentence | None, str | None]
_FINGERPRINTS: Final = MappingProxyType({sentence.number: sentence.fingerprint for sentence in SENTENCES})


def verify_source(
    text: str, *, policies: Iterable[Policy] = POLICIES, fingerprints: Mapping[str, str] = _FINGERPRINTS
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
    checks: list[SentenceCheck] = []
    for state, sentence, words in _outcomes(known, found):
        rests_on_it = resting.get(sentence.number, ()) if sentence else ()
        checks.append(SentenceCheck(state=state, sentence=sentence, found=words, rests_on_it=rests_on_it))
    return SourceReport(tuple(checks))


def _known(fingerprints: Mapping[str, str]) -> tuple[tuple[Sentence, str], ...]:
    """Return each sentence with its fingerprint, in order."""
    lacking = [sentence.number for sentence in SENTENCES if sentence.number not in fingerprints]
    if lacking:
        raise InvalidValue("fingerprints", fingerprints, f"that of each sentence; {', '.join(lacking)} have none")
    for number, print_ in fingerprints.items():
        checked(f"fingerprints[{shown(number)}]", print_, str)
    return tuple((sentence, fingerprints[sentence.number]) for sentence in SENTENCES)


def _outcomes(known: tuple[tuple[Sentence, str], ...], found: tuple[Found, ...]) -> Iterator[_Outcome]:
    """Return what became of each sentence, and in between what is new."""
    before, after = [print_ for _, print_ in known], [one.fingerprint for one in found]
    elsewhere = frozenset(before).intersection(after)
    for tag, start, end, found_start, found_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        stood, stands = known[start:end], found[found_start:found_end]
        if tag == "equal":
            pairs = zip(stood, stands, strict=True)
            yield from ((State.UNCHANGED, sentence, one.words) for (sentence, _), one in pairs)
        else:
            yield from _replaced(stood, stands, elsewhere)


def _replaced(
    stood: Iterable[tuple[Sentence, str]], stands: Iterable[Found], elsewhere: frozenset[str]
) -> Iterator[_Outcome]:
    """Return each sentence with the words in its place; none for one that stands elsewhere, or stood there.

    Its place is the row with its number, where there is one, and otherwise the next one that has no such row.
    """
    missing = [sentence.number for sentence, print_ in stood if print_ not in elsewhere]
    others = [one for one in stands if one.fingerprint not in elsewhere]
    rows: dict[str | None, Found] = {one.number: one for one in reversed(others) if one.number in missing}
    rest = iter([one for one in others if rows.get(one.number) is not one])
    for sentence, _ in stood:
        one = (rows.get(sentence.number) or next(rest, None)) if sentence.number in missing else None
        yield (State.CHANGED, sentence, one.words) if one else (State.GONE, sentence, None)
    moved = (one for one in stands if one.fingerprint in elsewhere)
    yield from ((State.NEW, None, one.words) for one in (*rest, *moved))


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
