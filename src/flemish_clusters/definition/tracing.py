"""Tracing: the functions of a rule, called with what stands for any account, and held to what they give for some."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice, product
from random import Random
from typing import Any, Final

from flemish_clusters.checks import checked
from flemish_clusters.definition.amounts import MOST, Amount, to_amount, told
from flemish_clusters.definition.expressions import TRUE, Expression, calculated, column, number
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.money import Euro
from flemish_clusters.rules import Cap
from flemish_clusters.terms import Terms

FIRST_DAY: Final = column("first_day")
YEARS: Final = column("years")
YEAR: Final = column("year")
_DRAWN: Final = 40


class Asked:
    """A number, a day or a truth of an account that is not there yet."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression

    def __le__(self, other: Any) -> "Asked":
        return Asked(self.expression <= _number_of(other))

    def __lt__(self, other: Any) -> "Asked":
        return Asked(self.expression < _number_of(other))

    def __ge__(self, other: Any) -> "Asked":
        return Asked(self.expression >= _number_of(other))

    def __gt__(self, other: Any) -> "Asked":
        return Asked(self.expression > _number_of(other))

    def __eq__(self, other: object) -> Any:
        return Asked(self.expression.equals(_number_of(other)))

    def __ne__(self, other: object) -> Any:
        return Asked(~self.expression.equals(_number_of(other)))

    def __and__(self, other: Any) -> "Asked":
        return Asked(self.expression & _truth_of(other))

    def __or__(self, other: Any) -> "Asked":
        return Asked(self.expression | _truth_of(other))

    def __bool__(self) -> bool:
        raise TypeError("whether it holds is not known before there is an account: use `&` and `|`")

    def __rand__(self, other: Any) -> "Asked":
        return Asked(self.expression & _truth_of(other))

    def __ror__(self, other: Any) -> "Asked":
        return Asked(self.expression | _truth_of(other))

    def __hash__(self) -> int:
        return hash(self.expression)


class _Period:
    """A funding period of a kind of cluster, as far as every host has it."""

    first_day, years = Asked(FIRST_DAY), Asked(YEARS)

    def __init__(self, kind: ClusterKind) -> None:
        self.kind = kind


def day_number(day: date) -> int:
    """Return a day as a whole number, such as 20270131; those of later days are higher."""
    return (day.year * 100 + day.month) * 100 + day.day


def amount_of(code: str, cap: Cap, values: tuple[Any, ...]) -> Amount:
    """Return the amount of a rule, by the values of its numbers, as a tree.

    Raises:
        InvalidValue: Its function does anything but what an `Amount` can, or gives another amount for drawn facts.
    """
    # One is a whole number and a share, and a function can tell them apart.
    return _amount_of(code, cap, values, tuple(map(type, values)))


@lru_cache(maxsize=1024)
def _amount_of(code: str, cap: Cap, values: tuple[Any, ...], _: tuple[type, ...]) -> Amount:
    given = [to_amount(value) if isinstance(value, Euro) else value for value in values]
    drawn = [*_drawn_facts(len(cap.needs))]
    try:
        amount = to_amount(cap.amount(*map(told, cap.needs), *given))
        found = [cap.amount(*(Euro(cents=fact) for fact in facts), *values).cents for facts in drawn]
    except Exception as error:
        raise _refusal(code, "amount", cap.amount, str(error)) from error
    for facts, right in zip(drawn, found, strict=True):
        cents = amount.cents(dict(zip(cap.needs, map(number, facts), strict=True))).fixed
        if cents != right:
            raise _refusal(code, "amount", cap.amount, f"for {facts} cents it gives something else than {cents} cents")
    return amount


@lru_cache(maxsize=1024)
def bites_of(code: str, cap: Cap, kind: ClusterKind, terms: Terms) -> Expression:
    """Return whether a rule limits the aid of an account of a kind at all, under some numbers.

    Raises:
        InvalidValue: Its function does anything but compare the years and the first day, and join that by `&` and
            `|`, or says something else for drawn accounts.
    """
    if cap.bites is None:
        return TRUE
    period: Any = _Period(kind)
    drawn = [*_drawn_years(kind)]
    try:
        found = _truth_of(cap.bites(period, Asked(YEAR), terms))  # type: ignore[arg-type]
        right = [bool(cap.bites(*pair, terms)) for pair in drawn]
    except Exception as error:
        raise _refusal(code, "bites", cap.bites, str(error)) from error
    for (given, year), holds in zip(drawn, right, strict=True):
        row = {"years": given.years, "year": year, "first_day": day_number(given.first_day)}
        if calculated(found, row) is not holds:
            raise _refusal(code, "bites", cap.bites, f"for year {year} of {given} it says something else")
    return found


def _refusal(code: str, name: str, function: Callable[..., Any], seen: str) -> InvalidValue:
    made_of = {"amount": "plus, least, times_rounded_down and divided_rounded_down", "bites": "comparisons, & and |"}
    expected = f"a function made of {made_of[name]} alone, as columns, SQL and proofs need it ({seen})"
    return InvalidValue(f"{code}: {name}", function, expected)


def _number_of(given: Any) -> Expression:
    if isinstance(given, Asked):
        return given.expression
    return number(day_number(given)) if type(given) is date else number(checked("a number", given, int))


def _truth_of(given: Any) -> Expression:
    return given.expression if isinstance(given, Asked) else number(checked("a truth", given, bool))


def _drawn_facts(count: int) -> Iterator[Sequence[int]]:
    """Return amounts in cents: all of the edges together, and others of every size, the same in each run."""
    random = Random(count)  # noqa: S311 - no secret is made of it
    yield from islice(product((0, 1, MOST), repeat=count), _DRAWN)
    for _ in range(_DRAWN):
        yield [random.randrange(10 ** random.randint(1, 17)) for _ in range(count)]


def _drawn_years(kind: ClusterKind) -> Iterator[tuple[FundingPeriod, int]]:
    random = Random(0)  # noqa: S311 - no secret is made of it
    for _ in range(_DRAWN):
        day = date(random.randint(2010, 2040), random.randint(1, 12), random.randint(1, 28))
        yield FundingPeriod(kind=kind, first_day=day, years=random.randint(1, 14)), random.randint(1, 14)
