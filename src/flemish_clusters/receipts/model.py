"""Receipts: a decision as it can be kept, with the facts, the findings, and what they were found by."""

from collections.abc import Iterator

from attrs import evolve, field, frozen
from attrs.validators import optional

from flemish_clusters.canonical import digest_of
from flemish_clusters.checks import a, checked, tuple_of
from flemish_clusters.documents import to_document
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.facts.subjects import SUBJECTS
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.messages import Message
from flemish_clusters.policies import GoverningDay
from flemish_clusters.policies.digests import digest, first_digest_of
from flemish_clusters.receipts.digests import Digests, PartDigest, digest_of_words, digests_of_parts
from flemish_clusters.receipts.records import PartRecord, PolicyRecord, policies_in, records_of
from flemish_clusters.version import VERSION


@frozen(kw_only=True, repr=False)
class Receipt:
    """A decision as it was made.

    The explanation and the transition are kept as they were; a replay does not compare them. The digests show what
    was altered since by somebody who did not work them out anew. They are no signature: signing is the host's.

    Attributes:
        package: The version of this package that made it.
        policies: The versions of the policy that were applied.
        subject: The facts.
        facts: The fingerprint of the facts.
        parts: What was found of the whole and of each part.
        explanation: The explanation that was given, in both languages.
        transition: Which day picked the versions, where a timeline was applied.
        digests: The digests of all but the facts; `None`: a receipt of schema 1, which has none.

    Raises:
        InvalidValue: A field cannot hold its value, or a place stands twice among the parts or the whole does not.
    """

    package: str = field(validator=a(str))
    policies: tuple[PolicyRecord, ...] = field(validator=tuple_of(PolicyRecord))
    subject: Subject = field(validator=a(*SUBJECTS))
    facts: str = field(validator=a(str))
    parts: tuple[PartRecord, ...] = field(validator=tuple_of(PartRecord))
    explanation: Message = field(validator=a(Message))
    transition: GoverningDay | None = field(default=None, validator=optional(a(GoverningDay)))
    digests: Digests | None = field(default=None, validator=optional(a(Digests)))

    def __attrs_post_init__(self) -> None:
        places = [part.place for part in self.parts]
        if len(set(places)) < len(places) or "" not in places:
            raise InvalidValue("Receipt.parts", places, "each place once, and the whole among them")

    def __repr__(self) -> str:
        verdict = next(part.verdict.label.en for part in self.parts if not part.place)
        return f"<Receipt {', '.join(policy.name for policy in self.policies)}: {verdict}>"

    @property
    def altered(self) -> tuple[str, ...]:
        """What is not as it was when the receipt was made; empty: no alteration shows.

        It holds `"facts"`; `"part"` for what was found of the whole, and such as `"part.accounts[0]"` for a part of
        it; `"words"` for the explanation; `"whole"` for all else. In a receipt of schema 1 only the facts can be
        told.
        """
        return tuple(_altered(self))

    def fingerprint_of(self, subject: Subject) -> str:
        """Return the fingerprint of facts in the form in which this receipt holds that of its own."""
        form = first_digest_of if self.digests is None else digest_of
        return form(to_document(subject))


def receipt_for(assessment: Assessment) -> Receipt:
    """Return the receipt of an assessment, to be kept.

    Raises:
        InvalidValue: It is no assessment, or a text in it holds half of a surrogate pair.
    """
    checked("assessment", assessment, Assessment)
    receipt = Receipt(
        package=VERSION,
        policies=tuple(PolicyRecord(name=policy.name, digest=digest(policy)) for policy in policies_in(assessment)),
        subject=assessment.subject,
        facts="",
        parts=records_of(assessment),
        explanation=Message(en=assessment.explain("en"), nl=assessment.explain("nl")),
        transition=None if assessment.transition is None else assessment.transition.day,
    )
    return with_digests(receipt)


def with_digests(receipt: Receipt) -> Receipt:
    """Return a receipt with the digests of what it holds now."""
    named = evolve(receipt, facts=digest_of(to_document(receipt.subject)))
    parts, words = digests_of_parts(receipt.parts), digest_of_words(receipt.explanation)
    return evolve(named, digests=Digests(parts=parts, words=words, whole=_whole(named, parts, words)))


def _altered(receipt: Receipt) -> Iterator[str]:
    if receipt.fingerprint_of(receipt.subject) != receipt.facts:
        yield "facts"
    if receipt.digests is None:
        return
    kept = {part.place: part.digest for part in receipt.digests.parts}
    now = {part.place: part.digest for part in digests_of_parts(receipt.parts)}
    for place in dict.fromkeys((*kept, *now)):
        if kept.get(place) != now.get(place):
            yield f"part.{place}" if place else "part"
    if receipt.digests.words != digest_of_words(receipt.explanation):
        yield "words"
    if receipt.digests.whole != _whole(receipt, receipt.digests.parts, receipt.digests.words):
        yield "whole"


def _whole(receipt: Receipt, parts: tuple[PartDigest, ...], words: str) -> str:
    """Return the digest of what no other digest covers, and of the other digests."""
    return digest_of(
        {
            "package": receipt.package,
            "policies": [[policy.name, policy.digest] for policy in receipt.policies],
            "transition": receipt.transition and receipt.transition.value,
            "places": [part.place for part in receipt.parts],
            "facts": receipt.facts,
            "parts": [[part.place, part.digest] for part in parts],
            "words": words,
        }
    )
