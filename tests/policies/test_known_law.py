"""The law as it was known: on a day before all was published, and past the day up to which anybody looked."""

from datetime import MAXYEAR, date, timedelta

import pytest
from attrs import evolve
from hypothesis import example, given

from flemish_clusters import InvalidValue, Message, NoPolicyInForce, assess, maximum_aid, policy_on
from flemish_clusters.policies import Status, Timeline
from flemish_clusters.testing import days
from tests.support.orders import FIRST_DAY, NEWER, TIMELINE, amendment, until
from tests.support.usual import ACCOUNT, POLICY

ALONE = Timeline((POLICY,))
ONE_DAY = timedelta(days=1)
ENACTED = amendment(status=Status.ENACTED)


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

    @pytest.mark.parametrize(("day", "cautions"), [(date(2020, 1, 1), 0), (date(2020, 1, 2), 1)])
    def test_goes_no_further_than_the_day_of_knowing(self, day: date, cautions: int) -> None:
        found = policy_on(day, known_on=date(2020, 1, 1))
        english, dutch = "\n".join(found.caveats("en")), "\n".join(found.caveats("nl"))

        assert english.count("2 January 2020 lies after 1 January 2020, and what was published after that") == cautions
        assert dutch.count("2 januari 2020 valt na 1 januari 2020, en wat na die dag is bekendgemaakt") == cautions
        assert "sources of this policy" not in english

    def test_needs_something_to_be_published_by_then(self) -> None:
        expected = "known_on cannot be .*: give a day from 2016-04-07 on, when the first was published"
        with pytest.raises(InvalidValue, match=expected):
            policy_on(date(2020, 1, 1), known_on=date(2016, 4, 6))

        assert policy_on(date(2020, 1, 1), known_on=date(2016, 4, 7)) == POLICY

    def test_is_a_timeline_of_what_was_published_by_then(self) -> None:
        known = self.timeline.known_on(date(2027, 2, 28))

        assert list(known) == [POLICY]
        assert (len(known), known[-1], self.late in known) == (1, POLICY, False)
        assert known.policy_on(date(2027, 2, 1)) == self.timeline.policy_on(date(2027, 2, 1), known_on=known.as_of)
        assert known.known_on(date(2027, 3, 1)) == self.timeline.known_on(date(2027, 3, 1)) != known
        assert list(self.timeline.known_on(date(2027, 3, 1))) == [POLICY, self.late]
        assert repr(known) == "<Timeline order-2016 as known on 2027-02-28>"

    @pytest.mark.parametrize(
        ("asked_on", "cautions"), [(None, 1), (date(2027, 2, 28), 1), (date(2027, 3, 1), 0), (date(2030, 1, 1), 0)]
    )
    def test_a_version_that_was_not_yet_published_says_so(self, asked_on: date | None, cautions: int) -> None:
        found = self.timeline.policy_on(date(2027, 2, 1), asked_on=asked_on)
        day = asked_on or date(2027, 2, 1)
        english = f"Caution: the version that was applied was published on 1 March 2027; on {day.day} February 2027 it"
        dutch = f"Let op: de toegepaste versie is bekendgemaakt op 1 maart 2027; op {day.day} februari 2027 was ze nog"

        assert sum(caveat.startswith(english) for caveat in found.caveats("en")) == cautions
        assert sum(caveat.startswith(dutch) for caveat in found.caveats("nl")) == cautions

    def test_is_an_error_where_only_a_later_version_was_known(self) -> None:
        with pytest.raises(NoPolicyInForce, match="give a day from 2027-01-01 on"):
            Timeline((NEWER,)).policy_on(date(2020, 1, 1), known_on=date(2027, 1, 1))


class TestPastTheLastCheck:
    """Past the last version's day of checking an answer comes with a caveat: no error overnight, and no silence."""

    @pytest.mark.parametrize(("day", "cautions"), [(date(2026, 11, 23), 0), (date(2026, 11, 24), 1), (date.max, 1)])
    def test_every_answer_says_so_and_on_the_day_itself_none_does(self, day: date, cautions: int) -> None:
        policy = ALONE.policy_on(day)

        for answer in (assess(ACCOUNT, policy=policy), maximum_aid(ACCOUNT, policy=policy)):
            assert answer.explain("en").count("the sources of this policy were looked at") == cautions
            assert answer.explain("nl").count("de bronnen van dit beleid zijn bekeken") == cautions

    def test_the_version_is_equal_but_for_the_day_it_was_picked_for(self) -> None:
        policy = ALONE.policy_on(date(MAXYEAR, 1, 1))

        assert policy == POLICY
        assert hash(policy) == hash(POLICY)
        assert len(policy.of_the_day) == 1
        assert policy.name == POLICY.name

    @pytest.mark.parametrize(("day", "cautions"), [(date(2026, 11, 23), 0), (date(2026, 11, 24), 1)])
    def test_an_older_version_carries_it_too_where_the_next_is_not_law(self, day: date, cautions: int) -> None:
        for timeline in (TIMELINE, Timeline((until(FIRST_DAY - ONE_DAY), NEWER))):
            said = timeline.policy_on(day).of_the_day
            assert [message.en.count("lies after 23 November 2026") for message in said] == [1] * cautions

    @pytest.mark.parametrize(("day", "cautions"), [(date(2028, 6, 1), 0), (date(2028, 6, 2), 1)])
    def test_an_older_version_carries_it_past_the_check_of_a_next_one_that_is_law(
        self, day: date, cautions: int
    ) -> None:
        later = evolve(ENACTED, in_force_from=date(2030, 1, 1), checked_on=date(2028, 6, 1))
        policy = Timeline((POLICY, later)).policy_on(day)

        assert policy == POLICY
        assert "\n".join(policy.caveats("en")).count("lies after 1 June 2028") == cautions

    def test_the_check_of_an_older_version_says_nothing_of_a_newer(self) -> None:
        newer = evolve(
            ENACTED, published_on=date(2020, 1, 1), in_force_from=date(2020, 1, 1), checked_on=date(2021, 1, 1)
        )

        (caution,) = Timeline((POLICY, newer)).policy_on(date(2022, 1, 1)).of_the_day
        assert caution.en.startswith("Caution: 1 January 2022 lies after 1 January 2021, the last day up to which")

    def test_tells_what_was_looked_at_from_what_was_left_out(self) -> None:
        later = evolve(ENACTED, published_on=date(2027, 1, 20), checked_on=date(2027, 3, 1))
        timeline = Timeline((POLICY, later))
        looked_at, left_out = (
            timeline.policy_on(date(2027, 4, 1), known_on=known_on).of_the_day
            for known_on in (date(2027, 3, 31), date(2027, 1, 19))
        )

        assert looked_at == (
            Message(
                en="Caution: 1 April 2027 lies after 1 March 2027, the last day up to which the sources of this policy "
                "were looked at.",
                nl="Let op: 1 april 2027 valt na 1 maart 2027, de laatste dag tot wanneer de bronnen van dit beleid "
                "zijn bekeken.",
            ),
        )
        assert left_out == (
            Message(
                en="Caution: 1 April 2027 lies after 19 January 2027, and what was published after that day is left "
                "out.",
                nl="Let op: 1 april 2027 valt na 19 januari 2027, en wat na die dag is bekendgemaakt, blijft buiten "
                "beschouwing.",
            ),
        )
