"""This library: one account at a time, and frames of every host."""

from decimal import Decimal
from importlib import import_module
from typing import Any, Final

import duckdb
import polars as pl

import flemish_clusters as fc
from flemish_clusters.columns import accounts
from flemish_clusters.policies import ORDER_2016
from tests.figures.drawn import Account
from tests.figures.way import OfMany, OfOne

pa: Any = import_module("pyarrow")
pd: Any = import_module("pandas")

_AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
_DAYS: Final = ("first_day", "decided_on")


def _account(told: Account) -> fc.YearAccount:
    period = fc.FundingPeriod(kind=fc.ClusterKind(told.kind), first_day=told.first_day, years=told.years)
    costs, cofinancing, aid = (fc.Euro(cents=amount) for amount in told[-3:])
    return fc.YearAccount(period=period, year=told.year, eligible_costs=costs, cofinancing=cofinancing, aid=aid)


def _maximum(account: fc.YearAccount) -> tuple[Any, ...]:
    """Return all that a maximum tells, so that what is found only when it is asked for is timed too."""
    found = fc.maximum_aid(account, policy=ORDER_2016)
    return found.amount, found.binding, found.limits


def _maximum_of_new(told: Account) -> tuple[Any, ...]:
    return _maximum(_account(told))


def _assessed(account: fc.YearAccount) -> tuple[Any, ...]:
    found = fc.assess(account, policy=ORDER_2016)
    return found.verdict, found.findings, found.maximum_aid


def _cents(found: tuple[Any, ...]) -> int:
    cents: int = found[0].cents
    return cents


def _cents_of_assessed(found: tuple[Any, ...]) -> int:
    cents: int = found[-1].amount.cents
    return cents


def _as_given(told: Account) -> Account:
    return told


MAXIMUM: Final = OfOne("`maximum_aid`", _account, _maximum, _cents)
NEW: Final = OfOne("`YearAccount` made of cents, and `maximum_aid`", _as_given, _maximum_of_new, _cents)
ASSESSED: Final = OfOne(
    "`assess`: every rule, with its verdict and its reason", _account, _assessed, _cents_of_assessed
)


def _found(frame: Any) -> Any:
    return accounts(frame, policy=ORDER_2016)


def _found_by_duckdb(relation: Any) -> Any:
    return accounts(relation, policy=ORDER_2016, keep=("place",)).to_arrow_table()


def _in_duckdb(given: Any) -> Any:
    """Return a table of DuckDB itself, so that reading Arrow is not counted; its rows have no order, but a number."""
    connection: Any = duckdb.connect()
    connection.register("given", given.append_column("place", pa.array(range(len(given)))))
    connection.execute("CREATE TABLE accounts AS SELECT * FROM given")
    return connection.table("accounts")


def _as_nullable(given: Any) -> Any:
    types = {pa.int64(): pd.Int64Dtype(), pa.string(): pd.StringDtype()}
    return given.to_pandas(types_mapper=types.get).astype(dict.fromkeys(_DAYS, "datetime64[ns]"))


def _as_arrow(given: Any) -> Any:
    return given.to_pandas(types_mapper=pd.ArrowDtype)


def _as_objects(given: Any) -> Any:
    euros = {name: [Decimal(cents).scaleb(-2) for cents in given[name].to_pylist()] for name in _AMOUNTS}
    return given.to_pandas().assign(**{name: pd.Series(told, dtype=object) for name, told in euros.items()})


def _from_arrow(found: Any) -> list[int]:
    told: list[int] = found["maximum_aid"].to_pylist()
    return told


def _in_turn(found: Any) -> list[int]:
    return _from_arrow(found.sort_by("place"))


def _from_series(found: Any) -> list[int]:
    return [int(amount) for amount in found["maximum_aid"].to_list()]


def _from_decimals(found: Any) -> list[int]:
    return [int(amount.scaleb(2)) for amount in found["maximum_aid"].to_list()]


POLARS: Final = OfMany("`columns.accounts`, polars", pl.DataFrame, _found, _from_series)
DUCKDB: Final = OfMany("`columns.accounts`, DuckDB", _in_duckdb, _found_by_duckdb, _in_turn)
PYARROW: Final = OfMany("`columns.accounts`, pyarrow", pa.table, _found, _from_arrow)
NULLABLE: Final = OfMany("`columns.accounts`, pandas with its nullable types", _as_nullable, _found, _from_series)
ARROW_BACKED: Final = OfMany("`columns.accounts`, pandas backed by Arrow", _as_arrow, _found, _from_series)
OBJECTS: Final = OfMany(
    "`columns.accounts`, pandas with objects of `Decimal`", _as_objects, _found, _from_decimals, rows=200_000
)
