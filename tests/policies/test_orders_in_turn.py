"""Orders in turn: several amendments, each for new grants only, and what holds while the decision is not known."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    BY_FUNDING_YEAR,
    Cluster,
    ClusterKind,
    Company,
    Contribution,
    Dossier,
    Euro,
    FundingPeriod,
    InvalidValue,
    Policy,
    Purpose,
    Verdict,
    YearAccount,
    assess,
    assess_running,
    count_cofinancing,
    maximum_aid,
)
from flemish_clusters.policies import Timeline
from flemish_clusters.readings import HOW_MANY
from flemish_clusters.rules import counts
from flemish_clusters.terms import OF_A_KIND, NewNumber, Parameter
from tests.support.orders import BASIS, TITLE, amendment, has_a_partner
from tests.support.usual import POLICY

CEILING: Final = "spearhead.yearly_ceiling"
KIND: Final = ClusterKind.INNOVATIVE_BUSINESS_NETWORK
NAME: Final = KIND.name.lower()
NUMBERS: Final = {f"{NAME}.{name}": getattr(POLICY.terms.of(KIND), name) for name in OF_A_KIND}
NEW_YEAR: Final = {year: date(year, 1, 1) for year in range(2026, 2032)}


def order(base: Policy, year: int, *only: str, **changes: Any) -> Policy:
    """Return an order in force from the first day of a year, of which some holds for new grants only."""
    told = {"name": f"order-{year}", "in_force_from": NEW_YEAR[year], "new_grants_only": only, **changes}
    return amendment(base, **told)


def account(decided_on: date | None = None, **facts: Any) -> YearAccount:
    """Return an account of a spearhead cluster from 2027 on."""
    period = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=NEW_YEAR[2027], years=7, decided_on=decided_on)
    return YearAccount(period=period, year=1, **facts)


HIGHER: Final = order(POLICY, 2027, CEILING, numbers={CEILING: 600_000})
LOWER: Final = order(HIGHER, 2028, CEILING, numbers={CEILING: 400_000})


def running(decided_on: date | None, latest: Policy = LOWER, aid: int = 550_000) -> Verdict:
    """Return the verdict on aid in two years, of which each goes by the order of its first day."""
    accounts = tuple(
        evolve(account(decided_on), year=year, eligible_costs=2_000_000, cofinancing=2_000_000, aid=aid)
        for year in (1, 2)
    )
    period = accounts[0].period
    dossier = Dossier(cluster=Cluster(name="A", kind=ClusterKind.SPEARHEAD), period=period, accounts=accounts)
    timeline = Timeline((POLICY, HIGHER, latest))
    return assess_running(dossier, transition=BY_FUNDING_YEAR, assessed_on=NEW_YEAR[2029], policies=timeline).verdict


class TestARunningGrantUnderOrdersInTurn:
    """What is found of it undated is what is found of it whichever day it was decided."""

    def test_is_not_judged_by_policies_that_no_day_brings_together(self) -> None:
        days = [NEW_YEAR[2027] - timedelta(days=1), NEW_YEAR[2027], NEW_YEAR[2028]]

        assert [running(day) for day in days] == [Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_MET]
        assert running(None) is Verdict.UNDETERMINED

    def test_goes_by_the_order_of_each_year_also_for_earlier_grants(self) -> None:
        latest = order(HIGHER, 2028, numbers={CEILING: 450_000})

        found = [running(day, latest, 480_000) for day in (NEW_YEAR[2026], NEW_YEAR[2027], NEW_YEAR[2028], None)]

        assert found == [Verdict.NOT_MET] * 4


class TestALaterOrderForAll:
    """It reaches each policy that has what it changes, also past one that has not."""

    def test_reaches_the_earliest_grants(self) -> None:
        closed = order(POLICY, 2027, NAME, numbers={NAME: None})
        opened = order(closed, 2029, *NUMBERS, new_numbers=NUMBERS)
        indexed = order(opened, 2030, numbers={f"{NAME}.yearly_ceiling": 160_000})

        known = [one.terms.knows(KIND) for one in indexed.governing(None)]
        ceilings = [one.terms.of(KIND).yearly_ceiling.value for one in indexed.governing(None) if one.terms.knows(KIND)]
        assert (known, ceilings) == ([True, False, True], [Euro(160_000)] * 2)

    def test_leaves_the_day_that_parts_them_where_it_is(self) -> None:
        later = order(HIGHER, 2028, numbers={"spearhead.match": 2})

        names = [later.for_grants_of(NEW_YEAR[year]).name for year in (2026, 2027, 2028)]
        assert names == ["order-2028/earlier-grants", "order-2028", "order-2028"]

    def test_replaces_a_rule_in_each(self) -> None:
        new = evolve(has_a_partner, code="COM-10")
        later = order(HIGHER, 2028, replaced={"COM-4": new}, new_grants_only=())
        kept = order(HIGHER, 2028, "COM-10", replaced={"COM-4": new})

        def codes(policy: Policy) -> list[bool]:
            return ["COM-10" in {rule.code for rule in one.rules} for one in policy.governing(None)]

        assert (codes(later), codes(kept)) == ([True, True], [True, False, False])

    def test_can_be_about_what_only_earlier_grants_have(self) -> None:
        closed = order(POLICY, 2027, NAME, numbers={NAME: None})
        indexed = order(closed, 2028, numbers={f"{NAME}.yearly_ceiling": 160_000})

        assert not indexed.terms.knows(KIND)
        assert indexed.governing(None)[1].terms.of(KIND).yearly_ceiling.value == Euro(160_000)
        with pytest.raises(InvalidValue, match=r"^numbers cannot be 'spearhead\.nope': give one of "):
            order(closed, 2028, numbers={"spearhead.nope": 1})

    def test_is_refused_by_the_policy_that_it_does_not_fit(self) -> None:
        closed = order(POLICY, 2027, NAME, numbers={NAME: None})

        with pytest.raises(InvalidValue, match="^earlier_grants: new_numbers cannot be .*: give a path that is not th"):
            order(closed, 2028, new_numbers=NUMBERS)

    def test_keeps_the_last_day_of_a_measure_that_is_not_over(self) -> None:
        last, over = date(2027, 12, 31), NEW_YEAR[2028]
        measure = evolve(HIGHER, in_force_until=last, earlier_grants=None, grants_from=None)

        kept = {day: order(measure, 2028, in_force_from=day).in_force_until for day in (NEW_YEAR[2027], last, over)}
        assert kept == {NEW_YEAR[2027]: last, last: last, over: None}
        assert order(measure, 2027, name="longer", in_force_until=NEW_YEAR[2029]).in_force_until == NEW_YEAR[2029]


class TestAReadingThatIsReplaced:
    """It is so in each step of a number, too."""

    def test_in_every_step(self) -> None:
        other = evolve(HOW_MANY, key="how-many-else")
        stepped = Parameter(Euro(1), BASIS, later=((2, Parameter(Euro(2), BASIS, (HOW_MANY,))),))
        base = order(POLICY, 2027, numbers={CEILING: stepped})
        alone = evolve(base, rules=tuple(rule for rule in base.rules if HOW_MANY not in rule.rests_on))

        assert HOW_MANY in alone.readings
        changed = order(alone, 2028, readings={HOW_MANY.key: other})
        assert (HOW_MANY in changed.readings, other in changed.readings) == (False, True)
        assert other in maximum_aid(evolve(account(NEW_YEAR[2028]), year=2), policy=changed).readings


class TestTheMaximumWhileTheDecisionIsNotKnown:
    """Its limits are known as far as they are the same whatever the day."""

    def test_names_no_limit_that_only_one_policy_has(self) -> None:
        only = (CEILING, "spearhead.aid_intensity")
        policy = order(POLICY, 2027, *only, numbers={CEILING: 400, "spearhead.aid_intensity": Fraction(1)})

        aid = maximum_aid(account(eligible_costs=800, cofinancing=1000), policy=policy)

        assert (aid.amount, aid.binding, aid.missing) == (Euro(400), None, ())
        assert {limit.name: limit.amount for limit in aid.limits} == {
            "costs": None,
            "cofinancing": Euro(1000),
            "ceiling": None,
        }
        assert aid.explain("en").startswith("At most EUR 400 may be granted, by other limits for earlier grants.")
        assert repr(aid) == "<MaximumAid 400.00>"

    def test_has_the_limits_of_each_policy(self) -> None:
        closed = order(POLICY, 2027, NAME, numbers={NAME: None})
        period = FundingPeriod(kind=KIND, first_day=NEW_YEAR[2027], years=3)

        aid = maximum_aid(YearAccount(period=period, year=1, eligible_costs=100, cofinancing=100), policy=closed)

        assert aid.known_bound == Euro(50)
        assert [limit.name for limit in aid.limits] == ["costs", "cofinancing", "ceiling", "kind"]


class TestTheDayOfTheDecisionAmongTheMissing:
    """It is named where it can matter, also together with another fact."""

    def test_is_so_with_an_amount_that_is_not_known(self) -> None:
        policy = order(POLICY, 2027, "spearhead.match", numbers={"spearhead.match": 2})
        unknown = account(eligible_costs=1000, aid=100)

        assert set(assess(unknown, policy=policy).missing) == {"period.decided_on", "cofinancing"}
        assert "period.decided_on" in assess(unknown, policy=policy).finding("COF-1").missing
        assert set(maximum_aid(unknown, policy=policy).missing) == {"period.decided_on", "cofinancing"}
        assert assess(evolve(unknown, cofinancing=150), policy=policy).verdict is Verdict.UNDETERMINED

    @given(st.integers(0, 3), st.none() | st.integers(0, 400), st.none() | st.integers(0, 400))
    def test_is_so_just_where_it_does(self, aid: int, costs: int | None, cofinancing: int | None) -> None:
        policy = order(POLICY, 2027, "spearhead.match", numbers={"spearhead.match": 2})
        told = account(aid=aid * 100, eligible_costs=costs, cofinancing=cofinancing)

        found = assess(told, policy=policy)

        can_matter = cofinancing is None and aid > 0 and not (costs is not None and aid * 200 > costs)
        assert ("period.decided_on" in found.missing) == (
            found.verdict is Verdict.UNDETERMINED
            and (can_matter or (cofinancing is not None and aid * 100 <= cofinancing < aid * 200))
        )


class TestACountWhileTheDecisionIsNotKnown:
    """What counts is known where it is the same whatever the day, however it comes about."""

    def test_is_known_where_other_contributions_count_for_the_same(self) -> None:
        projects = counts("CON-20", purpose=Purpose.PROJECT, says=TITLE, cites=(BASIS,))
        policy = order(POLICY, 2027, "CON-2", replaced={"CON-2": projects})
        year = account().period.funding_years[0]
        given_ = [
            Contribution(by=Company(name="A"), amount=100, received_on=date(2027, 2, 2), purpose=purpose)
            for purpose in (Purpose.OPERATION, Purpose.PROJECT)
        ]

        assert count_cofinancing(given_, year=year, policy=policy).total == Euro(100)
        more = count_cofinancing([*given_, given_[0]], year=year, policy=policy)
        assert (more.total, more.rows[0].counted) == (None, None)
        assert "year.period.decided_on" in more.missing


class TestTheTermWhileTheDecisionIsNotKnown:
    """Who asks for it is asked for the day."""

    def test_of_a_kind_that_only_earlier_grants_have(self) -> None:
        closed = order(POLICY, 2027, NAME, numbers={NAME: None})

        with pytest.raises(InvalidValue, match="^decided_on cannot be None: give the day: the term is another for ear"):
            closed.funding_period(KIND, NEW_YEAR[2027])
        assert closed.funding_period(KIND, NEW_YEAR[2027], decided_on=NEW_YEAR[2026]).years == 3
        with pytest.raises(InvalidValue, match="^kind cannot be"):
            closed.funding_period(KIND, NEW_YEAR[2027], decided_on=NEW_YEAR[2027])

    def test_does_not_matter_to_days_that_are_the_same(self) -> None:
        policy = order(POLICY, 2027, "spearhead.funding_years", numbers={"spearhead.funding_years": 7})

        assert len(policy.milestones(account().period)) == 15


def test_a_number_of_ones_own_has_no_name_of_a_kind_that_is_left_out() -> None:
    with pytest.raises(InvalidValue, match="^name cannot be 'nope': give one of minimum_companies, .*, own$"):
        order(POLICY, 2027, new_numbers={"own": NewNumber(1, BASIS, label=TITLE)}).terms.for_all("nope")
