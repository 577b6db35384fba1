"""Errors: the caller erred. A demand that is not met is a finding, never an error."""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from importlib import import_module
from typing import Any, Final, Literal, get_args

from attrs import define, evolve, frozen
from attrs import field as attribute

from flemish_clusters.wording import Code, Language, Path, Wanted, Words, to_wanted

_SHOWN: Final = 100
_LONGEST_VALUE: Final = 200
"""More than `shown` takes, so that it sees what is long."""
_PROBLEMS: Final = 50
_MORE: Final[Words] = ("and {count} more", "en nog {count}")
_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}")
_STEP: Final = re.compile(r"\[([0-9]{1,9})\]|([^.\[\]]+)")


class FlemishClustersError(Exception):
    """Any error that this package raises of its own accord."""


@frozen(kw_only=True)
class Host:
    """A program that shows mistakes, by the words that its users know.

    Attributes:
        words: Whose words for what would do it takes.
        place: Tells where the mistake is, in a language.
        value: Tells what was given, in a language.
    """

    words: Literal["python", "json", "form"]
    place: Callable[[Path, Language], str]
    value: Callable[[Any, Language], str]

    def tell(self, place: str, value: object, wanted: Wanted, language: Language) -> str:
        """Return what is wrong in a place, on one line."""
        return on_one_line(f"{place} {wanted.sentence(self.value(value, language), language, self.words)}")


PYTHON: Final = Host(words="python", place=lambda path, _: path_as_json(path), value=lambda value, _: shown(value))
"""Developers, in the words of Python."""


def _place_in_json(path: Path, _: Language) -> str:
    return path_as_json(path) or "document"


def _value_in_json(value: object, _: Language) -> str:
    return shown(value, as_json)


# A problem has it, and is pickled with it by the names of these functions.
JSON: Final = Host(words="json", place=_place_in_json, value=_value_in_json)
"""Who writes the document, in the words of JSON."""


@define(repr=False)
class InvalidValue(FlemishClustersError, ValueError):
    """A value that a field or an argument cannot take.

    Attributes:
        field: The field or argument, such as `YearAccount.aid`.
        wanted: What would do; of what only developers give, a text in English.
        others: The errors of the other fields of the same fact, in their order; what has to agree is looked at only
            where each field is right.
    """

    field: str
    value: object
    wanted: Wanted = attribute(converter=to_wanted)
    others: "tuple[InvalidValue, ...]" = ()

    @property
    def code(self) -> Code:
        """What is wrong, for a program."""
        return self.wanted.code

    @property
    def expected(self) -> str:
        """What would do, in English and in the words of Python."""
        return self.wanted.expected

    @property
    def path(self) -> Path:
        """Where the field is in what was made, such as `("accounts", 2, "year")`; of an argument, its name."""
        whole, _, inner = self.field.partition(".")
        steps = _STEP.findall(inner if whole[:1].isupper() else self.field)
        return tuple(int(place) if place else name for place, name in steps)

    def text(self, language: Language, host: Host = PYTHON) -> str:
        """Return what is wrong on one line, in a language and in the words of a host."""
        place = host.place(self.path, checked_language(language))
        return host.tell(shown(self.field, str) if host is PYTHON else f"{place}:", self.value, self.wanted, language)

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def at(self, field: str) -> "InvalidValue":
        """Return the same error, about the field that the value was meant for."""
        return evolve(self, field=field)


@define(repr=False)
class NoPolicyInForce(FlemishClustersError, LookupError):
    """No version of the policy was in force on a day.

    Attributes:
        first_day: The first day after it on which one is in force; `None`: none is known.
        last_day: The last day before it on which one was in force; `None`: none was yet.
    """

    day: date
    first_day: date | None
    last_day: date | None = None

    def __str__(self) -> str:
        until = [f"up to {shown(self.last_day, date.isoformat)}"] if self.last_day else []
        again = [f"from {shown(self.first_day, date.isoformat)} on"] if self.first_day else []
        day = shown(self.day, date.isoformat)
        return f"no cluster policy is in force on {day}: give a day {' or '.join(until + again)}"


