"""Spreadsheets: rows become facts, and every mistake of every row is told by its row and its column."""

from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Company,
    Contribution,
    Dossier,
    InvalidDocument,
    InvalidValue,
    OtherBody,
    Purpose,
    YearAccount,
)
from flemish_clusters.errors import Problem
from flemish_clusters.spreadsheets import SHEET, Amounts, from_rows
from tests.documents.test_words import TEXT
from tests.support.tables import NOT_KNOWN, Row, read, tables
from tests.support.usual import PERIOD, SPEARHEAD

COLUMNS: Final = {"Bedrijf": "name", "KBO": "enterprise_number", "Groei": "growth_ambition.holds"}
ROWS: Final[tuple[Row, ...]] = (
    {"Bedrijf": "Alfa", "KBO": 566988259, "Groei": True, "Nota": object()},
    {"Bedrijf": "Beta", "KBO": None, "Groei": float("nan"), "Nota": ""},
)
_USUAL: Final[dict[str, Any]] = {"columns": COLUMNS}
YEARS: Final = {"Jaar": "year", "Kosten": "eligible_costs", "Steun": "aid"}


def problems(rows: Any, kind: type[Any] = Company, **given: Any) -> tuple[Problem, ...]:
    """Return what is wrong with a table."""
    with pytest.raises(InvalidDocument) as caught:
        from_rows(rows, kind, **{**_USUAL, **given})
    return caught.value.problems


def told(rows: Any, kind: type[Any] = Company, **given: Any) -> list[str]:
    """Return what is wrong with a table in Dutch, in the words of a sheet."""
    return [problem.text("nl", SHEET) for problem in problems(rows, kind, **given)]


class TestATable:
    """Each row is a fact."""

    @given(tables())
    def test_is_read_as_the_facts_that_were_written(
        self, table: tuple[type[Any], tuple[Any, ...], Amounts, list[Row]]
    ) -> None:
        kind, facts, amounts, rows = table

        assert read(rows, kind, amounts) == facts

    def test_has_its_own_names_and_columns_that_are_not_read(self) -> None:
        alfa, beta = from_rows(iter(ROWS), Company, columns=COLUMNS)

        assert (alfa.name, alfa.enterprise_number) == ("Alfa", "0566988259")
        assert beta == Company(name="Beta")

    def test_may_have_no_rows(self) -> None:
        assert from_rows((), Company, columns=COLUMNS) == ()

    @given(st.lists(st.sampled_from(NOT_KNOWN), min_size=3, max_size=3), st.integers(0, 3))
    def test_ends_with_the_last_row_in_which_something_is_told(self, blank: list[object], count: int) -> None:
        rows = (*ROWS, *[dict(zip(COLUMNS, blank, strict=True))] * count, *[{}] * count)

        assert len(from_rows(rows, Company, columns=COLUMNS)) == 2

    def test_can_have_a_row_that_lacks_a_column(self) -> None:
        assert from_rows(({"Bedrijf": "Gamma"}, *ROWS), Company, columns=COLUMNS)[0] == Company(name="Gamma")


class TestWhatIsTheSame:
    """What every row has alike is given once, as a fact or as a document has it."""

    def test_makes_accounts_of_a_period(self) -> None:
        rows = ({"Jaar": 1, "Kosten": 5, "Steun": 2}, {"Jaar": 2.0, "Kosten": "5.50", "Steun": None})
        accounts = from_rows(rows, YearAccount, columns=YEARS, same={"period": PERIOD})

        assert Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=accounts).accounts == (
            YearAccount(period=PERIOD, year=1, eligible_costs=5, aid=2),
            YearAccount(period=PERIOD, year=2, eligible_costs="5.50"),
        )

    def test_says_of_whom_contributions_are(self) -> None:
        (contribution,) = from_rows(
            [{"Wie": "Alfa", "Bedrag": 5, "Dag": "2019-01-01"}],
            Contribution,
            columns={"Wie": "by.name", "Bedrag": "amount", "Dag": "received_on"},
            same={"by.type": "company", "purpose": Purpose.OPERATION},
        )

        assert (contribution.by, contribution.purpose) == (Company(name="Alfa"), Purpose.OPERATION)

    @pytest.mark.parametrize("told", ["other_body", "Andere organisatie", " other body "])
    def test_who_contributed_goes_by_a_name_in_either_language(self, told: str) -> None:
        columns = {"Soort": "by.type", "Wie": "by.name", "Bedrag": "amount", "Dag": "received_on"}
        row = {"Soort": told, "Wie": "A", "Bedrag": 5, "Dag": "2019-01-01"}
        (found,) = from_rows([row], Contribution, columns=columns, same={"purpose": Purpose.OPERATION})

        assert found.by == OtherBody(name="A")


