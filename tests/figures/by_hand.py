"""What somebody writes by hand: the function of the benchmarks, and expressions of polars for the maximum alone."""

from decimal import Decimal
from importlib import import_module
from typing import Any, Final

import polars as pl

from flemish_clusters.facts.clusters import ClusterKind
from tests.benchmarks.baseline import hand_written_maximum
from tests.figures.drawn import Account
from tests.figures.way import OfMany, OfOne

np: Any = import_module("numpy")

_Found = tuple[Decimal, list[str], dict[str, Decimal]]


def _texts(told: Account) -> tuple[Any, ...]:
    euros = (f"{cents // 100}.{cents % 100:02d}" for cents in (told.eligible_costs, told.cofinancing))
    return told.first_day, told.years, told.year, *euros


def _by_function(given: tuple[Any, ...]) -> _Found:
    return hand_written_maximum(*given)


def _cents(found: _Found) -> int:
    return int(found[0].scaleb(2))


FUNCTION: Final = OfOne(
    "a function of Python written by hand", _texts, _by_function, _cents, kinds=(ClusterKind.SPEARHEAD.value,)
)


def _expression(costs: pl.Expr, cofinancing: pl.Expr, *, ceilings: tuple[float, float]) -> pl.Expr:
    """Return the maximum, from the share of the costs and the cofinancing, in the unit of the ceilings."""
    is_spearhead = pl.col("kind") == ClusterKind.SPEARHEAD.value
    ceiling, term = (pl.when(is_spearhead).then(one).otherwise(other) for one, other in (ceilings, (10, 3)))
    is_inside = (pl.col("year") <= pl.col("years")) & (pl.col("year") <= term)
    most = pl.min_horizontal(costs, cofinancing, ceiling)
    return pl.when(is_inside).then(most).otherwise(0).alias("maximum_aid")


_COSTS, _COFINANCING = pl.col("eligible_costs"), pl.col("cofinancing")
_IN_CENTS: Final = _expression(_COSTS // 2, _COFINANCING, ceilings=(500_000_00, 150_000_00))
_IN_FLOATS: Final = _expression((_COSTS * 0.5 * 100).floor() / 100, _COFINANCING, ceilings=(500_000.0, 150_000.0))


def _in_euro(given: Any) -> Any:
    return pl.DataFrame(given).with_columns(_COSTS / 100, _COFINANCING / 100)


def _by_cents(frame: Any) -> Any:
    return frame.lazy().select(_IN_CENTS).collect()


def _by_floats(frame: Any) -> Any:
    return frame.lazy().select(_IN_FLOATS).collect()


def _from_cents(found: Any) -> list[int]:
    told: list[int] = found["maximum_aid"].to_list()
    return told


def _from_floats(found: Any) -> list[int]:
    told: list[int] = np.rint(found["maximum_aid"].to_numpy() * 100).astype(np.int64).tolist()
    return told


EXPRESSION: Final = OfMany(
    "an expression of polars, the maximum alone, whole cents", pl.DataFrame, _by_cents, _from_cents
)
FLOATS: Final = OfMany("an expression of polars, the maximum alone, floats of euro", _in_euro, _by_floats, _from_floats)
