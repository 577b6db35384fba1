"""Live forms: what is typed is read as it is meant, judged as the package judges it, and answered in both languages."""

import json
import re
from typing import Any, Final

import pytest
from making.form import dossier_form, receipt_form, rule_form
from making.hints import hint
from making.live.answering import answer
from making.live.assessing import POLICY, assessed
from making.live.fields import every_field, fields_of
from making.live.reading import document_of
from making.live.texts import html_of

from flemish_clusters import Dossier, Language, assess
from flemish_clusters.documents import from_document
from flemish_clusters.receipts import receipt_from_json, replay
from tests.support.typed import typed

LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")


class TestDocument:
    """What is left open is left out, and a list is all of it only where somebody says so."""

    def test_is_that_of_the_dossier(self) -> None:
        assert document_of(typed()) == {
            "cluster": {"name": "Alfa", "kind": "spearhead_cluster"},
            "period": {"kind": "spearhead_cluster", "first_day": "2017-01-01", "years": 10},
            "accounts": [{"year": 4, "eligible_costs": "900000", "cofinancing": "430000.00", "aid": "450000.50"}],
        }

    @pytest.mark.parametrize(
        ("answer", "members", "expected"),
        [
            ("", (), {}),
            ("no", (), {}),
            ("yes", (), {"companies": [], "companies_complete": True}),
            ("", ("Beta",), {"companies": [{"name": "Beta"}], "companies_complete": False}),
            ("no", ("Beta",), {"companies": [{"name": "Beta"}], "companies_complete": False}),
            ("yes", ("Beta",), {"companies": [{"name": "Beta"}], "companies_complete": True}),
        ],
    )
    def test_never_takes_what_is_not_known_for_no(
        self, answer: str, members: tuple[str, ...], expected: dict[str, Any]
    ) -> None:
        given = {f"cluster.companies[{place}].name": name for place, name in enumerate(members)}
        cluster = document_of(typed(**given, **{"cluster.companies_complete": answer}))["cluster"]

        assert cluster == {"name": "Alfa", "kind": "spearhead_cluster", **expected}

    def test_has_what_is_ticked_of_each_company(self) -> None:
        told = typed(**{"cluster.companies[0].name": "Beta", "cluster.companies[0].growth_ambition": "no"})
        told += [("cluster.companies[0].establishments", region) for region in ("flemish", "abroad")]
        (company,) = document_of(told)["cluster"]["companies"]

        assert company == {
            "name": "Beta",
            "growth_ambition": False,
            "establishments": ["flemish", "abroad"],
            "establishments_complete": False,
        }


