"""Verification: the page is compared with the fingerprints of its sentences, so no sentence stands here."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidValue
from flemish_clusters.fingerprints import FINGERPRINTS, fingerprint
from flemish_clusters.sentences import SENTENCES
from flemish_clusters.verification import SourceReport, State, verify_source

NUMBERS: Final = tuple(FINGERPRINTS)
PAGE: Final = {number: f"Zin {number} gaat één keer over iets anders dan de vorige." for number in NUMBERS}
"""A made-up page of as many sentences, each with a letter that can be written in two ways."""
PRINTS: Final = {number: fingerprint(words) for number, words in PAGE.items()}


def page_as_given() -> str:
    """Return the page as it was given to the project, where it is at hand."""
    copy = Path(__file__).parents[3] / "shared" / "policy" / "page.nl.md"
    if not copy.exists():
        pytest.skip("the page itself is not at hand")
    return copy.read_text(encoding="utf-8")


def as_table(page: dict[str, str]) -> str:
    """Return a page as a table."""
    rows = "\n".join(f"| {number} | {words} |" for number, words in page.items())
    return f"| no. | sentence |\n|---|---|\n{rows}"


LAYOUTS: Final[dict[str, Callable[[dict[str, str]], str]]] = {
    "decomposed letters": lambda page: unicodedata.normalize("NFD", " ".join(page.values())),
    "other line ends": lambda page: "\r\n".join(page.values()),
    "table with other line ends": lambda page: as_table(page).replace("\n", "\r\n"),
    "wrapped": lambda page: "\n\n".join(textwrap.fill(words, 40) for words in page.values()),
    "one paragraph, wrapped": lambda page: textwrap.fill(" ".join(page.values()), 72),
}


def report_on(text: str) -> SourceReport:
    """Return the report on a copy of the made-up page."""
    return verify_source(text, fingerprints=PRINTS)


def counts(report: SourceReport) -> tuple[int, int, int, int]:
    """Return how many sentences are unchanged, changed, gone and new."""
    return tuple(len(report.of(state)) for state in State)  # type: ignore[return-value]


def numbers_of(report: SourceReport, state: State) -> list[str | None]:
    """Return the numbers of the sentences with a state."""
    return [check.sentence.citation.part if check.sentence else None for check in report.of(state)]


class TestTheWholePage:
    """Every sentence is found, however the copy is laid out."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(" ".join(PAGE.values()), id="one paragraph"),
            pytest.param("\n\n".join(PAGE.values()), id="paragraphs"),
            pytest.param("\n".join(PAGE.values()), id="lines"),
            *(pytest.param(layout(PAGE), id=name) for name, layout in LAYOUTS.items()),
            pytest.param(as_table(PAGE), id="table"),
            pytest.param(textwrap.indent(as_table(PAGE), "    "), id="indented table"),
            pytest.param("\ufeff" + " ".join(PAGE.values()), id="byte order mark"),
            pytest.param(" ".join(PAGE.values()).replace(" ", "\N{NO-BREAK SPACE}"), id="other spaces"),
        ],
    )
    def test_is_unchanged(self, text: str) -> None:
        assert counts(report_on(text)) == (len(NUMBERS), 0, 0, 0)

    def test_as_given_is_unchanged(self) -> None:
        report = verify_source(page_as_given())

        assert counts(report)[:3] == (17, 0, 0)
        assert all("|" not in (check.found or "") for check in report.checks)

    def test_under_headings_is_unchanged_and_the_headings_are_new(self) -> None:
        text = "\n".join(f"Kop\n{words}" if number == "4.2" else words for number, words in PAGE.items())

        assert counts(report_on(text)) == (len(NUMBERS), 0, 0, 1)
        assert report_on(text).of(State.NEW)[0].found == "Kop"

    def test_around_a_stray_row_is_unchanged(self) -> None:
        first, *others = PAGE.values()
        report = report_on(f"{first}\n\n| 9.9 | Een losse rij. |\n\n{' '.join(others)}")

        assert counts(report) == (len(NUMBERS), 0, 0, 1)
        assert report.of(State.NEW)[0].found == "Een losse rij."

    def test_with_a_word_broken_after_its_own_hyphen_is_unchanged(self) -> None:
        prints = {**PRINTS, "4.2": fingerprint("De groei-ambities staan in zin 4.2.")}
        text = " ".join({**PAGE, "4.2": "De groei-\nambities staan in zin 4.2."}.values())

        assert counts(verify_source(text, fingerprints=prints)) == (len(NUMBERS), 0, 0, 0)


