"""Receipts: a decision is kept with its facts and its findings, and read back without loss."""

import json
from datetime import date
from typing import Any, Final, get_args

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Company,
    Dossier,
    InvalidDocument,
    InvalidValue,
    Message,
    Subject,
    YearAccount,
    assess,
    assess_running,
    maximum_aid,
)
from flemish_clusters.findings import BY_FUNDING_YEAR, GoverningDay
from flemish_clusters.policies.digests import digest
from flemish_clusters.receipts import SCHEMA, Receipt, receipt_for, receipt_from_json, receipt_to_json
from flemish_clusters.receipts.model import with_digests
from flemish_clusters.testing.strategies import subjects
from flemish_clusters.version import VERSION
from tests.models import ACCOUNT, DOSSIER, POLICY
from tests.mutations import Place, at, changed, places
from tests.orders import NEWER, TIMELINE, has_a_partner

RECEIPT: Final = receipt_for(assess(DOSSIER, policy=POLICY))
TEXT: Final = receipt_to_json(RECEIPT)
ALL_PARTS: Final = (
    *("part", "part.cluster", "part.cluster.companies[0]", "part.cluster.companies[1]", "part.period"),
    *("part.accounts[0]", "whole"),
)


def document() -> Any:
    """Return the receipt of the dossier as plain JSON values."""
    return json.loads(TEXT)


def problems_of(changed: object) -> list[str]:
    """Return the mistakes that are found in a receipt."""
    with pytest.raises(InvalidDocument) as caught:
        receipt_from_json(json.dumps(changed))
    return [str(problem) for problem in caught.value.problems]


class TestAReceipt:
    """It holds what decided: package, policy, facts, findings, and the words that were given."""

    @given(subject=st.one_of([subjects(kind) for kind in get_args(Subject)]))
    def test_comes_back_without_loss(self, subject: Subject) -> None:
        receipt = receipt_for(assess(subject, policy=POLICY))

        assert receipt_from_json(receipt_to_json(receipt)) == receipt

    def test_names_the_package_and_the_policy(self) -> None:
        receipt = receipt_for(assess(DOSSIER, policy=POLICY))

        assert receipt.package == VERSION
        assert [(policy.name, policy.digest) for policy in receipt.policies] == [(POLICY.name, digest(POLICY))]
        assert receipt.transition is None

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
            kept = [(record.code, record.verdict, dict(record.numbers)) for record in parts[part.path].findings]
            assert kept == found

    def test_keeps_the_most_aid_of_an_account(self) -> None:
        aid = maximum_aid(ACCOUNT, policy=POLICY)
        record = receipt_for(assess(ACCOUNT, policy=POLICY)).parts[0].aid

        assert record is not None
        assert (record.amount, record.at_most) == (aid.amount, aid.at_most)
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
        assert receipt.transition is GoverningDay.FUNDING_YEAR
        assert receipt_from_json(receipt_to_json(receipt)) == receipt

    def test_is_made_of_an_assessment(self) -> None:
        with pytest.raises(InvalidValue, match="assessment cannot be 3"):
            receipt_for(3)  # type: ignore[arg-type]


