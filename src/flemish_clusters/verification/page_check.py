"""The check of the policy page: what became of each sentence, and what is new."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Final

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.messages import Message
from flemish_clusters.page import SENTENCES, Sentence
from flemish_clusters.sources import PAGE
from flemish_clusters.verification.copies import Found, found_in
from flemish_clusters.verification.resting import Claim, names_by_part
from flemish_clusters.verification.source_report import SentenceCheck, SourceReport, State, unwatched

FINGERPRINTS: Final = MappingProxyType({sentence.number: sentence.fingerprint for sentence in SENTENCES})


def report_on_page(text: str, fingerprints: Mapping[str, str], claims: Iterable[Claim]) -> SourceReport:
    """Return what became of each sentence of the policy page, and what is new, in a copy of it."""
    _check_prints(checked("fingerprints", fingerprints, Mapping))
    resting = names_by_part(PAGE, claims)
    found = tuple(found_in(text, frozenset(fingerprints.values())))
    checks = [_check(*outcome, resting) for outcome in _outcomes(fingerprints, found)]
    return SourceReport((*checks, *not_watched_on_page(claims)))


def _check_prints(fingerprints: Mapping[str, str]) -> None:
    if lacking := [number for number in FINGERPRINTS if number not in fingerprints]:
        raise InvalidValue("fingerprints", fingerprints, f"that of each sentence; {', '.join(lacking)} have none")
    for number, print_ in fingerprints.items():
        if number not in FINGERPRINTS:
            raise InvalidValue("fingerprints", number, f"numbers of sentences only: {', '.join(FINGERPRINTS)}")
        if type(print_) is not str or not re.fullmatch("[0-9a-f]{64}", print_):
            raise InvalidValue(f"fingerprints[{number!r}]", print_, "a SHA-256: 64 digits from 0 to 9 and a to f")


def not_watched_on_page(claims: Iterable[Claim]) -> tuple[SentenceCheck, ...]:
    """Return the check of what rests on the page as a whole and on no sentence of it; none where nothing does."""
    resting = names_by_part(PAGE, claims)
    told = {name for sentence in SENTENCES for name in resting.get(sentence.number, ())}
    return unwatched(PAGE, tuple(name for name in resting.get("", ()) if name not in told))


def _check(
    state: State, sentence: Sentence | None, words: str | None, resting: Mapping[str, tuple[str, ...]]
) -> SentenceCheck:
    cited = PAGE.sentence(sentence.number) if sentence else None
    return SentenceCheck(
        source=PAGE,
        watched=Message(en=cited.place("en"), nl=cited.place("nl")) if cited else None,
        state=state,
        found=words,
        rests_on_it=resting.get(cited.part, ()) if cited else (),
        sentence=sentence,
    )


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
