"""Verification: what became of each sentence of the policy page in a copy of it, however the copy is laid out."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import unique
from hashlib import sha256
from types import MappingProxyType
from typing import Final, NamedTuple

from attrs import frozen

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.page import SENTENCES, Sentence
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import PAGE
from flemish_clusters.tables import Render, markdown, plain

__all__ = ["SentenceCheck", "SourceReport", "State", "verify_source"]


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
_FINGERPRINTS: Final = MappingProxyType({sentence.number: sentence.fingerprint for sentence in SENTENCES})


def verify_source(
    text: str, *, policies: Iterable[Policy] = POLICIES, fingerprints: Mapping[str, str] = _FINGERPRINTS
) -> SourceReport:
    """Return which sentences of the policy page are unchanged, changed, gone or new in a copy of it.

    A sentence that stands where a known one is missing is taken as that one, changed; one that moved is gone from its
    place and new in the other. Headings, menus and whatever else the copy holds are reported as new.

    The copy is plain text, as a browser shows it, or a table with a numbered sentence in each row. The rules and the
    numbers that are named are those of `policies`. `fingerprints`, by the number of each sentence, can be those of
    another page than the one that was given.

    Raises:
        InvalidValue: The text is HTML, or a sentence has no fingerprint.
    """
    resting = _resting(checked("policies", policies, Iterable))
    lacking = [one.number for one in SENTENCES if one.number not in checked("fingerprints", fingerprints, Mapping)]
    if lacking:
        raise InvalidValue("fingerprints", fingerprints, f"that of each sentence; {', '.join(lacking)} have none")
    for number, print_ in fingerprints.items():
        checked(f"fingerprints[{shown(number)}]", print_, str)
    found = tuple(found_in(text, frozenset(fingerprints.values())))
    checks: list[SentenceCheck] = []
    for state, sentence, words in _outcomes(fingerprints, found):
        rests_on_it = resting.get(sentence.number, ()) if sentence else ()
        checks.append(SentenceCheck(state=state, sentence=sentence, found=words, rests_on_it=rests_on_it))
    return SourceReport(tuple(checks))


def fingerprint(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of a text with its white space and its Unicode normalised."""
    return sha256(_normalised(text).encode(errors="surrogatepass")).hexdigest()


class Found(NamedTuple):
    """A sentence in a copy: its words, normalised, their fingerprint, and the number of its row in a table."""

    words: str
    fingerprint: str
    number: str | None


def found_in(text: str, known: frozenset[str]) -> Iterator[Found]:
    """Return the sentences in a copy, in order; known fingerprints tell a sentence from a heading above it."""
    if _HTML.search(checked("text", text, str)):
        raise InvalidValue("text", text, "the text as a browser shows it, and no HTML")
    rows_apart = _ROW.sub(r"\n\n\g<0>\n\n", "\n".join(text.removeprefix(_BYTE_ORDER_MARK).splitlines()))
    for block in _BLANK_LINE.split(_HEADER.sub("", rows_apart)):
        if row := _ROW.fullmatch(block):
            yield _found(row["words"], row["number"])
            continue
        # A word that has a hyphen of its own can be broken after it.
        for words in _SENTENCE_END.split(_BROKEN_WORD.sub("-", block.strip())):
            yield from _without_heading(words.split("\n"), known)


def _without_heading(lines: list[str], known: frozenset[str]) -> Iterator[Found]:
    """Return a sentence of a few lines, apart from lines above it that only look like its beginning."""
    starts = range(max(0, len(lines) - _LONGEST), len(lines))
    start = next((start for start in starts if fingerprint("\n".join(lines[start:])) in known), 0)
    pieces = ("\n".join(lines[:start]), "\n".join(lines[start:]))
    yield from (_found(words) for words in pieces if words)


def _found(words: str, number: str | None = None) -> Found:
    return Found(_normalised(words), fingerprint(words), number)


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


_Outcome = tuple[State, Sentence | None, str | None]


def _outcomes(fingerprints: Mapping[str, str], found: tuple[Found, ...]) -> Iterator[_Outcome]:
    """Return what became of each sentence, and in between what is new, or was moved there.

    In the place of a missing sentence stands the row with its number, else the next words that are no such row.
    """
    before, after = [fingerprints[one.number] for one in SENTENCES], [one.fingerprint for one in found]
    kept = frozenset(before).intersection(after)
    for tag, start, end, found_start, found_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        stood, stands = SENTENCES[start:end], found[found_start:found_end]
        if tag == "equal":
            yield from ((State.UNCHANGED, *pair) for pair in zip(stood, (one.words for one in stands), strict=True))
            continue
        missing = [one.number for one in stood if fingerprints[one.number] not in kept]
        unknown = [one for one in stands if one.fingerprint not in kept]
        rows: dict[str | None, Found] = {one.number: one for one in reversed(unknown) if one.number in missing}
        rest = iter([one for one in unknown if rows.get(one.number) is not one])
        for sentence in stood:
            one = (rows.get(sentence.number) or next(rest, None)) if sentence.number in missing else None
            yield (State.CHANGED, sentence, one.words) if one else (State.GONE, sentence, None)
        moved = (one for one in stands if one.fingerprint in kept)
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


_LONGEST: Final = 20
_BYTE_ORDER_MARK: Final = "\ufeff"
_HTML: Final = re.compile(
    r"<!doctype html|</[a-z][a-z0-9]*>|<(html|body|div|p|br|span|table|td)\b[^<>]*>", re.IGNORECASE
)
_ROW: Final = re.compile(r"^[ \t]*\|[ \t]*(?P<number>[0-9]+\.[0-9]+)[ \t]*\|(?P<words>.+)\|[ \t]*$", re.MULTILINE)
_HEADER: Final = re.compile(r"^[ \t]*\|.*\n[ \t]*\|[ \t:|-]+$", re.MULTILINE)
"""The first row of a table and the line of hyphens below it."""
_BROKEN_WORD: Final = re.compile(r"(?<=\w)-[ \t]*\n[ \t]*(?=\w)")
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
