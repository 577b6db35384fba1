"""Figures: a number of the policy as a Dutch text writes it, found whole and never inside a longer one."""

import re
from enum import Enum, auto, unique
from fractions import Fraction
from typing import Final, assert_never

from attrs import frozen

from flemish_clusters.messages import write
from flemish_clusters.money import Euro
from flemish_clusters.terms import AnyParameter


@unique
class Sort(Enum):
    """What a figure counts, which decides on the sign or the word beside it."""

    AMOUNT = auto()
    SHARE = auto()
    COUNT = auto()


@frozen
class Figure:
    """A number that can be told in a text.

    Attributes:
        written: The number as a Dutch text writes it.
        hundredths: How many hundredths it has: those of a euro, of a per cent, or of one.
    """

    written: str
    hundredths: int
    sort: Sort

    def found_in(self, words: str) -> str | None:
        """Return the number as it stands in normalised words; `None` where it does not."""
        return next((found[0] for found in _NUMBER.finditer(words) if self._is(found)), None)

    def _is(self, found: re.Match[str]) -> bool:
        digits = re.sub("[. ]", "", found["whole"]) + (found["rest"] or "").ljust(2, "0")
        # Digits are no amount where they begin with a nought, as those of a telephone do.
        if digits != f"{self.hundredths:03d}":
            return False
        has_currency = bool(found["before"] or found["euro"])
        match self.sort:
            case Sort.SHARE:
                return found["percent"] is not None
            case Sort.AMOUNT:
                return found["percent"] is None and (has_currency or self.hundredths >= _TELLING)
            case Sort.COUNT:
                return found["percent"] is None and not has_currency
            case _:
                assert_never(self.sort)


def figure_of(name: str, number: AnyParameter) -> Figure | None:
    """Return a number of the policy as a figure; `None` where a text has too many like it, or no one way to write it.

    A ratio, such as the match, is written in words, and a share without an end is rounded.
    """
    match number.value:
        case Euro():
            return Figure(write(number.value, "nl"), number.value.cents, Sort.AMOUNT)
        case Fraction():
            hundredths = number.value * 100 * 100
            if not 0 < number.value < 1 or hundredths.denominator > 1 or name == "match":
                return None
            return Figure(f"{write(number.value * 100, 'nl')}%", hundredths.numerator, Sort.SHARE)
        case int():
            count = number.value * 100
            return Figure(write(number.value, "nl"), count, Sort.COUNT) if count >= _TELLING else None
        case _:
            assert_never(number.value)


_TELLING: Final = 10_000 * 100
"""From so many hundredths on, a number is no year and no number of a page or an article."""
_NUMBER: Final = re.compile(
    r"""(?: (?P<before> (?:€|\b(?:EUR|euro))\ ? ) | (?<!\w)(?<![0-9][.,]) )
    (?P<whole> (?> [0-9]{1,3} (?:\.[0-9]{3})+
    | (?! (?: (?<=(?<![\w.,])[0-9]\ ) | (?<=(?<![\w.,])[0-9]{2}\ ) | (?<=(?<![\w.,])[0-9]{3}\ ) ) [0-9]{3}(?![0-9]) )
      (?: [0-9]{1,3} (?:\ [0-9]{3}(?![0-9]))+ | [0-9]+ ) ) )
    (?: ,(?P<rest>[0-9]{1,2}) )?
    (?! [0-9] | [.,][0-9] )
    (?: (?P<percent> \ ?% | \ procent(?!\w) ) | (?P<euro> \ ?(?:euro|EUR|€)(?!\w) ) | (?!\w) )""",
    re.IGNORECASE | re.VERBOSE,
)
"""A number with a point or a space between its thousands or neither, with its decimals and what stands beside it.

None begins at the thousands of a longer one: it is no number of its own, and to look from each would take too long.
"""
