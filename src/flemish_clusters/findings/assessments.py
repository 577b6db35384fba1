"""Assessments: all findings about a subject, and the verdict that follows from them."""

from collections.abc import Iterator
from typing import Final

from attrs import Factory, field, frozen

from flemish_clusters.errors import InvalidValue, NoTruthValue, shown
from flemish_clusters.facts import Dossier, Subject
from flemish_clusters.findings.explanations import (
    OTHERS,
    REMARKS,
    deciding_title,
    facts_lines,
    headline,
    readings_section,
    section,
    what_met_means,
)
from flemish_clusters.findings.finding import Finding
from flemish_clusters.findings.transitions import Transition
from flemish_clusters.findings.verdicts import Force, Verdict, conjunction
from flemish_clusters.findings.versions import Version
from flemish_clusters.messages import Language, checked_language

_SHOWN: Final = 5


def _verdict_on(assessment: "Assessment") -> Verdict:
    own = [finding.judgement.verdict for finding in assessment.findings if finding.norm.force is Force.DEMAND]
    return conjunction(own + [part.verdict for part in assessment.folded])


@frozen(repr=False)
class Assessment:
    """What the policy says of a subject, rule by rule. It is neither true nor false: look at `verdict`.

    Attributes:
        subject: The fact that was assessed.
        policy: The version of the policy that was applied.
        findings: What each rule about the subject finds, in the order of the policy.
        parts: The assessments of what the subject is made of.
        unread: The paths of what `further` of the subject and its parts tells and no rule about them reads: a name
            that is misspelt, or that another version asks for.
        path: Where the subject stands in the whole, such as `"companies[3]"`; empty for the whole itself.
        transition: Which day picked the versions, where a timeline was applied; `None` where one version was.
        verdict: The conjunction of the demands; for a dossier, of those of its parts.
    """

    subject: Subject
    policy: Version
    findings: tuple[Finding, ...]
    parts: tuple["Assessment", ...] = ()
    unread: tuple[str, ...] = ()
    path: str = ""
    transition: Transition | None = None
    verdict: Verdict = field(init=False, default=Factory(_verdict_on, takes_self=True))

    @property
    def folded(self) -> tuple["Assessment", ...]:
        """The parts whose verdicts count in this one: all parts of a dossier, and none of anything else."""
        # A company that misses the profile does not spoil its cluster; a dossier is no better than its parts.
        return self.parts if isinstance(self.subject, Dossier) else ()

    @property
    def applied(self) -> tuple[tuple[Subject, Version], ...]:
        """The subject and the parts that count in its verdict, each with the version that was applied to it."""
        below = (pair for part in self.folded for pair in part.applied)
        return ((self.subject, self.policy), *below)

    def finding(self, code: str) -> Finding:
        """Return what a rule about the subject itself finds.

        Raises:
            InvalidValue: No rule about the subject itself has this code; the parts of which one has it are named.
        """
        for finding in self.findings:
            if finding.code == code:
                return finding
        raise InvalidValue("code", code, self._where_else(code))

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that can still change the verdict, as paths from the subject; empty once it is decided.

        Exact for a period, and for an account whose demands are limits on the aid of which no two need the same amount
        that is not known: each of these facts can change the verdict, alone or together with the other amounts that one
        limit needs, and no other can. For the rest all that the undecided demands miss, which is exact where no two of
        them read the same fact; none that can matter is left out.
        """
        if self.verdict is not Verdict.UNDETERMINED:
            return ()
        undecided = [finding for finding in self.findings if self._decides(finding)]
        own = (path for finding in undecided for path in _missing_beside(undecided, finding))
        below = (f"{part.path}.{path}" for part in self.folded for path in part.missing)
        return tuple(dict.fromkeys((*own, *below)))

    @property
    def deciding(self) -> tuple[Finding, ...]:
        """The findings that make the verdict what it is."""
        return tuple(finding for finding in _all_findings(self) if self._decides(finding))

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """The characteristics that are not met; they refuse nothing."""
        return tuple(finding for finding in _all_findings(self) if _is_remark(finding))

    def explain(self, language: Language) -> str:
        """Return the verdict and its reasons as text that can be read aloud.

        Raises:
            InvalidValue: The language is neither `"en"` nor `"nl"`.
        """
        findings = [finding for finding in _all_findings(self) if finding.verdict is not Verdict.NOT_APPLICABLE]
        others = [finding for finding in findings if not self._decides(finding) and not _is_remark(finding)]
        return "\n\n".join(
            (
                headline(self.subject, self.verdict, self.applied, self.transition, checked_language(language)),
                *facts_lines(self.subject, self.missing, self.unread, language),
                *section(deciding_title(self.verdict), self.deciding, self.subject, language),
                *section(REMARKS, self.remarks, self.subject, language),
                *section(OTHERS, others, self.subject, language),
                *readings_section(((finding.code, finding.readings) for finding in findings), language),
                *what_met_means(self.verdict, language),
            )
        )

    def __bool__(self) -> bool:
        """Raise `NoTruthValue`: an assessment has a verdict, which has four values."""
        raise NoTruthValue("an assessment", "compare its verdict, as in `assessment.verdict is Verdict.MET`")

    def __repr__(self) -> str:
        codes = ", ".join(finding.code for finding in self.deciding[:_SHOWN])
        counts = f"({len(self.deciding)} of {len(tuple(_all_findings(self)))})"
        return f"<Assessment {self.verdict.label.en}: {codes} {counts}>"

    def _where_else(self, code: object) -> str:
        """Return what would do in place of a code that no rule about the subject itself has."""
        places = [place for place, part in _places(self, "") if any(finding.code == code for finding in part.findings)]
        if places:
            more = f" and {len(places) - _SHOWN} more" if len(places) > _SHOWN else ""
            return (
                f"a code of {type(self.subject).__name__}; {', '.join(places[:_SHOWN])}{more} among the parts have it"
            )
        own = shown([finding.code for finding in self.findings], ", ".join)
        return (
            f"one of {own}" if own else f"one of those of its parts: no rule is about a {type(self.subject).__name__}"
        )

    def _decides(self, finding: Finding) -> bool:
        return finding.force is Force.DEMAND and finding.verdict is self.verdict


def _all_findings(assessment: Assessment) -> Iterator[Finding]:
    yield from assessment.findings
    for part in assessment.folded:
        yield from _all_findings(part)


def _places(assessment: Assessment, within: str) -> Iterator[tuple[str, Assessment]]:
    """Return the parts of an assessment, and theirs, each with its place."""
    for part in assessment.parts:
        yield f"{within}{part.path}", part
        yield from _places(part, f"{within}{part.path}.")


def _missing_beside(undecided: list[Finding], finding: Finding) -> tuple[str, ...]:
    """Return what one of some undecided findings misses and what can matter to all of them together.

    While the aid is not known, what only a limit needs that stays above another one does not matter.
    """
    bounds = finding.judgement.bounds
    if bounds is None:
        return finding.missing
    lowest = min(found.judgement.bounds[1] for found in undecided if found.judgement.bounds is not None)
    if bounds[0] < lowest:
        return finding.missing
    return tuple(path for path in finding.missing if path == "aid")


def _is_remark(finding: Finding) -> bool:
    return finding.force is Force.CHARACTERISTIC and finding.verdict is Verdict.NOT_MET