class TestAMistake:
    """Its path is the number of the row and the name of the column, and all are told at once."""

    def test_is_told_for_every_row(self) -> None:
        wrong: list[Row] = [
            *ROWS,
            {"Bedrijf": "A\n", "KBO": 5.5, "Groei": "ja"},
            {"Bedrijf": None, "KBO": "0566988258", "Groei": 1},
        ]

        assert told(wrong, truths={"zeker": True}) == [
            f'rij 4, kolom Bedrijf: kan niet "A\\n" zijn: geef {TEXT[1]}',
            "rij 4, kolom KBO: kan niet 5.5 zijn: geef tien cijfers waarvan het eerste 0 of 1 is",
            'rij 4, kolom Groei: kan niet "ja" zijn: geef een van "zeker"',
            (
                'rij 5, kolom KBO: kan niet "0566988258" zijn: geef een nummer waarvan de laatste twee cijfers '
                "kloppen: hier 59"
            ),
            'rij 5, kolom Groei: kan niet 1 zijn: geef een van "zeker"',
            "rij 5, kolom Bedrijf: ontbreekt: geef dit",
        ]
        assert [(one.code, one.path, one.value) for one in problems(wrong)][1::4] == [
            ("not_an_enterprise_number", (4, "KBO"), 5.5),
            ("missing", (5, "Bedrijf"), None),
        ]
        assert problems(wrong, first_row=0)[0].path == (2, "Bedrijf")
        assert (
            str(problems(wrong)[1]) == "row 4, column KBO: cannot be 5.5: give ten digits of which the first is 0 or 1"
        )

    def test_is_told_once_a_cell(self) -> None:
        found = problems([{"Waar": "Parijs; Rome"}], columns={"Waar": "establishments"}, same={"name": "A"})

        assert [(one.code, one.path, one.value) for one in found] == [("not_a_list", (2, "Waar"), "Parijs; Rome")]
        assert found[0].text("nl", SHEET) == (
            'rij 2, kolom Waar: kan niet "Parijs; Rome" zijn: geef een van Vlaams Gewest, Brussels Hoofdstedelijk '
            'Gewest, Waals Gewest, buitenland, gescheiden door ";"'
        )

    def test_of_a_column_that_no_row_has_is_told_once(self) -> None:
        rows = [{"Groei": 5}] * 2

        assert told(rows) == [
            "kolom Bedrijf: ontbreekt: geef dit",
            "kolom KBO: ontbreekt: geef dit",
            "rij 2, kolom Groei: kan niet 5 zijn: geef waar of onwaar",
            "rij 3, kolom Groei: kan niet 5 zijn: geef waar of onwaar",
        ]
        assert told([{"Naam": "A"}])[0] == "kolom Bedrijf: ontbreekt: geef dit"

    def test_to_which_no_column_leads_goes_by_its_fact(self) -> None:
        found = problems([{"Op": "2019-01-01"}], columns={"Op": "growth_ambition.on"})

        assert [one.path for one in found] == [(2, "growth_ambition", "holds"), (2, "name")]
        assert [one.text("en", SHEET) for one in found] == [
            "row 2, column growth_ambition.holds: is missing: give it",
            "row 2, column name: is missing: give it",
        ]

    def test_about_who_contributed_is_in_the_column_of_the_type(self) -> None:
        columns = {"Wie": "by.name", "Soort": "by.type", "Bedrag": "amount", "Terug": "paid_back"}
        same = {"received_on": "2019-01-01", "purpose": "operation"}
        row: Row = {"Wie": "Alfa", "Soort": "vereniging", "Bedrag": 5, "Terug": 6}
        right = {**row, "Soort": "company"}

        assert [one.path for one in problems([row], Contribution, columns=columns, same=same)] == [
            (2, "Soort"),
            (2, "Terug"),
        ]
        assert [one.code for one in problems([right], Contribution, columns=columns, same=same)] == ["does_not_agree"]

    @pytest.mark.parametrize(
        ("column", "path", "amounts", "cell", "words"),
        [
            ("Steun", "aid", Amounts.PLAIN, 0.5, ("a whole number", "een geheel getal", "450000.50")),
            ("Steun", "aid", Amounts.FLOATS, "x", ("a number", "een getal", "450000.50")),
            ("Steun", "aid", Amounts.DUTCH, "1.23", ("a whole number", "een geheel getal", "450.000,50")),
            ("Steun", "aid", Amounts.ENGLISH, "1,23", ("a whole number", "een geheel getal", "450,000.50")),
        ],
    )
    def test_in_an_amount_says_how_one_is_written(
        self, column: str, path: str, amounts: Amounts, cell: object, words: tuple[str, str, str]
    ) -> None:
        rows = [{column: cell}]
        (found,) = problems(
            rows, YearAccount, columns={column: path}, same={"period": PERIOD, "year": 1}, amounts=amounts
        )

        en, nl, example = words
        assert found.text("en").endswith(
            f'give an amount from 0 on, exact to the cent: {en}, or text such as "{example}"'
        )
        assert found.text("nl").endswith(
            f'geef een bedrag vanaf 0, tot op de cent exact: {nl}, of tekst zoals "{example}"'
        )

    def test_in_a_further_fact_says_what_would_do(self) -> None:
        (found,) = problems(
            [{"K": "soms"}], columns={"K": "further.sme"}, same={"name": "A"}, truths={"ja": True, "nee": False}
        )

        assert found.text("en", SHEET).endswith('give one of "ja", "nee", a whole number or a day')
        assert found.text("nl", SHEET).endswith('geef een van "ja", "nee", een geheel getal of een dag')


