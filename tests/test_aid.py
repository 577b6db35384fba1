"""Aid: the most that may be granted for a year, as an oracle of plain integers has it, and in words."""

from fractions import Fraction
from random import Random
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
)
from flemish_clusters.facts.walk import with_facts
from flemish_clusters.testing import euros, year_accounts
from tests.support import oracle
from tests.support.asking import cents, norms_of, year_of
from tests.support.policy_strategies import policies
from tests.support.profiles import EXAMPLES
from tests.support.usual import ACCOUNT, NETWORK_PERIOD, PERIOD, POLICY, amended, euro, without

KNOWN: Final = year_accounts(eligible_costs=euros(), cofinancing=euros(), aid=euros())


def answer(account: YearAccount, policy: Policy = POLICY) -> oracle.Answer:
    """Return what the package says of the most that may be granted, as the oracle would put it."""
    most = maximum_aid(account, policy=policy)
    limits = {limit.name: cents(limit.amount) for limit in most.limits}
    return oracle.Answer(
        cents(most.amount), cents(most.known_bound), None if most.binding is None else most.binding.name, limits
    )


def check_many(accounts: int, seed: int) -> None:
    """Compare so many random accounts, many of them near a limit, with the oracle."""
    random = Random(seed)  # noqa: S311 - no secret is made of it
    norms = {PERIOD: oracle.SPEARHEAD, NETWORK_PERIOD: oracle.NETWORK}
    for _ in range(accounts):
        period = random.choice((PERIOD, NETWORK_PERIOD))
        ceiling = norms[period].ceiling
        costs, cofinancing = (
            random.choice((None, 0, ceiling, 2 * ceiling + random.randint(-2, 2), random.randrange(3 * ceiling)))
            for _ in range(2)
        )
        year = random.randint(1, period.years + 1)
        account = YearAccount(period=period, year=year, eligible_costs=euro(costs), cofinancing=euro(cofinancing))
        expected = oracle.maximum(oracle.Year(year, period.years, costs, cofinancing), norms[period])
        assert answer(account) == expected, account


