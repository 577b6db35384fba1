"""Spoilt tables: whatever a stranger sends gives a code, a row, a column and short words, and no other error."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, Final, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flemish_clusters import Company, Contribution, FundingPeriod, InvalidDocument, YearAccount
from flemish_clusters.documents import FORM
from flemish_clusters.errors import JSON, PYTHON, Problem
from flemish_clusters.spreadsheets import SHEET, Amounts
from flemish_clusters.wording import Path
from tests.documents.test_words import CODES, LANGUAGES
from tests.support.mutations import ODD
from tests.support.profiles import DEEP
from tests.support.tables import NOT_KNOWN, NOTATIONS, Row, Scalar, Whole, read

Place = tuple[int, str]


class Raising:
    """What raises whatever is asked of it."""

    def _raise(self, *_: object) -> NoReturn:
        raise RuntimeError("q\nname: is fine")

    __eq__ = __ne__ = __hash__ = __repr__ = __str__ = __bool__ = __len__ = __iter__ = __getattr__ = _raise
    __int__ = __float__ = __index__ = __lt__ = __le__ = __gt__ = __ge__ = __format__ = __contains__ = _raise


class Lying:
    """What says that it is of another class."""

    def __init__(self, kind: type) -> None:
        self.kind = kind

    def __getattribute__(self, name: str) -> Any:
        kind = object.__getattribute__(self, "kind")
        return Raising().__str__() if kind is object or name != "__class__" else kind


class Text(str):
    """A text that says something else of itself."""

    __slots__ = ()
    __str__ = __repr__ = strip = casefold = Raising._raise  # noqa: SLF001  # type: ignore[assignment]


class Number(float):
    """A number that says something else of itself."""

    __ne__ = __lt__ = __repr__ = is_integer = Raising._raise  # noqa: SLF001  # type: ignore[assignment]


def _circular() -> list[Any]:
    circle: list[Any] = []
    circle.append(circle)
    return circle


WRONG: Final[tuple[Any, ...]] = (
    *(Raising(), *map(Lying, (object, str, int, float, bool, Decimal, datetime, list, dict))),
    *(Text("\x1b[31m"), Number(-1.5), Scalar(Raising()), Scalar(Scalar(5)), Whole(10**5000), Whole(-1), type, Scalar),
    *("\x1b[2K\u202e", "q\nname: is fine", "\ud800", "q" * 10**4 + "\n", "\0", "\u200b"),
    *(10**5000, -(10**5000), -1, 1e300, -0.5, float("inf"), 1e15 + 1, Decimal("1e999999"), Decimal("-Infinity"), 1j),
    *(datetime(2020, 1, 1, 12), datetime(2020, 1, 1, tzinfo=UTC), timedelta(1)),  # noqa: DTZ001
    *([[]], [Raising()], _circular(), {}, {"holds": True}, {Raising: 1}, {1}, b"0566988259", ..., NotImplemented),
)
"""Cells that no column takes."""
MAYBE: Final[tuple[Any, ...]] = (
    # A first day at the end of the calendar makes the years wrong.
    *(one for one in ODD if one != "9999-12-31"),
    *(*NOT_KNOWN, "<script>", "{value}", "%s", "q" * 1000, "x" * 10**7, "1" * 10**6, "1." * 10**5),
    *("450.000,50", "450,000.50", "ja", "nee", ";", "flemish;", "flemish;Parijs", "#N/A", 0.1 + 0.2, 1e13, 5.0, 0.0),
    *(Decimal("5.0000"), Decimal("0.0001"), True, False, [], [5], [""], Scalar("A"), 12, "566988259.0"),
)
"""Cells that some columns take and others do not."""
CELLS: Final = (*WRONG, *MAYBE)

_PERIOD: Final = {"kind": "speerpuntcluster", "first_day": "2017-01-01", "years": "10", "decided_on": "2016-10-27"}
TABLES: Final[Mapping[type[Any], list[Row]]] = {
    Company: [
        {
            "name": name,
            "enterprise_number": number,
            "establishments": "flemish; abroad",
            "establishments_complete": True,
            "growth_ambition": None,
            "innovation_awareness.holds": True,
            "innovation_awareness.by": "A board",
            "innovation_awareness.on": None,
            "further.turnover.euro": 5,
            "further.staff": 12,
            "further.founded.day": "2001-01-01",
        }
        for name, number in (("Alfa", 566988259), ("Beta", None), ("Gamma", "0566.988.259"))
    ],
    Contribution: [
        {"by.type": kind, "by.name": "A", "amount": 5, "received_on": "2019-01-01", "purpose": "werking"}
        for kind in ("company", "other_body")
    ],
    FundingPeriod: [_PERIOD],
    YearAccount: [
        {**{f"period.{key}": value for key, value in _PERIOD.items()}, "year": year, "aid": 5, "cofinancing": None}
        for year in range(1, 13)
    ],
}
"""Tables to spoil, by the class of facts that they are right for."""
HOSTS: Final = (JSON, SHEET, PYTHON, FORM)


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[type[Any], Amounts, dict[Place, int]]:
    """Return a class of facts, a notation, and the numbers of other cells for its table, by row and column."""
    kind = draw(st.sampled_from(list(TABLES)))
    rows = TABLES[kind]
    spots = st.tuples(st.integers(0, len(rows) - 1), st.sampled_from(list(rows[0])))
    # So few leave no row blank. A cell that raises whatever is asked of it cannot be drawn itself.
    cells = st.integers(0, len(WRONG) - 1) | st.integers(len(WRONG), len(CELLS) - 1)
    return kind, draw(st.sampled_from(NOTATIONS)), draw(st.dictionaries(spots, cells, min_size=1, max_size=3))


def problems_of(kind: type[Any], amounts: Amounts, cells: Mapping[Place, int]) -> tuple[Problem, ...]:
    """Return what is wrong with a table that is spoilt; nothing where it can be read all the same."""
    rows = deepcopy(TABLES[kind])
    for (row, column), cell in cells.items():
        rows[row][column] = CELLS[cell]
    try:
        assert len(read(rows, kind, amounts)) == len(rows)
    except InvalidDocument as error:
        return error.problems
    return ()


def check(kind: type[Any], amounts: Amounts, cells: Mapping[Place, int]) -> None:
    """Check that each cell that is wrong is told as it should be, and nothing else is."""
    found = problems_of(kind, amounts, cells)
    paths = [problem.path for problem in found]
    spots: dict[Path, int] = {(row + 2, column): cell for (row, column), cell in cells.items()}

    assert len(paths) == len(set(paths))
    assert set(paths) <= spots.keys()
    # Of whom no name can be looked at is known where the type is wrong.
    looked_at = {place for place in spots if place[1] != "by.name" or (place[0], "by.type") not in paths}
    assert set(paths) >= {place for place in looked_at if spots[place] < len(WRONG)}
    for problem in found:
        assert problem.code in CODES
        assert problem.code not in ("wrong_value", "unknown_key")
        assert problem.value is (None if problem.code == "missing" else CELLS[spots[problem.path]])
        said = [problem.text(language, host) for language in LANGUAGES for host in HOSTS]
        for words in (*said, str(problem), repr(problem)):
            assert words.isprintable()
            assert len(words) <= 500
            assert "q" * 101 not in words


class TestASpoiltTable:
    """It gives a problem in each cell that is wrong, with a code and short words in both languages."""

    @settings(max_examples=10_000 if DEEP else 200)
    @given(spoilt())
    def test_gives_problems_and_nothing_else(self, table: tuple[type[Any], Amounts, dict[Place, int]]) -> None:
        check(*table)

    @pytest.mark.kit
    @settings(max_examples=10_000, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(spoilt())
    def test_does_so_ten_thousand_times(self, table: tuple[type[Any], Amounts, dict[Place, int]]) -> None:
        check(*table)

    @pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
    def test_is_right_before_it_is_spoilt(self, kind: type[Any]) -> None:
        assert problems_of(kind, Amounts.DUTCH, {}) == ()

    @pytest.mark.parametrize("place", range(len(WRONG)))
    def test_is_told_in_every_column(self, place: int) -> None:
        for kind, rows in TABLES.items():
            check(kind, Amounts.FLOATS, {(0, column): place for column in rows[0]})
