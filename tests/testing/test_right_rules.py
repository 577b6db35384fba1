"""Right rules: the kit lets them pass."""

from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import strategies as st

import flemish_clusters as fc
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.rules import Force, Judgement, Rule, met
from flemish_clusters.rules.ceiling import aid_is_at_most_the_ceiling
from flemish_clusters.terms import Terms
from flemish_clusters.testing import Law, LawBroken, check_policy, check_rule, companies
from tests.support.cofinancing_amendments import cofinancing_amendments
from tests.support.orders import amendment
from tests.support.own_facts import aid_is_matched_also_by_what_is_carried_over
from tests.support.right_rules import (
    RIGHT,
    grows_or_looks_abroad,
    has_a_new_number,
    has_a_partner,
    is_in_chemistry,
    is_not_insolvent,
    is_of_the_right_size,
)
from tests.support.usual import ACCOUNT, without
from tests.testing.test_wrong_rules import breach
from tests.testing.wrong_rules.limits import limits_what_the_maximum_does_not_know
from tests.testing.wrong_rules.unknowns import takes_unknown_for_yes

POLICY: Final = ORDER_2016
OF_LIMITS: Final = (Law.SHARP, Law.MONOTONE, Law.MAXIMUM, Law.RAISING, Law.READINGS)


class TestARightRule:
    """A kit that cries wolf is of no use: what is right passes, also where it is unlike the rules of the policy."""

    @pytest.mark.parametrize("made", RIGHT)
    def test_passes(self, made: Rule[Any]) -> None:
        check_rule(made, max_examples=10)

    def test_passes_beside_others_in_a_policy(self) -> None:
        codes = {made.code for made in RIGHT}
        rules = (*(other for other in POLICY.rules if other.code not in codes), *RIGHT)

        check_policy(evolve(POLICY, rules=rules), max_examples=5)

    @pytest.mark.parametrize("made", [has_a_new_number, is_not_insolvent])
    def test_leaves_a_rule_that_counts_those_who_meet_it_to_pass(self, made: Rule[Any]) -> None:
        counting = next(other for other in POLICY.rules if other.code == "COM-8")
        nobody_knows = fc.Cluster(
            name="Fictional", kind=fc.ClusterKind.SPEARHEAD, companies=(fc.Company(name="Fictional"),) * 2
        )

        check_rule(counting, policy=with_(made), subjects=st.just(nobody_knows), keeping={Law.EXACT})

    def test_is_not_blamed_for_another(self) -> None:
        policy = POLICY.with_rules(limits_what_the_maximum_does_not_know)

        check_rule(aid_is_at_most_the_ceiling, policy=policy, keeping={Law.MAXIMUM})

    def test_that_asks_one_of_two_passes_where_neither_is_asked_anyway(self) -> None:
        assert breach(grows_or_looks_abroad).law is Law.PAIR

        policy = amendment(added=(grows_or_looks_abroad,), repealed=("COM-2", "COM-4"))
        check_rule(grows_or_looks_abroad, policy=policy, max_examples=10)
        check_policy(policy, max_examples=5)

    def test_that_turns_on_one_value_passes_once_the_kit_is_told_that_value(self) -> None:
        with pytest.raises(LawBroken) as caught:
            check_rule(is_in_chemistry, max_examples=10)
        assert caught.value.law is Law.EXACT

        check_rule(is_in_chemistry, values={"domain": ("chemistry",)}, max_examples=10)
        check_policy(POLICY.with_rules(is_in_chemistry), values={"domain": ("chemistry",)}, max_examples=5)

    def test_of_a_count_passes_once_the_kit_is_told_where_it_turns(self) -> None:
        with pytest.raises(LawBroken) as caught:
            check_rule(is_of_the_right_size, max_examples=10)
        assert caught.value.law is Law.EXACT

        check_rule(is_of_the_right_size, values={"further.staff": (249, 250)}, max_examples=10)

    def test_that_limits_aid_by_two_amounts_passes(self) -> None:
        check_rule(aid_is_matched_also_by_what_is_carried_over, policy=without("COF-1"), max_examples=10)

    def test_is_not_said_to_fall_where_it_becomes_known(self) -> None:
        nearly_the_largest = evolve(ACCOUNT, cofinancing=fc.Euro("999999999999999.98"))
        given = st.just(nearly_the_largest)

        check_rule(aid_is_matched_also_by_what_is_carried_over, subjects=given, keeping={Law.MONOTONE})

    def test_passes_where_nothing_turns_on_a_further_fact(self) -> None:
        made = evolve(is_not_insolvent, force=Force.CHARACTERISTIC, function=always_met)

        check_rule(made, max_examples=5)

    def test_passes_on_the_subjects_that_it_is_given(self) -> None:
        grown = companies(growth_ambition=fc.Attestation(holds=True))

        check_rule(takes_unknown_for_yes, subjects=grown, keeping={Law.EXACT, Law.SAME})

    @pytest.mark.parametrize("policy", tuple(cofinancing_amendments()))
    def test_passes_where_the_cofinancing_is_amended(self, policy: fc.Policy) -> None:
        check_policy(policy, keeping=OF_LIMITS, max_examples=10)

    def test_passes_where_little_or_nothing_limits_the_aid(self) -> None:
        unlimited = without("AID-1", "AID-2", "PER-2", "COF-1")

        check_policy(without("AID-1", "AID-2", "PER-2"), keeping=OF_LIMITS, max_examples=5)
        check_rule(limits_what_the_maximum_does_not_know, policy=unlimited, keeping={Law.RAISING}, max_examples=5)

    def test_passes_in_a_policy_that_another_order_makes(self) -> None:
        order = amendment(
            numbers={
                "spearhead.aid_intensity": Fraction(2, 5),
                "spearhead.match": Fraction(3, 2),
                "spearhead.yearly_ceiling": fc.Euro(600_000),
                "innovative_business_network.funding_years": 4,
                "minimum_companies": 6,
                "minimum_knowledge_institutions": 2,
            },
            added=(has_a_partner,),
            repealed=("COM-4",),
        )

        check_policy(order, max_examples=3)


def always_met(_: fc.Company, __: Terms) -> Judgement:
    """Whatever is told, it is met."""
    return met()


def with_(made: Rule[Any]) -> fc.Policy:
    """Return the policy with a rule, instead of the one that has its code."""
    return evolve(POLICY, rules=(*(other for other in POLICY.rules if other.code != made.code), made))
