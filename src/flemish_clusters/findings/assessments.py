"""Assessments: all findings about a subject, and the verdict that follows from them."""

from collections.abc import Iterator
from typing import ClassVar, Final, NoReturn

from attrs import Factory, field, frozen

from flemish_clusters.blocks import Form
from flemish_clusters.errors import InvalidValue, NoTruthValue, shown
from flemish_clusters.facts import SUBJECTS, Subject
from flemish_clusters.facts.clusters import Company
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.answers import ASSESSMENT
from flemish_clusters.findings.board import Member, board_report
from flemish_clusters.findings.finding import Finding
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.findings.raising import most_aid
from flemish_clusters.findings.reports import Told, explanation
from flemish_clusters.judgements import Force, Verdict, conjunction
from flemish_clusters.messages import Language, PlainForm, checked_language
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.policies import Transition
from flemish_clusters.policies.policy import Policy

_SHOWN: Final = 5
_DEMAND: Final = Force.DEMAND


def _verdict_on(assessment: "Assessment") -> Verdict:
    if assessment.agreed is not None:
        return assessment.agreed[0]
    verdicts = [part.verdict for part in assessment.folded] if assessment.parts else []
    for finding in assessment.findings:
        verdict = finding.judgement.verdict
        if finding.rule.force is _DEMAND:
            verdicts.append(verdict)
    return conjunction(verdicts)


@frozen(repr=False)
class Assessment:
    """What the policy says of a subject, rule by rule. It is neither true nor false: look at `verdict`.

    Attributes:
        findings: What each rule about the subject finds, in the order of the policy.
        unread: The paths of what `further` of the subject and its parts tells and no rule reads, by the path of that
            fact or of all that is further: a name that is misspelt, or that another version asks for.
        path: Where the subject stands in the whole, such as `"companies[3]"`; empty for the whole itself.
        transition: Which day picked the versions, where a timeline was applied; `None` where one version was.
        agreed: What the policy for new grants and that for earlier ones come to together, the verdict and what is
            missing, where both can govern; else `None`.
        verdict: The conjunction of the demands; for a dossier, of those of its parts.
    """

    subject: Subject
    policy: Policy
    findings: tuple[Finding, ...]
    parts: tuple["Assessment", ...] = ()
    unread: tuple[str, ...] = ()
    path: str = ""
    transition: Transition | None = None
    agreed: tuple[Verdict, tuple[str, ...]] | None = None
    verdict: Verdict = field(init=False, default=Factory(_verdict_on, takes_self=True))

    plain_form: ClassVar[PlainForm] = ASSESSMENT

    @property
    def folded(self) -> tuple["Assessment", ...]:
        """The parts whose verdicts count in this one: all parts of a dossier, and none of anything else."""
        return self.parts if SUBJECTS[type(self.subject)].is_its_parts else ()

    @property
    def applied(self) -> tuple[tuple[Subject, Policy], ...]:
        """The subject and the parts that count in its verdict, each with the version that was applied to it."""
        below = (pair for part in self.folded for pair in part.applied)
        return ((self.subject, self.policy), *below)

    @property
    def maximum_aid(self) -> MaximumAid | None:
        """The most aid for the account that was assessed, whatever aid it has; `None` where it is no account."""
        return most_aid(self.subject, self.policy) if isinstance(self.subject, YearAccount) else None

    def walk(self) -> Iterator[tuple[str, "Assessment"]]:
        """Return this assessment and all that it has as parts, the whole first, each with its path from this one.

        The path is empty for this one itself, and such as `"cluster.companies[3]"` for a part of a part.
        """
        yield "", self
        for part in self.parts:
            for path, inner in part.walk():
                yield f"{part.path}.{path}" if path else part.path, inner

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
        if self.agreed is not None:
            return self.agreed[1]
        undecided = [finding for finding in self.findings if finding.makes(self.verdict)]
        own = (path for missing in _missing_together(self, undecided) for path in missing)
        below = (f"{part.path}.{path}" for part in self.folded for path in part.missing)
        return tuple(dict.fromkeys((*own, *below)))

    @property
    def deciding(self) -> tuple[Finding, ...]:
        """The findings that make the verdict what it is."""
        return tuple(finding for finding in _all_findings(self) if finding.makes(self.verdict))

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """The characteristics that are not met; they do not count in the verdict."""
        return tuple(finding for finding in _all_findings(self) if finding.is_remark)

    def explain(self, language: Language) -> str:
        """Return the verdict and its reasons as text that can be read aloud."""
        return explanation(self._told(), checked_language(language))

    def report(self, language: Language, form: Form = "text") -> str:
        """Return one page for a board: the verdict, what decides, the years, the companies that miss, what is needed.

        In `"text"`, in `"markdown"`, or in `"html"`: an `article` to be set into a page. No fact breaks out of it.

        Raises:
            InvalidValue: The language or the form is not there.
        """
        within = ((part.subject, part) for path, part in self.walk() if path)
        members = [
            Member(subject, part.verdict, part.deciding, part.missing)
            for subject, part in within
            if isinstance(subject, Company)
        ]
        return board_report(self._told(), members, self.missing or open_besides(self), checked_language(language), form)

    def _told(self) -> Told:
        findings = tuple(_all_findings(self))
        return Told(self.subject, self.verdict, self.applied, self.transition, findings, self.missing, self.unread)

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("an assessment", "compare its verdict, as in `assessment.verdict is Verdict.MET`")

    def __repr__(self) -> str:
        codes = ", ".join(finding.code for finding in self.deciding[:_SHOWN])
        counts = f"({len(self.deciding)} of {len(tuple(_all_findings(self)))})"
        return f"<Assessment {self.verdict.label.en}: {codes} {counts}>"

    def _where_else(self, code: object) -> str:
        """Return what would do in place of a code that no rule about the subject itself has."""
        name = type(self.subject).__name__
        places = [path for path, part in self.walk() if any(finding.code == code for finding in part.findings)]
        if places:
            return f"a code of {name}; {shown(places, ', '.join)} among the parts have it"
        own = shown([finding.code for finding in self.findings], ", ".join)
        return f"one of {own}" if own else f"one of those of its parts: no rule is about a {name}"


def _all_findings(assessment: Assessment) -> Iterator[Finding]:
    yield from assessment.findings
    for part in assessment.folded:
        yield from _all_findings(part)


def open_besides(assessment: Assessment) -> tuple[str, ...]:
    """Return what the undecided demands miss where the verdict is decided all the same, as paths."""
    parts = (("", assessment), *((f"{part.path}.", part) for part in assessment.folded))
    undecided = ((before, one) for before, part in parts for one in part.findings if one.makes(Verdict.UNDETERMINED))
    return tuple(dict.fromkeys(f"{before}{path}" for before, finding in undecided for path in finding.missing))


def _missing_together(assessment: Assessment, undecided: list[Finding]) -> Iterator[tuple[str, ...]]:
    """Return what each of some undecided findings misses and what can matter to all of them together.

    While the aid is not known, what only a limit needs that stays above another one does not matter.
    """
    account = assessment.subject
    ends: dict[str, tuple[Euro, Euro]] = {}
    if isinstance(account, YearAccount):
        ends = {limiter.rule.code: limiter.ends(account) for limiter in assessment.policy.limiters(account)}
    lowest = min((ends[finding.code][1] for finding in undecided if finding.code in ends), default=LARGEST)
    for finding in undecided:
        stays_above = finding.code in ends and ends[finding.code][0] >= lowest
        yield tuple(path for path in finding.missing if path == "aid") if stays_above else finding.missing