class TestForm:
    """A form asks for all that the schema has, each in a field of its own, in the language of the page."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_asks_for_every_fact_once(self, language: Language) -> None:
        named = re.findall(r'<(?:input type="(?:text|date)"|select)[^>]* name="([^"]+)"', dossier_form(language))

        asked = [one.path for one in every_field(fields_of(language)) if one.sort not in {"group", "list", "choices"}]
        assert named == asked
        assert len(named) == len(set(named)) > 30

    def test_is_in_the_language_of_the_page(self) -> None:
        assert "in aanmerking komende kosten" in dossier_form("nl")
        assert "eligible costs" in dossier_form("en")
        assert "jaaroverzicht {}" in dossier_form("nl")

    @pytest.mark.parametrize("made", [dossier_form("nl"), receipt_form("en"), rule_form("COF-1", "nl")])
    def test_says_why_where_nothing_runs(self, made: str) -> None:
        assert made.startswith('<div class="live"><p class="live-off">')
        assert " hidden>" in made

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_tells_of_each_truth_what_the_rule_says_that_reads_it(self, language: Language) -> None:
        truths = [field.path for field in every_field(fields_of(language)) if field.sort == "truth"]

        unsaid = [path for path in truths if not hint(path, language)]
        assert unsaid == [path for path in truths if path.endswith("_complete")]
        assert all(f'id="hint:{path}"' in dossier_form(language) for path in truths if path not in unsaid)
        said = {"en": "NET-3: The companies cooperate", "nl": "NET-3: De ondernemingen werken met elkaar samen"}
        assert hint("cluster.cooperates", language).startswith(said[language])

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_asks_of_each_list_whether_it_is_all(self, language: Language) -> None:
        asked = {"en": "companies: are these all?", "nl": "ondernemingen: zijn dat ze allemaal?"}[language]

        assert f'<label for="cluster.companies_complete">{asked}</label>' in dossier_form(language)

    def test_has_a_label_for_each_field(self) -> None:
        made = dossier_form("en")

        ids = set(re.findall(r'<(?:input|select)[^>]* id="([^"]+)"', made))
        assert ids == set(re.findall(r'<label for="([^"]+)"', made))

    def test_says_of_a_part_of_an_optional_group_that_it_is_needed_within(self) -> None:
        made = dossier_form("nl")

        assert '<label for="cluster.name">naam <small>(nodig)</small>' in made
        assert '<label for="cluster.organisation.name">naam <small>(nodig als u hier iets invult)</small>' in made


class TestAssessed:
    """The outcome is that of the package, and the receipt too."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_what_the_package_finds(self, language: Language) -> None:
        told = assessed(typed(), language)

        expected = assess(from_document(document_of(typed()), Dossier), policy=POLICY)
        assert f"{expected.verdict.label.text(language)}</h2>" in told["html"]
        opening, _, reasons = expected.report(language).partition("\n\n")
        first, _, about = opening.partition("\n")
        parts = [told["html"].index(html_of(part, language)) for part in (first, reasons, about)]
        assert parts == sorted(parts)
        receipt = receipt_from_json(told["receipt"])
        assert replay(receipt).is_same
        assert receipt.altered == ()

    def test_asks_what_would_decide(self) -> None:
        told = assessed(typed(**{"accounts[0].aid": "400000"}), "en")

        assert '<p class="live-next"><strong>Ask first: ' in told["html"]

    def test_shows_the_years(self) -> None:
        told = assessed(typed(), "nl")["html"]

        assert "steun: 450.000,50 euro</text>" in told
        assert "maximale steun: 430.000 euro</text>" in told
        assert told.count("<rect") == 4

    @pytest.mark.parametrize(
        ("field", "text", "said"),
        [
            ("period.first_day", "2017-02-30", "steunperiode, eerste dag: kan niet "),
            ("period.years", "tien", "steunperiode, jaren steun: kan niet "),
            ("accounts[0].aid", "1.234,567", "steun van jaaroverzicht 1: kan niet "),
            ("accounts[0].year", "", "steunjaar"),
            ("accounts[0].year", "2020", "geef 1 voor het eerste jaar steun, 2 voor het tweede"),
            ("accounts[1].year", "4", "steunjaar van jaaroverzicht 2: kan niet 4 zijn: geef elk steunjaar één keer"),
            ("period.years", "9999", "steunperiode, jaren steun: kan niet 9999 zijn: geef jaren waarna de kalender"),
            ("period.first_day", "?", "steunperiode, eerste dag: is niet volledig ingevuld"),
            ("period.first_day", "", "steunperiode, eerste dag: ontbreekt: geef een dag zoals 31 januari 2017"),
            ("period.years", "", "steunperiode, jaren steun: ontbreekt: geef een geheel getal"),
            ("accounts[0].aid", "veel", "zoals 1.234,50"),
            ("accounts[0].aid", "1000000000000000", "van 0 tot en met 999.999.999.999.999,99"),
            ("cluster.kind", "", "cluster, type cluster: ontbreekt: geef een van de mogelijkheden"),
            ("cluster.name", " ", "cluster, naam: ontbreekt: geef een naam"),
            ("cluster.companies[0].establishments", "elders", "vestigingen van onderneming 1: kan niet "),
            ("cluster.companies[0].establishments_complete", "misschien", "geef ja of nee"),
            ("cluster.companies[0].enterprise_number", "0123456789", "ondernemingsnummer van onderneming 1: kan niet "),
        ],
    )
    def test_says_what_is_wrong_at_its_field(self, field: str, text: str, said: str) -> None:
        problems = dict(assessed(typed(**{"cluster.companies[0].name": "Beta", field: text}), "nl")["problems"])

        assert [*problems] == [field]
        assert said in problems[field]

    def test_warns_of_one_name_given_twice(self) -> None:
        twice = typed(**{"cluster.companies[0].name": "Beta", "cluster.companies[1].name": "Beta"})
        told_apart = typed(
            **{
                "cluster.companies[0].name": "Beta",
                "cluster.companies[1].name": "Beta",
                "cluster.companies[1].enterprise_number": "0123456749",
            }
        )

        assert "meer dan eens in de lijst en hebben geen nummer" in assessed(twice, "nl")["html"]
        assert "meer dan eens" not in assessed(told_apart, "nl")["html"]

    def test_tells_every_fact_as_it_was_filled_in(self) -> None:
        company = {"cluster.companies[0].name": "Beta", "cluster.companies[0].establishments": "flemish"}
        told = assessed(typed(**company), "nl")["html"]

        for line in (
            "vestigingen van onderneming 1: Vlaams Gewest",
            "cluster, type cluster: speerpuntcluster",
            "steunperiode, eerste dag: 1 januari 2017",
            "steunperiode, jaren steun: 10",
            "cofinanciering van jaaroverzicht 1: 430.000 euro",
        ):
            assert f"<li>{line}</li>" in told

    def test_shows_nothing_as_html_that_somebody_typed(self) -> None:
        told = assessed(typed(**{"cluster.name": "<script>alert(1)</script>"}), "en")

        assert "<script>" not in told["html"]


def test_every_question_can_be_asked_in_json() -> None:
    """A page asks by name, and gets JSON."""
    assert json.loads(answer(json.dumps(["understood", "450.000,50", "nl"]))) == "450.000,50 euro"
    assert "html" in json.loads(answer(json.dumps(["assessed", typed(), "nl"])))
