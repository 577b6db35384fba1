"""Changes as plain data: what differs between two versions, and whose outcome that changes."""

import json
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from flemish_clusters import Message, Policy
from flemish_clusters.changes import Diff, Impacts, diff, impact
from flemish_clusters.documents import schema_of, to_document, to_json
from flemish_clusters.facts import Subject
from flemish_clusters.policies import Status
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import NewNumber, Parameter
from flemish_clusters.testing import subjects
from tests.support.orders import BASIS, NEWER, amendment, versions
from tests.support.policy_strategies import policies
from tests.support.profiles import FEW
from tests.support.usual import ACCOUNT, DOSSIER, NETWORK_ACCOUNT, POLICY

VALIDATORS: Final[dict[type, Any]] = {kind: Draft202012Validator(schema_of(kind)) for kind in (Diff, Impacts)}
ORDERS: Final = (
    NEWER,
    evolve(POLICY, basis=BASIS, status=Status.HYPOTHETICAL, notes=()),
    amendment(numbers={"spearhead.funding_years": 7}, new_grants_only=("spearhead.funding_years",)),
    amendment(new_numbers={"share": NewNumber(Fraction(1, 3), BASIS, label=Message("share", "aandeel"))}),
)


def checked(answer: Any) -> dict[str, Any]:
    """Return the document of an answer that keeps to its schema and can be written."""
    document: dict[str, Any] = to_document(answer)
    VALIDATORS[type(answer)].validate(document)
    assert {document["old"], document["new"]} == {*document["policies"]}
    assert (document["rules"], document["sources"], document["readings"]) == ({}, {}, {})
    assert json.loads(to_json(answer).encode()) == document
    return document


class TestTheDocumentOfADiff:
    """It has every change, in both languages and as values."""

    def test_is_whole(self) -> None:
        number = Parameter(Fraction(2, 5), PAGE.whole())
        new = evolve(POLICY, terms=POLICY.terms.with_number("spearhead.aid_intensity", number), notes=())
        document = checked(diff(evolve(POLICY, notes=()), new))
        version = {
            "title": {"en": POLICY.title.en, "nl": POLICY.title.nl},
            "in_force_from": "2016-04-17",
            "in_force_until": None,
            "status": "enacted",
        }

        assert document == {
            "schema": 1,
            "answer": "diff",
            "languages": ["en", "nl"],
            "old": "order-2016",
            "new": "order-2016 (2)",
            "cautions": [],
            "changes": [
                {
                    "kind": "number_changed",
                    "place": "spearhead.aid_intensity",
                    "what": {"en": "spearhead cluster, aid intensity", "nl": "speerpuntcluster, steunpercentage"},
                    "was": {"en": "50%", "nl": "50%"},
                    "becomes": {"en": "40%", "nl": "40%"},
                    "old": {"value": "1/2", "unit": "ratio"},
                    "new": {"value": "2/5", "unit": "ratio"},
                }
            ],
            "policies": {"order-2016": version, "order-2016 (2)": version},
            "rules": {},
            "sources": {},
            "readings": {},
        }

    @given(old=versions() | st.sampled_from(ORDERS), new=versions() | st.sampled_from(ORDERS))
    def test_has_the_rows_of_its_table(self, old: Policy, new: Policy) -> None:
        found = diff(old, new)
        document = checked(found)

        assert len(document["changes"]) == len(found.changes)
        for said in ("en", "nl"):
            rows = [" ".join(one[column][said] for column in ("what", "was", "becomes")) for one in document["changes"]]
            table = found.table(said).splitlines()[2 : 2 + len(rows)]
            assert ["".join(row.split()) for row in rows] == ["".join(line.split()) for line in table]

    def test_has_values_for_what_has_some(self) -> None:
        found = {
            (one["kind"], one["place"]): (one["old"], one["new"])
            for order in ORDERS
            for one in checked(diff(POLICY, order))["changes"]
        }

        years = {"value": 3, "unit": "count"}, {"value": 4, "unit": "count"}
        assert found["number_changed", "innovative_business_network.funding_years"] == years
        assert found["number_added", "share"] == (None, {"value": "1/3", "unit": "ratio"})
        assert found["rule_removed", "COM-4"] == ({"value": "COM-4", "unit": "text"}, None)
        assert found["rule_added", "COM-9"] == (None, {"value": "COM-9", "unit": "text"})
        assert found["earlier_grants_changed", ""] == (None, None)
        assert found["validity_changed", "basis"] == (None, None)
        status = {"value": "enacted", "unit": "text"}, {"value": "hypothetical", "unit": "text"}
        assert found["validity_changed", "status"] == status
        days = {"value": "2016-04-17", "unit": "day"}, {"value": "2027-01-01", "unit": "day"}
        assert found["validity_changed", "in_force_from"] == days
        back = {one["kind"]: one for one in checked(diff(ORDERS[3], POLICY))["changes"]}
        assert back["number_removed"]["old"] == {"value": "1/3", "unit": "ratio"}
        assert back["number_removed"]["new"] is None


class TestTheDocumentOfImpacts:
    """It has every subject whose outcome changes, with both outcomes."""

    def test_of_an_account_is_whole(self) -> None:
        found = impact(POLICY, amendment(numbers={"spearhead.yearly_ceiling": 300_000}), [ACCOUNT, NETWORK_ACCOUNT])
        document = checked(found)

        assert document["examined"] == 2
        assert document["changed"] == [
            {
                "subject": "year_account",
                "described": {
                    "en": "account of funding year 10 (spearhead cluster)",
                    "nl": "jaaroverzicht van steunjaar 10 (speerpuntcluster)",
                },
                "old": {
                    "verdict": "met",
                    "aid": [{"year": 10, "amount": "500000.00", "known_bound": "500000.00"}],
                },
                "new": {
                    "verdict": "not_met",
                    "aid": [{"year": 10, "amount": "300000.00", "known_bound": "300000.00"}],
                },
            }
        ]

    @FEW
    @given(old=policies(), new=policies(), examined=st.lists(subjects(), max_size=3))
    def test_has_all_that_changes(self, old: Policy, new: Policy, examined: list[Subject]) -> None:
        found = impact(old, new, [DOSSIER, *examined])
        document = checked(found)

        assert document["examined"] == len(examined) + 1
        told = [(one["old"]["verdict"], one["new"]["verdict"]) for one in document["changed"]]
        assert told == [(one.old.verdict.value, one.new.verdict.value) for one in found.changed]
        cautions = "\n".join(one["nl"] for one in document["cautions"])
        assert found.table("nl").endswith(cautions)


@pytest.mark.parametrize("kind", [Diff, Impacts])
def test_a_schema_is_one_and_refuses_a_key_more(kind: type) -> None:
    Draft202012Validator.check_schema(schema_of(kind))
    document = to_document(diff(POLICY, NEWER) if kind is Diff else impact(POLICY, NEWER, [ACCOUNT]))

    assert VALIDATORS[kind].is_valid(document)
    assert not VALIDATORS[kind].is_valid({**document, "more": 1})
    one = "changes" if kind is Diff else "changed"
    assert not VALIDATORS[kind].is_valid({**document, one: [{**document[one][0], "more": 1}]})
