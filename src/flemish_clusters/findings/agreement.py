"""Agreement: what the policy for new grants and that for earlier ones both find, where either can govern a grant."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import evolve

from flemish_clusters.facts import Subject
from flemish_clusters.facts.contribution import YearContribution
from flemish_clusters.facts.funding import Dossier, YearAccount
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.messages import Message
from flemish_clusters.rules import Limit


def agreed_assessment(found: Sequence[Assessment]) -> Assessment:
    """Return what some policies agree on, each of which can govern; the rest is not known, and names the decision."""
    first = found[0]
    verdicts, missing = {one.verdict for one in found}, {one.missing for one in found}
    verdict = first.verdict if len(verdicts) == 1 else Verdict.UNDETERMINED
    decision = (decision_of(first.subject),) if len(verdicts) > 1 or len(missing) > 1 else ()
    return evolve(
        first,
        findings=tuple(_agreed_findings(found)),
        parts=tuple(map(agreed_assessment, zip(*(one.parts for one in found), strict=True))),
        unread=tuple(path for path in first.unread if all(path in one.unread for one in found)),
        agreed=(verdict, _together((decision, *(one.missing for one in found)))),
    )


def agreed_maximum(found: Sequence[MaximumAid]) -> MaximumAid:
    """Return the most aid that some policies agree on; what is sure is the most that any of them allows."""
    first = found[0]
    told = {(one.amount, one.known_bound, one.missing) for one in found}
    if len(told) == 1:
        return first
    bounds = [one.known_bound for one in found]
    sure = None if None in bounds else max(bound for bound in bounds if bound is not None)
    missing = _together(((decision_of(first.account),), *(one.missing for one in found)))
    limits = tuple(_agreed_limit(limit, found) for limit in first.limits)
    return evolve(first, limits=limits, known_bound=sure, binding=None, missing=missing)


def decision_of(subject: Subject) -> str:
    """Return the path of the day of the decision from a subject, or what it is called where a subject has none."""
    if isinstance(subject, YearContribution):
        return "year.period" if subject.year.period is None else "year.period.decided_on"
    return "period.decided_on" if isinstance(subject, Dossier | YearAccount) else "decided_on"


def _agreed_limit(limit: Limit, found: Sequence[MaximumAid]) -> Limit:
    """Return a limit; its amount is not known where others have another one under its name."""
    amounts = {other.amount for one in found for other in one.limits if other.name == limit.name}
    is_in_all = all(limit.name in [other.name for other in one.limits] for one in found)
    return limit if is_in_all and len(amounts) == 1 else evolve(limit, amount=None)


def _agreed_findings(found: Sequence[Assessment]) -> Iterator[Finding]:
    """Return one finding a rule, in the order in which the policies have them."""
    by_code = [{finding.code: finding for finding in one.findings} for one in found]
    days = [one.policy.grants_from for one in found]
    for code in dict.fromkeys(code for findings in by_code for code in findings):
        told = [findings.get(code) for findings in by_code]
        finding = next(one for one in told if one is not None)
        judgements = [_NOT_THERE if one is None else one.judgement for one in told]
        yield evolve(finding, judgement=_agreed(judgements, decision_of(finding.subject), days))


def _agreed(judgements: Sequence[Judgement], decision: str, days: Sequence[date | None]) -> Judgement:
    """Return the judgement that all agree on; where they do not, it names the last day on which it turns."""
    first = judgements[0]
    if all(one == first for one in judgements):
        return first
    missing = _together(one.missing for one in judgements)
    if all(one.verdict is first.verdict for one in judgements):
        return Judgement(first.verdict, None, (), missing, first.attestations)
    pairs = zip(pairwise(one.verdict for one in judgements), days, strict=False)
    turns = next(day for (newer, older), day in pairs if newer is not older)
    return Judgement(Verdict.UNDETERMINED, _DIFFERS, (("day", turns),), _together(((decision,), missing)))


def _together(paths: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for some in paths for path in some))


_NOT_THERE: Final = Judgement(Verdict.NOT_APPLICABLE)
_DIFFERS: Final = Message(
    en="This is not the same for a grant that was decided before {day} and for a later one. Not yet known: {missing}.",
    nl="Dit is niet hetzelfde voor steun waarover vóór {day} is beslist en voor latere steun. Nog niet bekend: "
    "{missing}.",
)
