"""Problems: a frame that cannot tell is refused with all its columns, and a row that cannot with what is wrong."""

import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from typing import Any, Final

import duckdb
import narwhals as nw
import polars as pl
import pytest

from flemish_clusters import InvalidValue, Policy
from flemish_clusters.columns import accounts
from tests.columns.frames import HOSTS, Host, columns_of, pa, pd
from tests.support.account_orders import AMENDED
from tests.support.usual import POLICY

pytestmark = pytest.mark.engines

RIGHT: Final[Mapping[str, Any]] = {
    "kind": "spearhead_cluster",
    "first_day": date(2017, 1, 1),
    "years": 10,
    "year": 4,
    "decided_on": None,
    "eligible_costs": 90_000_000,
    "cofinancing": 43_000_000,
    "aid": 45_000_000,
}
"""A row of which all is right: not met, since the cofinancing allows 430,000 euro."""
A_KIND: Final = 'kind: one of "spearhead_cluster", "innovative_business_network"'
A_YEAR: Final = "a whole number from 1 to 9999"
AN_AMOUNT: Final = "a whole number of cents from 0 to below 10**17"
WRONG: Final = (
    ({"kind": None}, A_KIND),
    ({"kind": "Spearhead cluster"}, A_KIND),
    ({"kind": ""}, A_KIND),
    ({"first_day": None}, 'first_day: a day such as "2017-01-31"'),
    ({"years": None}, f"years: {A_YEAR}"),
    ({"years": 0}, f"years: {A_YEAR}"),
    ({"years": 10_000}, f"years: {A_YEAR}"),
    ({"year": None}, f"year: {A_YEAR}"),
    ({"year": -4}, f"year: {A_YEAR}"),
    ({"year": 2**63 - 1}, f"year: {A_YEAR}"),
    (
        {"first_day": date(9990, 1, 1)},
        "years: years after which the calendar still goes on: their anniversary lies in 9999 at the latest",
    ),
    ({"decided_on": date(9999, 12, 31)}, "decided_on: a day before the year 9999"),
    ({"eligible_costs": -1}, f"eligible_costs: {AN_AMOUNT}"),
    ({"cofinancing": 10**17}, f"cofinancing: {AN_AMOUNT}"),
    ({"aid": -(2**63)}, f"aid: {AN_AMOUNT}"),
    ({"aid": 2**63 - 1}, f"aid: {AN_AMOUNT}"),
)
"""What is wrong with a row, and what is told of it."""


def table_of(*rows: Mapping[str, Any]) -> Any:
    """Return rows as a table of Arrow, numbered; what they do not tell is right."""
    whole = [{"place": place, **RIGHT, **row} for place, row in enumerate(rows)]
    sorts = {"kind": pa.string(), "first_day": pa.date32(), "decided_on": pa.date32()}
    return pa.table({name: pa.array([row[name] for row in whole], sorts.get(name, pa.int64())) for name in whole[0]})


def told_of(frame: Any, policy: Policy = POLICY) -> dict[str, list[Any]]:
    """Return what is told of the accounts of a frame."""
    return columns_of(
        accounts(frame, policy=policy, keep=("place",) if "place" in nw.from_native(frame).columns else ())
    )


