"""The baseline: the maximum aid as somebody would write it by hand for one policy, with no sources and no unknowns."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal

_CENT = Decimal("0.01")
_TERM = 10


@dataclass(frozen=True)
class HandWrittenAccount:
    """The account of a funding year of a spearhead cluster."""

    first_day: date
    years: int
    year: int
    costs: Decimal
    cofinancing: Decimal


def hand_written_maximum(
    first_day: date, years: int, year: int, costs: str, cofinancing: str
) -> tuple[Decimal, list[str], dict[str, Decimal]]:
    """Return the most aid, the names of the limits that bind, and all limits."""
    if year < 1:
        raise ValueError(year)
    if type(first_day) is not date:
        raise ValueError(first_day)
    account = HandWrittenAccount(first_day, years, year, Decimal(costs), Decimal(cofinancing))
    inside = account.year <= account.years and account.year <= _TERM
    limits = {
        "costs": account.costs * Decimal("0.5"),
        "cofinancing": account.cofinancing,
        "ceiling": Decimal(500_000),
        "term": Decimal(500_000) if inside else Decimal(0),
    }
    amount = min(limits.values()).quantize(_CENT, rounding=ROUND_DOWN)
    return amount, [name for name, limit in limits.items() if limit == amount], limits
