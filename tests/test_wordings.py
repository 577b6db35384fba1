"""Wordings: the words of each sentence that decide, and the force that rules take from them."""

import re
from typing import Any, Final

import pytest

from flemish_clusters import POLICIES, Force, Rule
from flemish_clusters.readings import DESCRIPTIVE_VERBS
from flemish_clusters.sentences import SENTENCES, Sentence, Standing
from flemish_clusters.sources import PAGE
from flemish_clusters.wordings import WORDINGS, Modality
from tests.pages import ROOT, read

POLICY_PAGE: Final = ROOT.parent / "shared" / "policy" / "page.nl.md"
DEMANDING: Final = {Modality.DUTY, Modality.DEFINITION}
RULES: Final = list(dict.fromkeys(rule for policy in POLICIES for rule in policy.rules))


def modalities(rule: Rule[Any]) -> set[Modality]:
    """Return the force of each sentence of the policy page that a rule cites."""
    return {WORDINGS[cited.part].modality for cited in rule.citations if cited.source == PAGE and cited.part}


class TestEachSentence:
    """The words that decide are named, few, and there."""

    def test_has_its_wording(self) -> None:
        assert tuple(WORDINGS) == tuple(sentence.citation.part for sentence in SENTENCES)

    @pytest.mark.parametrize("number", WORDINGS)
    def test_is_quoted_in_five_words_at_most(self, number: str) -> None:
        assert 1 <= len(WORDINGS[number].words.split()) <= 5

    def test_has_those_words(self) -> None:
        if POLICY_PAGE.exists():
            said = dict(re.findall(r"^\| (\d\.\d) \| (.+) \|$", read(POLICY_PAGE), flags=re.MULTILINE))

            for number, wording in WORDINGS.items():
                words = re.findall(r"\w+", wording.words.casefold())
                assert set(words) <= set(re.findall(r"\w+", said[number].casefold())), number

    @pytest.mark.parametrize(
        ("modality", "numbers"),
        [
            (Modality.DUTY, {"3.3", "4.2"}),
            (Modality.TENDENCY, {"6.3", "6.4", "6.5"}),
            (Modality.PERMISSION, {"4.1"}),
            (Modality.AIM, {"2.2"}),
            (Modality.STATEMENT, {"2.1", "4.3"}),
        ],
    )
    def test_has_the_force_that_its_words_give(self, modality: Modality, numbers: set[str]) -> None:
        assert {number for number, wording in WORDINGS.items() if wording.modality is modality} == numbers

    @pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence.citation.part)
    def test_is_computed_from_unless_its_words_demand_nothing(self, sentence: Sentence) -> None:
        computed = sentence.standing in {Standing.ENCODED, Standing.OPEN_NORM}

        assert computed == (WORDINGS[sentence.citation.part].modality in {*DEMANDING, Modality.TENDENCY})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
class TestEachRule:
    """Its force is that of the sentences that it cites."""

    def test_is_a_demand_where_its_words_demand(self, rule: Rule[Any]) -> None:
        if found := modalities(rule):
            assert (rule.force is Force.DEMAND) == bool(found & DEMANDING)

    def test_rests_on_a_reading_where_no_duty_gives_its_force(self, rule: Rule[Any]) -> None:
        found = modalities(rule)

        if found and Modality.DUTY not in found and rule.code not in {"PER-1", "PER-2"}:
            assert DESCRIPTIVE_VERBS in rule.rests_on
