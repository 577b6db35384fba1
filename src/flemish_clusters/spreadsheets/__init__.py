"""Spreadsheets: facts from the rows of a table, with the mistakes of every row at once."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import Any, Final, TypeVar

from attrs import evolve, frozen

from flemish_clusters.checks import checked
from flemish_clusters.documents import form_of_facts, from_document, to_document
from flemish_clusters.documents.catalogue import FORMS, PARTIES
from flemish_clusters.documents.mistakes import MISSING
from flemish_clusters.errors import JSON, Host, InvalidDocument, InvalidValue, Problem, shown
from flemish_clusters.facts import fact_at, nearest_facts
from flemish_clusters.facts.attestations import Attestation, FurtherFact
from flemish_clusters.facts.clusters import Company
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.money import Euro
from flemish_clusters.spreadsheets.cells import Amounts, Notation, value_of
from flemish_clusters.wording import Language, Path

__all__ = ["SHEET", "Amounts", "from_rows"]

Fact = TypeVar("Fact")
Row = Mapping[Any, object]
_NOTHING: Final = FrozenMapping[Any]()
_ATTESTED: Final = {"holds": bool, "by": str, "on": date, "evidence": str}
_PARTS: Final[Mapping[object, Mapping[str, Any]]] = {
    Attestation: _ATTESTED,
    FurtherFact: {**_ATTESTED, "euro": Euro, "day": date},
    # Whoever can contribute stands for all who can, and a document says which.
    Company: {"type": PARTIES},
}
"""The sort of what a document has within a fact that is one whole, or besides its fields."""


def from_rows(
    rows: Iterable[Mapping[Any, object]],
    kind: type[Fact],
    *,
    columns: Mapping[str, str],
    same: Mapping[str, object] = _NOTHING,
    amounts: Amounts = Amounts.PLAIN,
    truths: Mapping[str, bool] = _NOTHING,
    first_row: int = 2,
) -> tuple[Fact, ...]:
    """Return the fact that each row of a table stands for, in the order of the rows.

    A cell that is blank, `None`, NaN, NaT or `pandas.NA` is not known. A day is a `date`, a `datetime` at midnight
    without a zone, or a text such as `2017-01-31`. A whole number may be a `float` or a `Decimal`, and an enterprise
    number may be a number. A member of a closed set goes by its value or by its label in either language; several
    establishments stand with `;` between them. Rows at the end in which nothing is told are left out.

    Args:
        rows: Each with its cells by the names of the columns, as `csv.DictReader` gives them.
        kind: The class of facts, such as `Company`.
        columns: The path of the fact to which each column leads, such as `aid`, `further.turnover.euro` or
            `growth_ambition.by`, by the name of the column. Other columns are not read.
        same: What is the same for each row, by path: a fact, or a value of a document.
        amounts: How amounts stand in the cells.
        truths: What texts mean, such as `{"ja": True, "nee": False}`, in capitals or not; the numbers 1 and 0 go by
            `"1"` and `"0"`.
        first_row: The number of the first row, from which mistakes count; 2 is the row below a header.

    Raises:
        InvalidDocument: With the mistakes of every row, each with the number of the row and the name of the column as
            its path. That of a column that no row has is the name alone.
        InvalidValue: An argument is none of these, such as a path at which there is no fact.
    """
    form_of_facts(kind)
    table = _Table(_columns_of(kind, columns, same), same, _notation(amounts, truths))
    checked("first_row", first_row, int)
    given = _rows_of(rows)
    lacking = [(name,) for name in columns if given and not any(name in row for row in given)]
    problems = [Problem(path, None, MISSING, host=SHEET) for path in lacking]
    documents = [table.document(row) for row in given]
    while documents and documents[-1] == table.document({}):
        documents.pop()
    facts: list[Fact] = []
    for place, document in enumerate(documents):
        try:
            facts.append(from_document(document, kind))
        except InvalidDocument as error:
            found = (table.problem(first_row + place, given[place], one) for one in error.problems)
            problems += (one for one in found if one.path[1:] not in lacking)
    if problems:
        raise InvalidDocument(tuple(problems))
    return tuple(facts)


@frozen
class _Column:
    name: str
    path: Path
    sort: Any


@frozen
class _Table:
    """What the columns of a table lead to, and how its cells are written."""

    columns: tuple[_Column, ...]
    same: Mapping[str, object]
    notation: Notation

    def document(self, row: Row) -> dict[str, Any]:
        """Return the document that a row stands for; an empty cell is left out."""
        document: dict[str, Any] = {}
        for path, told in self.same.items():
            _put(document, path.split("."), to_document(told) if type(told) in FORMS else told)
        for column in self.columns:
            value = value_of(row.get(column.name))
            if value is not None:
                _put(document, column.path, self.notation.in_document(value, column.sort))
        return document

    def problem(self, number: int, row: Row, told: Problem) -> Problem:
        """Return a mistake in the document of a row as one in its cell; by its fact where no column leads to it."""
        for column in self.columns:
            # Who contributed is told apart by a type, and is wrong as a whole where that is.
            if column.path in (told.path[: len(column.path)], (*told.path, "type")):
                sent = None if told.code == "missing" else row.get(column.name)
                return Problem((number, column.name), sent, self.notation.wanted(told.wanted), host=SHEET)
        return evolve(told, path=(number, *told.path), host=SHEET)


def _put(document: dict[str, Any], path: Iterable[Any], value: object) -> None:
    *outer, last = path
    for step in outer:
        document = document.setdefault(step, {})
    document[last] = value


def _rows_of(rows: Any) -> list[Row]:
    try:
        held = iter(rows)
    except TypeError:
        held = iter((rows,))
    given: list[Any] = list(held)
    for row in given:
        if not isinstance(row, Mapping):
            raise InvalidValue("rows", row, 'mappings of columns to cells, such as {"Steun": 5}')
    return given


def _columns_of(kind: type, columns: Mapping[str, str], same: Mapping[str, object]) -> tuple[_Column, ...]:
    paths = [*checked("columns", columns, Mapping).values(), *checked("same", same, Mapping)]
    sorts = {path: _sort_of(kind, path) for path in paths}
    for one, other in pairwise(sorted(paths)):
        # No mark of a name comes before the point.
        if f"{other}.".startswith(f"{one}."):
            raise InvalidValue("columns", other, "each fact once, and not with a part of it besides")
    return tuple(_Column(name, tuple(path.split(".")), sorts[path]) for name, path in columns.items())


def _sort_of(kind: type, path: Any) -> Any:
    told = path if isinstance(path, str) else ""
    within, _, part = told.rpartition(".")
    sort: Any = fact_at(kind, told) or _PARTS.get(fact_at(kind, within), {}).get(part)
    if sort is None or "[" in told:
        raise InvalidValue("columns", path, f"the path of a fact, such as {nearest_facts(kind, told)}")
    return "enterprise_number" if part == "enterprise_number" and sort is str else sort


def _notation(amounts: Amounts, truths: Mapping[Any, Any]) -> Notation:
    if Amounts.DUTCH | Amounts.ENGLISH in checked("amounts", amounts, Amounts):
        raise InvalidValue("amounts", amounts, "one notation of texts, DUTCH or ENGLISH")
    for text, holds in checked("truths", truths, Mapping).items():
        if type(text) is not str or type(holds) is not bool:
            raise InvalidValue("truths", {text: holds}, 'texts with what they mean, such as {"ja": True, "nee": False}')
    meant = {text.strip().casefold(): holds for text, holds in truths.items()}
    if len(meant) < len(truths):
        raise InvalidValue("truths", dict(truths), "each text once, in capitals or not")
    return Notation(amounts, meant)


def _place_in_sheet(path: Path, language: Language) -> str:
    row, column = ("rij", "kolom") if language == "nl" else ("row", "column")
    number, names = (f"{row} {shown(path[0])}, ", path[1:]) if isinstance(path[0], int) else ("", path)
    return f"{number}{column} {shown('.'.join(map(str, names)), str)}"


SHEET: Final = Host(words="json", place=_place_in_sheet, value=JSON.value)
"""Who keeps a table, by the numbers of its rows and the names of its columns."""
