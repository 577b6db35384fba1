"""Explanations: findings as text that can be read aloud, in both languages."""

import textwrap
from collections import Counter
from datetime import date
from typing import Final, get_args

import pytest
from attrs import evolve

from flemish_clusters import Assessment, Attestation, Company, Finding, Language, Verdict, YearAccount, assess
from flemish_clusters.sources import PAGE, SOURCES
from tests.support.programs import program
from tests.support.usual import ACCOUNT, DOSSIER, NETWORK, POLICY, SPEARHEAD, without

SENTENCE: Final = PAGE.sentence("4.2")
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
EXAMPLE: Final = program("dossier")


class TestAnExplanation:
    """The verdict and its reasons, as text that can be read aloud."""

    def test_names_the_verdict_the_policy_the_reason_the_source_and_the_readings(self) -> None:
        text = assess(evolve(ACCOUNT, cofinancing=399_999), policy=POLICY).explain("en")

        assert text.splitlines()[0] == (
            "Account of funding year 10 (spearhead cluster): does not meet the demands encoded here."
        )
        assert "in force from 17 April 2016." in text
        assert (
            "What decides:\n- COF-1 (sentence 4.2): not met. The companies raised EUR 399,999 in funding year" in text
        )
        assert (
            f"- VLAIO, Het Vlaamse clusterbeleid: sentence 4.2 (official, inferred; COF-1): {SENTENCE.says('en')} Also"
            in text
        )
        assert "What else was examined:\n- PER-2 (sentence 6.2; VLAIO, Subsidiedatabank: Innova" in text
        assert "Where the sources leave room, this rests on these readings:" in text

    def test_says_the_same_in_dutch(self) -> None:
        text = assess(evolve(ACCOUNT, cofinancing=399_999), policy=POLICY).explain("nl")

        assert text.splitlines()[0] == (
            "Jaaroverzicht van steunjaar 10 (speerpuntcluster): voldoet niet aan de hier opgenomen voorwaarden."
        )
        assert "in werking sinds 17 april 2016." in text
        assert "Wat beslist:\n- COF-1 (zin 4.2): niet voldaan. In steunjaar 10 droegen de ondernemingen 399.999" in text
        assert (
            f"- VLAIO, Het Vlaamse clusterbeleid: zin 4.2 (officieel, afgeleid; COF-1): {SENTENCE.says('nl')} Ook"
            in text
        )
        assert "Waar de bronnen ruimte laten, berust dit op deze interpretaties:" in text

    @pytest.mark.parametrize(
        ("account", "english", "dutch"),
        [
            (ACCOUNT, "meets the demands encoded here", "voldoet aan de hier opgenomen voorwaarden"),
            (
                evolve(ACCOUNT, aid=500_001),
                "does not meet the demands encoded here",
                "voldoet niet aan de hier opgenomen voorwaarden",
            ),
            (
                evolve(ACCOUNT, aid=None),
                "not yet known whether it meets the demands encoded here",
                "nog niet bekend of aan de hier opgenomen voorwaarden is voldaan",
            ),
        ],
    )
    def test_says_of_every_verdict_that_no_right_follows(self, account: YearAccount, english: str, dutch: str) -> None:
        assessment = assess(account, policy=POLICY)

        en, nl = assessment.explain("en"), assessment.explain("nl")
        assert en.splitlines()[0].endswith(f": {english}.")
        assert nl.splitlines()[0].endswith(f": {dutch}.")
        assert en.split("\n\n")[-1].startswith("No right to aid follows from the policy page (sentence 4.1), not even")
        assert nl.split("\n\n")[-1].startswith("Uit de beleidspagina (zin 4.1) volgt geen recht op steun, ook niet")

    def test_says_where_no_demand_applies(self) -> None:
        assessment = assess(ACCOUNT, policy=without(*(rule.code for rule in POLICY.rules)))

        en, nl = assessment.explain("en").splitlines()[0], assessment.explain("nl").splitlines()[0]
        assert en.endswith(": no demand encoded here applies to it.")
        assert nl.endswith(": geen hier opgenomen voorwaarde is erop van toepassing.")

    @pytest.mark.parametrize(
        ("account", "decides"),
        [(ACCOUNT, True), (evolve(ACCOUNT, aid=500_001), True), (evolve(ACCOUNT, aid=None), False)],
    )
    def test_says_what_decides_or_what_it_still_depends_on(self, account: YearAccount, *, decides: bool) -> None:
        en, nl = assess(account, policy=POLICY).explain("en"), assess(account, policy=POLICY).explain("nl")

        assert ("\nWhat decides:\n" in en, "\nWat beslist:\n" in nl) == (decides, decides)
        assert ("\nWhat it still depends on:\n" in en, "\nWaarvan het nog afhangt:\n" in nl) == (
            not decides,
            not decides,
        )

    def test_names_what_is_missing_in_words(self) -> None:
        assessment = assess(evolve(DOSSIER, cluster=evolve(SPEARHEAD, domain=None)), policy=POLICY)

        assert "\n\nFacts not yet known: cluster, domain.\n" in assessment.explain("en")
        assert "\n\nOntbrekende gegevens: cluster, domein.\n" in assessment.explain("nl")

    def test_of_many_missing_facts_names_a_few_and_counts_the_rest(self) -> None:
        strangers = (Company(name="A stranger"), Company(name="Another stranger"))
        text = assess(evolve(SPEARHEAD, companies=strangers), policy=POLICY).explain("en")

        assert "\n\nFacts not yet known: establishments of company 1 (A stranger);" in text
        assert "; and 11 more." in text

    def test_says_which_part_a_finding_is_about(self) -> None:
        text = assess(evolve(DOSSIER, accounts=(evolve(ACCOUNT, aid=600_000),)), policy=POLICY).explain("en")

        about = "funding year 10, from 1 January 2026 to 31 December 2026; VLAIO, Subsidiedatabank: Innovatieclusters"
        assert f"- AID-2 ({about}): not met." in text

    def test_gives_no_days_for_a_year_past_the_period(self) -> None:
        text = assess(evolve(DOSSIER, accounts=(evolve(ACCOUNT, year=11, aid=1),)), policy=POLICY).explain("en")

        assert "- PER-2 (funding year 11; sentence 6.2; VLAIO, Subsidiedatabank: Innovatieclusters; VLAIO, Inn" in text

    def test_leaves_out_what_does_not_apply(self) -> None:
        assert "SPC-1" not in assess(NETWORK, policy=POLICY).explain("en")
        assert "SPC-1" in assess(SPEARHEAD, policy=POLICY).explain("en")


