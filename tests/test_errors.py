"""Errors: each says what is wrong, the value, and what would do."""

import pickle
from collections.abc import Callable
from copy import copy, deepcopy
from datetime import date
from decimal import Decimal
from typing import Final, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import FlemishClustersError, InvalidDocument, InvalidValue, NoPolicyInForce, Verdict
from flemish_clusters.documents.mistakes import MISSING, no_json
from flemish_clusters.errors import PYTHON, NoTruthValue, Problem, shown
from flemish_clusters.wording import to_wanted

INVALID: Final = InvalidValue("Company.name", 3, "a str that is not blank")
NO_POLICY: Final = NoPolicyInForce(date(2016, 4, 16), date(2016, 4, 17))
DOCUMENT: Final = InvalidDocument((Problem((), "{", no_json("{x", 1)), Problem(("accounts", 2, "aid"), None, MISSING)))
NO_TRUTH: Final = NoTruthValue("a finding", "compare its verdict")
ERRORS: Final = (INVALID, NO_POLICY, DOCUMENT, NO_TRUTH)


FORGERIES: Final = {
    "a line break": ("a\nCompany.name is fine", r"a\nCompany.name is fine"),
    "a carriage return": ("a\rb", r"a\rb"),
    "a line separator": ("a\u2028b", r"a\u2028b"),
    "a next line": ("a\x85b", r"a\x85b"),
    "the colours of a terminal": ("\x1b[2K", r"\x1b[2K"),
    "text from right to left": ("a\u202eb", r"a\u202eb"),
    "a space without width": ("a\u200bb", r"a\u200bb"),
    "half of a surrogate pair": ("\ud800", r"\ud800"),
    "letters of any script": ("Łódź 東京 עברית é", "Łódź 東京 עברית é"),
}
"""Texts that could break, forge or hide a line, and how each is told."""


class Said:
    """A value that says of itself what it likes."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


class Day(date):
    """A day that says of itself what it likes."""

    def isoformat(self) -> str:
        return "today\n"


class Untold:
    """A value that cannot be written out."""

    def __repr__(self) -> str:
        raise AttributeError


def pickled(error: Exception) -> Exception:
    """Return an error that was pickled and read back."""
    return cast("Exception", pickle.loads(pickle.dumps(error)))


TRAVELS: Final[tuple[Callable[[Exception], Exception], ...]] = (copy, deepcopy, pickled)


class TestEveryError:
    """Every error is this package's own, is the builtin that fits as well, and survives a journey."""

    @pytest.mark.parametrize(
        ("error", "builtin"),
        [(INVALID, ValueError), (NO_POLICY, LookupError), (DOCUMENT, ValueError), (NO_TRUTH, TypeError)],
    )
    def test_it_is_caught_by_either_name(self, error: Exception, builtin: type[Exception]) -> None:
        assert isinstance(error, FlemishClustersError)
        assert isinstance(error, builtin)

    @pytest.mark.parametrize("error", ERRORS, ids=str)
    @pytest.mark.parametrize("travel", TRAVELS)
    def test_it_pickles_and_copies(self, error: Exception, travel: Callable[[Exception], Exception]) -> None:
        arrived = travel(error)

        assert type(arrived) is type(error)
        assert str(arrived) == str(error)

    def test_it_carries_its_data(self) -> None:
        travelled = pickle.loads(pickle.dumps(INVALID))

        assert (travelled.field, travelled.value, travelled.expected) == ("Company.name", 3, "a str that is not blank")
        assert (NO_POLICY.day, NO_POLICY.first_day) == (date(2016, 4, 16), date(2016, 4, 17))
        assert [problem.path for problem in DOCUMENT.problems] == [(), ("accounts", 2, "aid")]


class TestAProblem:
    """It is a value: what was found in a document stays what was found."""

    def test_it_is_frozen_and_goes_into_a_set(self) -> None:
        problem, other = Problem(("a",), ["b"], MISSING), Problem(("a",), ["c"], MISSING)

        assert {problem, Problem(("a",), ["b"], MISSING), other} == {problem, other}
        for name in ("path", "value", "wanted", "other"):
            with pytest.raises(AttributeError):
                setattr(problem, name, "c")


