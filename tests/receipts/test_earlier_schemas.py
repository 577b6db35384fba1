"""Receipts of schemas 1 and 2: they are read, replayed and written still, and the first says what it cannot tell."""

import json
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters.documents import to_document
from flemish_clusters.receipts import Cause, receipt_from_json, receipt_to_json, replay
from flemish_clusters.receipts.digests import digest, first_digest, first_digest_of
from tests.support.kept import kept_of_schema_2, problems_of, read, with_edited_finding
from tests.support.mutations import WRONG, Place, changed, path, places
from tests.support.usual import DOSSIER, POLICY

PARTS: Final = (
    *("part", "part.cluster", "part.cluster.companies[0]", "part.cluster.companies[1]", "part.period"),
    "part.accounts[0]",
)


def kept() -> Any:
    """Return the receipt of schema 2 of the example dossier as plain JSON values."""
    return json.loads(kept_of_schema_2()[0])


def first() -> Any:
    """Return the same as it would be in schema 1."""
    document = {key: value for key, value in kept().items() if key != "digests"}
    facts = first_digest_of(document["subject"]["dossier"])
    policies = [{"name": POLICY.name, "digest": first_digest(POLICY)}]
    return {**document, "schema": 1, "facts": facts, "policies": policies}


class TestTheSecondSchema:
    """It is read and written still, and its digests tell what was altered."""

    def test_is_read_as_it_was(self) -> None:
        receipt = receipt_from_json(kept_of_schema_2()[0])

        assert (receipt.schema, receipt.subject, receipt.altered) == (2, DOSSIER, ())
        assert receipt_to_json(receipt) == kept_of_schema_2()[0]
        assert to_document(receipt) == kept()
        assert [(record.name, record.digest) for record in receipt.policies] == [(POLICY.name, digest(POLICY))]
        assert receipt.explanation.nl == kept()["explanation"]["nl"]

    @pytest.mark.parametrize(
        ("place", "value", "altered"),
        [
            (("package",), "0.0.1", ("whole",)),
            (("policies", 0, "digest"), "0" * 64, ("whole",)),
            (("policies",), [], ("whole",)),
            (("transition",), "grant", ("whole",)),
            (("digests", "whole"), "0" * 64, ("whole",)),
            (("facts",), "0" * 64, ("facts", "whole")),
            (("subject", "dossier", "cluster", "name"), "Another", ("facts",)),
            (("explanation", "en"), "Yes.", ("words",)),
            (("digests", "words"), "0" * 64, ("words", "whole")),
            (("parts", 0, "verdict"), "undetermined", ("part",)),
            (("parts", 1, "findings", 0, "code"), "NET-99", ("part.cluster",)),
            (("parts", 5, "findings", 0, "numbers", "year"), 7, ("part.accounts[0]",)),
            (("parts", 5, "findings", 0, "numbers", "year"), {"count": "1"}, ("part.accounts[0]",)),
            (("digests", "parts", 1, "digest"), "0" * 64, ("part.cluster", "whole")),
            (("digests", "parts"), [], (*PARTS, "whole")),
        ],
    )
    def test_tells_which_part_was_altered(self, place: Place, value: object, altered: tuple[str, ...]) -> None:
        assert read(changed(kept(), place, value)).altered == altered

    def test_tells_that_parts_stand_in_another_order(self) -> None:
        turned = kept()
        turned["parts"].reverse()

        assert read(turned).altered == ("whole",)

    def test_tells_an_edited_finding_when_it_is_replayed(self) -> None:
        again = replay(with_edited_finding(read(kept())))

        assert (again.causes, again.altered) == ((Cause.ALTERED,), ("part.cluster",))

    def test_tells_every_mistake(self) -> None:
        for place in places(kept()):
            if place and place[0] != "schema" and "numbers" not in place and place[-1] != "type":
                assert list(problems_of(changed(kept(), place, WRONG))) == [path(place)]

    @pytest.mark.parametrize("number", [True, None, [], {}, {"euro": 1.5}, {"day": "2020-02-30"}, {"share": "1/2"}])
    def test_refuses_a_wrong_number(self, number: object) -> None:
        place = ("parts", 5, "findings", 0, "numbers", "year")

        assert list(problems_of(changed(kept(), place, number))) == [path(place)]


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

        assert (receipt.schema, receipt.altered) == (1, ())
        assert receipt_to_json(receipt) == self.text

    def test_tells_altered_facts_and_nothing_else(self) -> None:
        document = json.loads(self.text)

        assert read(changed(document, ("subject", "company", "name"), "Een")).altered == ("facts",)
        assert read(changed(document, ("explanation", "nl"), "Voldaan.")).altered == ()

    def test_has_no_digests_and_the_second_has_to_have_them(self) -> None:
        without = {key: value for key, value in kept().items() if key != "digests"}

        assert problems_of(without) == {"digests": "is missing: give it"}
        assert list(problems_of({**without, "digests": None, "package": 5})) == ["package", "digests"]
        assert problems_of({**first(), "digests": kept()["digests"]}) == {
            "digests": "is a key that is not known: leave it out"
        }


class TestReplaysOfTheFirstSchema:
    """A receipt of schema 1 is replayed, and says that no alteration of its parts can show."""

    def test_comes_out_the_same_and_says_so(self) -> None:
        again = replay(read(first()))

        assert again.is_same
        assert again.text("en") == (
            "The decision comes out the same. The receipt is of schema 1 and carries no digests of its parts: only an "
            "alteration of the facts can be shown."
        )
        assert again.text("nl") == (
            "De uitkomst is dezelfde. Het beslissingsdossier is van schema 1 en bevat geen controlesommen van zijn "
            "onderdelen: alleen een wijziging van de feiten kan blijken."
        )

    def test_cannot_tell_an_altered_finding_from_other_code(self) -> None:
        assert replay(with_edited_finding(read(first()))).causes == (Cause.CODE,)

    def test_tells_other_facts_and_another_policy(self) -> None:
        other = evolve(POLICY, rules=POLICY.rules[1:])
        fewer = changed(first(), ("subject", "dossier", "accounts"), [])

        assert replay(read(first()), subject=evolve(DOSSIER, accounts=())).causes == (Cause.FACTS,)
        assert replay(read(fewer)).causes == (Cause.ALTERED,)
        assert replay(read(first()), policies=(other,)).causes == (Cause.POLICY,)

    def test_that_was_made_of_a_later_one_is_altered(self) -> None:
        made = read({**first(), "policies": kept()["policies"]})

        assert replay(made).causes[0] is Cause.ALTERED
        assert replay(made).altered == ("whole",)
