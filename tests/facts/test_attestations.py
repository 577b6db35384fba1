"""Attestations: who judged, when, and on what evidence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Attestation, Cluster, ClusterKind, Company, InvalidValue, Language
from flemish_clusters.facts import Further
from flemish_clusters.facts.attestations import to_attestation, to_further
from flemish_clusters.testing import attestations


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
            (Attestation(holds=True), "declared; by whom is not stated", "verklaard; door wie is niet vermeld"),
            (Attestation(holds=True, by="the jury"), "attested by the jury", "bevestigd door the jury"),
            (Attestation(holds=False, by="the jury"), "so judged by the jury", "zo beoordeeld door the jury"),
            (Attestation(holds=False), "so judged; by whom is not stated", "zo beoordeeld; door wie is niet vermeld"),
            (
                Attestation(holds=True, by="the jury", on=date(2020, 3, 1), evidence="report 7"),
                "attested by the jury on 1 March 2020 on the evidence of report 7",
                "bevestigd door the jury op 1 maart 2020 op grond van report 7",
            ),
            (
                Attestation(holds=True, evidence="report 7"),
                "declared on the evidence of report 7; by whom is not stated",
                "verklaard op grond van report 7; door wie is niet vermeld",
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


class TestFurther:
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
            to_further({name: True})
