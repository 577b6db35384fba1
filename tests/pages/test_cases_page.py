"""The pages of cases: what their tables tell of a case is all there, in both languages."""

import re
from typing import Final, get_args

import pytest
from making.case_files import THEMES, Case, all_cases, cases_of
from making.case_reasons import finding_of
from making.case_words import FACTS
from making.cases_of_rules import cases_of_rule
from making.phrases import word
from making.places import spec

from flemish_clusters import Euro, Language
from flemish_clusters.messages import write
from flemish_clusters.readings import READINGS
from tests.support.pages import read

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
ALTERNATIVES: Final = {reading.key: reading.alternatives for reading in READINGS}
AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
WITH_RULES: Final = [case for case in all_cases() if "rule" in case]
RULES_SHOWN: Final = sorted({case["rule"] for case in WITH_RULES})
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


class TestTheTableOfARule:
    """The section of a rule opens with cases of it: the facts that tell them apart, the verdict, and why."""

    @pytest.mark.parametrize("case", WITH_RULES, ids=lambda case: case["id"])
    def test_tells_the_verdict_that_the_case_expects(self, case: Case) -> None:
        expect = case["expect"]

        assert finding_of(case).verdict.value == expect.get("rules", {}).get(case["rule"], expect.get("verdict"))

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("code", ["AID-1", "AID-2", "COF-1"])
    def test_has_a_column_for_each_amount(self, code: str, language: Language) -> None:
        amounts = (FACTS[name].text(language) for name in AMOUNTS)

        heading = f"| {' | '.join((*amounts, word('verdict', language), word('why', language)))} |"
        assert heading in cases_of_rule(language, code).splitlines()

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("code", RULES_SHOWN)
    def test_shows_every_verdict_of_which_there_is_a_case(self, code: str, language: Language) -> None:
        of_rule = [finding_of(case).verdict for case in WITH_RULES if case["rule"] == code]
        table = cases_of_rule(language, code)

        assert {verdict for verdict in of_rule if f"| **{verdict.label.text(language)}** |" not in table} == set()

    def test_tells_what_is_alike_once(self) -> None:
        above, _, table = cases_of_rule("en", "COF-1").partition("| ")

        assert "kind of cluster: spearhead cluster" in above
        assert "spearhead cluster" not in table
