"""Agreement: what holds of a grant whichever of two policies governs it, and what turns on the day of the decision."""

from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import Attestation, Company, Finding, Message, Policy, Verdict, assess
from flemish_clusters.judgements import Judgement, met, not_met, undetermined
from flemish_clusters.rules import Force, Rule
from flemish_clusters.terms import Terms
from tests.support.orders import BASIS, FIRST_DAY, amendment, has_a_partner
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, POLICY

A, B = "growth_ambition", "international_outlook"
OTHER_CEILING: Final = amendment(
    numbers={"spearhead.yearly_ceiling": 510_000}, new_grants_only=("spearhead.yearly_ceiling",)
)


def words(text: str) -> Message:
    """Return a text that is the same in both languages."""
    return Message(en=text, nl=text)


def concluding(judgement: Judgement, says: str = "Made up.") -> Rule[Company]:
    """Return a made-up demand on a company that comes to one judgement whatever is told."""

    def judged(_company: Company, _: Terms) -> Judgement:
        return judgement

    return Rule(code="HYP-1", about=Company, says=words(says), cites=(BASIS,), reads=(A, B), function=judged)


def parted(new: Policy, earlier: Policy) -> Policy:
    """Return a policy that is another one for earlier grants."""
    return evolve(new, earlier_grants=earlier, grants_from=FIRST_DAY)


def agreed(new: Rule[Company], earlier: Rule[Company]) -> Finding:
    """Return what two rules under one code find together of a company, one for new grants and one for earlier ones."""
    policy = parted(POLICY.with_rules(new), POLICY.with_rules(earlier))
    return assess(FITTING, policy=policy).finding("HYP-1")


class TestWhatBothFind:
    """It holds; the day of the decision is missing where what they find turns on it."""

    def test_alike_is_told_as_either_tells_it(self) -> None:
        alike = concluding(met(words("It is {least}."), least=3))

        found = agreed(alike, alike)

        assert (found.because("en"), dict(found.numbers)) == ("It is 3.", {"least": 3})

    def test_by_other_numbers_is_told_as_the_newer_one_says_it(self) -> None:
        new, earlier = (
            concluding(met(words("It is {least}."), least=least, attestations=(Attestation(holds=True, by=by),)), by)
            for least, by in ((3, "Alfa"), (4, "Beta"))
        )

        found = agreed(new, earlier)

        assert (found.verdict, found.missing, dict(found.numbers)) == (Verdict.MET, (), {})
        assert found.because("en") == "Alfa Attested by Alfa."

    @pytest.mark.parametrize(
        ("newer", "older"), [({"least": 3}, {"least": 4}), ({"least": 3}, {"most": 3}), ({"x": 1}, {"x": Fraction(1)})]
    )
    def test_to_be_open_by_other_numbers_turns_on_the_day(self, newer: Any, older: Any) -> None:
        new = concluding(undetermined(words("New."), missing=(A,), **newer))
        earlier = concluding(undetermined(words("Earlier."), missing=(A,), **older))

        assert agreed(new, earlier).missing == ("decided_on", A)

    def test_to_be_open_on_other_facts_turns_on_the_day(self) -> None:
        found = agreed(concluding(undetermined(missing=(A,))), concluding(undetermined(missing=(B,))))

        assert found.missing == ("decided_on", A, B)

    def test_to_be_open_in_other_words_does_not_turn_on_the_day(self) -> None:
        new, earlier = (concluding(undetermined(words(one), missing=(A,), least=3)) for one in ("New.", "Earlier."))

        assert agreed(new, earlier).missing == (A,)

    def test_differently_is_open_on_the_day_and_on_what_either_misses(self) -> None:
        found = agreed(concluding(met()), concluding(undetermined(missing=(A,))))

        assert (found.verdict, found.missing) == (Verdict.UNDETERMINED, ("decided_on", A))


class TestTheWhole:
    """It misses the day of the decision where its own verdict turns on it, and not else."""

    def test_does_not_turn_on_the_day_where_both_miss_the_same(self) -> None:
        account = evolve(ACCOUNT, cofinancing=None)
        dossier = evolve(DOSSIER, accounts=(account,))

        assert assess(account, policy=OTHER_CEILING).missing == ("cofinancing",)
        assert assess(dossier, policy=OTHER_CEILING).missing == ("accounts[0].cofinancing",)

    def test_turns_on_the_day_where_one_of_its_parts_does(self) -> None:
        account = evolve(ACCOUNT, aid=None)
        dossier = evolve(DOSSIER, accounts=(account,))

        assert assess(account, policy=OTHER_CEILING).missing == ("period.decided_on", "aid")
        assert assess(dossier, policy=OTHER_CEILING).missing == ("period.decided_on", "accounts[0].aid")

    def test_turns_on_the_day_where_what_is_not_met_is_a_demand_for_earlier_grants_only(self) -> None:
        demand = concluding(not_met())
        remark = evolve(demand, force=Force.CHARACTERISTIC)

        found = assess(FITTING, policy=parted(POLICY.with_rules(remark), POLICY.with_rules(demand)))

        assert (found.verdict, found.missing) == (Verdict.UNDETERMINED, ("decided_on",))

    def test_leaves_unread_what_neither_reads(self) -> None:
        company = evolve(FITTING, further={"international_partner": True, "misspelt": True})

        found = assess(company, policy=parted(POLICY, POLICY.with_rules(has_a_partner)))

        assert found.unread == ("further.misspelt",)
