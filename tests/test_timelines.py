"""Timelines: the versions of the policy in order, and which of them holds on a day."""

import pickle
from collections.abc import Sequence
from datetime import MAXYEAR, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given

from flemish_clusters import (
    POLICIES,
    InvalidValue,
    NoPolicyInForce,
    Policy,
    Seam,
    Status,
    Timeline,
    assess,
    maximum_aid,
    policy_on,
)
from flemish_clusters.testing.strategies import days
from tests.models import ACCOUNT, POLICY
from tests.orders import BASIS, FIRST_DAY, NEWER, TIMELINE, TITLE, amendment

ONE_DAY = timedelta(days=1)
GAP = Seam(first_day=date(2026, 12, 30), last_day=date(2026, 12, 31), basis=BASIS, reason=TITLE)
OVERLAP = Seam(first_day=FIRST_DAY, last_day=date(2027, 6, 30), basis=BASIS, reason=TITLE)


def until(day: date) -> Policy:
    """Return the policy of 2016 as if it ended on a day, that day included."""
    return evolve(POLICY, in_force_until=day)


class TestTheVersions:
    """At least one, each name once, by the day they come into force, and each names the act that made it."""

    @pytest.mark.parametrize("versions", [(), (POLICY, evolve(NEWER, name=POLICY.name)), (POLICY, POLICY)])
    def test_are_at_least_one_and_have_each_name_once(self, versions: tuple[Policy, ...]) -> None:
        with pytest.raises(InvalidValue, match=r"Timeline.versions cannot be \[.*: give at least one version, each na"):
            Timeline(versions)

    @pytest.mark.parametrize("first_day", [POLICY.in_force_from, POLICY.in_force_from - ONE_DAY])
    def test_come_by_the_day_they_come_into_force(self, first_day: date) -> None:
        with pytest.raises(InvalidValue, match="give the versions by the day they come into force"):
            Timeline((POLICY, evolve(NEWER, in_force_from=first_day)))

    @pytest.mark.parametrize(
        ("field", "arguments"),
        [
            ("versions", {"versions": [POLICY]}),
            ("versions", {"versions": (POLICY, 5)}),
            ("seams", {"versions": (POLICY,), "seams": [GAP]}),
        ],
    )
    def test_are_policies_in_a_tuple(self, field: str, arguments: dict[str, Any]) -> None:
        with pytest.raises(InvalidValue, match=f"Timeline.{field} cannot be"):
            Timeline(**arguments)

    def test_of_the_package_name_their_acts_and_their_days(self) -> None:
        for policy in POLICIES:
            assert policy.basis.source.title
            assert policy.published_on <= policy.checked_on
            assert policy.status is Status.ENACTED
        assert POLICIES[0].published_on == date(2016, 4, 7)
        assert POLICIES[0].checked_on == date(2026, 11, 23)


class TestTheirSeams:
    """No gap and no overlap that is not declared."""

    def test_need_no_word_where_versions_meet(self) -> None:
        assert len(Timeline((until(FIRST_DAY - ONE_DAY), NEWER))) == 2

    @pytest.mark.parametrize(
        ("last_day", "said"),
        [(date(2026, 12, 29), "2026-12-30 to 2026-12-31"), (FIRST_DAY, "2027-01-01 to 2027-01-01")],
    )
    def test_that_are_not_declared_are_refused_with_their_days(self, last_day: date, said: str) -> None:
        with pytest.raises(InvalidValue) as caught:
            Timeline((until(last_day), NEWER))

        assert caught.value.field == "Timeline.versions"
        assert caught.value.value == said
        assert caught.value.expected.startswith("versions that meet: order-2016 and made-up-order do not")

    def test_have_to_be_declared_to_the_day(self) -> None:
        with pytest.raises(InvalidValue, match="2026-12-29 to 2026-12-31"):
            Timeline((until(date(2026, 12, 28)), NEWER), seams=(GAP,))

    def test_that_are_gaps_leave_days_without_a_policy(self) -> None:
        timeline = Timeline((until(date(2026, 12, 29)), NEWER), seams=(GAP,))

        assert timeline.policy_on(GAP.first_day - ONE_DAY).name == POLICY.name
        assert timeline.policy_on(FIRST_DAY) == NEWER
        for day in (GAP.first_day, GAP.last_day):
            with pytest.raises(NoPolicyInForce, match=f"no cluster policy is in force on {day}: give a day on which o"):
                timeline.policy_on(day)

    def test_that_are_overlaps_leave_the_days_to_the_newer(self) -> None:
        timeline = Timeline((until(OVERLAP.last_day), NEWER), seams=(OVERLAP,))

        assert timeline.policy_on(FIRST_DAY - ONE_DAY).name == POLICY.name
        assert timeline.policy_on(FIRST_DAY) == NEWER
        assert timeline.policy_on(OVERLAP.last_day + ONE_DAY) == NEWER

    @pytest.mark.parametrize(
        ("field", "value"), [("first_day", None), ("last_day", "2020-01-01"), ("basis", None), ("reason", "so")]
    )
    def test_say_which_act_and_why(self, field: str, value: Any) -> None:
        with pytest.raises(InvalidValue, match=f"Seam.{field} cannot be"):
            evolve(GAP, **{field: value})

    def test_do_not_end_before_they_begin(self) -> None:
        with pytest.raises(InvalidValue, match=r"Seam.last_day cannot be .*: give a day from 2026-12-30 on"):
            evolve(GAP, last_day=date(2026, 12, 29))