class TestThePageItself:
    """Copies of the page as it was given, altered in one way each."""

    @pytest.fixture
    def page(self) -> dict[str, str]:
        """The sentences of the page, by their numbers."""
        return dict(re.findall(r"^\| (\d\.\d) \| (.+) \|$", page_as_given(), flags=re.MULTILINE))

    @pytest.mark.parametrize("laid_out", LAYOUTS.values(), ids=LAYOUTS)
    def test_is_unchanged_however_it_is_laid_out(
        self, page: dict[str, str], laid_out: Callable[[dict[str, str]], str]
    ) -> None:
        assert counts(verify_source(laid_out(page))) == (17, 0, 0, 0)

    @pytest.mark.parametrize("render", [as_table, LAYOUTS["other line ends"]])
    def test_has_what_was_altered(self, page: dict[str, str], render: Callable[[dict[str, str]], str]) -> None:
        raised = {**page, "4.2": page["4.2"].replace("50%", "40%")}
        shorter = {number: words for number, words in page.items() if number != "6.5"}
        longer = {**page, "6.7": "Deze zin is nieuw."}

        assert numbers_of(verify_source(render(raised)), State.CHANGED) == ["4.2"]
        assert numbers_of(verify_source(render(shorter)), State.GONE) == ["6.5"]
        assert [check.found for check in verify_source(render(longer)).of(State.NEW)] == ["Deze zin is nieuw."]
        assert counts(verify_source(render(longer)))[:3] == (17, 0, 0)


class TestAnAlteredPage:
    """What differs is told apart: changed, gone and new."""

    def test_has_a_changed_sentence_where_another_stands_in_its_place(self) -> None:
        report = report_on(" ".join({**PAGE, "4.2": "Zin 4.2 is herschreven."}.values()))

        assert counts(report) == (len(NUMBERS) - 1, 1, 0, 0)
        assert numbers_of(report, State.CHANGED) == ["4.2"]
        assert report.of(State.CHANGED)[0].found == "Zin 4.2 is herschreven."

    def test_lacks_a_sentence_that_is_gone(self) -> None:
        report = report_on(" ".join(words for number, words in PAGE.items() if number != "6.5"))

        assert counts(report) == (len(NUMBERS) - 1, 0, 1, 0)
        assert numbers_of(report, State.GONE) == ["6.5"]

    def test_has_a_new_sentence(self) -> None:
        report = report_on("Een nieuw begin. " + " ".join(PAGE.values()))

        assert counts(report) == (len(NUMBERS), 0, 0, 1)
        assert report.of(State.NEW)[0].sentence is None

    def test_with_a_sentence_moved_has_it_gone_and_new(self) -> None:
        first, *others = PAGE.values()
        report = report_on(" ".join((*others, first)))

        assert counts(report) == (len(NUMBERS) - 1, 0, 1, 1)

    @given(order=st.permutations(NUMBERS))
    def test_in_another_order_has_none_changed(self, order: list[str]) -> None:
        report = report_on(" ".join(PAGE[number] for number in order))
        unchanged, changed, gone, new = counts(report)

        assert (changed, gone) == (0, new)
        assert unchanged + gone == len(NUMBERS)

    @given(order=st.permutations(NUMBERS), left_out=st.sets(st.sampled_from(NUMBERS)), added=st.integers(0, 3))
    def test_accounts_for_every_sentence_known_and_found(
        self, order: list[str], left_out: set[str], added: int
    ) -> None:
        words = [PAGE[number] for number in order if number not in left_out]
        words += [f"Toegevoegd, nummer {number}." for number in range(added)]
        report = report_on(" ".join(words))

        assert [check.sentence for check in report.checks if check.sentence] == list(SENTENCES)
        assert sorted(check.found for check in report.checks if check.found) == sorted(words)
        assert all(check.found not in PAGE.values() for check in report.of(State.CHANGED))

    @given(altered=st.sets(st.sampled_from(NUMBERS)))
    def test_in_a_table_has_each_changed_sentence_under_its_number(self, altered: set[str]) -> None:
        page = {number: f"{words} Herschreven." if number in altered else words for number, words in PAGE.items()}
        report = report_on(f"Een inleiding.\n\n{as_table(page)}")

        assert set(numbers_of(report, State.CHANGED)) == altered
        assert [check.found for check in report.of(State.NEW)] == ["Een inleiding."]

    def test_in_a_table_with_a_number_twice_loses_no_row(self) -> None:
        page = {**PAGE, "4.2": "Zin 4.2 is herschreven. |\n| 4.2 | Zin 4.2 staat er nog eens."}
        report = report_on(as_table(page))

        assert counts(report) == (len(NUMBERS) - 1, 1, 0, 1)
        assert report.of(State.CHANGED)[0].found == "Zin 4.2 is herschreven."

    def test_of_no_words_has_every_sentence_gone(self) -> None:
        assert counts(report_on("")) == (0, 0, len(NUMBERS), 0)


