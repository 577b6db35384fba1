"""What cannot be proved is refused, the kit holds policies to what can, and the extra is named where it is missing."""

import re
import sys
from importlib import import_module
from typing import Final

import pytest

from flemish_clusters import Euro, InvalidValue, YearAccount
from flemish_clusters.proofs import compare, prove
from flemish_clusters.proofs.proving import theorems_of
from flemish_clusters.rules import Judgement, met, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from flemish_clusters.testing import Law, LawBroken, check_policy
from flemish_clusters.testing.aid_laws import nothing_is_refuted, theorems_about
from tests.proofs.faults import FAULTS
from tests.support.cofinancing_amendments import cofinancing_amendment
from tests.support.usual import POLICY


@rule("ACC-9", about=YearAccount, says=POLICY.title, cites=(PAGE.whole(),), reads=("aid",))
def is_closed(_: YearAccount, __: Terms) -> Judgement:
    """Met by every account."""
    return met(POLICY.title)


def in_whole_euros(cofinancing: Euro, _: object) -> Euro:
    """Cents count for nothing."""
    return Euro(cofinancing.cents // 100)


PLAIN: Final = POLICY.with_rules(is_closed)
"""A policy with a rule about an account that is no limit."""


class TestBadInput:
    """What cannot be proved is refused, with the rule that is in the way."""

    def test_is_refused_where_it_is_no_policy(self) -> None:
        with pytest.raises(InvalidValue, match="policy cannot be 'order-2016'"):
            prove("order-2016")  # type: ignore[arg-type]
        with pytest.raises(InvalidValue, match="policy cannot be None"):
            compare(POLICY, None)  # type: ignore[arg-type]

    def test_is_refused_where_a_rule_about_an_account_is_no_limit(self) -> None:
        with pytest.raises(InvalidValue, match=r"policy cannot be \['ACC-9'\]: give one whose rules about an account"):
            prove(PLAIN)
        with pytest.raises(InvalidValue, match=r"policy cannot be \['ACC-9'\]"):
            compare(POLICY, PLAIN)

    def test_is_refused_where_an_amount_cannot_be_traced(self) -> None:
        with pytest.raises(InvalidValue, match="COF-2: amount cannot be"):
            prove(cofinancing_amendment(in_whole_euros))


class TestKit:
    """The kit holds a policy to what can be proved of it, where the extra is there."""

    def test_takes_a_policy_of_which_nothing_is_refuted(self) -> None:
        check_policy(POLICY, keeping={Law.PROOF}, max_examples=1)

    def test_takes_a_policy_that_cannot_be_proved(self) -> None:
        assert theorems_about(PLAIN) == ()

    def test_proves_nothing_where_the_solver_is_not_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "z3", None)

        assert theorems_about(POLICY) == ()

    def test_tells_the_account_that_refutes_a_theorem(self) -> None:
        with pytest.raises(LawBroken, match="^AID-1 breaks the law PROOF, what can be proved of the aid") as caught:
            nothing_is_refuted(theorems_of(FAULTS[0].definition))

        assert caught.value.law is Law.PROOF
        assert isinstance(caught.value.counterexample, YearAccount)
        assert (
            "AID-1, with all amounts known, columns find it met up to its limit, and not a cent above: refuted."
            in caught.value.seen
        )


class TestExtra:
    """The solver comes with the extra `proofs`."""

    def test_is_named_where_the_solver_is_not_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "z3", None)
        monkeypatch.delitem(sys.modules, "flemish_clusters.proofs")

        needed = 'flemish_clusters.proofs needs z3: pip install "flemish-clusters[proofs]"'
        with pytest.raises(ModuleNotFoundError, match=f"^{re.escape(needed)}$") as caught:
            import_module("flemish_clusters.proofs")
        assert caught.value.name == "z3"
