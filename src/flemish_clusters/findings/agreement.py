"""Agreement: what the policy for new grants and that for earlier ones both find, where either can govern a grant."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import evolve

from flemish_clusters.facts import decision_of
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.messages import Message


def agreed_assessment(found: Sequence[Assessment], days: Sequence[date]) -> Assessment:
    """Return what is found whichever day of the decision it is; the rest is not known, and names the decision.

    What was found comes with the days between: from each of them on, what is found before it holds.
    """
    first, decision = found[0], decision_of(found[0].subject)
    findings = tuple(_agreed_findings(found, decision, days))
    parts = tuple(agreed_assessment(several, days) for several in zip(*(one.parts for one in found), strict=True))
    verdicts = {one.verdict for one in found}
    verdict = first.verdict if len(verdicts) == 1 else Verdict.UNDETERMINED
    turns = any(one.makes(verdict) and decision in one.missing for one in findings)
    below = bool(first.folded) and any(decision_of(part.subject) in part.missing for part in parts)
    is_open = len(verdicts) > 1 or (verdict is Verdict.UNDETERMINED and (turns or below))
    missing = _together(((decision,) if is_open else (), *(one.missing for one in found)))
    unread = tuple(path for path in first.unread if all(path in one.unread for one in found))
    return evolve(first, findings=findings, parts=parts, unread=unread, agreed=(verdict, missing))


def _agreed_findings(found: Sequence[Assessment], decision: str, days: Sequence[date]) -> Iterator[Finding]:
    """Return one finding a rule, in the order in which the policies have them."""
    by_code = [{finding.code: finding for finding in one.findings} for one in found]
    for code in dict.fromkeys(code for findings in by_code for code in findings):
        told = [findings.get(code) for findings in by_code]
        finding = next(one for one in told if one is not None)
        judgements = [_NOT_THERE if one is None else one.judgement for one in told]
        yield evolve(finding, judgement=_agreed(judgements, decision, days))


def _agreed(judgements: Sequence[Judgement], decision: str, days: Sequence[date]) -> Judgement:
    """Return the judgement that all agree on; where they do not, it names the last day on which it turns."""
    first = judgements[0]
    if all(one == first for one in judgements):
        return first
    missing = _together(one.missing for one in judgements)
    if all(one.verdict is first.verdict for one in judgements):
        is_open = first.verdict is Verdict.UNDETERMINED and len({_values_in(one) for one in judgements}) > 1
        return Judgement(
            first.verdict, None, (), _together(((decision,) if is_open else (), missing)), first.attestations
        )
    pairs = zip(pairwise(one.verdict for one in judgements), days, strict=True)
    turns = next(day for (newer, older), day in pairs if newer is not older)
    return Judgement(Verdict.UNDETERMINED, _DIFFERS, (("day", turns),), _together(((decision,), missing)))


def _values_in(judgement: Judgement) -> tuple[object, ...]:
    """Return what a judgement turns on: the facts that are missing and the numbers that were applied."""
    numbers = judgement.numbers.items()
    return (judgement.missing, *((name, type(value), value) for name, value in numbers))


def _together(paths: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(path for some in paths for path in some))


_NOT_THERE: Final = Judgement(Verdict.NOT_APPLICABLE)
_DIFFERS: Final = Message(
    en="This is not the same for a grant that was decided before {day} and for a later one. Facts not yet known: "
    "{missing}.",
    nl="Dit is niet hetzelfde voor steun waarover vóór {day} is beslist en voor latere steun. Ontbrekende "
    "gegevens: {missing}.",
)
