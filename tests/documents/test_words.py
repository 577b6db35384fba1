"""Words: what is wrong with a document is told in English and in Dutch, in the words of JSON and of a form."""

from collections.abc import Callable
from typing import Any, Final, get_args

import pytest

from flemish_clusters import Cluster, Company, Contribution, Dossier, InvalidDocument, Language, OtherBody
from flemish_clusters.documents import FORM, from_document, from_json, to_document
from flemish_clusters.errors import JSON, PYTHON, Host, Problem
from flemish_clusters.wording import Code
from tests.support.mutations import changed, without
from tests.support.usual import DOSSIER

CODES: Final[tuple[Code, ...]] = get_args(Code)
HOSTS: Final[tuple[Host, ...]] = (JSON, FORM, PYTHON)
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
FULL: Final = {**to_document(DOSSIER), "accounts": [{"year": 1, "aid": "5.00"}, {"year": 2}, {"year": 3}]}
GIVEN: Final = {"by": {"type": "company", "name": "A"}, "amount": 5, "received_on": "2019-01-01", "purpose": "other"}
AMOUNT: Final = (
    'an amount from 0 to below 10**15 with at most two decimals: a whole number, or text such as "1234.50"',
    'een bedrag van 0 tot onder 10**15 met hoogstens twee decimalen: een geheel getal, of tekst zoals "1234.50"',
    "an amount from 0 on with at most two decimals, such as 1234.50",
    "een bedrag van 0 of meer met hoogstens twee decimalen, zoals 1234.50",
)
TEXT: Final = (
    "text that is not blank, without line breaks or control characters",
    "tekst die niet blanco is, zonder regeleinden of stuurtekens",
)
ATTESTATION: Final = (
    "true, false, or an object with keys among holds, by, on, evidence",
    "true, false, of een object met sleutels uit holds, by, on, evidence",
)
PARTIES: Final = "company, knowledge_institution, other_body"
FURTHER: Final = (
    (
        "true, false, a whole number from 0 to 10**15, or an object with keys among holds, by, on, evidence, or with "
        '"euro" or "day" alone'
    ),
    (
        "true, false, een geheel getal van 0 tot en met 10**15, of een object met sleutels uit holds, by, "
        "on, evidence, of "
        'met alleen "euro" of "day"'
    ),
)
LATE: Final = (
    "years after which the calendar still goes on: their anniversary lies in 9999 at the latest",
    "jaren waarna de kalender nog doorloopt: hun verjaardag valt ten laatste in 9999",
)
CASES: Final[tuple[tuple[type[Any], Any, Code, tuple[str | int, ...], tuple[str, str, str, str]], ...]] = (
    (
        *(Dossier, changed(FULL, ("accounts", 2, "aid"), 0.5), "not_an_amount", ("accounts", 2, "aid")),
        (
            f"accounts[2].aid: cannot be 0.5: give {AMOUNT[0]}",
            f"accounts[2].aid: kan niet 0.5 zijn: geef {AMOUNT[1]}",
            f"aid of account 3: cannot be 0.5: give {AMOUNT[2]}",
            f"steun van jaaroverzicht 3: kan niet 0.5 zijn: geef {AMOUNT[3]}",
        ),
    ),
    (
        *(Dossier, without(FULL, ("period", "years")), "missing", ("period", "years")),
        (
            "period.years: is missing: give it",
            "period.years: ontbreekt: geef dit",
            "funding period, years of aid: is missing: give it",
            "steunperiode, jaren steun: ontbreekt: geef dit",
        ),
    ),
    (
        *(Dossier, changed(FULL, ("accounts", 0, "loan"), 1), "unknown_key", ("accounts", 0, "loan")),
        (
            "accounts[0].loan: is a key that is not known: leave it out",
            "accounts[0].loan: is een sleutel die niet bekend is: laat die weg",
            'account 1, "loan": is a key that is not known: leave it out',
            'jaaroverzicht 1, "loan": is een sleutel die niet bekend is: laat die weg',
        ),
    ),
    (
        *(Dossier, changed(FULL, ("period", "years"), value=True), "not_a_count", ("period", "years")),
        (
            "period.years: cannot be true: give a whole number from 1 to 9999",
            "period.years: kan niet true zijn: geef een geheel getal van 1 tot en met 9999",
            "funding period, years of aid: cannot be yes: give a whole number from 1 to 9999",
            "steunperiode, jaren steun: kan niet ja zijn: geef een geheel getal van 1 tot en met 9999",
        ),
    ),
    (
        *(Dossier, changed(FULL, ("period", "first_day"), "2017-02-30"), "not_a_day", ("period", "first_day")),
        (
            'period.first_day: cannot be "2017-02-30": give a day such as "2017-01-31"',
            'period.first_day: kan niet "2017-02-30" zijn: geef een dag zoals "2017-01-31"',
            'funding period, first day: cannot be "2017-02-30": give a day such as 31 January 2017',
            'steunperiode, eerste dag: kan niet "2017-02-30" zijn: geef een dag zoals 31 januari 2017',
        ),
    ),
    (
        *(Dossier, changed(FULL, ("period", "years"), 9000), "past_the_calendar", ("period", "years")),
        (
            f"period.years: cannot be 9000: give {LATE[0]}",
            f"period.years: kan niet 9000 zijn: geef {LATE[1]}",
            f"funding period, years of aid: cannot be 9000: give {LATE[0]}",
            f"steunperiode, jaren steun: kan niet 9000 zijn: geef {LATE[1]}",
        ),
    ),
    (
        *(Dossier, changed(FULL, ("period", "kind"), "innovative_business_network"), "does_not_agree"),
        ("period", "kind"),
        (
            'period.kind: cannot be "innovative_business_network": give the kind of the cluster, "spearhead_cluster"',
            (
                'period.kind: kan niet "innovative_business_network" zijn: geef het type van de cluster, '
                '"spearhead_cluster"'
            ),
            (
                "funding period, kind of cluster: cannot be innovative business network: give the kind of the cluster, "
                "spearhead cluster"
            ),
            (
                "steunperiode, type cluster: kan niet innovatief bedrijfsnetwerk zijn: geef het type van de cluster, "
                "speerpuntcluster"
            ),
        ),
    ),
    (
        *(Dossier, changed(FULL, ("accounts", 1, "year"), 1), "repeated", ("accounts", 1, "year")),
        (
            "accounts[1].year: cannot be 1: give each funding year once",
            "accounts[1].year: kan niet 1 zijn: geef elk steunjaar één keer",
            "funding year of account 2: cannot be 1: give each funding year once",
            "steunjaar van jaaroverzicht 2: kan niet 1 zijn: geef elk steunjaar één keer",
        ),
    ),
    (
        *(Dossier, changed(FULL, ("accounts",), None), "not_a_list", ("accounts",)),
        (
            "accounts: cannot be null: give a list",
            "accounts: kan niet null zijn: geef een lijst",
            "accounts: cannot be left open: give a list",
            "jaaroverzichten: kan niet leeg zijn: geef een lijst",
        ),
    ),
    (
        *(Dossier, changed(FULL, ("accounts", 0), [5]), "not_an_object", ("accounts", 0)),
        (
            (
                "accounts[0]: cannot be [5]: give an object with keys among year, eligible_costs, cofinancing, aid, "
                "further"
            ),
            (
                "accounts[0]: kan niet [5] zijn: geef een object met sleutels uit year, eligible_costs, cofinancing, "
                "aid, "
                "further"
            ),
            "account 1: cannot be several values: give each field by itself",
            "jaaroverzicht 1: kan niet meerdere waarden zijn: geef elk veld apart",
        ),
    ),
    (
        *(Company, {"name": "A\u202e\nB"}, "not_a_text", ("name",)),
        (
            f'name: cannot be "A\\u202e\\nB": give {TEXT[0]}',
            f'name: kan niet "A\\u202e\\nB" zijn: geef {TEXT[1]}',
            f'name: cannot be "A\\u202e\\nB": give {TEXT[0]}',
            f'naam: kan niet "A\\u202e\\nB" zijn: geef {TEXT[1]}',
        ),
    ),
    (
        *(Company, {"name": "A", "establishments_complete": "x" * 1000}, "not_a_truth", ("establishments_complete",)),
        (
            f'establishments_complete: cannot be "{"x" * 96}...: give true or false',
            f'establishments_complete: kan niet "{"x" * 96}... zijn: geef true of false',
            f'whether all establishments are listed: cannot be "{"x" * 96}...: give yes or no',
            f'of alle vestigingen zijn opgegeven: kan niet "{"x" * 96}... zijn: geef ja of nee',
        ),
    ),
    (
        *(Company, {"name": "A", "establishments": ["mars"]}, "not_one_of", ("establishments", 0)),
        (
            'establishments[0]: cannot be "mars": give one of "flemish", "brussels_capital", "walloon", "abroad"',
            'establishments[0]: kan niet "mars" zijn: geef een van "flemish", "brussels_capital", "walloon", "abroad"',
            (
                'establishments: cannot be "mars": give one of Flemish Region, Brussels-Capital Region, Walloon '
                "Region, "
                "abroad"
            ),
            (
                'vestigingen: kan niet "mars" zijn: geef een van Vlaams Gewest, Brussels Hoofdstedelijk Gewest, Waals '
                "Gewest, buitenland"
            ),
        ),
    ),
    (
        *(Company, {"name": "A", "growth_ambition": "yes"}, "not_an_attestation", ("growth_ambition",)),
        (
            f'growth_ambition: cannot be "yes": give {ATTESTATION[0]}',
            f'growth_ambition: kan niet "yes" zijn: geef {ATTESTATION[1]}',
            'growth ambitions: cannot be "yes": give yes or no',
            'groeiambities: kan niet "yes" zijn: geef ja of nee',
        ),
    ),
    (
        *(Company, {"name": "A", "enterprise_number": "0566988258"}, "not_an_enterprise_number"),
        ("enterprise_number",),
        (
            'enterprise_number: cannot be "0566988258": give a number whose last two digits check: here 59',
            (
                'enterprise_number: kan niet "0566988258" zijn: geef een nummer waarvan de laatste twee '
                "cijfers kloppen: hier 59"
            ),
            'enterprise number: cannot be "0566988258": give a number whose last two digits check: here 59',
            (
                'ondernemingsnummer: kan niet "0566988258" zijn: geef een nummer waarvan de laatste twee '
                "cijfers kloppen: hier 59"
            ),
        ),
    ),
    (
        *(Company, {"name": "A", "further": {"sme": 0.5}}, "not_a_further_fact", ("further", "sme")),
        (
            f"further.sme: cannot be 0.5: give {FURTHER[0]}",
            f"further.sme: kan niet 0.5 zijn: geef {FURTHER[1]}",
            "further fact, sme: cannot be 0.5: give yes or no, an amount, a whole number or a day",
            "bijkomend gegeven, sme: kan niet 0.5 zijn: geef ja of nee, een bedrag, een geheel getal of een dag",
        ),
    ),
    (
        *(Company, {"name": "A", "further": {"S M E": True}}, "not_a_name", ("further",)),
        (
            (
                'further: cannot be "S M E": give a name of small letters, digits and underscores such as '
                '"international_partner"'
            ),
            (
                'further: kan niet "S M E" zijn: geef een naam van kleine letters, cijfers en lage streepjes zoals '
                '"international_partner"'
            ),
            (
                'further fact: cannot be "S M E": give a name of small letters, digits and underscores such as '
                '"international_partner"'
            ),
            (
                'bijkomend gegeven: kan niet "S M E" zijn: geef een naam van kleine letters, cijfers en lage '
                "streepjes "
                'zoals "international_partner"'
            ),
        ),
    ),
    (
        *(Contribution, changed(GIVEN, ("by", "type"), "bank"), "not_one_of", ("by",)),
        (
            f'by: cannot be {{"type": "bank", "name": "A"}}: give an object whose "type" is one of {PARTIES}',
            f'by: kan niet {{"type": "bank", "name": "A"}} zijn: geef een object waarvan "type" een is van {PARTIES}',
            "by whom: cannot be several values: give a company, a knowledge institution or another body",
            (
                "door wie: kan niet meerdere waarden zijn: geef een onderneming, een kennisinstelling of een andere "
                "organisatie"
            ),
        ),
    ),
    (
        *(Contribution, changed(GIVEN, ("paid_back",), "5.01"), "does_not_agree", ("paid_back",)),
        (
            'paid_back: cannot be "5.01": give an amount up to that of the contribution, 5.00',
            'paid_back: kan niet "5.01" zijn: geef hoogstens het bedrag van de bijdrage, 5.00',
            "amount paid back: cannot be EUR 5.01: give an amount up to that of the contribution, 5.00",
            "terugbetaald bedrag: kan niet 5,01 euro zijn: geef hoogstens het bedrag van de bijdrage, 5.00",
        ),
    ),
    (
        *(Cluster, {"name": "A", "kind": "spearhead_cluster", "a<b>\n": {"c": 1}}, "unknown_key", ("a<b>\n",)),
        (
            '["a<b>\\n"]: is a key that is not known: leave it out',
            '["a<b>\\n"]: is een sleutel die niet bekend is: laat die weg',
            '"a<b>\\n": is a key that is not known: leave it out',
            '"a<b>\\n": is een sleutel die niet bekend is: laat die weg',
        ),
    ),
    (
        *(OtherBody, None, "not_an_object", ()),
        (
            "document: cannot be null: give an object with keys among name, enterprise_number, further",
            "document: kan niet null zijn: geef een object met sleutels uit name, enterprise_number, further",
            "what was filled in: cannot be left open: give each field by itself",
            "wat is ingevuld: kan niet leeg zijn: geef elk veld apart",
        ),
    ),
)
"""What is sent, and the code, the path and the words for it: in JSON and in a form, in English and in Dutch."""


