"""Documents: facts as JSON and back, and every mistake in them at once, each with its path and what would do."""

import json
from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve, field, frozen
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    FundingYear,
    InvalidDocument,
    KnowledgeInstitution,
    OtherBody,
    Problem,
    YearAccount,
)
from flemish_clusters.documents import from_document, from_json, to_document, to_json
from flemish_clusters.facts import Further
from flemish_clusters.testing.strategies import (
    attestations,
    cluster_organisations,
    clusters,
    companies,
    contributions,
    dossiers,
    funding_periods,
    funding_years,
    knowledge_institutions,
    other_bodies,
    year_accounts,
)
from tests.models import ACCOUNT, DOSSIER, PERIOD
from tests.mutations import WRONG, Place, apart, at, changed, json_values, path, places, without

FACTS: Final[dict[type[Any], SearchStrategy[Any]]] = {
    Attestation: attestations(),
    Cluster: clusters(),
    ClusterOrganisation: cluster_organisations(),
    Company: companies(),
    Contribution: contributions(),
    Dossier: dossiers(),
    FundingPeriod: funding_periods(),
    FundingYear: funding_years(),
    KnowledgeInstitution: knowledge_institutions(),
    OtherBody: other_bodies(),
    YearAccount: year_accounts(),
}


def _divides(_: object, __: object, value: int) -> None:
    assert 1 / value


@frozen
class Shared:
    """A class whose check is broken, which no document mends."""

    share: int = field(validator=_divides)


def problems(document: object, kind: type[Any]) -> dict[str, str]:
    """Return what is wrong with a document, by path; nothing where it is a fact."""
    try:
        from_document(document, kind)
    except InvalidDocument as error:
        return {problem.path: problem.message for problem in error.problems}
    return {}


def is_type_of_a_party(document: object, place: Place) -> bool:
    """Return whether a place holds the `type` of who contributed, which is judged with the party as a whole."""
    return place[-1:] == ("type",) and isinstance(at(document, place), str)


@pytest.mark.parametrize("kind", FACTS)
class TestEveryFact:
    """It comes back from its document as it was; what is not known is left out."""

    @given(data=st.data())
    def test_comes_back_as_it_was(self, kind: type[Any], data: st.DataObject) -> None:
        fact = data.draw(FACTS[kind])
        text = to_json(fact)

        assert from_json(text, kind) == fact
        assert from_document(to_document(fact), kind) == fact
        assert json.loads(text) == to_document(fact)
        assert to_json(from_json(text, kind)) == text

    @given(data=st.data())
    def test_leaves_out_what_is_not_known(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))

        assert None not in [at(document, place) for place in places(document)]

    @given(data=st.data())
    def test_says_of_a_wrong_value_anywhere_where_it_is_and_what_would_do(
        self, kind: type[Any], data: st.DataObject
    ) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from(list(places(document))))
        found = problems(changed(document, place, WRONG), kind)

        if is_type_of_a_party(document, place):
            place = place[:-1]
        assert list(found) == [path(place)]
        assert ": give " in found[path(place)]
        assert found[path(place)].startswith("cannot be ")

    @given(data=st.data())
    def test_says_of_all_that_is_wrong_at_once(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))
        anywhere = [place for place in places(document) if not is_type_of_a_party(document, place)]
        wrong = apart(data.draw(st.lists(st.sampled_from(anywhere), min_size=1, max_size=6)))
        objects = [place for place in anywhere if isinstance(at(document, place), dict) and place[-1:] != ("further",)]
        strange = [place for place in objects if not any(place[: len(outer)] == outer for outer in wrong)]
        for place in wrong:
            document = changed(document, place, WRONG)
        for place in strange:
            document = changed(document, (*place, "strange"), None)

        assert set(problems(document, kind)) == {*map(path, wrong), *(path((*place, "strange")) for place in strange)}

    @given(data=st.data())
    def test_says_what_is_missing(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))
        needed = {"name", "kind", "cluster", "period", "accounts", "first_day", "last_day", "number", "year", "years"}
        needed |= {"holds", "by", "amount", "received_on", "purpose"} if kind is Contribution else {"holds"}
        all_places = [place for place in places(document) if place and place[-1] in needed]
        place = data.draw(st.sampled_from(all_places))

        assert problems(without(document, place), kind) == {path(place): "is missing: give it"}

    @example(value={"by": {"type": "company", "name": "A", "further": {"Bad": 5}}})
    @given(value=json_values())
    def test_is_made_of_any_values_or_else_all_mistakes_are_told(self, kind: type[Any], value: Any) -> None:
        found = problems(value, kind)

        if found:
            assert all(found.values())
        else:
            fact = from_document(value, kind)
            assert from_document(to_document(fact), kind) == fact

    @given(data=st.data(), value=json_values())
    def test_with_any_value_anywhere_is_one_or_else_all_mistakes_are_told(
        self, kind: type[Any], data: st.DataObject, value: Any
    ) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from(list(places(document))))
        document = changed(document, place, value)

        for where in problems(document, kind):
            at_or_within = where.startswith(path(place))
            together = where.rsplit(".", 1)[0] in path(place) or "." not in where
            assert at_or_within or together


