"""Refusals: how all that is wrong with a document stands in plain values, for a service to answer with."""

from typing import Any, Final, get_args

from attrs import frozen

from flemish_clusters.errors import InvalidDocument, Problem, shown
from flemish_clusters.messages import Language, Languages
from flemish_clusters.schemas import Schema, list_of, object_with, words
from flemish_clusters.wording import Code

_SCHEMA: Final = 1


@frozen
class Refusal:
    """How an `InvalidDocument` stands in plain values."""

    @property
    def schema(self) -> Schema:
        """What a JSON Schema says of it."""
        step: Schema = {"type": ["string", "integer"]}
        problem: dict[str, Schema] = {"path": list_of(step), "code": {"enum": [*get_args(Code)]}, "text": words()}
        parts: dict[str, Schema] = {
            "schema": {"const": _SCHEMA},
            "answer": {"const": "problems"},
            "languages": list_of({"enum": [*get_args(Language)]}),
            "problems": list_of(object_with(problem, problem)),
        }
        return object_with(parts, parts)

    def told(self, answer: InvalidDocument, languages: Languages) -> dict[str, Any]:
        """Return all that is wrong as plain values, in which what was sent is escaped and cut."""
        problems = [_problem(problem, languages) for problem in answer.problems]
        return {"schema": _SCHEMA, "answer": "problems", "languages": [*languages], "problems": problems}


def _problem(problem: Problem, languages: Languages) -> dict[str, Any]:
    path = [step if isinstance(step, int) else shown(step, str) for step in problem.path]
    return {"path": path, "code": problem.code, "text": {language: problem.text(language) for language in languages}}


REFUSAL: Final = Refusal()
