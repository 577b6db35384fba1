"""Answering: the questions of a page, by their names; what answers one is loaded once it is asked."""

import json
from collections.abc import Mapping
from importlib import import_module
from typing import Final

QUESTIONS: Final[Mapping[str, str]] = {
    "assessed": "assessing",
    "checked": "checking",
    "ran": "examples",
    "tried": "trying",
    "understood": "reading",
}
"""The module that answers a question; the function in it has the name of the question."""


def answer(asked: str) -> str:
    """Return the answer to a question, `[NAME, ARGUMENT, ...]`."""
    name, *arguments = json.loads(asked)
    module = import_module(f"making.live.{QUESTIONS[name]}")
    return json.dumps(getattr(module, name)(*arguments))
