"""Plain values: subjects and numbers of findings as a receipt writes them in JSON, and back."""

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, Final, assert_never

from cattrs import Converter

from flemish_clusters.canonical import digits_of, holds_half_a_pair
from flemish_clusters.documents.conversion import as_object, new_converter
from flemish_clusters.documents.problems import Attempt, Hook, step
from flemish_clusters.documents.scalars import to_day
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import SUBJECTS, Subject
from flemish_clusters.judgements import Numbers
from flemish_clusters.messages import Quantity
from flemish_clusters.money import Euro

_KINDS: Final[dict[str, type[Any]]] = {row.name: kind for kind, row in SUBJECTS.items()}
_RATIO = re.compile(r"-?[0-9]+/0*[1-9][0-9]*")


def _new_converter() -> Converter:
    converter = new_converter()
    converter.register_structure_hook_func(lambda kind: kind == Quantity, _to_quantity)
    converter.register_structure_hook_factory(lambda kind: kind is Numbers, _numbers_hook)
    converter.register_unstructure_hook(
        Numbers, lambda numbers: {name: _plain(quantity) for name, quantity in numbers.pairs}
    )
    converter.register_structure_hook_factory(lambda kind: kind == Subject, _subject_hook)
    converter.register_unstructure_hook_factory(lambda kind: kind == Subject, _subject_writer)
    return converter


def _subject_hook(_: Any, converter: Converter) -> Hook:
    def hook(value: object, _: object) -> object:
        entries = as_object(value) or {}
        name = next(iter(entries), "")
        if len(entries) != 1 or name not in _KINDS:
            raise InvalidValue("subject", value, f"an object with one key among {', '.join(_KINDS)}")
        attempt = Attempt()
        subject = attempt.at(name, lambda given, _: converter.structure(given, _KINDS[name]), entries[name])
        attempt.finish(subject)
        return subject

    return hook


def _subject_writer(_: Any, converter: Converter) -> Callable[[object], object]:
    def write(subject: object) -> object:
        row = SUBJECTS[type(subject)]
        return {row.name: converter.unstructure(subject, row.of)}

    return write


def _plain(quantity: Quantity) -> object:
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


def _numbers_hook(_: Any, __: Converter) -> Hook:
    def hook(value: object, _: object) -> Numbers:
        entries = as_object(value)
        if entries is None:
            raise InvalidValue("numbers", value, "an object")
        attempt = Attempt()
        attempt.together(*(_half_a_pair("numbers", name) for name in entries if holds_half_a_pair(name)))
        numbers = tuple((name, attempt.at(step(name), _to_quantity, number)) for name, number in entries.items())
        attempt.finish(None)
        return Numbers(numbers)

    return hook


def _to_quantity(value: object, _: object) -> Quantity:
    if isinstance(value, str) and holds_half_a_pair(value):
        raise _half_a_pair("numbers", value)
    if isinstance(value, str) or type(value) is int:
        return value
    match tuple((as_object(value) or {}).items()):
        case (("euro", amount),):
            return Euro(amount)
        case (("ratio", str(ratio)),) if _RATIO.fullmatch(ratio):
            return _to_ratio(ratio)
        case (("day", day),):
            return to_day(day)
        case _:
            raise InvalidValue("numbers", value, "a whole number, text, or an object with one of euro, ratio and day")


def _half_a_pair(field: str, text: str) -> InvalidValue:
    return InvalidValue(field, text, "text without half of a surrogate pair")


def _to_ratio(written: str) -> Fraction:
    try:
        return Fraction(written)
    except ValueError:
        raise InvalidValue("ratio", written, "a ratio of whole numbers of at most some thousands of digits") from None


CONVERTER: Final = _new_converter()
