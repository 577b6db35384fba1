"""Forms, made of a schema in the browser by react-jsonschema-form and filled in there: what is sent is read.

They need npm, Playwright and a Chromium, so that the default test run leaves them out. One command starts them:
`python -m pytest tests/forms/check_form.py tests/forms/check_models.py --numprocesses 0`.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, get_args

import pytest
from attrs import fields
from playwright.sync_api import Locator, Page, expect, sync_playwright

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    Euro,
    FundingPeriod,
    InvalidDocument,
    KnowledgeInstitution,
    Language,
    Message,
    Purpose,
    Region,
)
from flemish_clusters.documents import FORM, from_document, schema_of, to_document
from flemish_clusters.errors import Problem
from flemish_clusters.facts import LABELS
from tests.browser.tabs import launched
from tests.support.mutations import at as value_in

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
MEMBER: Final = {"name": "B", "establishments": ["flemish"], "growth_ambition": {"holds": True}}
WIDE: Final = {
    "cluster": {
        "name": "A",
        "kind": "spearhead_cluster",
        "organisation": {"name": "O"},
        "companies": [MEMBER],
        "knowledge_institutions": [{"name": "K"}],
        "further": {"sme": True},
    },
    "period": {"kind": "spearhead_cluster", "first_day": "2017-01-01", "years": 3},
    "accounts": [{"year": 1}],
}
"""A dossier in which each class of facts stands, so that a form has a field for each of theirs."""
SHOWN: Final = (Cluster, ClusterOrganisation, Company, KnowledgeInstitution, FundingPeriod, Attestation)
CHOICES: Final = {
    *((one.label.en, one.label.nl) for kind in (ClusterKind, Region) for one in kind),
    *(("", ""), ("Yes", "ja"), ("No", "nee"), ("yes or no", "ja of nee"), ("amount", "bedrag"), ("number", "aantal")),
    *(("with who attested it and when", "met vermelding van wie dit verklaarde en wanneer"), ("day", "dag")),
}


@pytest.fixture(scope="session")
def page(script: Path) -> Iterator[Page]:
    """Open a page in which forms can be shown."""
    with sync_playwright() as playwright, launched(playwright) as browser:
        page = browser.new_page()
        page.set_content("<!doctype html><title>Form</title>")
        page.add_script_tag(path=script)
        yield page


def show(page: Page, kind: type, language: Language | None = "en", **given: Any) -> None:
    """Show the form of a class as the guide makes it; without a language, as the generator makes it by itself."""
    schema = schema_of(kind, language=language or "en")
    page.evaluate("([given, language]) => show(given, language)", [{"schema": schema, **given}, language])
    expect(page.get_by_role("button", name="Submit")).to_be_visible()


def at(page: Page, *path: str | int) -> Locator:
    """Return the field of a path."""
    return page.locator(f'[id="{"_".join(map(str, ("root", *path)))}"]')


def press(page: Page, what: str, *path: str | int) -> None:
    """Press a button of a field, such as that which adds an item to it."""
    at(page, *path[:-1], f"{path[-1]}__{what}").click()


def filled(page: Page) -> Any:
    """Return what is filled in, as JSON has it."""
    return json.loads(page.evaluate("JSON.stringify(window.filled)"))


def sent(page: Page) -> Any:
    """Send what is filled in, and return it; `None` where the form refuses to."""
    page.get_by_role("button", name="Submit").click()
    return json.loads(page.evaluate("JSON.stringify(window.sent)"))


def texts(page: Page, selector: str) -> set[str]:
    """Return the texts of what a selector finds, without the sign of what is needed."""
    return {text.removesuffix("*") for text in page.locator(selector).all_inner_texts()}


def errors_of(problems: Iterable[Problem], language: Language) -> dict[str, Any]:
    """Return problems as the generator takes errors: each under the path of its field."""
    errors: dict[str, Any] = {}
    for problem in problems:
        place = errors
        for step in problem.path:
            place = place.setdefault(str(step), {})
        place.setdefault("__errors", []).append(problem.text(language, FORM))
    return errors


def problems_of(document: object) -> tuple[Problem, ...]:
    """Return what is wrong with a document of a dossier; nothing where it is one."""
    try:
        from_document(document, Dossier)
    except InvalidDocument as error:
        return error.problems
    return ()


def fill_in_a_dossier(page: Page) -> None:
    """Fill in the form of a dossier, in English, in the order of its fields."""
    at(page, "cluster", "name").fill("Fictional")
    at(page, "cluster", "kind").select_option("spearhead cluster")
    press(page, "optionalAdd", "cluster", "companies")
    press(page, "add", "cluster", "companies")
    at(page, "cluster", "companies", 0, "name").fill("Alfa")
    at(page, "cluster", "companies", 0, "enterprise_number").fill("0566.988.259")
    press(page, "optionalAdd", "cluster", "companies", 0, "establishments")
    press(page, "add", "cluster", "companies", 0, "establishments")
    at(page, "cluster", "companies", 0, "establishments", 0).select_option("Flemish Region")
    at(page, "cluster", "companies", 0, "growth_ambition").select_option("Yes")
    at(page, "cluster", "companies_complete").select_option("No")
    at(page, "cluster", "bottom_up__oneof_select").select_option("with who attested it and when")
    at(page, "cluster", "bottom_up", "holds").select_option("No")
    at(page, "cluster", "bottom_up", "on").fill("2017-02-01")
    at(page, "period", "kind").select_option("spearhead cluster")
    at(page, "period", "first_day").fill("2017-01-01")
    at(page, "period", "years").fill("10")
    press(page, "add", "accounts")
    at(page, "accounts", 0, "year").fill("1")
    at(page, "accounts", 0, "aid").fill("450000.50")


EXPECTED: Final = {
    "cluster": {
        "name": "Fictional",
        "kind": "spearhead_cluster",
        "companies": [
            {
                "name": "Alfa",
                "enterprise_number": "0566988259",
                "establishments": ["flemish"],
                "growth_ambition": {"holds": True},
            }
        ],
        "companies_complete": False,
        "bottom_up": {"holds": False, "on": "2017-02-01"},
    },
    "period": {"kind": "spearhead_cluster", "first_day": "2017-01-01", "years": 10},
    "accounts": [{"year": 1, "aid": "450000.50"}],
}


@pytest.mark.parametrize("language", LANGUAGES)
class TestTheWordsOfAForm:
    """Labels and choices are in the language asked for, and none is made up by the generator."""

    def test_are_the_labels_of_all_fields(self, page: Page, language: Language) -> None:
        show(page, Dossier, language, formData=WIDE)
        names = {one.name for kind in SHOWN for one in fields(kind)} | {"cluster", "period", "accounts", "aid", "year"}

        assert {LABELS[name].text(language) for name in names} - texts(page, "label, legend") == set()

    def test_are_those_of_what_can_be_chosen(self, page: Page, language: Language) -> None:
        show(page, Dossier, language, formData=WIDE)

        assert texts(page, "option") == {pair[LANGUAGES.index(language)] for pair in CHOICES}
        assert "option" not in page.inner_text("body").lower()

    def test_are_those_of_who_contributed_and_what_for(self, page: Page, language: Language) -> None:
        show(page, Contribution, language)
        givers = Message(
            en="company|knowledge institution|other body", nl="onderneming|kennisinstelling|andere organisatie"
        )
        purposes = {one.label.text(language) for one in Purpose}

        assert {*givers.text(language).split("|"), *purposes} - texts(page, "option") == set()


class TestAFilledInForm:
    """What it sends is read, or else what is wrong is shown at its fields."""

    def test_gives_a_document_that_is_read(self, page: Page) -> None:
        show(page, Dossier)
        fill_in_a_dossier(page)

        assert to_document(from_document(sent(page), Dossier)) == EXPECTED

    def test_takes_a_further_fact_once_it_has_a_name_and_a_value(self, page: Page) -> None:
        show(page, Dossier, formData={**WIDE, "further": {}})
        press(page, "add", "further")
        assert sent(page) is None

        at(page, "further", "newKey-key").fill("turnover")
        at(page, "further", "newKey-key").blur()
        at(page, "further", "turnover__oneof_select").select_option("amount")
        at(page, "further", "turnover", "euro").fill("5.00")
        assert from_document(sent(page), Dossier).further == {"turnover": Euro(5)}

    @pytest.mark.parametrize("amount", ["5,50", "1e3", "-1", "1.234"])
    def test_refuses_an_amount_that_the_schema_does_not_take(self, page: Page, amount: str) -> None:
        show(page, Dossier, formData=WIDE)
        at(page, "accounts", 0, "aid").fill(amount)

        assert sent(page) is None
        expect(at(page, "accounts", 0, "aid__error")).to_contain_text("must match pattern")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_shows_what_only_the_facts_refuse_at_its_field(self, page: Page, language: Language) -> None:
        show(page, Dossier, language, formData=WIDE)
        at(page, "cluster", "companies", 0, "enterprise_number").fill("0566.988.258")
        at(page, "period", "years").fill("9000")
        document = sent(page)
        problems = problems_of(document)
        show(page, Dossier, language, formData=document, extraErrors=errors_of(problems, language))

        assert len(problems) == 2
        for problem in problems:
            expect(at(page, *problem.path[:-1], f"{problem.path[-1]}__error")).to_have_text(
                problem.text(language, FORM)
            )


class TestWhatIsNotKnown:
    """A form as the guide makes it can leave it open, and can be brought back to that."""

    def test_is_what_nobody_has_touched(self, page: Page) -> None:
        show(page, Dossier)

        assert filled(page) == {
            "cluster": {"companies_complete": True, "knowledge_institutions_complete": True},
            "period": {},
            "accounts": [],
        }

    def test_is_an_empty_choice_of_three(self, page: Page) -> None:
        show(page, Dossier)
        found: list[Any] = []
        for choice in ("Yes", "No", ""):
            at(page, "cluster", "cooperates").select_option(choice)
            found.append(filled(page)["cluster"].get("cooperates"))

        assert found == [True, False, None]

    @pytest.mark.parametrize(
        ("path", "written"),
        [
            (("cluster", "domain"), "drones"),
            (("period", "decided_on"), "2016-12-01"),
            (("period", "years"), "10"),
            (("accounts", 0, "aid"), "450000"),
        ],
    )
    def test_is_what_was_emptied(self, page: Page, path: tuple[str | int, ...], written: str) -> None:
        show(page, Dossier, formData=WIDE)
        at(page, *path).fill(written)
        assert value_in(filled(page), path) in (written, 10)

        at(page, *path).fill("")
        assert path[-1] not in value_in(filled(page), path[:-1])

    def test_is_a_list_that_was_taken_away_and_not_one_that_is_empty(self, page: Page) -> None:
        show(page, Dossier)
        press(page, "optionalAdd", "cluster", "companies")
        assert filled(page)["cluster"]["companies"] == []

        press(page, "optionalRemove", "cluster", "companies")
        assert "companies" not in filled(page)["cluster"]


class TestTheGeneratorByItself:
    """Without the options of the guide it says more than who fills in the form does."""

    def test_chooses_the_first_kind_unasked(self, page: Page) -> None:
        show(page, Dossier, None)

        assert filled(page)["cluster"]["kind"] == filled(page)["period"]["kind"] == "spearhead_cluster"

    def test_has_a_box_that_is_never_open_again(self, page: Page) -> None:
        show(page, Dossier, None)
        box = at(page, "cluster", "cooperates")
        assert "cooperates" not in filled(page)["cluster"]
        assert not box.is_checked()

        found: list[Any] = []
        for ticked in (True, False):
            box.set_checked(ticked)
            found.append(filled(page)["cluster"].get("cooperates"))
        assert found == [True, False]

    def test_makes_none_of_a_list_from_which_the_last_was_taken(self, page: Page) -> None:
        show(page, Dossier, None)
        assert "companies" not in filled(page)["cluster"]

        press(page, "add", "cluster", "companies")
        at(page, "cluster", "companies", "0__remove").click()
        assert filled(page)["cluster"]["companies"] == []