class TestProblem:
    """A row that tells of no account is told, with the field and what would do, and nothing else of it is."""

    @pytest.mark.parametrize("host", HOSTS, ids=str)
    def test_is_told_of_each_wrong_row_and_of_no_other(self, host: Host) -> None:
        right: Mapping[str, Any] = {}
        rows = [row for wrong, _ in WRONG for row in (wrong, right)]
        told = told_of(host.made(table_of(*rows)))

        assert told["problem"] == [text for _, problem in WRONG for text in (problem, None)]
        for name in set(told) - {"place", "problem"}:
            assert told[name][::2] == [None] * len(WRONG), name
            assert None not in told[name][1::2], name

    def test_is_told_in_dutch_where_that_is_asked_for(self) -> None:
        told = accounts(table_of({"year": 0}, {}), policy=POLICY, language="nl")

        assert told["problem"].to_pylist() == ["year: een geheel getal van 1 tot en met 9999", None]

    def test_is_told_in_no_other_language(self) -> None:
        language: Any = "fr"

        with pytest.raises(InvalidValue, match="language cannot be"):
            accounts(table_of({}), policy=POLICY, language=language)

    def test_is_told_of_a_hundred_thousand_rows_none_of_which_is_lost(self) -> None:
        rows = pl.DataFrame(table_of(*(wrong for wrong, _ in WRONG), {})).select(pl.exclude("place"))
        count = 100_000 // len(rows)
        told = accounts(pl.concat([rows] * count), policy=POLICY)

        expected: dict[str | None, int] = {None: count}
        for _, problem in WRONG:
            expected[problem] = expected.get(problem, 0) + count
        assert dict(told["problem"].value_counts().iter_rows()) == expected
        assert told["maximum_aid"].null_count() == count * len(WRONG)

    @pytest.mark.parametrize("host", HOSTS, ids=str)
    def test_is_told_of_amounts_in_euro_too(self, host: Host) -> None:
        amounts = ["-0.01", "999999999999999.99", "1000000000000000.00", "430000.50", None]
        given = table_of(*[RIGHT] * len(amounts))
        for name in ("eligible_costs", "cofinancing", "aid"):
            column = pa.array([amount and Decimal(amount) for amount in amounts], pa.decimal128(38, 2))
            given = given.set_column(given.column_names.index(name), name, column)
        told = told_of(host.made(given))

        wrong = "eligible_costs: an amount in euro from 0 to below 10**15 with at most two decimals"
        assert told["problem"] == [wrong, None, wrong, None, None]
        assert told["maximum_aid"] == [None, Decimal(500_000), None, Decimal("215000.25"), None]


class TestObjects:
    """A column of objects in pandas holds objects of one sort, and NaN stands for nothing."""

    def given(self, **columns: Sequence[object]) -> Any:
        """Return a frame of two rows of which these columns hold objects."""
        told = {name: [value, value] for name, value in RIGHT.items()} | {"decided_on": [None, None]} | columns
        return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in told.items()})

    def test_are_refused_row_by_row_where_they_are_no_fact(self) -> None:
        amounts: list[object] = [Decimal("1.001"), Decimal("NaN")]
        frame = self.given(
            **{name: [Decimal(1)] * 2 for name in ("eligible_costs", "cofinancing")},
            aid=amounts,
            year=[4, float("nan")],
        )

        wrong = "aid: an amount in euro from 0 to below 10**15 with at most two decimals"
        assert told_of(frame)["problem"] == [wrong, f"year: {A_YEAR}"]

    def test_are_refused_as_a_column_where_they_are_not_alike(self) -> None:
        frame = self.given(aid=[Decimal(1), 5], year=[4.0, 5], cofinancing=["1", 2], first_day=[1, 2], kind=[1, "a"])

        with pytest.raises(InvalidValue) as refusal:
            accounts(frame, policy=POLICY)
        told = ("int and str", "int", "float and int", "int and str", "Decimal and int")
        wrong = zip(("kind", "first_day", "year", "cofinancing", "aid"), told, strict=True)
        assert all(
            any(
                f"{name} as a column" in part and part.endswith(f"and not {sorts}")
                for part in refusal.value.expected.split("; ")
            )
            for name, sorts in wrong
        )

    def test_are_no_days_where_they_are_a_moment_after(self) -> None:
        first_day = [pd.Timestamp("2017-01-01 00:00:00.000000001"), pd.Timestamp("2017-01-01")]

        assert told_of(self.given(first_day=first_day))["problem"] == ['first_day: a day such as "2017-01-31"', None]

    def test_are_nothing_where_they_are_nan(self) -> None:
        nothing: list[object] = [float("nan"), pd.NaT]

        assert told_of(self.given(aid=nothing, decided_on=nothing))["verdict"] == ["undetermined"] * 2


