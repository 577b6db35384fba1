"""Fingerprints: how a sentence is told from another without carrying its words."""

import unicodedata
from hashlib import sha256
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters.fingerprints import FINGERPRINTS, fingerprint, normalised
from flemish_clusters.sources import PAGE

FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")


class TestAFingerprint:
    """The SHA-256 of a text with its white space and its Unicode normalised."""

    def test_is_that_of_the_normalised_text(self) -> None:
        assert fingerprint(" a\u00a0\n b ") == sha256(b"a b").hexdigest()

    @pytest.mark.parametrize("form", FORMS)
    @given(text=st.text())
    def test_is_the_same_in_every_form_of_unicode(self, form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> None:
        assert fingerprint(unicodedata.normalize(form, text)) == fingerprint(text)

    @given(words=st.lists(st.text(st.characters(categories=("L", "N"), max_codepoint=127), min_size=1), min_size=1))
    @pytest.mark.parametrize("space", [" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2009", " \n\n "])
    def test_is_the_same_however_words_are_set_apart(self, space: str, words: list[str]) -> None:
        assert fingerprint(space.join(words)) == fingerprint(" ".join(words))

    @given(text=st.text())
    def test_is_of_a_text_that_stays_as_it_is_once_normalised(self, text: str) -> None:
        assert normalised(normalised(text)) == normalised(text)

    @given(one=st.text(), other=st.text())
    def test_differs_where_the_normalised_texts_differ(self, one: str, other: str) -> None:
        assert (fingerprint(one) == fingerprint(other)) == (normalised(one) == normalised(other))

    def test_of_a_text_that_no_encoding_holds_is_one_as_well(self) -> None:
        assert fingerprint("\ud800") != fingerprint("\ud801")


def test_each_sentence_of_the_page_has_one_of_its_own() -> None:
    assert tuple(FINGERPRINTS) == PAGE.parts
    assert len(set(FINGERPRINTS.values())) == 17
