"""Readings: each choice where the policy is silent stands in the list, once, with what else could be done."""

import re
from collections import Counter
from typing import Final, get_args

import pytest

from flemish_clusters import POLICIES, Language
from flemish_clusters.readings import (
    READINGS,
    VERSION_OF_THE_APPLICATION,
    VERSION_OF_THE_ASSESSMENT,
    VERSION_OF_THE_GRANT,
    VERSION_OF_THE_YEAR,
    WHICH_VERSION,
    Reading,
)
from flemish_clusters.readings.reading import OF_THE_PACKAGE
from tests.support.walking import modules, own_readings, reachable

NUMBER_WORDS: Final = {
    "en": "one two three four five six seven eight nine ten half twice",
    "nl": "één twee drie vier vijf zes zeven acht negen tien helft dubbel",
}
MONTHS: Final = "February|March|februari|maart"
SEVERAL: Final = {
    "descriptive-verbs": 2,
    "how-many": 2,
    "flemish-establishment": 2,
    "network-characteristics": 2,
    "two-of-many": 2,
    "half-and-equal": 3,
    "half-of-what": 3,
    "aid-as-given": 3,
    "money-received": 2,
    "from-companies": 3,
    "no-carry-over": 2,
    "paid-back": 2,
    "funding-year": 3,
    "term-from-first-day": 3,
    "which-version": 4,
    "version-of-the-grant": 3,
    "version-of-the-year": 3,
    "version-of-the-assessment": 3,
}
"""How many alternatives were found to a reading that has more than one, by its key."""
COMPUTED_BY: Final = {
    "descriptive-verbs": (
        "COM-1 COM-2 COM-3 COM-4 COM-8 NET-1 NET-2 NET-3 NET-4 NET-5 ORG-1 ORG-2 SPC-1 SPC-2 IBN-1 IBN-2 IBN-3"
    ),
    "marked-by": "COM-2 COM-3 COM-4",
    "profile-of-some": "COM-8",
    "two-of-many": "COM-8",
    "want-or-do": "NET-3 NET-4",
    "mandate": "ORG-2",
    "flemish-establishment": "COM-1",
    "kinds-named": "KIN-1 KIN-2 KIN-3",
    "network-characteristics": "IBN-1 IBN-2 IBN-3",
    "half-and-equal": "AID-1 COF-1",
    "half-of-what": "AID-1",
    "aid-as-given": "AID-1 AID-2 COF-1",
    "equal-is-at-least-equal": "COF-1",
    "tested-each-year": "AID-1",
    "funding-year": "periods",
    "money-received": "CON-3",
    "from-companies": "CON-1",
    "for-operation": "CON-2",
    "paid-back": "count_cofinancing",
    "no-carry-over": "COF-1",
    "term-from-first-day": "PER-1 PER-2",
    "leap-day": "periods",
    "rounded-down": "AID-1 COF-1",
    "no-entitlement": "AID-1 AID-2",
    "first-year-after-decision": "periods",
}
"""What computes each reading, looked up by hand in what the rules do."""
ANYWHERE: Final = {value for value in reachable([vars(module) for module in modules()]) if isinstance(value, Reading)}
KNOWN: Final = (*READINGS, *own_readings())


class TestTheList:
    """Every reading of the package is in `READINGS`, once, but for those that a version of the policy brings."""

    def test_it_is_complete(self) -> None:
        assert set(KNOWN) == ANYWHERE
        assert len(set(READINGS)) == len(READINGS)

    def test_what_the_policies_rest_on_is_in_it(self) -> None:
        for policy in POLICIES:
            assert policy.readings
            assert set(policy.readings) <= set(KNOWN)

    @pytest.mark.parametrize("part", ["key", "choice", "reason"])
    def test_no_two_share_a_text(self, part: str) -> None:
        assert len({getattr(reading, part) for reading in KNOWN}) == len(KNOWN)

    def test_they_weigh_as_many_alternatives_as_were_found(self) -> None:
        assert {reading.key: len(reading.alternatives) for reading in READINGS if reading.key in SEVERAL} == SEVERAL

    def test_only_the_answers_to_which_version_share_their_question(self) -> None:
        counts = Counter(reading.question for reading in READINGS)
        shared = {reading.key for reading in READINGS if counts[reading.question] > 1}

        assert {reading.question for reading in READINGS if reading.key in shared} == {WHICH_VERSION.question}
        assert shared == {
            *("which-version", "version-of-the-grant", "version-of-the-application", "version-of-the-year"),
            "version-of-the-assessment",
        }

    def test_each_answer_to_which_version_leaves_out_the_others(self) -> None:
        answers = (*(VERSION_OF_THE_GRANT, VERSION_OF_THE_APPLICATION, VERSION_OF_THE_YEAR, VERSION_OF_THE_ASSESSMENT),)

        for place, answer in enumerate(answers):
            others = tuple(text for at, text in enumerate(WHICH_VERSION.alternatives) if at != place)
            assert answer.alternatives == others


class TestWhatComputesAReading:
    """Each reading whose choice lies in what a rule does, or in what the package does, names it."""

    def test_is_that_which_was_looked_up_by_hand(self) -> None:
        computed = {reading.key: " ".join(reading.computed_by) for reading in READINGS if reading.computed_by}

        assert computed == COMPUTED_BY

    def test_is_a_rule_that_rests_on_it_or_a_part_of_the_package(self) -> None:
        rules = {rule for policy in POLICIES for rule in policy.rules}

        for reading in KNOWN:
            resting = {rule.code for rule in rules if reading in rule.rests_on}
            assert set(reading.computed_by) <= {*resting, *OF_THE_PACKAGE}


class TestEveryReading:
    """A reading has a question, a choice, alternatives and a reason."""

    def test_its_key_is_stable_text(self) -> None:
        assert [one.key for one in KNOWN if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.key)] == []

    def test_it_asks_and_chooses(self) -> None:
        asked = [text for reading in KNOWN for text in (reading.question.en, reading.question.nl)]
        told = [text for one in KNOWN for text in (one.choice, one.reason, *one.alternatives)]

        assert [text for text in asked if not text.endswith("?")] == []
        assert [text for text in told if not (text.en.endswith(".") and text.nl.endswith("."))] == []

    @pytest.mark.parametrize("language", get_args(Language))
    def test_its_choice_names_no_number_that_a_policy_sets(self, language: Language) -> None:
        numbers = set(NUMBER_WORDS[language].split())
        choices = [re.sub(rf"\b\d+ ({MONTHS})\b", "", reading.choice.text(language)) for reading in KNOWN]

        assert [text for text in choices if re.search(r"\d", text)] == []
        assert [text for text in choices if set(re.findall(r"\w+", text.casefold())) & numbers] == []

    def test_something_else_could_be_done(self) -> None:
        for reading in KNOWN:
            ways = (reading.choice, *reading.alternatives)
            assert len(set(ways)) == len(ways) > 1, reading
