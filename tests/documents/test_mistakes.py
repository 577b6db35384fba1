"""Mistakes: each names its place, in the words of JSON."""

import json
from datetime import date
from typing import Final

import pytest

from flemish_clusters import Company, InvalidDocument, OtherBody
from flemish_clusters.documents import from_document, from_json
from flemish_clusters.errors import Problem
from flemish_clusters.facts import Further
from tests.support.mutations import problems

STRANGE_KEYS: Final = (
    *("\ud800", "x: is fine\nname", "b.c[0]", "a\u2028b", "\x1b[31m", "a\u202eb", "a b", "", "naam é", "0"),
    *("a" * 10**7, "\n" * 10**6, '"', "[0]", "a.b"),
)


def lines(problem: Problem) -> list[str]:
    """Return the lines of an error with this one mistake, as an encoding can write them."""
    return str(InvalidDocument((problem,))).encode().decode().splitlines()


def problem_values(document: object) -> tuple[Problem, ...]:
    """Return what is wrong with the document of a company."""
    with pytest.raises(InvalidDocument) as caught:
        from_document(document, Company)
    return caught.value.problems


class TestTheErrors:
    """Each names its place; the document itself where it is wrong as a whole."""

    def test_read_line_by_line(self) -> None:
        error = InvalidDocument((Problem("", "is no JSON"), Problem("accounts[2].aid", "is missing: give it")))

        assert str(error) == "document: is no JSON\naccounts[2].aid: is missing: give it"
        assert isinstance(error, ValueError)

    def test_of_further_attestations_by_themselves_have_their_names(self) -> None:
        assert list(problems({"a": 5, "B": True}, Further)) == ["a", ""]
        assert problems([], Further) == {"": "cannot be []: give an object"}

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (None, "null"),
            (float("nan"), "NaN"),
            (float("-inf"), "-Infinity"),
            ([True, {"a": 1.0}], '[true, {"a": 1.0}]'),
            ("België\u2028\n\u200b", '"België\\u2028\\n\\u200b"'),
            (date(2020, 1, 1), '"2020-01-01"'),
            ({1}, '"{1}"'),
            ({(): 1}, "this dict"),
        ],
    )
    def test_show_a_value_as_json_writes_it(self, value: object, text: str) -> None:
        assert problems({"name": value}, Company)["name"].startswith(f"cannot be {text}: give text")

    @pytest.mark.parametrize("key", STRANGE_KEYS, ids=lambda key: ascii(key[:9]))
    def test_show_a_key_on_one_line_and_cut_as_they_do_a_value(self, key: str) -> None:
        document = {"name": "A", key: 1, "further": {key: 5}}
        twice = json.dumps({"name": "A"})[:-1] + f", {json.dumps(key)}: 1, {json.dumps(key)}: 2}}"
        with pytest.raises(InvalidDocument) as caught:
            from_json(twice, OtherBody)
        found = (*caught.value.problems, *problem_values(document), *problem_values({"name": {key: key}}))

        assert len(found) >= 5
        for problem in found:
            assert len(lines(problem)) == 1
            assert problem.path.isprintable()
            assert problem.message.isprintable()
            assert len(problem.path) <= 110
            assert len(problem.message) <= 300

    def test_tell_a_key_from_the_steps_of_a_path(self) -> None:
        document = {"name": "A", "b.c[0]": 1, "a b": 2, "0": 3, 'say "x"': 4, "further": {"B.c": 5, "x_1": 5}}

        assert list(problems(document, Company)) == [
            'further["B.c"]',
            "further.x_1",
            "further",
            '["b.c[0]"]',
            '["a b"]',
            '["0"]',
            '["say \\"x\\""]',
        ]

    def test_name_a_key_that_only_python_has(self) -> None:
        assert problems({"name": "A", 5: 1}, Company) == {"[5]": "is a key that is not known: leave it out"}
