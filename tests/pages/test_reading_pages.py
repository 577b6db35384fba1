"""The pages of the readings: one each in both languages, with what follows under each alternative."""

import re
from typing import Final, get_args

import pytest
from making.case_files import all_cases
from making.phrases import word
from making.places import spec
from making.readings import ALL_READINGS

from flemish_clusters import Language
from flemish_clusters.readings import Reading
from tests.support.pages import read

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


class TestTheReadings:
    """Each has a page in both languages, with a verdict under each alternative for which there is one."""

    def test_have_the_pages(self) -> None:
        for language in LANGUAGES:
            assert {page.stem for page in (spec(language) / "readings").glob("*.md")} == {*ALL_READINGS}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_have_each_a_title_of_its_own(self, language: Language) -> None:
        titles = [
            read(page).partition("\n\n")[2].partition("\n")[0] for page in (spec(language) / "readings").glob("*.md")
        ]

        assert all(title.startswith("# ") for title in titles)
        assert len(set(titles)) == len(ALL_READINGS)

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("reading", ALL_READINGS.values(), ids=lambda reading: reading.key)
    def test_lead_to_the_other_language_and_back(self, reading: Reading, language: Language) -> None:
        there = {"en": "../../nl/spec/readings", "nl": "../../../spec/readings"}[language]

        assert f"]({there}/{reading.key}.md)" in read(spec(language) / "readings" / f"{reading.key}.md")

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("reading", ALL_READINGS.values(), ids=lambda reading: reading.key)
    def test_say_of_each_alternative_what_follows_or_that_nothing_tells(
        self, reading: Reading, language: Language
    ) -> None:
        text = read(spec(language) / "readings" / f"{reading.key}.md")
        name, untold = word("alternative", language), word("no fact tells it", language)
        compared = [
            case["otherwise"] for case in all_cases() if case.get("reading") == reading.key if "otherwise" in case
        ]

        for place, alternative in enumerate(reading.alternatives, start=1):
            assert f"- {name} {place}: {alternative.text(language)}\n" in text
            told = any(place in otherwise["alternatives"] for otherwise in compared)
            assert (f" {name} {place} |" in text) is told
            assert (re.search(rf"^{untold}: (?:\d, )*{place}\b", text, re.MULTILINE) is None) is told
