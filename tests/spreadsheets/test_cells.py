"""Cells: what a cell holds is never guessed: the caller names the notation, and a cent is exact or refused."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal, localcontext
from typing import Any, Final

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Attestation, Company, Euro, InvalidDocument, Region, YearAccount
from flemish_clusters.spreadsheets import Amounts, from_rows
from flemish_clusters.spreadsheets.cells import value_of
from flemish_clusters.testing import euros
from tests.support.tables import NOT_KNOWN, Scalar, Timestamp, Whole, WholeScalar
from tests.support.usual import PERIOD

PLAIN, FLOATS, DUTCH, ENGLISH = Amounts.PLAIN, Amounts.FLOATS, Amounts.DUTCH, Amounts.ENGLISH
REFUSED: Final = "refused"
SAME: Final[dict[type[Any], dict[str, object]]] = {Company: {"name": "A"}, YearAccount: {"period": PERIOD, "year": 1}}
MIDNIGHT: Final = datetime.combine(date(2020, 2, 29), time.min)


def cell(path: str, value: object, kind: type[Any] = Company, **options: Any) -> Any:
    """Return what a fact of a company, or of an account, is by a cell; `REFUSED` where it is a mistake."""
    try:
        columns = {"A": path, "B": "further.b"}
        (fact,) = from_rows([{"A": value, "B": 5}], kind, columns=columns, same=SAME[kind], **options)
    except InvalidDocument as error:
        return REFUSED if {problem.path for problem in error.problems} == {(2, "A")} else error
    name = path.removeprefix("further.").partition(".")[0]
    return fact.further.get(name) if path.startswith("further.") else getattr(fact, name)


def amount(value: object, amounts: Amounts = PLAIN) -> Any:
    """Return the amount that a cell stands for; `REFUSED` where it is a mistake."""
    return cell("aid", value, YearAccount, amounts=amounts)


class TestAnAmount:
    """It is exact to the cent, in the notation that the caller names."""

    @pytest.mark.parametrize(
        ("text", "plain", "dutch", "english"),
        [
            ("450000", "450000", "450000", "450000"),
            (" 450000\t", "450000", "450000", "450000"),
            ("450000.50", "450000.50", REFUSED, "450000.50"),
            ("450000,50", REFUSED, "450000.50", REFUSED),
            ("450.000,50", REFUSED, "450000.50", REFUSED),
            ("450,000.50", REFUSED, REFUSED, "450000.50"),
            ("1.234", REFUSED, "1234", REFUSED),
            ("1,234", REFUSED, REFUSED, "1234"),
            ("1.23", "1.23", REFUSED, "1.23"),
            ("1.234.567", REFUSED, "1234567", REFUSED),
            ("1.2345", REFUSED, REFUSED, REFUSED),
            ("1234.567", REFUSED, REFUSED, REFUSED),
            (".567", REFUSED, REFUSED, REFUSED),
            ("1,234,5", REFUSED, REFUSED, REFUSED),
            ("5,", REFUSED, REFUSED, REFUSED),
            ("0.001", REFUSED, REFUSED, REFUSED),
            ("-5", REFUSED, REFUSED, REFUSED),
            ("€ 5", REFUSED, REFUSED, REFUSED),
            ("1e3", REFUSED, REFUSED, REFUSED),
            ("٣", REFUSED, REFUSED, REFUSED),
            ("999.999.999.999.999,99", REFUSED, "999999999999999.99", REFUSED),
            ("1.000.000.000.000.000", REFUSED, REFUSED, REFUSED),
        ],
    )
    def test_in_a_text_is_never_guessed(self, text: str, plain: str, dutch: str, english: str) -> None:
        found = [str(amount(text, amounts)) for amounts in (PLAIN, DUTCH, ENGLISH)]

        assert found == [one if one == REFUSED else str(Euro(one)) for one in (plain, dutch, english)]
        assert [str(amount(text, amounts | FLOATS)) for amounts in (PLAIN, DUTCH, ENGLISH)] == found

    @pytest.mark.parametrize("amounts", [PLAIN, DUTCH, ENGLISH])
    @pytest.mark.parametrize("value", [0.0, 5.0, 450000.5, Scalar(450000.5)])
    def test_is_no_float_unless_it_is_asked_for(self, value: object, amounts: Amounts) -> None:
        assert amount(value, amounts) == REFUSED
        assert amount(value, amounts | FLOATS) != REFUSED

    @given(euros(max_cents=10**15 - 1))
    def test_in_a_float_is_that_cent(self, euro: Euro) -> None:
        assert amount(float(str(euro)), FLOATS) == euro

    @given(st.floats())
    def test_in_any_float_is_the_nearest_cent_or_none(self, value: float) -> None:
        found = amount(value, FLOATS)

        if found is None:
            assert value != value  # noqa: PLR0124 - it is NaN
        elif found == REFUSED:
            assert not 0 <= value < 10**13 or float(f"{value:.2f}") != value
        else:
            assert float(str(found)) == value

    @pytest.mark.parametrize(
        "value", [0.1 + 0.2, 0.005, 1e13, 1e22, -0.01, float("inf"), 4.35 * 100, 1e-300, Scalar(0.10000000149011612)]
    )
    def test_in_a_float_that_is_not_exact_is_refused(self, value: object) -> None:
        assert amount(value, FLOATS) == REFUSED

    @pytest.mark.parametrize(
        ("value", "told"),
        [
            (Decimal("450000.5000"), "450000.50"),
            (Decimal("5E+3"), "5000"),
            (Decimal("999999999999999.9900"), "999999999999999.99"),
            (Decimal("0.0001"), None),
            (Decimal("-1.0000"), None),
            (Decimal("Infinity"), None),
            (WholeScalar(450000), "450000"),
            (Whole(450000), "450000"),
            (True, None),
            (Scalar(5), None),
            (timedelta(5), None),
        ],
    )
    def test_in_a_number_is_taken_where_it_is_exact(self, value: object, told: str | None) -> None:
        with localcontext(prec=2):
            assert amount(value) == (REFUSED if told is None else Euro(told))

    def test_can_be_a_further_fact(self) -> None:
        assert cell("further.turnover.euro", "1.234,5", amounts=DUTCH) == Euro("1234.50")


class TestADay:
    """It is a date, a moment at midnight, or a text."""

    @pytest.mark.parametrize(
        "value", [date(2020, 2, 29), MIDNIGHT, Timestamp(2020, 2, 29), "2020-02-29", " 2020-02-29"]
    )
    def test_is_taken(self, value: object) -> None:
        assert cell("further.founded.day", value) == date(2020, 2, 29)
        assert cell("further.founded", value) == (REFUSED if isinstance(value, str) else date(2020, 2, 29))

    @pytest.mark.parametrize(
        "value",
        [
            MIDNIGHT.replace(hour=12),
            MIDNIGHT.replace(microsecond=1),
            MIDNIGHT.replace(tzinfo=UTC),
            MIDNIGHT.replace(tzinfo=timezone(timedelta(hours=1))),
            "29/02/2020",
            "2019-02-29",
            43890,
            43890.0,
            Scalar(1582934400000000000),
        ],
    )
    def test_has_no_time_and_no_zone(self, value: object) -> None:
        assert cell("further.founded.day", value) == REFUSED


class TestAnEnterpriseNumber:
    """A number has lost the nought in front of it."""

    @pytest.mark.parametrize(
        "value", [566988259, 566988259.0, Decimal(566988259), WholeScalar(566988259), "566988259", "BE 0566.988.259"]
    )
    def test_is_a_text_or_a_number(self, value: object) -> None:
        assert cell("enterprise_number", value) == "0566988259"

    @pytest.mark.parametrize("value", [566988258, 66988259, 5.5, -566988259, 10**10, 1e300, True, [1]])
    def test_is_refused_where_it_is_none(self, value: object) -> None:
        assert cell("enterprise_number", value) == REFUSED


class TestATruthValue:
    """Texts and numbers are truth values only where the caller says which."""

    @pytest.mark.parametrize("value", ["ja", "yes", "true", "TRUE", "x", 1, 1.0, 0, "1"])
    def test_is_never_guessed(self, value: object) -> None:
        assert cell("growth_ambition", value) == REFUSED
        assert cell("establishments_complete", value) == REFUSED

    @pytest.mark.parametrize("value", ["ja", " JA", "1", 1, 1.0, Decimal(1), WholeScalar(1), True, Scalar(value=True)])
    def test_is_what_the_caller_says(self, value: object) -> None:
        truths = {"Ja": True, "nee": False, "1": True, "0": False}

        assert cell("growth_ambition", value, truths=truths) == Attestation(holds=True)
        assert cell("establishments_complete", value, truths=truths) is True

    @pytest.mark.parametrize("value", [2, 0.5, -1, "nee.", [1]])
    def test_is_nothing_else(self, value: object) -> None:
        assert cell("growth_ambition", value, truths={"1": True, "0": False, "nee": False}) == REFUSED


class TestAFurtherFact:
    """It is a count, a truth value or a day; an amount has a path of its own."""

    @pytest.mark.parametrize(
        ("value", "told"),
        [
            (12, 12),
            (12.0, 12),
            ("12", 12),
            ("1.234", 1234),
            (1, 1),
            ("1", 1),
            (True, Attestation(holds=True)),
            ("ja", Attestation(holds=True)),
            (MIDNIGHT, MIDNIGHT.date()),
            (0.5, REFUSED),
            ("soms", REFUSED),
            ("1.234,5", REFUSED),
            (10**16, REFUSED),
            ("9" * 17, REFUSED),
        ],
    )
    def test_is_of_the_sort_of_its_cell(self, value: object, told: object) -> None:
        assert cell("further.staff", value, truths={"ja": True, "1": True}, amounts=DUTCH) == told


class TestAMemberOfAClosedSet:
    """It goes by its value or by its label, and several regions stand in a cell."""

    @pytest.mark.parametrize(
        ("value", "told"),
        [
            ("flemish", (Region.FLEMISH,)),
            ("Vlaams gewest ; BUITENLAND", (Region.FLEMISH, Region.ABROAD)),
            ("Flemish Region;Flemish Region", (Region.FLEMISH, Region.FLEMISH)),
            (["flemish", "abroad"], (Region.FLEMISH, Region.ABROAD)),
            (("flemish",), (Region.FLEMISH,)),
            ([], ()),
            (";", REFUSED),
            ("flemish;", REFUSED),
            ("flemish,abroad", REFUSED),
            ("Vlaanderen", REFUSED),
            ([5], REFUSED),
            ([["flemish"]], REFUSED),
            (5, REFUSED),
        ],
    )
    def test_is_read(self, value: object, told: object) -> None:
        assert cell("establishments", value) == told


class TestAnEmptyCell:
    """It is not known, whatever the reader of the table gives for it."""

    @pytest.mark.parametrize("place", range(len(NOT_KNOWN)))
    @pytest.mark.parametrize("path", ["enterprise_number", "growth_ambition", "establishments"])
    def test_is_not_known(self, path: str, place: int) -> None:
        assert cell(path, NOT_KNOWN[place]) is None

    @pytest.mark.parametrize("value", [0, 0.0, False, Decimal(0), [], Scalar(value=False), "0", "-", "#N/A"])
    def test_is_not_what_looks_empty(self, value: object) -> None:
        assert value_of(value) is not None


class TestAScalarOfNumpy:
    """It is taken where it is what it was made of, and no other value."""

    def test_that_is_masked_is_not_known(self) -> None:
        assert amount(Typed(value=0.0, mask=True), FLOATS) is None
        assert amount(Typed(value=5.0, mask=False), FLOATS) == Euro(5)

    def test_of_fewer_bytes_than_a_float_is_refused_unless_it_is_nothing(self) -> None:
        assert amount(Typed(value=450000.0, itemsize=4), FLOATS) == REFUSED
        assert amount(Typed(value=float("nan"), itemsize=4), FLOATS) is None
        assert amount(Typed(value=450000.0, itemsize=8), FLOATS) == Euro(450_000)

    @pytest.mark.parametrize("unit", ["Y", "M", "W"])
    def test_of_a_year_a_month_or_a_week_is_no_day(self, unit: str) -> None:
        day = date(2020, 1, 1)

        assert value_of(Typed(value=day, dtype=f"datetime64[{unit}]")) not in (day, None)
        assert value_of(Typed(value=day, dtype="datetime64[D]")) == day


@frozen(kw_only=True)
class Typed(Scalar):
    """A scalar that says how it is kept."""

    mask: bool = False
    itemsize: int = 8
    dtype: str = ""
