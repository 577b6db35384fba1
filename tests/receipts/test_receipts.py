"""Receipts: a decision is kept with its facts and its findings, and read back without loss."""

import json
import re
from datetime import date
from typing import Any, get_args

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from flemish_clusters import (
    BY_FUNDING_YEAR,
    Dossier,
    InvalidDocument,
    InvalidValue,
    YearAccount,
    assess,
    assess_running,
    maximum_aid,
)
from flemish_clusters.documents import schema_of, to_document, to_json
from flemish_clusters.facts import Subject
from flemish_clusters.policies import GoverningDay
from flemish_clusters.receipts import (
    SCHEMA,
    Receipt,
    receipt_for,
    receipt_from_document,
    receipt_from_json,
    receipt_to_json,
)
from flemish_clusters.receipts.digests import digest
from flemish_clusters.testing import subjects
from flemish_clusters.version import VERSION
from tests.support.kept import TEXT, kept, problems_of
from tests.support.mutations import without
from tests.support.orders import NEWER, TIMELINE
from tests.support.usual import ACCOUNT, DOSSIER, POLICY

VALIDATOR: Any = Draft202012Validator(schema_of(Receipt))


class TestAReceipt:
    """It holds what decided: package, policy, facts, findings, and the words that were given."""

    @given(subject=st.one_of([subjects(kind) for kind in get_args(Subject)]))
    def test_comes_back_without_loss(self, subject: Subject) -> None:
        receipt = receipt_for(assess(subject, policy=POLICY))

        back = receipt_from_json(receipt_to_json(receipt))

        assert [getattr(back, each.name) for each in fields(Receipt)] == [
            getattr(receipt, each.name) for each in fields(Receipt)
        ]

    def test_is_what_is_kept(self) -> None:
        receipt = receipt_for(assess(DOSSIER, policy=POLICY))

        assert receipt == receipt_from_json(receipt.text)
        assert receipt != receipt_from_json(json.dumps(to_document(receipt), indent=1))
        assert to_json(receipt) == receipt.text
        assert to_document(receipt, languages=("nl",)) == json.loads(receipt.text)

    @given(subject=st.one_of([subjects(kind) for kind in get_args(Subject)]))
    def test_holds_the_answer_in_both_languages(self, subject: Subject) -> None:
        assessment = assess(subject, policy=POLICY)

        assert to_document(receipt_for(assessment))["answer"] == to_document(assessment)

    @given(subject=st.one_of([subjects(kind) for kind in get_args(Subject)]))
    def test_is_as_its_schema_says(self, subject: Subject) -> None:
        VALIDATOR.validate(to_document(receipt_for(assess(subject, policy=POLICY))))

    @pytest.mark.parametrize("key", kept())
    def test_is_not_as_its_schema_says_without_one_of_its_keys(self, key: str) -> None:
        assert not VALIDATOR.is_valid(without(kept(), (key,)))

    def test_names_the_package_and_the_policy(self) -> None:
        receipt = receipt_for(assess(DOSSIER, policy=POLICY))

        assert receipt.package == VERSION
        assert [(policy.name, policy.digest) for policy in receipt.policies] == [(POLICY.name, digest(POLICY))]

    def test_keeps_the_explanation_in_both_languages(self) -> None:
        assessment = assess(DOSSIER, policy=POLICY)

        assert receipt_for(assessment).explanation.en == assessment.explain("en")
        assert receipt_for(assessment).explanation.nl == assessment.explain("nl")

    def test_keeps_every_part_with_its_findings(self) -> None:
        assessment = assess(DOSSIER, policy=POLICY)
        parts = {part.place: part for part in receipt_for(assessment).parts}

        assert parts[""].verdict is assessment.verdict
        assert set(parts) >= {"", "cluster", "cluster.companies[0]", "period", "accounts[0]"}
        for part in assessment.parts:
            found = [(finding.code, finding.verdict, dict(finding.numbers)) for finding in part.findings]
            assert parts[part.path].missing == part.missing
            kept = [(record.code, record.verdict, dict(record.numbers)) for record in parts[part.path].findings]
            assert kept == found

    def test_keeps_the_most_aid_of_an_account(self) -> None:
        aid = maximum_aid(ACCOUNT, policy=POLICY)
        record = receipt_for(assess(ACCOUNT, policy=POLICY)).parts[0].aid

        assert record is not None
        assert (record.amount, record.at_most) == (aid.amount, aid.known_bound)
        assert record.binding == (aid.binding.name if aid.binding else None)

    def test_keeps_that_the_most_aid_was_not_known(self) -> None:
        unknown = evolve(ACCOUNT, eligible_costs=None, cofinancing=None)
        record = receipt_for(assess(unknown, policy=POLICY)).parts[0].aid

        assert record is not None
        assert (record.amount, record.binding) == (None, None)

    def test_of_a_running_grant_names_each_version(self) -> None:
        period = POLICY.funding_period(DOSSIER.period.kind, date(2026, 1, 1), decided_on=date(2025, 11, 3))
        accounts = tuple(YearAccount(period=period, year=year, aid=1) for year in (1, 2))
        dossier = Dossier(cluster=DOSSIER.cluster, period=period, accounts=accounts)
        answer = assess_running(dossier, transition=BY_FUNDING_YEAR, assessed_on=date(2028, 1, 1), policies=TIMELINE)
        receipt = receipt_for(answer)

        assert {part.place: part.policy for part in receipt.parts if part.place.startswith("accounts")} == {
            "accounts[0]": POLICY.name,
            "accounts[1]": NEWER.name,
        }
        assert to_document(receipt)["answer"]["transition"]["day"] == GoverningDay.FUNDING_YEAR.value
        assert receipt_from_json(receipt_to_json(receipt)) == receipt

    def test_of_a_part_of_an_assessment_is_that_of_the_part_alone(self) -> None:
        cluster = assess(DOSSIER, policy=POLICY).parts[0]

        assert receipt_for(cluster).parts == receipt_for(assess(DOSSIER.cluster, policy=POLICY)).parts
        assert [part.place for part in receipt_for(cluster).parts] == ["", "companies[0]", "companies[1]"]

    def test_is_made_of_an_assessment(self) -> None:
        with pytest.raises(InvalidValue, match="assessment cannot be 3"):
            receipt_for(3)  # type: ignore[arg-type]


