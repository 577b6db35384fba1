"""Attestations: who says that a norm holds, when and on what, also where no field holds it."""

import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    InvalidValue,
    Language,
    Message,
    Verdict,
    assess,
)
from flemish_clusters.documents import from_document, to_document
from flemish_clusters.facts import Further
from flemish_clusters.facts.attestations import a_further_name, to_attestation, to_further
from flemish_clusters.rules import attested
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import attestations, check_rule
from tests.support.orders import NEWER, has_a_partner
from tests.support.usual import FITTING, POLICY, SPEARHEAD


class TestAPlainTruthValue:
    """A plain `True` or `False` is taken as an attestation without author; `None` stays not known."""

    @given(st.booleans())
    def test_it_becomes_an_attestation_without_author(self, holds: bool) -> None:  # noqa: FBT001 - a case of the test
        company = Company(name="A", growth_ambition=holds)

        assert company.growth_ambition == Attestation(holds=holds, by=None, on=None, evidence=None)

    @given(st.none() | attestations())
    def test_an_attestation_and_not_known_stay_as_they_are(self, given_value: Attestation | None) -> None:
        assert to_attestation(given_value) is given_value


class TestInWords:
    """An attestation reads as a phrase that says all that is known of it, and no more."""

    @pytest.mark.parametrize(
        ("attestation", "english", "dutch"),
        [
            (
                Attestation(holds=True),
                "declared; by whom is not stated",
                "volgens een verklaring; niet vermeld is van wie",
            ),
            (Attestation(holds=True, by="the jury"), "attested by the jury", "verklaard door the jury"),
            (Attestation(holds=False, by="the jury"), "so judged by the jury", "zo beoordeeld door the jury"),
            (
                Attestation(holds=False),
                "so judged; by whom is not stated",
                "volgens een verklaring; niet vermeld is van wie",
            ),
            (
                Attestation(holds=True, by="the jury", on=date(2020, 3, 1), evidence="report 7"),
                "attested by the jury on 1 March 2020 on the evidence of report 7",
                "verklaard door the jury op 1 maart 2020 op grond van report 7",
            ),
            (
                Attestation(holds=True, evidence="report 7"),
                "declared on the evidence of report 7; by whom is not stated",
                "volgens een verklaring op grond van report 7; niet vermeld is van wie",
            ),
            (
                Attestation(holds=False, on=date(2020, 3, 1)),
                "so judged on 1 March 2020; by whom is not stated",
                "volgens een verklaring van 1 maart 2020; niet vermeld is van wie",
            ),
        ],
    )
    def test_examples(self, attestation: Attestation, english: str, dutch: str) -> None:
        assert attestation.text("en") == english
        assert attestation.text("nl") == dutch

    @given(attestations(), st.sampled_from(["en", "nl"]))
    def test_all_that_is_known_is_said(self, attestation: Attestation, language: Language) -> None:
        text = attestation.text(language)

        assert (attestation.by or "") in text
        assert (attestation.evidence or "") in text
        assert attestation.on is None or str(attestation.on.year) in text


class TestAnAttestationThatNoFieldHolds:
    """Attestations that no field holds stand by name; what does not stand there is not known."""

    def test_a_plain_truth_value_becomes_one_without_author(self) -> None:
        company = Company(name="A", further={"partner": True, "exports": Attestation(holds=False, by="the jury")})

        assert company.further == {
            "exports": Attestation(holds=False, by="the jury"),
            "partner": Attestation(holds=True),
        }
        assert isinstance(company.further, Further)

    def test_not_known_is_not_held(self) -> None:
        assert Company(name="A", further={"partner": None}) == Company(name="A") == Company(name="A", further={})
        assert Company(name="A").further.get("partner") is None

    def test_the_order_of_the_names_does_not_matter(self) -> None:
        one, other = {"a": True, "b": False}, {"b": False, "a": True}
        clusters = [Cluster(name="A", kind=ClusterKind.SPEARHEAD, further=names) for names in (one, other)]

        assert clusters[0] == clusters[1]
        assert repr(clusters[0]) == repr(clusters[1])
        assert len(set(clusters)) == 1

    def test_what_is_one_already_stays_as_it_is(self) -> None:
        further = to_further({"a": True})

        assert to_further(further) == further

    @given(st.from_regex(r"[a-z][a-z0-9_]*", fullmatch=True))
    def test_a_name_is_one_that_a_field_could_have(self, name: str) -> None:
        assert list(to_further({name: True})) == [name]

    @pytest.mark.parametrize("name", ["", "A", "aB", "1a", "_a", "a b", "a.b", "a-b", "a[0]", "é", "a\n"])
    def test_no_other_name_will_do(self, name: str) -> None:
        with pytest.raises(InvalidValue, match=r"further cannot be .*: give a mapping such as \{\"international_par"):
            Company(name="A", further={name: True})


NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
HELD = st.dictionaries(NAMES, attestations(), max_size=4)


