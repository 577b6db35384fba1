"""Verified copies: every sentence is found and told from another, however the copy is laid out."""

import textwrap
import unicodedata
from collections.abc import Callable
from hashlib import sha256
from typing import Final, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidValue
from flemish_clusters.page import SENTENCES
from flemish_clusters.verification.copies import fingerprint, found_in
from tests.support.pages import read
from tests.support.policy_page import MADE_UP, POLICY_PAGE, as_given, as_lines, as_table

Page = dict[str, str]
LAYOUTS: Final[dict[str, Callable[[Page], str]]] = {
    "one paragraph": lambda page: " ".join(page.values()),
    "paragraphs": lambda page: "\n\n".join(page.values()),
    "lines": lambda page: "\n".join(page.values()),
    "other line ends": as_lines,
    "wrapped": lambda page: "\n\n".join(textwrap.fill(words, 40) for words in page.values()),
    "one paragraph, wrapped": lambda page: textwrap.fill(" ".join(page.values()), 72),
    "decomposed letters": lambda page: unicodedata.normalize("NFD", " ".join(page.values())),
    "byte order mark": lambda page: "\ufeff" + " ".join(page.values()),
    "soft hyphens": lambda page: " ".join(page.values()).replace("iets", "ie\u00ad\nts").replace("aa", "a\u00ada"),
    "marks of no width": lambda page: " ".join(page.values()).replace("e", "e\u200b\u200d").replace("g", "\u200bg"),
    "hyphens that do not break": lambda page: " ".join(page.values()).replace("-", "\N{NON-BREAKING HYPHEN}"),
    "list of hyphens": lambda page: "\n".join(f"- {words}" for words in page.values()),
    "list of stars": lambda page: "\n\n".join(f"  * {words}" for words in page.values()),
    "quotation": lambda page: "\n".join(f"> {words}" for words in page.values()),
    "table without numbers": lambda page: "\n".join(f"| {words} |" for words in page.values()),
    "table with other spaces": lambda page: as_table(page).replace(" ", "\N{NO-BREAK SPACE}"),
    "other spaces": lambda page: " ".join(page.values()).replace(" ", "\N{NO-BREAK SPACE}"),
    "table": as_table,
    "indented table": lambda page: textwrap.indent(as_table(page), "    "),
    "table with other line ends": lambda page: as_table(page).replace("\n", "\r\n"),
}


def sentences_in(text: str, page: Page = MADE_UP) -> list[str]:
    """Return the words of each sentence that is found in a copy of a page."""
    return [one.words for one in found_in(text, frozenset(map(fingerprint, page.values())))]


class TestAFingerprint:
    """The SHA-256 of a text with its white space and its Unicode normalised."""

    def test_is_that_of_the_normalised_text(self) -> None:
        assert fingerprint(" a\u00a0\n b ") == sha256(b"a b").hexdigest()

    @pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
    @given(text=st.text())
    def test_is_the_same_in_every_form_of_unicode(self, form: Literal["NFC", "NFD", "NFKC", "NFKD"], text: str) -> None:
        assert fingerprint(unicodedata.normalize(form, text)) == fingerprint(text)

    @given(words=st.lists(st.text(st.characters(categories=("L", "N"), max_codepoint=127), min_size=1), min_size=1))
    @pytest.mark.parametrize("space", [" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2009", " \n\n "])
    def test_is_the_same_however_words_are_set_apart(self, space: str, words: list[str]) -> None:
        assert fingerprint(space.join(words)) == fingerprint(" ".join(words))

    @pytest.mark.parametrize("text", ["groei\u2011am\u00adbi\u200btie", "\ufeffgroei\u2010am\u200dbitie\u200e"])
    def test_has_one_hyphen_and_no_mark_that_nobody_sees(self, text: str) -> None:
        assert fingerprint(text) == fingerprint("groei-ambitie")

    def test_of_a_text_that_no_encoding_holds_is_one_as_well(self) -> None:
        assert fingerprint("\ud800") != fingerprint("\ud801")


