"""The form of the cases: flat and plain, so that a program in any language can run them."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

import pytest
from making.case_files import FOLDER, THEMES, Case, all_cases, cases_in, files_of
from making.case_reasons import IN_PERIOD

from flemish_clusters.readings import READINGS
from flemish_clusters.sources import PAGE, SOURCES
from tests.support.case_answers import POLICIES
from tests.support.case_oracle import answer, subject_of
from tests.support.expected import wrong_in
from tests.support.pages import DOCS, read

HELD: Final = [pytest.param(case, id=case["id"]) for case in all_cases() if "otherwise" in case]
ABOUT: Final = {"id", "policy", "rule", "sentence", "source", "reading", "says", "expect", "otherwise"}
BESIDE: Final = {
    "contributions": {"period", "year"},
    "transition": {"period", "year", "assessed_on"},
    "period": {"day"},
}
"""What else stands in a case about something."""
COLUMNS: Final = {*IN_PERIOD, "year", "eligible_costs", "cofinancing", "aid"}
ALWAYS: Final = {"account": {"verdict", "maximum_aid"}, "dossier": {"accounts"}, "contributions": {"total"}}
"""What every case about something expects."""
BESIDE_FACTS: Final = {"id", "says", "expect", "otherwise"}
OTHER_SOURCES: Final = {source.key for source in SOURCES if source != PAGE}
READING_KEYS: Final = {reading.key: reading for reading in READINGS}


def test_each_file_is_of_a_theme() -> None:
    assert {file for theme in THEMES for file in files_of(theme)} == set(FOLDER.iterdir())


def test_no_two_have_one_id() -> None:
    counts = Counter(case["id"] for case in all_cases())

    assert [name for name, count in counts.items() if count > 1] == []


def test_no_two_show_the_same_of_the_same_facts() -> None:
    shown = [repr({key: case[key] for key in sorted({*case} - BESIDE_FACTS)}) for case in all_cases()]

    assert [facts for facts, count in Counter(shown).items() if count > 1] == []


class TestEachCase:
    """A case says what it is about, in both languages, and what follows."""

    def test_has_an_id_of_plain_words(self) -> None:
        assert_each(lambda case: re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case["id"]))

    def test_names_a_policy_that_there_is(self) -> None:
        assert_each(lambda case: case["policy"] in POLICIES)

    def test_names_a_rule_about_it_where_it_is_about_one(self) -> None:
        assert_each(lambda case: "rule" not in case or case["rule"] in answer(case)["rules"])

    def test_names_a_reading_that_there_is_where_it_shows_one(self) -> None:
        assert_each(lambda case: "reading" not in case or case["reading"] in READING_KEYS)

    def test_names_a_sentence_of_the_page_or_else_another_source(self) -> None:
        assert_each(lambda case: ("sentence" in case) != ("source" in case))
        assert_each(lambda case: "source" in case or case["sentence"] in PAGE.parts)
        assert_each(lambda case: "sentence" in case or case["source"] in OTHER_SOURCES)

    @pytest.mark.parametrize("language", ["en", "nl"])
    def test_says_it_in_a_sentence(self, language: str) -> None:
        assert_each(lambda case: re.fullmatch(r"[A-Z0-9].*[^ ]\.", case["says"][language]))

    def test_is_about_one_thing(self) -> None:
        assert_each(lambda case: {*case} - ABOUT <= {subject_of(case), *BESIDE.get(subject_of(case), ())})
        assert_each(lambda case: {*case.get("account", {})} <= COLUMNS)

    def test_expects_what_is_worth_asking(self) -> None:
        assert_each(lambda case: case["expect"].keys() >= ALWAYS.get(subject_of(case), set()))
        assert_each(lambda case: {*case["expect"]} - {"missing"})


def assert_each(holds: Callable[[Case], object]) -> None:
    """Check something of each case, and name those of which it does not hold."""
    assert [case["id"] for case in all_cases() if not holds(case)] == []


@pytest.mark.parametrize("case", HELD)
class TestEachAlternative:
    """What would follow under alternatives of a reading is told where it is something else."""

    def test_is_one_of_the_reading(self, case: Case) -> None:
        places = case["otherwise"]["alternatives"]

        assert places == sorted({*places})
        assert 1 <= places[0] <= places[-1] <= len(READING_KEYS[case["reading"]].alternatives)

    def test_parts_in_all_that_it_tells(self, case: Case) -> None:
        told = {name: value for name, value in case["otherwise"].items() if name != "alternatives"}
        rules = told.get("rules", {})

        assert told
        assert set(wrong_in(case["expect"], told)) == {*(set(told) - {"rules"}), *rules}


def test_a_wrong_answer_would_be_seen() -> None:
    case = all_cases()[0]

    assert wrong_in(answer(case), {"verdict": "not_met"}) == {"verdict": ("not_met", "met")}
    assert wrong_in(answer(case), {"rules": {"AID-1": "not_met"}}) == {"AID-1": ("not_met", "met")}
    assert wrong_in(answer(case), {"what_nobody_answers": 1}) == {"what_nobody_answers": (1, None)}


def test_a_reader_of_toml_is_all_that_it_takes() -> None:
    """The files have days, texts, truths, whole numbers, lists and tables, and no fractions or times."""
    plain = FOLDER.glob("*.toml")

    assert not [file.name for file in plain if re.search(r"^[^\"]*= [0-9]+\.[0-9]", file.read_text(), re.MULTILINE)]


def test_the_page_shows_one_as_it_stands() -> None:
    (shown,) = re.findall(r"^```toml\n(.*?)^```$", read(DOCS / "spec" / "cases.md"), flags=re.DOTALL | re.MULTILINE)

    assert cases_in(shown)[0] in all_cases()
