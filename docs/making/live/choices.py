"""Choices: the readings that what decides rests on, and what the verdict would be if they were read otherwise."""

from typing import Final

from flemish_clusters import Assessment, Dossier, Language, Verdict
from flemish_clusters.readings import Reading
from making.live.texts import html_of
from making.otherwise import assessed_otherwise
from making.phrases import word

Outcome = tuple[Verdict, tuple[str, ...]]
"""A verdict, and the codes of the rules that make it so where it is not met."""
_SORTS: Final = ("another verdict", "not told by the facts", "the same verdict")


def choices(assessment: Assessment, dossier: Dossier, language: Language) -> str:
    """Return the readings that what decides rests on, in HTML, those first that the verdict on a dossier turns on."""
    sorted_out: dict[str, list[str]] = {sort: [] for sort in _SORTS}
    now = _outcome(assessment)
    for reading in dict.fromkeys(reading for finding in assessment.deciding for reading in finding.readings):
        places = range(1, len(reading.alternatives) + 1)
        found = [assessed_otherwise(dossier, assessment.policy, (reading.key, place)) for place in places]
        outcomes = [None if one is None else _outcome(one) for one in found]
        others = [None if outcome == now else outcome for outcome in outcomes]
        sort = _SORTS[0 if any(others) else 1 if None in outcomes else 2]
        sorted_out[sort].append(f"- {_told(reading, others, language)}")
    told = [line for sort, lines in sorted_out.items() if lines for line in (word(sort, language), *lines)]
    return html_of("\n".join((f"{word('rests on these', language)}:", *told)), language) if told else ""


def _outcome(assessment: Assessment) -> Outcome:
    decided = () if assessment.verdict is Verdict.MET else assessment.deciding
    return assessment.verdict, tuple(sorted({finding.code for finding in decided}))


def _told(reading: Reading, others: list[Outcome | None], language: Language) -> str:
    """Return how something is read, and its alternatives, with what the verdict would be where it is another one."""
    named = word("alternative" if len(others) == 1 else "alternatives", language)
    alternatives = zip(reading.alternatives, others, strict=True)
    told = " ".join(one.text(language) + (_then(other, language) if other else "") for one, other in alternatives)
    return f"{reading.choice.text(language)}{told and f' ({named}: {told})'}"


def _then(outcome: Outcome, language: Language) -> str:
    """Return what a verdict would be, and by which rules where it is not met."""
    verdict, codes = outcome
    told = f" ({', '.join(codes)})" if codes else ""
    return f" {word('then', language)}: {verdict.label.text(language)}{told}."
