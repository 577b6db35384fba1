"""Altered receipts: what was altered since a receipt was made is told, and where, before anything else is blamed."""

import json
from collections.abc import Callable
from typing import Any, Final, get_args

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidDocument, InvalidValue, Message, assess
from flemish_clusters.facts import Subject
from flemish_clusters.policies import GoverningDay
from flemish_clusters.receipts import (
    Cause,
    Receipt,
    receipt_for,
    receipt_from_json,
    receipt_to_json,
    replay,
)
from flemish_clusters.receipts.receipt import with_digests
from flemish_clusters.testing import subjects
from tests.support.kept import RECEIPT, TEXT, kept, with_edited_finding
from tests.support.mutations import Place, at, changed, places
from tests.support.usual import ACCOUNT, DOSSIER, POLICY

made: Callable[..., object] = Receipt
ALL_PARTS: Final = (
    *("part", "part.cluster", "part.cluster.companies[0]", "part.cluster.companies[1]", "part.period"),
    *("part.accounts[0]", "whole"),
)


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
        assert receipt_from_json(json.dumps(changed(kept(), place, value))).altered == altered

    def test_tell_a_part_that_was_left_out_and_one_that_was_put_in(self) -> None:
        fewer, more = kept(), kept()
        left_out = fewer["parts"].pop()
        more["parts"].append({**left_out, "place": "accounts[1]"})

        assert left_out["place"] == "accounts[0]"
        assert receipt_from_json(json.dumps(fewer)).altered == ("part.accounts[0]", "whole")
        assert receipt_from_json(json.dumps(more)).altered == ("part.accounts[1]", "whole")

    def test_tell_that_parts_stand_in_another_order(self) -> None:
        turned = kept()
        turned["parts"].reverse()

        assert receipt_from_json(json.dumps(turned)).altered == ("whole",)

    @given(data=st.data())
    def test_tell_any_other_text_anywhere(self, data: st.DataObject) -> None:
        anywhere = [place for place in places(kept()) if isinstance(at(kept(), place), str)]
        place = data.draw(st.sampled_from(anywhere))
        value = data.draw(st.sampled_from(("met", "not_met", "a", "cluster", "1.00", "2017-01-02", POLICY.name)))
        spoilt = changed(kept(), place, value)

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


class TestItsReplay:
    """It is told to be altered, and where, before the policy or the code is blamed."""

    def test_is_named_as_altered_and_not_the_code(self) -> None:
        again = replay(with_edited_finding(RECEIPT))

        assert again.causes == (Cause.ALTERED,)
        assert again.altered == ("part.cluster",)
        assert again.text("en") == (
            "The recorded outcome cannot simply be confirmed: the receipt was altered. What was altered in the "
            "receipt: what was found of cluster. What differs: cluster."
        )
        assert again.text("nl") == (
            "De vastgelegde uitkomst is niet zonder meer te bevestigen: het beslissingsdossier is gewijzigd. Wat in "
            "het beslissingsdossier is gewijzigd: de bevindingen over cluster. Wat verschilt: cluster."
        )

    @pytest.mark.parametrize(
        ("changes", "altered", "english", "dutch"),
        [
            ({"subject": evolve(DOSSIER, accounts=())}, "facts", "the facts", "de feiten"),
            ({"explanation": Message(en="Yes.", nl="Ja.")}, "words", "the explanation", "de toelichting"),
            (
                {"package": "0.0.1"},
                "whole",
                "the version of the package, the versions of the policy, the transition, ",
                "",
            ),
            ({"transition": GoverningDay.GRANT}, "whole", "", "de versie van het pakket, de versies van het beleid, "),
        ],
    )
    def test_is_told_in_words_also_where_the_outcome_is_the_same(
        self, changes: dict[str, Any], altered: str, english: str, dutch: str
    ) -> None:
        again = replay(evolve(RECEIPT, **changes))

        assert (again.causes, again.altered, again.is_same) == ((Cause.ALTERED,), (altered,), False)
        assert f"What was altered in the receipt: {english}" in again.text("en")
        assert f"Wat in het beslissingsdossier is gewijzigd: {dutch}" in again.text("nl")

    def test_comes_first_among_the_causes(self) -> None:
        edited = with_edited_finding(RECEIPT)
        other = evolve(POLICY, rules=POLICY.rules[1:])

        assert replay(edited, policies=()).causes == (Cause.ALTERED, Cause.POLICY_NOT_GIVEN)
        assert replay(edited, subject=evolve(DOSSIER, accounts=()), policies=(other,)).causes == (
            Cause.ALTERED,
            Cause.FACTS,
            Cause.POLICY,
        )

    def test_of_the_whole_is_named_so(self) -> None:
        again = replay(with_edited_finding(receipt_for(assess(ACCOUNT, policy=POLICY))))

        assert again.altered == ("part",)
        assert "What was altered in the receipt: what was found of the whole." in again.text("en")


class TestTheNamesOfItsPolicies:
    """A name that was altered is told as such, and does not make the receipt unreadable."""

    @pytest.mark.parametrize("names", [[], [POLICY.name] * 2, ["order-2099"], [POLICY.name, "order-2099"]])
    def test_are_of_the_whole(self, names: list[str]) -> None:
        altered = {**kept(), "policies": [{"name": name, "digest": "0"} for name in names]}
        again = replay(receipt_from_json(json.dumps(altered)))

        assert again.causes[0] is Cause.ALTERED
        assert again.altered == ("whole",)

    def test_are_of_a_part_where_one_governs_it(self) -> None:
        altered = kept()
        altered["parts"][-1]["policy"] = "order-2099"

        assert replay(receipt_from_json(json.dumps(altered))).altered == ("part.accounts[0]",)


class TestAReceiptMadeByHand:
    """Each of its fields takes what it says."""

    @pytest.mark.parametrize("name", [field.name for field in fields(Receipt)])
    @pytest.mark.parametrize("wrong", [5, ("x",), [], POLICY])
    def test_refuses_another_value(self, name: str, wrong: object) -> None:
        with pytest.raises(InvalidValue, match=f"Receipt.{name} cannot be"):
            made(**{**{field.name: getattr(RECEIPT, field.name) for field in fields(Receipt)}, name: wrong})


class TestAHostileReceipt:
    """What it holds floods and forges no text, whatever it says of itself."""

    def test_with_a_place_that_is_no_place_is_told(self) -> None:
        altered = kept()
        altered["parts"][0]["place"] = "accounts[" + "9" * 5000 + "]"
        altered["policies"][0]["name"] = "order\n2016"
        text = replay(
            receipt_from_json(json.dumps({**altered, "parts": [*altered["parts"], kept()["parts"][0]]}))
        ).text("en")

        assert "\n" not in text
        assert len(text) < 2000