class TestItsDigests:
    """They tell what was altered since it was made, and where."""

    @given(subject=st.one_of([subjects(kind) for kind in get_args(Subject)]))
    def test_tell_nothing_of_one_that_is_as_it_was(self, subject: Subject) -> None:
        receipt = receipt_for(assess(subject, policy=POLICY))

        assert receipt.altered == ()
        assert receipt_from_json(receipt_to_json(receipt)).altered == ()

    @pytest.mark.parametrize(
        ("place", "value", "altered"),
        [
            (("package",), "0.0.1", ("whole",)),
            (("policies", 0, "digest"), "0" * 64, ("whole",)),
            (("transition",), "grant", ("whole",)),
            (("digests", "whole"), "0" * 64, ("whole",)),
            (("facts",), "0" * 64, ("facts", "whole")),
            (("subject", "dossier", "cluster", "name"), "Another", ("facts",)),
            (("explanation", "en"), "Yes.", ("words",)),
            (("explanation", "nl"), "Ja.", ("words",)),
            (("digests", "words"), "0" * 64, ("words", "whole")),
            (("parts", 0, "verdict"), "undetermined", ("part",)),
            (("parts", 1, "findings", 0, "code"), "NET-99", ("part.cluster",)),
            (("parts", 2, "findings"), [], ("part.cluster.companies[0]",)),
            (("digests", "parts", 1, "digest"), "0" * 64, ("part.cluster", "whole")),
            (("digests", "parts"), [], ALL_PARTS),
        ],
    )
    def test_tell_which_part_was_altered(self, place: Place, value: object, altered: tuple[str, ...]) -> None:
        assert receipt_from_json(json.dumps(changed(document(), place, value))).altered == altered

    def test_tell_a_part_that_was_left_out_and_one_that_was_put_in(self) -> None:
        fewer, more = document(), document()
        left_out = fewer["parts"].pop()
        more["parts"].append({**left_out, "place": "accounts[1]"})

        assert left_out["place"] == "accounts[0]"
        assert receipt_from_json(json.dumps(fewer)).altered == ("part.accounts[0]", "whole")
        assert receipt_from_json(json.dumps(more)).altered == ("part.accounts[1]", "whole")

    def test_tell_that_parts_stand_in_another_order(self) -> None:
        turned = document()
        turned["parts"].reverse()

        assert receipt_from_json(json.dumps(turned)).altered == ("whole",)

    @given(data=st.data())
    def test_tell_any_other_text_anywhere(self, data: st.DataObject) -> None:
        anywhere = [place for place in places(document()) if isinstance(at(document(), place), str)]
        place = data.draw(st.sampled_from(anywhere))
        value = data.draw(st.sampled_from(("met", "not_met", "a", "cluster", "1.00", "2017-01-02", POLICY.name)))
        spoilt = changed(document(), place, value)

        try:
            receipt = receipt_from_json(json.dumps(spoilt))
        except InvalidDocument:
            return
        assert (receipt.altered == ()) == (receipt == RECEIPT)

    def test_are_no_signature(self) -> None:
        forged = evolve(receipt_from_json(TEXT), package="0.0.1")

        assert forged.altered == ("whole",)
        assert with_digests(forged).altered == ()

    def test_cover_every_field(self) -> None:
        others: dict[str, Any] = {
            "package": "0.0.1",
            "policies": (evolve(RECEIPT.policies[0], digest="0"),),
            "subject": evolve(DOSSIER, accounts=()),
            "facts": "0",
            "parts": (evolve(RECEIPT.parts[0], findings=RECEIPT.parts[1].findings), *RECEIPT.parts[1:]),
            "explanation": evolve(RECEIPT.explanation, nl="Ja."),
            "transition": GoverningDay.GRANT,
            "digests": with_digests(evolve(RECEIPT, package="0.0.1")).digests,
        }

        assert list(others) == [field.name for field in fields(Receipt)]
        assert [name for name, value in others.items() if not evolve(RECEIPT, **{name: value}).altered] == []

    @pytest.mark.parametrize("words", ["\ud800", "half of \udfff"])
    def test_are_of_words_that_can_be_encoded(self, words: str) -> None:
        rule = evolve(has_a_partner, says=Message(en=words, nl="Ja."))

        with pytest.raises(InvalidValue, match="give text without half of a surrogate pair"):
            receipt_for(assess(Company(name="A"), policy=POLICY.with_rules(rule)))