class TestWhatAnErrorSays:
    """The text names the field, the value and what would do, and stays short."""

    def test_it_names_field_value_and_what_would_do(self) -> None:
        assert str(INVALID) == "Company.name cannot be 3: give a str that is not blank"

    def test_it_names_the_first_day_of_a_policy(self) -> None:
        assert str(NO_POLICY) == "no cluster policy is in force on 2016-04-16: give a day from 2016-04-17 on"

    @pytest.mark.parametrize(
        ("first_day", "last_day", "would_do"),
        [
            (date(2020, 3, 1), None, "from 2020-03-01 on"),
            (date(2020, 3, 1), date(2020, 1, 31), "up to 2020-01-31 or from 2020-03-01 on"),
            (None, date(2020, 1, 31), "up to 2020-01-31"),
        ],
    )
    def test_it_names_the_days_around_one_without_a_policy(
        self, first_day: date | None, last_day: date | None, would_do: str
    ) -> None:
        error = NoPolicyInForce(date(2020, 2, 1), first_day, last_day)

        assert str(error) == f"no cluster policy is in force on 2020-02-01: give a day {would_do}"

    def test_it_lists_every_problem_of_a_document(self) -> None:
        assert str(DOCUMENT) == "document: is no JSON: look at line 1, column 2\naccounts[2].aid: is missing: give it"

    def test_it_tells_days_as_days_whatever_they_say_of_themselves(self) -> None:
        assert str(NoPolicyInForce(Day(2016, 4, 16), Day(2016, 4, 17))) == str(NO_POLICY)

    def test_it_says_how_to_look_at_a_verdict(self) -> None:
        with pytest.raises(NoTruthValue, match=r"`verdict is Verdict\.MET`"):
            bool(Verdict.MET)

    def test_it_can_be_about_another_field(self) -> None:
        moved = INVALID.at("Cluster.name")

        assert (moved.field, moved.value, moved.expected) == ("Cluster.name", INVALID.value, INVALID.expected)
        assert INVALID.field == "Company.name"

    @pytest.mark.parametrize(
        "value",
        [10**100_000, "9" * 100_000, Decimal("9" * 100_000), tuple(range(100_000)), (10**5_000,), b"\0" * 100_000],
        ids=lambda value: type(value).__name__,
    )
    def test_it_stays_short_whatever_the_value(self, value: object) -> None:
        text = str(InvalidValue("Company.name", value, "a str"))

        assert text.startswith("Company.name cannot be ")
        assert text.endswith(": give a str")
        assert len(text) < 200

    def test_it_is_told_of_a_value_that_cannot_tell_itself(self) -> None:
        assert str(InvalidValue("Company.name", Untold(), "a str")) == "Company.name cannot be this Untold: give a str"

    @pytest.mark.parametrize(("given_text", "told"), FORGERIES.values(), ids=FORGERIES)
    def test_no_text_breaks_or_forges_a_line(self, given_text: str, told: str) -> None:
        problem = Problem((given_text,), Said(given_text), to_wanted(given_text))
        said = problem.text("en", PYTHON)

        assert shown(given_text, str) == told
        assert shown([given_text, "b"], " and ".join) == f"{told} and b"
        assert str(InvalidValue(given_text, Said(given_text), given_text)) == f"{told} cannot be {told}: give {told}"
        assert said.endswith(f" cannot be {told}: give {told}")
        assert InvalidDocument((problem, problem)).text("en", PYTHON).splitlines() == [said] * 2

    def test_the_name_of_a_class_forges_no_line_either(self) -> None:
        value = type("C\n", (Untold,), {})()

        assert str(InvalidValue("A.b", value, "a str")) == r"A.b cannot be this C\n: give a str"

    @given(st.text(max_size=150))
    def test_every_message_is_one_line_that_can_be_encoded(self, text: str) -> None:
        for told in (
            shown(text),
            shown(text, str),
            str(InvalidValue(text, Said(text), text)),
            str(Problem((text,), text, to_wanted(text))),
        ):
            assert told.isprintable()
            assert told.encode().decode() == told

    @pytest.mark.parametrize("mark", ["a", "\n", "\U000e0001"])
    def test_what_was_given_is_told_in_a_hundred_characters_each_time(self, mark: str) -> None:
        long = mark * 10**6
        error = str(InvalidValue(long, Said(long), "a str"))

        assert shown(long) == f"{shown(long)[:97]}..."
        assert len(shown(long, str)) == 100
        assert len(error) == len(" cannot be : give a str") + 200
        assert len(str(Problem((long,), long, MISSING))) == len(": is missing: give it") + 100
        assert len(str(InvalidValue("A.b", type(f"C{long}", (Untold,), {})(), "a str"))) < 140

    @given(st.text("abc\n'\"\\", max_size=150))
    @example("a" * 98)
    @example("a" * 99)
    def test_a_short_value_stands_there_in_full(self, value: str) -> None:
        text = str(InvalidValue("Company.name", value, "a str"))

        assert (repr(value) in text) == (len(repr(value)) <= 100)
        assert "\n" not in text


class TestAFloodOfInput:
    """No error is longer than what is of use in it."""

    def test_of_many_problems_says_how_many_more(self) -> None:
        error = InvalidDocument(tuple(Problem((f"a{place}",), None, MISSING) for place in range(1_000)))

        assert str(error).splitlines()[49:] == ["a49: is missing: give it", "and 950 more"]
        assert error.text("nl").splitlines()[49:] == ["a49: ontbreekt: geef dit", "en nog 950"]

    @pytest.mark.parametrize(("problems", "rest"), [(49, []), (50, []), (51, ["and 1 more"]), (52, ["and 2 more"])])
    def test_of_fifty_problems_tells_each_of_them(self, problems: int, rest: list[str]) -> None:
        error = InvalidDocument(tuple(Problem((f"a{place}",), None, MISSING) for place in range(problems)))

        assert str(error).splitlines()[50:] == rest

    def test_is_represented_as_it_is_written(self) -> None:
        error = InvalidValue("field", "x" * 10**6, "a short one")

        assert repr(error) == f"<InvalidValue {error}>"
        assert len(repr(error)) < 200

    def test_by_a_text_of_a_class_of_its_own_is_cut_too(self) -> None:
        class Liar(str):
            __slots__ = ()

            def isprintable(self) -> bool:
                return True

            def __len__(self) -> int:
                return 1

        assert shown(5, lambda _: Liar("a\nb" * 1000)) == shown("a\nb" * 1000, str)