class TestWhatRestsOnASentence:
    """The rules and the numbers that rest on a sentence are named."""

    def test_is_named_by_code_and_path(self) -> None:
        checks = {check.sentence.citation.part: check for check in report_on("").checks if check.sentence}

        assert {"AID-1", "COF-1", "spearhead.match", "spearhead.aid_intensity"} <= set(checks["4.2"].rests_on_it)
        assert checks["4.3"].rests_on_it == ()

    def test_stands_in_both_tables(self) -> None:
        report = report_on(" ".join({**PAGE, "6.6": "Zin 6.6 is herschreven."}.values()))

        assert r"| 6.6 | changed | PER-1, PER-2, innovative\_business\_network.funding\_years |" in report.markdown(
            "en"
        )
        assert any(line.startswith("6.6") and "gewijzigd" in line for line in report.table("nl").splitlines())


class TestTheFingerprints:
    """Each sentence has a fingerprint of its own."""

    def test_are_those_of_the_sentences(self) -> None:
        assert list(FINGERPRINTS) == [sentence.citation.part for sentence in SENTENCES]
        assert len(set(FINGERPRINTS.values())) == len(FINGERPRINTS)
        assert all(len(bytes.fromhex(print_)) == 32 for print_ in FINGERPRINTS.values())

    def test_do_not_hold_for_other_words(self) -> None:
        assert fingerprint("Een zin.") != fingerprint("Een zin")
        assert fingerprint(" Een\n zin. ") == fingerprint("Een zin.")


def test_a_text_is_text() -> None:
    with pytest.raises(InvalidValue, match="text cannot be 3"):
        verify_source(3)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["<!DOCTYPE html>\n<title>Een pagina", "<p class='x'>Een zin.", "<li>Een zin.</li>", "Een zin.<br/>Nog een."],
)
def test_a_text_is_not_html(text: str) -> None:
    with pytest.raises(InvalidValue, match="text cannot be .*: give the text as a browser shows it, and no HTML"):
        verify_source(text)


def test_each_sentence_needs_its_fingerprint() -> None:
    prints = {number: print_ for number, print_ in PRINTS.items() if number != "4.2"}

    with pytest.raises(InvalidValue, match=r"fingerprints cannot be .*: give that of each sentence; 4.2 have none"):
        verify_source("", fingerprints=prints)
    with pytest.raises(InvalidValue, match="fingerprints cannot be 3: give a Mapping"):
        verify_source("", fingerprints=3)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