class TestTheFirstSchema:
    """It is read and written still, and has no digests: only an alteration of the facts can be told."""

    text: Final = json.dumps(
        {
            "schema": 1,
            "package": "0.1.0",
            "policies": [{"name": "made-up", "digest": "1940"}],
            "subject": {"company": {"name": "Één 😀"}},
            "facts": "db5cf49e860b847f1c88163f267397f3558f3002f8aaf8c9f8e27d8111097bf9",
            "parts": [{"policy": "made-up", "verdict": "undetermined"}],
            "explanation": {"en": "Not yet known.", "nl": "Nog niet bekend."},
        },
        ensure_ascii=False,
    )

    def test_comes_back_as_it_was(self) -> None:
        receipt = receipt_from_json(self.text)

        assert receipt.digests is None
        assert receipt_to_json(receipt) == self.text

    def test_tells_altered_facts_and_nothing_else(self) -> None:
        receipt = receipt_from_json(self.text)

        assert receipt.altered == ()
        assert evolve(receipt, subject=Company(name="Een")).altered == ("facts",)
        assert evolve(receipt, explanation=Message(en="Met.", nl="Voldaan.")).altered == ()

    def test_has_no_digests_and_the_second_has_to_have_them(self) -> None:
        without, first = document(), {**json.loads(self.text), "digests": document()["digests"]}
        del without["digests"]

        assert problems_of(without) == ["digests: is missing: give it"]
        assert problems_of({**without, "digests": None, "package": 5}) == [
            "package: cannot be 5: give text",
            "digests: is missing: give it",
        ]
        assert problems_of(first) == ["digests: is a key that is not known: leave it out"]


class TestTheForm:
    """A receipt is JSON with a number for its form; statements and sources are not repeated."""

    def test_has_its_number(self) -> None:
        assert (document()["schema"], SCHEMA) == (2, 2)

    @pytest.mark.parametrize("schema", [3, 0, "2", 2.0, True, None])
    def test_of_another_number_is_refused(self, schema: object) -> None:
        assert problems_of({**document(), "schema": schema}) == [
            f"schema: cannot be {json.dumps(schema)}: give a receipt of schema 1 or 2"
        ]

    @pytest.mark.parametrize("text", ["[]", "3", "null", "{}"])
    def test_of_no_receipt_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidDocument, match="schema"):
            receipt_from_json(text)

    def test_does_not_repeat_statements_or_sources(self) -> None:
        findings = json.dumps([part.get("findings") for part in document()["parts"]])

        assert not any(rule.says.en in findings or rule.says.nl in findings for rule in POLICY.rules)
        assert "VLAIO" not in findings

    def test_with_many_mistakes_has_them_all_told(self) -> None:
        wrong = document()
        place = next(place for place, part in enumerate(wrong["parts"]) if part.get("place") == "accounts[0]")
        finding = wrong["parts"][place]["findings"][0]
        finding["verdict"] = "perhaps"
        finding["strange"] = 1
        wrong["package"] = 3
        del wrong["facts"]
        told = "\n".join(problems_of(wrong))

        assert f'parts[{place}].findings[0].verdict: cannot be "perhaps"' in told
        assert f"parts[{place}].findings[0].strange: is a key that is not known" in told
        assert "package: cannot be 3: give text" in told
        assert "facts: is missing" in told

    @pytest.mark.parametrize(
        "number",
        [
            *(1.5, True, None, [], {}, {"euro": 1.5}, {"euro": "1", "day": "2020-01-01"}, {"ratio": "1/0"}),
            *({"ratio": 1}, {"day": "2020-02-30"}, {"share": "1/2"}),
        ],
    )
    def test_with_a_wrong_number_is_refused(self, number: object) -> None:
        wrong = document()
        part = next(part for part in wrong["parts"] if part.get("place") == "accounts[0]")
        part["findings"][0]["numbers"]["year"] = number

        assert any("numbers" in problem for problem in problems_of(wrong))

    def test_with_numbers_that_are_no_object_is_refused(self) -> None:
        wrong = document()
        part = next(part for part in wrong["parts"] if part.get("place") == "accounts[0]")
        part["findings"][0]["numbers"] = []

        assert any("give an object" in problem for problem in problems_of(wrong))

    @pytest.mark.parametrize("subject", [{}, {"dossier": {}, "company": {}}, {"person": {}}, []])
    def test_with_a_wrong_subject_is_refused(self, subject: object) -> None:
        assert problems_of({**document(), "subject": subject})[0].startswith("subject: cannot be")

    @pytest.mark.parametrize("value", [None, 5, b"{}", ["{}"]])
    def test_is_read_from_text_and_made_of_a_receipt(self, value: Any) -> None:
        with pytest.raises(InvalidValue, match=r"^text cannot be .*: give a str$"):
            receipt_from_json(value)
        with pytest.raises(InvalidValue, match=r"^receipt cannot be .*: give a Receipt$"):
            receipt_to_json(value)
