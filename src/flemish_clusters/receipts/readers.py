"""Readers: what is read from a receipt of each schema, with every mistake in it."""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Final, cast

from attrs import evolve

from flemish_clusters.checks import AN_OBJECT, a_whole_text
from flemish_clusters.documents.catalogue import FORMS, VALUES, to_day, to_text
from flemish_clusters.documents.forms import Form, by_name, entries_in, form_of, object_of, optional, several
from flemish_clusters.documents.mistakes import Attempt, Reader
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import SUBJECTS
from flemish_clusters.findings.answers import ANSWER_SCHEMA
from flemish_clusters.judgements import Numbers, Verdict
from flemish_clusters.messages import Message, Quantity
from flemish_clusters.money import Euro
from flemish_clusters.policies import GoverningDay
from flemish_clusters.receipts.records import AidRecord, FindingRecord, OutcomeRecord, PartRecord, PolicyRecord
from flemish_clusters.wording import Wanted

_KINDS: Final[dict[str, type[Any]]] = {row.name: kind for kind, row in SUBJECTS.items()}
_A_SUBJECT: Final = Wanted(
    code="not_an_object",
    json=(
        f"an object with one key among {', '.join(_KINDS)}",
        f"een object met één sleutel uit {', '.join(_KINDS)}",
    ),
)
_A_QUANTITY: Final = Wanted(
    code="not_an_object",
    json=(
        "a value with its unit, which is euro, ratio, count, day or text",
        "een waarde met haar eenheid: euro, ratio, count, day of text",
    ),
)
_EACH_ONCE: Final = Wanted(
    code="does_not_agree",
    json=("each place once, and the whole among them", "elke plaats één keer, en ook het geheel"),
)
_COUNT = re.compile("-?[0-9]{1,600}")
_RATIO = re.compile("-?[0-9]{1,600}/[1-9][0-9]{0,599}")


def _read_subject(value: object) -> Any:
    match tuple(entries_in(value, _A_SUBJECT).items()):
        case ((name, facts),) if name in _KINDS:
            attempt = Attempt()
            return attempt.finish(attempt.at((name,), FORMS[_KINDS[name]].read, facts))
        case _:
            raise InvalidValue("subject", value, _A_SUBJECT)


def _quantity(unit: object, value: Any) -> Quantity:
    match unit, value:
        case "euro", _:
            return Euro(value)
        case "ratio", str(ratio) if _RATIO.fullmatch(ratio):
            return Fraction(ratio)
        case "count", str(digits) if _COUNT.fullmatch(digits):
            return int(digits)
        case "count", int(count) if type(value) is int:
            return count
        case "day", _:
            return to_day(value)
        case "text", _:
            return to_text(value)
        case _:
            raise InvalidValue("numbers", value, _A_QUANTITY)


def _read_quantity(value: Any) -> Quantity:
    match value:
        case {"unit": unit, "value": inner, **more} if not more:
            return _quantity(unit, inner)
        case _:
            raise InvalidValue("numbers", value, _A_QUANTITY)


def _read_bare_quantity(value: Any) -> Quantity:
    """Return a quantity as receipts of schema 1 and 2 hold it: a count and a text as they are, others by their unit."""
    match value:
        case str():
            return to_text(value)
        case dict() if len(entries := cast("dict[str, Any]", value)) == 1:
            return _quantity(*next(iter(entries.items())))
        case _:
            return _quantity("count", value)


def _numbers(read: Reader) -> Form:
    return by_name(evolve(_TEXT, read=read), a_whole_text, lambda found: Numbers(tuple(found.items())))


def _among(parts: Mapping[str, Form], make: Callable[..., Any]) -> Form:
    """Return the form of an object of which only these parts are read, whatever else stands there."""
    whole = object_of("", parts, make)

    def read(value: object) -> Any:
        entries = entries_in(value, AN_OBJECT)
        return whole.read({key: entries[key] for key in parts if key in entries})

    return evolve(whole, read=read)


def _each_once(part: Form) -> Form:
    """Return the form of parts, each with its place, and the whole among them."""
    parts = several(part)

    def read(value: object) -> Any:
        found = parts.read(value)
        places = [one.place for one in found]
        if len(set(places)) < len(places) or "" not in places:
            raise InvalidValue("parts", places, _EACH_ONCE)
        return found

    return evolve(parts, read=read)


