"""Citations: each says where its source says so, and how well founded it is."""

import re
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import ClusterKind, Euro, InvalidValue, Language, Message
from flemish_clusters.page import SENTENCES
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.sources import (
    EU_PERIODS,
    GBER,
    IBN_PAGE,
    JUDICIAL_CODE,
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

LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")
NOT_READ: Final = (Authority.INFERRED, Authority.HYPOTHETICAL)
_TEN: Final = Message(en="ten years", nl="tien jaar")
_THREE: Final = Message(en="three years", nl="drie jaar")
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
    """Citations of one source stand together, its title once and its parts in its own order."""

    def test_examples(self) -> None:
        found = (PAGE.sentence("6.2"), SUBSIDY_DB.whole(), PAGE.sentence("6.6"), ORDER.article("1, 4°"))

        assert cite(found, "en") == (
            "VLAIO, Het Vlaamse clusterbeleid, sentences 6.2, 6.6 (official); "
            f"{SUBSIDY_DB.title} (official); {ORDER.title}, art. 1, 4° (copy or restatement by another body)"
        )
        assert cite(found[:1], "nl") == "VLAIO, Het Vlaamse clusterbeleid, zin 6.2 (officieel)"
        assert PAGE.whole().text("nl") == "VLAIO, Het Vlaamse clusterbeleid (officieel)"
        assert cite((), "en") == ""

    def test_of_several_authorities_have_the_title_once(self) -> None:
        inferred = PAGE.sentence("6.6").inferred()

        assert cite((inferred, PAGE.sentence("6.6"), SUBSIDY_DB.whole(), PAGE.sentence("6.2"), inferred), "nl") == (
            "VLAIO, Het Vlaamse clusterbeleid, zinnen 6.2, 6.6 (officieel), zin 6.6 (afgeleid); "
            f"{SUBSIDY_DB.title} (officieel)"
        )
        assert cite((ORDER.article("1, 4°"), ORDER.whole()), "nl") == (
            f"{ORDER.title} (officieel), art. 1, 4° (kopie of weergave door een derde)"
        )

    @given(st.lists(citations, max_size=6), st.sampled_from(["en", "nl"]))
    def test_each_source_is_named_once(self, cited: list[Citation], language: Language) -> None:
        text = cite(cited, language)

        assert len(text.split("; ")) == max(1, len({citation.source for citation in cited}))
        assert all(citation.source.titled(language) in text and citation.part in text for citation in cited)


@pytest.mark.parametrize("part", [Text("4.2"), Text(""), None, 4.2])
def test_a_part_is_a_plain_text(part: Any) -> None:
    with pytest.raises(InvalidValue, match="^part of PAGE cannot be .*: give one of "):
        PAGE.article(part)
    with pytest.raises(InvalidValue, match="^part of PAGE cannot be .*: give one of "):
        Citation(PAGE, part, Authority.OFFICIAL)


@pytest.mark.parametrize("authority", [one for one in Authority if one not in NOT_READ])
def test_a_part_that_was_not_read_is_cited_as_inferred(authority: Authority) -> None:
    with pytest.raises(InvalidValue, match=r"^Citation.authority cannot be .*: give Authority.INFERRED, since part 54"):
        Citation(JUDICIAL_CODE, "54", authority)


@pytest.mark.parametrize("authority", NOT_READ)
def test_a_part_that_was_not_read_can_be_of_an_act_that_is_thought_out(authority: Authority) -> None:
    assert Citation(JUDICIAL_CODE, "54", authority).authority is authority
    assert JUDICIAL_CODE.article("54") == Citation(JUDICIAL_CODE, "54", Authority.INFERRED)


class TestWhatItSays:
    """In words of this package, that of its part or of the whole."""

    def test_of_a_sentence_is_its_restatement(self) -> None:
        restated = next(sentence.says for sentence in SENTENCES if sentence.number == "4.2")

        assert (PAGE.sentence("4.2").says("en"), PAGE.sentence("4.2").says("nl")) == (restated.en, restated.nl)
        assert PAGE.sentence("4.2").inferred().says("nl") == restated.nl
        assert PAGE.whole().says("en") is None

    def test_of_the_subsidy_database_are_the_numbers_of_the_policy(self) -> None:
        for language in LANGUAGES:
            said = SUBSIDY_DB.whole().says(language) or ""
            for kind, years in ((ClusterKind.SPEARHEAD, _TEN), (ClusterKind.INNOVATIVE_BUSINESS_NETWORK, _THREE)):
                numbers = ORDER_2016.terms.of(kind)
                assert Euro(numbers.yearly_ceiling.value).text(language) in said
                assert years.text(language) in said
                assert Message("{share:%}", "{share:%}").text(language, {"share": numbers.aid_intensity.value}) in said

    def test_has_a_day_or_says_that_none_is_recorded(self) -> None:
        assert SUBSIDY_DB.dated_in_words("nl") == "laatst gewijzigd op 11 juni 2020"
        assert IBN_PAGE.dated_in_words("en") == "day not recorded"
        with pytest.raises(InvalidValue, match="^language cannot be 'fr'"):
            IBN_PAGE.dated_in_words("fr")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_a_source_without_parts_is_cited_as_a_whole_only() -> None:
    message = (
        "part of SUBSIDY_DB cannot be '3': give no part: it lists none, so it is cited as a whole only, with `whole()`"
    )

    with pytest.raises(InvalidValue, match=f"^{re.escape(message)}$"):
        SUBSIDY_DB.article("3")
    with pytest.raises(InvalidValue, match=f"^{re.escape(message)}$"):
        Citation(SUBSIDY_DB, "3", Authority.OFFICIAL)
