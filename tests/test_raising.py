"""What the companies are to raise, against an oracle in plain integers that was written from the sources."""

from fractions import Fraction
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Euro,
    InvalidValue,
    Policy,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.money import LARGEST
from flemish_clusters.rules import Force
from flemish_clusters.testing import euros, year_accounts
from tests.support import oracle
from tests.support.asking import cents, norms_of, year_of
from tests.support.cofinancing_amendments import (
    all_but_a_hundred_thousand,
    at_most_a_hundred_thousand,
    cofinancing_amendment,
    cofinancing_amendments,
    each_euro_twice,
    each_euro_twice_of_costs_of_a_million,
    half_of_the_match_from_year_six,
    lesser_of_costs_and_cofinancing,
)
from tests.support.policy_strategies import policies
from tests.support.usual import ACCOUNT, PERIOD, POLICY, amended, limits_of, without

CENT: Final = Euro("0.01")
KNOWN: Final = year_accounts(eligible_costs=euros(), cofinancing=euros())
WRITABLE: Final = st.none() | euros(max_cents=10**13)
"""Amounts of which a thousandfold can be written."""


AMENDMENTS: Final = tuple(cofinancing_amendments())
"""Policies whose cofinancing an amendment changes, beyond its numbers."""


def most(account: YearAccount, policy: Policy, cofinancing: Euro) -> Euro:
    """Return the maximum aid with another cofinancing; the largest amount where nothing limits it."""
    amount = maximum_aid(evolve(account, cofinancing=cofinancing), policy=policy).amount
    return LARGEST if amount is None else amount


def is_enough(cofinancing: Euro, aid: Euro, account: YearAccount, policy: Policy) -> bool:
    """Return whether every demand on the cofinancing allows aid."""
    richest = evolve(account, aid=aid, cofinancing=cofinancing)
    findings = [assess(richest, policy=policy).finding(rule.code) for rule in limits_of(policy)]
    asked = [
        finding
        for finding, rule in zip(findings, limits_of(policy), strict=True)
        if "cofinancing" in rule.function.needs
    ]
    return all(finding.verdict is Verdict.MET for finding in asked)


