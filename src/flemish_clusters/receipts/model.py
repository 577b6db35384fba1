"""Receipts: a decision as it can be kept, with the facts, the findings, and what they were found by."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from flemish_clusters.aid import maximum_aid
from flemish_clusters.documents import to_document
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.facts import Subject, YearAccount
from flemish_clusters.facts.fields import checked, narrowed
from flemish_clusters.findings import Assessment, Finding, GoverningDay, Numbers, Verdict
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies import Policy
from flemish_clusters.policies.digests import digest, digest_of
from flemish_clusters.version import VERSION

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


@frozen(kw_only=True)
class Receipt:
    """A decision as it was made.

    The explanation and the transition are kept as they were; a replay does not compare them.

    Attributes:
        package: The version of this package that made it.
        policies: The versions of the policy that were applied.
        subject: The facts.
        facts: The fingerprint of the facts.
        parts: What was found of the whole and of each part.
        explanation: The explanation that was given, in both languages.
        transition: Which day picked the versions, where a timeline was applied.

    Raises:
        InvalidValue: The parts or the policies do not hold together.
    """

    package: str
    policies: tuple[PolicyRecord, ...]
    subject: Subject
    facts: str
    parts: tuple[PartRecord, ...]
    explanation: Message
    transition: GoverningDay | None = None

    def __attrs_post_init__(self) -> None:
        places = [part.place for part in self.parts]
        if len(set(places)) < len(places) or "" not in places:
            raise InvalidValue("Receipt.parts", places, "each place once, and the whole among them")
        applied = {part.policy for part in self.parts}
        named = [policy.name for policy in self.policies]
        if applied != set(named) or len(applied) < len(named):
            raise InvalidValue(
                "Receipt.policies", named, f"the versions that were applied, once: {shown(sorted(applied))}"
            )


def receipt_for(assessment: Assessment) -> Receipt:
    """Return the receipt of an assessment, to be kept.

    Raises:
        InvalidValue: It is no assessment.
    """
    checked("assessment", assessment, Assessment)
    applied = {part.policy.name: _policy(part) for _, part in _assessments_in(assessment, "")}
    return Receipt(
        package=VERSION,
        policies=tuple(PolicyRecord(name=policy.name, digest=digest(policy)) for policy in applied.values()),
        subject=assessment.subject,
        facts=fingerprint(assessment.subject),
        parts=records_of(assessment),
        explanation=Message(en=assessment.explain("en"), nl=assessment.explain("nl")),
        transition=None if assessment.transition is None else assessment.transition.day,
    )


def records_of(assessment: Assessment) -> tuple[PartRecord, ...]:
    """Return what was found of the whole and of each part."""
    return tuple(_record(place, part) for place, part in _assessments_in(assessment, ""))


def fingerprint(subject: object) -> str:
    """Return the SHA-256, in hexadecimal, of facts."""
    return digest_of(to_document(subject))


def _assessments_in(assessment: Assessment, within: str) -> Iterator[tuple[str, Assessment]]:
    """Return an assessment and those of its parts, each with its place in the whole."""
    place = f"{within}{assessment.path}"
    yield place, assessment
    for part in assessment.parts:
        yield from _assessments_in(part, f"{place}." if place else "")


def _policy(assessment: Assessment) -> Policy:
    return narrowed("policy", assessment.policy, Policy)


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
    aid = maximum_aid(assessment.subject, policy=_policy(assessment))
    return AidRecord(amount=aid.amount, at_most=aid.at_most, binding=aid.binding.name if aid.binding else None)
