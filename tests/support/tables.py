"""Tables: facts as rows of cells, in every way in which a cell can stand for them, and cells of other libraries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final, Self, SupportsIndex, cast

from attrs import frozen
from hypothesis import strategies as st

from flemish_clusters import Attestation, Company, Contribution, Euro, FundingPeriod, Region, YearAccount
from flemish_clusters.documents import to_document
from flemish_clusters.spreadsheets import Amounts, from_rows
from flemish_clusters.testing import companies, contributions, funding_periods, year_accounts

Row = dict[str, Any]

AMOUNTS: Final = {"eligible_costs", "cofinancing", "aid", "amount", "paid_back", "euro"}
DAYS: Final = {"on", "day", "first_day", "decided_on", "applied_on", "received_on"}
TRUTHS: Final = {"ja": True, "Nee": False, "1": True, "0": False}
NOTATIONS: Final = (
    *(Amounts.PLAIN, Amounts.DUTCH, Amounts.ENGLISH),
    *(Amounts.FLOATS, Amounts.FLOATS | Amounts.DUTCH, Amounts.FLOATS | Amounts.ENGLISH),
)
_ASKED: Final = {"turnover": Euro, "staff": int, "founded": date, "sme": Attestation}
FACTS: Final[dict[type[Any], st.SearchStrategy[Any]]] = {
    Company: companies(asked=_ASKED),
    Contribution: contributions(asked=_ASKED),
    FundingPeriod: funding_periods(),
    YearAccount: year_accounts(asked=_ASKED),
}


@frozen
class Scalar:
    """A scalar that gives the value of Python that it stands for, as those of numpy do."""

    value: object

    def item(self) -> object:
        """Return that value."""
        return self.value


@frozen
class Whole:
    """A whole number of a class of its own."""

    value: int

    def __index__(self) -> int:
        return self.value


@frozen
class WholeScalar(Scalar):
    """A scalar that is a whole number."""

    def __index__(self) -> int:
        return cast("SupportsIndex", self.value).__index__()


class NotAvailable:
    """What is not known and compares as not known, as in the nullable columns of pandas."""

    def __ne__(self, other: object) -> Self:  # type: ignore[override]
        return self

    def __eq__(self, other: object) -> Self:  # type: ignore[override]
        return self

    __hash__ = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        raise TypeError("what is not known is neither true nor false")


class Timestamp(datetime):
    """A moment of a class of its own."""


class NotADay(datetime):
    """A moment that is none, and so differs from itself."""

    def __ne__(self, other: object) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = datetime.__hash__


NOT_KNOWN: Final = (
    *(None, "", " \t\u00a0", float("nan"), Decimal("NaN"), Decimal("sNaN"), NotAvailable(), NotADay(1, 1, 1)),
    *(Scalar(None), Scalar(float("nan"))),
)
"""Cells of which nothing is known."""


def leaves(document: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Return each value of a document that is no object, with its path."""
    for key, value in document.items():
        if isinstance(value, dict):
            yield from leaves(cast("dict[str, Any]", value), f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def written(path: str, value: Any, amounts: Amounts) -> Sequence[object]:
    """Return every cell that stands for a value of a document."""
    name = path.rpartition(".")[2]
    if name in AMOUNTS:
        return as_amount(Euro(value), amounts)
    if name in DAYS:
        day = date.fromisoformat(value)
        return day, datetime.combine(day, time.min), Timestamp.combine(day, time.min), value, f" {value} ", Scalar(day)
    if name == "enterprise_number":
        number = int(value)
        # A number of fewer than nine digits is none that was given out.
        numbers = (number, float(number), Decimal(number), WholeScalar(number)) if number >= 10**8 else ()
        return value, f"BE {value[:4]}.{value[4:7]}.{value[7:]}", *numbers
    return as_other(value)


def as_amount(amount: Euro, amounts: Amounts) -> Sequence[object]:
    """Return every cell that stands for an amount."""
    cells: list[object] = [amount.amount, Decimal(f"{amount}00")]
    if amounts in (Amounts.PLAIN, Amounts.FLOATS):
        cells += [str(amount), f" {amount}"]
    if Amounts.ENGLISH in amounts:
        cells += [str(amount), amount.figure("en")]
    if Amounts.DUTCH in amounts:
        cells += [str(amount).replace(".", ","), amount.figure("nl")]
    if amount.cents % 100 == 0:
        cells += [amount.cents // 100, WholeScalar(amount.cents // 100), Whole(amount.cents // 100)]
    if Amounts.FLOATS in amounts and amount.cents < 10**15:
        cells += [float(str(amount)), Scalar(float(str(amount)))]
    return cells


def as_other(value: Any) -> Sequence[object]:
    """Return every cell that stands for a truth value, a count, some regions, or a text."""
    if isinstance(value, bool):
        return value, Scalar(value), *(("ja", "JA ", 1, 1.0, "1") if value else ("nee", "NEE", 0, Decimal(0), "0"))
    if isinstance(value, int):
        return value, str(value), f" {value}", float(value), Decimal(value), WholeScalar(value), Whole(value)
    if isinstance(value, list):
        regions = cast("list[str]", value)
        labels = "; ".join(Region(region).label.nl for region in regions)
        return (regions, ";".join(regions), labels, labels.upper()) if regions else (regions,)
    return (value,)


def cells(document: Mapping[str, Any], amounts: Amounts, pick: Callable[[Sequence[object]], object]) -> Row:
    """Return a document as a row, each cell one of those that stand for its value."""
    return {path: pick(written(path, value, amounts)) for path, value in leaves(document)}


def read(rows: Sequence[Row], kind: type[Any], amounts: Amounts = Amounts.PLAIN) -> tuple[Any, ...]:
    """Return the facts of rows whose columns are named for the facts to which they lead."""
    columns = {path: path for row in rows for path in row}
    return from_rows(rows, kind, columns=columns, amounts=amounts, truths=TRUTHS)


@st.composite
def tables(draw: st.DrawFn) -> tuple[type[Any], tuple[Any, ...], Amounts, list[Row]]:
    """Return a class, some facts of it, a notation, and a table of the facts in it."""
    kind, amounts = draw(st.sampled_from(list(FACTS))), draw(st.sampled_from(NOTATIONS))
    facts = tuple(draw(st.lists(FACTS[kind], min_size=1, max_size=3)))
    rows = [cells(to_document(fact), amounts, lambda ways: draw(st.sampled_from(ways))) for fact in facts]
    blank = draw(st.sampled_from(NOT_KNOWN))
    columns = dict.fromkeys(path for row in rows for path in row)
    return kind, facts, amounts, [{path: row.get(path, blank) for path in columns} for row in rows]
