"""Readers: receipts as JSON and back, and every mistake in them at once, each with its path and what would do."""

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import Euro, InvalidDocument, assess
from flemish_clusters.documents import to_document
from flemish_clusters.judgements import Numbers
from flemish_clusters.messages import in_unit
from flemish_clusters.receipts import receipt_for, receipt_from_json, receipt_to_json
from flemish_clusters.testing import days, euros, subjects
from tests.support.kept import RECEIPT, kept, problems_of, read, resealed
from tests.support.mutations import WRONG, Place, at, changed, json_values, path, places
from tests.support.usual import ACCOUNT, POLICY

READ_OF_A_PART: Final = ("place", "policy", "verdict", "missing", "findings", "aid")
READ_OF_A_FINDING: Final = ("code", "verdict", "numbers", "missing")
READ_OF_AN_ANSWER: Final = (
    *("schema", "answer", "verdict", "missing", "unread", "deciding", "remarks", "explanation", "parts"),
)
QUANTITIES: Final[st.SearchStrategy[Any]] = st.one_of(
    st.integers() | st.integers(-(2**60), 2**60),
    st.text(),
    st.fractions(),
    days(),
    euros(),
    st.integers(10**30, 10**40).map(lambda big: Fraction(1, big)),
)


FINDING: Final[Place] = ("answer", "parts", 0, "findings", 0)
NUMBERS: Final = "answer.parts[0].findings[0].numbers"


def with_numbers(numbers: Mapping[str, Any]) -> Any:
    """Return a receipt, as plain JSON values, in which a finding rests on some numbers, as every answer writes them."""
    written = {name: dict(zip(("unit", "value"), in_unit(number), strict=True)) for name, number in numbers.items()}
    document = to_document(receipt_for(assess(ACCOUNT, policy=POLICY)))
    return resealed(changed(document, (*FINDING, "numbers"), written))


def told_at(place: Place) -> str:
    """Return where a wrong value is told: a quantity is judged as a whole, and so is a subject of no kind.

    What is not read is told by what has its digest.
    """
    if "numbers" in place:
        return path(place[: place.index("numbers") + 2])
    match place:
        case ("answer", "parts", int(number), "findings", int(), key, *_) if key not in READ_OF_A_FINDING:
            return f"answer.parts[{number}]"
        case ("answer", "parts", int(number), key, *_) if key not in READ_OF_A_PART:
            return f"answer.parts[{number}]"
        case ("answer", str(table), *_) if table in ("policies", "rules", "sources", "readings"):
            return f"answer.{table}"
        case ("answer", str(key), *_) if key not in READ_OF_AN_ANSWER:
            return "answer"
        case _:
            return path(place)


def dutch_of(document: object) -> list[str]:
    """Return what is wrong with a receipt, in Dutch."""
    try:
        read(document)
    except InvalidDocument as error:
        return [problem.text("nl") for problem in error.problems]
    return []


class TestTheNumbers:
    """A finding keeps its numbers exactly, of whichever kind they are."""

    @example(numbers={"share": Fraction(-1, 2), "day": date(2020, 2, 29), "text": "1/2", "amount": Euro("0.01")})
    @given(numbers=st.dictionaries(st.text(max_size=4), QUANTITIES, max_size=5))
    def test_come_back_without_loss(self, numbers: dict[str, Any]) -> None:
        receipt = read(with_numbers(numbers))
        back = receipt.parts[0].findings[0].numbers

        assert receipt.altered == ()
        assert back == Numbers(tuple(numbers.items()))
        assert [type(back[name]) for name in back] == [type(value) for value in numbers.values()]

    @pytest.mark.parametrize(
        "ratio", ["1/0", "0/000", "1", "1/-2", "1.5", "1/2/3", "½", "1" * 5000 + "/3", "1/" + "0" * 5000 + "1", 5, None]
    )
    def test_that_are_no_ratio_are_refused(self, ratio: object) -> None:
        document = with_numbers({"share": Fraction(1, 2)})

        assert list(problems_of(changed(document, (*FINDING, "numbers", "share", "value"), ratio))) == [
            f"{NUMBERS}.share"
        ]

    @pytest.mark.parametrize(
        "number",
        [
            *(1.5, True, 5, "5", None, [], {}, {"unit": "euro"}, {"unit": "euro", "value": 1.5}),
            *(
                {"unit": "count", "value": True},
                {"unit": "count", "value": "x"},
                {"unit": "day", "value": "2020-02-30"},
            ),
            *({"unit": "share", "value": "1/2"}, {"unit": [], "value": 1}, {"unit": "count", "value": 1, "more": 1}),
        ],
    )
    def test_that_are_none_of_a_unit_are_refused(self, number: object) -> None:
        document = with_numbers({"share": 1})

        assert list(problems_of(changed(document, (*FINDING, "numbers", "share"), number))) == [f"{NUMBERS}.share"]

    @pytest.mark.parametrize("count", [2**53 + 1, -(10**40)])
    def test_that_json_may_lose_stand_as_text(self, count: int) -> None:
        document = with_numbers({"count": count})

        assert at(document, (*FINDING, "numbers", "count")) == {"unit": "count", "value": str(count)}
        assert read(document).parts[0].findings[0].numbers == {"count": count}

    def test_that_are_wrong_are_all_told(self) -> None:
        document = with_numbers({"a": 1, "b": 2, "c": 3})
        at(document, FINDING)["numbers"].update(a=1.5, c=[])

        assert list(problems_of(document)) == [f"{NUMBERS}.{name}" for name in "ac"]

    def test_that_are_no_object_are_refused(self) -> None:
        assert list(problems_of(changed(with_numbers({}), (*FINDING, "numbers"), []))) == [NUMBERS]


