"""The cases are all there: rules in each verdict, numbers on each side, readings against each alternative."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest
from making.case_files import THEMES, Case, all_cases, cases_of, is_list, is_table

from flemish_clusters import Verdict
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.readings import READINGS, Reading
from flemish_clusters.terms import AnyParameter
from tests.support.case_answers import TRANSITIONS
from tests.support.case_gaps import NEVER, NO_CASE, NO_SIDE, NO_STEP
from tests.support.case_oracle import answer
from tests.support.case_oracle.norms import CHECKED_UNTIL, IN_FORCE_FROM, NORMS, PUBLISHED_ON
from tests.support.case_steps import STEPS
from tests.support.expected import wrong_in

CASES: Final = all_cases()
OF_VERSIONS: Final = {
    "version-of-the-grant": "grant",
    "version-of-the-application": "application",
    "version-of-the-year": "funding_year",
    "version-of-the-assessment": "assessment",
}
"""The readings whose alternatives are each other, in this order, by the day that each chooses."""
ON_VERSIONS: Final = [case for case in CASES if "transition" in case]
READ: Final = [reading for reading in READINGS if reading.key not in NO_CASE]
SIDES: Final = [(reading.key, place) for reading in READ for place in range(1, len(reading.alternatives) + 1)]


def about(key: str) -> list[Case]:
    """Return the cases that show a reading."""
    return [case for case in CASES if case.get("reading") == key]


def verdicts() -> Iterator[tuple[str, str]]:
    """Return each verdict of a rule that a case expects, by its code."""
    for case in CASES:
        yield from case["expect"].get("rules", {}).items()


def test_there_are_many_in_every_theme() -> None:
    assert len(CASES) >= 300
    assert min(len(cases_of(theme)) for theme in THEMES) >= 10


class TestVerdicts:
    """Each rule of the order of 2016 is shown in each verdict that it can have."""

    @pytest.mark.parametrize("code", [rule.code for rule in ORDER_2016.rules])
    @pytest.mark.parametrize("verdict", [verdict.value for verdict in Verdict])
    def test_is_shown_or_cannot_be(self, code: str, verdict: str) -> None:
        shown = (code, verdict) in set(verdicts())

        assert shown != ((code, verdict) in NEVER)

    @pytest.mark.parametrize("name", ["verdict", "cluster", "period"])
    def test_the_whole_is_shown_met_and_not_met(self, name: str) -> None:
        assert {case["expect"][name] for case in CASES if name in case["expect"]} >= {"met", "not_met"}


class TestNumbers:
    """Each number of the order of 2016 has a case a step below, one at it and one a step above."""

    @pytest.mark.parametrize(("path", "number"), list(ORDER_2016.terms.parameters()), ids=str)
    def test_has_its_three_sides(self, path: str, number: AnyParameter) -> None:
        steps = {step for case in CASES for step in STEPS[path](case, number.value)}

        assert (steps >= {-1, 0, 1}) != (path in NO_STEP)


class TestFundingYears:
    """What is received is held against each funding year that there can be."""

    @pytest.mark.parametrize("year", range(1, max(norms.term for norms in NORMS.values()) + 1))
    def test_has_a_contribution_received_in_it_and_one_received_beside_it(self, year: int) -> None:
        of_the_year = [case for case in CASES if case.get("rule") == "CON-3" and case["year"] == year]

        assert {answer(case)["rules"]["CON-3"] for case in of_the_year} == {"met", "not_met"}


class TestReadings:
    """Each reading is shown, and so is where it parts from each of its alternatives."""

    @pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.key)
    def test_is_shown_or_cannot_be(self, reading: Reading) -> None:
        assert bool(about(reading.key)) != (reading.key in NO_CASE)

    @pytest.mark.parametrize(("key", "place"), SIDES)
    def test_parts_from_each_alternative_or_cannot(self, key: str, place: int) -> None:
        parts = any(place in case.get("otherwise", {}).get("alternatives", ()) for case in about(key))

        assert parts != ((key, place) in NO_SIDE)

    @pytest.mark.parametrize("case", ON_VERSIONS, ids=lambda case: case["id"])
    def test_of_a_version_parts_where_another_day_picks_another_answer(self, case: Case) -> None:
        chosen = OF_VERSIONS.get(case["reading"])
        others = [day for day in OF_VERSIONS.values() if day != chosen]
        answers = {place: answer({**case, "transition": day}) for place, day in enumerate(others, start=1)}
        otherwise = {**case.get("otherwise", {"alternatives": []})}
        places = otherwise.pop("alternatives")

        assert case["transition"] == (chosen or case["transition"])
        assert places == [place for place, found in answers.items() if wrong_in(found, case["expect"])]
        assert [wrong_in(answers[place], otherwise) for place in places] == [{}] * len(places)

    def test_names_every_transition(self) -> None:
        assert set(OF_VERSIONS.values()) == set(TRANSITIONS)


class TestDaysOfAVersion:
    """What is said of a version turns on three of its days; a day lies before, on and after each."""

    @pytest.mark.parametrize("turn", [IN_FORCE_FROM, CHECKED_UNTIL])
    def test_is_asked_for_around_the_day(self, turn: date) -> None:
        assert {(case["day"] - turn).days for case in CASES if "day" in case and "period" not in case} >= {-1, 0, 1}

    def test_is_picked_by_an_assessment_on_the_day_of_publication(self) -> None:
        assert PUBLISHED_ON in {case["assessed_on"] for case in ON_VERSIONS if case["transition"] == "assessment"}

    def test_is_assessed_around_the_day_of_publication(self) -> None:
        told = [case for case in ON_VERSIONS if "unpublished" in case["expect"]]

        assert {(case["assessed_on"] - PUBLISHED_ON).days for case in told} == {-1, 0, 1}


class TestDays:
    """Leap days, and the first and the last day of periods and of years, are among the days."""

    def test_a_leap_day_is_every_kind_of_day(self) -> None:
        found = {name for case in CASES for name, day in days_in(case) if (day.month, day.day) == (2, 29)}

        assert found >= {"period.first_day", "period.decided_on", "day", "expect.last_day", "expect.first_days"}

    @pytest.mark.parametrize("step", [-1, 0, 1])
    @pytest.mark.parametrize("end", ["first_days", "last_days"])
    def test_a_day_lies_beside_the_ends_of_years(self, end: str, step: int) -> None:
        beside = [case for case in CASES if "period" in case and "day" in case and "year" in case["expect"]]

        found = {(case["day"] - day).days for case in beside for day in answer(case)[end]}
        assert step in found


def days_in(value: Any, path: str = "") -> Iterator[tuple[str, date]]:
    """Return each day in a case, by its path without places."""
    if isinstance(value, date):
        yield path, value
    elif is_list(value):
        for inner in value:
            yield from days_in(inner, path)
    elif is_table(value):
        for key, inner in value.items():
            yield from days_in(inner, f"{path}.{key}".removeprefix("."))
