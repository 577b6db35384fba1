"""Sentences: all of the policy page, each once, each with what became of it."""

import re
from typing import Final

import pytest

import flemish_clusters
from flemish_clusters import POLICIES
from flemish_clusters.sentences import SENTENCES, Sentence, Standing
from flemish_clusters.sources import PAGE, Citation

NUMBERS: Final = (
    *("1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3", "5.1"),
    *("6.1", "6.2", "6.3", "6.4", "6.5", "6.6"),
)
COMPUTED: Final = (Standing.ENCODED, Standing.OPEN_NORM)


def citations_of_policies() -> set[Citation]:
    """Return what the rules and the numbers of the policies cite."""
    of_rules = {citation for policy in POLICIES for rule in policy.rules for citation in rule.cites}
    return of_rules | {parameter.citation for policy in POLICIES for _, parameter in policy.terms.parameters()}


class TestThePage:
    """The page has seventeen sentences."""

    def test_each_stands_once_and_in_order(self) -> None:
        assert tuple(sentence.citation.part for sentence in SENTENCES) == NUMBERS
        assert PAGE.parts == NUMBERS
        assert {sentence.citation.source for sentence in SENTENCES} == {PAGE}

    @pytest.mark.parametrize(
        ("standing", "numbers"),
        [
            (Standing.ENCODED, {"1.1", "3.1", "4.2", "5.1", "6.2", "6.6"}),
            (Standing.OPEN_NORM, {"3.2", "3.3", "3.4", "6.1", "6.3", "6.4", "6.5"}),
            (Standing.PERMISSION, {"4.1"}),
            (Standing.AIM, {"2.2"}),
            (Standing.CONTEXT, {"2.1", "4.3"}),
        ],
    )
    def test_each_has_its_standing(self, standing: Standing, numbers: set[str]) -> None:
        assert {sentence.citation.part for sentence in SENTENCES if sentence.standing is standing} == numbers


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.citation.part)
class TestEverySentence:
    """A sentence is cited by a rule or a number, or held by a type, or says why nothing is computed from it."""

    def test_what_is_computed_from_it_exists(self, sentence: Sentence) -> None:
        types = re.findall(r"`(\w+)`", sentence.treatment.en)

        assert types == re.findall(r"`(\w+)`", sentence.treatment.nl)
        assert set(types) <= set(flemish_clusters.__all__)
        if sentence.standing in COMPUTED:
            cited = {citation.part for citation in citations_of_policies() if citation.source == PAGE}
            assert sentence.citation.part in cited or types

    def test_what_is_not_computed_from_it_has_a_reason(self, sentence: Sentence) -> None:
        by_rules = {other.treatment for other in SENTENCES if other.standing is Standing.OPEN_NORM}

        assert len(by_rules) == 1
        if sentence.standing not in COMPUTED:
            assert sentence.treatment not in by_rules

    def test_it_is_restated_in_words_of_our_own(self, sentence: Sentence) -> None:
        same = [other for other in SENTENCES if other.says in (sentence.says, sentence.treatment)]

        assert same == [sentence]


class TestWhatRulesCite:
    """Every rule cites, and cites no sentence that only informs."""

    def test_every_rule_cites_known_sentences(self) -> None:
        context = {sentence.citation.part for sentence in SENTENCES if sentence.standing is Standing.CONTEXT}

        for rule in (rule for policy in POLICIES for rule in policy.rules):
            cited = {citation.part for citation in rule.cites if citation.source == PAGE}
            assert rule.cites
            assert cited <= set(NUMBERS) - context
