"""Choices: the readings that a verdict rests on, and what it would be if one of them were another."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from flemish_clusters import Assessment, Language, Verdict
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.readings import Reading
from making.linking import linked
from making.live.texts import SPEC
from making.otherwise import assessed_otherwise
from making.phrases import word

Found = Sequence[Assessment | None]
"""What would be found under each alternative of a reading; `None` where the facts do not tell it."""
_SORTS: Final = ("another verdict", "not told by the facts", "the same verdict")
_SHOWN: Final = 3
"""How many missing facts are named; there can be many."""


def choices(assessment: Assessment, language: Language) -> str:
    """Return the readings that a verdict rests on, in HTML: those first that it turns on, of all that rules rest on.

    Of the others those come that it rests on.
    """
    resting = _resting(assessment)
    lists: dict[str, list[str]] = {sort: [] for sort in _SORTS}
    for reading in assessment.policy.readings:
        places = range(1, len(reading.alternatives) + 1)
        found = [assessed_otherwise(assessment, (reading.key, place)) for place in places]
        sort = _sort(found, assessment)
        if sort == "another verdict":
            lists[sort].append(_with_outcomes(reading, found, assessment, language))
        elif reading in resting:
            lists[sort].append(_with_alternatives(reading, language))
    none = "" if lists["another verdict"] else f"<p>{escape(word('no choice turns it', language))}</p>"
    told = "".join(_listed(word(sort, language), lines) for sort, lines in lists.items() if lines)
    return linked(f"<h3>{escape(word('rests on these', language))}</h3>{none}{told}", language, SPEC) if told else ""


def _resting(assessment: Assessment) -> set[Reading]:
    """Return the readings that a verdict rests on; of an open one those of every rule, since each can decide it."""
    found = [finding for _, part in assessment.walk() for finding in part.findings]
    deciding = found if assessment.verdict is Verdict.UNDETERMINED else assessment.deciding
    return {reading for finding in deciding for reading in finding.readings}


def _sort(found: Found, assessment: Assessment) -> str:
    """Return what the alternatives come to: another verdict, one that the facts do not tell, or the same verdict."""
    if any(one is not None and _turns(one, assessment) for one in found):
        return "another verdict"
    return "not told by the facts" if None in found else "the same verdict"


def _turns(other: Assessment, assessment: Assessment) -> bool:
    """Return whether another verdict is found, or what decided does not decide any more."""
    met = assessment.verdict is Verdict.MET
    return other.verdict is not assessment.verdict or not (met or _codes(assessment) <= _codes(other))


def _codes(assessment: Assessment) -> set[str]:
    return {finding.code for finding in assessment.deciding}


def _listed(lead: str, lines: Sequence[str]) -> str:
    return f"<p>{escape(lead)}</p><ul>{''.join(lines)}</ul>"


def _with_alternatives(reading: Reading, language: Language) -> str:
    named = word("alternative" if len(reading.alternatives) == 1 else "alternatives", language)
    others = " ".join(one.text(language) for one in reading.alternatives)
    return f"<li>{escape(reading.choice.text(language))}{escape(others and f' ({named}: {others})')}</li>"


def _with_outcomes(reading: Reading, found: Found, assessment: Assessment, language: Language) -> str:
    """Return how something is read, and below it each alternative with what the verdict would be."""
    alternatives = zip(reading.alternatives, found, strict=True)
    name = word("alternative", language)
    lines = (
        f"<li>{escape(f'{name}: {one.text(language)}')} {_outcome(other, assessment, language)}</li>"
        for one, other in alternatives
    )
    return f"<li>{escape(reading.choice.text(language))}<ul>{''.join(lines)}</ul></li>"


def _outcome(other: Assessment | None, assessment: Assessment, language: Language) -> str:
    """Return what the verdict would be, with what decides it or what is missing; or that this is not told."""
    if other is None:
        return escape(word("not told", language))
    if not _turns(other, assessment):
        return escape(word("then the same", language))
    told = "; ".join(_why(other, language))
    verdict = f"<strong>{escape(other.verdict.label.text(language))}</strong>"
    return f"{word('then', language)}: {verdict}{escape(f' ({told})') if told else ''}."


def _why(other: Assessment, language: Language) -> Iterator[str]:
    if other.verdict is Verdict.NOT_MET:
        yield from sorted(_codes(other))
    paths = (path.removeprefix("cluster.").removeprefix("organisation.") for path in other.missing)
    missing = dict.fromkeys(describe_path(path, language) for path in paths)
    yield from list(missing)[:_SHOWN]
    if len(missing) > _SHOWN:
        yield word("and more", language)