class TestMaximumAid:
    """Aid is at most half of the costs, what the companies match, and the ceiling; none past the term.

    Sentences 4.1, 4.2, 6.2 and 6.6, and the subsidy database.
    """

    @given(account=year_accounts(), policy=policies(of=(POLICY,)))
    def test_agrees_with_the_oracle(self, account: YearAccount, policy: Policy) -> None:
        assert answer(account, policy) == oracle.maximum(year_of(account), norms_of(policy, account))

    @pytest.mark.parametrize(
        ("account", "policy"),
        [
            (ACCOUNT, without("AID-1", "AID-2", "COF-1", "PER-2")),
            (evolve(ACCOUNT, eligible_costs=None), without("AID-2", "COF-1")),
            # Half a euro for each euro of aid would match more than the largest amount that can be written.
            (evolve(ACCOUNT, cofinancing=euro(oracle.LARGEST)), amended(match=Fraction(1, 2))),
        ],
    )
    def test_agrees_with_the_oracle_where_limits_are_few(self, account: YearAccount, policy: Policy) -> None:
        assert answer(account, policy) == oracle.maximum(year_of(account), norms_of(policy, account))

    def test_agrees_with_the_oracle_on_many_random_accounts(self) -> None:
        check_many(min(10**6, 200 * EXAMPLES), seed=2016)

    @given(account=KNOWN, policy=policies(of=(POLICY,)))
    def test_is_what_an_account_may_have_and_not_a_cent_more(self, account: YearAccount, policy: Policy) -> None:
        most = maximum_aid(account, policy=policy).amount
        if most is None:
            return
        within = evolve(account, aid=most)

        assert assess(within, policy=policy).verdict is Verdict.MET
        assert all(
            limit.amount is not None and most <= limit.amount for limit in maximum_aid(account, policy=policy).limits
        )
        if most.cents < oracle.LARGEST:
            above = evolve(account, aid=most + Euro(cents=1))
            assert assess(above, policy=policy).verdict is Verdict.NOT_MET

    @given(account=KNOWN, policy=policies(of=(POLICY,)))
    def test_is_what_decides_on_an_account_of_which_all_is_known(self, account: YearAccount, policy: Policy) -> None:
        most = maximum_aid(account, policy=policy).amount
        verdict = assess(account, policy=policy).verdict

        within = most is None or (account.aid is not None and account.aid <= most)
        assert (verdict is not Verdict.NOT_MET) == within
        assert verdict is not Verdict.UNDETERMINED

    @given(account=year_accounts(aid=euros()), policy=policies(of=(POLICY,)))
    def test_decides_on_aid_as_far_as_the_oracle_does(self, account: YearAccount, policy: Policy) -> None:
        aid = account.aid
        assert aid is not None
        expected = oracle.allows(aid.cents, year_of(account), norms_of(policy, account))
        verdict = assess(account, policy=policy).verdict

        assert {Verdict.MET: True, Verdict.NOT_MET: False, Verdict.UNDETERMINED: None}.get(verdict, True) is expected

    @given(account=KNOWN, policy=policies(), more=euros())
    def test_is_never_lowered_by_more_costs_or_more_cofinancing(
        self, account: YearAccount, policy: Policy, more: Euro
    ) -> None:
        before = maximum_aid(account, policy=policy).amount

        for fact, amount in (("eligible_costs", account.eligible_costs), ("cofinancing", account.cofinancing)):
            richer = with_facts(account, {fact: euro(min(more.cents + (cents(amount) or 0), oracle.LARGEST))})
            assert isinstance(richer, YearAccount)
            after = maximum_aid(richer, policy=policy).amount
            assert before is None or (after is not None and before <= after)

    @given(account=year_accounts(), aid=st.none() | euros(), policy=policies(of=(POLICY,)))
    def test_does_not_depend_on_the_aid_of_the_account(
        self, account: YearAccount, aid: Euro | None, policy: Policy
    ) -> None:
        assert answer(account, policy) == answer(evolve(account, aid=aid), policy)

    @pytest.mark.parametrize(
        ("costs", "cofinancing", "year", "amount", "binding"),
        [
            ("900000", "430000", 4, "430000", "cofinancing"),
            ("900000", "450000", 4, "450000", "costs"),
            ("1200000", "500000", 4, "500000", "cofinancing"),
            ("1000000", "500000.01", 4, "500000", "costs"),
            ("1000000.01", "500000.01", 4, "500000", "costs"),
            ("1000000.02", "500000.01", 4, "500000", "ceiling"),
            ("1200000", "600000", 11, "0", "term"),
            ("1200000", "0", 11, "0", "cofinancing"),
            ("0.01", "600000", 11, "0", "costs"),
            ("0.03", "1", 1, "0.01", "costs"),
        ],
    )
    def test_is_set_by_the_first_of_the_lowest_limits(
        self, costs: str, cofinancing: str, year: int, amount: str, binding: str
    ) -> None:
        account = YearAccount(period=PERIOD, year=year, eligible_costs=costs, cofinancing=cofinancing)
        most = maximum_aid(account, policy=POLICY)

        assert most.amount == Euro(amount) == most.known_bound
        assert most.binding is not None
        assert most.binding.name == binding
        assert most.missing == ()

    @pytest.mark.parametrize(
        ("costs", "cofinancing", "at_most", "missing"),
        [
            (None, None, "500000", ("eligible_costs", "cofinancing")),
            (None, "430000", "430000", ("eligible_costs",)),
            ("900000", None, "450000", ("cofinancing",)),
        ],
    )
    def test_is_not_known_while_a_fact_can_still_lower_it(
        self, costs: str | None, cofinancing: str | None, at_most: str, missing: tuple[str, ...]
    ) -> None:
        account = YearAccount(period=PERIOD, year=1, eligible_costs=costs, cofinancing=cofinancing)
        most = maximum_aid(account, policy=POLICY)

        assert most.amount is None
        assert most.binding is None
        assert most.known_bound == Euro(at_most)
        assert most.missing == missing

    @pytest.mark.parametrize(
        ("costs", "cofinancing", "year", "binding"),
        [(None, "0", 1, "cofinancing"), ("0.01", None, 1, "costs"), (None, None, 11, "term")],
    )
    def test_is_nothing_once_the_facts_at_hand_say_so(
        self, costs: str | None, cofinancing: str | None, year: int, binding: str
    ) -> None:
        account = YearAccount(period=PERIOD, year=year, eligible_costs=costs, cofinancing=cofinancing)
        most = maximum_aid(account, policy=POLICY)

        assert most.amount == most.known_bound == Euro(0)
        assert most.binding is not None
        assert most.binding.name == binding
        assert most.missing == ()

    def test_is_cited_limit_by_limit(self) -> None:
        limits = maximum_aid(evolve(ACCOUNT, year=11), policy=POLICY).limits

        cited = {limit.name: (limit.citation.source.key, limit.citation.part) for limit in limits}
        assert cited == {
            "costs": ("PAGE", "4.2"),
            "cofinancing": ("PAGE", "4.2"),
            "ceiling": ("SUBSIDY_DB", ""),
            "term": ("PAGE", "6.2"),
        }

    def test_refuses_what_is_no_account_and_what_is_no_policy(self) -> None:
        with pytest.raises(InvalidValue, match="account cannot be"):
            maximum_aid(PERIOD, policy=POLICY)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        with pytest.raises(InvalidValue, match="policy cannot be"):
            maximum_aid(ACCOUNT, policy=POLICY.terms)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


