"""Messages: every text exists in English and in Dutch, and each language writes quantities its own way."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from string import Formatter
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Euro, InvalidValue, Language, Message
from flemish_clusters.messages import Quantity, checked_language, write
from flemish_clusters.testing.strategies import days, euros
from tests.walking import modules, reachable

ALL: Final = [
    value
    for value in reachable(*(content for module in modules() for content in vars(module).values()))
    if isinstance(value, Message)
]
"""Every message of the package, wherever it stands."""

LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")
ENDS: Final = (".", "?", ":", ",")
languages = st.sampled_from(LANGUAGES)
untyped_check: Callable[..., object] = checked_language
untyped_text: Callable[..., object] = Message(en="a", nl="b").text


def places(template: str) -> Iterator[tuple[str, str]]:
    """Return the places for quantities in a template, each with how it is to be written."""
    for _, name, form, conversion in Formatter().parse(template):
        if name is not None:
            assert conversion is None
            yield name, form or ""


class TestEveryMessage:
    """Every text of the package exists in both languages, and says the same in both."""

    def test_they_are_found(self) -> None:
        codes = {message.en for message in ALL}

        assert {"spearhead cluster", "What decides:", "What is a year?", "met", "eligible costs"} <= codes
        assert len(ALL) > 150

    @pytest.mark.parametrize("message", ALL, ids=lambda message: message.en[:40])
    def test_it_is_whole_in_both_languages(self, message: Message) -> None:
        for text in (message.en, message.nl):
            assert text == text.strip()
            assert text
            assert "  " not in text
        assert sorted(places(message.en)) == sorted(places(message.nl))
        assert message.en.endswith(ENDS) == message.nl.endswith(ENDS)

    @pytest.mark.parametrize("message", ALL, ids=lambda message: message.en[:40])
    def test_its_places_are_plain_names(self, message: Message) -> None:
        for name, form in places(message.en):
            assert name.isidentifier()
            assert form in ("", "%")


class TestHowEachLanguageWrites:
    """Amounts, shares, counts and days are written as the language does."""

    @pytest.mark.parametrize(
        ("quantity", "english", "dutch"),
        [
            (Euro("1234.50"), "EUR 1,234.50", "1.234,50 euro"),
            (Euro("1000000"), "EUR 1,000,000", "1.000.000 euro"),
            (Euro("0.05"), "EUR 0.05", "0,05 euro"),
            (Euro(0), "EUR 0", "0 euro"),
            (Euro("999999999999999.99"), "EUR 999,999,999,999,999.99", "999.999.999.999.999,99 euro"),
            (date(2020, 3, 1), "1 March 2020", "1 maart 2020"),
            (date(2016, 8, 31), "31 August 2016", "31 augustus 2016"),
            (date(9, 5, 2), "2 May 9", "2 mei 9"),
            (Fraction(3, 8), "3/8", "3/8"),
            (Fraction(1), "1", "1"),
            (Fraction(3, 2), "1.5", "1,5"),
            (Fraction(1, 3), "1/3", "1/3"),
            (Fraction(1200), "1,200", "1.200"),
            (3, "3", "3"),
            (10_000, "10,000", "10.000"),
            ("1,000.5 {a}", "1,000.5 {a}", "1,000.5 {a}"),
        ],
        ids=str,
    )
    def test_examples(self, quantity: Quantity, english: str, dutch: str) -> None:
        assert write(quantity, "en") == english
        assert write(quantity, "nl") == dutch

    @pytest.mark.parametrize(
        ("share", "english", "dutch"),
        [
            (Fraction(1, 2), "50%", "50%"),
            (Fraction(3, 8), "37.5%", "37,5%"),
            (Fraction(1, 400), "0.25%", "0,25%"),
            (Fraction(1), "100%", "100%"),
            (Fraction(1, 3), "100/3%", "100/3%"),
            (Fraction(12), "1,200%", "1.200%"),
        ],
    )
    def test_shares_as_percentages(self, share: Fraction, english: str, dutch: str) -> None:
        message = Message(en="{share:%} at most", nl="hoogstens {share:%}")

        assert message.text("en", {"share": share}) == f"{english} at most"
        assert message.text("nl", {"share": share}) == f"hoogstens {dutch}"

    @given(euros(), languages)
    def test_an_amount_can_be_read_back(self, amount: Euro, language: Language) -> None:
        text = write(amount, language)

        if language == "nl":
            text = text.translate(str.maketrans(",.", ".,"))
        number = text.removeprefix("EUR ").removesuffix(" euro").replace(",", "")
        assert Euro(number) == amount

    @given(days(), days())
    def test_two_days_are_never_written_the_same(self, one: date, other: date) -> None:
        for language in LANGUAGES:
            assert (write(one, language) == write(other, language)) == (one == other)

    def test_each_month_has_a_name_of_its_own(self) -> None:
        for language in LANGUAGES:
            assert len({write(date(2020, month, 1), language) for month in range(1, 13)}) == 12


class TestText:
    """A text stands in one of two languages, with its quantities written out."""

    @pytest.mark.parametrize("texts", [{"en": 1, "nl": "b"}, {"en": "a", "nl": 2}, {"en": None, "nl": None}])
    def test_it_is_a_text(self, texts: dict[str, Any]) -> None:
        with pytest.raises(InvalidValue, match=r"Message cannot be .*: give a str in English and one in Dutch"):
            Message(**texts)

    def test_the_quantities_take_their_places(self) -> None:
        message = Message(en="{aid} in year {year}", nl="in jaar {year}: {aid}")

        assert message.text("en", {"aid": Euro(1000), "year": 2}) == "EUR 1,000 in year 2"
        assert message.text("nl", {"aid": Euro(1000), "year": 2}) == "in jaar 2: 1.000 euro"

    @given(st.text(max_size=10), languages)
    def test_a_name_is_never_read_as_a_template(self, name: str, language: Language) -> None:
        assert Message(en="<{name}>", nl="<{name}>").text(language, {"name": name}) == f"<{name}>"

    @given(st.text("{}a%", max_size=8), languages)
    def test_without_quantities_a_text_stays_as_it_is(self, text: str, language: Language) -> None:
        assert Message(en=text, nl=text).text(language) == text

    @pytest.mark.parametrize("language", ["fr", "EN", "", "en-GB", None, 1, []])
    def test_any_other_language_is_refused(self, language: object) -> None:
        with pytest.raises(InvalidValue, match=r'language cannot be .*: give "en" or "nl"'):
            untyped_check(language)
        with pytest.raises(InvalidValue, match="language"):
            untyped_text(language)
