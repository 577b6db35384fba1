"""Claims: what rests on a source, a rule or a number by the place that it cites, and the number as a text tells it."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto, unique
from fractions import Fraction
from typing import Final, NamedTuple, TypeVar, assert_never

from attrs import frozen

from flemish_clusters.checks import checked
from flemish_clusters.messages import write
from flemish_clusters.money import Euro
from flemish_clusters.policies.coherence import numbers_of
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import Citation, Source
from flemish_clusters.terms import AnyParameter

Key = TypeVar("Key")


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


class Claim(NamedTuple):
    """That a rule or a number rests on a place in a source.

    Attributes:
        name: The code of the rule, or the path of the number.
        figure: The number that it takes from there, as it stands in a text; `None` where no text can tell it.
        is_number: Whether it is the claim of a number, and not that of a rule.
    """

    name: str
    citation: Citation
    figure: Figure | None
    is_number: bool


def claims_of(policies: Iterable[Policy]) -> dict[Source, list[Claim]]:
    """Return what rests on each source under some policies: rules and numbers, those for earlier grants too."""
    found: dict[Claim, None] = {}
    for place, policy in enumerate(checked("policies", policies, Iterable)):
        checked(f"policies[{place}]", policy, Policy)
        for whole in policy.governing(None):
            found.update(dict.fromkeys(_claims_under(whole)))
    by_source: dict[Source, list[Claim]] = {}
    for claim in found:
        by_source.setdefault(claim.citation.source, []).append(claim)
    return by_source


def names_by(claims: Iterable[Claim], what: Callable[[Claim], Key]) -> dict[Key, tuple[str, ...]]:
    """Return the names of what rests on each thing that claims are about."""
    names: dict[Key, dict[str, None]] = {}
    for claim in claims:
        names.setdefault(what(claim), {})[claim.name] = None
    return {key: tuple(found) for key, found in names.items()}


def _claims_under(policy: Policy) -> Iterator[Claim]:
    """Return the claims of each rule, with those of the numbers that it says it needs, then those of the numbers.

    A number makes one as it holds first and one after each of its steps.
    """
    numbers = [
        Claim(path, value.citation, figure_of(_name(path), value), is_number=True)
        for path, number in policy.terms.parameters()
        for value in number.in_turn
    ]
    for rule in policy.rules:
        asked = numbers_of(rule)
        yield from (Claim(rule.code, citation, None, is_number=False) for citation in rule.cites)
        yield from (one._replace(name=rule.code, is_number=False) for one in numbers if _name(one.name) in asked)
    yield from numbers


def _name(path: str) -> str:
    return path.rpartition(".")[2]


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
