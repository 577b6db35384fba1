"""Reports: findings in words, as text that can be read aloud."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from flemish_clusters.facts import Subject, period_of
from flemish_clusters.facts.labels import Labels, describe, describe_part
from flemish_clusters.findings.finding import Finding, describe_missing
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Language, Message, Quantity
from flemish_clusters.money import Euro
from flemish_clusters.policies import Transition
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Limit
from flemish_clusters.sources import Citation, cite

Applied = tuple[Subject, Policy]
"""A subject, and the version of the policy that was applied to it."""

Ground = tuple[str, Iterable[Reading]]
"""The code of a rule, and readings that it rests on."""

_REMARKS: Final = Message(
    en="Remarks (they do not count in the verdict; see the readings):",
    nl="Opmerkingen (ze tellen niet mee in het oordeel; zie de lezingen):",
)
_OTHERS: Final = Message(en="What else was examined:", nl="Wat nog werd onderzocht:")


def _headline(
    subject: Subject, verdict: Verdict, applied: Sequence[Applied], transition: Transition | None, language: Language
) -> str:
    """Return what was assessed, the verdict, which versions of the policy were applied and why, and their caveats."""
    text = _HEADLINE.text(
        language, {"subject": describe(subject, language), "outcome": _OUTCOMES[verdict].text(language)}
    )
    lines = [f"{text[0].upper()}{text[1:]}", *_applied_lines(applied, language)]
    if transition is not None:
        lines.append(_TRANSITION.text(language, {"ground": transition.text(language)}))
        period = period_of(subject)
        lines += filter(None, [transition.stand_in(period, language)] if period else ())
    caveats = (caveat for subject, policy in applied for caveat in policy.caveats(language, about=period_of(subject)))
    return "\n".join((*lines, *dict.fromkeys(caveats)))


def _applied_lines(applied: Sequence[Applied], language: Language) -> Iterator[str]:
    subjects: dict[Policy, list[str]] = {}
    for subject, policy in applied:
        subjects.setdefault(policy, []).append(describe_part(subject, language))
    for policy, described in subjects.items():
        yield version_line(policy, language, ", ".join(described) if len(subjects) > 1 else "")


def version_line(policy: Policy, language: Language, described: str = "") -> str:
    """Return which version of the policy was applied, and to what where it is not the only one."""
    version: dict[str, Quantity] = {"policy": policy.title.text(language), "day": policy.in_force_from}
    said = _APPLIED_TO if described else _APPLIED
    return said.text(language, {**version, "subjects": described})


def explanation(
    subject: Subject,
    verdict: Verdict,
    language: Language,
    *,
    applied: Sequence[Applied],
    transition: Transition | None,
    findings: Sequence[Finding],
    missing: tuple[str, ...],
    unread: tuple[str, ...],
) -> str:
    """Return a verdict on a subject and the reasons for it.

    Args:
        subject: The whole that the verdict is on.
        verdict: The verdict.
        language: The language.
        applied: The subjects that count in it, each with the version of the policy that was applied to it.
        transition: Which day picked the versions; `None` where one version was given.
        findings: All findings about it and its parts.
        missing: The facts that can still change the verdict, as paths.
        unread: What was given and is read by no rule, as paths.
    """
    labels = Labels(tuple({pair for _, policy in applied for pair in policy.further.pairs}))
    told = [finding for finding in findings if finding.verdict is not Verdict.NOT_APPLICABLE]
    parts = (
        _headline(subject, verdict, applied, transition, language),
        *facts_lines(missing, unread, language, labels, subject),
        *_sections(findings, told, subject, verdict, language),
        *readings_section(((finding.code, finding.readings) for finding in told), language),
        *((_MET_MEANS.text(language),) if verdict is Verdict.MET else ()),
    )
    return "\n\n".join(parts)


def facts_lines(
    missing: tuple[str, ...], unread: tuple[str, ...], language: Language, labels: Labels, subject: object = None
) -> Iterator[str]:
    """Return which facts are missing, and which were given and are read by no rule; nothing for none."""
    for said, paths in (_MISSING, missing), (_UNREAD, unread):
        if paths:
            yield said.text(language, {"facts": describe_missing(paths, language, subject, labels)})


def _sections(
    findings: Iterable[Finding], told: Iterable[Finding], whole: object, verdict: Verdict, language: Language
) -> Iterator[str]:
    """Return the findings that make the verdict, the remarks and the others, each below a title where there are any."""
    sections = (
        (_DEPENDING if verdict is Verdict.UNDETERMINED else _DECIDING, [one for one in findings if one.makes(verdict)]),
        (_REMARKS, [one for one in told if one.is_remark]),
        (_OTHERS, [one for one in told if not one.makes(verdict) and not one.is_remark]),
    )
    for title, found in sections:
        if found:
            yield "\n".join((title.text(language), *(_paragraph(finding, whole, language) for finding in found)))


def readings_section(grounds: Iterable[Ground], language: Language) -> Iterator[str]:
    """Return the choices that rules rest on, each once with the codes of the rules; nothing where there are none."""
    codes: dict[Reading, dict[str, None]] = {}
    for code, readings in grounds:
        for reading in readings:
            codes.setdefault(reading, {})[code] = None
    lines = [
        f"- {reading.choice.text(language)} ({', '.join(filter(None, found))})" for reading, found in codes.items()
    ]
    if lines:
        yield "\n".join((_READINGS.text(language), *(line.removesuffix(" ()") for line in lines)))


def maximum_in_words(
    limits: Sequence[Limit], amount: Euro | None, known_bound: Euro | None, missing: str, language: Language
) -> Iterator[str]:
    """Return the most aid in a line, or what is sure of it and what can still lower it; then each limit."""
    if amount is not None:
        binding = [limit for limit in limits if limit.amount == amount]
        said = _KNOWN if binding else _KNOWN_ALIKE
        yield said.text(language, {"amount": amount, "limit": _in_a_row(binding, language) if binding else ""})
    elif known_bound is not None:
        yield _AT_MOST.text(language, {"amount": known_bound, "missing": missing})
    else:
        yield (_NOTHING_SURE if limits else _NOT_LIMITED).text(language)
    yield from (_limit_in_words(limit, language) for limit in limits)


def _in_a_row(limits: Iterable[Limit], language: Language) -> str:
    *others, last = (limit.label.text(language) for limit in limits)
    return _AND.text(language, {"others": ", ".join(others), "last": last}) if others else last


def _limit_in_words(limit: Limit, language: Language) -> str:
    label = limit.label.text(language)
    if limit.amount is None:
        return _LIMIT_UNKNOWN.text(language, {"label": label})
    source = limit.citation.text(language)
    return _LIMIT.text(language, {"label": label, "amount": limit.amount, "source": source})


def _paragraph(finding: Finding, whole: object, language: Language) -> str:
    about = "" if finding.subject is whole else f" ({describe_part(finding.subject, language)})"
    verdict = finding.verdict.label.text(language)
    sources = source_line(finding.sources, language)
    return f"- {finding.code}{about}: {verdict}. {finding.because(language)}\n  {sources}"


def source_line(citations: Iterable[Citation], language: Language) -> str:
    """Return where something comes from."""
    return _SOURCE.text(language, {"sources": cite(citations, language)})


_DECIDING: Final = Message(en="What decides:", nl="Wat beslist:")
_DEPENDING: Final = Message(en="What it still depends on:", nl="Waarvan het nog afhangt:")
_HEADLINE: Final = Message(en="{subject}: {outcome}.", nl="{subject}: {outcome}.")
_OUTCOMES: Final = {
    Verdict.MET: Message(en="meets the demands", nl="voldoet aan de vereisten"),
    Verdict.NOT_MET: Message(en="does not meet the demands", nl="voldoet niet aan de vereisten"),
    Verdict.UNDETERMINED: Message(
        en="not yet known whether it meets the demands", nl="nog niet bekend of aan de vereisten is voldaan"
    ),
    Verdict.NOT_APPLICABLE: Message(en="no demand applies to it", nl="geen vereiste is erop van toepassing"),
}
_MET_MEANS: Final = Message(
    en="Met means that the demands encoded here hold. It gives no right to aid: whoever decides also applies criteria "
    "that are not encoded, and European state aid rules apply besides.",
    nl="Voldaan betekent dat aan de hier opgenomen vereisten is voldaan. Dat geeft geen recht op steun: wie beslist, "
    "past ook criteria toe die hier niet zijn opgenomen, en daarnaast gelden de Europese staatssteunregels.",
)
_APPLIED: Final = Message(
    en="Applied: {policy}, in force from {day}.", nl="Toegepast: {policy}, van kracht vanaf {day}."
)
_APPLIED_TO: Final = Message(
    en="Applied to {subjects}: {policy}, in force from {day}.",
    nl="Toegepast op {subjects}: {policy}, van kracht vanaf {day}.",
)
_TRANSITION: Final = Message(en="Which version applies: {ground}", nl="Welke versie geldt: {ground}")
_MISSING: Final = Message(en="Facts not yet known: {facts}.", nl="Ontbrekende gegevens: {facts}.")
_UNREAD: Final = Message(
    en="Given, and read by no rule of this policy: {facts}.",
    nl="Opgegeven, en door geen regel van dit beleid gelezen: {facts}.",
)
_SOURCE: Final = Message(en="Source: {sources}.", nl="Bron: {sources}.")
_READINGS: Final = Message(
    en="Where the sources leave room, we read them as follows:",
    nl="Waar de bronnen ruimte laten, gelden hier deze lezingen:",
)
_KNOWN: Final = Message(
    en="At most {amount} may be granted. What limits it: {limit}.",
    nl="Er kan hoogstens {amount} worden toegekend. Wat de steun begrenst: {limit}.",
)
_KNOWN_ALIKE: Final = Message(
    en="At most {amount} may be granted, by other limits for earlier grants.",
    nl="Er kan hoogstens {amount} worden toegekend, met andere grenzen voor eerdere steun.",
)
_AT_MOST: Final = Message(
    en="At most {amount} may be granted, perhaps less; not yet known: {missing}.",
    nl="Er kan hoogstens {amount} worden toegekend, misschien minder; nog niet bekend: {missing}.",
)
_NOTHING_SURE: Final = Message(
    en="No upper limit can be given yet.",
    nl="Er kan nog geen bovengrens worden gegeven.",
)
_NOT_LIMITED: Final = Message(
    en="No rule of this policy limits the aid.", nl="Geen regel van dit beleid begrenst de steun."
)
_AND: Final = Message(en="{others} and {last}", nl="{others} en {last}")
_LIMIT: Final = Message(en="- {label}: {amount}. Source: {source}.", nl="- {label}: {amount}. Bron: {source}.")
_LIMIT_UNKNOWN: Final = Message(en="- {label}: not known.", nl="- {label}: niet bekend.")
