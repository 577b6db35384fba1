"""Messages: every text exists in English and in Dutch, and each language writes quantities its own way."""

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from string import Formatter
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Euro, InvalidValue, Language, Message
from flemish_clusters.messages import Quantity, checked_language, write
from flemish_clusters.testing import days, euros
from tests.support.refusing import Text
from tests.support.walking import modules, reachable

ALL: Final = [
    value
    for value in reachable(*(content for module in modules() for content in vars(module).values()))
    if isinstance(value, Message)
]
"""Every message of the package, wherever it stands."""

LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")
ENDS: Final = (".", "?", ":", ",")
languages = st.sampled_from(LANGUAGES)


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

        assert {"spearhead cluster", "What decides", "What is a year?", "met", "eligible costs"} <= codes
        assert len(ALL) > 150

    def test_it_is_whole_in_both_languages(self) -> None:
        texts = [text for message in ALL for text in (message.en, message.nl)]

        assert [text for text in texts if not text or text != text.strip() or "  " in text] == []
        assert [message for message in ALL if message.en.endswith(ENDS) != message.nl.endswith(ENDS)] == []

    def test_its_places_are_plain_names_and_the_same_in_both_languages(self) -> None:
        forms = {"", "%", "parts", "each", "per"}
        named = [(message, *place) for message in ALL for place in places(message.en)]

        assert [message for message in ALL if sorted(places(message.en)) != sorted(places(message.nl))] == []
        assert [found for found in named if not found[1].isidentifier() or found[2] not in forms] == []


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
            (Fraction(0), "0", "0"),
            (Fraction(3, 2), "1.5", "1,5"),
            (Fraction(1, 3), "1/3", "1/3"),
            (Fraction(-3, 2), "-1.5", "-1,5"),
            (Fraction(-1, 4), "-0.25", "-0,25"),
            (-1000, "-1,000", "-1.000"),
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
            (Fraction(1, 3), "about 33.33%", "ongeveer 33,33%"),
            (Fraction(2, 3), "about 66.67%", "ongeveer 66,67%"),
            (Fraction(1, 8000), "about 0.01%", "ongeveer 0,01%"),
            (Fraction(-1, 80_000), "about 0%", "ongeveer 0%"),
            (Fraction(3333, 10_000), "33.33%", "33,33%"),
            (Fraction(40_001, 1_000_000), "about 4%", "ongeveer 4%"),
            (Fraction(12), "1,200%", "1.200%"),
        ],
    )
    def test_shares_as_percentages(self, share: Fraction, english: str, dutch: str) -> None:
        message = Message(en="{share:%} at most", nl="hoogstens {share:%}")

        assert message.text("en", {"share": share}) == f"{english} at most"
        assert message.text("nl", {"share": share}) == f"hoogstens {dutch}"

    @pytest.mark.parametrize(
        ("ratio", "english", "dutch"),
        [
            (Fraction(1), "1 euro for each euro", "1 euro voor elke euro"),
            (Fraction(3, 2), "1.5 euro for each euro", "1,5 euro voor elke euro"),
            (Fraction(2, 3), "2 euro for every 3 euro", "2 euro voor elke 3 euro"),
            (Fraction(1000, 3001), "1,000 euro for every 3,001 euro", "1.000 euro voor elke 3.001 euro"),
        ],
    )
    def test_ratios_in_running_text(self, ratio: Fraction, english: str, dutch: str) -> None:
        message = Message(en="{ratio:parts} euro for {ratio:each} euro", nl="{ratio:parts} euro voor {ratio:each} euro")

        assert message.text("en", {"ratio": ratio}) == english
        assert message.text("nl", {"ratio": ratio}) == dutch

    @given(st.fractions(0, 100), languages)
    def test_no_share_has_more_than_two_decimals(self, share: Fraction, language: Language) -> None:
        text = Message(en="{share:%}", nl="{share:%}").text(language, {"share": share})

        about, _, number = text.removesuffix("%").rpartition(" ")
        shown = Fraction(number.translate(str.maketrans(",.", ".,") if language == "nl" else {}).replace(",", ""))
        assert (about == "") == ((share * 10_000).denominator == 1)
        assert abs(shown - share * 100) <= (0 if not about else Fraction(1, 200))

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize(
        "quantity",
        [
            *(True, False, 0.5, None, b"a", Decimal(1), datetime(2020, 1, 1, tzinfo=UTC), [], object()),
            *(10**600, -(10**600), 10**5000, Fraction(10**600), Fraction(1, 10**600), Fraction(10**5000)),
        ],
        ids=lambda quantity: type(quantity).__name__,
    )
    def test_what_is_no_quantity_is_refused(self, quantity: Any, language: Language) -> None:
        for place in ("{a}", "{a:%}", "{a:parts}"):
            with pytest.raises(
                InvalidValue, match=r"quantity cannot be .*: give a Euro, a date, .* at most 600 digits"
            ):
                Message(en=place, nl=place).text(language, {"a": quantity})

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_largest_number_is_written_whatever_the_host_allows(self, language: Language) -> None:
        allowed = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(640)
        try:
            texts = [write(number, language) for number in (10**600 - 1, Fraction(10**600 - 1))]
        finally:
            sys.set_int_max_str_digits(allowed)

        assert [text.count("9") for text in texts] == [600, 600]

    @given(euros(), languages)
    def test_an_amount_writes_itself_as_a_message_does(self, amount: Euro, language: Language) -> None:
        assert amount.text(language) == write(amount, language)

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


