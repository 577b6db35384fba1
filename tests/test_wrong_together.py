"""Wrong together: a fact that is made with several wrong fields says so of each, the first one first."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Euro, FundingYear, InvalidValue, Purpose, YearAccount
from flemish_clusters.documents import FORM
from flemish_clusters.errors import JSON, PYTHON
from flemish_clusters.sources import PAGE
from tests.support.usual import DOSSIER
from tests.support.walking import field_names
from tests.test_checks import ACCOUNT, EXAMPLES, PERIOD, changed

made: Final = cast("Callable[..., object]", YearAccount)


def refusals(make: Callable[[], object]) -> tuple[InvalidValue, ...]:
    """Return all that is wrong where a fact is made."""
    with pytest.raises(InvalidValue) as caught:
        make()
    return (caught.value, *caught.value.others)


def given_to(fact: object) -> dict[str, Any]:
    """Return what a fact is made of, by its fields."""
    return {name: getattr(fact, name) for name in field_names(fact)}


@given(st.data(), st.sampled_from(EXAMPLES))
def test_each_wrong_field_is_told_in_the_order_of_the_fields(data: st.DataObject, fact: Any) -> None:
    names = list(field_names(fact))
    wrong = data.draw(st.sets(st.sampled_from(names), min_size=1))
    nothing = object()

    found = refusals(lambda: type(fact)(**{**given_to(fact), **dict.fromkeys(wrong, nothing)}))
    assert [error.field for error in found] == [f"{type(fact).__name__}.{name}" for name in names if name in wrong]
    assert [error.path for error in found] == [(name,) for name in names if name in wrong]
    assert {id(error.value) for error in found} == {id(nothing)}
    assert [error.others for error in found[1:]] == [()] * (len(wrong) - 1)
    assert "wrong_value" not in {error.code for error in found}
    for error in found:
        for language in ("en", "nl"):
            assert all(error.text(language, host).isprintable() for host in (PYTHON, JSON, FORM))


class TestAnAccount:
    """Its wrong fields, in the words of Python, of JSON and of a form."""

    found: Final = refusals(lambda: made(period="first", year=0, eligible_costs="5", aid="1,5", further={"Sme": True}))

    def test_has_each_with_its_code(self) -> None:
        assert [(error.code, error.path) for error in self.found] == [
            ("wrong_class", ("period",)),
            ("not_a_count", ("year",)),
            ("not_an_amount", ("aid",)),
            ("not_a_further_fact", ("further",)),
        ]

    def test_is_told_in_the_words_of_python(self) -> None:
        assert [error.text("nl") for error in self.found] == [
            "YearAccount.period kan niet 'first' zijn: geef een FundingPeriod",
            "YearAccount.year kan niet 0 zijn: geef een geheel getal van 1 tot en met 9999",
            (
                "YearAccount.aid kan niet '1,5' zijn: geef een bedrag van 0 tot onder 10**15, als int, Decimal of "
                "str, met "
                "hoogstens twee decimalen"
            ),
            (
                "YearAccount.further kan niet {'Sme': True} zijn: geef een mapping zoals {\"international_partner\": "
                "True}, met bij elke naam True, False, een Attestation, een Euro, een geheel getal van 0 tot en met "
                "10**15, een "
                "date of None"
            ),
        ]
        assert [error.text("en") for error in self.found] == list(map(str, self.found))

    def test_is_told_in_the_words_of_json(self) -> None:
        assert [self.found[0].text("en", JSON), self.found[0].text("nl", JSON)] == [
            'period: cannot be "first": give an object',
            'period: kan niet "first" zijn: geef een object',
        ]

    def test_is_told_in_the_words_of_a_form(self) -> None:
        assert [self.found[2].text("en", FORM), self.found[2].text("nl", FORM)] == [
            'aid: cannot be "1,5": give an amount from 0 on with at most two decimals, such as 1234.50',
            'steun: kan niet "1,5" zijn: geef een bedrag van 0 of meer met hoogstens twee decimalen, zoals 1234.50',
        ]


def test_one_wrong_field_has_no_others() -> None:
    assert len(refusals(lambda: changed(ACCOUNT, aid=0.5))) == 1


def test_fields_by_place_are_told_as_well() -> None:
    found = refusals(lambda: FundingYear(0, "first", None))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    assert [error.field for error in found] == ["FundingYear.number", "FundingYear.first_day", "FundingYear.last_day"]


def test_what_has_to_agree_is_looked_at_where_the_fields_are_right() -> None:
    contribution = EXAMPLES[-2]
    found = [refusals(partial(changed, contribution, paid_back=6, purpose=one)) for one in ("gift", Purpose.OTHER)]

    assert [[error.code for error in wrong] for wrong in found] == [["not_one_of"], ["does_not_agree"]]


def test_a_value_of_developers_is_told_one_field_at_a_time() -> None:
    found = refusals(lambda: changed(PAGE, key=5, title=5))

    assert [(error.field, error.code) for error in found] == [("Source.key", "not_a_text")]


def test_what_only_developers_give_stands_in_english_in_both_languages() -> None:
    (error,) = refusals(lambda: format(Euro(1), "q"))

    assert (error.code, error.path, error.expected) == ("wrong_value", ("format",), 'one for text, such as ">12"')
    assert error.text("nl") == "format kan niet 'q' zijn: geef (in het Engels) one for text, such as \">12\""


def test_a_fact_within_a_whole_has_the_path_to_it() -> None:
    (error,) = refusals(lambda: evolve(DOSSIER, accounts=(ACCOUNT, ACCOUNT)))

    assert (error.field, error.path) == ("Dossier.accounts[1].year", ("accounts", 1, "year"))
    assert error.text("nl", FORM) == "steunjaar van jaaroverzicht 2: kan niet 1 zijn: geef elk steunjaar één keer"
    assert error.text("nl", JSON) == "accounts[1].year: kan niet 1 zijn: geef elk steunjaar één keer"


@pytest.mark.parametrize(
    ("value", "en", "nl"),
    [
        (None, "left open", "leeg"),
        (True, "yes", "ja"),
        (False, "no", "nee"),
        ("<b>\n", '"<b>\\n"', '"<b>\\n"'),
        (1.5, "1.5", "1.5"),
        (date(2020, 3, 1), "1 March 2020", "1 maart 2020"),
        (Euro("1234.50"), "EUR 1,234.50", "1.234,50 euro"),
        (Purpose.OPERATION, "operation", "werking"),
        ([1, 2], "several values", "meerdere waarden"),
    ],
)
def test_a_form_writes_a_value_as_people_do(value: object, en: str, nl: str) -> None:
    assert (FORM.value(value, "en"), FORM.value(value, "nl")) == (en, nl)


class Nameless:
    """What raises when it is asked for its class."""

    def __getattribute__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __str__(self) -> str:
        return "<b>"


def test_a_form_asks_no_value_for_its_class() -> None:
    assert FORM.value(Nameless(), "en") == "<b>"


def test_no_other_language_is_known() -> None:
    (error,) = refusals(lambda: made(period=PERIOD, year=0))

    with pytest.raises(InvalidValue, match='^language cannot be \'fr\': give "en" or "nl"$'):
        error.text("fr")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
