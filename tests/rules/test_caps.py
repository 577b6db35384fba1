"""Caps: in which order their limits are told."""

from attrs import evolve

from flemish_clusters import Euro, maximum_aid
from tests.support.usual import ACCOUNT, POLICY


class TestTheOrderOfLimits:
    """It goes by rank, in whatever order the rules stand: costs, cofinancing, ceiling, and the end of the term."""

    turned_round = evolve(POLICY, name="turned-round", rules=POLICY.rules[::-1])
    past_the_term = evolve(ACCOUNT, year=11)

    def test_is_the_same_whichever_rule_stands_first(self) -> None:
        for policy in (POLICY, self.turned_round):
            names = [limit.name for limit in maximum_aid(self.past_the_term, policy=policy).limits]

            assert names == ["costs", "cofinancing", "ceiling", "term"]

    def test_tells_which_of_equal_limits_binds(self) -> None:
        equal = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=450_000)

        for policy in (POLICY, self.turned_round):
            most = maximum_aid(equal, policy=policy)

            assert most.amount == Euro(450_000)
            assert most.binding is not None
            assert most.binding.name == "costs"
