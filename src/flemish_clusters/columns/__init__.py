"""Columns: what a policy finds of each account of a frame, by the one definition that single accounts have too."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeVar

try:
    import narwhals as nw
except ImportError as _error:
    raise ImportError('columns need narwhals: pip install "flemish-clusters[columns]"') from _error

from narwhals.exceptions import DuplicateError

from flemish_clusters.checks import texts
from flemish_clusters.columns.objects import is_of_arrow, written_amounts
from flemish_clusters.columns.reading import IN_EURO, numbers_in
from flemish_clusters.definition import Definition, alike_in, definition_of
from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.expressions import Expression, column, number, read, when
from flemish_clusters.definition.problems import Problem, problems_of, told_by_a_row
from flemish_clusters.errors import InvalidValue, checked_language
from flemish_clusters.policies.policy import Policy
from flemish_clusters.wording import Language

__all__ = ["accounts"]

Frame = TypeVar("Frame")
_MARK: Final = "flemish_clusters."
"""What the names of columns begin with that are only there while others are worked out."""
_FOUND: Final = "found."
_HOSTS: Final = ("polars", "pandas", "pyarrow", "duckdb")


def accounts(frame: Frame, *, policy: Policy, keep: tuple[str, ...] = (), language: Language = "en") -> Frame:
    """Return what a policy finds of each account of a frame: a row each, as a frame of that host.

    The rows are in the same order; those of DuckDB are in none, so keep a column by which each is known.

    A frame of polars (eager or lazy), of pandas, of pyarrow or of DuckDB; what is lazy stays so. It is what
    `maximum_aid`, `still_to_raise` and `assess` give for each account, by the same definition; `binding` alone is not
    stable where facts become known, since limits can be equal.

    Args:
        frame: With the columns `kind` (the values of `ClusterKind`), `first_day` and `decided_on` (days, or moments at
            midnight), `years` and `year` (whole numbers), `eligible_costs`, `cofinancing`, `aid` and each further
            amount that the policy needs, by its path, such as `further.carried_over`. Amounts are all `Decimal` in
            euro, or all whole cents. Nothing in `decided_on` or in an amount: not known.
        policy: The version, which is applied to every account, whenever its grant was decided; but what a version
            changes for new grants only holds for those that are decided from its day on.
        keep: The columns of the frame to return as well; they come first.
        language: That of what is told in `problem`.

    Returns:
        The columns `maximum_aid`, `known_bound` and `still_to_raise`, in the unit of the frame; `binding`, the name of
        the limit; `verdict` and one for each rule, by its code, such as `"not_met"`; and `problem`, which says why a
        row tells of no account. Nothing else is told of such a row, and `problem` of no other.

    Raises:
        InvalidValue: The frame is of another host, a column is not there or of a sort that cannot tell, such as one of
            floats, `keep` names no column, or the policy cannot be traced; see `flemish_clusters.definition`.
    """
    definition, number_of_language = definition_of(policy), int(checked_language(language) == "nl")
    given = _opened(frame)
    numbers, in_euro = numbers_in(given, told_by_a_row(definition.facts, cents=True))
    problems = problems_of(told_by_a_row(definition.facts, cents=not in_euro))
    results = (*definition.found, "problem")
    _check_kept(keep, given.collect_schema().names(), results)
    # A frame of polars is worked out in one go, in which nothing is kept that is not asked for.
    found = given.lazy() if given.implementation.is_polars() else given
    found = found.select(*keep, **{f"{_MARK}{name}": values for name, values in numbers.items()})
    for turn in _turns(definition, problems):
        found = found.with_columns(**{f"{_MARK}{name}": read(value, _IN_COLUMNS) for name, value in turn.items()})
    if isinstance(given, nw.DataFrame) and isinstance(found, nw.LazyFrame):
        found = found.select(*keep, *(f"{_MARK}{_FOUND}{name}" for name in results)).collect()
    words = {name: definition.words_for(name) for name in definition.found}
    words["problem"] = tuple(problem.text(number_of_language) for problem in problems)
    told = {name: _result(found, name, words[name], in_euro=in_euro) for name in results}
    native: Frame = found.with_columns(**told).select(*keep, *results).to_native()
    return native


def _opened(frame: Any) -> Any:
    """Return a frame in the form that all hosts share."""
    try:
        given: Any = nw.from_native(frame, pass_through=True)
        _ = () if given is frame else given.collect_schema()
    except DuplicateError as error:
        raise InvalidValue(
            "frame", " ".join(str(error).split()), "a frame of which each column has a name of its own"
        ) from error
    if given is frame or given.implementation.value not in _HOSTS:
        expected = f"a frame of {', '.join(_HOSTS)}; for what a database holds there is flemish_clusters.sql"
        raise InvalidValue("frame", type(frame).__name__, expected)
    return given


def _check_kept(keep: Any, there: Sequence[str], results: Sequence[str]) -> None:
    """Raise `InvalidValue` where what is to be kept is not there, or has the name of a result or of a column here."""
    wrong = not texts.accepts(keep) or not set(keep) <= set(there) or bool(alike_in((*keep, *results)))
    if wrong or any(name.startswith((_MARK, "^")) or "*" in name for name in keep):
        expected = (
            f"a tuple of names of columns of the frame, each once, none of {', '.join(results)} in capitals or not, "
            f"none that begins with {_MARK} or ^, or has a *"
        )
        raise InvalidValue("keep", keep, expected)


def _turns(definition: Definition, problems: Sequence[Problem]) -> Iterator[dict[str, Expression]]:
    """Return the steps in turns, each of which rests on those before it, and last the results."""
    yield from ({step.name: step.value for step in turn} for turn in definition.turns if turn)
    first = number(NOT_KNOWN)
    for place, problem in reversed([*enumerate(problems)]):
        first = when(problem.found, place, first)
    yield {f"{_FOUND}problem": first}
    is_told = column(f"{_FOUND}problem") < 0
    yield {f"{_FOUND}{name}": when(is_told, value, NOT_KNOWN) for name, value in definition.found.items()}


def _result(found: Any, name: str, words: Sequence[str] | None, *, in_euro: bool) -> Any:
    """Return a result as it is given: in words, or as an amount in the unit of the frame; nothing where not known."""
    numbers = nw.col(f"{_MARK}{_FOUND}{name}")
    if words is not None and isinstance(found, nw.LazyFrame):
        return numbers.replace_strict(dict(enumerate(words)), default=None, return_dtype=nw.String)
    if words is not None:
        places = found.select(nw.when(numbers < 0).then(nw.lit(len(words))).otherwise(numbers).cast(nw.UInt32))
        return nw.new_series(name, [*words, None], nw.String, backend=found.implementation)[
            places.get_column(places.columns[0])
        ]
    if found.implementation.is_pandas() and not is_of_arrow(native := found.to_native()[f"{_MARK}{_FOUND}{name}"]):
        return nw.from_native(written_amounts(native, in_euro=in_euro), series_only=True)
    amount = nw.when(numbers >= 0).then(numbers)
    return (amount.cast(nw.Decimal(20, 0)) * nw.lit(Decimal("0.01"))).cast(IN_EURO) if in_euro else amount


def _number(value: int) -> nw.Expr:
    return nw.lit(value).cast(nw.Int64)


def _column(name: str) -> nw.Expr:
    return nw.col(f"{_MARK}{name}")


def _one_of(condition: nw.Expr, one: nw.Expr, other: nw.Expr) -> nw.Expr:
    return nw.when(condition).then(one).otherwise(other)


def _least(one: nw.Expr, other: nw.Expr) -> nw.Expr:
    return _one_of(one <= other, one, other)


_IN_COLUMNS: Final[Mapping[str, Callable[..., nw.Expr]]] = {
    "number": _number,
    "truth": nw.lit,
    "column": _column,
    "when": _one_of,
    "least": _least,
    "+": nw.Expr.__add__,
    "-": nw.Expr.__sub__,
    "*": nw.Expr.__mul__,
    "//": nw.Expr.__floordiv__,
    "<=": nw.Expr.__le__,
    "<": nw.Expr.__lt__,
    "==": nw.Expr.__eq__,
    "&": nw.Expr.__and__,
    "|": nw.Expr.__or__,
}
