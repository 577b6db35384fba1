"""The pages of cases: what their tables tell of a case is all there, in both languages."""

import re
from typing import Final, get_args

import pytest
from making.case_files import THEMES, Case, all_cases, cases_of
from making.places import spec

from flemish_clusters import Euro, Language
from flemish_clusters.messages import write
from flemish_clusters.readings import READINGS
from tests.support.pages import read

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
ALTERNATIVES: Final = {reading.key: reading.alternatives for reading in READINGS}
AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
WITHOUT_FACTS: Final = ("companies", "clusters")
"""The themes of which the sentence says what matters."""


def rows(language: Language) -> dict[str, str]:
    """Return the row of each case on a page, by the name of the case."""
    found = re.findall(r"^(\| .*?\(`([a-z0-9-]+)`\) \|.*)$", read(spec(language) / "cases.md"), re.MULTILINE)
    return {name: row for row, name in found}


def untold(case: Case, row: str, language: Language) -> list[str]:
    """Return the amounts of the years of a dossier that its row does not tell."""
    given = [account[name] for account in case["dossier"]["accounts"] for name in AMOUNTS if name in account]
    return [amount for amount in given if write(Euro(amount), language) not in row]


@pytest.mark.parametrize("language", LANGUAGES)
class TestTheTables:
    """Each table has a row for each case, with its facts and its answers in words."""

    def test_have_each_case_once(self, language: Language) -> None:
        assert [*rows(language)] == [case["id"] for case in all_cases()]

    def test_have_no_name_with_nothing_behind_it(self, language: Language) -> None:
        assert [name for name, row in rows(language).items() if re.search(r": *(?:[;|]|$)", row)] == []

    def test_show_facts_but_for_what_the_sentence_says(self, language: Language) -> None:
        shown = rows(language)

        for theme in THEMES:
            cells = {shown[case["id"]].count(" | ") + 1 for case in cases_of(theme)}
            assert cells == ({3} if theme in WITHOUT_FACTS else {4}), theme

    def test_tell_every_amount_of_a_dossier(self, language: Language) -> None:
        shown = rows(language)

        assert [case["id"] for case in cases_of("dossiers") if untold(case, shown[case["id"]], language)] == []

    def test_name_the_alternative_under_which_something_else_would_follow(self, language: Language) -> None:
        shown, held = rows(language), [case for case in all_cases() if "otherwise" in case]

        for case in held:
            places = case["otherwise"]["alternatives"]
            for place, alternative in enumerate(ALTERNATIVES[case["reading"]], start=1):
                words = alternative.text(language).removesuffix(".")
                assert (f"“{words}”" in shown[case["id"]]) == (place in places), case["id"]