class TestRequiredCofinancing:
    """Each euro of aid is matched by the companies, each year. Sentence 4.2."""

    @given(aid=euros(max_cents=10**13), account=year_accounts(), policy=policies(of=(POLICY,)))
    def test_is_the_least_that_matches_the_aid(self, aid: Euro, account: YearAccount, policy: Policy) -> None:
        required = required_cofinancing(aid, account=account, policy=policy)

        norms = norms_of(policy, account)
        least = oracle.least_match(aid.cents, norms.match) if "cofinancing" in norms.names else 0
        assert cents(required) == least

    @given(aid=euros(), account=KNOWN, policy=policies(of=(POLICY,)) | st.sampled_from(AMENDMENTS))
    def test_lets_that_aid_be_granted_and_a_cent_less_does_not(
        self, aid: Euro, account: YearAccount, policy: Policy
    ) -> None:
        required = required_cofinancing(aid, account=account, policy=policy)

        assert is_enough(LARGEST if required is None else required, aid, account, policy) is (required is not None)
        if required is not None and required > Euro(0):
            assert not is_enough(required - CENT, aid, account, policy)

    @pytest.mark.parametrize(("aid", "required"), [("450000", "450000"), ("0.01", "0.01"), (0, 0)])
    def test_is_the_aid_itself_in_the_policy_of_2016(self, aid: str | int, required: str | int) -> None:
        assert required_cofinancing(aid, account=ACCOUNT, policy=POLICY) == Euro(required)

    def test_is_rounded_up_to_the_cent(self) -> None:
        policy = amended(match=Fraction(3, 2))

        assert required_cofinancing("0.01", account=ACCOUNT, policy=policy) == Euro("0.02")

    def test_is_none_where_no_amount_that_can_be_written_is_enough(self) -> None:
        assert required_cofinancing(10**15 - 1, account=ACCOUNT, policy=amended(match=Fraction(2))) is None

    def test_plays_no_part_in_what_the_account_says_of_its_aid_and_its_cofinancing(self) -> None:
        unknown = evolve(ACCOUNT, aid=None, cofinancing=None)

        assert required_cofinancing(5, account=unknown, policy=POLICY) == Euro(5)

    def test_is_not_known_where_another_fact_decides(self) -> None:
        policy = cofinancing_amendment(lesser_of_costs_and_cofinancing, needs=("eligible_costs", "cofinancing"))
        account = evolve(ACCOUNT, eligible_costs=None)

        assert required_cofinancing(5, account=account, policy=policy) is None
        assert required_cofinancing(5, account=evolve(account, eligible_costs=10), policy=policy) == Euro(5)
        assert required_cofinancing(0, account=account, policy=policy) == Euro(0)

    @pytest.mark.parametrize(("costs", "required"), [(999_999, "5"), (10**6, "2.50"), (None, None)])
    def test_is_not_known_where_another_fact_decides_how_much_is_enough(
        self, costs: int | None, required: str | None
    ) -> None:
        needs = ("eligible_costs", "cofinancing")
        policy = cofinancing_amendment(each_euro_twice_of_costs_of_a_million, needs=needs)
        account = evolve(ACCOUNT, eligible_costs=costs)

        expected = None if required is None else Euro(required)
        assert required_cofinancing(5, account=account, policy=policy) == expected

    @pytest.mark.parametrize("aid", [-1, 0.5, None])
    def test_refuses_what_is_no_amount(self, aid: object) -> None:
        with pytest.raises(InvalidValue, match="aid cannot be"):
            required_cofinancing(aid, account=ACCOUNT, policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    def test_refuses_what_is_no_account_and_what_is_no_policy(self) -> None:
        with pytest.raises(InvalidValue, match="account cannot be"):
            required_cofinancing(1, account=PERIOD, policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        with pytest.raises(InvalidValue, match="policy cannot be"):
            required_cofinancing(1, account=ACCOUNT, policy=POLICY.terms)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestStillToRaise:
    """What the companies can still raise, up to what costs, ceiling and term allow. Sentence 4.2."""

    @given(account=year_accounts(eligible_costs=WRITABLE, cofinancing=WRITABLE), policy=policies(of=(POLICY,)))
    def test_is_the_least_after_which_cofinancing_no_longer_binds(self, account: YearAccount, policy: Policy) -> None:
        expected = oracle.least_to_raise(year_of(account), norms_of(policy, account))

        assert cents(still_to_raise(account, policy=policy)) == expected

    @given(account=KNOWN, policy=policies(of=(POLICY,)) | st.sampled_from(AMENDMENTS))
    def test_makes_the_maximum_what_any_cofinancing_could_and_a_cent_less_does_not(
        self, account: YearAccount, policy: Policy
    ) -> None:
        more = still_to_raise(account, policy=policy)
        raised = account.cofinancing
        assert raised is not None
        if more is None:
            assert most(account, policy, LARGEST) == LARGEST
            return

        assert most(account, policy, raised + more) == most(account, policy, LARGEST)
        if more > Euro(0):
            assert most(account, policy, raised + more - CENT) < most(account, policy, LARGEST)

    @pytest.mark.parametrize(
        ("policy", "year", "cofinancing", "expected"),
        [
            (half_of_the_match_from_year_six(), 6, "430000", "470000"),
            (half_of_the_match_from_year_six(), 5, "430000", "20000"),
            (cofinancing_amendment(each_euro_twice), 4, "200000", "25000"),
            (cofinancing_amendment(each_euro_twice), 4, "225000", "0"),
            (cofinancing_amendment(at_most_a_hundred_thousand), 4, "40000", "60000"),
            (cofinancing_amendment(all_but_a_hundred_thousand), 4, "40000", "510000"),
        ],
    )
    def test_follows_an_amendment_of_the_cofinancing(
        self, policy: Policy, year: int, cofinancing: str, expected: str
    ) -> None:
        account = YearAccount(period=PERIOD, year=year, eligible_costs="900000", cofinancing=cofinancing)

        assert still_to_raise(account, policy=policy) == Euro(expected)

    def test_looks_no_limit_up_by_its_name(self) -> None:
        account = YearAccount(period=PERIOD, year=4, eligible_costs="900000", cofinancing="430000")

        assert still_to_raise(account, policy=cofinancing_amendment(name="match")) == Euro("20000")

    def test_is_nothing_where_the_match_is_a_characteristic(self) -> None:
        account = YearAccount(period=PERIOD, year=4, eligible_costs="900000", cofinancing=0)
        policy = cofinancing_amendment(force=Force.CHARACTERISTIC)

        assert still_to_raise(account, policy=policy) == Euro(0)
        assert required_cofinancing("450000", account=account, policy=policy) == Euro(0)

    @pytest.mark.parametrize(
        ("costs", "cofinancing", "year", "expected"),
        [
            ("900000", "430000", 4, "20000"),
            ("2000000", "430000", 4, "70000"),
            ("900000", "449999.99", 4, "0.01"),
            ("900000", "450000", 4, "0"),
            ("900000", "450000.01", 4, "0"),
            ("900000", None, 4, None),
            (None, "430000", 4, None),
            (None, "499999.99", 4, None),
            (None, "500000", 4, "0"),
            ("0.01", None, 4, "0"),
            (None, None, 11, "0"),
        ],
    )
    def test_is_known_as_far_as_the_facts_at_hand_decide(
        self, costs: str | None, cofinancing: str | None, year: int, expected: str | None
    ) -> None:
        account = YearAccount(period=PERIOD, year=year, eligible_costs=costs, cofinancing=cofinancing)

        assert still_to_raise(account, policy=POLICY) == (None if expected is None else Euro(expected))

    def test_is_nothing_where_no_rule_asks_for_cofinancing(self) -> None:
        account = evolve(ACCOUNT, cofinancing=0)

        assert still_to_raise(account, policy=without("COF-1")) == Euro(0)

    def test_is_not_known_where_nothing_else_limits_the_aid(self) -> None:
        assert still_to_raise(ACCOUNT, policy=without("AID-1", "AID-2", "PER-2")) is None

    @pytest.mark.parametrize("match", [Fraction(3, 2), Fraction(2), Fraction(10**15 - 1)])
    def test_is_not_known_either_where_that_takes_more_than_the_aid(self, match: Fraction) -> None:
        only = evolve(amended(match=match), rules=tuple(rule for rule in POLICY.rules if rule.code == "COF-1"))

        assert still_to_raise(evolve(ACCOUNT, cofinancing=0), policy=only) is None

    def test_refuses_what_is_no_account_and_what_is_no_policy(self) -> None:
        with pytest.raises(InvalidValue, match="account cannot be"):
            still_to_raise(PERIOD, policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        with pytest.raises(InvalidValue, match="policy cannot be"):
            still_to_raise(ACCOUNT, policy=POLICY.terms)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]

    def test_is_known_up_to_a_cent_below_the_largest_amount(self) -> None:
        policy = amended(yearly_ceiling=LARGEST - CENT)
        only = evolve(policy, rules=tuple(rule for rule in policy.rules if rule.code != "AID-1"))

        assert still_to_raise(evolve(ACCOUNT, cofinancing=0), policy=only) == LARGEST - CENT
