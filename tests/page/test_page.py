"""Rows: all of the policy page, each sentence once, with its words that decide and what became of it."""

import re
from typing import Final

import flemish_clusters
from flemish_clusters import POLICIES
from flemish_clusters.page import SENTENCES, Modality, Standing
from flemish_clusters.readings import AT_MOST_THE_TERM, DESCRIPTIVE_VERBS, ONLY_KINDS_NAMED
from flemish_clusters.rules import Force
from flemish_clusters.sources import PAGE, Citation
from tests.support.policy_page import as_given

NUMBERS: Final = (
    *("1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3", "5.1"),
    *("6.1", "6.2", "6.3", "6.4", "6.5", "6.6"),
)
COMPUTED: Final = {Standing.ENCODED, Standing.OPEN_NORM}
DEMANDING: Final = {Modality.DUTY, Modality.DEFINITION, Modality.DIVISION, Modality.GRANT}
RULES: Final = list(dict.fromkeys(rule for policy in POLICIES for rule in policy.rules))


def numbers_cited(*citations: Citation) -> set[str]:
    """Return the numbers of the sentences among some citations."""
    return {citation.part for citation in citations if citation.source == PAGE and citation.part}


def modalities(*numbers: str) -> set[Modality]:
    """Return the force that the words of some sentences give them."""
    return {wording.modality for one in SENTENCES if one.number in numbers for wording in one.wordings}


class TestThePage:
    """The page has seventeen sentences."""

    def test_has_each_once_and_in_order(self) -> None:
        assert tuple(sentence.number for sentence in SENTENCES) == NUMBERS
        assert PAGE.parts == NUMBERS

    def test_has_a_fingerprint_of_its_own_for_each(self) -> None:
        assert len({sentence.fingerprint for sentence in SENTENCES}) == len(NUMBERS)
        assert all(len(bytes.fromhex(sentence.fingerprint)) == 32 for sentence in SENTENCES)

    def test_has_each_with_its_standing(self) -> None:
        found = {standing: {one.number for one in SENTENCES if one.standing is standing} for standing in Standing}

        assert found == {
            Standing.ENCODED: {"1.1", "3.1", "4.2", "5.1", "6.2", "6.6"},
            Standing.OPEN_NORM: {"3.2", "3.3", "3.4", "6.1", "6.3", "6.4", "6.5"},
            Standing.PERMISSION: {"4.1"},
            Standing.AIM: {"2.2"},
            Standing.CONTEXT: {"2.1", "4.3"},
        }

    def test_has_each_with_the_force_that_its_words_give(self) -> None:
        assert {force: {number for number in NUMBERS if force in modalities(number)} for force in Modality} == {
            Modality.DUTY: {"3.3", "4.2"},
            Modality.DEFINITION: {"1.1", "3.1", "3.2", "3.4", "6.1", "6.2"},
            Modality.TENDENCY: {"6.3", "6.4", "6.5"},
            Modality.PERMISSION: {"4.1"},
            Modality.AIM: {"2.2"},
            Modality.GRANT: {"4.2", "6.2", "6.6"},
            Modality.DIVISION: {"5.1"},
            Modality.STATEMENT: {"2.1", "4.3"},
        }

    def test_has_the_words_that_decide(self) -> None:
        said = as_given()

        for sentence in SENTENCES:
            words = {word for wording in sentence.wordings for word in re.findall(r"\w+", wording.words.casefold())}
            assert words <= set(re.findall(r"\w+", said[sentence.number].casefold())), sentence


class TestEverySentence:
    """A sentence is cited by a rule or a number, or held by a type, or says why nothing is computed from it."""

    def test_is_restated_in_words_of_our_own(self) -> None:
        for sentence in SENTENCES:
            assert [other for other in SENTENCES if other.says in (sentence.says, sentence.treatment)] == [sentence]

    def test_is_quoted_in_five_words_at_most(self) -> None:
        lengths = {one.number: [len(wording.words.split()) for wording in one.wordings] for one in SENTENCES}

        assert {
            number: found for number, found in lengths.items() if not found or not set(found) <= {1, 2, 3, 4, 5}
        } == {}

    def test_is_computed_from_unless_its_words_demand_nothing(self) -> None:
        giving = {*DEMANDING, Modality.TENDENCY, Modality.DIVISION}

        computed = {sentence.number for sentence in SENTENCES if sentence.standing in COMPUTED}
        assert computed == {number for number in NUMBERS if modalities(number) & giving}

    def test_that_is_computed_from_has_a_type_or_a_rule_or_a_number_that_cites_it(self) -> None:
        numbers = [parameter.citation for policy in POLICIES for _, parameter in policy.terms.parameters()]
        cited = numbers_cited(*numbers, *(citation for rule in RULES for citation in rule.cites))

        for sentence in SENTENCES:
            types = re.findall(r"`(\w+)`", sentence.treatment.en)
            by_a_rule = sentence.treatment.en.startswith("Rules cite it.")

            assert types == re.findall(r"`(\w+)`", sentence.treatment.nl)
            assert set(types) <= set(flemish_clusters.__all__)
            if sentence.standing in COMPUTED:
                assert types or (sentence.number in cited and by_a_rule), sentence
            else:
                assert not by_a_rule, sentence


class TestTheForceOfARule:
    """The force of a rule that cites the page is that of the sentences that it cites."""

    forces: Final = {rule: modalities(*numbers_cited(*rule.cites)) for rule in RULES if numbers_cited(*rule.cites)}

    def test_is_not_that_of_a_sentence_that_only_informs(self) -> None:
        context = {sentence.number for sentence in SENTENCES if sentence.standing is Standing.CONTEXT}

        assert [rule for rule in RULES if numbers_cited(*rule.cites) & context] == []

    def test_is_a_demand_where_its_words_demand(self) -> None:
        assert len(self.forces) > 20
        assert [
            rule for rule, found in self.forces.items() if (rule.force is Force.DEMAND) != bool(found & DEMANDING)
        ] == []

    def test_rests_on_a_reading_where_no_duty_gives_it(self) -> None:
        undue = {rule: found for rule, found in self.forces.items() if Modality.DUTY not in found}

        assert undue
        for rule, found in undue.items():
            assert {DESCRIPTIVE_VERBS, AT_MOST_THE_TERM, ONLY_KINDS_NAMED} & set(rule.rests_on), rule
            assert found & {Modality.GRANT, Modality.DIVISION} or DESCRIPTIVE_VERBS in rule.rests_on, rule
