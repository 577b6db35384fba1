"""What the lists of the specification have from the policy: its rules, its numbers and its readings."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final

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
from flemish_clusters.changes.change import describe_number, describe_value
from flemish_clusters.policies import Transition
from flemish_clusters.readings import READINGS, Reading
from flemish_clusters.readings.reading import OF_THE_PACKAGE
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE, Citation, cite
from flemish_clusters.terms import AnyParameter
from making.phrases import heading_row, row, word
from making.rooms import link_to
from making.rules import part, reading_links, sentence_link, subject, version

POLICY: Final = POLICIES[-1]


def rules(language: Language, _: str) -> str:
    """Return a table of the rules of the newest policy, in the order in which findings are given."""
    heading = (word(column, language) for column in ("code", "about", "force", "says", "source"))
    return _of_the_newest(language, (heading_row(*heading), *(_rule_row(rule, language) for rule in POLICY.rules)))


def _of_the_newest(language: Language, lines: Iterable[str]) -> str:
    """Return lines below the name of the newest policy."""
    return "\n".join((f"{word('newest', language)}: {version(POLICY, language)}", "", *lines))


def _rule_row(rule: Rule[Any], language: Language) -> str:
    return row(
        rule_link(rule.code, language),
        subject(rule.about, language),
        rule.force.label.text(language),
        rule.says.text(language),
        "; ".join(dict.fromkeys(_in_short(citation, language) for citation in rule.cites)),
    )


def rule_link(code: str, language: Language) -> str:
    """Return a link to a rule, from a page of the specification in the same language."""
    return f"[{code}]({link_to(code, language, from_page_in=language)})"


def _in_short(citation: Citation, language: Language) -> str:
    if citation.source == PAGE:
        return sentence_link(citation.part, citation.part)
    return ", ".join(filter(None, (citation.source.titled(language), part(citation, language))))


def numbers(language: Language, _: str) -> str:
    """Return a table of the numbers of the newest policy, each with its citation and its readings."""
    heading = (word(column, language) for column in ("number", "what it is", "value", "source", "readings"))
    rows = (_number_row(path, number, language) for path, number in POLICY.terms.parameters())
    return _of_the_newest(language, (heading_row(*heading), *rows))


def _number_row(path: str, number: AnyParameter, language: Language) -> str:
    return row(
        f"`{path}`",
        describe_number(path, language, number.label),
        written_number(number, language),
        number.citation.text(language),
        reading_links(number.rests_on) or word("none", language),
    )


def written_number(number: AnyParameter, language: Language) -> str:
    """Return the value of a number and its steps as a language writes them: a share of less than one in per cent."""
    is_share = isinstance(number.value, Fraction) and number.value < 1
    return describe_value(number, language, "{number:%}" if is_share else "{number}")


def all_readings(language: Language, _: str) -> str:
    """Return every reading with its question, its choice, its alternatives, its reason and what rests on it."""
    of_versions = (reading for policy in POLICIES for reading in policy.readings)
    every = dict.fromkeys((*READINGS, *of_versions))
    return "\n\n".join("\n".join(_reading_lines(reading, language)) for reading in every)


def _reading_lines(reading: Reading, language: Language) -> Iterator[str]:
    yield from (f"## {reading.key}", "", reading.question.text(language), "")
    yield f"- {word('we read it so', language)}: {reading.choice.text(language)}"
    for alternative in reading.alternatives:
        yield f"- {word('alternative', language)}: {alternative.text(language)}"
    yield f"- {word('why', language)}: {reading.reason.text(language)}"
    if reading.cites:
        yield f"- {word('leans on', language)}: {cite(reading.cites, language)}"
    yield f"- {word('rests on it', language)}: {', '.join(_resting_on(reading, language)) or word('none', language)}"
    yield f"- {word('computed by', language)}: {', '.join(_computing(reading, language)) or word('none', language)}"


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