@frozen(repr=False)
class Problem:
    """One mistake in a document.

    Attributes:
        path: Where it is, such as `("accounts", 2, "aid")`; empty for the document itself. The keys in it are as they
            were sent; in a text they are escaped and cut.
        value: What was sent there, as it was sent; `None` where nothing was.
        wanted: What would do.
        host: In whose words it is told where nobody asks for others.
    """

    path: Path
    value: object = attribute(hash=False)
    wanted: Wanted = attribute(converter=to_wanted)
    host: Host = attribute(default=JSON, eq=False, kw_only=True)

    @property
    def code(self) -> Code:
        """What is wrong, for a program."""
        return self.wanted.code

    def text(self, language: Language, host: Host | None = None) -> str:
        """Return what is wrong on one line, in a language and in the words of a host."""
        host = host or self.host
        return host.tell(f"{host.place(self.path, checked_language(language))}:", self.value, self.wanted, language)

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


@define(repr=False)
class InvalidDocument(FlemishClustersError, ValueError):
    """A document that cannot be read as facts, with every mistake in it under `problems`."""

    problems: tuple[Problem, ...]

    def text(self, language: Language, host: Host | None = None) -> str:
        """Return the first 50 problems, each on a line, and how many more there are."""
        told = [problem.text(language, host) for problem in self.problems[:_PROBLEMS]]
        rest = len(self.problems) - _PROBLEMS
        return "\n".join([*told, _MORE[language == "nl"].format(count=rest)] if rest > 0 else told)

    def __str__(self) -> str:
        return self.text("en")


@define(repr=False)
class NoTruthValue(FlemishClustersError, TypeError):
    """What is neither true nor false: a verdict has four values, and 0 euro is not an amount that is not known."""

    what: str
    instead: str

    def __str__(self) -> str:
        return f"{self.what} is not true or false: {self.instead}"


def checked_language(language: Language) -> Language:
    """Return the language; raise `InvalidValue` where it is neither `"en"` nor `"nl"`."""
    # An array would compare itself with each of them, and give an array.
    if not isinstance(language, str) or language not in get_args(Language):
        raise InvalidValue("language", language, '"en" or "nl"')
    return language


def shown(value: object, write: Callable[[Any], str] = repr) -> str:
    """Return what a caller gave as it may stand in a message: on one line, of at most 100 characters.

    A line break, a control or format character and half of a surrogate pair are written as escapes; letters of any
    script stay. It is written as code, or else in the way that is given: `shown(key, str)` is a key in running text,
    and `shown(codes, ", ".join)` a list of codes.
    """
    try:
        # A subclass of `str` could say something else of itself.
        text = str.__add__("", write(value))
    except Exception:  # noqa: BLE001 - an error is no place for the errors of a value's own `__repr__`
        # Python declines to write out an integer of thousands of digits, and a list within a list a thousand deep.
        text = f"this {type(value).__name__}"
    return _shortened(on_one_line(_shortened(text)))


def as_json(value: object) -> str:
    """Return a value on one line as JSON writes it, or as much of it as any message shows."""
    # Only an error asks for it, so that no import of the package waits for it.
    dumps: Callable[..., str] = import_module("json").dumps
    text = dumps(value, ensure_ascii=False, default=_plain)[:_LONGEST_VALUE]
    return "".join(mark if mark.isprintable() else dumps(mark)[1:-1] for mark in text)


def path_as_json(path: Path) -> str:
    """Return a path as JSON writes it, such as `accounts[2].aid` or `further["a b"]`, without its end where long."""
    return shown("".join(map(_step, path)).removeprefix("."), str)


def is_plain_name(step: object) -> bool:
    """Return whether a step of a path is a name as fields have them."""
    return isinstance(step, str) and _PLAIN_NAME.fullmatch(step) is not None


def on_one_line(text: str) -> str:
    """Return a text with what breaks, controls or formats it written as escapes."""
    return text if text.isprintable() else "".join(mark if mark.isprintable() else ascii(mark)[1:-1] for mark in text)


def _step(step: object) -> str:
    return f".{step}" if is_plain_name(step) else f"[{shown(step, as_json)}]"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value.value if isinstance(value, Enum) else str(value)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}..."
