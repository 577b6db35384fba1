"""Objects: columns of pandas that hold objects of Python, such as `Decimal` and `date`, read one by one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Any, Final

from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.problems import REFUSED, Told
from flemish_clusters.definition.tracing import day_number
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.money import Euro

_PLACES: Final[Mapping[object, int]] = {kind.value: place for place, kind in enumerate(ClusterKind)}


def sort_of(values: Sequence[Any]) -> str:
    """Return what the objects of a column are, by the name of their class; several names where they are not alike."""
    return " and ".join(sorted({type(value).__name__ for value in values if not _is_blank(value)})) or "nothing"


def numbers_of(values: Sequence[Any], told: Told, sort: str) -> list[int] | None:
    """Return the objects of a column as whole numbers; `None` where they are of a sort that does not tell that."""
    number = _number_of(told, sort)
    return None if number is None else [NOT_KNOWN if _is_blank(value) else number(value) for value in values]


def _number_of(told: Told, sort: str) -> Callable[[Any], int] | None:
    match told.name, sort:
        case "kind", "str":
            return lambda text: _PLACES.get(text, REFUSED)
        case (("first_day" | "decided_on"), ("date" | "datetime" | "Timestamp")):
            return _day
        case name, "Decimal" if name not in ("kind", "first_day", "decided_on", "years", "year"):
            return _cents
        case name, "int" if name not in ("kind", "first_day", "decided_on"):
            return lambda count: count if told.least <= count <= told.most else REFUSED
        case _, "nothing":
            return int
        case _:
            return None


def _is_blank(value: Any) -> bool:
    if isinstance(value, float):
        return value != value  # noqa: PLR0124 - only NaN differs from itself
    return value is None or type(value).__name__ in {"NAType", "NaTType"}


def _day(day: Any) -> int:
    is_moment = isinstance(day, datetime) and (day.time() != time() or day.tzinfo is not None)
    return REFUSED if is_moment else day_number(day)


def _cents(amount: Decimal) -> int:
    try:
        return Euro(amount).cents
    except InvalidValue:
        return REFUSED


def written_amounts(cents: Any, *, in_euro: bool) -> Any:
    """Return a series of pandas of cents, `NOT_KNOWN` where not known, as amounts: nullable, or objects in euro."""
    if not in_euro:
        return cents.astype("Int64").where(cents >= 0)
    return cents.map(_written).astype(object)


def _written(cents: int) -> Decimal | None:
    return None if cents < 0 else Euro(cents=int(cents)).amount


def is_of_arrow(series: Any) -> bool:
    """Return whether a series of pandas is held by Arrow."""
    return hasattr(series.dtype, "pyarrow_dtype")
