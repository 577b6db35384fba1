"""What holds for every account is proved of each policy, and each planted fault is refuted by a real account."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache
from importlib import import_module
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import Euro, Policy, assess, maximum_aid, still_to_raise
from flemish_clusters.definition import definition_of
from flemish_clusters.definition.expressions import column, number
from flemish_clusters.proofs import ProofStatus, Theorem, TheoremKind, prove
from flemish_clusters.proofs.proving import theorems_of
from tests.proofs.faults import FAULTS, NAMED, Fault
from tests.support.account_orders import AMENDED, LISTED, with_a_third_more
from tests.support.cofinancing_amendments import cofinancing_amendment
from tests.support.usual import POLICY

z3: Final[Any] = import_module("z3")
QUICK: Final = (POLICY, NAMED["odd-shares"], NAMED["shorter-for-new-grants"])
OTHERS: Final = [policy for policy in (*LISTED, *AMENDED) if policy not in QUICK]
SUMMED: Final = cofinancing_amendment(with_a_third_more)
"""A policy of which the cofinancing stands in both parts of a sum."""
QUICK_FAULTS, SLOW_FAULTS = FAULTS[:4], FAULTS[4:]


def said(faults: Iterable[Fault]) -> list[str]:
    """Return what each fault does."""
    return [fault.says for fault in faults]


def refuted(theorems: Iterable[Theorem]) -> list[Theorem]:
    """Return the theorems that an account refutes."""
    return [theorem for theorem in theorems if theorem.status is ProofStatus.REFUTED]


def check(policy: Policy) -> None:
    """Every theorem is proved, but for the one that may be left open."""
    theorems = prove(policy)

    left_open = {theorem.name for theorem in theorems if theorem.status is not ProofStatus.PROVED}
    assert left_open == ({"raising still_to_raise"} if policy == SUMMED else set())
    assert {theorem.kind for theorem in theorems} == {*TheoremKind}
    assert {one.about for one in theorems if one.kind is TheoremKind.SHARP} == {*definition_of(policy).codes}


class TestEveryPolicy:
    """Every theorem is proved."""

    @pytest.mark.parametrize("policy", QUICK, ids=lambda policy: policy.name)
    def test_is_proved(self, policy: Policy) -> None:
        check(policy)

    @pytest.mark.kit
    @pytest.mark.parametrize("policy", OTHERS, ids=lambda policy: policy.name)
    def test_is_proved_whatever_it_amends(self, policy: Policy) -> None:
        check(policy)

    @pytest.mark.kit
    def test_may_leave_open_what_is_to_be_raised_of_a_sum_and_says_so(self) -> None:
        (theorem,) = (one for one in prove(SUMMED) if one.status is ProofStatus.UNKNOWN)

        assert theorem.kind is TheoremKind.RAISING
        assert theorem.tried > 20
        assert f"neither proved nor refuted (seen to hold for {theorem.tried} accounts)." in str(theorem)
        assert theorem.text("nl").endswith(f"(geldt voor {theorem.tried} geprobeerde jaaroverzichten).")

    def test_is_proved_where_a_limit_becomes_known_with_more_of_an_amount(self) -> None:
        def with_a_part_of_the_costs(costs: Euro, cofinancing: Euro, match: Fraction) -> Euro:
            by_costs = cofinancing.plus(costs.times_rounded_down(Fraction(1, 7))).divided_rounded_down(match)
            return by_costs.least(cofinancing.times_rounded_down(Fraction(3, 2)).plus(Euro(1_000)))

        theorems = prove(cofinancing_amendment(with_a_part_of_the_costs, needs=("eligible_costs", "cofinancing")))

        assert {theorem.status for theorem in theorems} == {ProofStatus.PROVED}

    def test_is_proved_whatever_a_program_has_set_for_the_solver(self) -> None:
        z3.set_param("timeout", 1)
        try:
            theorems = prove(POLICY)
        finally:
            z3.set_param("timeout", 2**32 - 1)

        assert {theorem.status for theorem in theorems} == {ProofStatus.PROVED}

    def test_is_proved_alike_each_time(self) -> None:
        assert [*map(str, prove(POLICY))] == [*map(str, prove(POLICY))]


class TestFaults:
    """What columns work out wrongly is refuted by an account of which the calls find another thing."""

    @pytest.mark.parametrize("fault", QUICK_FAULTS, ids=said(QUICK_FAULTS))
    def test_are_refuted(self, fault: Fault) -> None:
        self.check(fault)

    @pytest.mark.kit
    @pytest.mark.parametrize("fault", SLOW_FAULTS, ids=said(SLOW_FAULTS))
    def test_are_refuted_in_amendments(self, fault: Fault) -> None:
        self.check(fault)

    def test_are_told_with_what_is_not_known(self) -> None:
        theorem, *_ = refuted(theorems_of(FAULTS[2].definition))

        assert theorem.name == "stays cofinancing"
        assert "maximum aid not known" in str(theorem)
        assert "maximale steun niet bekend" in theorem.text("nl")

    def test_are_thirty(self) -> None:
        assert len(set(said(FAULTS))) == 30

    @pytest.mark.kit
    def test_are_found_on_drawn_accounts_where_the_solver_knows_no_answer(self) -> None:
        whole = definition_of(SUMMED)
        left = column("still_to_raise")
        spoiled = evolve(whole, found={**whole.found, "still_to_raise": left + 1})
        theorems = refuted(theorems_of(spoiled))

        assert [theorem.name for theorem in theorems] == ["raising still_to_raise"]

    def check(self, fault: Fault) -> None:
        theorems = refuted(theorems_of(fault.definition))

        assert theorems
        for theorem in theorems:
            assert theorem.witness is not None
            assert not theorem.witness.is_shown
            assert any(not seen.agrees for seen in theorem.witness.seen)
            for seen in theorem.witness.seen:
                finding = assess(seen.account, policy=fault.policy)
                most = maximum_aid(seen.account, policy=fault.policy)
                assert (seen.found["verdict"], seen.found["maximum_aid"]) == (finding.verdict, most.amount)
                assert seen.found["still_to_raise"] == still_to_raise(seen.account, policy=fault.policy)


class TestColumns:
    """A number that does not fit is refuted, though nothing else is found of the account."""

    def test_keep_to_64_bits(self) -> None:
        whole = definition_of(NAMED["odd-shares"])
        steps = [
            evolve(one, value=one.value * 1_000 // 1_000) if one.name == "AID-1.least" else one for one in whole.steps
        ]
        theorems = refuted(theorems_of(evolve(whole, steps=tuple(steps))))

        assert [theorem.name for theorem in theorems] == ["fits 64 bits"]
        assert theorems[0].witness is not None
        assert theorems[0].witness.seen[0].agrees


@lru_cache(maxsize=1)
def always_met() -> Theorem:
    """Return the first theorem that is refuted where columns find a ceiling always met."""
    whole = definition_of(POLICY)
    steps = [evolve(one, value=number(2)) if one.name == "AID-2" else one for one in whole.steps]
    return refuted(theorems_of(evolve(whole, steps=tuple(steps))))[0]


class TestRefuted:
    """What refutes a theorem is told in both languages, with what the calls find."""

    def test_is_told_with_a_usual_account(self) -> None:
        first, account, found = str(always_met()).splitlines()

        assert first == (
            "AID-2, with all amounts known, columns find it met up to its limit, and not a cent above: refuted. "
            "The calls do not show it: what columns and proofs make of the policy is wrong there."
        )
        assert account.startswith(
            "funding period, kind of cluster spearhead cluster; funding period, first day 1 January 2017; "
            "funding period, years of aid 10; "
        )
        assert found.startswith("order-2016: maximum aid EUR ")
        assert "AID-2 not met" in found
        assert found.endswith("; in columns: AID-2 met")

    def test_is_told_in_dutch(self) -> None:
        first, account, found = always_met().text("nl").splitlines()

        assert first.startswith("AID-2, met alle bedragen bekend vinden kolommen eraan voldaan tot en met de grens, ")
        assert ": weerlegd. De functies tonen het niet: " in first
        assert account.startswith("steunperiode, type cluster speerpuntcluster; ")
        assert found.endswith("; in kolommen: AID-2 voldaan")

    def test_has_a_short_form(self) -> None:
        assert repr(always_met()) == "<Theorem sharp AID-2 refuted>"
        assert repr(always_met().witness) == "<Witness order-2016>"
