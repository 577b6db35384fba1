"""Timelines: the versions of the policy in order, and which of them governs a day."""

import pickle
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given

from flemish_clusters import POLICIES, InvalidValue, NoPolicyInForce, Policy, policy_on
from flemish_clusters.policies import Status, Timeline
from flemish_clusters.rules import Force
from flemish_clusters.testing import days
from tests.support.orders import BASIS, FIRST_DAY, NEWER, TIMELINE, TITLE, amendment, has_a_partner, until
from tests.support.usual import POLICY

ALONE = Timeline((POLICY,))
ONE_DAY = timedelta(days=1)
ENACTED = amendment(status=Status.ENACTED)


class TestTheVersions:
    """At least one, each name once, as they were published, and each names the act that made it."""

    @pytest.mark.parametrize("versions", [(), (POLICY, evolve(NEWER, name=POLICY.name)), (POLICY, POLICY)])
    def test_are_at_least_one_and_have_each_name_once(self, versions: tuple[Policy, ...]) -> None:
        with pytest.raises(InvalidValue, match=r"Timeline.versions cannot be \[.*: give at least one version, each na"):
            Timeline(versions)

    def test_have_no_name_of_a_policy_for_earlier_grants(self) -> None:
        first = amendment(numbers={"spearhead.match": 2}, new_grants_only=("spearhead.match",))
        again = amendment(first, name=f"{first.name}/earlier-grants")

        assert len(Timeline((POLICY, first))) == 2
        with pytest.raises(InvalidValue, match="each name once"):
            Timeline((POLICY, first, again))

    def test_come_in_the_order_in_which_they_were_published(self) -> None:
        with pytest.raises(InvalidValue, match="give the versions in the order in which they were published"):
            Timeline((POLICY, evolve(NEWER, published_on=POLICY.published_on - ONE_DAY)))

        assert len(Timeline((POLICY, evolve(NEWER, published_on=POLICY.published_on)))) == 2

    def test_that_begin_before_one_already_published_need_a_last_day(self) -> None:
        early = evolve(NEWER, in_force_from=POLICY.in_force_from - ONE_DAY)

        with pytest.raises(InvalidValue, match="'made-up-order': give a version with a last day.* before order-2016 d"):
            Timeline((POLICY, early))
        assert len(Timeline((POLICY, evolve(early, in_force_until=FIRST_DAY)))) == 2
        assert len(Timeline((POLICY, evolve(early, in_force_from=POLICY.in_force_from)))) == 2

    @pytest.mark.parametrize("versions", [[POLICY], (POLICY, 5)])
    def test_are_policies_in_a_tuple(self, versions: Any) -> None:
        with pytest.raises(InvalidValue, match=r"Timeline\.versions cannot be"):
            Timeline(versions)

    def test_of_the_package_name_their_acts_and_their_days(self) -> None:
        for policy in POLICIES:
            assert policy.basis.source.title
            assert policy.published_on <= policy.checked_on
            assert policy.status is Status.ENACTED
        assert POLICIES[0].published_on == date(2016, 4, 7)
        assert POLICIES[0].checked_on == date(2026, 11, 23)


class TestTheCodesOfTheirRules:
    """A code stands for one rule for good: another rule needs another, also where the first was gone for a while."""

    third = amendment(NEWER, name="third", in_force_from=date(2028, 1, 1))

    def test_come_back_for_the_rule_that_they_stood_for_and_for_no_other(self) -> None:
        back = POLICY.rules[3]
        other = evolve(has_a_partner, code=back.code)

        assert back.code == "COM-4"
        assert len(TIMELINE.with_version(evolve(self.third, rules=(*self.third.rules, back)))) == 3
        for policy in (evolve(self.third, rules=(*self.third.rules, other)), self.third.with_rules(other)):
            with pytest.raises(InvalidValue, match=r"'COM-4 in third.*': give a code that was not used before"):
                TIMELINE.with_version(policy)

    @pytest.mark.parametrize(
        "changes", [{"says": TITLE}, {"force": Force.CHARACTERISTIC}, {"function": has_a_partner.function}]
    )
    def test_do_not_stand_for_another_rule_unless_it_is_a_revision(self, changes: dict[str, Any]) -> None:
        first, *others = POLICY.rules
        other = evolve(first, **changes)

        with pytest.raises(InvalidValue, match=r"'COM-1 in made-up-order': .*a higher revision"):
            Timeline((POLICY, evolve(NEWER, rules=(other, *others))))
        assert len(Timeline((POLICY, evolve(NEWER, rules=(evolve(other, revision=2), *others))))) == 2

    def test_stay_where_only_citations_and_readings_differ(self) -> None:
        first, *others = POLICY.rules
        cited = evolve(first, cites=(BASIS,), rests_on=())

        assert len(Timeline((POLICY, evolve(NEWER, rules=(cited, *others))))) == 2


