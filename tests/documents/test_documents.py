"""Documents: JSON read so that no key is lost and every mistake is told, and calls with what is no fact."""

import json
import sys
from functools import partial
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import (
    Cluster,
    Company,
    Dossier,
    Euro,
    InvalidDocument,
    InvalidValue,
    OtherBody,
    Policy,
    YearAccount,
    assess,
)
from flemish_clusters.documents import from_document, from_json, read_text, schema_of, to_document, to_json
from flemish_clusters.facts import Subject
from tests.support.mutations import json_values
from tests.support.usual import ACCOUNT, PERIOD, POLICY

MARKS: Final = st.sampled_from('{}[]",:01.eE-+nulltrefasNI\\ \n') | st.characters()


NO_FACTS: Final[tuple[Any, ...]] = (
    *(Policy, type("Stranger", (), {}), type("Own", (Company,), {}), Euro, list, dict, tuple[Company, ...], None),
    *("Dossier", 5, [Dossier], POLICY, Subject, Company | None),
)
"""What is no class of a fact."""

WRITTEN: Final = json_values().map(json.dumps)


def has_each_key_once(text: str) -> bool:
    """Return whether a text is JSON in which no key stands twice in an object, told naively."""

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        if len(dict(pairs)) < len(pairs):
            raise ValueError
        return dict(pairs)

    try:
        json.loads(text, object_pairs_hook=once)
    except ValueError:
        return False
    return True


def parsed(text: str) -> Any:
    """Return the values of a text, as a function that takes any of them is given them."""
    return read_text(text, lambda values: values)


def with_a_mark(text: str, place: int, mark: str) -> str:
    """Return a text with a mark put into it."""
    return f"{text[: place % (len(text) + 1)]}{mark}{text[place % (len(text) + 1) :]}"


class TestAText:
    """JSON, in which no key stands twice in an object."""

    @example(text='{"a": [1, null, "b"]}')
    @given(text=st.text(MARKS) | WRITTEN | st.builds(with_a_mark, WRITTEN, st.integers(0), MARKS))
    def test_is_values_or_else_no_json(self, text: str) -> None:
        if has_each_key_once(text):
            assert repr(parsed(text)) == repr(json.loads(text))
        else:
            with pytest.raises(InvalidDocument):
                parsed(text)

    @given(value=json_values())
    def test_of_any_values_is_read(self, value: Any) -> None:
        assert repr(parsed(json.dumps(value))) == repr(json.loads(json.dumps(value)))

    def test_with_keys_that_stand_twice_says_so_with_their_paths_and_with_all_that_is_wrong_besides(self) -> None:
        text = """{"name": "A", "kind": "spearhead_cluster", "further": {"x": true, "x": false},
            "companies": [{"name": "B"}, {"name": "C", "name": "D", "name": "E", "growth_ambition": 5}],
            "kind": "spearhead_cluster", "knowledge_institutions": [{"name": {"a": 1, "a": 2}}], "size": 5}"""

        with pytest.raises(InvalidDocument) as caught:
            from_json(text, Cluster)
        found = [str(problem) for problem in caught.value.problems]

        twice = ["kind", "further.x", "companies[1].name", "knowledge_institutions[0].name.a"]
        assert found[:4] == [f"{place}: stands twice: give it once" for place in twice]
        assert [problem.path for problem in caught.value.problems[4:]] == [
            ("companies", 1, "growth_ambition"),
            ("knowledge_institutions", 0, "name"),
            ("size",),
        ]

    def test_with_a_key_that_stands_twice_is_refused_also_where_the_rest_is_right(self) -> None:
        with pytest.raises(InvalidDocument, match=r"^name: stands twice: give it once$"):
            from_json('{"name": "A", "name": "A"}', OtherBody)
        with pytest.raises(InvalidDocument, match=r"^\[0\].a: stands twice: give it once$"):
            parsed('[{"a": 1, "a": {"b": 1, "b": 2}, "a": 3}]')

    @pytest.mark.parametrize("text", ["", "{", "nul", '{"name": "A"}}', "[" * 100_000, "\ufeff{}"])
    def test_that_is_no_json_says_so(self, text: str) -> None:
        with pytest.raises(InvalidDocument, match=r"^document: is no JSON: "):
            from_json(text, Company)

    @pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e400", "9" * 4_000, "9" * 40_000])
    def test_with_a_number_that_is_none_is_refused(self, value: str) -> None:
        with pytest.raises(InvalidDocument) as caught:
            from_json(f'{{"period": {to_json(PERIOD)}, "year": {value}, "aid": {value}}}', YearAccount)

        assert [problem.path for problem in caught.value.problems] == [("year",), ("aid",)]

    @pytest.mark.parametrize("below", [20, 50, 100, 200, 400])
    def test_that_is_deep_is_refused_and_nothing_else(self, below: int) -> None:
        depth = sys.getrecursionlimit() - below
        with pytest.raises(InvalidDocument):
            from_json(f'{{"name": {"[" * depth}{"]" * depth}}}', Company)
        deep: Any = []
        for _ in range(2 * depth):
            deep = [deep]
        # How deep a list Python writes out depends on its version.
        with pytest.raises(InvalidDocument, match=r"^name: cannot be (this list|\[{97}\.\.\.): give "):
            from_document({"name": deep}, Company)

    @pytest.mark.parametrize("text", [None, 5, b"{}", bytearray(b"{}"), ["{}"], True])
    def test_is_a_text(self, text: Any) -> None:
        for reading in (parsed, partial(from_json, kind=Company)):
            with pytest.raises(InvalidValue, match=r"^text cannot be .*: give a str$"):
                reading(text)

    def test_that_names_keys_twice_in_a_depth_of_them_has_a_path_of_some_length(self) -> None:
        text = f'{{"{"a" * 99}": ' * 200 + '{"b": 1, "b": 2}' + "}" * 200

        with pytest.raises(InvalidDocument) as caught:
            parsed(text)
        assert len(str(caught.value)) < 200


class TestTheCalls:
    """They name what is no class of a fact, or no fact."""

    @pytest.mark.parametrize("kind", NO_FACTS)
    def test_say_what_is_no_class_of_a_fact(self, kind: Any) -> None:
        with pytest.raises(InvalidValue, match="kind cannot be .*: give the class of a fact, such as Dossier"):
            from_document({}, kind)
        with pytest.raises(InvalidValue, match="kind cannot be .*: give the class of a fact, such as Dossier"):
            from_json("{}", kind)
        with pytest.raises(InvalidValue, match="kind cannot be .*: give the class of a fact, such as Dossier"):
            schema_of(kind)

    @pytest.mark.parametrize(
        "fact", [POLICY, assess(ACCOUNT, policy=POLICY).findings[0], {"a": float("nan")}, None, [ACCOUNT], Company]
    )
    def test_say_what_is_no_fact(self, fact: Any) -> None:
        for write in (to_document, to_json):
            with pytest.raises(
                InvalidValue, match=r"^value cannot be .*: give a fact, such as a Dossier, or an answer, "
            ):
                write(fact)

    def test_that_ask_for_a_schema_share_none(self) -> None:
        schema = schema_of(Company)
        schema["$defs"]["Company"]["properties"]["enterprise_number"]["pattern"] = "X"

        assert "X" not in str(schema_of(Company))
