"""The specification: each rule has its place in both languages, and says what the package says."""

import re
from pathlib import Path
from typing import Any, Final, get_args

import pytest
from making import filling
from making.places import language_of, spec
from making.readings import ALL_READINGS
from making.rooms import RULES_OF, across

from flemish_clusters import POLICIES, ClusterKind, Language
from flemish_clusters.messages import write
from flemish_clusters.page import SENTENCES
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE
from tests.support.pages import read, section

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
PLACES: Final = [
    pytest.param(language, module, rule, id=f"{rule.code}-{language}")
    for language in LANGUAGES
    for module, found in RULES_OF.items()
    for rule in found
]
MODULES: Final = [(language, module) for language in LANGUAGES for module in RULES_OF]
SHARED_PAGES: Final = ("index", "sentences", "readings", "cases")
BLOCKS: Final = ("sources", "readings", "tests")


class TestEveryPage:
    """What a page has from the package is as the package has it now."""

    @pytest.mark.parametrize("page", filling.pages(), ids=lambda page: page.name)
    def test_is_filled(self, page: Path) -> None:
        assert filling.filled(read(page), language_of(page)) == read(page), "run: python docs/fill_pages.py"

    def test_would_be_seen_if_it_were_not(self) -> None:
        page = spec("en") / "companies.md"
        other = read(page).replace("has ambitions to grow.", "has ambitions to shrink.")

        assert other != read(page)
        assert filling.filled(other, "en") == read(page)

    def test_uses_every_block(self) -> None:
        used = {
            name for page in filling.pages() for name in re.findall(r"^<!-- data: ([a-z-]+)", read(page), re.MULTILINE)
        }

        assert used == set(filling.BLOCKS)


class TestEachRuleModule:
    """A rule module, its tests and its pages go together."""

    def test_there_are_rule_modules(self) -> None:
        codes = {rule.code for found in RULES_OF.values() for rule in found}

        assert codes >= {rule.code for policy in POLICIES for rule in policy.rules}

    @pytest.mark.parametrize(("language", "module"), MODULES)
    def test_has_a_page_with_a_section_that_says_each_rule(self, language: Language, module: str) -> None:
        text = read(spec(language) / f"{module}.md")

        codes = re.findall(r"^## ([A-Z]+-\d+): ", text, flags=re.MULTILINE)
        assert sorted(codes) == sorted(rule.code for rule in RULES_OF[module])
        opening = r"^## (.+): .+\n\n<!-- data: rule \1 -->\n\n.+\n\n<!-- end of data -->\n\n<!-- data: cases-of \1 -->$"
        assert re.findall(opening, text, flags=re.MULTILINE) == codes

    @pytest.mark.parametrize(("language", "module"), MODULES)
    def test_has_its_sources_its_readings_and_its_tests_there(self, language: Language, module: str) -> None:
        text = read(spec(language) / f"{module}.md")

        for block in BLOCKS:
            assert f"\n<!-- data: {block} {module} -->\n" in text

    @pytest.mark.parametrize(("language", "module"), MODULES)
    def test_gives_the_terms_of_the_sources_there(self, language: Language, module: str) -> None:
        opening = {"en": r"Dutch: \*", "nl": r"Term(?:en)? in de bronnen: \*"}[language]

        said = read(spec(language) / f"{module}.md").splitlines()[4]
        assert re.match(opening, said), "give the terms of the sources there, as the other pages do"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_what_each_page_is_about(self, language: Language) -> None:
        assert {page.stem for page in spec(language).glob("*.md")} == {*RULES_OF, *SHARED_PAGES}

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", [*RULES_OF, *SHARED_PAGES])
    def test_leads_to_its_page_in_the_other_language(self, name: str, language: Language) -> None:
        other: Language = "en" if language == "nl" else "nl"
        label = {"en": "Nederlands", "nl": "English"}[language]

        assert read(spec(language) / f"{name}.md").splitlines()[2] == f"[{label}]({across(other)}/{name}.md)"


@pytest.mark.parametrize(("language", "module", "rule"), PLACES)
def test_each_rule_is_shown_met_and_one_step_short_and_not_known(
    language: Language, module: str, rule: Rule[Any]
) -> None:
    shown = set(re.findall(r"<Verdict\.(\w+):", section(spec(language) / f"{module}.md", f"{rule.code}: ")))

    # The kind of a cluster, the kind and the length of a funding period and all of a contribution are always known.
    always_known = rule.code in {"PER-1", "KIN-1", "KIN-2", "CON-1", "CON-2", "CON-3"}
    wanted = {"MET", "NOT_MET"} if always_known else {"MET", "NOT_MET", "UNDETERMINED"}
    assert shown >= wanted, f"show {rule.code} met, one step short and not known"


