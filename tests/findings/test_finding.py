"""Findings: one rule applied to one subject, with the reason, the sources and what is missing."""

from datetime import date

import pytest
from attrs import evolve

from flemish_clusters import Attestation, Company, Euro, Finding, InvalidValue, Message, Verdict
from flemish_clusters.findings.finding import describe_missing
from flemish_clusters.readings import BOTH_HOLD, FUNDING_YEAR, HOW_MANY
from flemish_clusters.rules import Force, Judgement, Rule, met, not_applicable, not_met, undetermined
from flemish_clusters.sources import PAGE, SUBSIDY_DB
from flemish_clusters.terms import Parameter
from tests.support.usual import POLICY

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


def found(judgement: Judgement) -> Finding:
    """Return the finding with a judgement."""
    return Finding(COMPANY, RULE, judgement, POLICY)


class TestAFinding:
    """One rule applied to one subject, with the reason and the source."""

    @pytest.mark.parametrize(
        ("judgement", "en", "nl"),
        [
            (met(), "Something holds.", "Iets klopt."),
            (not_met(), "This does not hold: “Something holds.”", "Hieraan is niet voldaan: “Iets klopt.”"),
            (
                undetermined(missing=("growth_ambition",)),
                "It is not known whether this holds: “Something holds.” Facts not yet known: growth ambitions.",
                "Het is niet bekend of hieraan is voldaan: “Iets klopt.” Ontbrekende gegevens: groeiambities.",
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

    def test_whose_reason_asks_for_a_number_that_is_not_there_names_the_rule(self) -> None:
        finding = found(
            Judgement(Verdict.MET, Message(en="At least {least}.", nl="Minstens {least}."), (("least", None),))
        )

        with pytest.raises(InvalidValue, match="^HYP-1: the reason cannot be .*: give the number 'least' with it$"):
            finding.because("en")

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
            .endswith("Volgens een verklaring; niet vermeld is van wie.")
        )

    def test_that_is_not_known_tells_apart_what_is_missing_and_what_was_declared(self) -> None:
        signed, unsigned = Attestation(holds=True, by="the agency"), Attestation(holds=True)
        finding = found(undetermined(missing=("growth_ambition",), attestations=(signed, unsigned)))

        assert finding.because("en").endswith(
            "Facts not yet known: growth ambitions. "
            "For the rest: attested by the agency; declared; by whom is not stated."
        )
        assert finding.because("nl").endswith(
            "Voor het overige: verklaard door the agency; volgens een verklaring; niet vermeld is van wie."
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

        assert Finding(COMPANY, resting, met(), POLICY).readings == (BOTH_HOLD, HOW_MANY)
        assert Finding(COMPANY, resting, met(one=cited), POLICY).readings == (BOTH_HOLD, HOW_MANY, FUNDING_YEAR)

    def test_goes_by_a_norm_that_was_never_mended_unless_it_says_so(self) -> None:
        assert RULE.revision == 1


class TestMissingFacts:
    """What is missing is told in words, the first few of many."""

    def test_are_told_in_words(self) -> None:
        missing = ("companies[3].growth_ambition", "accounts[0].aid", "organisation.facilitates")

        assert describe_missing(missing, "en") == (
            "growth ambitions of company 4; aid of account 1; cluster organisation, facilitating the network"
        )
        assert describe_missing(missing, "nl").startswith("groeiambities van onderneming 4; steun van jaaroverzicht 1;")

    @pytest.mark.parametrize(("count", "more"), [(5, ""), (6, "; and 1 more"), (7, "; and 2 more")])
    def test_beyond_five_are_counted(self, count: int, more: str) -> None:
        assert describe_missing(("aid",) * count, "en") == "; ".join(["aid"] * 5) + more

    def test_that_have_no_label_go_by_their_own_name(self) -> None:
        assert describe_missing(("something_else",), "nl") == "something_else"