class TestImport:
    """Without narwhals the error says what to install."""

    def test_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "narwhals", None)
        monkeypatch.delitem(sys.modules, "flemish_clusters.columns")

        with pytest.raises(ImportError, match=r'pip install "flemish-clusters\[columns\]"'):
            import_module("flemish_clusters.columns")


class TestFrame:
    """A frame whose columns cannot tell is refused at once, with all of them."""

    def test_is_refused_with_every_column_that_cannot_tell(self) -> None:
        frame = pl.DataFrame(
            {
                "kind": [1],
                "first_day": ["2017-01-01"],
                "years": [10.0],
                "decided_on": [date(2016, 1, 1)],
                "eligible_costs": [900_000.0],
                "cofinancing": pl.Series([Decimal("1.234")]),
                "aid": ["450000"],
            }
        )
        with pytest.raises(InvalidValue) as refusal:
            accounts(frame, policy=POLICY)

        amount = "as a column of whole cents, or of Decimals in euro with at most two decimals and not"
        assert refusal.value.expected == (
            "kind as a column of texts and not Int64; first_day as a column of days and not String; "
            "years as a column of whole numbers and not Float64; "
            "year as a column of whole numbers, which is not there; "
            f"eligible_costs {amount} Float64; cofinancing {amount} Decimal(precision=38, scale=3); aid {amount} String"
        )

    @pytest.mark.parametrize("name", ["aid", "note"])
    def test_is_refused_where_two_columns_have_one_name(self, name: str) -> None:
        given = table_of({}).append_column("note", [["a"] * len(table_of({}))])
        twice = given.append_column(name, [given[name].to_pylist()])
        for frame in (twice, pd.concat([given.to_pandas(), given.select([name]).to_pandas()], axis=1)):
            with pytest.raises(InvalidValue, match="give a frame of which each column has a name of its own"):
                accounts(frame, policy=POLICY)

    def test_is_refused_where_its_amounts_are_in_two_units(self) -> None:
        frame = pl.DataFrame(table_of({})).with_columns(aid=pl.lit(Decimal("1.00")))

        with pytest.raises(InvalidValue, match="amounts that are all in whole cents or all Decimals in euro"):
            accounts(frame, policy=POLICY)

    @pytest.mark.parametrize("frame", [None, 5, [1], {"kind": ["spearhead"]}, pd.Series([1]), pl.Series([1])])
    def test_is_refused_where_it_is_none(self, frame: Any) -> None:
        with pytest.raises(InvalidValue, match="give a frame of polars, pandas, pyarrow, duckdb"):
            accounts(frame, policy=POLICY)

    @pytest.mark.parametrize("keep", ["place", ["place"], ("nowhere",), ("place", "verdict"), (1,), None])
    def test_keeps_only_what_is_there_and_is_no_result(self, keep: Any) -> None:
        frame = pl.DataFrame(table_of({})).with_columns(verdict=pl.lit("met"))

        with pytest.raises(
            InvalidValue, match="give a tuple of names of columns of the frame, each once, none of maximum_aid"
        ):
            accounts(frame, policy=POLICY, keep=keep)

    def test_may_be_empty(self) -> None:
        told = [columns_of(accounts(host.made(table_of({}).slice(0, 0)), policy=POLICY)) for host in HOSTS]

        assert all(values == [] for columns in told for values in columns.values())

    def test_may_know_nothing_at_all_of_an_amount(self) -> None:
        nothing = pa.nulls(1)
        given = table_of({}).drop_columns(["aid"]).append_column("aid", nothing)

        for host in HOSTS:
            told = columns_of(accounts(host.made(given), policy=POLICY))
            assert (told["verdict"], told["maximum_aid"]) == (["undetermined"], [43_000_000]), str(host)

    @pytest.mark.parametrize("host", [host for host in HOSTS if "arrow" in str(host).lower()], ids=str)
    def test_is_refused_row_by_row_where_a_column_is_of_a_sort_that_nobody_knows(self, host: Host) -> None:
        day = pa.array([date(2027, 6, 1), None], pa.date64())
        given = table_of({}, {}).drop_columns(["decided_on"]).append_column("decided_on", day)

        assert told_of(host.made(given))["problem"] == ['decided_on: a day such as "2017-01-31"', None]

    @pytest.mark.parametrize("scale", [0, 1, 2])
    @pytest.mark.parametrize("host", HOSTS, ids=str)
    def test_is_told_of_amounts_that_no_other_sort_could_hold(self, host: Host, scale: int) -> None:
        given = table_of({}, {})
        for name in ("eligible_costs", "cofinancing", "aid"):
            euros = [Decimal(9) * Decimal(10) ** (37 - scale), Decimal(5)]
            given = given.drop_columns([name]).append_column(name, pa.array(euros, pa.decimal128(38, scale)))
        wrong = "eligible_costs: an amount in euro from 0 to below 10**15 with at most two decimals"

        told = told_of(host.made(given))

        assert (told["problem"], told["maximum_aid"]) == ([wrong, None], [None, Decimal("2.50")])

    @pytest.mark.parametrize(
        "name", ["Verdict", "PROBLEM", "cof-1", "flemish_clusters.kind", "^pla.*$", "*", "place", "none"]
    )
    def test_keeps_no_column_that_would_take_the_place_of_another(self, name: str) -> None:
        given = table_of({})
        for host in HOSTS:
            frame = host.made(given if name in {"place", "none"} else given.append_column(name, [[1]]))
            with pytest.raises(InvalidValue, match="keep cannot be"):
                accounts(frame, policy=POLICY, keep=("place", name))

    def test_may_tell_of_days_as_moments_at_midnight(self) -> None:
        given = [datetime(2017, 1, 1), datetime(2017, 1, 1, 0, 0, 1)]  # noqa: DTZ001 - a day has no zone
        frame = pl.DataFrame(table_of({}, {})).with_columns(first_day=pl.Series(given))

        assert accounts(frame, policy=POLICY)["problem"].to_list() == [None, 'first_day: a day such as "2017-01-31"']

    def test_may_have_numbers_of_any_size(self) -> None:
        frame = duckdb.sql(
            "SELECT 'spearhead_cluster' AS kind, DATE '2017-01-01' AS first_day, 10::UTINYINT AS years, "
            "4::HUGEINT AS year, NULL AS decided_on, 18446744073709551615::UBIGINT AS eligible_costs, "
            "430::SMALLINT AS cofinancing, 170141183460469231731687303715884105727::HUGEINT AS aid"
        )

        assert columns_of(accounts(frame, policy=POLICY))["problem"] == [f"eligible_costs: {AN_AMOUNT}"]

    def test_is_left_as_it_is(self) -> None:
        for host in HOSTS:
            frame = host.made(table_of({}, {"kind": None}))
            before = columns_of(frame)
            accounts(frame, policy=POLICY)
            assert columns_of(frame) == before

    def test_gets_what_a_single_account_gets(self) -> None:
        told = told_of(pl.DataFrame(table_of({})))

        assert told["maximum_aid"] == [43_000_000]
        assert told["binding"] == ["cofinancing"]
        assert told["verdict"] == told["COF-1"] == ["not_met"]
        assert told["still_to_raise"] == [2_000_000]

    def test_needs_the_further_amounts_that_a_policy_needs(self) -> None:
        frame = pl.DataFrame(table_of({}))

        with pytest.raises(InvalidValue, match="further.surplus as a column of whole cents") as refusal:
            accounts(frame, policy=AMENDED[0])
        assert "further.cofinancing_before as a column" in str(refusal.value)