class TestTheExplanationOfADossier:
    """It fits on a page, and says what decides first."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_short_and_names_each_source_and_each_choice_once(self, language: Language) -> None:
        assessment = assess(EXAMPLE.fictional_dossier(language, POLICY), policy=POLICY)
        text = assessment.explain(language)

        lines = [line for one in text.splitlines() for line in textwrap.wrap(one, 118) or [""]]
        assert (len(lines) <= 70, len(text) <= 6000) == (True, True)
        below = text[text.index({"en": "Sources, restated", "nl": "Bronnen, vrij"}[language]) :]
        cited = {citation.source for finding in _findings(assessment) for citation in finding.sources}
        assert Counter(source.key for source in SOURCES if below.count(source.titled(language)) == 1) == Counter(
            source.key for source in cited
        )
        choices = {one.choice.text(language) for found in assessment.deciding for one in found.readings}
        statements = {found.rule.says.text(language) for found in _findings(assessment)}
        assert {text.count(said) for said in choices | statements} == {1}

    def test_has_a_line_for_all_of_which_the_same_is_found(self) -> None:
        met, later = evolve(ACCOUNT, year=1, aid=1), evolve(ACCOUNT, year=2, aid=1)
        unknown, above = evolve(ACCOUNT, year=3, aid=None), evolve(ACCOUNT, year=4, aid=500_001)

        text = assess(evolve(DOSSIER, accounts=(met, later, unknown, above)), policy=POLICY).explain("en")

        assert "What decides:\n- AID-2 (funding year 4, from 1 January 2020 to 31 December 2020; VLAIO, Subs" in text
        line = "- funding year 3: AID-1, AID-2, COF-1. Facts not yet known: aid.\n"
        assert f"Not yet known; it cannot change the verdict:\n{line}" in text
        assert "- funding year 1, funding year 2: PER-2, AID-1, AID-2, COF-1.\n" in text
        assert "- funding period: PER-1, KIN-2.\n" in text
        assert "\n\nWhat these rules say. COM-8: Enough companies of the cluster fit the profile." in text
        assert (
            text.splitlines()[1]
            == "Funding period from 1 January 2017 to 31 December 2026 inclusive (spearhead cluster)."
        )

    def test_says_who_attests_what_is_met(self) -> None:
        yes = Attestation(holds=True, by="the board", on=date(2020, 1, 2))
        cluster = evolve(SPEARHEAD, strategic_domain=yes, large_scale=yes)

        text = assess(evolve(DOSSIER, cluster=cluster), policy=POLICY).explain("en")

        assert "- Attested by the board on 2 January 2020: SPC-1, SPC-2." in text

    def test_gives_what_is_met_in_lines_where_all_is(self) -> None:
        assessment = assess(DOSSIER, policy=POLICY)
        text = assessment.explain("en")

        assert assessment.verdict is Verdict.MET
        assert ("What decides:" in text, "What is met:\n- spearhead cluster" in text) == (False, True)


def _findings(assessment: Assessment) -> list[Finding]:
    parts = (assessment, *assessment.folded)
    return [one for part in parts for one in part.findings if one.verdict is not Verdict.NOT_APPLICABLE]
