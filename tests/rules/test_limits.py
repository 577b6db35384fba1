"""Limits on the aid: what they come to, also where not all that they need is known."""

from fractions import Fraction
from functools import partial
from typing import Any

import pytest
from attrs import evolve

from flemish_clusters import (
    ClusterKind,
    Euro,
    InvalidValue,
    Verdict,
    assess,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.messages import Message
from flemish_clusters.money import LARGEST, ZERO
from flemish_clusters.readings import BOTH_HOLD, EQUAL_MEANS_AT_LEAST, NO_ENTITLEMENT
from flemish_clusters.rules.aid_intensity import aid_is_at_most_its_share_of_the_costs
from tests.support.cofinancing_amendments import (
    MATCH,
    at_most_a_hundred_thousand,
    cofinancing_amendment,
    lesser_of_costs_and_cofinancing,
    up_to_year_five,
)
from tests.support.usual import ACCOUNT, NETWORK_ACCOUNT, POLICY, finding, limits_of, without


def nothing(_cofinancing: Euro, _match: Fraction) -> Euro:
    """No cofinancing matches any aid."""
    return ZERO


def a_hundred_thousand_more(cofinancing: Euro, _match: Fraction) -> Euro:
    """A hundred thousand needs no cofinancing."""
    return cofinancing.plus(Euro(100_000))


def a_million_more(cofinancing: Euro, _match: Fraction) -> Euro:
    """A million needs no cofinancing."""
    return cofinancing.plus(Euro(10**6))


def giving(amount: object) -> Any:
    """Return a function that gives this for any account."""
    return partial(_given, amount)


def _given(amount: object, *_: object) -> object:
    return amount


UNKNOWN = evolve(ACCOUNT, cofinancing=None)


class TestALimitThatIsNotKnown:
    """What cannot matter is not missing, and what is decided anyhow is decided."""

    def test_is_kept_by_aid_that_it_allows_anyhow(self) -> None:
        policy = cofinancing_amendment(a_hundred_thousand_more)
        found = finding("COF-2", evolve(UNKNOWN, aid=100_000), policy)

        assert found.verdict is Verdict.MET
        assert found.because("en") == (
            "In funding year 10 the aid is EUR 100,000, and this limit allows at least EUR 100,000, whatever is not "
            "known yet."
        )
        assert finding("COF-2", evolve(UNKNOWN, aid="100000.01"), policy).missing == ("cofinancing",)

    def test_is_broken_by_aid_that_it_cannot_allow(self) -> None:
        policy = cofinancing_amendment(at_most_a_hundred_thousand)
        found = finding("COF-2", evolve(UNKNOWN, aid="100000.01"), policy)

        assert found.verdict is Verdict.NOT_MET
        assert found.because("nl") == (
            "In steunjaar 10 bedraagt de steun 100.000,01 euro. Dat is 0,01 euro meer dan 100.000 euro, en meer laat "
            "deze grens niet toe, ongeacht de gegevens die nog ontbreken."
        )
        assert finding("COF-2", evolve(UNKNOWN, aid=100_000), policy).missing == ("cofinancing",)

    def test_of_several_unknown_amounts_names_them_all(self) -> None:
        policy = cofinancing_amendment(lesser_of_costs_and_cofinancing, needs=("eligible_costs", "cofinancing"))
        found = finding("COF-2", evolve(UNKNOWN, eligible_costs=None), policy)

        assert found.missing == ("eligible_costs", "cofinancing")

    def test_of_the_largest_amount_cannot_be_broken(self) -> None:
        assert finding("COF-1", evolve(ACCOUNT, aid=None, cofinancing=LARGEST)).verdict is Verdict.MET
        short = evolve(ACCOUNT, aid=None, cofinancing=LARGEST - Euro("0.01"))
        assert finding("COF-1", short).verdict is Verdict.UNDETERMINED

    def test_that_no_unknown_fact_can_change_is_known(self) -> None:
        policy = cofinancing_amendment(nothing, name="nothing")
        most = maximum_aid(UNKNOWN, policy=policy)

        assert most.amount == Euro(0)
        assert most.missing == ()
        assert [limit.amount for limit in most.limits if limit.name == "nothing"] == [Euro(0)]

    def test_above_a_known_one_leaves_the_maximum_known(self) -> None:
        policy = cofinancing_amendment(a_million_more)
        most = maximum_aid(UNKNOWN, policy=policy)

        assert most.amount == Euro(500_000)
        assert most.missing == ()


def twice_by_a_sum(cofinancing: Euro, _match: Fraction) -> Euro:
    """Each euro of cofinancing matches two of aid."""
    return cofinancing.plus(cofinancing)


class TestALimitWhoseSumIsTooLarge:
    """It is the largest amount, which no aid can be above."""

    policy = cofinancing_amendment(twice_by_a_sum)

    def test_is_missing_and_not_an_error_where_it_is_not_known(self) -> None:
        found = finding("COF-2", evolve(UNKNOWN, aid=1), self.policy)

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("cofinancing",)
        assert maximum_aid(UNKNOWN, policy=self.policy).missing == ("cofinancing",)

    @pytest.mark.parametrize(("cofinancing", "expected"), [(200_000, 25_000), (225_000, 0)])
    def test_leaves_what_is_to_be_raised_as_it_is(self, cofinancing: int, expected: int) -> None:
        account = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=cofinancing)

        assert still_to_raise(account, policy=self.policy) == Euro(expected)
        assert required_cofinancing(450_000, account=account, policy=self.policy) == Euro(225_000)

    def test_allows_any_aid(self) -> None:
        account = evolve(ACCOUNT, cofinancing=LARGEST, aid=LARGEST)

        assert finding("COF-2", account, self.policy).verdict is Verdict.MET
        assert [limit.amount for limit in maximum_aid(account, policy=self.policy).limits][1] == LARGEST

    def test_is_named_by_its_rule_where_it_is_another_error(self) -> None:
        policy = cofinancing_amendment(below_nothing)

        for account in (ACCOUNT, evolve(ACCOUNT, cofinancing=0), UNKNOWN):
            with pytest.raises(InvalidValue, match=r"^COF-2: Euro - Euro cannot be"):
                maximum_aid(account, policy=policy)
            with pytest.raises(InvalidValue, match=r"^COF-2: Euro - Euro cannot be"):
                assess(account, policy=policy)