class TestTheVersionOfADay:
    """Of those in force on it, first and last days included, the one that was published last."""

    @example(day=FIRST_DAY)
    @example(day=FIRST_DAY - ONE_DAY)
    @example(day=POLICY.in_force_from)
    @given(day=days(min_day=POLICY.in_force_from))
    def test_turns_on_the_first_day_of_the_newer(self, day: date) -> None:
        assert TIMELINE.policy_on(day) == (POLICY if day < FIRST_DAY else NEWER)

    @given(day=days(max_day=POLICY.in_force_from - ONE_DAY))
    def test_is_an_error_before_the_first(self, day: date) -> None:
        with pytest.raises(NoPolicyInForce) as caught:
            TIMELINE.policy_on(day)

        assert (caught.value.day, caught.value.first_day) == (day, POLICY.in_force_from)

    def test_is_that_of_an_erratum_with_the_same_first_day(self) -> None:
        erratum = evolve(NEWER, name="erratum", published_on=NEWER.published_on + ONE_DAY)
        on_the_same_day = evolve(NEWER, name="erratum")

        assert TIMELINE.with_version(erratum).policy_on(FIRST_DAY).name == "erratum"
        assert TIMELINE.with_version(on_the_same_day).policy_on(FIRST_DAY).name == "erratum"
        assert TIMELINE.with_version(erratum).policy_on(FIRST_DAY, known_on=NEWER.published_on) == NEWER

    def test_is_the_later_to_begin_of_those_published_on_one_day(self) -> None:
        earlier = evolve(NEWER, name="earlier", in_force_from=date(2020, 1, 1), in_force_until=date(2030, 1, 1))

        assert TIMELINE.with_version(earlier).policy_on(FIRST_DAY) == NEWER
        assert TIMELINE.with_version(earlier).policy_on(FIRST_DAY - ONE_DAY) == earlier

    def test_is_that_of_an_act_that_works_back_as_far_as_it_goes(self) -> None:
        back = amendment(NEWER, name="back", published_on=date(2028, 1, 1))
        back = evolve(back, in_force_from=date(2020, 1, 1), in_force_until=date(2027, 6, 30))
        timeline = TIMELINE.with_version(back)

        days_of = {2019: POLICY, 2020: back, 2027: back, 2028: NEWER}
        assert [timeline.policy_on(date(year, 1, 1)) for year in days_of] == list(days_of.values())
        assert timeline.policy_on(date(2020, 1, 1), known_on=date(2027, 12, 31)) == POLICY

    def test_is_the_older_again_once_a_measure_has_lapsed(self) -> None:
        measure = evolve(NEWER, in_force_until=date(2027, 12, 31))
        timeline = Timeline((POLICY, measure))

        assert timeline.policy_on(date(2027, 12, 31)) == measure
        assert timeline.policy_on(date(2028, 1, 1)) == POLICY

    def test_is_an_error_between_versions_that_do_not_meet(self) -> None:
        timeline = Timeline((until(FIRST_DAY - 3 * ONE_DAY), NEWER))

        assert timeline.policy_on(FIRST_DAY - 3 * ONE_DAY).name == POLICY.name
        for day in (FIRST_DAY - 2 * ONE_DAY, FIRST_DAY - ONE_DAY):
            with pytest.raises(NoPolicyInForce) as caught:
                timeline.policy_on(day)

            assert (caught.value.last_day, caught.value.first_day) == (FIRST_DAY - 3 * ONE_DAY, FIRST_DAY)

    def test_is_an_error_after_the_last_that_names_the_last_day_of_all_that_ended(self) -> None:
        inner = evolve(NEWER, in_force_until=FIRST_DAY + ONE_DAY)
        around = Timeline((until(date(2027, 2, 1)), inner))

        assert around.policy_on(date(2027, 2, 1)).name == POLICY.name
        with pytest.raises(NoPolicyInForce) as caught:
            around.policy_on(date(2027, 2, 2))
        assert (caught.value.last_day, caught.value.first_day) == (date(2027, 2, 1), None)

    @pytest.mark.parametrize("known_on", [datetime(2020, 1, 1), "2020-01-01"])  # noqa: DTZ001 - any datetime is refused
    def test_takes_days_and_nothing_else(self, known_on: Any) -> None:
        with pytest.raises(InvalidValue, match="known_on cannot be"):
            policy_on(date(2020, 1, 1), known_on=known_on)
        with pytest.raises(InvalidValue, match="day cannot be"):
            TIMELINE.policy_on(known_on)


class TestASequence:
    """A timeline is a sequence of its versions, and a value."""

    def test_has_the_versions_in_order(self) -> None:
        assert isinstance(TIMELINE, Sequence)
        assert list(TIMELINE) == [POLICY, NEWER]
        assert (TIMELINE[0], TIMELINE[-1], TIMELINE[:1]) == (POLICY, NEWER, (POLICY,))
        assert NEWER in TIMELINE
        assert (len(TIMELINE), TIMELINE.index(NEWER), list(reversed(TIMELINE))) == (2, 1, [NEWER, POLICY])

    def test_goes_on_with_a_newer_version_and_stays_as_it_is(self) -> None:
        assert ALONE.with_version(NEWER) == TIMELINE
        assert len(ALONE) == 1

    def test_is_a_value(self) -> None:
        assert Timeline((POLICY, NEWER)) == TIMELINE != ALONE
        assert hash(Timeline((POLICY, NEWER))) == hash(TIMELINE)
        assert pickle.loads(pickle.dumps(TIMELINE)) == TIMELINE
