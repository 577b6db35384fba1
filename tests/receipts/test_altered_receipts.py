"""Altered receipts: what was altered since a receipt was made is told, and where, before anything else is blamed."""

import json
from typing import Final, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import InvalidDocument, assess
from flemish_clusters.facts import Subject
from flemish_clusters.receipts import Cause, receipt_for, receipt_from_json, receipt_to_json, replay
from flemish_clusters.testing import subjects
from tests.support.kept import RECEIPT, kept, problems_of, read, resealed, with_edited_finding
from tests.support.mutations import Place, at, changed, places
from tests.support.usual import ACCOUNT, DOSSIER, POLICY

PARTS: Final = (
    *("part", "part.cluster", "part.cluster.companies[0]", "part.cluster.companies[1]", "part.period"),
    "part.accounts[0]",
)
ALL: Final = ("facts", "answer", "policies", "rules", "sources", "readings", *PARTS, "whole")

DOCUMENT: Final = kept()
TEXTS: Final = [place for place in places(DOCUMENT) if isinstance(at(DOCUMENT, place), str)]


class TestItsDigests:
    """They tell what was altered since it was made, and where."""

    @given(subject=st.one_of([subjects(kind) for kind in get_args(Subject)]))
    def test_tell_nothing_of_one_that_is_as_it_was(self, subject: Subject) -> None:
        receipt = receipt_for(assess(subject, policy=POLICY))

        assert receipt.altered == ()
        assert receipt_from_json(receipt_to_json(receipt)).altered == ()

    def test_are_named_as_what_they_are_of(self) -> None:
        assert tuple(kept()["digests"]) == ALL

    @pytest.mark.parametrize(
        ("place", "value", "altered"),
        [
            (("package",), "0.0.1", ("whole",)),
            (("policies", POLICY.name), "0" * 64, ("whole",)),
            (("digests", "whole"), "0" * 64, ("whole",)),
            (("digests", "strange"), "0" * 64, ("whole", "strange")),
            (("digests", "facts"), "0" * 64, ("facts", "whole")),
            (("subject", "dossier", "cluster", "name"), "Another", ("facts",)),
            (("answer", "explanation", "en"), "Yes.", ("answer",)),
            (("answer", "explanation", "nl"), "Ja.", ("answer",)),
            (("answer", "verdict"), "not_applicable", ("answer",)),
            (("answer", "deciding"), [], ("answer",)),
            (("answer", "transition"), "grant", ("answer",)),
            (("answer", "strange"), 5, ("answer",)),
            (("answer", "sources", "PAGE", "title", "en"), "Another", ("sources",)),
            (("answer", "rules", "NET-1", "statement", "nl"), "Ja.", ("rules",)),
            (("answer", "readings"), {}, ("readings",)),
            (("answer", "policies"), None, ("policies",)),
            (("answer", "parts", 0, "verdict"), "undetermined", ("part",)),
            (("answer", "parts", 1, "findings", 0, "code"), "NET-99", ("part.cluster",)),
            (("answer", "parts", 1, "findings", 0, "reason", "en"), "Yes.", ("part.cluster",)),
            (("answer", "parts", 1, "strange"), True, ("part.cluster",)),
            (("answer", "parts", 2, "findings"), [], ("part.cluster.companies[0]",)),
            (("answer", "parts", 5, "aid", "amount"), "1.00", ("part.accounts[0]",)),
            (("digests", "part.cluster"), "0" * 64, ("part.cluster", "whole")),
            (("digests",), {}, ALL),
        ],
    )
    def test_tell_which_part_was_altered(self, place: Place, value: object, altered: tuple[str, ...]) -> None:
        assert read(changed(kept(), place, value)).altered == altered

    def test_tell_a_part_that_was_left_out_and_one_that_was_put_in(self) -> None:
        fewer, more = kept(), kept()
        left_out = fewer["answer"]["parts"].pop()
        more["answer"]["parts"].append({**left_out, "place": "accounts[1]"})

        assert left_out["place"] == "accounts[0]"
        assert read(fewer).altered == ("answer", "part.accounts[0]")
        assert read(more).altered == ("answer", "part.accounts[1]")

    def test_tell_that_parts_stand_in_another_order(self) -> None:
        turned = kept()
        turned["answer"]["parts"].reverse()

        assert read(turned).altered == ("answer",)

    def test_tell_nothing_of_keys_in_another_order(self) -> None:
        assert receipt_from_json(json.dumps(kept(), sort_keys=True, indent=1)).altered == ()

    @given(data=st.data())
    def test_tell_any_other_text_anywhere(self, data: st.DataObject) -> None:
        place = data.draw(st.sampled_from(TEXTS))
        value = data.draw(st.sampled_from(("met", "not_met", "a", "cluster", "1.00", "2017-01-02", POLICY.name)))
        spoilt = changed(kept(), place, value)

        try:
            receipt = read(spoilt)
        except InvalidDocument:
            return
        assert (receipt.altered == ()) == (spoilt == kept())

    @pytest.mark.parametrize(
        ("place", "told"),
        [
            (("answer", "cautions"), "answer"),
            (("answer", "sources"), "answer.sources"),
            (("answer", "parts", 1, "subject"), "answer.parts[1]"),
        ],
    )
    @pytest.mark.parametrize("value", [1.5, "\ud800"])
    def test_cannot_be_made_of_what_has_no_canonical_form(self, place: Place, told: str, value: object) -> None:
        found = problems_of(changed(kept(), place, value))

        assert list(found) == [told]
        assert found[told].startswith("cannot be ")

    def test_are_no_signature(self) -> None:
        forged = changed(kept(), ("package",), "0.0.1")

        assert read(forged).altered == ("whole",)
        assert read(resealed(forged)).altered == ()

    @pytest.mark.parametrize("key", [key for key in kept() if key not in ("schema", "digests")])
    def test_cover_every_key(self, key: str) -> None:
        another = kept()
        place = next(place for place in places(another[key]) if isinstance(at(another[key], place), str))
        another = changed(another, (key, *place), "another")

        assert resealed(another)["digests"] != another["digests"]


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
        ("place", "value", "altered", "english", "dutch"),
        [
            (("subject", "dossier", "cluster", "name"), "Another", "facts", "the facts", "de feiten"),
            (
                ("answer", "explanation", "en"),
                "Yes.",
                "answer",
                "the outcome as a whole or its explanation",
                "de uitkomst als geheel of de toelichting",
            ),
            (("answer", "sources", "PAGE", "address"), "", "sources", "the sources", "de bronnen"),
            (("answer", "readings"), {}, "readings", "the readings", "de interpretaties"),
            (("answer", "rules"), {}, "rules", "the statements of the rules", "de weergave van de regels"),
            (("answer", "policies"), {}, "policies", "what is said of the versions", "wat over de versies is vermeld"),
            (("package",), "0.0.1", "whole", "the version of the package, the versions", "de versie van het pakket"),
        ],
    )
    def test_is_told_in_words_also_where_the_outcome_is_the_same(
        self, place: Place, value: object, altered: str, english: str, dutch: str
    ) -> None:
        again = replay(read(changed(kept(), place, value)))

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

    @pytest.mark.parametrize("names", [[], ["order-2099"], [POLICY.name, "order-2099"]])
    def test_are_of_the_whole(self, names: list[str]) -> None:
        again = replay(read({**kept(), "policies": dict.fromkeys(names, "0")}))

        assert again.causes[0] is Cause.ALTERED
        assert again.altered == ("whole",)

    def test_are_of_a_part_where_one_governs_it(self) -> None:
        altered = kept()
        altered["answer"]["parts"][-1]["policy"] = "order-2099"

        assert replay(read(altered)).altered == ("part.accounts[0]",)


class TestAHostileReceipt:
    """What it holds floods and forges no text, whatever it says of itself."""

    def test_with_a_place_that_is_no_place_is_told(self) -> None:
        altered = kept()
        altered["answer"]["parts"][0]["place"] = "accounts[" + "9" * 5000 + "]"
        altered["policies"] = {"order\n2016": "0"}
        altered["answer"]["parts"].append(kept()["answer"]["parts"][0])
        text = replay(read(altered)).text("en")

        assert "\n" not in text
        assert len(text) < 2000