def below_nothing(_cofinancing: Euro, _match: Fraction) -> Euro:
    """A difference that cannot be."""
    return ZERO - Euro(1)


class TestALimitForSomeAccounts:
    """One that does not limit an account says so, whatever its other reasons mention."""

    @pytest.mark.parametrize("cofinancing", [0, 10**6, None])
    def test_says_that_it_does_not_apply(self, cofinancing: int | None) -> None:
        policy = cofinancing_amendment(bites=up_to_year_five)
        found = finding("COF-2", evolve(ACCOUNT, year=6, cofinancing=cofinancing), policy)

        assert found.verdict is Verdict.MET
        assert found.because("en") == "This limit does not apply to funding year 6."
        assert found.because("nl") == "Deze grens geldt niet voor steunjaar 6."

    def test_applies_to_the_others(self) -> None:
        policy = cofinancing_amendment(bites=up_to_year_five)
        account = evolve(ACCOUNT, year=5, cofinancing=0)

        assert finding("COF-2", account, policy).verdict is Verdict.NOT_MET
        assert still_to_raise(account, policy=policy) == Euro(500_000)
        assert still_to_raise(evolve(account, year=6), policy=policy) == Euro(0)

    def test_asks_for_nothing_of_the_others_where_nothing_else_limits_the_aid(self) -> None:
        policy = cofinancing_amendment(bites=up_to_year_five)
        alone = evolve(policy, rules=tuple(rule for rule in policy.rules if rule.code == "COF-2"))

        assert still_to_raise(evolve(ACCOUNT, year=6), policy=alone) == Euro(0)
        assert required_cofinancing(LARGEST, account=evolve(ACCOUNT, year=6), policy=alone) == Euro(0)


