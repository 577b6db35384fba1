"""Reports: findings in words, as text that can be read aloud."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Final, NamedTuple

from flemish_clusters.facts import Subject, period_of
from flemish_clusters.facts.funding import Dossier, YearAccount, days_of_year
from flemish_clusters.facts.labels import Labels, describe, describe_part
from flemish_clusters.findings.finding import Finding, describe_missing, first_few
from flemish_clusters.findings.grounds import readings_section, sources_section, with_codes
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Language, Message, Quantity
from flemish_clusters.policies import Transition
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import PAGE, Citation, cite

Applied = tuple[Subject, Policy]
"""A subject, and the version of the policy that was applied to it."""

_REMARKS: Final = Message(
    en="Remarks (they do not count in the verdict; see the readings)",
    nl="Opmerkingen (ze tellen niet mee in het oordeel; zie de interpretaties)",
)
_OTHERS: Final = Message(en="What else was examined", nl="Wat nog werd onderzocht")


class Told(NamedTuple):
    """What is told of a subject, at length or on a page.

    Attributes:
        applied: The subjects that count in the verdict, each with the version of the policy that was applied to it.
        transition: Which day picked the versions; `None` where one version was given.
        findings: All findings about the subject and its parts.
        missing: The facts that can still change the verdict, as paths.
        unread: What was given and is read by no rule, as paths.
    """

    subject: Subject
    verdict: Verdict
    applied: Sequence[Applied]
    transition: Transition | None
    findings: Sequence[Finding]
    missing: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def labels(self) -> Labels:
        """What the further facts of the versions are called that were applied."""
        return Labels(tuple({pair for _, policy in self.applied for pair in policy.further.pairs}))

    def opening(self, language: Language) -> Sequence[str]:
        """Return what was assessed and the verdict; then which versions were applied and why, and their caveats."""
        said = {"subject": describe(self.subject, language), "outcome": _OUTCOMES[self.verdict].text(language)}
        lines = [_capital(_HEADLINE.text(language, said))]
        if isinstance(self.subject, Dossier):
            lines.append(_capital(f"{describe(self.subject.period, language)}."))
        lines += _applied_lines(self.applied, language)
        if self.transition is not None:
            lines.append(_TRANSITION.text(language, {"ground": self.transition.text(language)}))
            period = period_of(self.subject)
            lines += filter(None, [self.transition.stand_in(period, language)] if period else ())
        caveats = (policy.caveats(language, about=period_of(subject)) for subject, policy in self.applied)
        return (*lines, *dict.fromkeys(chain.from_iterable(caveats)))


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


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


def explanation(whole: Told, language: Language) -> str:
    """Return a verdict on a subject and the reasons for it."""
    subject, verdict = whole.subject, whole.verdict
    told = [finding for finding in whole.findings if finding.verdict is not Verdict.NOT_APPLICABLE]
    deciding, others = _apart(told, subject, verdict)
    remarks = [one for one in told if one.is_remark]
    cited = tuple(dict.fromkeys(citation for finding in told for citation in finding.sources))
    parts = (
        "\n".join(whole.opening(language)),
        *facts_lines(whole.missing, whole.unread, language, whole.labels, subject),
        *_section(DEPENDING if verdict is Verdict.UNDETERMINED else _DECIDING, deciding, subject, language),
        *readings_section(
            ((one.code, one.readings) for one in ((*deciding, *remarks) if deciding else told)), language
        ),
        *_section(_REMARKS, remarks, subject, language),
        *_others(others, subject, language),
        *sources_section(((finding.code, finding.sources) for finding in deciding), cited, language),
        *((NO_RIGHT.text(language),) if told else ()),
    )
    return "\n\n".join(parts)


def _apart(told: Sequence[Finding], whole: object, verdict: Verdict) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that decide, none where all of several parts is met, and the others but for remarks."""
    if verdict is Verdict.MET and any(finding.subject is not whole for finding in told):
        return [], [one for one in told if not one.is_remark]
    others = [one for one in told if not one.makes(verdict) and not one.is_remark]
    return [one for one in told if one.makes(verdict)], others


def facts_lines(
    missing: tuple[str, ...], unread: tuple[str, ...], language: Language, labels: Labels, subject: object = None
) -> Iterator[str]:
    """Return which facts are missing, and which were given and are read by no rule; nothing for none."""
    for said, paths in (_MISSING, missing), (_UNREAD, unread):
        if paths:
            yield said.text(language, {"facts": describe_missing(paths, language, subject, labels)})


def _section(title: Message, findings: Sequence[Finding], whole: object, language: Language) -> Iterator[str]:
    """Return findings below a title, each with its reason; nothing where there are none."""
    if findings:
        yield "\n".join((f"{title.text(language)}:", *(_paragraph(finding, whole, language) for finding in findings)))


def _others(findings: Sequence[Finding], whole: object, language: Language) -> Iterator[str]:
    """Return what else was found: of one subject each with its reason, of several a line for what is found alike."""
    if all(finding.subject is whole for finding in findings):
        yield from _section(_OTHERS, findings, whole, language)
        return
    for title, verdict in (_UNKNOWN, Verdict.UNDETERMINED), (_MET, Verdict.MET):
        found = [finding for finding in findings if finding.verdict is verdict]
        lines = [*_lines(found, language), *(_attested(found, language) if verdict is Verdict.MET else ())]
        if lines:
            yield "\n".join((f"{title.text(language)}:", *lines))
    said = dict.fromkeys(f"{finding.code}: {finding.rule.says.text(language)}" for finding in findings)
    yield " ".join((_RULES.text(language), *said))


