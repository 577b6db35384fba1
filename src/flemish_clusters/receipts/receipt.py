"""Receipts: a decision as it can be kept, with the facts, the findings, what they were found by, and its digests."""

import json
from collections.abc import Iterator
from typing import Any, Final, cast

from attrs import evolve, field, frozen
from attrs.validators import optional

from flemish_clusters.checks import a, checked, tuple_of
from flemish_clusters.documents import read_text, to_document
from flemish_clusters.documents.canonical import digest_of
from flemish_clusters.documents.forms import form_of
from flemish_clusters.documents.mistakes import MISSING, UNKNOWN_KEY, Attempt
from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem
from flemish_clusters.facts import SUBJECTS, Subject
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.messages import Message
from flemish_clusters.policies import GoverningDay
from flemish_clusters.receipts.digests import digest, first_digest_of
from flemish_clusters.receipts.records import RECORDS, PartRecord, PolicyRecord, differing, record_of
from flemish_clusters.version import VERSION

SCHEMA: Final = 2
"""The number of the form in which receipts are written."""
_FIRST_SCHEMA: Final = 1


@frozen(kw_only=True)
class PartDigest:
    """The digest of what was found of the part in a place."""

    place: str = ""
    digest: str


@frozen(kw_only=True)
class Digests:
    """The digests of a receipt but that of its facts: SHA-256, in hexadecimal, of the canonical form of RFC 8785.

    Attributes:
        whole: That of all but parts and words, which takes the other digests in.
    """

    parts: tuple[PartDigest, ...]
    words: str
    whole: str


@frozen(kw_only=True, repr=False)
class Receipt:
    """A decision as it was made.

    The explanation and the transition are kept as they were; a replay does not compare them. The digests show what
    was altered since by somebody who did not work them out anew. They are no signature: signing is the host's.

    Attributes:
        digests: The digests of all but the facts; `None`: a receipt of schema 1, which has none.

    Raises:
        InvalidValue: A place stands twice among the parts, or the whole does not.
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


def receipt_for(assessment: Assessment) -> Receipt:
    """Return the receipt of an assessment, to be kept; raise `InvalidValue` for text with half of a surrogate pair."""
    parts = tuple(checked("assessment", assessment, Assessment).walk())
    applied = {part.policy.name: part.policy for _, part in parts}
    receipt = Receipt(
        package=VERSION,
        policies=tuple(PolicyRecord(name=name, digest=digest(policy)) for name, policy in applied.items()),
        subject=assessment.subject,
        facts="",
        parts=tuple(record_of(part, place) for place, part in parts),
        explanation=Message(en=assessment.explain("en"), nl=assessment.explain("nl")),
        transition=None if assessment.transition is None else assessment.transition.day,
    )
    return with_digests(receipt)


def receipt_to_json(receipt: Receipt) -> str:
    """Return a receipt as JSON; one that was read from the form of schema 1, which has no digests, in that form."""
    schema = SCHEMA if checked("receipt", receipt, Receipt).digests else _FIRST_SCHEMA
    return json.dumps({"schema": schema, **_RECEIPT.write(receipt)}, ensure_ascii=False)


def receipt_from_json(text: str) -> Receipt:
    """Return the receipt of a JSON text, altered or not; raise `InvalidDocument` with every mistake in it."""
    return read_text(text, _read)


def with_digests(receipt: Receipt) -> Receipt:
    """Return a receipt with the digests of what it holds now."""
    named = evolve(receipt, facts=digest_of(to_document(receipt.subject)))
    return evolve(named, digests=_digests_of(named))


def digest_of_facts(facts: Subject, receipt: Receipt) -> str:
    """Return the digest of facts in the form in which a receipt holds that of its own."""
    form = first_digest_of if receipt.digests is None else digest_of
    return form(to_document(facts))


def _altered(receipt: Receipt) -> Iterator[str]:
    if digest_of_facts(receipt.subject, receipt) != receipt.facts:
        yield "facts"
    kept = receipt.digests
    if kept is None:
        return
    now = _digests_of(receipt)
    before, after = ({part.place: part.digest for part in digests.parts} for digests in (kept, now))
    for place in differing(before, after):
        yield f"part.{place}" if place else "part"
    if kept.words != now.words:
        yield "words"
    if kept.whole != _with_whole(kept, receipt).whole:
        yield "whole"


def _digests_of(receipt: Receipt) -> Digests:
    parts = tuple(PartDigest(place=part.place, digest=digest_of(_PART.write(part))) for part in receipt.parts)
    words = digest_of({"en": receipt.explanation.en, "nl": receipt.explanation.nl})
    return _with_whole(Digests(parts=parts, words=words, whole=""), receipt)


def _with_whole(digests: Digests, receipt: Receipt) -> Digests:
    """Return the digests with that of what none of the others covers, and of the others."""
    whole = digest_of(
        {
            "package": receipt.package,
            "policies": [[policy.name, policy.digest] for policy in receipt.policies],
            "transition": receipt.transition and receipt.transition.value,
            "places": [part.place for part in receipt.parts],
            "facts": receipt.facts,
            "parts": [[part.place, part.digest] for part in digests.parts],
            "words": digests.words,
        }
    )
    return evolve(digests, whole=whole)


def _read(values: object) -> Receipt:
    document = dict(cast("dict[str, Any]", values)) if isinstance(values, dict) else {}
    schema = document.pop("schema", None)
    if type(schema) is not int or schema not in (_FIRST_SCHEMA, SCHEMA):
        raise InvalidDocument((Problem(("schema",), schema, f"a receipt of schema {_FIRST_SCHEMA} or {SCHEMA}"),))
    attempt = Attempt()
    receipt: Receipt = attempt.at((), _RECEIPT.read, document)
    has_digests = document.get("digests") is not None
    if has_digests != (schema == SCHEMA):
        wanted = MISSING if schema == SCHEMA else UNKNOWN_KEY
        attempt.problems.append(Problem(("digests",), document.get("digests"), wanted))
    attempt.finish(receipt)
    return receipt


_RECEIPT: Final = form_of(Receipt, RECORDS)
_PART: Final = form_of(PartRecord, RECORDS)