class TestALimitMadeWrongly:
    """A function that gives no amount is named by its rule."""

    @pytest.mark.parametrize("given", [None, 5, "5", True, (Euro(5),)])
    @pytest.mark.parametrize("call", [maximum_aid, assess])
    def test_is_refused_where_all_is_known(self, call: Any, given: object) -> None:
        policy = cofinancing_amendment(giving(given))

        with pytest.raises(InvalidValue) as caught:
            call(ACCOUNT, policy=policy)
        assert caught.value.field == "COF-2: the amount"
        assert caught.value.value == given

    def test_is_refused_where_what_it_needs_becomes_known(self) -> None:
        policy = cofinancing_amendment(giving(None))

        with pytest.raises(InvalidValue, match="COF-2: the amount cannot be None: give an? Euro"):
            maximum_aid(UNKNOWN, policy=policy)


class TestTheReasonsOfALimit:
    """A place for what is not known when the reason is given would raise only then, so it is refused at once."""

    @pytest.mark.parametrize(
        ("reason", "place"),
        [
            *(("spared", place) for place in ("aid", "eligible_costs", "limit", "excess", "foo")),
            *(("undecided", place) for place in ("aid", "eligible_costs", "limit", "excess", "match")),
            *(("within", place) for place in ("excess", "cofinancing", "match", "foo")),
            *(("above", place) for place in ("cofinancing", "yearly_ceiling")),
        ],
    )
    def test_have_places_for_what_is_known_then(self, reason: str, place: str) -> None:
        said = Message(en=f"{{{place}}}", nl="{year}")

        with pytest.raises(InvalidValue, match=f"^{reason} cannot be .*: give it with the .*: {place}; there are "):
            evolve(aid_is_at_most_its_share_of_the_costs.function, **{reason: said})


class TestTheReadingsOfAMaximum:
    """Every reading that its limits rest on, and that nobody is entitled to it."""

    def test_are_those_of_its_limits(self) -> None:
        most = maximum_aid(ACCOUNT, policy=POLICY)
        of_rules = {reading for rule in limits_of(POLICY)[:3] for reading in rule.rests_on}

        assert set(most.readings) == of_rules
        assert len(set(most.readings)) == len(most.readings)
        assert "no-carry-over" in {reading.key for reading in most.readings}

    def test_have_those_of_the_numbers_that_set_them(self) -> None:
        policy = cofinancing_amendment(rests_on=())

        match = next(limit for limit in maximum_aid(ACCOUNT, policy=policy).limits if limit.name == "cofinancing")
        assert match.readings == POLICY.terms.of(ClusterKind.SPEARHEAD).match.rests_on
        assert match.readings == (EQUAL_MEANS_AT_LEAST, BOTH_HOLD)

    def test_leave_out_those_of_a_limit_that_does_not_apply(self) -> None:
        within, past = (maximum_aid(evolve(NETWORK_ACCOUNT, year=year), policy=POLICY).readings for year in (3, 4))

        assert {reading.key for reading in past} - {reading.key for reading in within} == {"term-from-first-day"}

    def test_are_that_nobody_is_entitled_where_there_is_no_limit(self) -> None:
        most = maximum_aid(ACCOUNT, policy=without("AID-1", "AID-2", "COF-1", "PER-2"))

        assert most.readings == (NO_ENTITLEMENT,)
        assert most.explain("en").endswith(f"\n- {NO_ENTITLEMENT.choice.en}")


def test_the_match_is_the_limit_that_these_amendments_replace() -> None:
    assert MATCH.function.needs == ("cofinancing",)
