"""Turning a demand of any family round: what is tried of each sort of fact."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    Attestation,
    Cluster,
    Company,
    Euro,
    FundingPeriod,
    Message,
    Policy,
    YearAccount,
    ways,
)
from flemish_clusters.facts import Subject
from flemish_clusters.facts.walk import fact_of
from flemish_clusters.rules import Judgement, Rule, at_least, attested, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import NewNumber, Terms
from tests.support.orders import BASIS, amendment
from tests.support.own_facts import OWN_FACTS, aid_is_at_most_what_is_reserved
from tests.support.own_rules import name_is_one_word
from tests.support.policy_strategies import ADDED_RULES
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, PERIOD, POLICY, SPEARHEAD, UNFIT

SAYS: Final = Message(en="This is asked.", nl="Dit wordt gevraagd.")
LABEL: Final = Message(en="minimum", nl="minimum")
SMALL, LARGE, SILENT = (
    evolve(FITTING, further={"staff": 1, "trains_apprentices": True, "sme": sme}) for sme in (True, False, None)
)


def asking(about: type[Any], *facts: str, sort: type[Any], holds: Callable[[Any], bool]) -> Policy:
    """Return the policy with a rule of the free form: that something holds of facts of a sort, once known."""

    def judged(subject: Any, _: Terms) -> Judgement:
        told = [fact_of(subject, fact) for fact in facts]
        missing = tuple(fact for fact, one in zip(facts, told, strict=True) if not isinstance(one, sort))
        if missing:
            return undetermined(missing=missing)
        return met() if holds(tuple(told) if told[1:] else told[0]) else not_met()

    made: Rule[Any] = rule("OWN-30", about=about, says=SAYS, cites=(PAGE.whole(),), reads=facts)(judged)
    return POLICY.with_rules(made)


def at_least_ten(count: Any) -> bool:
    """Hold a count or an amount to be ten or more."""
    return bool(count >= type(count)(10))


def at_most_ten(count: Any) -> bool:
    """Hold a count or an amount to be ten or less."""
    return bool(count <= type(count)(10))


def is_attested(one: Attestation) -> bool:
    """Hold that it is attested that something holds."""
    return one.holds


def is_denied(one: Attestation) -> bool:
    """Hold that it is attested that something does not hold."""
    return not one.holds


@rule("OWN-33", about=Cluster, says=SAYS, cites=(PAGE.whole(),), reads=("companies[]",))
def at_least_three_companies(cluster: Cluster, _: Terms) -> Judgement:
    """A cluster has three companies."""
    return met() if len(cluster.companies or ()) >= 3 else not_met()


NEAREST: Final = [
    (int, at_least_ten, None, 10),
    (int, at_least_ten, 3, 10),
    (int, at_most_ten, None, 10),
    (int, at_most_ten, 12, 10),
    (Euro, at_least_ten, None, Euro(10)),
    (Euro, at_least_ten, Euro(3), Euro(10)),
    (Euro, at_most_ten, None, Euro(10)),
    (Euro, at_most_ten, Euro(12), Euro(10)),
    (Attestation, is_attested, None, Attestation(holds=True)),
    (Attestation, is_attested, False, Attestation(holds=True)),
    (Attestation, is_denied, None, Attestation(holds=False)),
    (Attestation, is_denied, True, Attestation(holds=False)),
]
"""Sorts of facts, what has to hold of one, what it is, and what it becomes."""


def turned(subject: Subject, policy: Policy) -> list[dict[str, Any]]:
    """Return the facts that each way tells."""
    return [{one.path: one.new for one in way.changes} for way in ways(subject, policy=policy).ways]


def stated(**facts: Any) -> Company:
    """Return a company of which something further is told."""
    return evolve(FITTING, further=facts)


class TestAFurtherFact:
    """It is tried as each sort where nothing is told, else as the sort that it is."""

    @pytest.mark.parametrize(("sort", "holds", "old", "new"), NEAREST)
    def test_becomes_the_nearest_that_is_enough(
        self, sort: type[Any], holds: Callable[[Any], bool], old: Any, new: Any
    ) -> None:
        policy = asking(Company, "further.told", sort=sort, holds=holds)

        assert turned(stated(told=old), policy) == [{"further.told": new}]

    @pytest.mark.parametrize("old", [None, date(2016, 1, 1)])
    def test_that_is_a_day_is_not_tried(self, old: date | None) -> None:
        policy = asking(Company, "further.founded_on", sort=date, holds=lambda day: bool(day.year > 2016))

        found = ways(stated(founded_on=old), policy=policy)
        assert (found.ways, found.undecidable) == ((), ("OWN-30",))

    def test_that_is_denied_is_told_in_words(self) -> None:
        policy = asking(Company, "further.told", sort=Attestation, holds=is_denied)
        said = [ways(stated(told=old), policy=policy).ways[0] for old in (None, True)]

        assert [way.text("en") for way in said] == [
            "Have it attested that this does not hold: further fact, told.",
            "See to it that this no longer holds: further fact, told.",
        ]
        assert [way.text("nl") for way in said] == [
            "Laat verklaren dat dit niet opgaat: bijkomend gegeven, told.",
            "Zorg ervoor dat dit niet meer opgaat: bijkomend gegeven, told.",
        ]


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

    def test_that_an_attested_rule_asks_for_are_told_together(self) -> None:
        facts = tuple(f"further.fact_{number}" for number in range(6))
        policy = POLICY.with_rules(attested("OWN-31", about=Company, fact=facts, says=SAYS, cites=(PAGE.whole(),)))

        assert turned(FITTING, policy) == [dict.fromkeys(facts, Attestation(holds=True))]


class TestAField:
    """What can be told otherwise is tried; what makes a subject the one that it is, is not."""

    def test_that_counts_years_becomes_the_nearest(self) -> None:
        policy = asking(FundingPeriod, "years", sort=int, holds=lambda years: bool(years >= 3))

        assert turned(evolve(PERIOD, years=1), policy) == [{"years": 3}]

    def test_that_is_an_amount_becomes_the_nearest(self) -> None:
        policy = asking(YearAccount, "eligible_costs", sort=Euro, holds=lambda costs: bool(costs <= Euro(800_000)))

        assert turned(evolve(ACCOUNT, eligible_costs=900_000), policy) == [{"eligible_costs": Euro(800_000)}]

    @pytest.mark.parametrize(("fact", "asked"), [("name", "…"), ("domain", "drones"), ("companies_complete", False)])
    def test_is_undecidable_where_no_value_is_found(self, fact: str, asked: object) -> None:
        found = ways(SPEARHEAD, policy=asking(Cluster, fact, sort=object, holds=lambda told: bool(told == asked)))

        assert (found.ways, found.undecidable) == ((), ("OWN-30",))


class TestAList:
    """So many more members are added, or of the members it has are mended."""

    @pytest.mark.parametrize(("minimum", "more"), [(3, 2), (100, 99), (101, None)])
    def test_becomes_as_long_as_is_asked(self, minimum: int, more: int | None) -> None:
        enough = at_least(
            "OWN-32",
            about=Cluster,
            count="knowledge_institutions",
            number="minimum_institutions",
            reason=SAYS,
            says=SAYS,
            cites=(PAGE.whole(),),
        )
        number = NewNumber(minimum, BASIS, label=LABEL)
        found = ways(SPEARHEAD, policy=amendment(new_numbers={"minimum_institutions": number}, added=(enough,)))

        assert [change.more for way in found.ways for change in way.changes] == ([more] if more else [])
        assert found.undecidable == (() if more else ("OWN-32",))

    def test_of_companies_is_as_long_as_all_demands_ask(self) -> None:
        policy = POLICY.with_rules(at_least_three_companies)

        (way,) = ways(evolve(SPEARHEAD, companies=(FITTING, UNFIT)), policy=policy).ways
        assert way.changes[0].more == 1
        assert [company.name for company in way.changes[0].new] == [FITTING.name, UNFIT.name, "…"]

    def test_passes_over_a_company_that_cannot_be_mended(self) -> None:
        policy = POLICY.with_rules(name_is_one_word)
        one_word = evolve(FITTING, name="Fitting")

        (way,) = ways(evolve(SPEARHEAD, companies=(one_word, UNFIT)), policy=policy).ways
        assert way.changes[0].new[:2] == (one_word, UNFIT)
        assert way.changes[0].more == 1

    @pytest.mark.parametrize(
        ("companies", "complete", "told"),
        [
            ((SMALL, LARGE, LARGE), True, [True, True, False]),
            ((SMALL, LARGE, SILENT), True, [True, False, True]),
            (None, True, [True, True]),
        ],
    )
    def test_has_members_of_which_a_fact_is_told(
        self, companies: tuple[Company, ...] | None, complete: Any, told: list[bool]
    ) -> None:
        cluster = evolve(SPEARHEAD, companies=companies, companies_complete=complete)

        found = ways(cluster, policy=OWN_FACTS)

        (change,) = found.ways[0].changes
        assert [company.further["sme"].holds for company in change.new] == told
        assert change.label == Message(en="companies that fit", nl="ondernemingen die voldoen")


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
