"""Readings: the table of them all, and the page of each, with the verdict under each alternative where there is one."""

import re
from collections.abc import Iterator
from typing import Final

import flemish_clusters
from flemish_clusters import (
    POLICIES,
    ClusterKind,
    Company,
    Contribution,
    FundingYear,
    Language,
    Purpose,
    count_cofinancing,
)
from flemish_clusters.policies import Transition
from flemish_clusters.readings import READINGS, Reading
from flemish_clusters.readings.reading import OF_THE_PACKAGE
from flemish_clusters.sources import cite
from making.case_files import Case, all_cases
from making.cases import answers_of, facts_of
from making.lists import POLICY, rule_link
from making.phrases import IN_THE_OTHER, heading_row, row, word
from making.rooms import across, from_below
from making.rules import reading_links

ALL_READINGS: Final = {
    reading.key: reading for reading in (*READINGS, *(one for policy in POLICIES for one in policy.readings))
}
"""Every reading, those of a version of the policy too, by its key."""


def all_readings(language: Language, _: str) -> str:
    """Return a table of the readings: what is asked, and how it is read."""
    heading = heading_row(*(word(column, language) for column in ("reading", "asked", "we read it so")))
    rows = (
        row(reading_links((reading,)), reading.question.text(language), reading.choice.text(language))
        for reading in ALL_READINGS.values()
    )
    return "\n".join((heading, *rows))


def reading(language: Language, key: str) -> str:
    """Return what a reading is: the question, the choice, the alternatives, the reason, and what rests on it."""
    return from_below("\n".join((*_opening(ALL_READINGS[key], language), *_lines(ALL_READINGS[key], language))))


def title_of(reading: Reading, language: Language) -> str:
    """Return the question of a reading; where others ask the same, with the beginning of what was chosen."""
    alone = [one.question for one in ALL_READINGS.values()].count(reading.question) == 1
    question, chosen = reading.question.text(language), reading.choice.text(language)
    return question if alone else f"{question} {re.split('[;.:]', chosen)[0]}"


def _opening(reading: Reading, language: Language) -> Iterator[str]:
    """Return the question as the heading of the page, the way to the other language, and the name of the reading."""
    other: Language = "en" if language == "nl" else "nl"
    yield from (f"# {title_of(reading, language)}", "")
    yield from (f"[{IN_THE_OTHER[language]}]({across(other)}/readings/{reading.key}.md)", "")
    yield from (f"{word('reading', language)}: `{reading.key}`.", "")


def cases_of_reading(language: Language, key: str) -> str:
    """Return a table of the cases in which an alternative comes out otherwise, and the alternatives without any."""
    return "\n".join(_compared(ALL_READINGS[key], language))


def _lines(reading: Reading, language: Language) -> Iterator[str]:
    yield f"- {word('we read it so', language)}: {reading.choice.text(language)}"
    for place, alternative in enumerate(reading.alternatives, start=1):
        yield f"- {word('alternative', language)} {place}: {alternative.text(language)}"
    yield f"- {word('why', language)}: {reading.reason.text(language)}"
    if reading.cites:
        yield f"- {word('leans on', language)}: {cite(reading.cites, language)}"
    yield f"- {word('rests on it', language)}: {', '.join(_resting_on(reading, language)) or word('none', language)}"
    yield f"- {word('computed by', language)}: {', '.join(_computing(reading, language)) or word('none', language)}"


def _compared(reading: Reading, language: Language) -> Iterator[str]:
    cases = [case for case in all_cases() if case.get("reading") == reading.key and "otherwise" in case]
    places = sorted({place for case in cases for place in case["otherwise"]["alternatives"]})
    if cases:
        yield from (word("how alternatives are told", language), "")
        alternatives = (f"{word('alternative', language)} {place}" for place in places)
        yield heading_row(word("case", language), word("we read it so", language), *alternatives)
        yield from (_row(case, places, language) for case in cases)
        yield ""
    if without := [str(place) for place, _ in enumerate(reading.alternatives, start=1) if place not in places]:
        yield f"{word('no fact tells it', language)}: {', '.join(without)}."


def _row(case: Case, places: list[int], language: Language) -> str:
    facts = "; ".join(f"{name}: {value}" for name, value in facts_of(case, language))
    told = f"{case['says'][language]} {facts and f'({facts})'}".strip()
    otherwise = "; ".join(answers_of(case, case["otherwise"], language))
    shown = (otherwise if place in case["otherwise"]["alternatives"] else "-" for place in places)
    return row(told, "; ".join(answers_of(case, case["expect"], language)), *shown)


def _computing(reading: Reading, language: Language) -> Iterator[str]:
    for name in reading.computed_by:
        yield f"`{name}`" if name in OF_THE_PACKAGE else rule_link(name, language)


def _counted(year: FundingYear) -> tuple[Reading, ...]:
    """Return the readings that a count rests on in which some was paid back."""
    given = Contribution(by=Company(name="A"), amount=1, paid_back=1, received_on=year.first_day, purpose=Purpose.OTHER)
    return count_cofinancing((given,), year=year, policy=POLICY).readings


def _resting_on(reading: Reading, language: Language) -> Iterator[str]:
    """Return the rules, the numbers, the calls and the transitions that rest on a reading."""
    day = POLICY.in_force_from
    period = POLICY.funding_period(ClusterKind.SPEARHEAD, day, decided_on=day)
    rules = dict.fromkeys((rule.code, rule.rests_on) for policy in POLICIES for rule in policy.rules)
    numbers = dict.fromkeys((path, one.rests_on) for policy in POLICIES for path, one in policy.terms.parameters())
    yield from dict.fromkeys(rule_link(code, language) for code, rests_on in rules if reading in rests_on)
    yield from dict.fromkeys(f"`{path}`" for path, rests_on in numbers if reading in rests_on)
    if any(reading in milestone.readings for milestone in POLICY.milestones(period)):
        yield "`Policy.milestones`"
    if reading in _counted(period.funding_years[0]):
        yield "`count_cofinancing`"
    for name, value in vars(flemish_clusters).items():
        if isinstance(value, Transition) and value.ground == reading:
            yield f"`{name}`"