untyped_check: Callable[..., object] = checked_language
untyped_text: Callable[..., object] = Message(en="a", nl="b").text
untyped_write: Callable[..., object] = write


class Array:
    """What compares itself with anything item by item, as an array does."""

    def __eq__(self, _: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise ValueError

    __hash__ = object.__hash__


class TestText:
    """A text stands in one of two languages, with its quantities written out."""

    @pytest.mark.parametrize("text", [1, None, Text("yes"), "\ud800", "half of \udfff"])
    def test_it_is_a_text(self, text: Any) -> None:
        for texts in ({"en": text, "nl": "Ja."}, {"en": "Yes.", "nl": text}):
            with pytest.raises(InvalidValue, match=r"^Message cannot be .*: give a plain str without half of "):
                Message(**texts)

    def test_the_quantities_take_their_places(self) -> None:
        message = Message(en="{aid} in year {year}", nl="in jaar {year}: {aid}")

        assert message.text("en", {"aid": Euro(1000), "year": 2}) == "EUR 1,000 in year 2"
        assert message.text("nl", {"aid": Euro(1000), "year": 2}) == "in jaar 2: 1.000 euro"

    @pytest.mark.parametrize(
        "template",
        [
            *("{0}", "{}", "{", "}", "a } b", "{a", "{a.b}", "{a[0]}", "{a.__class__}", "{a!r}", "{a!s}", "{a:>9}"),
            *("{a:{b}}", "{a:d}", "{a b}", "{ a}", "{a }", "{a:% }"),
        ],
    )
    def test_a_place_that_is_no_plain_name_is_refused(self, template: str) -> None:
        for language in LANGUAGES:
            with pytest.raises(InvalidValue, match="whose places are plain names") as caught:
                Message(en=template, nl=template).text(language, {"a": 1, "b": 2, "0": 3, "": 4})
            assert (caught.value.field, caught.value.value) == ("Message", template)

    def test_a_place_for_which_nothing_is_given_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match="^Message cannot be '<{a}>': give the number 'a' with it$"):
            Message(en="<{a}>", nl="<{a}>").text("en", {})

    @pytest.mark.parametrize("wrong", [5, ("a",), "a", [("a", 1)]])
    def test_quantities_that_are_no_mapping_are_refused(self, wrong: Any) -> None:
        with pytest.raises(InvalidValue, match="^quantities cannot be .*: give a mapping by name, such as "):
            Message(en="<{a}>", nl="<{a}>").text("en", wrong)

    def test_its_places_are_those_of_either_language(self) -> None:
        assert Message(en="{a} {{c}} {b:%}", nl="{a} {d}").places == {"a", "b", "d"}

    def test_doubled_braces_are_braces(self) -> None:
        assert Message(en="{{a}} {a}", nl="{a} {{").text("en", {"a": "b"}) == "{a} b"

    @given(st.text("{}a.!:%[0]", max_size=8), languages)
    def test_any_text_is_filled_or_refused_and_nothing_else_is_raised(self, template: str, language: Language) -> None:
        message = Message(en=template, nl=template)
        with suppress(InvalidValue):
            message.text(language, {"a": 1})

    @given(st.text(max_size=10), languages)
    def test_a_name_is_never_read_as_a_template(self, name: str, language: Language) -> None:
        assert Message(en="<{name}>", nl="<{name}>").text(language, {"name": name}) == f"<{name}>"

    @given(st.text("{}a%", max_size=8), languages)
    def test_without_quantities_a_text_stays_as_it_is(self, text: str, language: Language) -> None:
        assert Message(en=text, nl=text).text(language) == text

    @pytest.mark.parametrize("language", ["fr", "EN", "", "en-GB", None, 1, [], ("en",), Array(), b"en"])
    def test_any_other_language_is_refused(self, language: object) -> None:
        with pytest.raises(InvalidValue, match=r'language cannot be .*: give "en" or "nl"'):
            untyped_check(language)
        with pytest.raises(InvalidValue, match="language"):
            untyped_text(language)
        with pytest.raises(InvalidValue, match="language"):
            untyped_write(1000, language)
