"""Mistakes: what is wrong in a form, each at the field that it is about, and what would do as people type it."""

import re
from collections.abc import Mapping
from typing import Final

from attrs import evolve

from flemish_clusters import InvalidDocument, Language, Message
from flemish_clusters.documents import FORM
from flemish_clusters.errors import Problem, path_as_json
from flemish_clusters.wording import Path, Words
from making.live.fields import every_field, fields_of

UNREADABLE: Final = "?"
"""What a page sends for a day of which only a part stands in its field, or which no calendar has."""
_KIND: Final = ("period", "kind")
_AMOUNT: Final[Words] = (
    "an amount from 0 to 999,999,999,999,999.99 with at most two decimals, such as 1,234.50",
    "een bedrag van 0 tot en met 999.999.999.999.999,99 met hoogstens twee decimalen, zoals 1.234,50",
)
_NO_CALENDAR_YEAR: Final[Words] = (
    "1 for the first year of aid, 2 for the second",
    "1 voor het eerste jaar steun, 2 voor het tweede",
)
_MISSING: Final[Mapping[str, Words]] = {
    "choice": ("one of the choices", "een van de mogelijkheden"),
    "count": ("a whole number from 1 on, such as 3", "een geheel getal vanaf 1, zoals 3"),
    "day": ("a day such as 31 January 2017", "een dag zoals 31 januari 2017"),
    "text": ("a name", "een naam"),
}
"""What would do in a field that is left open, by its sort; each text that is needed is a name."""
_NO_DAY: Final = Message(
    en="{place}: is not filled in whole, or is a day that does not exist: give a day such as 31 January 2017",
    nl="{place}: is niet volledig ingevuld, of is een dag die niet bestaat: geef een dag zoals 31 januari 2017",
)


def problems_of(error: InvalidDocument, language: Language) -> list[list[str]]:
    """Return what is wrong in a document, each by the name of its field; the kind is asked once, for the cluster."""
    return [[name_of(one.path), _told(one, language)] for one in error.problems if one.path != _KIND]


def name_of(path: Path) -> str:
    """Return the name of the field in which something stands; boxes that are ticked have one name together."""
    return re.sub(r"\[[0-9]+\]$", "", path_as_json(path))


def _told(problem: Problem, language: Language) -> str:
    if problem.value == UNREADABLE and problem.code == "not_a_day":
        return _NO_DAY.text(language, {"place": FORM.place(problem.path, language)})
    if problem.code == "missing" and problem.wanted.form is None:
        problem = _with(problem, _MISSING[_sort_of(problem.path)])
    if problem.path[-1] == "year" and problem.code != "repeated" and str(problem.value).isdecimal():
        problem = _with(problem, _NO_CALENDAR_YEAR)
    if problem.code == "not_an_amount":
        problem = _with(problem, _AMOUNT)
    return problem.text(language, FORM)


def _with(problem: Problem, would_do: Words) -> Problem:
    return evolve(problem, wanted=evolve(problem.wanted, form=would_do))


def _sort_of(path: Path) -> str:
    name = re.sub(r"\[[0-9]+\]", "[]", path_as_json(path))
    return next((field.sort for field in every_field(fields_of("en")) if field.path == name), "text")