class TestFurther:
    """It is a value: a mapping that no order of names tells apart, and that comes back whole."""

    @given(held=HELD)
    def test_holds_what_was_given(self, held: dict[str, Attestation]) -> None:
        further = to_further(held)

        assert dict(further) == held == further
        assert all(further[name] is held[name] for name in held)

    @given(held=HELD)
    def test_is_the_same_in_any_order(self, held: dict[str, Attestation]) -> None:
        backwards = dict(reversed(held.items()))

        assert to_further(held) == to_further(backwards)
        assert hash(to_further(held)) == hash(to_further(backwards))
        assert repr(to_further(held)) == repr(to_further(backwards))

    @given(held=HELD)
    def test_comes_back_from_pickle_and_from_a_document(self, held: dict[str, Attestation]) -> None:
        further = to_further(held)

        assert pickle.loads(pickle.dumps(further)) == further
        assert from_document(to_document(further), Further) == further

    @pytest.mark.parametrize(
        "given_value",
        [
            *(
                5,
                "partner",
                ["partner"],
                {5: True},
                {"A": True},
                {"a": -1},
                {"a": 10**15 + 1},
                {"a": 1.5},
                {"a": "yes"},
            ),
            {"a": {"holds": True}},
        ],
    )
    def test_refuses_what_is_no_such_thing(self, given_value: Any) -> None:
        with pytest.raises(InvalidValue, match=r"Company.further cannot be .*: give a mapping such as"):
            Company(name="A", further=given_value)

    def test_shows_which_name_is_refused_and_with_what(self) -> None:
        with pytest.raises(InvalidValue) as caught:
            Company(name="A", further={"partner": True, "Size": False})

        assert (caught.value.field, caught.value.value) == ("Company.further", {"Size": False})

    @pytest.mark.parametrize("pairs", [(("A", True),), (("a", 3.5),), (("a", None), ("b", "yes"))])
    def test_is_looked_at_where_it_is_given_as_one_already(self, pairs: Any) -> None:
        with pytest.raises(InvalidValue, match=r"Company.further cannot be .*: give a mapping such as"):
            Company(name="A", further=Further(pairs))

    def test_holds_attestations_where_it_was_given_plain_truth_values(self) -> None:
        pairs: Any = (("b", True), ("a", None))

        assert Company(name="A", further=Further(pairs)).further.pairs == (("b", Attestation(holds=True)),)

    @given(text=st.text(max_size=4) | NAMES)
    def test_has_names_that_a_field_could_have(self, text: str) -> None:
        allowed = set("abcdefghijklmnopqrstuvwxyz0123456789_")

        assert a_further_name.accepts(text) == (text[:1].islower() and set(text) <= allowed)


class TestARuleThatAsksForOneOfAnOrganisation:
    """A rule about a cluster can ask it of the organisation, and keeps the laws."""

    keeps_accounts = attested(
        "OWN-1",
        about=Cluster,
        fact="organisation.further.keeps_accounts",
        says=Message(en="The organisation keeps accounts.", nl="De organisatie voert een boekhouding."),
        cites=(PAGE.whole(),),
    )
    policy = POLICY.with_rules(keeps_accounts)

    @pytest.mark.parametrize(
        ("organisation", "verdict", "missing"),
        [
            (None, Verdict.UNDETERMINED, ("organisation",)),
            (ClusterOrganisation(name="A"), Verdict.UNDETERMINED, ("organisation.further.keeps_accounts",)),
            (ClusterOrganisation(name="A", further={"keeps_accounts": True}), Verdict.MET, ()),
            (ClusterOrganisation(name="A", further={"keeps_accounts": False}), Verdict.NOT_MET, ()),
        ],
    )
    def test_finds_by_what_is_held(
        self, organisation: ClusterOrganisation | None, verdict: Verdict, missing: tuple[str, ...]
    ) -> None:
        cluster = evolve(SPEARHEAD, organisation=organisation)
        found = assess(cluster, policy=self.policy).finding("OWN-1")

        assert (found.verdict, found.missing) == (verdict, missing)
        assert from_document(to_document(cluster), Cluster) == cluster

    @pytest.mark.kit
    def test_keeps_the_laws(self) -> None:
        check_rule(self.keeps_accounts, max_examples=5)


class TestARuleThatAsksForOne:
    """What is not held is not known; what is held decides, and only for the rule that asks."""

    @pytest.mark.parametrize(
        ("further", "verdict"),
        [
            ({}, Verdict.UNDETERMINED),
            ({"another_fact": True}, Verdict.UNDETERMINED),
            ({"international_partner": None}, Verdict.UNDETERMINED),
            ({"international_partner": True}, Verdict.MET),
            ({"international_partner": Attestation(holds=False)}, Verdict.NOT_MET),
        ],
    )
    def test_finds_by_what_is_held(self, further: dict[str, Any], verdict: Verdict) -> None:
        found = assess(evolve(FITTING, further=further), policy=NEWER).finding(has_a_partner.code)

        assert found.verdict is verdict
        assert found.missing == (("further.international_partner",) if verdict is Verdict.UNDETERMINED else ())

    @given(held=HELD)
    def test_changes_nothing_under_a_policy_that_does_not_ask(self, held: dict[str, Attestation]) -> None:
        plain, more = (assess(one, policy=POLICY) for one in (FITTING, evolve(FITTING, further=held)))

        assert [found.judgement for found in plain.findings] == [found.judgement for found in more.findings]

    def test_names_the_fact_in_both_languages(self) -> None:
        assessment = assess(FITTING, policy=NEWER)

        assert assessment.missing == ("further.international_partner",)
        assert "further fact, international_partner" in assessment.explain("en")
        assert "international_partner" in assessment.explain("nl")
