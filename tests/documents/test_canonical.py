"""Canonical JSON: the form of RFC 8785, of which there is one for the same values."""

import json
from hashlib import sha256
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidValue
from flemish_clusters.documents.canonical import canonical, digest_of

KEYS: Final = st.text(max_size=4) | st.text(st.sampled_from("a\ue000\U00010000\ufb33\U0001f600"), max_size=3)
VALUES: Final[st.SearchStrategy[Any]] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def canonical_text(values: object) -> str:
    """Return values in their canonical form as text."""
    return canonical(values).decode()


class TestTheCanonicalForm:
    """Keys in the order of their UTF-16, no white space, and no escape that is not needed."""

    def test_sorts_keys_as_the_example_of_the_standard_does(self) -> None:
        values = {
            "\u20ac": "Euro Sign",
            "\r": "Carriage Return",
            "\ufb33": "Hebrew Letter Dalet With Dagesh",
            "1": "One",
            "\U0001f600": "Emoji: Grinning Face",
            "\u0080": "Control",
            "\u00f6": "Latin Small Letter O With Diaeresis",
        }

        assert list(json.loads(canonical_text(values)).values()) == [
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh",
        ]

    def test_escapes_as_the_standard_says_and_nothing_else(self) -> None:
        assert canonical_text('\u20ac$\u000f\nA\'B"\\"/\b\t\f\r\u007f\u2028\U0001f600') == (
            '"\u20ac$\\u000f\\nA\'B\\"\\\\\\"/\\b\\t\\f\\r\u007f\u2028\U0001f600"'
        )

    def test_has_no_white_space(self) -> None:
        values: dict[str, Any] = {"b": [1, None, True, False, {}], "a": {"d": [], "c": ""}}

        assert canonical_text(values) == '{"a":{"c":"","d":[]},"b":[1,null,true,false,{}]}'
        assert canonical_text((1, (2,))) == "[1,[2]]"

    @pytest.mark.parametrize(
        ("number", "written"),
        [
            (2**53, "9007199254740992"),
            (-(2**53), "-9007199254740992"),
            (2**53 + 1, '"9007199254740993"'),
            (-(2**53) - 1, '"-9007199254740993"'),
        ],
    )
    def test_writes_a_whole_number_that_json_may_lose_as_text(self, number: int, written: str) -> None:
        assert canonical_text([number]) == f"[{written}]"

    @given(values=VALUES)
    def test_stands_for_the_values(self, values: Any) -> None:
        assert json.loads(canonical_text(values)) == values

    @given(values=VALUES)
    def test_is_one_for_the_same_values(self, values: Any) -> None:
        assert canonical_text(json.loads(json.dumps(values, sort_keys=True))) == canonical_text(values)

    @given(values=st.dictionaries(KEYS, st.none(), min_size=2))
    def test_has_its_keys_in_the_order_of_their_utf_16(self, values: dict[str, None]) -> None:
        keys = list(json.loads(canonical_text(values)))

        assert keys == sorted(keys, key=lambda key: key.encode("utf-16-be"))

    @pytest.mark.parametrize(
        "value",
        [1.5, 1.0, float("nan"), float("inf"), b"a", {1}, object(), 10**5000, {1: 2}, {1: 2, "a": 3}, {None: 1}],
        ids=lambda value: type(value).__name__,
    )
    def test_is_of_values_of_json_without_decimals(self, value: object) -> None:
        with pytest.raises(InvalidValue, match=r"^values cannot be .*: give "):
            canonical_text({"a": [value]})

    @pytest.mark.parametrize(
        "values", ["\ud800", {"\udfff": 1}, {"\udfff": 1, "\U0001f600": 2}, ["a", {"b": "\ud83d"}]]
    )
    def test_is_of_text_that_can_be_encoded(self, values: object) -> None:
        with pytest.raises(InvalidValue, match=r"^values cannot be .*: give a plain str without half of "):
            canonical_text(values)


class TestTheDigest:
    """The SHA-256 of the canonical form in UTF-8."""

    def test_is_that_of_the_bytes(self) -> None:
        assert digest_of({"b": "é", "a": 1}) == sha256('{"a":1,"b":"é"}'.encode()).hexdigest()

    @given(one=VALUES, other=VALUES)
    def test_differs_where_the_values_differ(self, one: Any, other: Any) -> None:
        assert (digest_of(one) == digest_of(other)) == (canonical_text(one) == canonical_text(other))
