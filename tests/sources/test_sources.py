"""Sources: only what was read can be cited, and each citation says how well founded it is."""

from collections.abc import Callable
from typing import Any, Final, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import POLICIES, READINGS, Authority, Citation, InvalidValue, Language, Source, sources
from flemish_clusters.sources import EU_PERIODS, GBER, ORDER, PAGE, SOURCES, SUBSIDY_DB, TRADE_PRESS, cite
from tests.support.walking import modules, reachable

CITED: Final = [
    value
    for value in reachable(POLICIES, READINGS, [vars(module) for module in modules()])
    if isinstance(value, Citation)
]
"""Every citation of the package, wherever it stands."""

wholes = st.sampled_from(SOURCES).map(Source.whole)
sentences = st.sampled_from(PAGE.parts).map(PAGE.sentence)
citations = wholes | sentences | sentences.map(Citation.inferred)


class TestEveryCitation:
    """Every citation resolves to a source of the list or to the act of a version, and to a part that was read."""

    def test_they_are_found(self) -> None:
        assert {PAGE.sentence("4.2"), SUBSIDY_DB.whole(), ORDER.article("1, 4°"), ORDER.whole()} <= set(CITED)

    @pytest.mark.parametrize("citation", dict.fromkeys(CITED), ids=lambda citation: citation.text("en"))
    def test_it_resolves(self, citation: Citation) -> None:
        assert citation.source in (*SOURCES, *(policy.basis.source for policy in POLICIES))
        assert citation.part in ("", *citation.source.parts)

    @pytest.mark.parametrize("citation", dict.fromkeys(CITED), ids=lambda citation: citation.text("en"))
    def test_it_claims_no_more_authority_than_its_source_has(self, citation: Citation) -> None:
        source = citation.source
        read = source.part_authority or source.authority if citation.part else source.authority

        assert citation.authority in (read, Authority.INFERRED)


class TestEverySource:
    """A source has a key, a title and a place, and its parts stand once."""

    def test_the_list_is_complete_and_the_primary_one_first(self) -> None:
        named = [value for value in vars(sources).values() if isinstance(value, Source)]

        assert sorted(named, key=SOURCES.index) == list(SOURCES)
        assert SOURCES[0] is PAGE

    def test_keys_and_places_are_their_own(self) -> None:
        for values in ([source.key for source in SOURCES], [source.where for source in SOURCES]):
            assert len(set(values)) == len(values)

    @pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
    def test_it_is_described(self, source: Source) -> None:
        assert vars(sources)[source.key] is source
        assert source.title.strip()
        assert source.where.strip()
        assert len(set(source.parts)) == len(source.parts)
        assert bool(source.parts) == (source.unit is not None)

    @pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
    @pytest.mark.parametrize("part", ["", "4", "4.20", "7.1", "999", None])
    def test_a_part_that_was_not_read_cannot_be_cited(self, source: Source, part: object) -> None:
        for way in (source.sentence, source.article):
            with pytest.raises(InvalidValue, match=f"part of {source.key}"):
                cast("Callable[..., object]", way)(part)


class TestACitationMadeByHand:
    """It is looked at as one that a source makes."""

    @pytest.mark.parametrize(
        ("source", "part", "authority", "message"),
        [
            (PAGE, "9.9", Authority.OFFICIAL, "part of PAGE cannot be '9.9': give one of "),
            (PAGE, None, Authority.OFFICIAL, "part of PAGE cannot be None: give one of "),
            (
                PAGE,
                "4.2",
                "official",
                "Citation.authority cannot be 'official': give an Authority [(]Authority.OFFICIAL, ",
            ),
            ("PAGE", "4.2", Authority.OFFICIAL, "Citation.source cannot be 'PAGE': give a Source"),
        ],
    )
    def test_is_refused_where_it_resolves_to_nothing(
        self, source: Any, part: Any, authority: Any, message: str
    ) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            Citation(source, part, authority)


class TestAuthority:
    """What was read in the act itself weighs more than a copy, the press or an inference."""

    @pytest.mark.parametrize(
        ("citation", "authority"),
        [
            (PAGE.sentence("4.2"), Authority.OFFICIAL),
            (SUBSIDY_DB.whole(), Authority.OFFICIAL),
            (ORDER.whole(), Authority.OFFICIAL),
            (ORDER.article("1, 4°"), Authority.RESTATED),
            (GBER.article("27"), Authority.RESTATED),
            (EU_PERIODS.article("3(2)(c)"), Authority.SECONDARY),
            (TRADE_PRESS.whole(), Authority.SECONDARY),
            (PAGE.sentence("1.1").inferred(), Authority.INFERRED),
        ],
    )
    def test_it_is_carried_along(self, citation: Citation, authority: Authority) -> None:
        assert citation.authority is authority
        assert authority.label.text("en") in citation.text("en")
        assert authority.label.text("nl") in citation.text("nl")

    @given(citations)
    def test_an_inference_keeps_its_place(self, citation: Citation) -> None:
        inferred = citation.inferred()

        assert (inferred.source, inferred.part) == (citation.source, citation.part)
        assert inferred.inferred() == inferred


class TestCitingInWords:
    """Citations of one source and authority stand together."""

    def test_examples(self) -> None:
        found = (PAGE.sentence("6.2"), SUBSIDY_DB.whole(), PAGE.sentence("6.6"), ORDER.article("1, 4°"))

        assert cite(found, "en") == (
            "VLAIO, Het Vlaamse clusterbeleid, sentences 6.2, 6.6 (official); "
            f"{SUBSIDY_DB.title} (official); {ORDER.title}, art. 1, 4° (restated by another body)"
        )
        assert cite(found[:1], "nl") == "VLAIO, Het Vlaamse clusterbeleid, zin 6.2 (officieel)"
        assert PAGE.whole().text("nl") == "VLAIO, Het Vlaamse clusterbeleid (officieel)"
        assert cite((), "en") == ""

    @given(st.lists(citations, max_size=6), st.sampled_from(["en", "nl"]))
    def test_each_source_is_named_once_for_each_authority(self, cited: list[Citation], language: Language) -> None:
        text = cite(cited, language)

        groups = {(citation.source, citation.authority) for citation in cited}
        assert len(text.split("; ")) == max(1, len(groups))
        assert all(citation.source.titled(language) in text and citation.part in text for citation in cited)


@pytest.mark.parametrize("wrong", [0, "", (), False])
def test_a_source_without_parts_takes_no_false_value_for_no_unit(wrong: Any) -> None:
    with pytest.raises(InvalidValue, match=r"Source.unit cannot be"):
        Source(key="ACT", title="An act", where="a shelf", unit=wrong)
