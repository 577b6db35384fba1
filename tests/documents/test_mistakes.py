"""Mistakes: each names its place, in the words of JSON, and all that are in a document are told at once."""

import json
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Company, Dossier, InvalidDocument, Language, OtherBody
from flemish_clusters.documents import FORM, from_document, from_json, to_document
from flemish_clusters.documents.mistakes import MISSING, no_json
from flemish_clusters.errors import JSON, PYTHON, Problem
from flemish_clusters.facts import Further
from tests.support.mutations import WRONG, Place, apart, changed, path, places, problems
from tests.support.usual import DOSSIER, PERIOD

LANGUAGES: Final[tuple[Language, ...]] = ("en", "nl")
HOSTS: Final = (PYTHON, JSON, FORM)
STRANGE_KEYS: Final = (
    *("\ud800", "x: is fine\nname", "b.c[0]", "a\u2028b", "\x1b[31m", "a\u202eb", "a b", "", "naam é", "0"),
    *("a" * 10**6, "\n" * 10**5, '"', "[0]", "a.b"),
)

AN_AMOUNT: Final = (
    'an amount from 0 to below 10**15 with at most two decimals: a whole number, or text such as "1234.50"'
)


def lines(problem: Problem) -> list[str]:
    """Return the lines of an error with this one mistake, as an encoding can write them."""
    return str(InvalidDocument((problem,))).encode().decode().splitlines()


def problem_values(document: object) -> tuple[Problem, ...]:
    """Return what is wrong with the document of a company."""
    with pytest.raises(InvalidDocument) as caught:
        from_document(document, Company)
    return caught.value.problems


class TestTheErrors:
    """Each names its place; the document itself where it is wrong as a whole."""

    def test_read_line_by_line(self) -> None:
        error = InvalidDocument((Problem((), "{", no_json("{x", 1)), Problem(("accounts", 2, "aid"), None, MISSING)))

        assert str(error) == "document: is no JSON: look at line 1, column 2\naccounts[2].aid: is missing: give it"
        assert isinstance(error, ValueError)

    def test_of_further_attestations_by_themselves_have_their_names(self) -> None:
        assert list(problems({"a": -5, "B": True}, Further)) == ["a", ""]
        assert problems([], Further) == {"": "cannot be []: give an object"}

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (None, "null"),
            (float("nan"), "NaN"),
            (float("-inf"), "-Infinity"),
            ([True, {"a": 1.0}], '[true, {"a": 1.0}]'),
            ("België\u2028\n\u200b", '"België\\u2028\\n\\u200b"'),
            (date(2020, 1, 1), '"2020-01-01"'),
            ({1}, '"{1}"'),
            ({(): 1}, "this dict"),
        ],
    )
    def test_show_a_value_as_json_writes_it(self, value: object, text: str) -> None:
        assert problems({"name": value}, Company)["name"].startswith(f"cannot be {text}: give text")

    @pytest.mark.parametrize("key", STRANGE_KEYS, ids=lambda key: ascii(key[:9]))
    def test_show_a_key_on_one_line_and_cut_as_they_do_a_value(self, key: str) -> None:
        document = {"name": "A", key: 1, "further": {key: -5}}
        twice = json.dumps({"name": "A"})[:-1] + f", {json.dumps(key)}: 1, {json.dumps(key)}: 2}}"
        with pytest.raises(InvalidDocument) as caught:
            from_json(twice, OtherBody)
        found = (*caught.value.problems, *problem_values(document), *problem_values({"name": {key: key}}))

        assert len(found) >= 5
        for problem in found:
            assert len(lines(problem)) == 1
            assert all(len(problem.text(language, host)) <= 500 for language in LANGUAGES for host in HOSTS)
            assert all(problem.text(language, host).isprintable() for language in LANGUAGES for host in HOSTS)
            assert len(repr(problem)) <= 500

    def test_tell_a_key_from_the_steps_of_a_path(self) -> None:
        document = {"name": "A", "b.c[0]": 1, "a b": 2, "0": 3, 'say "x"': 4, "further": {"B.c": "5", "x_1": 5.5}}

        assert list(problems(document, Company)) == [
            'further["B.c"]',
            "further.x_1",
            "further",
            '["b.c[0]"]',
            '["a b"]',
            '["0"]',
            '["say \\"x\\""]',
        ]

    def test_name_in_a_form_the_first_key_that_no_field_has(self) -> None:
        found = problem_values({"name": "A", "further": {"a b": {"euro": "x"}}})

        assert [problem.path for problem in found] == [("further", "a b", "euro"), ("further",)]
        assert found[0].text("en", FORM).startswith('further fact, "a b": cannot be ')
        assert found[0].text("nl", FORM).startswith('bijkomend gegeven, "a b": kan niet ')

    def test_name_a_key_that_only_python_has(self) -> None:
        assert problems({"name": "A", 5: 1}, Company) == {"[5]": "is a key that is not known: leave it out"}


