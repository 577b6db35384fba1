"""Mistakes: all that is wrong in a document, each with its path and what would do, and how a service tells of it."""

from collections.abc import Callable, Iterable
from typing import Any, Final, get_args

from attrs import define, evolve, field

from flemish_clusters.checks import AN_OBJECT
from flemish_clusters.errors import InvalidDocument, InvalidValue, Problem, shown
from flemish_clusters.messages import Language, Languages
from flemish_clusters.schemas import Schema, list_of, object_with, words
from flemish_clusters.wording import Code, Path, Wanted

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

    def at(self, path: Path, read: Reader, value: object) -> Any:
        """Return what is made of the value in a place; where it is wrong, what is right in it, or `None`."""
        try:
            return read(value)
        except (InvalidValue, InvalidDocument) as error:
            self.problems += [evolve(inner, path=(*path, *inner.path)) for inner in problems_in(error)]
            return error.draft if isinstance(error, Unfinished) else None

    def together(self, errors: Iterable[InvalidValue]) -> None:
        """Note the mistakes of an object as a whole; each names its field, such as `Dossier.accounts[1].year`."""
        self.problems += [Problem(error.path, error.value, error.wanted) for error in errors]

    def finish(self, draft: Any) -> Any:
        """Return what was made; raise `Unfinished` with it where there is a mistake."""
        if self.problems:
            raise Unfinished(tuple(self.problems), draft)
        return draft


def problems_in(error: InvalidValue | InvalidDocument) -> tuple[Problem, ...]:
    """Return the mistakes that an error of a reader stands for."""
    if isinstance(error, InvalidDocument):
        return error.problems
    return (Problem((), error.value, error.wanted),)


def refusal(error: InvalidDocument, languages: Languages) -> dict[str, Any]:
    """Return all that is wrong as plain values, for a service to answer with; what was sent is escaped and cut."""
    problems = [
        {
            "path": [step if isinstance(step, int) else shown(step, str) for step in problem.path],
            "code": problem.code,
            "text": {language: problem.text(language) for language in languages},
        }
        for problem in error.problems
    ]
    return {"schema": _SCHEMA, "answer": "problems", "languages": [*languages], "problems": problems}


def schema_of_refusal() -> Schema:
    """Return what a JSON Schema says of these plain values."""
    step: Schema = {"type": ["string", "integer"]}
    problem: dict[str, Schema] = {"path": list_of(step), "code": {"enum": [*get_args(Code)]}, "text": words()}
    parts: dict[str, Schema] = {
        "schema": {"const": _SCHEMA},
        "answer": {"const": "problems"},
        "languages": list_of({"enum": [*get_args(Language)]}),
        "problems": list_of(object_with(problem, problem)),
    }
    return object_with(parts, parts)


_SCHEMA: Final = 1
"""The number of the form in which mistakes are told as plain values."""
MISSING: Final = Wanted(code="missing", json=("it", "dit"))
UNKNOWN_KEY: Final = Wanted(code="unknown_key", json=("leave it out", "laat die weg"))
KEY_TWICE: Final = Wanted(code="key_twice", json=("it once", "dit één keer"))
TOO_DEEP: Final = Wanted(code="no_json", json=("it is too deep to be read", "de tekst gaat te diep om te lezen"))


def no_json(text: str, position: int) -> Wanted:
    """Return up to which line and column a text is JSON, by where reading it stopped."""
    # Whether it stops at a comma too many or behind it depends on the host.
    end = len(text[:position].rstrip(" \t\r\n,"))
    line, column = text.count("\n", 0, end) + 1, end - text.rfind("\n", 0, end)
    return evolve(TOO_DEEP, json=(f"look at line {line}, column {column}", f"kijk naar regel {line}, kolom {column}"))


def an_object_of(keys: Iterable[str]) -> Wanted:
    """Return that an object with some of these keys would do."""
    listed = ", ".join(keys)
    return evolve(AN_OBJECT, json=(f"an object with keys among {listed}", f"een object met sleutels uit {listed}"))