class TestTheVersionOfADay:
    """The newest that is in force on it, its first and its last day included."""

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

    @pytest.mark.parametrize("known_on", [datetime(2020, 1, 1), "2020-01-01"])  # noqa: DTZ001 - any datetime is refused
    def test_takes_days_and_nothing_else(self, known_on: Any) -> None:
        with pytest.raises(InvalidValue, match="known_on cannot be"):
            policy_on(date(2020, 1, 1), known_on=known_on)
        with pytest.raises(InvalidValue, match="day cannot be"):
            TIMELINE.policy_on(known_on)


class TestTheLawAsItWasKnown:
    """What was published after the day of knowing is left out, also where it came into force earlier."""

    late = amendment(published_on=date(2027, 3, 1))
    timeline = Timeline((POLICY, late))

    @example(known_on=date(2027, 2, 28))
    @example(known_on=date(2027, 3, 1))
    @given(known_on=days(min_day=POLICY.published_on))
    def test_is_the_older_until_the_newer_is_published(self, known_on: date) -> None:
        found = self.timeline.policy_on(date(2027, 2, 1), known_on=known_on)

        assert found == (POLICY if known_on < date(2027, 3, 1) else self.late)

    def test_is_all_of_the_law_where_no_day_of_knowing_is_given(self) -> None:
        assert self.timeline.policy_on(date(2027, 2, 1)) == self.late

    def test_carries_the_caveat_of_the_version_that_was_the_last_then(self) -> None:
        found = self.timeline.policy_on(date(2027, 2, 1), known_on=date(2027, 2, 1))

        assert any("1 February 2027 lies after" in caveat for caveat in found.caveats("en"))

    def test_needs_something_to_be_published_by_then(self) -> None:
        expected = "known_on cannot be .*: give a day from 2016-04-07 on, when the first was published"
        with pytest.raises(InvalidValue, match=expected):
            policy_on(date(2020, 1, 1), known_on=date(2016, 4, 6))

        assert policy_on(date(2020, 1, 1), known_on=date(2016, 4, 7)) == POLICY

    def test_is_an_error_where_only_a_later_version_was_known(self) -> None:
        early = Timeline((evolve(POLICY, published_on=date(2030, 1, 1)), NEWER))

        with pytest.raises(NoPolicyInForce, match="give a day from 2027-01-01 on"):
            early.policy_on(date(2020, 1, 1), known_on=date(2027, 1, 1))


class TestPastTheLastCheck:
    """Past the last version's day of checking an answer comes with a caveat: no error overnight, and no silence."""

    @pytest.mark.parametrize(("day", "cautions"), [(date(2026, 11, 23), 0), (date(2026, 11, 24), 1), (date.max, 1)])
    def test_every_answer_says_so_and_on_the_day_itself_none_does(self, day: date, cautions: int) -> None:
        policy = policy_on(day)

        for answer in (assess(ACCOUNT, policy=policy), maximum_aid(ACCOUNT, policy=policy)):
            assert answer.explain("en").count("Caution") == cautions
            assert answer.explain("nl").count("Let op") == cautions

    def test_the_version_is_equal_but_for_the_day_it_was_picked_for(self) -> None:
        policy = policy_on(date(MAXYEAR, 1, 1))

        assert policy == POLICY
        assert hash(policy) == hash(POLICY)
        assert policy.asked_for == date(MAXYEAR, 1, 1)
        assert policy.name == POLICY.name

    def test_an_older_version_carries_none_past_its_own_check(self) -> None:
        assert TIMELINE.policy_on(FIRST_DAY - ONE_DAY) is POLICY


class TestASequence:
    """A timeline is a sequence of its versions, and a value."""

    def test_has_the_versions_in_order(self) -> None:
        assert isinstance(TIMELINE, Sequence)
        assert list(TIMELINE) == [POLICY, NEWER]
        assert (TIMELINE[0], TIMELINE[-1], TIMELINE[:1]) == (POLICY, NEWER, (POLICY,))
        assert NEWER in TIMELINE
        assert (len(TIMELINE), TIMELINE.index(NEWER), list(reversed(TIMELINE))) == (2, 1, [NEWER, POLICY])

    def test_is_found_by_name(self) -> None:
        assert TIMELINE.named("made-up-order") is NEWER
        assert TIMELINE.named("order-2099") is None

    def test_goes_on_with_a_newer_version_and_stays_as_it_is(self) -> None:
        longer = Timeline((until(date(2026, 12, 29)),)).with_version(NEWER, seams=(GAP,))

        assert (longer.seams, longer[-1]) == ((GAP,), NEWER)
        assert POLICIES.with_version(NEWER) == TIMELINE
        assert len(POLICIES) == 1

    def test_is_a_value(self) -> None:
        assert Timeline((POLICY, NEWER)) == TIMELINE != POLICIES
        assert hash(Timeline((POLICY, NEWER))) == hash(TIMELINE)
        assert pickle.loads(pickle.dumps(TIMELINE)) == TIMELINE
