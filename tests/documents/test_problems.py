"""Problems: a code, a path and short words for whatever a stranger sends, and no other error."""

import json
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flemish_clusters import Company, Contribution, Dossier, FundingYear
from flemish_clusters.documents import from_json, to_document
from flemish_clusters.errors import Problem
from flemish_clusters.facts import YearContribution
from tests.documents.test_words import CODES, FULL, GIVEN, HOSTS, LANGUAGES, problems_of
from tests.support.mutations import KEYS, ODD, at, changed, json_values, places, without
from tests.support.profiles import DEEP
from tests.test_checks import EXAMPLES

DOCUMENTS: Final[dict[type[Any], Any]] = {
    Dossier: FULL,
    Contribution: GIVEN,
    **{type(fact): to_document(fact) for fact in EXAMPLES if type(fact) in (YearContribution, Company, FundingYear)},
}
"""Documents to spoil, by the class of facts that they are right for."""

HOSTILE: Final = (
    *("q" * 1000, "\x1b[2K\u202e", "q\nname: is fine", "\ud800"),
    *("<script>", "{value}", "{0.__class__}", "%s"),
)
_X = (
    "q" * 1000,
    "\x1b[2K\u202e",
    "q\nname: is fine",
    "\ud800",
    "<script>",
    "{value}",
    "{0.__class__}",
    "%s",
)


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[type[Any], str]:
    """Return the text of a document with mistakes in it, and the class of facts that it was right for."""
    kind = draw(st.sampled_from(list(DOCUMENTS)))
    document = DOCUMENTS[kind]
    values = st.sampled_from((*ODD, *HOSTILE)) | json_values()
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.sampled_from(list(places(document))))
        if place and draw(st.integers(0, 3)) == 0:
            document = without(document, place)
            continue
        inner = isinstance(at(document, place), dict) and draw(st.booleans())
        key = draw(st.sampled_from((*KEYS, *HOSTILE))) if inner else ""
        document = changed(document, (*place, key) if inner else place, draw(values))
    text = json.dumps(document)
    if draw(st.integers(0, 7)) == 0:
        where = draw(st.integers(0, len(text)))
        text = text[:where] + draw(st.sampled_from(('"', "}", ",", '"name": 1,', "q" * 200, ""))) + text[where + 1 :]
    return kind, text


def is_there(document: Any, problem: Problem) -> bool:
    """Return whether the path leads to a value, or where one is missing to an object that lacks it."""
    if problem.code == "missing":
        return problem.path[-1] not in at(document, problem.path[:-1])
    return at(document, problem.path) is not problem


def check(kind: type[Any], text: str) -> None:
    """Check that whatever is wrong is told as it should be, and that no other error comes out."""
    found = problems_of(lambda: from_json(text, kind))
    document = None if [problem.code for problem in found] == ["no_json"] else json.loads(text)
    for problem in found:
        told = [problem.text(language, host) for language in LANGUAGES for host in HOSTS]
        assert problem.code in CODES
        assert problem.code != "wrong_value"
        assert is_there(document, problem)
        for words in (*told, str(problem), repr(problem)):
            assert words.isprintable()
            assert len(words) <= 500
            assert "q" * 101 not in words


class TestASpoiltDocument:
    """It gives problems with a code of the set, a path into it and short texts, and no other error."""

    @settings(max_examples=10_000 if DEEP else 300)
    @given(spoilt())
    def test_gives_problems_and_nothing_else(self, document: tuple[type[Any], str]) -> None:
        check(*document)

    @pytest.mark.kit
    @settings(max_examples=10_000, suppress_health_check=[HealthCheck.too_slow])
    @given(spoilt())
    def test_does_so_ten_thousand_times(self, document: tuple[type[Any], str]) -> None:
        check(*document)
