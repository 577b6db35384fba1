"""Findings: verdicts and how several become one, judgements and their numbers, the reasons."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import IntEnum
from functools import partial
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Attestation, Company, Euro, Finding, InvalidValue, Message, Verdict
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.findings.finding import describe_missing
from flemish_clusters.judgements import conjunction
from flemish_clusters.readings import BOTH_HOLD, FUNDING_YEAR, HOW_MANY
from flemish_clusters.rules import Force, Judgement, Rule, met, not_applicable, not_met, undetermined
from flemish_clusters.sources import PAGE, SUBSIDY_DB
from flemish_clusters.terms import Parameter

RULE = Rule[Company](
    code="HYP-1",
    about=Company,
    force=Force.DEMAND,
    reads=(),
    function=met,
    says=Message(en="Something holds.", nl="Iets klopt."),
    cites=(PAGE.sentence("4.2"),),
)
COMPANY = Company(name="A company")
MET, NOT_MET, UNDETERMINED, NOT_APPLICABLE = Verdict


class Count(IntEnum):
    """Whole numbers of a class of their own."""

    TWO = 2


def found(judgement: Judgement) -> Finding:
    """Return the finding with a judgement."""
    return Finding(COMPANY, RULE, judgement)


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
            (found(met()), "a finding is not true or false: compare its verdict, as in `finding.verdict is Verdict."),
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

    @pytest.mark.parametrize("wrong", [True, False, datetime(2020, 1, 1), 0.5, None])  # noqa: DTZ001 - any is refused
    def test_are_what_a_receipt_can_hold(self, wrong: Any) -> None:
        for judged in (met, not_met, not_applicable, partial(undetermined, missing=("aid",))):
            with pytest.raises(InvalidValue, match=r"number cannot be .*: give a number of the policy, or a Euro,"):
                judged(number=wrong)

    def test_can_be_of_a_class_made_of_one_that_a_receipt_can_hold(self) -> None:

        for judged in (met, not_met, not_applicable, partial(undetermined, missing=("aid",))):
            assert dict(judged(number=Count.TWO).numbers) == {"number": 2}

    def test_leave_out_what_is_not_known(self) -> None:
        assert dict(Judgement(MET, None, (("aid", None), ("year", 1))).numbers) == {"year": 1}

    def test_do_not_hold_other_names(self) -> None:
        with pytest.raises(KeyError, match="aid"):
            _ = met(year=1).numbers["aid"]


class TestAFinding:
    """One rule applied to one subject, with the reason and the source."""

    @pytest.mark.parametrize(
        ("judgement", "en", "nl"),
        [
            (met(), "Something holds.", "Iets klopt."),
            (not_met(), "This does not hold: “Something holds.”", "Dit klopt niet: “Iets klopt.”"),
            (
                undetermined(missing=("growth_ambition",)),
                "It is not known whether this holds: “Something holds.” Facts not yet known: growth ambitions.",
                "Het is niet bekend of dit klopt: “Iets klopt.” Ontbrekende gegevens: groeiambities.",
            ),
            (
                not_applicable(),
                "This does not apply here: “Something holds.”",
                "Dit is hier niet van toepassing: “Iets klopt.”",
            ),
        ],
    )
    def test_without_a_reason_of_its_own_gives_the_statement(self, judgement: Judgement, en: str, nl: str) -> None:
        assert found(judgement).because("en") == en
        assert found(judgement).because("nl") == nl

    def test_fills_in_its_numbers_as_the_language_writes_them(self) -> None:
        reason = Message(en="{aid} on {day}.", nl="{aid} op {day}.")
        finding = found(met(reason, aid=Euro("1234.50"), day=date(2020, 2, 29)))

        assert finding.because("en") == "EUR 1,234.50 on 29 February 2020."
        assert finding.because("nl") == "1.234,50 euro op 29 februari 2020."

    def test_says_on_whose_word_it_relies(self) -> None:
        signed = Attestation(holds=True, by="the agency", on=date(2020, 3, 1), evidence="a report")

        assert (
            found(met(attestations=(signed,)))
            .because("en")
            .endswith("Attested by the agency on 1 March 2020 on the evidence of a report.")
        )
        assert (
            found(met(attestations=(Attestation(holds=True),)))
            .because("nl")
            .endswith("Verklaard; door wie is niet vermeld.")
        )

    def test_that_is_not_known_tells_apart_what_is_missing_and_what_was_declared(self) -> None:
        signed, unsigned = Attestation(holds=True, by="the agency"), Attestation(holds=True)
        finding = found(undetermined(missing=("growth_ambition",), attestations=(signed, unsigned)))

        assert finding.because("en").endswith(
            "Facts not yet known: growth ambitions. "
            "For the rest: attested by the agency; declared; by whom is not stated."
        )
        assert finding.because("nl").endswith(
            "Voor het overige: bevestigd door the agency; verklaard; door wie is niet vermeld."
        )
        assert "For the rest" not in found(undetermined(missing=("growth_ambition",))).because("en")
        assert "For the rest" not in found(met(attestations=(signed,))).because("en")

    def test_cites_its_rule_and_then_its_numbers_each_once(self) -> None:
        cited = Parameter(Euro(2), SUBSIDY_DB.whole(), (HOW_MANY,))
        finding = found(met(one=cited, two=cited, three=Parameter(1, PAGE.sentence("4.2"))))

        assert finding.sources == (PAGE.sentence("4.2"), SUBSIDY_DB.whole())
        assert finding.readings == (HOW_MANY,)

    def test_rests_on_the_readings_of_its_rule_and_then_on_those_of_its_numbers(self) -> None:
        resting = evolve(RULE, rests_on=(BOTH_HOLD, HOW_MANY))
        cited = Parameter(1, PAGE.whole(), (FUNDING_YEAR, HOW_MANY))

        assert Finding(COMPANY, resting, met()).readings == (BOTH_HOLD, HOW_MANY)
        assert Finding(COMPANY, resting, met(one=cited)).readings == (BOTH_HOLD, HOW_MANY, FUNDING_YEAR)

    def test_goes_by_a_norm_that_was_never_mended_unless_it_says_so(self) -> None:
        assert RULE.revision == 1

    def test_refuses_another_language(self) -> None:
        with pytest.raises(InvalidValue, match="language"):
            found(met()).because("fr")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestMissingFacts:
    """What is missing is told in words, the first few of many."""

    def test_are_told_in_words(self) -> None:
        missing = ("companies[3].growth_ambition", "accounts[0].aid", "organisation.facilitates")

        assert describe_missing(missing, "en") == (
            "company 4, growth ambitions; account 1, aid; cluster organisation, facilitating the network"
        )
        assert describe_missing(missing, "nl").startswith("onderneming 4, groeiambities; jaaroverzicht 1, steun;")

    @pytest.mark.parametrize(("count", "more"), [(5, ""), (6, "; and 1 more"), (7, "; and 2 more")])
    def test_beyond_five_are_counted(self, count: int, more: str) -> None:
        assert describe_missing(("aid",) * count, "en") == "; ".join(["aid"] * 5) + more

    def test_that_have_no_label_go_by_their_own_name(self) -> None:
        assert describe_missing(("something_else",), "nl") == "something_else"