class TestADossier:
    """It gives the period once; all that is wrong in it is told at once."""

    document: Final = to_document(DOSSIER)

    def test_gives_the_period_once(self) -> None:
        assert "period" not in self.document["accounts"][0]
        assert from_document(self.document, Dossier).accounts[0].period == PERIOD

    def test_example(self) -> None:
        document = {
            "cluster": {
                "name": " ",
                "kind": "hub",
                "companies": [{"name": "A", "further": {"Bad": True, "ok": 0.5}}, 5],
            },
            "period": {"kind": "spearhead_cluster", "first_day": "2017-02-30", "years": True},
            "accounts": [{"year": 1, "aid": -1, "eligible_costs": "1.234"}, {"aid": "0.50", "subsidy": 5}],
        }

        assert problems(document, Dossier) == {
            "cluster.name": 'cannot be " ": give text that is not blank, without line breaks or control characters',
            "cluster.kind": 'cannot be "hub": give one of "spearhead_cluster", "innovative_business_network"',
            "cluster.companies[0].further": 'cannot be "Bad": give a name of small letters, digits and underscores '
            'such as "international_partner"',
            "cluster.companies[0].further.ok": "cannot be 0.5: give true, false, a whole number from 0 to 10**15, "
            'or an object with keys among holds, by, on, evidence, or with "euro" or "day" alone',
            "cluster.companies[1]": "cannot be 5: give an object with keys among name, enterprise_number, "
            "establishments, establishments_complete, growth_ambition, innovation_awareness, international_outlook, "
            "open_to_companies, open_to_knowledge_institutions, serves_own_objectives, "
            "serves_flemish_competitiveness, further",
            "period.first_day": 'cannot be "2017-02-30": give a day such as "2017-01-31"',
            "period.years": "cannot be true: give a whole number from 1 to 9999",
            "accounts[0].aid": f"cannot be -1: give {AN_AMOUNT}",
            "accounts[0].eligible_costs": f'cannot be "1.234": give {AN_AMOUNT}',
            "accounts[1].year": "is missing: give it",
            "accounts[1].subsidy": "is a key that is not known: leave it out",
        }

    @pytest.mark.parametrize(
        ("place", "value", "where"),
        [
            (("period", "kind"), "innovative_business_network", "period.kind"),
            (("accounts",), [{"year": 1}, {"year": 2}, {"year": 1}], "accounts[2].year"),
            (("period", "years"), 9000, "period.years"),
            (("period", "decided_on"), "9999-01-01", "period.decided_on"),
            (
                ("cluster", "companies"),
                [{"name": name, "enterprise_number": "0566.988.259"} for name in "AB"],
                "cluster.companies[1].enterprise_number",
            ),
        ],
    )
    def test_has_to_agree(self, place: Place, value: Any, where: str) -> None:
        assert list(problems(changed(self.document, place, value), Dossier)) == [where]

    def test_tells_all_that_does_not_agree_at_once(self) -> None:
        period = {**self.document["period"], "kind": "innovative_business_network", "years": 9000}
        document = {**self.document, "period": period, "accounts": [{"year": year} for year in (1, 2, 1, 2, 1)]}

        assert problems(document, Dossier) == {
            "period.years": "cannot be 9000: give years after which the calendar still goes on: their anniversary lies "
            "in 9999 at the latest",
            "period.kind": 'cannot be "innovative_business_network": give the kind of the cluster, "spearhead_cluster"',
            "accounts[2].year": "cannot be 1: give each funding year once",
            "accounts[3].year": "cannot be 2: give each funding year once",
            "accounts[4].year": "cannot be 1: give each funding year once",
        }

    @given(data=st.data())
    def test_tells_what_does_not_agree_whatever_else_is_wrong(self, data: st.DataObject) -> None:
        spoilt = {("period", "kind"): "innovative_business_network", ("accounts", 1, "year"): 1}
        document = {**self.document, "accounts": [{"year": 1, "aid": 5}, {"year": 2, "aid": 5}, {"year": 3, "aid": 5}]}
        agreeing = {*spoilt, ("cluster", "kind"), ("accounts", 0, "year")}
        others = [place for place in places(document) if not any(place == one[: len(place)] for one in agreeing)]
        wrong = apart(data.draw(st.lists(st.sampled_from(others), max_size=4)))
        for place in wrong:
            document = changed(document, place, WRONG)
        for place, value in spoilt.items():
            document = changed(document, place, value)

        assert set(problems(document, Dossier)) == {*map(path, wrong), *map(path, spoilt)}

    @pytest.mark.parametrize("place", [("cluster", "kind"), ("period", "kind"), ("cluster",), ("period",)])
    def test_of_which_a_kind_is_wrong_has_none_to_agree(self, place: Place) -> None:
        assert list(problems(changed(self.document, place, WRONG), Dossier)) == [path(place)]

    def test_of_which_years_are_wrong_has_none_to_stand_twice(self) -> None:
        accounts = [{"year": WRONG}, {"year": WRONG}, {}, {}, 5, {"year": 1}]

        found = problems({**self.document, "accounts": accounts}, Dossier)
        assert list(found) == [*(f"accounts[{place}].year" for place in range(4)), "accounts[4]"]

    @pytest.mark.parametrize(
        ("place", "value"),
        [
            (("accounts", 0, "aid"), 5),
            (("accounts", 0, "aid"), "5"),
            (("accounts", 0, "aid"), None),
            (("cluster", "companies", 0, "enterprise_number"), "BE 566.988.259"),
            (("cluster", "domain"), ""),
            (("cluster", "cooperates"), False),
            (("cluster", "cooperates"), {"holds": False, "by": None}),
            (("cluster", "further"), {"partner": True}),
        ],
    )
    def test_takes_what_a_person_would_write(self, place: Place, value: Any) -> None:
        assert problems(changed(self.document, place, value), Dossier) == {}
