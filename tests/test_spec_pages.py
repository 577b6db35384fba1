"""The specification: each rule module has its page, which says what the rules, readings and sentences say."""

import re
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final, TypeGuard

import pytest

import flemish_clusters
from flemish_clusters import POLICIES, READINGS, ClusterKind, Reading, Rule, Transition, count_cofinancing, rules
from flemish_clusters.messages import write
from flemish_clusters.sentences import SENTENCES, Sentence
from flemish_clusters.sources import Citation, cite
from tests.pages import ROOT, SPEC, anchor, read, section

AnyRule = Rule[Any]


def is_rule(value: object) -> TypeGuard[AnyRule]:
    """Whether a value is a rule."""
    return isinstance(value, Rule)


def rules_in(module: str) -> tuple[AnyRule, ...]:
    """Return the rules of a module of the package of rules."""
    return tuple(filter(is_rule, vars(import_module(f"{rules.__name__}.{module}")).values()))


RULES_OF: Final = {found.name: rules_in(found.name) for found in iter_modules(rules.__path__) if rules_in(found.name)}
RULES: Final = [(module, rule) for module, found in RULES_OF.items() for rule in found]


def reading_links(readings: tuple[Reading, ...]) -> str:
    """Return links to readings, as they stand on the pages of the specification."""
    return ", ".join(f"[{reading.key}](readings.md#{reading.key})" for reading in readings)


def place(citation: Citation) -> str:
    """Return the part of a source that is cited."""
    return f"{citation.source.unit.en} {citation.part}" if citation.part and citation.source.unit else "whole"


class TestEachRuleModule:
    """A rule module, its tests and its page go together."""

    def test_there_are_rule_modules(self) -> None:
        assert {rule for _, rule in RULES} >= {rule for policy in POLICIES for rule in policy.rules}

    @pytest.mark.parametrize("module", RULES_OF)
    def test_it_has_a_test_module(self, module: str) -> None:
        assert (ROOT / "tests" / f"test_{module}.py").is_file()

    @pytest.mark.parametrize("module", RULES_OF)
    def test_its_page_has_a_section_for_each_rule_and_no_others(self, module: str) -> None:
        codes = re.findall(r"^## ([A-Z]+-\d+): ", read(SPEC / f"{module}.md"), flags=re.MULTILINE)

        assert sorted(codes) == sorted(rule.code for rule in RULES_OF[module])

    def test_each_page_of_the_specification_has_a_rule_module(self) -> None:
        assert {page.stem for page in SPEC.glob("*.md")} == {*RULES_OF, "index", "sentences", "readings"}


@pytest.mark.parametrize(("module", "rule"), RULES, ids=[rule.code for _, rule in RULES])
class TestEachRule:
    """The page of a rule says what the rule itself says."""

    def test_its_section_states_it(self, module: str, rule: AnyRule) -> None:
        lines = section(SPEC / f"{module}.md", f"{rule.code}: ").splitlines()

        assert rule.statement("en") in lines
        assert f"- In Dutch: {rule.statement('nl')}" in lines
        assert f"- Force: {rule.force.label.en}" in lines
        assert f"- About: `{rule.about.__name__}`" in lines
        assert f"- Reads: {', '.join(f'`{fact}`' for fact in rule.reads)}" in lines
        assert f"- Source: {cite(rule.citations, 'en')}" in lines
        assert f"- Readings: {reading_links(rule.rests_on) or 'none'}" in lines

    def test_its_page_grades_and_dates_its_sources(self, module: str, rule: AnyRule) -> None:
        text = read(SPEC / f"{module}.md")

        for cited in rule.citations:
            graded = f"{cited.authority.label.en} | {cited.source.dated or 'undated'}"
            assert f"\n| {cited.source.title} | {place(cited)} | {graded} |\n" in text

    def test_its_page_gives_its_readings_with_the_alternatives(self, module: str, rule: AnyRule) -> None:
        lines = section(SPEC / f"{module}.md", "We read it so").splitlines()

        for reading in rule.rests_on:
            assert f"- {reading.choice.en} ({reading_links((reading,))})" in lines
            assert {f"  - Alternative: {alternative.en}" for alternative in reading.alternatives} <= set(lines)

    def test_its_section_shows_it_met_and_one_step_short_and_not_known(self, module: str, rule: AnyRule) -> None:
        text = section(SPEC / f"{module}.md", f"{rule.code}: ")

        shown = set(re.findall(r"<Verdict\.(\w+):", text))

        # The kind and the length of a funding period are always known.
        assert shown >= ({"MET", "NOT_MET"} if rule.code == "PER-1" else {"MET", "NOT_MET", "UNDETERMINED"})

    def test_the_list_of_rules_has_it(self, module: str, rule: AnyRule) -> None:
        heading = section(SPEC / f"{module}.md", f"{rule.code}: ").splitlines()[0].removeprefix("## ")

        row = f"| [{rule.code}]({module}.md#{anchor(heading)}) | `{rule.about.__name__}` | {rule.force.label.en} |"

        assert f"\n{row} {rule.statement('en')} |" in read(SPEC / "index.md")


