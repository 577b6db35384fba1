"""Receipts: a decision as it can be kept, with the facts, the answer, what it was found by, and its digests."""

import json
from functools import partial
from typing import Any, ClassVar, Final, cast

from attrs import evolve, field, frozen

from flemish_clusters.checks import AN_OBJECT, checked
from flemish_clusters.documents import read_text, to_document
from flemish_clusters.documents.catalogue import FORMS
from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem, shown
from flemish_clusters.facts import SUBJECTS, Subject
from flemish_clusters.findings.answers import ASSESSMENT
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.messages import Languages, Message, PlainForm
from flemish_clusters.receipts.digests import altered, digest, sealed
from flemish_clusters.receipts.readers import READERS
from flemish_clusters.receipts.records import PartRecord, PolicyRecord, record_of
from flemish_clusters.schemas import Schema, object_with
from flemish_clusters.version import VERSION
from flemish_clusters.wording import Wanted

SCHEMA: Final = 3
"""The number of the form in which receipts are written."""
_A_RECEIPT: Final = Wanted(
    code="not_one_of", json=("a receipt of schema 1, 2 or 3", "een beslissingsdossier van schema 1, 2 of 3")
)


@frozen
class _Form:
    """How a receipt stands in plain values of JSON: as it is kept, in both languages whichever are asked for."""

    @property
    def schema(self) -> Schema:
        texts: Schema = {"type": "object", "additionalProperties": {"type": "string"}}
        subjects = [object_with({row.name: FORMS[kind].schema}, [row.name]) for kind, row in SUBJECTS.items()]
        keys: dict[str, Schema] = {
            "schema": {"const": SCHEMA},
            "package": {"type": "string"},
            "policies": texts,
            "subject": {"oneOf": subjects},
            "answer": ASSESSMENT.schema,
            "digests": texts,
        }
        return object_with(keys, keys)

    def told(self, answer: Any, languages: Languages) -> dict[str, Any]:  # noqa: ARG002 - it is kept in both
        return cast("dict[str, Any]", json.loads(answer.text))


@frozen(kw_only=True, repr=False)
class Receipt:
    """A decision as it was made: `receipt_for` makes it, and `receipt_from_json` reads it.

    What it says in words, and what it cites, is kept as it was; a replay does not compare that. Two receipts are equal
    where their texts are. The digests show what was altered since by somebody who did not work them out anew. They are
    no signature: signing is the host's.

    Attributes:
        text: The JSON text, as it is kept; `to_document` gives it as plain values.
        schema: The number of its form: 3, or 1 or 2 for an older one.
        package: The version of the package that made it.
        policies: The versions of the policy that were applied, each with its digest.
        subject: The facts that were decided on.
        parts: What was found of the subject, whose place is empty, and of each of its parts.
        explanation: What was said, in both languages.
        altered: What is not as it was when the receipt was made; empty: no alteration shows. It holds `"facts"`;
            `"part"` for what was found of the whole, and such as `"part.accounts[0]"` for a part of it; `"answer"` for
            what is told of the whole beside its parts, the explanation among it; `"policies"`, `"rules"`, `"sources"`
            and `"readings"` for what the answer names; `"whole"` for all else, a digest included. Of schema 2 the
            explanation is `"words"`, and of schema 1 only the facts can be told.
    """

    text: str
    schema: int = field(eq=False)
    package: str = field(eq=False)
    policies: tuple[PolicyRecord, ...] = field(eq=False)
    subject: Subject = field(eq=False)
    parts: tuple[PartRecord, ...] = field(eq=False)
    explanation: Message = field(eq=False)
    altered: tuple[str, ...] = field(default=(), eq=False)

    plain_form: ClassVar[PlainForm] = _Form()

    def __repr__(self) -> str:
        verdict = next(part.verdict.label.en for part in self.parts if not part.place)
        return f"<Receipt {shown([policy.name for policy in self.policies], ', '.join)}: {verdict}>"


def receipt_for(assessment: Assessment) -> Receipt:
    """Return the receipt of an assessment, to be kept; raise `InvalidValue` for text with half of a surrogate pair."""
    parts = tuple(checked("assessment", assessment, Assessment).walk())
    subject, applied = assessment.subject, {part.policy.name: part.policy for _, part in parts}
    policies = tuple(PolicyRecord(name=name, digest=digest(policy)) for name, policy in applied.items())
    answer = to_document(assessment)
    document = {
        "schema": SCHEMA,
        "package": VERSION,
        "policies": {policy.name: policy.digest for policy in policies},
        "subject": {SUBJECTS[type(subject)].name: to_document(subject)},
        "answer": answer,
    }
    return Receipt(
        text=json.dumps(sealed(document), ensure_ascii=False),
        schema=SCHEMA,
        package=VERSION,
        policies=policies,
        subject=subject,
        parts=tuple(record_of(part, place, SCHEMA) for place, part in parts),
        explanation=Message(**answer["explanation"]),
    )


def receipt_to_json(receipt: Receipt) -> str:
    """Return the JSON text of a receipt, as it was made or read."""
    return checked("receipt", receipt, Receipt).text


def receipt_from_json(text: str) -> Receipt:
    """Return the receipt of a JSON text, altered or not; raise `InvalidDocument` with every mistake in it."""
    return read_text(text, partial(_read, text))


def receipt_from_document(document: object) -> Receipt:
    """Return the receipt of plain values of JSON, as a database gives them, or raise as `receipt_from_json` does.

    Raises:
        InvalidValue: JSON has no such value.
    """
    try:
        text = json.dumps(document, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        raise InvalidValue("document", document, "plain values of JSON, as `to_document` gives them") from None
    return receipt_from_json(text)


def _read(text: str, values: object) -> Receipt:
    if not isinstance(values, dict):
        raise InvalidDocument((Problem((), values, AN_OBJECT),))
    document = dict(cast("dict[str, Any]", values))
    wanted = _A_RECEIPT if "schema" in document else evolve(_A_RECEIPT, code="missing")
    schema = document.pop("schema", None)
    if type(schema) is not int or schema not in READERS:
        raise InvalidDocument((Problem(("schema",), schema, wanted),))
    told = READERS[schema](document)
    return Receipt(
        text=text,
        schema=schema,
        altered=altered({"schema": schema, **document}, schema),
        **{name: told[name] for name in ("package", "policies", "subject", "parts", "explanation")},
    )
