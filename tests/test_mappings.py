"""Mappings by name that cannot change: equal by their pairs, hashable, in an order of no account."""

import pickle
from copy import deepcopy
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters.mappings import FrozenMapping

PAIRS: Final = st.dictionaries(st.text("abc", min_size=1, max_size=2), st.integers(0, 3), max_size=4)
EMPTY: Final = FrozenMapping[int]()


class TestAFrozenMapping:
    """It answers as a `dict` does, and is a value."""

    @given(PAIRS)
    def test_it_answers_as_a_dict_does(self, pairs: dict[str, int]) -> None:
        mapping = FrozenMapping(tuple(pairs.items()))

        assert dict(mapping) == pairs
        assert mapping == pairs
        assert list(mapping) == list(pairs)
        assert len(mapping) == len(pairs)
        assert [mapping.get(name) for name in "abc"] == [pairs.get(name) for name in "abc"]

    @given(PAIRS, PAIRS)
    def test_equal_ones_have_equal_pairs_in_whatever_order(self, one: dict[str, int], other: dict[str, int]) -> None:
        mapping, reverse = FrozenMapping(tuple(one.items())), FrozenMapping(tuple(reversed(one.items())))

        assert mapping == reverse
        assert hash(mapping) == hash(reverse)
        assert (mapping == FrozenMapping(tuple(other.items()))) is (one == other)

    def test_a_name_that_is_not_there_is_an_error_that_names_it(self) -> None:
        with pytest.raises(KeyError, match="'d'"):
            FrozenMapping((("a", 1),))["d"]

    def test_it_is_read_whole_in_about_the_time_of_a_dict(self) -> None:
        names = [f"name_{number}" for number in range(100_000)]
        mapping = FrozenMapping(tuple((name, 0) for name in names))

        # A walk along all pairs for each name would take hours.
        assert dict(mapping) == dict.fromkeys(names, 0)

    def test_it_cannot_be_set_again(self) -> None:
        with pytest.raises(AttributeError):
            EMPTY.pairs = ()  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]
        assert not hasattr(EMPTY, "__dict__")

    def test_it_is_shown_with_what_it_holds(self) -> None:
        assert repr(FrozenMapping((("a", 1), ("b", 2)))) == "FrozenMapping({'a': 1, 'b': 2})"
        assert repr(EMPTY) == "FrozenMapping({})"

    @given(PAIRS)
    def test_it_comes_back_whole_from_a_pickle(self, pairs: dict[str, int]) -> None:
        mapping = FrozenMapping(tuple(pairs.items()))

        for again in (pickle.loads(pickle.dumps(mapping)), deepcopy(mapping)):
            assert again == mapping
            assert hash(again) == hash(mapping)
            assert type(again) is FrozenMapping
