"""Checks: what a field or an argument can hold, each with an error that names it, the value and what would do."""

import re
from collections.abc import Callable, Iterator
from datetime import MAXYEAR, date, datetime
from enum import Enum
from typing import Any, Final, TypeVar, cast
from unicodedata import category

from attrs import Attribute, evolve, field, fields, frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.wording import Wanted, to_wanted

Given = TypeVar("Given")


@frozen(eq=False, repr=False)
class Check:
    """A validator: what a field holds, in words, and the test for it."""

    wanted: Wanted = field(converter=to_wanted)
    accepts: Callable[[Any], bool]

    @property
    def expected(self) -> str:
        """What a field holds, in English and in the words of Python."""
        return self.wanted.expected

    def __call__(self, instance: object, attribute: "Attribute[Any]", value: object) -> None:
        """Raise `InvalidValue` where the value would not do."""
        if not self.accepts(value):
            raise _refusal(instance, attribute, InvalidValue(attribute.name, value, self.wanted))


def converted(instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Raise the error that a converter gave for a value, so that all wrong fields of a fact are told: a validator."""
    if type(value) is InvalidValue:
        raise _refusal(instance, attribute, value)


def _refusal(instance: Any, attribute: "Attribute[Any]", error: InvalidValue) -> InvalidValue:
    """Return the error about a field; of a fact, with those of the fields behind it, since these are not checked."""
    kind: Any = instance.__class__
    others = tuple(_wrong_after(instance, attribute)) if hasattr(kind, "__final__") else ()
    return InvalidValue(f"{kind.__name__}.{attribute.name}", error.value, error.wanted, others)


def _wrong_after(instance: Any, attribute: "Attribute[Any]") -> Iterator[InvalidValue]:
    kind: Any = instance.__class__
    known = fields(kind)
    for later in known[known.index(attribute) + 1 :]:
        try:
            # A check that is told of no fact looks at the one field alone.
            later.validator(None, later, getattr(instance, later.name))
        except InvalidValue as error:
            yield error.at(f"{kind.__name__}.{later.name}")


def is_text(value: object) -> bool:
    """Return whether a value is a plain text that is not blank and could forge no line."""
    # A subclass could say something else of itself later, and so could one of a tuple or of a whole number.
    if type(value) is not str or not value.strip():
        return False
    return value.isprintable() or _FORGERIES.isdisjoint(map(category, value))


_FORGERIES: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""The categories of what breaks, controls or formats a text."""
_PAIR: Final = 2


def a(*kinds: type) -> Check:
    """Return the check for a value of one of these classes; of a final one, such as a fact, for none of a subclass."""
    return Check(_one_of(*kinds), lambda value: type(value) in kinds or is_a(value, kinds))


def tuple_of(kind: type) -> Check:
    """Return the check for a tuple whose items are all of a class; of a final one, for none of a subclass."""
    return _each(_described(kind, "a"), _described(kind, "een"), lambda item: is_a(item, (kind,)))


def _each(en: str, nl: str, accepts: Callable[[Any], bool]) -> Check:
    return Check(
        evolve(A_LIST, python=(f"a plain tuple, each item {en}", f"een gewone tuple, met als elk element {nl}")),
        lambda value: type(value) is tuple and all(map(accepts, cast("tuple[object, ...]", value))),
    )


def are_pairs(value: object) -> bool:
    """Return whether a value is a plain tuple of plain tuples of two."""
    return type(value) is tuple and all(
        type(pair) is tuple and len(cast("Any", pair)) == _PAIR for pair in cast("tuple[object, ...]", value)
    )


def is_a(value: object, kinds: tuple[type, ...]) -> bool:
    """Return whether a value is of one of these classes; of a final one, also that it is of no subclass."""
    # What is given for a subclass of a fact may lack what this package looks for, or lose what the subclass adds.
    return type(value) in kinds or isinstance(value, tuple(kind for kind in kinds if not hasattr(kind, "__final__")))


def a_member(kind: type[Enum]) -> Wanted:
    """Return what would do where a member of a closed set is wanted."""
    written = ", ".join(f'"{member.value}"' for member in kind)
    return Wanted(
        code="not_one_of",
        json=(f"one of {written}", f"een van {written}"),
        python=(_described(kind, "a"), _described(kind, "een")),
        form=(f"one of {_labels(kind, 'en')}", f"een van {_labels(kind, 'nl')}"),
    )


def _labels(kind: type[Enum], language: str) -> str:
    """Return what the members are called, or the names of those without a label."""
    return ", ".join(getattr(getattr(member, "label", None), language, member.name) for member in kind)


def _one_of(*kinds: type) -> Wanted:
    if len(kinds) == 1 and issubclass(kinds[0], Enum):
        return a_member(kinds[0])
    en = " or ".join(_described(kind, "a") for kind in kinds)
    nl = " of ".join(_described(kind, "een") for kind in kinds)
    return evolve(AN_OBJECT, code="wrong_class", python=(en, nl))


def _described(kind: type, article: str) -> str:
    vowel = kind.__name__[0].upper() in "AEIOU" and kind.__name__ != "Euro"
    name = f"{'an' if vowel and article == 'a' else article} {kind.__name__}"
    return f"{name} ({', '.join(map(str, kind))})" if issubclass(kind, Enum) else name


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _a_text(en: str, nl: str) -> Wanted:
    return Wanted(
        code="not_a_text", json=(f"text {en}", f"tekst {nl}"), python=(f"a plain str {en}", f"een gewone str {nl}")
    )


_EN: Final = "that is not blank, without line breaks or control characters"
_NL: Final = "die niet blanco is, zonder regeleinden of stuurtekens"
a_text: Final = Check(_a_text(_EN, _NL), is_text)
a_text_or_none: Final = Check(
    evolve(_a_text(f'{_EN}, or ""', f'{_NL}, of ""'), form=(f"text {_EN}, or nothing", f"tekst {_NL}, of niets")),
    lambda text: is_text(text) or (type(text) is str and not text),
)
a_whole_text: Final = Check(
    _a_text("without half of a surrogate pair", "zonder half surrogaatpaar"),
    lambda text: type(text) is str and re.search(r"[\ud800-\udfff]", text) is None,
)
"""A text that can be kept: half of a surrogate pair no encoding can write."""
A_LIST: Final = Wanted(code="not_a_list", json=("a list", "een lijst"))
AN_OBJECT: Final = Wanted(
    code="not_an_object", json=("an object", "een object"), form=("each field by itself", "elk veld apart")
)
texts: Final = _each(a_text.expected, "een gewone str die niet blanco is", is_text)
A_DAY: Final = Wanted(
    code="not_a_day",
    json=('a day such as "2017-01-31"', 'een dag zoals "2017-01-31"'),
    python=("a datetime.date that is not a datetime", "een datetime.date die geen datetime is"),
    form=("a day such as 31 January 2017", "een dag zoals 31 januari 2017"),
)
a_day: Final = Check(A_DAY, _is_day)
a_truth: Final = Check(
    Wanted(
        code="not_a_truth",
        json=("true or false", "true of false"),
        python=("True or False", "True of False"),
        form=("yes or no", "ja of nee"),
    ),
    lambda value: isinstance(value, bool),
)
a_year_count: Final = Check(
    Wanted(
        code="not_a_count",
        json=(f"a whole number from 1 to {MAXYEAR}", f"een geheel getal van 1 tot en met {MAXYEAR}"),
    ),
    lambda value: type(value) is int and 0 < value <= MAXYEAR,
)


def named(_: type, known: list[Any]) -> list[Any]:
    """Let the error that a converter gives be about its field: a `field_transformer` of `attrs`."""
    return [one.evolve(validator=converted) if one.converter and not one.validator else one for one in known]


def checked(name: str, value: Given, *kinds: type) -> Given:
    """Return the value, or raise `InvalidValue` that names the argument where it is of no such class."""
    if type(value) not in kinds and not is_a(value, kinds):
        raise InvalidValue(name, value, _one_of(*kinds))
    return value


def plain_day(day: date) -> date:
    """Return a day of a subclass of `date` as a plain one; what is no day is left for a check to refuse."""
    return date.fromordinal(date.toordinal(day)) if type(day) is not date and _is_day(day) else day


def plain_day_or_none(day: date | None) -> date | None:
    """Return a day as a plain one; `None` is not known."""
    return None if day is None else plain_day(day)


def checked_day(name: str, day: date) -> date:
    """Return the day as a plain one, or raise `InvalidValue` that names the argument."""
    if not _is_day(day):
        raise InvalidValue(name, day, A_DAY)
    return plain_day(day)
