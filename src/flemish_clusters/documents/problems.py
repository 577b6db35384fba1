"""Problems: every mistake in a document, with its path and what would do, in the words of JSON."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from attrs import define, field

from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem, shown
from flemish_clusters.facts.fields import a_domain, a_text, checked
from flemish_clusters.money import Euro

Hook = Callable[[Any, Any], Any]
"""What makes a fact, or a value of one, of the values of JSON."""


@define
class Unfinished(InvalidDocument):
    """Values that make no fact, and what is right among them.

    Attributes:
        draft: What is right, by the names or in the places it has in the fact; what is wrong is `None` there.
    """

    draft: Any


@define
class Attempt:
    """Values that are read one by one, so that a mistake in one hides none in another.

    Attributes:
        problems: The mistakes that were found.
    """

    problems: list[Problem] = field(factory=list[Problem])

    def at(self, path: str, hook: Hook, value: object) -> Any:
        """Return what is made of the value in a place; where it is wrong, what is right in it, or `None`."""
        try:
            return hook(value, None)
        except (InvalidValue, InvalidDocument) as error:
            self.problems.extend(Problem(joined(path, inner.path), inner.message) for inner in problems_in(error))
            return error.draft if isinstance(error, Unfinished) else None

    def together(self, *errors: InvalidValue) -> None:
        """Note the mistakes of an object as a whole; each names its field, such as `Dossier.accounts[1].year`."""
        self.problems.extend(Problem(error.field.partition(".")[2], _reason(error)) for error in errors)

    def finish(self, draft: Any) -> None:
        """Raise `Unfinished` where there is a mistake."""
        if self.problems:
            raise Unfinished(tuple(self.problems), draft)


def problems_in(error: InvalidValue | InvalidDocument) -> tuple[Problem, ...]:
    """Return the mistakes that an error of the conversion stands for.

    Raises:
        InvalidValue: It is no such error.
    """
    checked("error", error, InvalidValue, InvalidDocument)
    return error.problems if isinstance(error, InvalidDocument) else (Problem("", _reason(error)),)


def joined(path: str, inner: str) -> str:
    """Return the path of what has a path within the value of a path, without its end where it is long."""
    mark = "." if path and inner and not inner.startswith("[") else ""
    found = f"{path}{mark}{inner}"
    return found if len(found) <= _LONGEST_PATH else f"{found[: _LONGEST_PATH - len(_MORE)]}{_MORE}"


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
    match value:
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case Decimal() | Euro():
            return str(value)
        case _:
            return repr(value)


def _reason(error: InvalidValue) -> str:
    expected = _IN_A_DOCUMENT.get(error.expected, error.expected)
    return f"cannot be {shown(error.value, as_json)}: give {expected}"


_IN_A_DOCUMENT: Final = {
    check.expected: check.expected.replace("a plain str ", "text ", 1) for check in (a_text, a_domain)
}
"""What would do, in the words of a document, by what would do in Python."""
_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,59}")
_LONGEST_PATH: Final = 100
_LONGEST_VALUE: Final = 200
"""More than `shown` takes, so that it sees what is long."""
_MORE: Final = "..."
