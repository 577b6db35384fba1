"""Policies: which rules and numbers held when."""

import pickle
from datetime import MAXYEAR, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    POLICIES,
    ClusterKind,
    Company,
    Euro,
    InvalidValue,
    NoPolicyInForce,
    Policy,
    Verdict,
    assess,
    maximum_aid,
    policy_on,
)
from flemish_clusters.readings import READINGS
from flemish_clusters.rules import Force
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Parameter
from flemish_clusters.testing import days
from tests.support.policy_strategies import ADDED_RULES, policies
from tests.support.usual import ACCOUNT, PERIOD, POLICY, amended, limits_of, without

FIRST_DAY = date(2016, 4, 17)
NUMBERS = {
    "spearhead.funding_years": (10, "PAGE", "6.2", "official"),
    "spearhead.aid_intensity": (Fraction(1, 2), "PAGE", "4.2", "official"),
    "spearhead.match": (Fraction(1), "PAGE", "4.2", "official"),
    "spearhead.yearly_ceiling": (Euro(500_000), "SUBSIDY_DB", "", "official"),
    "spearhead.pact_negotiation_years": (1, "SPEARHEAD_NEXT", "", "official"),
    "innovative_business_network.funding_years": (3, "PAGE", "6.6", "official"),
    "innovative_business_network.aid_intensity": (Fraction(1, 2), "PAGE", "4.2", "official"),
    "innovative_business_network.match": (Fraction(1), "PAGE", "4.2", "official"),
    "innovative_business_network.yearly_ceiling": (Euro(150_000), "SUBSIDY_DB", "", "official"),
    "innovative_business_network.pact_negotiation_years": (0, "SPEARHEAD_NEXT", "", "inferred"),
    "minimum_companies": (2, "PAGE", "1.1", "inferred"),
    "minimum_fitting_companies": (2, "PAGE", "3.1", "inferred"),
    "minimum_knowledge_institutions": (1, "PAGE", "1.1", "inferred"),
}


class TestThePolicyOnADay:
    """The order of 4 March 2016 is in force from 17 April 2016; before that there is no policy."""

    @given(day=days(min_day=FIRST_DAY))
    def test_is_the_one_in_force_that_was_published_last(self, day: date) -> None:
        policy = policy_on(day)

        in_force = [one for one in POLICIES if one.in_force_from <= day <= (one.in_force_until or date.max)]
        assert policy in in_force
        assert policy.published_on == max(one.published_on for one in in_force)

    @given(day=days(max_day=FIRST_DAY - timedelta(days=1)))
    def test_before_the_first_day_is_an_error_that_names_it(self, day: date) -> None:
        with pytest.raises(NoPolicyInForce, match="from 2016-04-17 on") as caught:
            policy_on(day)

        assert caught.value.day == day
        assert caught.value.first_day == FIRST_DAY
        assert isinstance(caught.value, LookupError)

    def test_turns_on_one_day(self) -> None:
        assert policy_on(FIRST_DAY) is policy_on(FIRST_DAY + timedelta(days=1)) is POLICY

    @pytest.mark.parametrize("day", [datetime(2020, 1, 1), "2020-01-01", None])  # noqa: DTZ001 - any datetime is refused
    def test_takes_a_date_and_no_datetime(self, day: object) -> None:
        with pytest.raises(InvalidValue, match="day cannot be"):
            policy_on(day)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestThePolicies:
    """Every version, in the order in which they were published, each with its own name, act and rules."""

    def test_come_oldest_first_and_each_name_once(self) -> None:
        published = [policy.published_on for policy in POLICIES]

        assert published == sorted(published)
        assert POLICIES[0] == POLICY
        assert POLICY.in_force_from == FIRST_DAY
        assert len({policy.name for policy in POLICIES}) == len(POLICIES)

    def test_name_the_act_they_are_based_on(self) -> None:
        assert POLICY.name == "order-2016"
        assert POLICY.basis.source.key == "ORDER"
        assert "4 March 2016" in POLICY.title.text("en")
        assert "4 maart 2016" in POLICY.title.text("nl")

    def test_say_nothing_with_every_answer(self) -> None:
        assert (POLICY.notes, POLICY.caveats("en")) == ((), ())

    def test_rest_on_readings_that_are_listed(self) -> None:
        assert set(POLICY.readings) <= set(READINGS)
        assert len(set(POLICY.readings)) == len(POLICY.readings)
        assert {reading for rule in POLICY.rules for reading in rule.rests_on} <= set(POLICY.readings)
        assert set(POLICY.terms.minimum_companies.rests_on) <= set(POLICY.readings)