class TestTheForm:
    """A receipt is JSON with a number for its form."""

    def test_has_its_number(self) -> None:
        assert (kept()["schema"], SCHEMA) == (3, 3)

    @pytest.mark.parametrize("schema", [4, 0, "3", 3.0, True, None])
    def test_of_another_number_is_refused(self, schema: object) -> None:
        assert problems_of({**kept(), "schema": schema}) == {
            "schema": f"cannot be {json.dumps(schema)}: give a receipt of schema 1, 2 or 3"
        }

    def test_without_its_number_is_refused_as_one_that_misses_it(self) -> None:
        without = {key: value for key, value in kept().items() if key != "schema"}

        assert problems_of(without) == {"schema": "is missing: give a receipt of schema 1, 2 or 3"}

    @pytest.mark.parametrize("text", ["[]", "3", "null"])
    def test_of_no_receipt_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidDocument, match=f"^document: cannot be {re.escape(text)}: give an object$"):
            receipt_from_json(text)

    @pytest.mark.parametrize(("table", "key"), [("sources", "title"), ("readings", "choice")])
    def test_holds_sources_and_readings_once(self, table: str, key: str) -> None:
        told = [entry[key]["en"] for entry in kept()["answer"][table].values()]

        assert told
        assert all(TEXT.count(json.dumps({"en": one}, ensure_ascii=False)[:-1]) == 1 for one in told)

    def test_is_read_from_plain_values_in_any_order_of_keys(self) -> None:
        turned = json.loads(json.dumps(kept(), sort_keys=True))

        assert receipt_from_document(turned).altered == ()
        assert to_document(receipt_from_document(turned)) == kept()
        with pytest.raises(InvalidDocument, match="^package: cannot be 5"):
            receipt_from_document({**turned, "package": 5})

    @pytest.mark.parametrize("value", [{"a": {1, 2}}, {("a",): 1}, DOSSIER, float])
    def test_is_not_read_from_other_values(self, value: object) -> None:
        with pytest.raises(InvalidValue, match=r"^document cannot be .*: give plain values of JSON"):
            receipt_from_document(value)

    @pytest.mark.parametrize("subject", [{}, {"dossier": {}, "company": {}}, {"person": {}}, []])
    def test_with_a_wrong_subject_is_refused(self, subject: object) -> None:
        assert problems_of({**kept(), "subject": subject})["subject"].startswith("cannot be")

    @pytest.mark.parametrize("value", [None, 5, b"{}", ["{}"]])
    def test_is_read_from_text_and_made_of_a_receipt(self, value: Any) -> None:
        with pytest.raises(InvalidValue, match=r"^text cannot be .*: give a str$"):
            receipt_from_json(value)
        with pytest.raises(InvalidValue, match=r"^receipt cannot be .*: give a Receipt$"):
            receipt_to_json(value)
