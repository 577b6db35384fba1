"""The check of the policy page: what became of each sentence, and what is new."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from flemish_clusters.page import SENTENCES, Sentence
from flemish_clusters.verification.copies import Found
from flemish_clusters.verification.source_report import State

Outcome = tuple[State, Sentence | None, str | None]


def outcomes(fingerprints: Mapping[str, str], found: tuple[Found, ...]) -> Iterator[Outcome]:
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
