"""Wordings: the words of each sentence that decide, and the force that rules take from them."""

import re
from typing import Any, Final

import pytest

from flemish_clusters import POLICIES, Force, Rule
from flemish_clusters.readings import AT_MOST_THE_TERM, DESCRIPTIVE_VERBS
from flemish_clusters.sentences import SENTENCES, Sentence, Standing
from flemish_clusters.sources import PAGE
from flemish_clusters.wordings import WORDINGS, Modality
from tests.support.pages import POLICY_PAGE, read

DEMANDING: Final = {Modality.DUTY, Modality.DEFINITION, Modality.GRANT}
RULES: Final = list(dict.fromkeys(rule for policy in POLICIES for rule in policy.rules))


def modalities(rule: Rule[Any]) -> set[Modality]:
    """Return the force of each sentence of the policy page that a rule cites."""
    cited = (citation.part for citation in rule.cites if citation.source == PAGE and citation.part)
    return {wording.modality for part in cited for wording in WORDINGS[part]}


class TestEachSentence:
    """The words that decide are named, few, and there."""

    def test_has_its_wording(self) -> None:
        assert tuple(WORDINGS) == tuple(sentence.citation.part for sentence in SENTENCES)

    @pytest.mark.parametrize("number", WORDINGS)
    def test_is_quoted_in_five_words_at_most(self, number: str) -> None:
        assert all(1 <= len(wording.words.split()) <= 5 for wording in WORDINGS[number])
        assert WORDINGS[number]

    @pytest.mark.skipif(not POLICY_PAGE.exists(), reason="the page itself is not at hand")
    def test_has_those_words(self) -> None:
        said = dict(re.findall(r"^\| (\d\.\d) \| (.+) \|$", read(POLICY_PAGE), flags=re.MULTILINE))

        for number, wordings in WORDINGS.items():
            words = [word for wording in wordings for word in re.findall(r"\w+", wording.words.casefold())]
            assert set(words) <= set(re.findall(r"\w+", said[number].casefold())), number

    @pytest.mark.parametrize(
        ("modality", "numbers"),
        [
            (Modality.DUTY, {"3.3", "4.2"}),
            (Modality.TENDENCY, {"6.3", "6.4", "6.5"}),
            (Modality.PERMISSION, {"4.1"}),
            (Modality.AIM, {"2.2"}),
            (Modality.GRANT, {"6.2", "6.6"}),
            (Modality.DIVISION, {"5.1"}),
            (Modality.STATEMENT, {"2.1", "4.3"}),
        ],
    )
    def test_has_the_force_that_its_words_give(self, modality: Modality, numbers: set[str]) -> None:
        assert {
            number for number, found in WORDINGS.items() if modality in {wording.modality for wording in found}
        } == numbers

    @pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.citation.part)
    def test_is_computed_from_unless_its_words_demand_nothing(self, sentence: Sentence) -> None:
        computed = sentence.standing in {Standing.ENCODED, Standing.OPEN_NORM}

        found = {wording.modality for wording in WORDINGS[sentence.citation.part]}
        assert computed == bool(found & {*DEMANDING, Modality.TENDENCY, Modality.DIVISION})


@pytest.mark.parametrize("rule", [rule for rule in RULES if modalities(rule)], ids=lambda rule: rule.code)
class TestEachRule:
    """The force of one that cites the page is that of the sentences that it cites."""

    def test_is_a_demand_where_its_words_demand(self, rule: Rule[Any]) -> None:
        assert (rule.force is Force.DEMAND) == bool(modalities(rule) & DEMANDING)

    def test_rests_on_a_reading_where_no_duty_gives_its_force(self, rule: Rule[Any]) -> None:
        found = modalities(rule)

        if Modality.DUTY not in found:
            assert {DESCRIPTIVE_VERBS, AT_MOST_THE_TERM} & set(rule.rests_on)
            assert Modality.GRANT in found or DESCRIPTIVE_VERBS in rule.rests_on
