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

_BLANKS: Final = {"NoneType", "NAType", "NaTType"}
_PLACES: Final[Mapping[object, int]] = {kind.value: place for place, kind in enumerate(ClusterKind)}


def sort_of(values: Sequence[Any]) -> str:
    """Return what the objects of a column are, by the name of their class; several names where they are not alike."""
    classes = {one for one in set(map(type, values)) if not _is_blank(one, values)}
    return " and ".join(sorted(one.__name__ for one in classes)) or "nothing"


def numbers_of(values: Sequence[Any], told: Told, sort: str) -> list[int] | None:
    """Return the objects of a column as whole numbers; `None` where they are of a sort that does not tell that."""
    number = _number_of(told, sort)
    if number is None:
        return None
    return [number(value) if type(value).__name__ == sort else NOT_KNOWN for value in values]


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


def _is_blank(one: type, values: Sequence[Any]) -> bool:
    """Return whether the objects of a class tell nothing: of floats, those that are no number."""
    is_nan = issubclass(one, float) and all(value != value for value in values if type(value) is one)  # noqa: PLR0124
    return is_nan or one.__name__ in _BLANKS


def _day(day: Any) -> int:
    is_within = isinstance(day, datetime) and (day.time() != time() or day.tzinfo is not None)
    is_moment = is_within or getattr(day, "nanosecond", 0) != 0
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
    return None if cents < 0 else Decimal(f"{cents // 100}.{cents % 100:02d}")


def is_of_arrow(series: Any) -> bool:
    """Return whether a series of pandas is held by Arrow."""
    return hasattr(series.dtype, "pyarrow_dtype")