@pytest.mark.parametrize("laid_out", LAYOUTS.values(), ids=LAYOUTS)
class TestEveryLayout:
    """The sentences of the page are found in order, and nothing else."""

    def test_shows_those_of_a_made_up_page(self, laid_out: Callable[[Page], str]) -> None:
        assert sentences_in(laid_out(MADE_UP)) == list(MADE_UP.values())

    def test_shows_those_of_the_page_as_it_was_given(self, laid_out: Callable[[Page], str]) -> None:
        prints = [sentence.fingerprint for sentence in SENTENCES]

        assert [one.fingerprint for one in found_in(laid_out(as_given()), frozenset(prints))] == prints


class TestWhatStandsAround:
    """Headings and stray rows are told apart from the sentences."""

    def test_is_a_heading_of_its_own(self) -> None:
        text = "\n".join(f"Kop\n{words}" if number == "4.2" else words for number, words in MADE_UP.items())

        found = sentences_in(text)
        assert found[found.index("Kop") + 1] == MADE_UP["4.2"]
        assert [words for words in found if words != "Kop"] == list(MADE_UP.values())

    def test_is_a_row_of_its_own(self) -> None:
        first, *others = MADE_UP.values()

        text = f"{first}\n\n| 9.9 | Een losse rij. |\n\n{' '.join(others)}"
        assert sentences_in(text) == [first, "Een losse rij.", *others]

    def test_is_never_the_bar_of_a_table(self) -> None:
        as_given()

        assert not any("|" in words for words in sentences_in(read(POLICY_PAGE)))

    @pytest.mark.parametrize(
        "table", ["| Let op: | Het aandeel is 40%. |\n|---|:-:|\n", "| Let op: |\n\n|---|\n| 40%. |"]
    )
    def test_is_the_header_of_another_table(self, table: str) -> None:
        new = [words.strip() for words in table.split("|") if words.strip(" \n:-")]

        assert sentences_in(f"{as_table(MADE_UP)}\n\n{table}") == [*MADE_UP.values(), *new]
        assert sentences_in(f"{table}\n\n{as_table(MADE_UP)}") == [*new, *MADE_UP.values()]

    def test_is_the_header_of_the_table_itself_where_it_says_something_else(self) -> None:
        raised = as_table(MADE_UP).replace("| no. | sentence |", "| Vanaf 2027 is de steun 40%. | Nieuw. |")

        assert sentences_in(raised) == ["Vanaf 2027 is de steun 40%.", "Nieuw.", *MADE_UP.values()]

    def test_can_be_a_list_item_of_its_own(self) -> None:
        first, *others = MADE_UP.values()

        assert sentences_in(f"- Kop\n  - {first}\n- {' '.join(others)}") == ["Kop", first, *others]

    def test_can_be_a_line_that_begins_with_a_hyphen(self) -> None:
        whole = {"4.2": "Een netwerk - actief in een domein - staat in zin 4.2."}

        assert sentences_in("Een netwerk\n- actief in een domein\n- staat in zin 4.2.", whole) == list(whole.values())

    def test_is_no_part_of_a_word_broken_after_its_own_hyphen(self) -> None:
        whole = {"4.2": "De groei-ambities staan in zin 4.2."}

        assert sentences_in("De groei-\nambities staan in zin 4.2.", whole) == list(whole.values())


def test_a_text_is_text() -> None:
    with pytest.raises(InvalidValue, match="text cannot be 3"):
        tuple(found_in(3, frozenset()))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    "text",
    ["<!DOCTYPE html>\n<title>Een pagina", "<p class='x'>Een zin.", "<li>Een zin.</li>", "Een zin.<br/>Nog een."],
)
def test_a_text_is_not_html(text: str) -> None:
    with pytest.raises(InvalidValue, match="text cannot be .*: give the text as a browser shows it, and no HTML"):
        tuple(found_in(text, frozenset()))
