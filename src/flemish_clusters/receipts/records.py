"""Records: what was found of a subject and of each of its parts, as two decisions are compared by it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import field, frozen

from flemish_clusters.findings.answers import among_parts
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Numbers, Verdict
from flemish_clusters.money import Euro

_WITH_ANSWER: Final = 3


@frozen(kw_only=True)
class FindingRecord:
    """What one rule found: its verdict, the quantities that it rested on, and the facts that could still change it."""

    code: str
    verdict: Verdict
    numbers: Numbers = field(default=Numbers())
    missing: tuple[str, ...] = ()


@frozen(kw_only=True)
class AidRecord:
    """The maximum aid for a funding year, what was sure, and the name of the limit that set it; `None`: not known."""

    amount: Euro | None = None
    at_most: Euro | None = None
    binding: str | None = None


@frozen(kw_only=True)
class OutcomeRecord:
    """What an answer tells of the whole beside its parts.

    Attributes:
        deciding: The findings that decide, each as its place and its code.
        remarks: The characteristics that are not met, in the same way.
        unread: The paths of what no rule reads.
    """

    verdict: Verdict
    missing: tuple[str, ...]
    unread: tuple[str, ...]
    deciding: tuple[tuple[str, str], ...]
    remarks: tuple[tuple[str, str], ...]


@frozen(kw_only=True)
class PartRecord:
    """What was found of the subject or of one of its parts.

    Attributes:
        place: Where it stands in the whole, such as `"cluster.companies[3]"`; empty for the whole.
        missing: The facts that can still change the verdict; empty in a receipt of schema 1 or 2.
        outcome: What is told of the whole beside its parts; `None` for a part, and in a receipt of schema 1 or 2.
    """

    place: str = ""
    policy: str
    verdict: Verdict
    missing: tuple[str, ...] = ()
    findings: tuple[FindingRecord, ...] = ()
    aid: AidRecord | None = None
    outcome: OutcomeRecord | None = None


@frozen(kw_only=True)
class PolicyRecord:
    """A version of the policy that was applied, with the digest of what it said."""

    name: str
    digest: str


def record_of(assessment: Assessment, place: str, schema: int) -> PartRecord:
    """Return what was found of the whole or of a part, in its place, as receipts of a schema have it."""
    findings = tuple(
        FindingRecord(code=one.code, verdict=one.verdict, numbers=one.numbers, missing=one.missing)
        for one in assessment.findings
    )
    is_answer = schema >= _WITH_ANSWER
    return PartRecord(
        place=place,
        policy=assessment.policy.name,
        verdict=assessment.verdict,
        missing=assessment.missing if is_answer else (),
        findings=findings,
        aid=_record_of_aid(assessment),
        outcome=_outcome_of(assessment) if is_answer and not place else None,
    )


def _outcome_of(assessment: Assessment) -> OutcomeRecord:
    return OutcomeRecord(
        verdict=assessment.verdict,
        missing=assessment.missing,
        unread=assessment.unread,
        deciding=_references(assessment, assessment.deciding),
        remarks=_references(assessment, assessment.remarks),
    )


def _references(assessment: Assessment, findings: Iterable[Finding]) -> tuple[tuple[str, str], ...]:
    return tuple((placed.place, placed.it.code) for placed in among_parts(assessment, findings))


def _record_of_aid(assessment: Assessment) -> AidRecord | None:
    aid = assessment.maximum_aid
    if aid is None:
        return None
    return AidRecord(amount=aid.amount, at_most=aid.known_bound, binding=aid.binding.name if aid.binding else None)


def differing(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    """Return the places that hold something else, or something where there was nothing, or nothing any more."""
    return (place for place in dict.fromkeys((*old, *new)) if old.get(place) != new.get(place))
