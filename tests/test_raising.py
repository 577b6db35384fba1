"""What the companies are to raise, against an oracle in plain integers that was written from the sources."""

from fractions import Fraction
from typing import Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    ClusterKind,
    Euro,
    InvalidValue,
    Policy,
    YearAccount,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.testing.strategies import euros, kinds, policies, year_accounts
from tests import oracle
from tests.asking import cents, norms_of, year_of
from tests.models import ACCOUNT, PERIOD, POLICY, amended, without

WRITABLE: Final = st.none() | euros(max_cents=10**13)
"""Amounts of which a thousandfold can be written."""


class TestRequiredCofinancing:
    """Each euro of aid is matched by the companies, each year. Sentence 4.2."""

    @given(aid=euros(max_cents=10**13), kind=kinds(), policy=policies())
    def test_is_the_least_that_matches_the_aid(self, aid: Euro, kind: ClusterKind, policy: Policy) -> None:
        required = required_cofinancing(aid, kind=kind, policy=policy)

        assert required.cents == oracle.least_match(aid.cents, policy.terms.of(kind).match.value)

    @given(aid=euros(max_cents=10**13), policy=policies())
    def test_lets_that_aid_be_granted_and_a_cent_less_does_not(self, aid: Euro, policy: Policy) -> None:
        required = required_cofinancing(aid, kind=PERIOD.kind, policy=policy)
        enough = YearAccount(period=PERIOD, year=1, cofinancing=required)
        matched = {limit.name: limit.amount for limit in maximum_aid(enough, policy=policy).limits}.get("cofinancing")

        assert matched is None or aid <= matched
        if matched is not None and required.cents:
            less = evolve(enough, cofinancing=required - Euro.from_cents(1))
            short = {limit.name: limit.amount for limit in maximum_aid(less, policy=policy).limits}["cofinancing"]
            assert short is not None
            assert short < aid

    @pytest.mark.parametrize(("aid", "required"), [("450000", "450000"), ("0.01", "0.01"), (0, 0)])
    def test_is_the_aid_itself_in_the_policy_of_2016(self, aid: str | int, required: str | int) -> None:
        assert required_cofinancing(aid, kind=PERIOD.kind, policy=POLICY) == Euro(required)

    def test_is_rounded_up_to_the_cent(self) -> None:
        policy = amended(match=Fraction(3, 2))

        assert required_cofinancing("0.01", kind=PERIOD.kind, policy=policy) == Euro("0.02")

    def test_refuses_an_amount_that_cannot_be_written(self) -> None:
        with pytest.raises(InvalidValue, match="10\\*\\*15"):
            required_cofinancing(10**15 - 1, kind=PERIOD.kind, policy=amended(match=Fraction(2)))

    def test_refuses_what_is_no_kind(self) -> None:
        with pytest.raises(InvalidValue, match="kind cannot be"):
            required_cofinancing(1, kind="spearhead_cluster", policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestStillToRaise:
    """What the companies can still raise, up to what costs, ceiling and term allow. Sentence 4.2."""

    @given(account=year_accounts(eligible_costs=WRITABLE, cofinancing=WRITABLE), policy=policies())
    def test_is_the_least_after_which_cofinancing_no_longer_binds(self, account: YearAccount, policy: Policy) -> None:
        expected = oracle.least_to_raise(year_of(account), norms_of(policy, account.period.kind))

        assert cents(still_to_raise(account, policy=policy)) == expected

    @given(
        account=year_accounts(eligible_costs=euros(max_cents=10**13), cofinancing=euros(max_cents=10**13)),
        policy=policies(),
    )
    def test_once_raised_leaves_nothing_to_raise(self, account: YearAccount, policy: Policy) -> None:
        more = still_to_raise(account, policy=policy)
        if more is None or account.cofinancing is None:
            return
        raised = evolve(account, cofinancing=account.cofinancing + more)

        assert still_to_raise(raised, policy=policy) == Euro(0)
        assert maximum_aid(account, policy=policy).amount == maximum_aid(raised, policy=policy).amount or more > Euro(0)

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

    def test_refuses_what_is_no_account(self) -> None:
        with pytest.raises(InvalidValue, match="account cannot be"):
            still_to_raise(PERIOD, policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
