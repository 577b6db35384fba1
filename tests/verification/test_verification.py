"""Verification: what differs from the page is told apart as changed, gone and new, with what rests on each sentence."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidValue
from flemish_clusters.page import SENTENCES
from flemish_clusters.sources import SUBSIDY_DB
from flemish_clusters.verification import SourceReport, State, verify_source
from flemish_clusters.verification.copies import fingerprint
from tests.support.pages import read
from tests.support.policy_page import MADE_UP, POLICY_PAGE, as_given, as_lines, as_table
from tests.support.usual import POLICY

NUMBERS: Final = tuple(MADE_UP)
PRINTS: Final = {number: fingerprint(words) for number, words in MADE_UP.items()}


def report_on(text: str) -> SourceReport:
    """Return the report on a copy of the made-up page."""
    return verify_source(text, fingerprints=PRINTS)


def counts(report: SourceReport) -> tuple[int, ...]:
    """Return how many sentences are unchanged, changed, gone and new."""
    return tuple(len(report.of(state)) for state in State if state is not State.NOT_WATCHED)


def numbers_of(report: SourceReport, state: State) -> list[str | None]:
    """Return the numbers of the sentences with a state."""
    return [check.sentence.number if check.sentence else None for check in report.of(state)]


class TestThePageItself:
    """Copies of the page as it was given, altered in one way each."""

    def test_is_unchanged(self) -> None:
        as_given()

        assert counts(verify_source(read(POLICY_PAGE)))[:3] == (17, 0, 0)

    @pytest.mark.parametrize("render", [as_table, as_lines])
    def test_has_what_was_altered(self, render: Callable[[dict[str, str]], str]) -> None:
        page = as_given()
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
        report = report_on(" ".join({**MADE_UP, "4.2": "Zin 4.2 is herschreven."}.values()))

        assert counts(report) == (len(NUMBERS) - 1, 1, 0, 0)
        assert numbers_of(report, State.CHANGED) == ["4.2"]
        assert report.of(State.CHANGED)[0].found == "Zin 4.2 is herschreven."

    def test_lacks_a_sentence_that_is_gone(self) -> None:
        report = report_on(" ".join(words for number, words in MADE_UP.items() if number != "6.5"))

        assert counts(report) == (len(NUMBERS) - 1, 0, 1, 0)
        assert numbers_of(report, State.GONE) == ["6.5"]

    def test_has_a_new_sentence(self) -> None:
        report = report_on("Een nieuw begin. " + " ".join(MADE_UP.values()))

        assert counts(report) == (len(NUMBERS), 0, 0, 1)
        assert report.of(State.NEW)[0].sentence is None

    def test_with_a_sentence_moved_has_it_gone_and_new(self) -> None:
        first, *others = MADE_UP.values()
        report = report_on(" ".join((*others, first)))

        assert counts(report) == (len(NUMBERS) - 1, 0, 1, 1)

    def test_with_its_rows_numbered_otherwise_is_unchanged(self) -> None:
        report = report_on(as_table(dict(zip(reversed(NUMBERS), MADE_UP.values(), strict=True))))

        assert counts(report) == (len(NUMBERS), 0, 0, 0)
        assert [check.found for check in report.checks] == list(MADE_UP.values())

    @given(order=st.permutations(NUMBERS))
    def test_in_another_order_has_none_changed(self, order: list[str]) -> None:
        unchanged, changed, gone, new = counts(report_on(" ".join(MADE_UP[number] for number in order)))

        assert (changed, gone) == (0, new)
        assert unchanged + gone == len(NUMBERS)

    @given(order=st.permutations(NUMBERS), left_out=st.sets(st.sampled_from(NUMBERS)), added=st.integers(0, 3))
    def test_accounts_for_every_sentence_known_and_found(
        self, order: list[str], left_out: set[str], added: int
    ) -> None:
        words = [MADE_UP[number] for number in order if number not in left_out]
        words += [f"Toegevoegd, nummer {number}." for number in range(added)]
        report = report_on(" ".join(words))

        assert [check.sentence for check in report.checks if check.sentence] == list(SENTENCES)
        assert sorted(check.found for check in report.checks if check.found) == sorted(words)
        assert all(check.found not in MADE_UP.values() for check in report.of(State.CHANGED))

    @given(altered=st.sets(st.sampled_from(NUMBERS)))
    def test_in_a_table_has_each_changed_sentence_under_its_number(self, altered: set[str]) -> None:
        page = {number: f"{words} Herschreven." if number in altered else words for number, words in MADE_UP.items()}
        report = report_on(f"Een inleiding.\n\n{as_table(page)}")

        assert set(numbers_of(report, State.CHANGED)) == altered
        assert [check.found for check in report.of(State.NEW)] == ["Een inleiding."]

    def test_in_a_table_with_a_number_twice_loses_no_row(self) -> None:
        page = {**MADE_UP, "4.2": "Zin 4.2 is herschreven. |\n| 4.2 | Zin 4.2 staat er nog eens."}
        report = report_on(as_table(page))

        assert counts(report) == (len(NUMBERS) - 1, 1, 0, 1)
        assert report.of(State.CHANGED)[0].found == "Zin 4.2 is herschreven."

    def test_of_no_words_has_every_sentence_gone(self) -> None:
        assert counts(report_on("")) == (0, 0, len(NUMBERS), 0)


def test_the_rules_and_the_numbers_that_rest_on_a_sentence_are_named() -> None:
    resting = {check.sentence.number: check.rests_on_it for check in report_on("").checks if check.sentence}

    assert {"AID-1", "COF-1", "spearhead.match", "spearhead.aid_intensity"} <= set(resting["4.2"])
    assert resting["4.3"] == ()


class TestTheTables:
    """The tables of a report, whole."""

    def test_of_a_page_with_a_sentence_changed_and_one_gone_and_one_new_are_these(self) -> None:
        less = evolve(POLICY, rules=tuple(rule for rule in POLICY.rules if rule.code in ("COM-3", "SPC-1", "SPC-2")))
        copy = {**MADE_UP, "6.1": "Dit is een andere zin.", "3.2": "", "9.9": "Deze zin is nieuw."}
        report = verify_source(" ".join(copy.values()), policies=(less,), fingerprints=PRINTS)

        kinds, names = ("spearhead", "innovative_business_network"), ("aid_intensity", "match")
        assert report.markdown("nl").replace("\\_", "_").splitlines() == [
            "| wat bewaakt wordt | toestand | wat erop steunt | nieuwe woorden |",
            "| --- | --- | --- | --- |",
            "| zin 1.1 | ongewijzigd | minimum_companies, minimum_knowledge_institutions |  |",
            *(f"| zin {part} | ongewijzigd |  |  |" for part in ("2.1", "2.2")),
            "| zin 3.1 | ongewijzigd | minimum_fitting_companies |  |",
            "| zin 3.2 | verdwenen | COM-3 |  |",
            *(f"| zin {part} | ongewijzigd |  |  |" for part in ("3.3", "3.4", "4.1")),
            f"| zin 4.2 | ongewijzigd | {', '.join(f'{kind}.{name}' for kind in kinds for name in names)} |  |",
            *(f"| zin {part} | ongewijzigd |  |  |" for part in ("4.3", "5.1")),
            "| zin 6.1 | gewijzigd | SPC-1 | Dit is een andere zin. |",
            "| zin 6.2 | ongewijzigd | SPC-2, spearhead.funding_years |  |",
            *(f"| zin {part} | ongewijzigd |  |  |" for part in ("6.3", "6.4", "6.5")),
            "| zin 6.6 | ongewijzigd | innovative_business_network.funding_years |  |",
            "|  | nieuw |  | Deze zin is nieuw. |",
        ]

    def test_for_a_terminal_are_these(self) -> None:
        report = verify_source("Deze zin is nieuw.", policies=(), fingerprints=dict.fromkeys(NUMBERS, "0" * 64))
        first, *others = NUMBERS

        assert report.table("en").splitlines() == [
            "what is watched  state    what rests on it  new words",
            "---------------  -------  ----------------  ------------------",
            f"sentence {first}     changed                    Deze zin is nieuw.",
            *(f"sentence {number}     gone" for number in others),
        ]

    def test_shorten_new_words(self) -> None:
        table = report_on(f"{' '.join(MADE_UP.values())} Een {'lange ' * 100}zin.").table("en")

        assert table.splitlines()[-1].endswith(f"Een {'lange ' * 15}lan...")


class TestWhatIsAskedOfAReport:
    """A report is made under policies, with a fingerprint in text for each sentence."""

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"text": 3}, "text cannot be 3: give a str"),
            ({"text": 3, "source": SUBSIDY_DB}, "text cannot be 3: give a str"),
            ({"text": "<p>Een zin.</p>", "source": SUBSIDY_DB}, "text cannot be .*: give the text as a browser shows"),
            ({"source": None}, "source cannot be None: give a Source"),
            ({"source": "PAGE"}, "source cannot be 'PAGE': give a Source"),
            ({"source": SUBSIDY_DB.whole()}, "source cannot be <Citation SUBSIDY_DB>: give a Source"),
            (
                {"source": SUBSIDY_DB, "fingerprints": PRINTS},
                "fingerprints cannot be .*: give none: of SUBSIDY_DB no sentences are known",
            ),
            ({"policies": POLICY}, "policies cannot be <Policy order-2016>: give an Iterable"),
            ({"policies": None}, "policies cannot be None: give an Iterable"),
            ({"policies": (POLICY, "order-2016")}, r"policies\[1\] cannot be 'order-2016': give a Policy"),
            ({"fingerprints": 3}, "fingerprints cannot be 3: give a Mapping"),
            (
                {"fingerprints": {number: print_ for number, print_ in PRINTS.items() if number not in ("4.2", "6.1")}},
                "fingerprints cannot be .*: give that of each sentence; 4.2, 6.1 have none",
            ),
            *(
                (
                    {"fingerprints": {**PRINTS, "4.2": wrong}},
                    r"fingerprints\['4.2'\] cannot be .*: give a SHA-256: 64 d",
                )
                for wrong in (None, ["5"], "", "\ud800", "A" * 64, "a" * 63, "a" * 64 + "\n", "g" * 64)
            ),
            ({"fingerprints": {**PRINTS, "9.9": "a" * 64}}, "fingerprints cannot be '9.9': give numbers of sentences"),
            (
                {"fingerprints": dict.fromkeys([*PRINTS, 4.2], "a" * 64)},
                "fingerprints cannot be 4.2: give numbers of sentences",
            ),
        ],
    )
    def test_is_refused_by_its_name_where_it_would_not_do(self, changes: dict[str, Any], message: str) -> None:
        arguments: dict[str, Any] = {"text": "", **changes}

        with pytest.raises(InvalidValue, match=f"^{message}"):
            verify_source(**arguments)