class TestTheSentences:
    """All sentences of the policy page are there, and every rule and number is reached from one or another source."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_are_all_there_in_both_languages(self, language: Language) -> None:
        page = spec(language) / "sentences.md"

        assert re.findall(r"^## (\d\.\d)$", read(page), re.MULTILINE) == list(PAGE.parts)
        for sentence in SENTENCES:
            text = section(page, f"{sentence.number}\n")
            here, other = {
                "en": (sentence.says.en, f"- In Dutch: {sentence.says.nl}"),
                "nl": (sentence.says.nl, f"- In het Engels: {sentence.says.en}"),
            }[language]
            assert {here, other} <= set(text.splitlines())
            assert sentence.standing.label.text(language) in text

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_have_a_row_with_all_that_a_reader_looks_for(self, language: Language) -> None:
        page = read(spec(language) / "sentences.md")
        rows = dict(re.findall(r"^\| \[(\d\.\d)\]\(\S+\) (.+) \|$", page, re.MULTILINE))

        assert [*rows] == list(PAGE.parts)
        for sentence in SENTENCES:
            restated, words, rules, readings = rows[sentence.number].split(" | ")
            here = (PAGE, sentence.number)
            cites = {rule.code: rule.cites for rule in POLICIES[-1].rules}
            leans = {reading.key: reading.cites for reading in ALL_READINGS.values()}
            assert restated == sentence.says.text(language)
            assert all(f"*{wording.words}*" in words for wording in sentence.wordings)
            for found, resting in (
                (re.findall(r"\[([A-Z]+-\d+): ", rules), cites),
                (re.findall(r"\[(.+?)\]", readings), leans),
            ):
                assert set(found) == {
                    name for name, cited in resting.items() if here in {(one.source, one.part) for one in cited}
                }

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_lead_to_every_rule_and_every_number_that_no_other_source_gives(self, language: Language) -> None:
        text = read(spec(language) / "sentences.md")
        policy = POLICIES[-1]
        rules = {rule.code: rule.cites for rule in policy.rules}
        numbers = {path: (number.citation,) for path, number in policy.terms.parameters()}

        reached = {*re.findall(r"\[([A-Z]+-\d+)\]\(", text), *re.findall(r"`([a-z_]+(?:\.[a-z_]+)?)`", text)}

        for name, citations in {**rules, **numbers}.items():
            elsewhere = [citation.source.key for citation in citations if citation.source != PAGE]
            assert name in reached or elsewhere, name
        assert {name for name in (*rules, *numbers) if name not in reached} == {
            name
            for name, citations in {**rules, **numbers}.items()
            if all(citation.source != PAGE for citation in citations)
        }


class TestNumbers:
    """The prose gives each kind of cluster the numbers that the policy of 2016 sets, in both languages."""

    @pytest.mark.parametrize(
        ("language", "sentence"),
        [
            (
                "en",
                "a spearhead cluster is funded for {} years and an innovative business network for {} years.\n",
            ),
            (
                "nl",
                "krijgt een speerpuntcluster {} jaar steun en een innovatief bedrijfsnetwerk {} jaar.\n",
            ),
        ],
    )
    def test_of_years_are_those_of_each_kind(self, language: Language, sentence: str) -> None:
        words = {"en": {3: "three", 10: "ten"}, "nl": {3: "drie", 10: "tien"}}[language]
        years = [words[ORDER_2016.terms.of(kind).funding_years.value] for kind in ClusterKind]

        assert sentence.format(*years) in read(spec(language) / "funding_period.md")

    @pytest.mark.parametrize(
        ("language", "sentence"),
        [
            (
                "en",
                "aid is at most {} a year for a spearhead cluster and {} a year for an innovative business network.\n",
            ),
            (
                "nl",
                "bedraagt de steun hoogstens {} per jaar voor een speerpuntcluster en {} per jaar voor een innovatief",
            ),
        ],
    )
    def test_of_the_ceiling_are_those_of_each_kind(self, language: Language, sentence: str) -> None:
        ceilings = [write(ORDER_2016.terms.of(kind).yearly_ceiling.value, language) for kind in ClusterKind]

        assert sentence.format(*ceilings) in read(spec(language) / "ceiling.md")

    @pytest.mark.parametrize(
        ("language", "sentence"),
        [
            ("en", "The agency's pages give aid of {}% for either kind of cluster"),
            ("nl", "De pagina's van het agentschap vermelden {}% steun voor beide types clusters"),
        ],
    )
    def test_of_the_share_are_those_of_both_kinds(self, language: Language, sentence: str) -> None:
        for kind in ClusterKind:
            share = ORDER_2016.terms.of(kind).aid_intensity.value * 100
            assert sentence.format(share) in read(spec(language) / "aid_intensity.md")
