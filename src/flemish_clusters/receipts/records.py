"""Records: what was found of a subject and of each of its parts, as a receipt keeps it."""

from typing import Final

from attrs import frozen

from flemish_clusters.aid import maximum_aid
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Numbers, Verdict
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy

_NO_NUMBERS: Final = Numbers(())


@frozen(kw_only=True)
class FindingRecord:
    """What one rule found.

    Attributes:
        code: The code of the rule.
        verdict: Its verdict.
        numbers: The quantities that it rested on.
        missing: The facts that could still change it.
    """

    code: str
    verdict: Verdict
    numbers: Numbers = _NO_NUMBERS
    missing: tuple[str, ...] = ()


@frozen(kw_only=True)
class AidRecord:
    """The maximum aid for a funding year.

    Attributes:
        amount: The most; `None`: it was not known.
        at_most: What was sure.
        binding: The name of the limit that set it; `None`: it was not known.
    """

    amount: Euro | None = None
    at_most: Euro | None = None
    binding: str | None = None


@frozen(kw_only=True)
class PartRecord:
    """What was found of the subject or of one of its parts.

    Attributes:
        place: Where it stands in the whole, such as `"cluster.companies[3]"`; empty for the whole.
        policy: The name of the version that governed it.
        verdict: The verdict on it.
        findings: What each rule found.
        aid: The maximum aid, for an account.
    """

    place: str = ""
    policy: str
    verdict: Verdict
    findings: tuple[FindingRecord, ...] = ()
    aid: AidRecord | None = None


@frozen(kw_only=True)
class PolicyRecord:
    """A version of the policy that was applied.

    Attributes:
        name: Its name.
        digest: The fingerprint of what it said.
    """

    name: str
    digest: str


def records_of(assessment: Assessment) -> tuple[PartRecord, ...]:
    """Return what was found of the whole and of each part."""
    return tuple(_record(place, part) for place, part in assessment.walk())


def policies_in(assessment: Assessment) -> tuple[Policy, ...]:
    """Return the versions of the policy that were applied to the whole and to its parts, each once."""
    applied = {part.policy.name: part.policy for _, part in assessment.walk()}
    return tuple(applied.values())


def _record(place: str, assessment: Assessment) -> PartRecord:
    return PartRecord(
        place=place,
        policy=assessment.policy.name,
        verdict=assessment.verdict,
        findings=tuple(map(_record_of_finding, assessment.findings)),
        aid=_record_of_aid(assessment),
    )


def _record_of_finding(finding: Finding) -> FindingRecord:
    return FindingRecord(code=finding.code, verdict=finding.verdict, numbers=finding.numbers, missing=finding.missing)


def _record_of_aid(assessment: Assessment) -> AidRecord | None:
    if not isinstance(assessment.subject, YearAccount):
        return None
    aid = maximum_aid(assessment.subject, policy=assessment.policy)
    return AidRecord(amount=aid.amount, at_most=aid.known_bound, binding=aid.binding.name if aid.binding else None)