class TestHalfOfASurrogatePair:
    """It is refused wherever it stands: no encoding can write it, and no digest can be made of it."""

    @pytest.mark.parametrize(
        ("place", "told"),
        [
            (("package",), "package"),
            (("answer", "explanation", "en"), "answer.explanation.en"),
            (("answer", "parts", 0, "place"), "answer.parts[0].place"),
            ((*FINDING, "numbers", "a"), f"{NUMBERS}.a"),
            (("subject", "year_account", "period", "kind"), "subject.year_account.period.kind"),
            (("digests", "facts"), "digests.facts"),
        ],
    )
    def test_in_a_value(self, place: Place, told: str) -> None:
        found = problems_of(changed(with_numbers({"a": 1}), place, "\ud800"))

        assert list(found) == [told]
        assert found[told].startswith("cannot be ")
        assert "\\ud800" in found[told]

    def test_in_a_word_that_is_not_read(self) -> None:
        found = problems_of(changed(with_numbers({}), (*FINDING, "reason", "en"), "\ud800"))

        assert list(found) == ["answer.parts[0]"]

    @pytest.mark.parametrize("place", [(*FINDING, "numbers"), ("digests",), ("policies",)])
    def test_in_a_name(self, place: Place) -> None:
        document = with_numbers({"a": 1})
        at(document, place)["\udfff"] = at(document, place).get("a", "x")

        assert problems_of(document) == {path(place): 'cannot be "\\udfff": give text without half of a surrogate pair'}


class TestMistakes:
    """All of them are told at once, each with its path."""

    @given(data=st.data())
    def test_are_told_wherever_they_are(self, data: st.DataObject) -> None:
        document = json.loads(receipt_to_json(receipt_for(assess(data.draw(subjects()), policy=POLICY))))
        # The `type` of a giver is judged with the giver as a whole.
        anywhere = [place for place in places(document) if place and place[-1] not in ("schema", "type")]
        place = data.draw(st.sampled_from(anywhere))

        found = problems_of(changed(document, place, WRONG))
        assert list(found) == [told_at(place)]
        assert all(message.startswith("cannot be ") for message in found.values())

    def test_that_are_many_are_all_told(self) -> None:
        document = kept()
        at(document, ("answer", "parts", 5, "findings", 0))["verdict"] = "perhaps"
        document["package"] = 3
        del document["digests"]
        document["strange"] = 1

        assert {place: message.split(":")[0] for place, message in problems_of(document).items()} == {
            "package": "cannot be 3",
            "answer.parts[5].findings[0].verdict": 'cannot be "perhaps"',
            "digests": "is missing",
            "strange": "is a key that is not known",
        }

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

    @given(data=st.data())
    def test_are_told_in_dutch_too(self, data: st.DataObject) -> None:
        document = kept()
        place = data.draw(st.sampled_from([place for place in places(document) if place]))
        value = data.draw(json_values())

        assert not any("(in het Engels)" in text for text in dutch_of(changed(document, place, value)))

    @pytest.mark.parametrize("depth", [100, 400])
    def test_that_a_word_is_too_deep_is_told(self, depth: int) -> None:
        deep: Any = []
        for _ in range(depth):
            deep = [deep]

        assert list(problems_of({**kept(), "answer": {**kept()["answer"], "strange": deep}})) == ["answer"]

    def test_that_keys_stand_twice_are_told_with_the_others(self) -> None:
        text = receipt_to_json(RECEIPT).replace('"package":', '"package": 5, "package":')
        text = text.replace('"digests":', '"digest":')

        with pytest.raises(InvalidDocument) as caught:
            receipt_from_json(text)

        assert [problem.path for problem in caught.value.problems] == [("package",), ("digests",), ("digest",)]

    @pytest.mark.parametrize("part", ["", "cluster"])
    def test_that_the_parts_do_not_hold_together_are_told(self, part: str) -> None:
        document = kept()
        document["answer"]["parts"] = [one for one in document["answer"]["parts"] if one["place"] == part] * 2

        assert list(problems_of(document)) == ["answer.parts"]

    @pytest.mark.parametrize(("key", "value"), [("schema", 2), ("schema", True), ("answer", "maximum_aid")])
    def test_that_it_holds_another_answer_are_told(self, key: str, value: object) -> None:
        assert list(problems_of(changed(kept(), ("answer", key), value))) == [f"answer.{key}"]