def problems_of(read: Callable[[], object]) -> tuple[Problem, ...]:
    """Return what is wrong; nothing where it is a fact, and no other error is let through."""
    try:
        read()
    except InvalidDocument as error:
        return error.problems
    return ()


def said(problem: Problem) -> tuple[str, ...]:
    """Return what is said of it in the words of JSON and of a form, in English and in Dutch."""
    return tuple(problem.text(language, host) for host in (JSON, FORM) for language in LANGUAGES)


@pytest.mark.parametrize(("kind", "document", "code", "path", "words"), CASES, ids=[case[2] for case in CASES])
def test_what_is_wrong_is_told_by_a_code_a_path_and_in_words(
    kind: type[Any], document: Any, code: Code, path: tuple[str | int, ...], words: tuple[str, ...]
) -> None:
    (problem,) = problems_of(lambda: from_document(document, kind))

    assert (problem.code, problem.path) == (code, path)
    assert said(problem) == words
    assert str(problem) == words[0]


def test_each_code_is_told_here_or_where_a_value_is_made() -> None:
    of_texts, of_values = {"no_json", "key_twice"}, {"wrong_class", "wrong_value"}

    assert {code for _, _, code, _, _ in CASES} | of_texts | of_values == set(CODES)


class TestAText:
    """What is wrong with the text itself is told without the words of the program that reads it."""

    def test_that_is_no_json_is_told_by_the_place_where_it_ends_to_be(self) -> None:
        (problem,) = problems_of(lambda: from_json('{"name":\n "A",}', Company))

        assert (problem.code, problem.path, problem.value) == ("no_json", (), '{"name":\n "A",}')
        assert said(problem) == (
            "document: is no JSON: look at line 2, column 5",
            "document: is geen JSON: kijk naar regel 2, kolom 5",
            "what was filled in: is no JSON: look at line 2, column 5",
            "wat is ingevuld: is geen JSON: kijk naar regel 2, kolom 5",
        )

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("", "line 1, column 1"),
            ("x", "line 1, column 1"),
            ('{"a": 1\n"b": 2}', "line 1, column 8"),
            ("[1,\n,]", "line 1, column 3"),
            ("[1,\r\n 2 x]", "line 2, column 3"),
        ],
    )
    def test_is_told_up_to_where_it_is_json(self, text: str, place: str) -> None:
        (problem,) = problems_of(lambda: from_json(text, Company))

        assert problem.text("en") == f"document: is no JSON: look at {place}"

    def test_that_is_too_deep_says_so(self) -> None:
        (problem,) = problems_of(lambda: from_json("[" * 100_000, Company))

        assert problem.code == "no_json"
        assert problem.text("en") == "document: is no JSON: it is too deep to be read"
        assert problem.text("nl") == "document: is geen JSON: de tekst gaat te diep om te lezen"

    def test_with_a_key_twice_names_it_and_has_the_value_that_was_read(self) -> None:
        (problem,) = problems_of(lambda: from_json('{"name": "A", "name": "B"}', Company))

        assert (problem.code, problem.path, problem.value) == ("key_twice", ("name",), "B")
        assert said(problem) == (
            "name: stands twice: give it once",
            "name: staat er twee keer: geef dit één keer",
            "name: stands twice: give it once",
            "naam: staat er twee keer: geef dit één keer",
        )

    def test_with_a_key_twice_far_down_is_told_by_a_path_of_some_length(self) -> None:
        found = problems_of(lambda: from_json('{"a": ' * 300 + '{"b": 1, "b": 2}' + "}" * 300, Company))

        assert found[0].path == ("a",) * 20
