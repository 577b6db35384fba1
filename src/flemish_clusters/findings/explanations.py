"""Explanations: findings as text that can be read aloud."""

from collections.abc import Iterable, Iterator
from typing import Final

from flemish_clusters.facts.labels import describe
from flemish_clusters.findings.finding import Finding, describe_missing
from flemish_clusters.findings.norms import Version
from flemish_clusters.findings.verdicts import Verdict
from flemish_clusters.messages import Language, Message

DECIDING: Final = Message(en="What decides:", nl="Wat beslist:")
REMARKS: Final = Message(en="Remarks, which refuse nothing:", nl="Opmerkingen, die niets weigeren:")
OTHERS: Final = Message(en="What else was examined:", nl="Wat nog werd onderzocht:")


def headline(subject: object, policy: Version, verdict: Verdict, language: Language) -> str:
    """Return what was assessed, the verdict, and the version of the policy that was applied."""
    text = _HEADLINE.text(
        language,
        {
            "subject": describe(subject, language),
            "verdict": verdict.label.text(language),
            "policy": policy.title.text(language),
            "day": policy.in_force_from,
        },
    )
    return f"{text[0].upper()}{text[1:]}"


def section(title: Message, findings: Iterable[Finding], whole: object, language: Language) -> Iterator[str]:
    """Return a title and the findings below it; nothing where there are none."""
    paragraphs = [_paragraph(finding, whole, language) for finding in findings]
    if paragraphs:
        yield "\n".join((title.text(language), *paragraphs))


def missing_line(missing: tuple[str, ...], language: Language) -> Iterator[str]:
    """Return which facts can still change the verdict; nothing where none can."""
    if missing:
        yield _MISSING.text(language, {"missing": describe_missing(missing, language)})


def _paragraph(finding: Finding, whole: object, language: Language) -> str:
    about = "" if finding.subject is whole else f" ({describe(finding.subject, language)})"
    verdict = finding.verdict.label.text(language)
    sources = "; ".join(citation.text(language) for citation in finding.sources)
    lines = [
        f"- {finding.code}{about}, {verdict}. {finding.because(language)}",
        f"  {_SOURCE.text(language, {'sources': sources})}",
    ]
    lines += [
        f"  {_READING.text(language, {'choice': reading.choice.text(language)})}" for reading in finding.readings
    ]
    return "\n".join(lines)


_HEADLINE = Message(
    en="{subject}: {verdict}.\nApplied: {policy}, in force from {day}.",
    nl="{subject}: {verdict}.\nToegepast: {policy}, van kracht vanaf {day}.",
)
_MISSING = Message(
    en="What can still change the verdict: {missing}.", nl="Wat het oordeel nog kan veranderen: {missing}."
)
_SOURCE = Message(en="Source: {sources}.", nl="Bron: {sources}.")
_READING = Message(en="We read it so: {choice}", nl="Wij lezen het zo: {choice}")
