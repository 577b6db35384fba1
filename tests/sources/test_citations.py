"""Citations: each says where its source says so, and how well founded it is."""

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidValue, Language
from flemish_clusters.sources import (
    EU_PERIODS,
    GBER,
    ORDER,
    PAGE,
    SOURCES,
    SUBSIDY_DB,
    TRADE_PRESS,
    Authority,
    Citation,
    Source,
    cite,
)
from tests.support.refusing import Text

wholes = st.sampled_from(SOURCES).map(Source.whole)
sentences = st.sampled_from(PAGE.parts).map(PAGE.sentence)
citations = wholes | sentences | sentences.map(Citation.inferred)


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


@pytest.mark.parametrize("part", [Text("4.2"), Text(""), None, 4.2])
def test_a_part_is_a_plain_text(part: Any) -> None:
    with pytest.raises(InvalidValue, match="^part of PAGE cannot be .*: give one of "):
        PAGE.article(part)
    with pytest.raises(InvalidValue, match="^part of PAGE cannot be .*: give one of "):
        Citation(PAGE, part, Authority.OFFICIAL)


@pytest.mark.parametrize("dated", [Text("2016"), "\ud800", "2016\n2017", " ", None])
def test_the_date_of_a_source_is_a_plain_text(dated: Any) -> None:
    with pytest.raises(InvalidValue, match="^Source.dated cannot be .*: give a plain str that is not blank, .*, or "):
        evolve(PAGE, dated=dated)


def test_a_source_without_parts_is_cited_as_a_whole_only() -> None:
    message = (
        "part of SUBSIDY_DB cannot be '3': give no part: it lists none, so it is cited as a whole only, with `whole()`"
    )

    with pytest.raises(InvalidValue, match=f"^{re.escape(message)}$"):
        SUBSIDY_DB.article("3")
    with pytest.raises(InvalidValue, match=f"^{re.escape(message)}$"):
        Citation(SUBSIDY_DB, "3", Authority.OFFICIAL)
