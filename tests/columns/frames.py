"""Frames: the same accounts in a frame of every host, and what comes back as plain values."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from importlib import import_module
from typing import Any, Final

import duckdb
import polars as pl
from attrs import frozen

from tests.support.account_rows import Row

# They bring no types of their own.
pa: Any = import_module("pyarrow")
pd: Any = import_module("pandas")

CENTS: Final = pa.int64()
EUROS: Final = pa.decimal128(38, 2)
AMOUNTS: Final = ("maximum_aid", "known_bound", "still_to_raise")


@frozen
class Host:
    """A library of frames: how a table of Arrow becomes one of its own.

    Attributes:
        is_slow: Whether fewer policies are tried on it in each run.
    """

    name: str
    made: Callable[[Any], Any]
    is_slow: bool = False

    def __str__(self) -> str:
        return self.name


def euros(cents: int | None) -> Decimal | None:
    """Return cents as euros."""
    return None if cents is None else Decimal(f"{cents // 100}.{cents % 100:02d}")


def table(rows: Sequence[Row], facts: Sequence[str], unit: object) -> Any:
    """Return accounts as a table of Arrow, its amounts in cents or in euro, with a number for each row."""
    told = {fact: [row.amounts[fact] for row in rows] for fact in facts}
    amounts = {
        fact: pa.array([*map(euros, amounts)] if unit == EUROS else amounts, unit) for fact, amounts in told.items()
    }
    plain = {
        "place": pa.array(range(len(rows)), pa.int64()),
        "kind": pa.array([row.kind.value for row in rows]),
        "first_day": pa.array([row.first_day for row in rows], pa.date32()),
        "years": pa.array([row.years for row in rows], pa.int64()),
        "year": pa.array([row.year for row in rows], pa.int64()),
        "decided_on": pa.array([row.decided_on for row in rows], pa.date32()),
    }
    return pa.table({**plain, **amounts})


def _nullable(given: Any) -> Any:
    """Return a frame of pandas with its own nullable numbers, days as moments, and amounts in euro as objects."""
    sorts: Any = {pa.int64(): pd.Int64Dtype(), pa.string(): pd.StringDtype()}
    made = given.to_pandas(types_mapper=sorts.get)
    return made.astype({"first_day": "datetime64[s]", "decided_on": "datetime64[s]"})


def _objects(given: Any) -> Any:
    """Return a frame of pandas in which all that can be is an object of Python."""
    return pd.DataFrame({name: pd.Series(given[name].to_pylist(), dtype=object) for name in given.column_names})


def _indexed(given: Any) -> Any:
    """Return a frame of pandas with an index that is in no order and has a label twice."""
    made = _nullable(given)
    made.index = pd.Index([7, *range(len(made), 1, -1)][: len(made)])
    return made


HOSTS: Final = (
    Host("polars", pl.DataFrame),
    Host("polars, lazy", lambda given: pl.DataFrame(given).lazy()),
    Host("duckdb", duckdb.from_arrow),
    Host("pyarrow", lambda given: given, is_slow=True),
    Host("pandas, of Arrow", lambda given: given.to_pandas(types_mapper=pd.ArrowDtype), is_slow=True),
    Host("pandas, nullable", _nullable, is_slow=True),
    Host("pandas, of objects", _objects, is_slow=True),
    Host("pandas, with an index", _indexed, is_slow=True),
)


def columns_of(frame: Any) -> dict[str, list[Any]]:
    """Return the columns of a frame, its rows in the order of their numbers; what is not there is `None`."""
    told = _in_arrow(frame)
    return {name: told[name].to_pylist() for name in told.column_names}


def _in_arrow(frame: Any) -> Any:
    if type(frame) is pl.LazyFrame:
        return _in_arrow(frame.collect())
    if hasattr(frame, "to_arrow"):
        return frame.to_arrow()
    if isinstance(frame, pa.Table):
        return frame
    if isinstance(frame, pd.DataFrame):
        return pa.Table.from_pandas(frame, preserve_index=False)
    told: Any = frame.to_arrow_table()
    return told.sort_by("place") if "place" in told.column_names else told
