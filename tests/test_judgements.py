"""Judgements: verdicts and how several become one, and the numbers of a judgement."""

import re
from collections.abc import Mapping
from datetime import datetime
from enum import IntEnum
from functools import partial
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Attestation, Company, Euro, Finding, InvalidValue, Verdict
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.judgements import conjunction
from flemish_clusters.rules import Force, Judgement, met, not_applicable, not_met, undetermined
from flemish_clusters.sources import SUBSIDY_DB
from flemish_clusters.terms import Parameter
from tests.support.usual import POLICY

MET, NOT_MET, UNDETERMINED, NOT_APPLICABLE = Verdict


class Count(IntEnum):
    """Whole numbers of a class of their own."""

    TWO = 2


class TestTheConjunction:
    """Not met if any is, else undetermined if any is, else met; not applicable only if all are."""

    def test_of_up_to_four_verdicts_is_the_worst_that_applies(self) -> None:
        worst_first = (NOT_MET, UNDETERMINED, MET)
        several = [verdicts for count in range(5) for verdicts in product(Verdict, repeat=count)]
        worst = [next((one for one in worst_first if one in verdicts), NOT_APPLICABLE) for verdicts in several]

        assert [case for case in zip(several, worst, strict=True) if conjunction(case[0]) is not case[1]] == []

    @given(one=st.lists(st.sampled_from(Verdict)), other=st.lists(st.sampled_from(Verdict)))
    def test_is_the_same_in_parts_and_in_any_order(self, one: list[Verdict], other: list[Verdict]) -> None:
        whole = conjunction([*one, *other])

        assert conjunction([conjunction(one), conjunction(other)]) is whole
        assert conjunction([*other, *one]) is whole


class TestAVerdict:
    """It has four values, so it is neither true nor false."""

    @pytest.mark.parametrize("verdict", Verdict)
    def test_has_no_truth_value(self, verdict: Verdict) -> None:
        with pytest.raises(NoTruthValue, match="compare it"):
            bool(verdict)

    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (Verdict.MET, "a verdict is not true or false: compare it, as in `verdict is Verdict.MET`"),
            (met(), "a judgement is not true or false: compare its verdict, as in `judgement.verdict is Verdict.MET`"),
            (
                Finding(Company(name="A company"), POLICY.rules[0], met(), POLICY),
                "a finding is not true or false: compare its verdict, as in `finding.verdict is Verdict.",
            ),
            (Attestation(holds=False), "an attestation is not true or false: look at what it `holds`, and compare it"),
        ],
        ids=lambda value: type(value).__name__,
    )
    def test_nor_has_what_holds_one(self, value: object, text: str) -> None:
        with pytest.raises(NoTruthValue, match=f"^{re.escape(text)}"):
            bool(value)

    def test_and_a_force_have_a_label_in_both_languages(self) -> None:
        labels = [value.label for value in (*Verdict, *Force)]

        assert len({label.en for label in labels}) == len({label.nl for label in labels}) == len(labels)
        assert MET.label.text("nl") == "voldaan"
        assert Force.CHARACTERISTIC.label.text("nl") == "kenmerk"


class TestNumbers:
    """The quantities of a judgement, as a mapping that cannot change."""

    def test_are_a_mapping_of_the_values(self) -> None:
        numbers = met(years=4, aid=Euro(1), ceiling=Parameter(Euro(2), SUBSIDY_DB.whole())).numbers

        assert isinstance(numbers, Mapping)
        assert dict(numbers) == {"years": 4, "aid": Euro(1), "ceiling": Euro(2)}
        assert list(numbers) == ["years", "aid", "ceiling"]
        assert len(numbers) == len(list(numbers))
        assert repr(numbers) == "Numbers({'years': 4, 'aid': Euro(\"1.00\"), 'ceiling': Euro(\"2.00\")})"

    def test_are_equal_and_hash_alike_in_any_order(self) -> None:
        one, other = met(a=1, b=2).numbers, met(b=2, a=1).numbers

        assert one == other == {"a": 1, "b": 2}
        assert hash(one) == hash(other)
        assert one != met(a=1).numbers

    @pytest.mark.parametrize("wrong", [True, Count.TWO, datetime(2020, 1, 1), 0.5, None])  # noqa: DTZ001 - any is refused
    def test_are_what_a_receipt_can_hold(self, wrong: Any) -> None:
        for judged in (met, not_met, not_applicable, partial(undetermined, missing=("aid",))):
            with pytest.raises(InvalidValue, match=r"number cannot be .*: give a number of the policy, or a Euro,"):
                judged(number=wrong)

    def test_leave_out_what_is_not_known(self) -> None:
        assert dict(Judgement(MET, None, (("aid", None), ("year", 1))).numbers) == {"year": 1}

    def test_do_not_hold_other_names(self) -> None:
        with pytest.raises(KeyError, match="aid"):
            _ = met(year=1).numbers["aid"]