class TestTheNumbersOf2016:
    """Each number with its own citation; those that are inferred say so."""

    @pytest.mark.parametrize("path", NUMBERS)
    def test_are_those_of_the_sources(self, path: str) -> None:
        parameter = dict(POLICY.terms.parameters())[path]
        citation = parameter.citation

        assert (parameter.value, citation.source.key, citation.part, citation.authority.value) == NUMBERS[path]

    def test_are_no_more_than_these(self) -> None:
        assert [path for path, _ in POLICY.terms.parameters()] == list(NUMBERS)

    @pytest.mark.parametrize("path", [path for path, (*_, authority) in NUMBERS.items() if authority == "inferred"])
    def test_that_are_inferred_rest_on_a_reading(self, path: str) -> None:
        assert dict(POLICY.terms.parameters())[path].rests_on

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("funding_years", 0),
            ("funding_years", Fraction(1)),
            ("funding_years", True),
            ("aid_intensity", Fraction(0)),
            ("aid_intensity", Fraction(3, 2)),
            ("aid_intensity", 1),
            ("match", Fraction(0)),
            ("match", 1),
            ("yearly_ceiling", 500_000),
            ("pact_negotiation_years", -1),
        ],
    )
    def test_of_an_amendment_are_checked(self, name: str, value: object) -> None:
        number: Any = Parameter[Any](value, PAGE.whole())

        with pytest.raises(InvalidValue, match=f"KindTerms.{name} cannot be"):
            evolve(POLICY.terms.of(ClusterKind.SPEARHEAD), **{name: number})

    def test_of_a_kind_stand_under_that_kind(self) -> None:
        assert POLICY.terms.of(ClusterKind.SPEARHEAD) is POLICY.terms.of(ClusterKind.SPEARHEAD)
        assert POLICY.terms.of(ClusterKind.INNOVATIVE_BUSINESS_NETWORK) is POLICY.terms.of(
            ClusterKind.INNOVATIVE_BUSINESS_NETWORK
        )


class TestRulesOfAPolicy:
    """A policy lists its rules; nothing registers itself."""

    def test_with_more_come_after_its_own(self) -> None:
        more = POLICY.with_rules(*ADDED_RULES)

        assert more.rules == (*POLICY.rules, *ADDED_RULES)
        assert more.name == "order-2016+HYP-1+HYP-2"
        assert more.terms == POLICY.terms
        assert more.rules_about(Company) == (*POLICY.rules_about(Company), ADDED_RULES[0])
        assert POLICIES[0] == POLICY

    @pytest.mark.parametrize("more", ["COM-9", None, ADDED_RULES])
    def test_with_more_are_rules_given_one_by_one(self, more: Any) -> None:
        with pytest.raises(InvalidValue, match="^rules cannot be .*: give a Rule$"):
            POLICY.with_rules(more)

    def test_have_each_code_once(self) -> None:
        with pytest.raises(InvalidValue, match="each code once"):
            POLICY.with_rules(POLICY.rules[0])
        with pytest.raises(InvalidValue, match="COM-1"):
            evolve(POLICY, rules=(POLICY.rules[0], POLICY.rules[0]))

    @given(policy=policies())
    def test_about_a_class_are_all_of_them_in_order(self, policy: Policy) -> None:
        for kind in {rule.about for rule in policy.rules} | {Company}:
            assert policy.rules_about(kind) == tuple(rule for rule in policy.rules if rule.about is kind)

    @given(policy=policies(of=(POLICY,)))
    def test_that_limit_aid_keep_their_precedence(self, policy: Policy) -> None:
        names = [rule.function.name for rule in limits_of(policy)]

        assert names == [name for name in ("costs", "cofinancing", "ceiling", "term") if name in names]

    def test_that_limit_aid_are_demands(self) -> None:
        ceiling = next(rule for rule in POLICY.rules if rule.code == "AID-2")
        policy = without("AID-2").with_rules(evolve(ceiling, force=Force.CHARACTERISTIC))
        account = evolve(ACCOUNT, eligible_costs=2_000_000, cofinancing=1_000_000, aid=1_000_000)

        assert [rule.code for rule in limits_of(policy)] == ["AID-1", "COF-1", "PER-2"]
        assert maximum_aid(account, policy=policy).amount == account.aid
        assert assess(account, policy=policy).verdict is Verdict.MET

    def test_that_limit_aid_go_when_they_are_dropped(self) -> None:
        assert [rule.code for rule in limits_of(without("AID-1"))] == ["COF-1", "AID-2", "PER-2"]


