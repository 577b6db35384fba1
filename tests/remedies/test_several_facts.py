"""Several facts, several demands and several parts: each set of facts that is enough is a way, and no larger one."""

from itertools import product

from attrs import evolve

from flemish_clusters import Attestation, Company, Euro, FundingPeriod, YearAccount, ways
from flemish_clusters.facts.walk import fact_of
from flemish_clusters.rules import Judgement, Rule, attested, met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.support.orders import amendment
from tests.support.own_facts import OWN_FACTS, aid_is_at_most_what_is_reserved
from tests.support.policy_strategies import ADDED_RULES
from tests.support.turning import SAYS, asking, stated, turned
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, PERIOD, POLICY, SPEARHEAD


def one_of(code: str, *facts: str) -> Rule[Company]:
    """Return a rule of the free form: that anything is told of one of some facts at least."""

    def judged(company: Company, _: Terms) -> Judgement:
        return met() if any(fact_of(company, fact) is not None for fact in facts) else undetermined(missing=facts)

    made: Rule[Company] = rule(code, about=Company, says=SAYS, cites=(PAGE.whole(),), reads=facts)(judged)
    return made


class TestSeveralFacts:
    """Each set of facts that is enough is a way, and no larger one."""

    def test_of_which_one_is_enough_are_a_way_each(self) -> None:
        policy = asking(Company, "further.a", "further.b", sort=int, holds=lambda told: bool(sum(told) >= 3))

        assert turned(stated(a=1, b=0), policy) == [{"further.a": 3}, {"further.b": 2}]

    def test_of_demands_that_share_one_are_told_together(self) -> None:
        company = evolve(FITTING, growth_ambition=False, serves_own_objectives=None)

        (way,) = turned(company, POLICY.with_rules(*ADDED_RULES))
        assert sorted(way) == ["growth_ambition", "serves_own_objectives"]

    def test_of_which_parts_ask_for_one_alike_have_it_as_is_enough_for_each(self) -> None:
        asked = asking(
            YearAccount, "year", "period.further.years", sort=int, holds=lambda told: bool(told[1] >= told[0])
        )
        dossier = evolve(DOSSIER, accounts=tuple(evolve(ACCOUNT, year=year) for year in (5, 2)))

        assert turned(dossier, asked) == [{"period.further.years": 5}]

    def test_of_which_parts_ask_for_one_otherwise_have_it_as_the_last_part_asks_where_either_is_enough(self) -> None:
        asked = asking(
            *(YearAccount, "year", "period.further.years"),
            sort=int,
            holds=lambda told: bool(told[1] >= 2 if told[0] == 1 else told[1] <= 5),
        )
        dossier = evolve(DOSSIER, accounts=tuple(evolve(ACCOUNT, year=year) for year in (1, 2)))

        assert turned(dossier, asked) == [{"period.further.years": 5}]

    def test_leave_out_one_that_another_demand_settles(self) -> None:
        policy = asking(FundingPeriod, "years", sort=int, holds=lambda years: bool(years >= 5))
        period = evolve(PERIOD, years=3)
        account = evolve(ACCOUNT, period=period, year=5, eligible_costs=900_000, cofinancing=430_000, aid=100)

        assert turned(evolve(DOSSIER, period=period, accounts=(account,)), policy) == [{"period.years": 5}]

    def test_that_an_attested_rule_asks_for_are_told_together(self) -> None:
        facts = tuple(f"further.fact_{number}" for number in range(6))
        policy = POLICY.with_rules(attested("OWN-31", about=Company, fact=facts, says=SAYS, cites=(PAGE.whole(),)))

        assert turned(FITTING, policy) == [dict.fromkeys(facts, Attestation(holds=True))]

    def test_of_which_any_is_enough_for_each_of_two_demands_are_a_way_for_each_two(self) -> None:
        facts = [[f"further.{name}" for name in names] for names in ("abc", "def")]
        rules = [one_of(code, *some) for code, some in zip(("OWN-34", "OWN-35"), facts, strict=True)]

        found = turned(FITTING, POLICY.with_rules(*rules))

        assert [set(way) for way in found] == [set(two) for two in product(*facts)]

    def test_that_another_fact_makes_needless_are_left_out(self) -> None:
        policy = amendment(added=(aid_is_at_most_what_is_reserved,))
        accounts = tuple(evolve(ACCOUNT, year=year, aid=100) for year in (1, 2))
        dossier = evolve(DOSSIER, cluster=evolve(SPEARHEAD, domain=""), accounts=accounts)

        assert turned(dossier, policy) == [
            {"cluster.domain": "…", "period.further.reserved": Euro(100)},
            {"cluster.domain": "…", "accounts[0].aid": Euro(0), "accounts[1].aid": Euro(0)},
        ]


class TestALimit:
    """It can need further amounts, also of the period."""

    def test_that_needs_an_amount_of_the_period_asks_for_it(self) -> None:
        policy = amendment(added=(aid_is_at_most_what_is_reserved,))

        assert turned(evolve(ACCOUNT, aid=100), policy) == [
            {"aid": Euro(0)},
            {"period.further.reserved": Euro(100)},
        ]

    def test_that_needs_a_further_amount_asks_for_all_of_them(self) -> None:
        account = evolve(ACCOUNT, cofinancing=None, aid=110)

        assert turned(account, OWN_FACTS) == [
            {"aid": Euro(0)},
            {"cofinancing": Euro(110)},
        ]

    def test_gives_way_to_another_demand_on_the_aid(self) -> None:
        policy = asking(YearAccount, "aid", sort=Euro, holds=lambda aid: bool(aid >= Euro(440_000)))
        account = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=450_000)

        assert turned(account, policy) == [{"cofinancing": Euro(450_000)}]

    def test_goes_together_with_a_demand_that_asks_for_less_aid_still(self) -> None:
        policy = asking(YearAccount, "aid", sort=Euro, holds=lambda aid: bool(aid <= Euro(400_000)))
        account = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=450_000)

        assert turned(account, policy) == [{"aid": Euro(400_000)}]

    def test_is_undecidable_with_a_demand_that_it_leaves_no_room_for(self) -> None:
        policy = asking(YearAccount, "aid", "eligible_costs", sort=Euro, holds=lambda told: bool(told[0] >= told[1]))
        account = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=450_000)

        found = ways(account, policy=policy)
        assert (found.ways, found.undecidable) == ((), ("COF-1", "OWN-30"))
