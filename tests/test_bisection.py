"""Bisection: the least number that is enough, wherever it lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters.bisection import first_enough, least_enough

LARGE = 2**70


class TestLeastEnough:
    """The least number that is enough is found, and the number after the last where none is."""

    @given(st.lists(st.integers(0, LARGE), min_size=3, max_size=3))
    def test_is_found_wherever_it_lies(self, numbers: list[int]) -> None:
        low, turns, high = sorted(numbers)

        assert least_enough(low, high, lambda number: number >= turns) == turns

    @pytest.mark.parametrize("high", [-1, 0, 1, 2, LARGE])
    def test_is_the_next_number_where_none_is_enough(self, high: int) -> None:
        assert least_enough(0, high, lambda _: False) == high + 1

    def test_asks_each_number_once_and_few_of_them(self) -> None:
        asked: list[int] = []

        def is_enough(number: int) -> bool:
            asked.append(number)
            return number >= LARGE // 3

        least_enough(0, LARGE, is_enough)

        assert len(asked) == len(set(asked)) <= 71


class TestFirstEnough:
    """The first number of a range is found, upwards and downwards."""

    @pytest.mark.parametrize("last", [4, 5, LARGE])
    def test_is_found_upwards(self, last: int) -> None:
        assert first_enough(range(2, last + 1), lambda number: number >= 4) == 4

    def test_is_the_one_where_there_is_no_other(self) -> None:
        assert first_enough(range(4, 5), lambda _: True) == 4

    @pytest.mark.parametrize("last", [4, 5, LARGE])
    def test_is_found_downwards(self, last: int) -> None:
        assert first_enough(range(2, last + 1)[::-1], lambda number: number <= 4) == 4
