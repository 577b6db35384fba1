"""Answering: the questions of a page, by their names."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from making.live.examples import ran

QUESTIONS: Final[Mapping[str, Callable[..., Any]]] = {"ran": ran}


def answer(asked: str) -> str:
    """Return the answer to a question, `[NAME, ARGUMENT, ...]`."""
    name, *arguments = json.loads(asked)
    return json.dumps(QUESTIONS[name](*arguments))
