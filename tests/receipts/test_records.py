"""Records: receipts as JSON and back, and every mistake in them at once, each with its path and what would do."""

import json
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import Euro, InvalidDocument, InvalidValue, assess
from flemish_clusters.judgements import Numbers
from flemish_clusters.receipts import FindingRecord, Receipt, receipt_for, receipt_from_json, receipt_to_json
from flemish_clusters.receipts.receipt import with_digests
from flemish_clusters.testing import days, euros, subjects
from tests.support.kept import RECEIPT, kept, problems_of
from tests.support.mutations import WRONG, Place, apart, at, changed, json_values, path, places
from tests.support.usual import ACCOUNT, POLICY

QUANTITIES: Final[st.SearchStrategy[Any]] = st.one_of(
    st.integers() | st.integers(-(2**60), 2**60),
    st.text(),
    st.fractions(),
    days(),
    euros(),
    st.integers(10**30, 10**40).map(lambda big: Fraction(1, big)),
)


def with_numbers(numbers: Numbers) -> Receipt:
    """Return a receipt in which a finding rests on some numbers."""
    receipt = receipt_for(assess(ACCOUNT, policy=POLICY))
    first, *others = receipt.parts[0].findings
    record = FindingRecord(code=first.code, verdict=first.verdict, numbers=numbers)
    return evolve(receipt, parts=(evolve(receipt.parts[0], findings=(record, *others)),))


def told_at(document: object, place: Place) -> str:
    """Return where a wrong value is told: a quantity is judged as a whole, and so is a subject of no kind."""
    inside = place.index("numbers") + 2 if "numbers" in place else len(place)
    return path(place[:inside]) if isinstance(at(document, place[:inside]), dict) else path(place)


class TestTheNumbers:
    """A finding keeps its numbers exactly, of whichever kind they are."""

    @example(numbers={"share": Fraction(-1, 2), "day": date(2020, 2, 29), "text": "1/2", "amount": Euro("0.01")})
    @given(numbers=st.dictionaries(st.text(max_size=4), QUANTITIES, max_size=5))
    def test_come_back_without_loss(self, numbers: dict[str, Any]) -> None:
        receipt = with_numbers(Numbers(tuple(numbers.items())))
        back = receipt_from_json(receipt_to_json(receipt)).parts[0].findings[0].numbers

        assert back == Numbers(tuple(numbers.items()))
        assert [type(back[name]) for name in back] == [type(value) for value in numbers.values()]

    @pytest.mark.parametrize("ratio", ["1/0", "0/000", "1", "1/-2", "1.5", "1/2/3", "½", "1" * 5000 + "/3", 5, None])
    def test_that_are_no_ratio_are_refused(self, ratio: object) -> None:
        document = json.loads(receipt_to_json(with_numbers(Numbers((("share", Fraction(1, 2)),)))))
        document = changed(document, ("parts", 0, "findings", 0, "numbers", "share", "ratio"), ratio)

        assert list(problems_of(document)) == ["parts[0].findings[0].numbers.share"]

    @pytest.mark.parametrize("ratio", [Fraction(1, 10**5000), Fraction(10**5000, 3)])
    def test_that_python_declines_to_write_out_are_refused(self, ratio: Fraction) -> None:
        with pytest.raises(InvalidValue, match="give a whole number of at most some thousands of digits"):
            receipt_to_json(with_numbers(Numbers((("share", ratio),))))

    @pytest.mark.parametrize("count", [2**53 + 1, -(10**40)])
    def test_that_json_may_lose_are_told_from_text(self, count: int) -> None:
        receipt = with_digests(with_numbers(Numbers((("count", count),))))
        document = json.loads(receipt_to_json(receipt))
        place = ("parts", 0, "findings", 0, "numbers", "count")
        turned = receipt_from_json(json.dumps(changed(document, place, str(count))))

        assert at(document, place) == {"count": str(count)}
        assert receipt_from_json(json.dumps(document)).altered == ()
        assert turned.altered == ("part",)

    def test_that_are_wrong_are_all_told(self) -> None:
        document = json.loads(receipt_to_json(with_numbers(Numbers((("a", 1), ("b", 2), ("c", 3))))))
        document["parts"][0]["findings"][0]["numbers"].update(a=1.5, c=[])

        assert list(problems_of(document)) == [f"parts[0].findings[0].numbers.{name}" for name in "ac"]