class TestAnArgument:
    """One that is none is refused by name, before any row is read."""

    @pytest.mark.parametrize(
        ("given", "field"),
        [
            ({"kind": 5}, "kind"),
            ({"rows": 5}, "rows"),
            ({"rows": None}, "rows"),
            ({"rows": "ab"}, "rows"),
            ({"rows": [[1]]}, "rows"),
            ({"rows": {"Bedrijf": "A"}}, "rows"),
            ({"columns": 5}, "columns"),
            ({"columns": {"A": 5}}, "columns"),
            ({"columns": {"A": None}}, "columns"),
            ({"columns": {"A": ""}}, "columns"),
            ({"columns": {"A": "naam"}}, "columns"),
            ({"columns": {"A": "name.name"}}, "columns"),
            ({"columns": {"A": "further.Sme"}}, "columns"),
            ({"columns": {"A": "growth_ambition.euro"}}, "columns"),
            ({"columns": {"A": "name", "B": "name"}}, "columns"),
            ({"columns": {"A": "growth_ambition", "B": "growth_ambition.by"}}, "columns"),
            ({"columns": {"A": "further.a", "B": "further.a_b", "C": "further.a.day"}}, "columns"),
            ({"columns": {"A": "name"}, "same": {"name": "A"}}, "columns"),
            ({"same": {"naam": "A"}}, "columns"),
            ({"same": 5}, "same"),
            ({"amounts": "nl"}, "amounts"),
            ({"amounts": Amounts.DUTCH | Amounts.ENGLISH}, "amounts"),
            ({"truths": 5}, "truths"),
            ({"truths": {1: True}}, "truths"),
            ({"truths": {"ja": 1}}, "truths"),
            ({"truths": {"ja": True, "Ja ": False}}, "truths"),
            ({"columns": {"A": 10**5000}}, "columns"),
            ({"rows": list}, "rows"),
            ({"first_row": "2"}, "first_row"),
        ],
    )
    def test_is_refused(self, given: Row, field: str) -> None:
        whole: Row = {"rows": ROWS, "kind": Company, "columns": COLUMNS, **given}
        with pytest.raises(InvalidValue) as caught:
            from_rows(whole.pop("rows"), whole.pop("kind"), **whole)

        assert caught.value.field == field

    def test_cannot_lead_into_a_list(self) -> None:
        with pytest.raises(InvalidValue, match=r"columns cannot be 'companies\[\].name': give the path of a fact"):
            from_rows([], type(SPEARHEAD), columns={"A": "companies[].name"})