@pytest.mark.parametrize("sentence", SENTENCES, ids=[sentence.citation.part for sentence in SENTENCES])
def test_the_page_of_sentences_restates_each(sentence: Sentence) -> None:
    lines = section(SPEC / "sentences.md", f"{sentence.citation.part}\n").splitlines()

    assert sentence.says.en in lines
    assert f"- In Dutch: {sentence.says.nl}" in lines
    assert f"- Standing: {sentence.standing.label.en}" in lines
    assert f"- Treatment: {sentence.treatment.en}" in lines
    assert {code for line in lines for code in re.findall(r"\[([A-Z]+-\d+)\]", line)} == {
        rule.code for rule in POLICIES[-1].rules if sentence.citation in rule.citations
    }


@pytest.mark.parametrize("reading", READINGS, ids=[reading.key for reading in READINGS])
def test_the_page_of_readings_has_each(reading: Reading) -> None:
    lines = section(SPEC / "readings.md", f"{reading.key}\n").splitlines()

    assert reading.question.en in lines
    assert f"- We read it so: {reading.choice.en}" in lines
    assert [f"- Alternative: {alternative.en}" for alternative in reading.alternatives] == [
        line for line in lines if line.startswith("- Alternative: ")
    ]
    assert f"- Why: {reading.reason.en}" in lines
    assert not reading.citations or f"- It leans on: {cite(reading.citations, 'en')}" in lines
    assert f"- In Dutch: {reading.choice.nl}" in lines
    resting = next(line for line in lines if line.startswith("- What rests on it: "))
    assert re.findall(r"(?:\[|`)([\w.-]+)(?:\]|`)", resting) == list(resting_on(reading))


def resting_on(reading: Reading) -> Iterator[str]:
    """Return the rules, the numbers, the calls and the transitions that rest on a reading."""
    policy = POLICIES[-1]
    period = policy.funding_period(ClusterKind.SPEARHEAD, date(2017, 1, 1))
    yield from (rule.code for rule in policy.rules if reading in rule.rests_on)
    yield from (path for path, number in policy.terms.parameters() if reading in number.rests_on)
    if any(reading in milestone.readings for milestone in policy.milestones(period)):
        yield "Policy.milestones"
    if reading in count_cofinancing((), year=period.funding_years[0]).readings:
        yield "count_cofinancing"
    for name, value in vars(flemish_clusters).items():
        if isinstance(value, Transition) and value.ground == reading:
            yield name


class TestNumbers:
    """The pages give the numbers that the policy sets."""

    def test_the_list_of_numbers_has_each(self) -> None:
        text = read(SPEC / "index.md")

        for path, number in POLICIES[-1].terms.parameters():
            row = f"| `{path}` | {write(number.value, 'en')} | {number.citation.text('en')} |"
            assert f"\n{row} {reading_links(number.rests_on) or '-'} |\n" in text

    def test_the_pages_give_each_kind_of_cluster_its_own(self) -> None:
        terms = POLICIES[-1].terms
        spearhead, network = (terms.of(kind) for kind in ClusterKind)
        words = {3: "three", 10: "ten"}
        years = f"for {words[spearhead.funding_years.value]} years", f"for {words[network.funding_years.value]} years"
        ceilings = write(spearhead.yearly_ceiling.value, "en"), write(network.yearly_ceiling.value, "en")

        assert f"A spearhead cluster is funded {years[0]} and an innovative business network {years[1]}.\n" in read(
            SPEC / "funding_period.md"
        )
        assert (
            f"Aid is at most {ceilings[0]} a year for a spearhead cluster and {ceilings[1]} a year for an innovative"
            in read(SPEC / "ceiling.md")
        )
        assert f"Aid is at most {spearhead.aid_intensity.value * 100}% of the costs" in read(SPEC / "aid_intensity.md")