class TestHalfOfASurrogatePair:
    """It is refused wherever it stands: no encoding can write it, and no digest can be made of it."""

    @pytest.mark.parametrize(
        ("place", "told"),
        [
            (("explanation", "en"), "explanation.en"),
            (("package",), "package"),
            (("parts", 0, "place"), "parts[0].place"),
            (("parts", 0, "findings", 0, "numbers", "a"), "parts[0].findings[0].numbers.a"),
            (("subject", "year_account", "period", "kind"), "subject.year_account.period.kind"),
        ],
    )
    def test_in_a_value(self, place: Place, told: str) -> None:
        document = json.loads(receipt_to_json(with_numbers(Numbers((("a", 1),)))))
        found = problems_of(changed(document, place, "\ud800"))

        assert list(found) == [told]
        assert found[told].startswith('cannot be "\\ud800": give ')

    def test_in_the_name_of_a_number(self) -> None:
        document = json.loads(receipt_to_json(with_numbers(Numbers((("a", 1),)))))
        document["parts"][0]["findings"][0]["numbers"]["\udfff"] = 5

        assert problems_of(document) == {
            "parts[0].findings[0].numbers": 'cannot be "\\udfff": give text without half of a surrogate pair'
        }


class TestMistakes:
    """All of them are told at once, each with its path."""

    @given(data=st.data())
    def test_are_told_wherever_they_are(self, data: st.DataObject) -> None:
        document = json.loads(receipt_to_json(receipt_for(assess(data.draw(subjects()), policy=POLICY))))
        # The `type` of a giver is judged with the giver as a whole.
        anywhere = [place for place in places(document) if place and place[-1] not in ("schema", "type")]
        wrong = apart(data.draw(st.lists(st.sampled_from(anywhere), min_size=1, max_size=4)))
        spoilt = document
        for place in wrong:
            spoilt = changed(spoilt, place, WRONG)

        found = problems_of(spoilt)
        assert set(found) == {told_at(document, place) for place in wrong}
        assert all(message.startswith("cannot be 1.5: give ") or "ratio" in message for message in found.values())

    @given(data=st.data(), value=json_values())
    def test_of_any_kind_are_told_and_nothing_else_is_raised(self, data: st.DataObject, value: Any) -> None:
        document = kept()
        place = data.draw(st.sampled_from([place for place in places(document) if place]))
        spoilt = changed(document, place, value)

        for message in problems_of(spoilt).values():
            assert message

    def test_in_the_facts_have_their_path_in_the_receipt(self) -> None:
        document = kept()
        document["subject"]["dossier"]["accounts"][0]["aid"] = -1
        del document["subject"]["dossier"]["cluster"]["kind"]

        assert list(problems_of(document)) == ["subject.dossier.cluster.kind", "subject.dossier.accounts[0].aid"]

    def test_that_keys_stand_twice_are_told_with_the_others(self) -> None:
        text = receipt_to_json(RECEIPT).replace('"package":', '"package": 5, "package":').replace('"facts":', '"fact":')

        with pytest.raises(InvalidDocument) as caught:
            receipt_from_json(text)

        assert [problem.path for problem in caught.value.problems] == [("package",), ("facts",), ("fact",)]

    @pytest.mark.parametrize("part", ["", "cluster"])
    def test_that_the_parts_do_not_hold_together_are_told(self, part: str) -> None:
        document = kept()
        document["parts"] = [each for each in document["parts"] if each.get("place", "") == part] * 2

        assert list(problems_of(document)) == ["parts"]
