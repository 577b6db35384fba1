"""Linking: what an answer or a page names leads to where it is."""

import re
from html import escape
from pathlib import Path
from typing import Final, get_args

import pytest
from making.linking import ADDRESSES, linked, parts
from making.live.assessing import assessed
from making.places import spec

from flemish_clusters import POLICIES, Language
from flemish_clusters.readings import READINGS
from flemish_clusters.sources import PAGE
from tests.support.pages import read
from tests.support.typed import typed

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


def page_of(place: str, language: Language) -> Path:
    """Return the page of the specification that an answer leads to."""
    return spec(language) / re.sub(r"\.html(#.*)?$", ".md", place.removeprefix("spec/"))


class TestATitle:
    """The title of a source is found whole, whatever stands around it."""

    def test_is_a_part_of_its_own(self) -> None:
        title = PAGE.titled("en")

        assert [*parts(f"{title}, sentence 4.2 (official)")] == [
            (title, PAGE.address),
            (", sentence 4.2 (official)", ""),
        ]

    @pytest.mark.parametrize("title", ADDRESSES)
    def test_is_taken_for_no_shorter_one(self, title: str) -> None:
        assert [*parts(title)] == [(title, ADDRESSES[title])]

    def test_is_no_part_of_a_longer_word(self) -> None:
        assert [*parts(f"{PAGE.title}s")] == [(f"{PAGE.title}s", "")]


@pytest.mark.parametrize("language", LANGUAGES)
class TestAnAnswer:
    """It leads to each rule, sentence, reading and source that it names."""

    def test_leads_to_pages_that_are_there(self, language: Language) -> None:
        places = re.findall(r'href="(spec/[^"]+)"', assessed(typed(), language)["html"])

        assert len(places) > len(READINGS)
        for place in places:
            text = read(page_of(place, language))
            _, _, code = place.partition("#")
            assert not code or re.search(rf"^## {code}(?:: |$)", text, re.MULTILINE)

    def test_leads_to_every_rule_and_every_reading(self, language: Language) -> None:
        codes = [rule.code for rule in POLICIES[-1].rules]
        readings = {reading.choice.text(language): reading.key for reading in READINGS}

        for code in codes:
            assert f'#{code}" target="_blank">{code}</a>' in linked(f"<p>{code}: met.</p>", language, "spec/")
        for choice, key in readings.items():
            assert linked(escape(choice), language, "").startswith(f'<a href="readings/{key}.html" target="_blank">')

    def test_says_openly_which_readings_a_refusal_rests_on(self, language: Language) -> None:
        open_part, _, _ = assessed(typed(), language)["html"].partition("<details>")

        assert 'href="spec/readings/half-and-equal.html"' in open_part

    def test_keeps_what_stands_within_a_tag(self, language: Language) -> None:
        tag = f'<img alt="{PAGE.titled(language)}">'

        assert linked(tag, language, "") == tag
