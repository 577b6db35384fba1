"""Explanations: findings as text that can be read aloud."""

from collections.abc import Iterable, Iterator
from typing import Final

from flemish_clusters.facts.labels import describe
from flemish_clusters.findings.finding import Finding, describe_missing
from flemish_clusters.findings.norms import Version
from flemish_clusters.findings.verdicts import Verdict
from flemish_clusters.messages import Language, Message, Quantity
from flemish_clusters.readings import Reading
from flemish_clusters.sources import cite

DECIDING: Final = Message(en="What decides:", nl="Wat beslist:")
REMARKS: Final = Message(en="Remarks, which refuse nothing:", nl="Opmerkingen, die niets weigeren:")
OTHERS: Final = Message(en="What else was examined:", nl="Wat nog werd onderzocht:")


def headline(subject: object, policy: Version, verdict: Verdict, language: Language) -> str:
    """Return what was assessed, the verdict, and the version of the policy that was applied."""
    quantities: dict[str, Quantity] = {
        "subject": describe(subject, language),
        "verdict": verdict.label.text(language),
        "policy": policy.title.text(language),
        "day": policy.in_force_from,
    }
    text = _HEADLINE.text(language, quantities)
    return f"{text[0].upper()}{text[1:]}"


def missing_line(missing: tuple[str, ...], language: Language) -> Iterator[str]:
    """Return which facts can still change the verdict; nothing where none can."""
    if missing:
        yield _MISSING.text(language, {"missing": describe_missing(missing, language)})


def section(title: Message, findings: Iterable[Finding], whole: object, language: Language) -> Iterator[str]:
    """Return a title and the findings below it; nothing where there are none."""
    paragraphs = [_paragraph(finding, whole, language) for finding in findings]
    if paragraphs:
        yield "\n".join((title.text(language), *paragraphs))


def readings_section(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """Return the choices that the findings rest on, each once; nothing where they rest on none."""
    codes: dict[Reading, dict[str, None]] = {}
    for finding in findings:
        for reading in finding.readings:
            codes.setdefault(reading, {})[finding.code] = None
    lines = [f"- {reading.choice.text(language)} ({', '.join(found)})" for reading, found in codes.items()]
    if lines:
        yield "\n".join((_READINGS.text(language), *lines))


def _paragraph(finding: Finding, whole: object, language: Language) -> str:
    about = "" if finding.subject is whole else f" ({describe(finding.subject, language)})"
    verdict = finding.verdict.label.text(language)
    sources = _SOURCE.text(language, {"sources": cite(finding.sources, language)})
    return f"- {finding.code}{about}: {verdict}. {finding.because(language)}\n  {sources}"


_HEADLINE: Final = Message(
    en="{subject}: {verdict}.\nApplied: {policy}, in force from {day}.",
    nl="{subject}: {verdict}.\nToegepast: {policy}, van kracht vanaf {day}.",
)
_MISSING: Final = Message(
    en="What can still change the verdict: {missing}.", nl="Wat het oordeel nog kan veranderen: {missing}."
)
_SOURCE: Final = Message(en="Source: {sources}.", nl="Bron: {sources}.")
_READINGS: Final = Message(
    en="Where the sources are silent, we read them so:", nl="Waar de bronnen zwijgen, lezen wij ze zo:"
)
