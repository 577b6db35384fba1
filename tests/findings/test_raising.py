"""Raising: the most aid for a grant of which the day of the decision is not known, where its limits are others."""

from typing import Any

from attrs import evolve

from flemish_clusters import Euro, MaximumAid, Policy, maximum_aid
from tests.support.cofinancing_amendments import cofinancing_amendment, each_euro_twice
from tests.support.orders import FIRST_DAY
from tests.support.usual import ACCOUNT, POLICY, without


def by_either(new: Policy, earlier: Policy = POLICY, **facts: Any) -> MaximumAid:
    """Return the most aid for the account with other facts, by a policy that is another one for earlier grants."""
    policy = evolve(new, earlier_grants=earlier, grants_from=FIRST_DAY)
    return maximum_aid(evolve(ACCOUNT, **facts), policy=policy)


class TestTheMostByEither:
    """It is known where both come to it surely, and no limit sets it that is not one of both."""

    def test_is_not_known_where_one_has_another_amount_under_the_same_name_and_numbers(self) -> None:
        found = by_either(cofinancing_amendment(each_euro_twice), cofinancing=100)

        assert (found.amount, found.known_bound, found.missing) == (None, Euro(200), ("period.decided_on",))
        assert {limit.name: limit.amount for limit in found.limits}["cofinancing"] is None

    def test_is_not_known_where_one_can_still_be_lowered(self) -> None:
        found = by_either(without("AID-1"), eligible_costs=None)

        assert (found.amount, found.known_bound) == (None, Euro(500_000))
        assert found.missing == ("period.decided_on", "eligible_costs")

    def test_is_set_by_none_where_each_has_its_own_name_for_a_limit(self) -> None:
        found = by_either(cofinancing_amendment(name="match"), cofinancing=100)

        assert (found.amount, found.binding) == (Euro(100), None)
        assert [limit.name for limit in found.limits if limit.amount is None] == ["cofinancing", "match"]
