"""Watching: what became, in a copy, of the sentences of the policy page, or of what another source is known by.

Another source is known by its key terms and by the figures of the numbers that rest on it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Final

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.messages import Message
from flemish_clusters.page import SENTENCES, Sentence
from flemish_clusters.sources import PAGE, Source
from flemish_clusters.verification.claims import Claim, names_by
from flemish_clusters.verification.copies import Found, found_in, words_of
from flemish_clusters.verification.source_report import SentenceCheck, SourceReport, State

FINGERPRINTS: Final = MappingProxyType({sentence.number: sentence.fingerprint for sentence in SENTENCES})
_Outcome = tuple[State, Sentence | None, str | None]


def report_on_page(text: str, fingerprints: Mapping[str, str], claims: Sequence[Claim]) -> SourceReport:
    """Return what became of each sentence of the policy page, and what is new, in a copy of it."""
    _check_prints(checked("fingerprints", fingerprints, Mapping))
    resting = names_by(claims, _part)
    found = tuple(found_in(text, frozenset(fingerprints.values())))
    checks = [_check(*outcome, resting) for outcome in _outcomes(fingerprints, found)]
    return SourceReport((*checks, *not_watched_in(PAGE, claims)))


def report_on_source(source: Source, text: str, claims: Sequence[Claim]) -> SourceReport:
    """Return what became of each figure and each key term of a source other than the policy page, in a copy of it."""
    words = words_of(text)
    by_figure = names_by(claims, lambda claim: claim.figure)
    names = tuple(dict.fromkeys(claim.name for claim in claims))
    watched = [
        *((("figure", "cijfer"), one.written, one.found_in(words), of_it) for one, of_it in by_figure.items() if one),
        *((("key term", "kernterm"), f'"{term}"', _term_in(words, term), names) for term in source.key_terms),
    ]
    checks = [
        SentenceCheck(
            source=source,
            watched=Message(en=f"{en} {written}", nl=f"{nl} {written}"),
            state=State.GONE if found is None else State.UNCHANGED,
            found=found,
            rests_on_it=resting,
        )
        for (en, nl), written, found, resting in watched
    ]
    return SourceReport((*checks, *not_watched_in(source, claims)), _on_no_figure(claims) if source.key_terms else ())


def not_watched_in(source: Source, claims: Sequence[Claim]) -> tuple[SentenceCheck, ...]:
    """Return the check of what rests on a source and is watched by nothing in it; none where nothing is left so.

    On the policy page that is what rests on the page as a whole and on no sentence of it.
    """
    if source == PAGE:
        resting = names_by(claims, _part)
        told = {name for sentence in SENTENCES for name in resting.get(sentence.number, ())}
        names = tuple(name for name in resting.get("", ()) if name not in told)
    else:
        names = () if source.key_terms else _on_no_figure(claims)
    check = SentenceCheck(source=source, state=State.NOT_WATCHED, watched=None, found=None, rests_on_it=names)
    return (check,) if names else ()


def _check_prints(fingerprints: Mapping[str, str]) -> None:
    if lacking := [number for number in FINGERPRINTS if number not in fingerprints]:
        raise InvalidValue("fingerprints", fingerprints, f"that of each sentence; {', '.join(lacking)} have none")
    for number, print_ in fingerprints.items():
        if number not in FINGERPRINTS:
            raise InvalidValue("fingerprints", number, f"numbers of sentences only: {', '.join(FINGERPRINTS)}")
        if type(print_) is not str or not re.fullmatch("[0-9a-f]{64}", print_):
            raise InvalidValue(f"fingerprints[{number!r}]", print_, "a SHA-256: 64 digits from 0 to 9 and a to f")


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


def _part(claim: Claim) -> str:
    """Return the number of the part that is cited; `""`: the source as a whole."""
    return claim.citation.part


def _on_no_figure(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return what rests on no figure; a number is told by each of its values, a rule by any number that it needs."""
    told = {claim.name for claim in claims if claim.figure}
    lacking = (one.name for one in claims if one.figure is None and (one.is_number or one.name not in told))
    return tuple(dict.fromkeys(lacking))


def _term_in(words: str, term: str) -> str | None:
    found = re.search(rf"(?<!\w){re.escape(words_of(term))}(?!\w)", words, re.IGNORECASE)
    return found and found[0]
