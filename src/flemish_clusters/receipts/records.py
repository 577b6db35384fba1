"""Records: what was found of a subject and of each of its parts, as a receipt keeps it and writes it in JSON."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from attrs import field, frozen

from flemish_clusters.aid import maximum_aid
from flemish_clusters.checks import a_whole_text
from flemish_clusters.documents.catalogue import FORMS, VALUES, to_day, to_text
from flemish_clusters.documents.forms import Form, by_name, entries_in
from flemish_clusters.documents.mistakes import Attempt
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import SUBJECTS, Subject
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.judgements import Numbers, Verdict
from flemish_clusters.messages import Quantity, in_unit
from flemish_clusters.money import Euro

_KINDS: Final[dict[str, type[Any]]] = {row.name: kind for kind, row in SUBJECTS.items()}
_A_QUANTITY: Final = "a whole number, text, or an object with one of euro, ratio, count and day"
_COUNT = re.compile("-?[0-9]{1,600}")
_RATIO = re.compile("-?[0-9]{1,600}/0*[1-9][0-9]{0,599}")


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
class PartRecord:
    """What was found of the subject or of one of its parts.

    Attributes:
        place: Where it stands in the whole, such as `"cluster.companies[3]"`; empty for the whole.
    """

    place: str = ""
    policy: str
    verdict: Verdict
    findings: tuple[FindingRecord, ...] = ()
    aid: AidRecord | None = None


@frozen(kw_only=True)
class PolicyRecord:
    """A version of the policy that was applied, with the digest of what it said."""

    name: str
    digest: str


def record_of(assessment: Assessment, place: str) -> PartRecord:
    """Return what was found of the whole or of a part, which stands in a place of it."""
    findings = tuple(
        FindingRecord(code=one.code, verdict=one.verdict, numbers=one.numbers, missing=one.missing)
        for one in assessment.findings
    )
    policy, aid = assessment.policy.name, _record_of_aid(assessment)
    return PartRecord(place=place, policy=policy, verdict=assessment.verdict, findings=findings, aid=aid)


def _record_of_aid(assessment: Assessment) -> AidRecord | None:
    if not isinstance(assessment.subject, YearAccount):
        return None
    aid = maximum_aid(assessment.subject, policy=assessment.policy)
    return AidRecord(amount=aid.amount, at_most=aid.known_bound, binding=aid.binding.name if aid.binding else None)


def differing(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[str]:
    """Return the places that hold something else, or something where there was nothing, or nothing any more."""
    return (place for place in dict.fromkeys((*old, *new)) if old.get(place) != new.get(place))


def _read_subject(value: object) -> Any:
    expected = f"an object with one key among {', '.join(_KINDS)}"
    match tuple(entries_in(value, expected).items()):
        case ((name, facts),) if name in _KINDS:
            attempt = Attempt()
            return attempt.finish(attempt.at((name,), FORMS[_KINDS[name]].read, facts))
        case _:
            raise InvalidValue("subject", value, expected)


def _read_quantity(value: object) -> Quantity:
    if type(value) is int:
        return value
    if isinstance(value, str):
        return to_text(value)
    match tuple(entries_in(value, _A_QUANTITY).items()):
        case (("euro", amount),):
            return Euro(amount)
        case (("count", str(digits)),) if _COUNT.fullmatch(digits):
            return int(digits)
        case (("ratio", str(ratio)),) if _RATIO.fullmatch(ratio):
            return Fraction(ratio)
        case (("day", day),):
            return to_day(day)
        case _:
            raise InvalidValue("numbers", value, _A_QUANTITY)


def _write_quantity(quantity: Quantity) -> object:
    unit, value = in_unit(quantity)
    return value if unit == "text" or type(value) is int else {unit: value}


RECORDS: Final[Mapping[Any, Form]] = {
    **VALUES,
    Numbers: by_name(
        Form(read=_read_quantity, write=_write_quantity), a_whole_text, lambda found: Numbers(tuple(found.items()))
    ),
    Subject: Form(read=_read_subject, write=lambda one: {SUBJECTS[type(one)].name: FORMS[type(one)].write(one)}),
}
"""The form of each class of values in a receipt, of which those of its records are made."""
