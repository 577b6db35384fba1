"""The pictures of the documentation: they can be read, by everybody and in both languages."""

import re
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making.pictures import PICTURES, Picture
from making.pictures.elements import Element, element
from making.pictures.lettering import BODY, SMALL, SMALL_STRONG
from making.pictures.palette import HUES, STRESS, WASH
from making.pictures.picture import framed

from flemish_clusters import Language
from tests.support.drawings import (
    ALL,
    LANGUAGES,
    SVG,
    check_legible,
    drawn,
    each_picture,
    label,
    picture,
    texts,
)

INKS: Final = {"light": (("#1a1a1a", "#5a5c63"), "#ffffff"), "dark": (("#cfd0d0", "#9ca0a5"), "#131416")}


@each_picture
class TestEachPicture:
    """It is SVG that can stand within a page, with the same in words, in both languages."""

    def test_is_xml_that_names_itself_for_who_does_not_see_it(self, name: str, language: Language) -> None:
        document = drawn(picture(name, language))
        title, description = document.find(f"{SVG}title"), document.find(f"{SVG}desc")

        assert document.attrib["role"] == "img"
        assert title is not None
        assert description is not None
        assert document.attrib["aria-labelledby"] == title.attrib["id"]
        assert description.text == picture(name, language).alt

    def test_brings_nothing_along_that_runs_leaks_or_is_elsewhere(self, name: str, language: Language) -> None:
        document = drawn(picture(name, language))

        assert {part.tag.removeprefix(SVG) for part in document.iter()} <= {
            *("svg", "title", "desc", "text", "line", "rect", "polygon", "circle")
        }
        assert not any("href" in attribute for part in document.iter() for attribute in part.attrib)

    def test_can_be_read(self, name: str, language: Language) -> None:
        check_legible(picture(name, language))

    def test_has_its_words_in_one_paragraph(self, name: str, language: Language) -> None:
        assert re.fullmatch(r"[^\]|\n]{100,}\.", picture(name, language).alt)


class TestPictures:
    """Together on a page they do not get in each other's way."""

    def test_no_id_is_used_twice(self) -> None:
        ids = [part.attrib["id"] for each in ALL for part in drawn(picture(*each)).iter() if "id" in part.attrib]

        assert len(ids) == len(set(ids)) >= len(ALL)

    @pytest.mark.parametrize("name", PICTURES)
    def test_the_languages_differ(self, name: str) -> None:
        english, dutch = (picture(name, language) for language in LANGUAGES)

        assert texts(english) != texts(dutch)
        assert english.alt != dutch.alt

    @pytest.mark.parametrize("name", [name for name in PICTURES if name != "timeline"])
    def test_only_the_timeline_changes_with_the_day(self, name: str) -> None:
        assert PICTURES[name]("en", date(2030, 1, 1)) == picture(name, "en")

    @pytest.mark.parametrize("unfit", ["two\nlines", "a [link", "a link]", "a | bar", "a `code", "an \\escape", "\1"])
    def test_words_that_would_break_a_page_are_refused(self, unfit: str) -> None:
        with pytest.raises(ValueError, match="one paragraph"):
            Picture("<svg/>", unfit)

    def test_words_stay_as_they_are_in_the_document_and_are_made_fit_for_a_page(self) -> None:
        shown = framed("a", "en", title="A", subtitle="b", alt="[A|B]\nC`D\\E.", height=100, drawn=())

        description = drawn(shown).find(f"{SVG}desc")
        assert description is not None
        assert description.text == "[A|B]\nC`D\\E."
        assert shown.alt == "(A/B) C'D/E."

    @given(text=st.text(st.characters(max_codepoint=0x20) | st.characters()))
    def test_any_text_is_well_formed(self, text: str) -> None:
        written = element("text", text, data_text=text)

        held = "".join(filter(str.isprintable, text))
        assert "".join(filter(str.isprintable, parsed(written).text or "")) == held

    @given(text=st.text(), width=st.integers(20, 400))
    def test_shortened_text_has_its_width_and_begins_the_same(self, text: str, width: int) -> None:
        shown = BODY.shortened(text, width)

        assert BODY.width(shown) <= width
        assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))
        assert shown == text or BODY.width(text) > width

    def test_bold_text_is_wider(self) -> None:
        plain, bold = (label(parsed(way.line("500.000 euro", 0, 0))) for way in (SMALL, SMALL_STRONG))

        assert bold.right > plain.right * 1.1

    @pytest.mark.parametrize("mode", INKS)
    @pytest.mark.parametrize("opacity", [WASH, STRESS])
    def test_text_on_every_hue_has_contrast(self, mode: str, opacity: float) -> None:
        (ink, muted), paper = INKS[mode]

        for hue in HUES:
            assert contrast(ink, blended(hue, paper, opacity)) >= 4.5
        assert contrast(muted, rgb(paper)) >= 4.5

    @given(words=st.lists(st.text("abcW ij.", min_size=1), min_size=1), width=st.integers(20, 400))
    def test_wrapped_text_keeps_its_words_and_its_width(self, words: list[str], width: int) -> None:
        text = " ".join(" ".join(words).split()) or "a"

        lines = BODY.wrapped(text, width)
        assert " ".join(lines) == text
        assert all(BODY.width(line) <= width or " " not in line for line in lines)


def parsed(part: Element) -> ET.Element:
    """Return a part of a picture as whoever shows it reads it."""
    return ET.fromstring(str(part))  # noqa: S314 - it is our own


def rgb(colour: str) -> list[float]:
    """Return a colour as its parts, from 0 to 1."""
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def blended(hue: str, paper: str, opacity: float) -> list[float]:
    """Return what a see-through hue looks like on paper."""
    return [over * opacity + under * (1 - opacity) for over, under in zip(rgb(hue), rgb(paper), strict=True)]


def contrast(ink: str, ground: list[float]) -> float:
    """Return the contrast ratio of WCAG 2."""
    lighter, darker = sorted((_luminance(rgb(ink)), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: list[float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