def _lines(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """Return a line for the subjects of which the same rules find the same, with what is missing."""
    groups: dict[tuple[str, str], list[str]] = {}
    for _, several in groupby(findings, key=lambda finding: id(finding.subject)):
        of_one = list(several)
        missing = dict.fromkeys(path for finding in of_one for path in finding.missing)
        facts = " ".join(facts_lines(tuple(missing), (), language, of_one[0].policy.further, of_one[0].subject))
        codes = ", ".join(finding.code for finding in of_one)
        groups.setdefault((codes, facts), []).append(describe_part(of_one[0].subject, language))
    for (codes, missed), described in groups.items():
        yield f"- {', '.join(described)}: {codes}.{f' {missed}' if missed else ''}"


def _attested(findings: Iterable[Finding], language: Language) -> Iterator[str]:
    """Return who attests what rules found, each attestation once with their codes."""
    held = with_codes((one.code, one.attestations) for one in findings)
    told = [f"{_capital(attestation.text(language))}: {codes}." for attestation, codes in held.items()]
    yield from (f"- {line}" for line in first_few(told, language))


def _paragraph(finding: Finding, whole: object, language: Language) -> str:
    places = dict.fromkeys(_where(citation, language) for citation in finding.sources)
    about = [] if finding.subject is whole else [_with_days(finding.subject, language)]
    told = "; ".join((*about, *places))
    verdict = finding.verdict.label.text(language)
    return f"- {finding.code}{f' ({told})' if told else ''}: {verdict}. {finding.because(language)}"


def _where(citation: Citation, language: Language) -> str:
    """Return where something stands: a sentence of the policy page by its number, all else by its title too."""
    place = citation.place(language)
    return place if citation.source == PAGE else ", ".join(filter(None, (citation.source.titled(language), place)))


def _with_days(subject: Subject, language: Language) -> str:
    """Return what a finding is about as a part of a whole; of a year of the period, also its days."""
    described = describe_part(subject, language)
    if not isinstance(subject, YearAccount) or subject.year > subject.period.years:
        return described
    first, last = days_of_year(subject.period.first_day, subject.year)
    return _DAYS.text(language, {"year": described, "first": first, "last": last})


def source_line(citations: Iterable[Citation], language: Language) -> str:
    """Return where something comes from."""
    return _SOURCE.text(language, {"sources": cite(citations, language)})


_DAYS: Final = Message(en="{year}, from {first} to {last}", nl="{year}, van {first} tot en met {last}")
_DECIDING: Final = Message(en="What decides", nl="Wat beslist")
DEPENDING: Final = Message(en="What it still depends on", nl="Waarvan het nog afhangt")
_HEADLINE: Final = Message(en="{subject}: {outcome}.", nl="{subject}: {outcome}.")
_OUTCOMES: Final = {
    Verdict.MET: Message(en="meets the demands encoded here", nl="voldoet aan de hier opgenomen voorwaarden"),
    Verdict.NOT_MET: Message(
        en="does not meet the demands encoded here", nl="voldoet niet aan de hier opgenomen voorwaarden"
    ),
    Verdict.UNDETERMINED: Message(
        en="not yet known whether it meets the demands encoded here",
        nl="nog niet bekend of aan de hier opgenomen voorwaarden is voldaan",
    ),
    Verdict.NOT_APPLICABLE: Message(
        en="no demand encoded here applies to it", nl="geen hier opgenomen voorwaarde is erop van toepassing"
    ),
}
NO_RIGHT: Final = Message(
    en="No right to aid follows from the policy page (sentence 4.1), not even where every demand encoded here is met: "
    "by secondary sources whoever decides also applies criteria that are not encoded, and European state aid rules "
    "apply besides.",
    nl="Uit de beleidspagina (zin 4.1) volgt geen recht op steun, ook niet als aan alle hier opgenomen voorwaarden is "
    "voldaan: wie beslist, past volgens secundaire bronnen ook criteria toe die hier niet zijn opgenomen, en daarnaast "
    "gelden de Europese staatssteunregels.",
)
_RULES: Final = Message(en="What these rules say.", nl="Wat deze regels zeggen.")
_UNKNOWN: Final = Message(
    en="Not yet known; it cannot change the verdict", nl="Nog niet bekend; dit kan het oordeel niet wijzigen"
)
_MET: Final = Message(en="What is met", nl="Hieraan is voldaan")
_APPLIED: Final = Message(
    en="Applied: {policy}, in force from {day}.", nl="Toegepast: {policy}, in werking sinds {day}."
)
_APPLIED_TO: Final = Message(
    en="Applied to {subjects}: {policy}, in force from {day}.",
    nl="Toegepast op {subjects}: {policy}, in werking sinds {day}.",
)
_TRANSITION: Final = Message(en="Which version applies: {ground}", nl="Welke versie geldt: {ground}")
_MISSING: Final = Message(en="Facts not yet known: {facts}.", nl="Ontbrekende gegevens: {facts}.")
_UNREAD: Final = Message(
    en="Given, and read by no rule of this policy: {facts}.",
    nl="Opgegeven, en door geen regel van dit beleid gelezen: {facts}.",
)
_SOURCE: Final = Message(en="Source: {sources}.", nl="Bron: {sources}.")
