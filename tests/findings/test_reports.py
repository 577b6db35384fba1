"""Explanations: findings as text that can be read aloud, in both languages."""

import pytest
from attrs import evolve

from flemish_clusters import Company, Verdict, YearAccount, assess
from tests.support.usual import ACCOUNT, DOSSIER, NETWORK, POLICY, SPEARHEAD, without


class TestAnExplanation:
    """The verdict and its reasons, as text that can be read aloud."""

    def test_names_the_verdict_the_policy_the_reason_the_source_and_the_readings(self) -> None:
        text = assess(evolve(ACCOUNT, cofinancing=399_999), policy=POLICY).explain("en")

        assert text.startswith("Account of funding year 10 (spearhead cluster): does not meet the demands.\n")
        assert "in force from 17 April 2016." in text
        assert "What decides:\n- COF-1: not met. The companies raised EUR 399,999 in funding year 10." in text
        assert "Source: VLAIO, Het Vlaamse clusterbeleid, sentence 4.2 (official)." in text
        assert "What else was examined:\n- PER-2: met." in text
        assert "Where the sources leave room, we read them as follows:" in text

    def test_says_the_same_in_dutch(self) -> None:
        text = assess(evolve(ACCOUNT, cofinancing=399_999), policy=POLICY).explain("nl")

        assert text.startswith("Jaaroverzicht van steunjaar 10 (speerpuntcluster): voldoet niet aan de vereisten.\n")
        assert "van kracht vanaf 17 april 2016." in text
        assert "Wat beslist:\n- COF-1: niet voldaan. In steunjaar 10 droegen de ondernemingen 399.999 euro bij." in text
        assert "Bron: VLAIO, Het Vlaamse clusterbeleid, zin 4.2 (officieel)." in text
        assert "Waar de bronnen ruimte laten, gelden hier deze lezingen:" in text

    @pytest.mark.parametrize(
        ("account", "english", "dutch"),
        [
            (ACCOUNT, "meets the demands", "voldoet aan de vereisten"),
            (evolve(ACCOUNT, aid=500_001), "does not meet the demands", "voldoet niet aan de vereisten"),
            (
                evolve(ACCOUNT, aid=None),
                "not yet known whether it meets the demands",
                "nog niet bekend of aan de vereisten is voldaan",
            ),
        ],
    )
    def test_says_only_of_what_is_met_that_it_gives_no_right(
        self, account: YearAccount, english: str, dutch: str
    ) -> None:
        assessment = assess(account, policy=POLICY)

        en, nl = assessment.explain("en"), assessment.explain("nl")
        assert en.splitlines()[0].endswith(f": {english}.")
        assert nl.splitlines()[0].endswith(f": {dutch}.")
        assert ("It gives no right to aid:" in en) is (assessment.verdict is Verdict.MET)
        assert ("Dat geeft geen recht op steun:" in nl) is (assessment.verdict is Verdict.MET)

    def test_says_where_no_demand_applies(self) -> None:
        assessment = assess(ACCOUNT, policy=without(*(rule.code for rule in POLICY.rules)))

        assert assessment.explain("en").splitlines()[0].endswith(": no demand applies to it.")
        assert assessment.explain("nl").splitlines()[0].endswith(": geen vereiste is erop van toepassing.")

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

        assert "- AID-2 (funding year 10): not met." in text

    def test_leaves_out_what_does_not_apply(self) -> None:
        assert "SPC-1" not in assess(NETWORK, policy=POLICY).explain("en")
        assert "SPC-1" in assess(SPEARHEAD, policy=POLICY).explain("en")