class TestExplainingTheMaximum:
    """The amount and its limits as text, in both languages."""

    def test_names_the_amount_and_what_binds(self) -> None:
        most = maximum_aid(evolve(ACCOUNT, cofinancing="430000.50"), policy=POLICY)

        assert most.explain("en").startswith("At most EUR 430,000.50 may be granted. What limits it: cofinancing.\n")
        assert most.explain("nl").startswith("Er kan hoogstens 430.000,50 euro worden toegekend.")
        answer, caveats, readings, sources = most.explain("nl").split("\n\n")
        first, *limits = answer.splitlines()
        assert limits == [
            "- aandeel in de kosten (AID-1; zin 4.2): 5.000.000 euro.",
            "- cofinanciering (COF-1; zin 4.2): 430.000,50 euro.",
            "- jaarlijks plafond (AID-2): 500.000 euro.",
        ]
        assert caveats.splitlines() == list(POLICY.caveats("nl", about=ACCOUNT.period))
        assert [line.partition(": ")[0] for line in sources.splitlines()[1:]] == [
            "- VLAIO, Het Vlaamse clusterbeleid",
            "- VLAIO, Subsidiedatabank",
        ]
        assert [line.rpartition(" (")[0] for line in readings.splitlines()[1:]] == [
            f"- {reading.choice.nl}" for reading in most.readings
        ]
        assert first.endswith("Wat de steun begrenst: cofinanciering.")

    @pytest.mark.parametrize(
        ("costs", "cofinancing", "year", "en", "nl"),
        [
            ("900000", "450000", 4, "share of the costs and cofinancing", "aandeel in de kosten en cofinanciering"),
            (None, "0", 11, "cofinancing and end of the period or the term", "cofinanciering en einde van"),
            (
                "0",
                "0",
                11,
                "share of the costs, cofinancing and end of",
                "aandeel in de kosten, cofinanciering en einde",
            ),
            ("1000000", "500001", 4, "share of the costs and yearly ceiling", "aandeel in de kosten en"),
        ],
    )
    def test_names_all_that_binds(self, costs: str | None, cofinancing: str, year: int, en: str, nl: str) -> None:
        account = YearAccount(period=PERIOD, year=year, eligible_costs=costs, cofinancing=cofinancing)
        most = maximum_aid(account, policy=POLICY)

        assert f"What limits it: {en}" in most.explain("en")
        assert f"Wat de steun begrenst: {nl}" in most.explain("nl")

    def test_names_what_is_missing(self) -> None:
        most = maximum_aid(evolve(ACCOUNT, eligible_costs=None), policy=POLICY)

        assert "not yet known: eligible costs." in most.explain("en")
        assert "- share of the costs (AID-1; sentence 4.2): not known." in most.explain("en")
        assert "in aanmerking komende kosten" in most.explain("nl")

    def test_says_so_where_nothing_is_sure(self) -> None:
        most = maximum_aid(evolve(ACCOUNT, eligible_costs=None), policy=without("AID-2", "COF-1", "PER-2"))

        assert most.known_bound is None
        assert most.explain("en").startswith("No upper limit can be given yet.\n")
        assert most.explain("nl").splitlines()[0] == "Er kan nog geen bovengrens worden gegeven."

    def test_says_so_where_nothing_limits(self) -> None:
        most = maximum_aid(ACCOUNT, policy=without("AID-1", "AID-2", "COF-1", "PER-2"))

        assert most.explain("en").startswith("No rule of this policy limits the aid.\n")
        assert most.explain("nl").startswith("Geen regel van dit beleid begrenst de steun.\n")
