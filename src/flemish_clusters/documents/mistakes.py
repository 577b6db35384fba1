"""Mistakes: all that is wrong in a document, each with its path and what would do, in the words of JSON."""

import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from attrs import define, evolve, field

from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem, shown
from flemish_clusters.money import Euro

Reader = Callable[[Any], Any]
"""Makes a value of what JSON has for it; raises `InvalidValue`, or `Unfinished` with all that is wrong in it."""


@define
class Unfinished(InvalidDocument):
    """Values that make no fact, and a draft of what is right among them; what is wrong is `None` there."""

    draft: Any


@define
class Attempt:
    """Values that are read one by one, so that a mistake in one hides none in another."""

    problems: list[Problem] = field(factory=list[Problem])

    def at(self, path: str, read: Reader, value: object) -> Any:
        """Return what is made of the value in a place; where it is wrong, what is right in it, or `None`."""
        try:
            return read(value)
        except (InvalidValue, InvalidDocument) as error:
            self.problems += [evolve(inner, path=joined(path, inner.path)) for inner in problems_in(error)]
            return error.draft if isinstance(error, Unfinished) else None

    def together(self, errors: Iterable[InvalidValue]) -> None:
        """Note the mistakes of an object as a whole; each names its field, such as `Dossier.accounts[1].year`."""
        for error in errors:
            self.problems += [evolve(inner, path=error.field.partition(".")[2]) for inner in problems_in(error)]

    def finish(self, draft: Any) -> Any:
        """Return what was made; raise `Unfinished` with it where there is a mistake."""
        if self.problems:
            raise Unfinished(tuple(self.problems), draft)
        return draft


def problems_in(error: InvalidValue | InvalidDocument) -> tuple[Problem, ...]:
    """Return the mistakes that an error of a reader stands for."""
    if isinstance(error, InvalidDocument):
        return error.problems
    expected = error.expected.replace("a plain str ", "text ", 1)
    return (Problem("", f"cannot be {shown(error.value, as_json)}: give {expected}"),)


def joined(path: str, inner: str) -> str:
    """Return the path of what has a path within the value of a path, without its end where it is long."""
    mark = "." if path and inner and not inner.startswith("[") else ""
    return shown(f"{path}{mark}{inner}", str)


def step(key: object) -> str:
    """Return a key as a step of a path: `name` where it is a plain one, and such as `["b.c[0]"]` elsewhere."""
    if isinstance(key, str) and _PLAIN_NAME.fullmatch(key):
        return key
    return f"[{shown(key, as_json)}]"


def as_json(value: object) -> str:
    """Return a value on one line as JSON writes it, or as much of it as any message shows."""
    text = json.dumps(value, ensure_ascii=False, default=_plain)[:_LONGEST_VALUE]
    return "".join(mark if mark.isprintable() else json.dumps(mark)[1:-1] for mark in text)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, Decimal | Euro) else repr(value)


_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}")
_LONGEST_VALUE: Final = 200
"""More than `shown` takes, so that it sees what is long."""