def _constant(constant: object) -> Form:
    def read(value: object) -> Any:
        if value != constant or type(value) is not type(constant):
            raise InvalidValue("constant", value, Wanted(code="not_one_of", json=(f"{constant}", f"{constant}")))
        return value

    return evolve(_TEXT, read=read)


def _aid(known_bound: Euro | None, **told: Any) -> AidRecord:
    return AidRecord(at_most=known_bound, **told)


def _reference(place: str, code: str) -> tuple[str, str]:
    return place, code


def _policies(found: Mapping[str, str]) -> tuple[PolicyRecord, ...]:
    return tuple(PolicyRecord(name=name, digest=digest) for name, digest in found.items())


def _answer(parts: tuple[PartRecord, ...], explanation: Message, **told: Any) -> dict[str, Any]:
    """Return what is read from an answer; the whole has what is told of it beside the parts."""
    outcome = OutcomeRecord(**{name: told[name] for name in _OUTCOME})
    whole = (part if part.place else evolve(part, outcome=outcome) for part in parts)
    return {"parts": tuple(whole), "explanation": explanation}


def _with_answer(answer: dict[str, Any], **told: Any) -> dict[str, Any]:
    return {**told, **answer}


_TEXT: Final = VALUES[str]
_WORDS: Final = object_of("", {"en": _TEXT, "nl": _TEXT}, Message)
_SUBJECT: Final = evolve(_TEXT, read=_read_subject)
_VERDICT: Final = form_of(Verdict, {})
_AMOUNT: Final = optional(VALUES[Euro])
_FINDING: Final = _among(
    {"code": _TEXT, "verdict": _VERDICT, "numbers": _numbers(_read_quantity), "missing": several(_TEXT)},
    FindingRecord,
)
_AID: Final = object_of("", {"amount": _AMOUNT, "known_bound": _AMOUNT, "binding": optional(_TEXT)}, _aid)
_PART: Final = _among(
    {
        "place": _TEXT,
        "policy": _TEXT,
        "verdict": _VERDICT,
        "missing": several(_TEXT),
        "findings": several(_FINDING),
        "aid": optional(_AID),
    },
    PartRecord,
)
_REFERENCES: Final = several(object_of("", {"place": _TEXT, "code": _TEXT}, _reference))
_OUTCOME: Final = {
    "verdict": _VERDICT,
    "missing": several(_TEXT),
    "unread": several(_TEXT),
    "deciding": _REFERENCES,
    "remarks": _REFERENCES,
}
_ANSWER: Final = _among(
    {
        "schema": _constant(ANSWER_SCHEMA),
        "answer": _constant("assessment"),
        **_OUTCOME,
        "explanation": _WORDS,
        "parts": _each_once(_PART),
    },
    _answer,
)
_BARE: Final = {**VALUES, Numbers: _numbers(_read_bare_quantity)}
_FIRST: Final = {
    "package": _TEXT,
    "policies": several(form_of(PolicyRecord, VALUES)),
    "subject": _SUBJECT,
    "facts": _TEXT,
    "parts": _each_once(form_of(PartRecord, _BARE)),
    "explanation": _WORDS,
    "transition": evolve(optional(form_of(GoverningDay, {})), absent=None),
}
_SECOND_DIGESTS: Final = {
    "parts": several(object_of("", {"place": evolve(_TEXT, absent=""), "digest": _TEXT}, dict)),
    "words": _TEXT,
    "whole": _TEXT,
}
_THIRD: Final = {
    "package": _TEXT,
    "policies": by_name(_TEXT, a_whole_text, _policies),
    "subject": _SUBJECT,
    "answer": _ANSWER,
    "digests": by_name(_TEXT, a_whole_text, dict),
}
READERS: Final[Mapping[int, Reader]] = {
    1: object_of("", _FIRST, dict).read,
    2: object_of("", {**_FIRST, "digests": object_of("", _SECOND_DIGESTS, dict)}, dict).read,
    3: object_of("", _THIRD, _with_answer).read,
}
"""Gives the package, the policies, the subject, the parts and the explanation, by the number of the schema."""
