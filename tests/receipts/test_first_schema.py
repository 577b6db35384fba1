"""Receipts of the first schema: they are read, replayed and written still, and say what they cannot tell."""

import json
from typing import Final

from attrs import evolve

from flemish_clusters import (
    Company,
    Message,
)
from flemish_clusters.documents import to_document
from flemish_clusters.receipts import (
    Cause,
    PolicyRecord,
    receipt_from_json,
    receipt_to_json,
    replay,
)
from flemish_clusters.receipts.digests import first_digest, first_digest_of
from tests.support.kept import RECEIPT, kept, problems_of, with_edited_finding
from tests.support.usual import DOSSIER, POLICY


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
        without, first = kept(), {**json.loads(self.text), "digests": kept()["digests"]}
        del without["digests"]

        assert problems_of(without) == {"digests": "is missing: give it"}
        assert problems_of({**without, "digests": None, "package": 5}) == {
            "package": "cannot be 5: give text",
            "digests": "is missing: give it",
        }
        assert problems_of(first) == {"digests": "is a key that is not known: leave it out"}


class TestReplaysOfTheFirstSchema:
    """A receipt of schema 1 is replayed, and says that no alteration of its parts can show."""

    first: Final = evolve(
        RECEIPT,
        facts=first_digest_of(to_document(DOSSIER)),
        policies=(PolicyRecord(name=POLICY.name, digest=first_digest(POLICY)),),
        digests=None,
    )

    def test_comes_out_the_same_and_says_so(self) -> None:
        again = replay(self.first)

        assert again.is_same
        assert again.text("en") == (
            "The decision comes out the same. The receipt is of schema 1 and carries no digests of its parts: only an "
            "alteration of the facts can be shown."
        )
        assert again.text("nl") == (
            "De uitkomst is dezelfde. Het beslissingsdossier is van schema 1 en bevat geen controlegetallen van zijn "
            "onderdelen: alleen een wijziging van de feiten kan blijken."
        )

    def test_cannot_tell_an_altered_finding_from_other_code(self) -> None:
        assert replay(with_edited_finding(self.first)).causes == (Cause.CODE,)

    def test_tells_other_facts_and_another_policy(self) -> None:
        other = evolve(POLICY, rules=POLICY.rules[1:])

        assert replay(self.first, subject=evolve(DOSSIER, accounts=())).causes == (Cause.FACTS,)
        assert replay(evolve(self.first, subject=evolve(DOSSIER, accounts=()))).causes == (Cause.ALTERED,)
        assert replay(self.first, policies=(other,)).causes == (Cause.POLICY,)

    def test_that_was_made_of_a_later_one_is_altered(self) -> None:
        made = evolve(self.first, policies=RECEIPT.policies)

        assert replay(made).causes[0] is Cause.ALTERED
        assert replay(made).altered == ("whole",)
