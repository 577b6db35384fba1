"""A book: the reason of each finding is that of its own subject, though others come to the same judgement."""

import re
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import Assessment, Company, CountedCofinancing, assess, count_cofinancing
from flemish_clusters.documents import to_document
from flemish_clusters.facts import YearContribution
from flemish_clusters.judgements import Judgement, undetermined
from flemish_clusters.rules import rule
from flemish_clusters.terms import Terms
from tests.support.gifts import COUNTS, YEAR
from tests.support.orders import BASIS, TITLE
from tests.support.usual import FITTING, POLICY, SPEARHEAD

UNKNOWN: Final = evolve(FITTING, growth_ambition=None, establishments=None)
LISTED: Final = evolve(UNKNOWN, establishments=(), establishments_complete=False)
WORDS: Final = {UNKNOWN: "establishments.", LISTED: "whether all establishments are listed."}


@rule("HYP-1", about=Company, says=TITLE, cites=(BASIS,), reads=("growth_ambition", "establishments"))
def two_facts(_company: Company, _: Terms) -> Judgement:
    """Two facts of a company are needed, one of which can be a list that goes on."""
    return undetermined(missing=("growth_ambition", "establishments"))


@rule("HYP-2", about=YearContribution, says=TITLE, cites=(BASIS,), reads=("contribution.by.establishments",))
def where_the_giver_is(_given: YearContribution, _: Terms) -> Judgement:
    """A fact of the giver is needed, which can be a list that goes on."""
    return undetermined(missing=("contribution.by.establishments",))


def last_words(answer: Assessment | CountedCofinancing, code: str) -> list[str]:
    """Return how the reasons of a rule end in the document of an answer, from the last comma or semicolon on."""
    document: dict[str, Any] = to_document(answer)
    places = document["parts" if isinstance(answer, Assessment) else "rows"]
    told = [one for place in places for one in place["findings"]]
    return [re.split(r"[,;] ", one["reason"]["en"])[-1] for one in told if one["code"] == code]


@pytest.mark.parametrize("companies", [(UNKNOWN, LISTED), (LISTED, UNKNOWN)])
class TestAReasonThatNamesAList:
    """It says of each subject whether the list is not there or goes on."""

    def test_beside_another_fact_is_of_its_own_company(self, companies: tuple[Company, ...]) -> None:
        found = assess(evolve(SPEARHEAD, companies=companies), policy=POLICY.with_rules(two_facts))

        assert last_words(found, "HYP-1") == [WORDS[one] for one in companies]

    def test_of_a_giver_is_of_its_own_contribution(self, companies: tuple[Company, ...]) -> None:
        given = [evolve(COUNTS, by=one) for one in companies]
        found = count_cofinancing(given, year=YEAR, policy=POLICY.with_rules(where_the_giver_is))

        assert last_words(found, "HYP-2") == [WORDS[one] for one in companies]
