"""Answering: the questions of a page, by their names."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from making.live.assessing import assessed
from making.live.checking import checked
from making.live.examples import ran
from making.live.reading import understood
from making.live.trying import tried

QUESTIONS: Final[Mapping[str, Callable[..., Any]]] = {
    "assessed": assessed,
    "checked": checked,
    "ran": ran,
    "tried": tried,
    "understood": understood,
}


def answer(asked: str) -> str:
    """Return the answer to a question, `[NAME, ARGUMENT, ...]`."""
    name, *arguments = json.loads(asked)
    return json.dumps(QUESTIONS[name](*arguments))
