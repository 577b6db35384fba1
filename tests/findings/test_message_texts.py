"""The texts of messages: quantities take their places, and what is no place of one is refused."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Euro, InvalidValue, Language, Message
from flemish_clusters.messages import checked_language
from tests.test_messages import LANGUAGES, languages

untyped_check: Callable[..., object] = checked_language
untyped_text: Callable[..., object] = Message(en="a", nl="b").text


class Array:
    """What compares itself with anything item by item, as an array does."""

    def __eq__(self, _: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise ValueError

    __hash__ = object.__hash__


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
