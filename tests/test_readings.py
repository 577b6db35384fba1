"""Readings: each choice where the policy is silent stands in the list, once, with what else could be done."""

import re
from typing import Final

import pytest

from flemish_clusters import POLICIES, READINGS, Reading
from tests.walking import modules, reachable

ANYWHERE: Final = {value for value in reachable([vars(module) for module in modules()]) if isinstance(value, Reading)}


class TestTheList:
    """Every reading of the package is in `READINGS`, once."""

    def test_it_is_complete(self) -> None:
        assert set(READINGS) == ANYWHERE
        assert len(set(READINGS)) == len(READINGS)

    def test_what_the_policies_rest_on_is_in_it(self) -> None:
        for policy in POLICIES:
            assert policy.readings
            assert set(policy.readings) <= set(READINGS)

    @pytest.mark.parametrize("part", ["key", "question", "choice", "reason"])
    def test_no_two_share_a_text(self, part: str) -> None:
        assert len({getattr(reading, part) for reading in READINGS}) == len(READINGS)


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.key)
class TestEveryReading:
    """A reading has a question, a choice, alternatives and a reason."""

    def test_its_key_is_stable_text(self, reading: Reading) -> None:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", reading.key)

    def test_it_asks_and_chooses(self, reading: Reading) -> None:
        for language in (reading.question.en, reading.question.nl):
            assert language.endswith("?")
        for text in (reading.choice, reading.reason, *reading.alternatives):
            assert text.en.endswith(".")
            assert text.nl.endswith(".")

    def test_something_else_could_be_done(self, reading: Reading) -> None:
        assert reading.alternatives
        assert reading.choice not in reading.alternatives
        assert len(set(reading.alternatives)) == len(reading.alternatives)