class TestADossier:
    """It gives the period once; all that is wrong in it is told at once."""

    document: Final = to_document(DOSSIER)

    def test_gives_the_period_once(self) -> None:
        assert "period" not in self.document["accounts"][0]
        assert from_document(self.document, Dossier).accounts[0].period == PERIOD

    def test_example(self) -> None:
        document = {
            "cluster": {"name": " ", "kind": "hub", "companies": [{"name": "A", "further": {"Bad": True, "ok": 1}}, 5]},
            "period": {"kind": "spearhead_cluster", "first_day": "2017-02-30", "years": True},
            "accounts": [{"year": 1, "aid": -1, "eligible_costs": "1.234"}, {"aid": "0.50", "subsidy": 5}],
        }

        assert problems(document, Dossier) == {
            "cluster.name": "cannot be ' ': give a str that is not blank, without control characters",
            "cluster.kind": "cannot be 'hub': give one of 'spearhead_cluster', 'innovative_business_network'",
            "cluster.companies[0].further": "cannot be 'Bad': give a name of small letters, digits and underscores "
            'such as "international_partner"',
            "cluster.companies[0].further.ok": "cannot be 1: give an object with keys among holds, by, on, evidence",
            "cluster.companies[1]": "cannot be 5: give an object with keys among name, enterprise_number, "
            "establishments, growth_ambition, innovation_awareness, international_outlook, open_to_companies, "
            "open_to_knowledge_institutions, serves_own_objectives, serves_flemish_competitiveness, further",
            "period.first_day": "cannot be '2017-02-30': give a day such as \"2017-01-31\"",
            "period.years": "cannot be True: give a whole number",
            "accounts[0].aid": "cannot be -1: give an amount from 0 to below 10**15, as an int, a Decimal or a str, "
            "with at most two decimals",
            "accounts[0].eligible_costs": "cannot be '1.234': give an amount from 0 to below 10**15, as an int, a "
            "Decimal or a str, with at most two decimals",
            "accounts[1].year": "is missing: give it",
            "accounts[1].subsidy": "is a key that is not known: leave it out",
        }

    @pytest.mark.parametrize(
        ("place", "value", "where"),
        [
            (("period", "kind"), "innovative_business_network", "period"),
            (("accounts",), [{"year": 1}, {"year": 2}, {"year": 1}], "accounts"),
            (("period", "years"), 9000, "period.years"),
            (("period", "decided_on"), "9999-01-01", "period.decided_on"),
            (
                ("cluster", "companies"),
                [{"name": name, "enterprise_number": "0566.988.259"} for name in "AB"],
                "cluster.companies",
            ),
        ],
    )
    def test_has_to_agree(self, place: Place, value: Any, where: str) -> None:
        assert list(problems(changed(self.document, place, value), Dossier)) == [where]

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


class TestTheErrors:
    """Each names its place; the document itself where it is wrong as a whole."""

    def test_read_line_by_line(self) -> None:
        error = InvalidDocument((Problem("", "is no JSON"), Problem("accounts[2].aid", "is missing: give it")))

        assert str(error) == "document: is no JSON\naccounts[2].aid: is missing: give it"
        assert isinstance(error, ValueError)

    def test_of_further_attestations_by_themselves_have_their_names(self) -> None:
        assert list(problems({"a": 5, "B": True}, Further)) == ["a", ""]
        assert problems([], Further) == {"": "cannot be []: give an object"}

    def test_of_a_class_of_the_callers_own_go_through(self) -> None:
        with pytest.raises(ZeroDivisionError):
            from_document({"share": 0}, Shared)

    def test_that_are_none_of_the_document_go_through(self) -> None:
        with pytest.raises(Exception, match="Unsupported type"):
            from_document({}, type("Stranger", (), {}))

    def test_a_period_that_is_read_has_the_kind_it_says(self) -> None:
        network = evolve(PERIOD, kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK, decided_on=date(2016, 12, 1))

        assert to_document(network)["kind"] == "innovative_business_network"
        assert from_document(to_document(evolve(ACCOUNT, period=network)), YearAccount).period == network