class TestTheFundingPeriodOfAPolicy:
    """It has the full term of the policy. Sentences 6.2 and 6.6."""

    @given(first_day=days(max_day=date(9980, 12, 31)), kind=st.sampled_from(ClusterKind), policy=policies(of=(POLICY,)))
    def test_has_the_full_term(self, first_day: date, kind: ClusterKind, policy: Policy) -> None:
        period = policy.funding_period(kind, first_day)

        assert period.years == policy.terms.of(kind).funding_years.value
        assert (period.kind, period.first_day, period.decided_on) == (kind, first_day, None)

    def test_keeps_the_day_of_the_decision(self) -> None:
        period = POLICY.funding_period(ClusterKind.SPEARHEAD, date(2017, 1, 1), decided_on=date(2016, 10, 27))

        assert period.decided_on == date(2016, 10, 27)
        assert period.last_day == date(2026, 12, 31)

    @pytest.mark.parametrize("kind", ClusterKind)
    @pytest.mark.parametrize("past", [date(MAXYEAR - 1, 12, 31), date(MAXYEAR, 1, 1), date.max])
    def test_that_goes_past_the_calendar_is_an_error_about_its_first_day(self, kind: ClusterKind, past: date) -> None:
        years = POLICY.terms.of(kind).funding_years.value
        last = date(MAXYEAR - years, 12, 31)

        assert POLICY.funding_period(kind, last).years == years
        with pytest.raises(InvalidValue, match=f"^first_day cannot be .*: give a day in {last.year} at the latest"):
            POLICY.funding_period(kind, last + timedelta(days=1))
        with pytest.raises(InvalidValue, match=f"^first_day cannot be .*: give a day in {last.year} at the latest"):
            POLICY.funding_period(kind, past)

    def test_of_one_year_goes_as_far_as_the_calendar(self) -> None:
        period = amended(funding_years=1).funding_period(ClusterKind.SPEARHEAD, date(9998, 12, 31))

        assert period.last_day == date(9999, 12, 30)

    @pytest.mark.parametrize("kind", ["spearhead_cluster", None])
    def test_is_for_a_kind_of_cluster(self, kind: Any) -> None:
        with pytest.raises(InvalidValue, match="^kind cannot be .*: give a ClusterKind"):
            POLICY.funding_period(kind, date(2020, 1, 1))

    @pytest.mark.parametrize("day", ["2020-01-01", None, datetime(2020, 1, 1)])  # noqa: DTZ001 - any datetime is refused
    def test_starts_on_a_day(self, day: Any) -> None:
        with pytest.raises(InvalidValue, match="^first_day cannot be .*: give a datetime.date"):
            POLICY.funding_period(ClusterKind.SPEARHEAD, day)


def test_a_policy_is_a_value() -> None:
    assert hash(evolve(POLICY)) == hash(POLICY)
    assert evolve(POLICY) == POLICY != evolve(POLICY, name="another")
    assert ACCOUNT.period == PERIOD


@pytest.mark.parametrize("value", [POLICY, POLICY.readings[0]])
def test_a_hash_that_is_kept_does_not_travel_to_a_process_with_another_seed(value: object) -> None:
    assert hash(value) == hash(pickle.loads(pickle.dumps(value)))
    assert b"hash" not in pickle.dumps(value)
