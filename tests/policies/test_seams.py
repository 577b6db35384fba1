"""Seams: days on which no version is in force, or two are, are declared on purpose."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from flemish_clusters import InvalidValue, NoPolicyInForce
from flemish_clusters.policies import Seam, Timeline
from tests.support.models import POLICY
from tests.support.orders import BASIS, FIRST_DAY, GAP, NEWER, TITLE, until

ONE_DAY = timedelta(days=1)
OVERLAP = Seam(first_day=FIRST_DAY, last_day=date(2027, 6, 30), basis=BASIS, reason=TITLE)


class TestTheSeams:
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
            with pytest.raises(NoPolicyInForce) as caught:
                timeline.policy_on(day)

            assert (caught.value.last_day, caught.value.first_day) == (GAP.first_day - ONE_DAY, FIRST_DAY)

    def test_name_the_last_day_of_all_that_ended_before(self) -> None:
        last = evolve(NEWER, in_force_from=GAP.first_day, in_force_until=FIRST_DAY)
        around = Timeline((until(date(2027, 2, 1)), last), seams=(evolve(GAP, last_day=FIRST_DAY),))

        with pytest.raises(NoPolicyInForce) as caught:
            around.policy_on(date(2027, 2, 2))
        assert (caught.value.last_day, caught.value.first_day) == (date(2027, 2, 1), None)
        assert around.policy_on(date(2027, 2, 1)).name == POLICY.name

    def test_that_are_overlaps_leave_the_days_to_the_newer(self) -> None:
        timeline = Timeline((until(OVERLAP.last_day), NEWER), seams=(OVERLAP,))

        assert timeline.policy_on(FIRST_DAY - ONE_DAY).name == POLICY.name
        assert timeline.policy_on(FIRST_DAY) == NEWER
        assert timeline.policy_on(OVERLAP.last_day + ONE_DAY) == NEWER

    def test_that_join_nothing_are_refused(self) -> None:
        for versions in ((POLICY,), (POLICY, NEWER), (until(FIRST_DAY - ONE_DAY), NEWER)):
            with pytest.raises(InvalidValue) as caught:
                Timeline(versions, seams=(GAP,))

            assert (caught.value.field, caught.value.value) == ("Timeline.seams", "2026-12-30 to 2026-12-31")
            assert caught.value.expected == "the days between two versions, or those that both hold"

    @pytest.mark.parametrize(
        ("field", "value"), [("first_day", None), ("last_day", "2020-01-01"), ("basis", None), ("reason", "so")]
    )
    def test_say_which_act_and_why(self, field: str, value: Any) -> None:
        with pytest.raises(InvalidValue, match=f"Seam.{field} cannot be"):
            evolve(GAP, **{field: value})

    def test_do_not_end_before_they_begin(self) -> None:
        with pytest.raises(InvalidValue, match=r"Seam.last_day cannot be .*: give a day from 2026-12-30 on"):
            evolve(GAP, last_day=date(2026, 12, 29))

    def test_can_be_one_day(self) -> None:
        only = evolve(GAP, last_day=GAP.first_day)
        newer = evolve(NEWER, in_force_from=GAP.last_day)

        assert len(Timeline((until(GAP.first_day - ONE_DAY), newer), seams=(only,))) == 2

    def test_stay_declared_once_the_timeline_goes_on(self) -> None:
        timeline = Timeline((until(date(2026, 12, 29)), NEWER), seams=(GAP,))
        third = evolve(NEWER, name="third", in_force_from=date(2028, 1, 1))

        assert timeline.with_version(third).seams == (GAP,)
        with pytest.raises(NoPolicyInForce):
            timeline.with_version(third).policy_on(GAP.first_day)


class TestAVersionWithinAnother:
    """It overlaps the one around it, and so does the next one, as far as both are in force."""

    around = until(date(2025, 12, 31))
    first = evolve(NEWER, name="first", in_force_from=date(2020, 1, 1), in_force_until=date(2021, 12, 31))
    second = evolve(NEWER, name="second", in_force_from=date(2022, 1, 1), in_force_until=date(2023, 12, 31))
    after = evolve(NEWER, in_force_from=date(2026, 1, 1))
    seams = tuple(
        Seam(first_day=inner.in_force_from, last_day=inner.in_force_until or date.max, basis=BASIS, reason=TITLE)
        for inner in (first, second)
    )

    def test_needs_a_seam_for_each(self) -> None:
        with pytest.raises(InvalidValue, match="2020-01-01 to 2021-12-31"):
            Timeline((self.around, self.first, self.second, self.after), seams=self.seams[1:])
        with pytest.raises(InvalidValue, match=r"2022-01-01 to 2023-12-31.*order-2016 and second do not"):
            Timeline((self.around, self.first, self.second, self.after), seams=self.seams[:1])

    def test_leaves_the_days_after_it_to_the_one_around_it(self) -> None:
        timeline = Timeline((self.around, self.first, self.second, self.after), seams=self.seams)
        names = [timeline.policy_on(date(year, 1, 1)).name for year in (2019, 2020, 2022, 2024, 2026)]

        assert names == ["order-2016", "first", "second", "order-2016", "made-up-order"]

    def test_is_named_where_it_ends_with_the_one_around_it_and_nothing_follows(self) -> None:
        inner = evolve(self.first, in_force_until=date(2025, 12, 31))
        seam = evolve(self.seams[0], last_day=date(2025, 12, 31))
        late = evolve(self.after, in_force_from=date(2026, 2, 1))

        with pytest.raises(InvalidValue, match=r"2026-01-01 to 2026-01-31.*: first and made-up-order do not"):
            Timeline((self.around, inner, late), seams=(seam,))
