"""Plain values: subjects and numbers of findings as a receipt writes them in JSON, and back."""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, assert_never

from flemish_clusters.canonical import digits_of
from flemish_clusters.documents.catalogue import FORMS
from flemish_clusters.documents.forms import VALUES, Form, a_whole_text, by_name, entries_in, to_day, to_text
from flemish_clusters.documents.mistakes import Attempt
from flemish_clusters.documents.objects import form_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.facts.subjects import SUBJECTS
from flemish_clusters.judgements import Numbers
from flemish_clusters.messages import Quantity
from flemish_clusters.money import Euro

_KINDS: Final[dict[str, type[Any]]] = {row.name: kind for kind, row in SUBJECTS.items()}
_A_QUANTITY: Final = "a whole number, text, or an object with one of euro, ratio and day"
_RATIO = re.compile(r"-?[0-9]+/0*[1-9][0-9]*")


def record_form(kind: type) -> Form:
    """Return the form in which a receipt has a record of some class."""
    return form_of(kind, _TABLE)


def _read_subject(value: object) -> Any:
    expected = f"an object with one key among {', '.join(_KINDS)}"
    entries = entries_in(value, expected)
    name = next(iter(entries), "")
    if len(entries) != 1 or name not in _KINDS:
        raise InvalidValue("subject", value, expected)
    attempt = Attempt()
    subject = attempt.at(name, FORMS[_KINDS[name]].read, entries[name])
    attempt.finish(subject)
    return subject


def _write_subject(subject: Subject) -> dict[str, Any]:
    return {SUBJECTS[type(subject)].name: FORMS[type(subject)].write(subject)}


def _write_quantity(quantity: Quantity) -> object:
    match quantity:
        case Euro():
            return {"euro": str(quantity)}
        case Fraction():
            return {"ratio": f"{digits_of(quantity.numerator)}/{digits_of(quantity.denominator)}"}
        case date():
            return {"day": quantity.isoformat()}
        case int() | str():
            return quantity
        case _:
            assert_never(quantity)


def _read_quantity(value: object) -> Quantity:
    if type(value) is int:
        return value
    if isinstance(value, str):
        return to_text(value)
    match tuple(entries_in(value, _A_QUANTITY).items()):
        case (("euro", amount),):
            return Euro(amount)
        case (("ratio", str(ratio)),) if _RATIO.fullmatch(ratio):
            return _to_ratio(ratio)
        case (("day", day),):
            return to_day(day)
        case _:
            raise InvalidValue("numbers", value, _A_QUANTITY)


def _to_ratio(written: str) -> Fraction:
    try:
        return Fraction(written)
    except ValueError:
        raise InvalidValue("ratio", written, "a ratio of whole numbers of at most some thousands of digits") from None


def _to_numbers(found: Mapping[str, Quantity]) -> Numbers:
    return Numbers(tuple(found.items()))


_TABLE: Final[Mapping[Any, Form]] = {
    **VALUES,
    Numbers: by_name(Form(read=_read_quantity, write=_write_quantity), a_whole_text, _to_numbers),
    Subject: Form(read=_read_subject, write=_write_subject),
}
