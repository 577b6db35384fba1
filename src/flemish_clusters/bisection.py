"""Bisection: the least number that is enough, as far as amounts go; an index of Python ends sooner on some machines."""

from collections.abc import Callable


def least_enough(low: int, high: int, is_enough: Callable[[int], bool]) -> int:
    """Return the least whole number from one to another, both included, that is enough; where none is, the next one.

    Every number above one that is enough is enough too.
    """
    end = high + 1
    while low < end:
        middle = (low + end) // 2
        low, end = (low, middle) if is_enough(middle) else (middle + 1, end)
    return low


def first_enough(numbers: range, is_enough: Callable[[int], bool]) -> int:
    """Return the first of some numbers that is enough, where each after it is too, as the last is."""
    last = numbers.index(numbers[-1])
    return numbers[least_enough(0, last, lambda place: is_enough(numbers[place]))]
