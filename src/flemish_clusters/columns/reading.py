"""Reading: the columns of a frame as the whole numbers that a definition reads."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

import narwhals as nw

from flemish_clusters.columns.objects import numbers_of, sort_of
from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.problems import REFUSED, Told
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import ClusterKind

IN_EURO: Final = nw.Decimal(38, 2)
_IN_CENTS: Final = nw.Decimal(19, 2)
_TOO_MUCH: Final = 10**15
_SCALE: Final = 2
_NOT_THERE: Final = "not there"
_WANTED: Final = {
    "kind": "a column of texts",
    **dict.fromkeys(("first_day", "decided_on"), "a column of days"),
    **dict.fromkeys(("years", "year"), "a column of whole numbers"),
}
_AN_AMOUNT: Final = "a column of whole cents, or of Decimals in euro with at most two decimals"
_ALIKE: Final = "amounts that are all in whole cents or all Decimals in euro"


def numbers_in(frame: Any, told: Sequence[Told]) -> tuple[Mapping[str, Any], bool]:
    """Return the columns of a frame as whole numbers, and whether its amounts are in euro.

    Raises:
        InvalidValue: With every column that is not there or of a sort that does not tell what it is to tell.
    """
    objects = {one.name: _objects_in(frame, one.name) for one in told}
    sorts = {name: _sort_of(frame, name, held) for name, held in objects.items()}
    found = {one.name: _numbers(one, sorts[one.name], objects[one.name]) for one in told}
    refused = {name: str(sorts[name]) for name, numbers in found.items() if numbers is None}
    units = {_unit(sorts[one.name]) for one in told if one.name not in _WANTED and one.name not in refused} - {None}
    wanted = [f"{name} as {_WANTED.get(name, _AN_AMOUNT)}{_seen(sort)}" for name, sort in refused.items()]
    if wanted or len(units) > 1:
        raise InvalidValue("frame", refused or sorts, "; ".join(wanted) or _ALIKE)
    return found, units == {"euro"}


def _seen(sort: str) -> str:
    return ", which is not there" if sort == _NOT_THERE else f" and not {sort}"


def _objects_in(frame: Any, name: str) -> list[Any] | None:
    """Return the objects of a column of pandas that holds such; `None` for any other column."""
    if not frame.implementation.is_pandas() or name not in frame.columns:
        return None
    return frame[name].to_list() if frame.to_native()[name].dtype == object else None


def _sort_of(frame: Any, name: str, objects: Sequence[Any] | None) -> Any:
    """Return the sort of a column; of one of objects, the name of their class."""
    return frame.collect_schema().get(name, _NOT_THERE) if objects is None else sort_of(objects)


def _unit(sort: Any) -> str | None:
    if sort in ("nothing", nw.Unknown):
        return None
    return "euro" if sort == "Decimal" or isinstance(sort, nw.Decimal) else "cents"


def _numbers(told: Told, sort: Any, objects: Sequence[Any] | None) -> Any:
    """Return a column as whole numbers, an expression or a series; `None` where it cannot be read."""
    if objects is not None:
        numbers = numbers_of(objects, told, sort)
        return None if numbers is None else nw.new_series(told.name, numbers, nw.Int64, backend="pandas")
    reading = None if sort == _NOT_THERE else _reading_of(told, sort)
    return None if reading is None else reading(nw.col(told.name), told)


def _reading_of(told: Told, sort: Any) -> Callable[[nw.Expr, Told], nw.Expr] | None:
    """Return how a column of a sort is read for what it tells; `None` where it cannot be."""
    if sort == nw.Unknown:
        return _nothing
    if told.name == "kind":
        return _kind if sort in (nw.String, nw.Categorical, nw.Enum) else None
    if told.name in ("first_day", "decided_on"):
        is_local = sort == nw.Datetime and sort.time_zone is None
        return _day if sort == nw.Date else _moment if is_local else None
    if sort.is_integer():
        return _whole
    is_euro = isinstance(sort, nw.Decimal) and sort.scale <= _SCALE and told.name not in _WANTED
    return _euro if is_euro else None


def _nothing(given: nw.Expr, _: Told) -> nw.Expr:
    """Return a column in which nothing is known; whatever stands in one of a sort that is not known is refused."""
    return nw.when(given.is_null()).then(nw.lit(NOT_KNOWN)).otherwise(nw.lit(REFUSED)).cast(nw.Int64)


def _kind(given: nw.Expr, _: Told) -> nw.Expr:
    """Return kinds of cluster as their places among `ClusterKind`; any other text is refused."""
    text = given.cast(nw.String)
    found = _where(text.is_null(), NOT_KNOWN, nw.lit(REFUSED).cast(nw.Int64))
    for place, kind in enumerate(ClusterKind):
        found = _where(text == nw.lit(kind.value), place, found)
    return found


def _day(given: nw.Expr, told: Told) -> nw.Expr:
    """Return days as numbers such as 20270131."""
    parts = given.dt.year(), given.dt.month(), given.dt.day()
    year, month, day = (part.fill_null(0).cast(nw.Int64) for part in parts)
    number = year * 10_000 + month * 100 + day
    return _where(given.is_null(), NOT_KNOWN, _where((number < told.least) | (number > told.most), REFUSED, number))


def _moment(given: nw.Expr, told: Told) -> nw.Expr:
    """Return moments as the days that begin with them; any other moment is refused."""
    # In pandas, no moment at all is another one than itself.
    return _where((given != given.dt.truncate("1d")) & ~given.is_null(), REFUSED, _day(given, told))


def _whole(given: nw.Expr, told: Told) -> nw.Expr:
    """Return whole numbers."""
    # Only what 64 bits can hold is cast, since a cast of anything else ends in an error.
    wrong = ((given < told.least) | (given > told.most)).fill_null(value=False)
    return _where(wrong, REFUSED, nw.when(wrong).then(given * 0).otherwise(given).cast(nw.Int64).fill_null(NOT_KNOWN))


def _euro(given: nw.Expr, _: Told) -> nw.Expr:
    """Return amounts in euro as cents."""
    wrong = ((given < 0) | (given >= _TOO_MUCH)).fill_null(value=False)
    # Only what fits is cast, since a cast of anything else ends in an error.
    held = nw.when(~wrong).then(given).cast(IN_EURO).cast(_IN_CENTS)
    return _where(wrong, REFUSED, (held * nw.lit(Decimal(100))).cast(nw.Int64).fill_null(NOT_KNOWN))


def _where(condition: nw.Expr, then: int, otherwise: nw.Expr) -> nw.Expr:
    return nw.when(condition.fill_null(value=False)).then(nw.lit(then).cast(nw.Int64)).otherwise(otherwise)
