"""Transitions: which day picks the version of the policy that governs a running grant."""

from datetime import MAXYEAR, date, datetime, timedelta
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from flemish_clusters import (
    BY_APPLICATION,
    BY_ASSESSMENT,
    BY_FUNDING_YEAR,
    BY_GRANT,
    Dossier,
    InvalidValue,
    YearAccount,
    assess,
    assess_running,
)
from flemish_clusters.policies import GoverningDay, Timeline, Transition
from flemish_clusters.readings import VERSION_OF_THE_GRANT, Reading
from flemish_clusters.testing import days, dossiers, funding_periods, year_accounts
from tests.support.orders import BASIS, FIRST_DAY, NEWER, TIMELINE, amendment
from tests.support.usual import ACCOUNT, DOSSIER, PERIOD, POLICY

ONE_DAY: Final = timedelta(days=1)
ENACTED: Final = POLICY.in_force_from
TRANSITIONS: Final = (BY_GRANT, BY_APPLICATION, BY_FUNDING_YEAR, BY_ASSESSMENT)
THIRD: Final = amendment(NEWER, name="third", in_force_from=date(2029, 7, 1))
LONG: Final = Timeline((POLICY, NEWER, THIRD))


def dossier_of(first_day: date, *, decided_on: date | None, years: tuple[int, ...]) -> Dossier:
    """Return a dossier of a grant from a day on, with accounts of some years."""
    period = evolve(PERIOD, first_day=first_day, decided_on=decided_on)
    return evolve(DOSSIER, period=period, accounts=tuple(evolve(ACCOUNT, period=period, year=year) for year in years))


class TestTheDay:
    """The day of the grant, the first day of the funding year, or the day of the assessment."""

    @given(dossier=dossiers(), assessed_on=days())
    def test_of_the_assessment_is_that_day_whatever_is_assessed(self, dossier: Dossier, assessed_on: date) -> None:
        parts: tuple[Dossier | YearAccount, ...] = (dossier, *dossier.accounts)

        for part in parts:
            assert BY_ASSESSMENT.day_for(part, assessed_on=assessed_on) == assessed_on

    @given(dossier=dossiers(), assessed_on=days())
    def test_of_the_grant_is_that_of_the_decision_or_else_the_first_day(
        self, dossier: Dossier, assessed_on: date
    ) -> None:
        expected = dossier.period.decided_on or dossier.period.first_day
        parts: tuple[Dossier | YearAccount, ...] = (dossier, *dossier.accounts)

        for part in parts:
            assert BY_GRANT.day_for(part, assessed_on=assessed_on) == expected
        assert BY_FUNDING_YEAR.day_for(dossier, assessed_on=assessed_on) == expected

    @given(dossier=dossiers(), assessed_on=days())
    def test_of_the_application_is_that_or_else_that_of_the_grant(self, dossier: Dossier, assessed_on: date) -> None:
        expected = dossier.period.applied_on or BY_GRANT.day_for(dossier, assessed_on=assessed_on)
        parts: tuple[Dossier | YearAccount, ...] = (dossier, *dossier.accounts)

        for part in parts:
            assert BY_APPLICATION.day_for(part, assessed_on=assessed_on) == expected

    @pytest.mark.parametrize(
        ("transition", "applied_on", "decided_on", "said"),
        [
            (BY_APPLICATION, None, ENACTED, "The day of the application is not known, so the day of the decision was "),
            (BY_APPLICATION, None, None, "The day of the application is not known, so the first day of aid was taken."),
            (BY_APPLICATION, ENACTED, None, ""),
            (BY_GRANT, ENACTED, None, "The day of the decision is not known, so the first day of aid was taken."),
            (BY_GRANT, None, ENACTED, ""),
            (BY_FUNDING_YEAR, None, None, "The day of the decision is not known, so the first day of aid was taken."),
            (BY_ASSESSMENT, None, None, ""),
        ],
    )
    def test_that_is_not_known_is_stood_in_for_and_that_is_said(
        self, transition: Transition, applied_on: date | None, decided_on: date | None, said: str
    ) -> None:
        period = evolve(PERIOD, applied_on=applied_on, decided_on=decided_on)
        dossier = evolve(DOSSIER, period=period, accounts=())
        explained = assess_running(dossier, transition=transition, assessed_on=FIRST_DAY, policies=LONG).explain("en")

        assert transition.stand_in(period, "en").startswith(said)
        assert bool(said) == ("is not known, so the" in explained)
        assert bool(said) == bool(transition.stand_in(period, "nl"))

    @given(account=year_accounts(), assessed_on=days())
    def test_of_a_funding_year_is_its_first_day(self, account: YearAccount, assessed_on: date) -> None:
        assume(account.year <= account.period.years)
        year = account.period.funding_years[account.year - 1]

        assert BY_FUNDING_YEAR.day_for(account, assessed_on=assessed_on) == year.first_day

    # The first day of this year is still in the calendar.
    @example(first_day=date(2017, 1, 1), year=MAXYEAR - 2017 + 1)
    @example(first_day=date(2016, 2, 29), year=MAXYEAR - 2016 + 1)
    @example(first_day=date(2017, 1, 1), year=MAXYEAR - 2017 + 2)
    @given(first_day=days(max_day=date(MAXYEAR - 10, 12, 31)), year=st.integers(1, MAXYEAR))
    def test_of_a_year_past_the_period_goes_on_as_far_as_the_calendar(self, first_day: date, year: int) -> None:
        account = dossier_of(first_day, decided_on=None, years=(year,)).accounts[0]
        found = BY_FUNDING_YEAR.day_for(account, assessed_on=date.min)

        if first_day.year + year - 1 > MAXYEAR:
            assert found == date.max
        else:
            leap = (first_day.month, first_day.day) == (2, 29) and found.month == 3
            assert found.year == first_day.year + year - 1
            assert (found.month, found.day) == ((3, 1) if leap else (first_day.month, first_day.day))

    @pytest.mark.parametrize("part", [PERIOD, DOSSIER.cluster, None])
    def test_is_of_a_dossier_or_an_account(self, part: Any) -> None:
        with pytest.raises(InvalidValue, match="part cannot be"):
            BY_GRANT.day_for(part, assessed_on=FIRST_DAY)

    @pytest.mark.parametrize("transition", TRANSITIONS)
    @pytest.mark.parametrize("day", [datetime(2027, 1, 1), None])  # noqa: DTZ001 - any datetime is refused
    def test_of_the_assessment_has_to_be_a_day(self, transition: Transition, day: Any) -> None:
        with pytest.raises(InvalidValue, match="assessed_on cannot be"):
            transition.day_for(ACCOUNT, assessed_on=day)


class TestATransition:
    """It stands on a citation or on a reading, and says which."""

    def test_stands_on_nothing_else(self) -> None:
        ground: Any = "the act"

        with pytest.raises(InvalidValue, match="^Transition.ground cannot be 'the act': give a Citation or a Reading$"):
            Transition(BY_GRANT.day, ground)

    @pytest.mark.parametrize("transition", TRANSITIONS)
    def test_without_an_act_rests_on_a_reading_with_its_alternatives(self, transition: Transition) -> None:
        ground = transition.ground

        assert isinstance(ground, Reading)
        assert (transition.text("en"), transition.text("nl")) == (ground.choice.en, ground.choice.nl)
        assert len(ground.alternatives) == len(TRANSITIONS) - 1

    def test_of_an_act_cites_it(self) -> None:
        transition = Transition(GoverningDay.GRANT, BASIS)
        said = assess_running(DOSSIER, transition=transition, assessed_on=FIRST_DAY).explain("nl")

        assert transition.text("en") == "A made-up order, art. 1 (hypothetical)"
        assert "Welke versie geldt: A made-up order, art. 1 (hypothetisch)" in said

    @pytest.mark.parametrize(
        ("field", "arguments"), [("day", ("grant", VERSION_OF_THE_GRANT)), ("ground", (GoverningDay.GRANT, None))]
    )
    def test_refuses_what_is_no_such_thing(self, field: str, arguments: tuple[Any, Any]) -> None:
        with pytest.raises(InvalidValue, match=f"Transition.{field} cannot be"):
            Transition(*arguments)


class TestOnTheBoundary:
    """The version turns on the very day that the newer comes into force."""

    @pytest.mark.parametrize(("step", "version"), [(-1, "order-2016"), (0, "made-up-order"), (1, "made-up-order")])
    def test_of_each_governing_day(self, step: int, version: str) -> None:
        day = FIRST_DAY + step * ONE_DAY
        early = date(2017, 1, 1)
        by_decision = assess_running(
            dossier_of(early, decided_on=day, years=(1, 99)), transition=BY_GRANT, assessed_on=early, policies=LONG
        )
        by_first_day = assess_running(
            dossier_of(day, decided_on=None, years=(1, 99)), transition=BY_GRANT, assessed_on=early, policies=LONG
        )
        by_assessment = assess_running(
            dossier_of(early, decided_on=early, years=(1, 99)), transition=BY_ASSESSMENT, assessed_on=day, policies=LONG
        )
        by_year = assess_running(
            dossier_of(day, decided_on=early, years=(1,)), transition=BY_FUNDING_YEAR, assessed_on=early, policies=LONG
        )

        for whole in (by_decision, by_first_day, by_assessment):
            assert {policy.name for _, policy in whole.applied} == {version}
        assert [policy.name for _, policy in by_year.applied] == ["order-2016"] * 3 + [version]

    def test_names_the_version_of_each_year_of_a_grant_that_straddles_two_changes(self) -> None:
        dossier = dossier_of(date(2025, 7, 1), decided_on=date(2025, 5, 1), years=(5, 1, 2, 3, 4, 9999))

        whole = assess_running(dossier, transition=BY_FUNDING_YEAR, assessed_on=FIRST_DAY, policies=LONG)

        accounts = {account.year: policy.name for account, policy in whole.applied if isinstance(account, YearAccount)}
        assert accounts == {
            1: "order-2016",
            2: "order-2016",
            3: "made-up-order",
            4: "made-up-order",
            5: "third",
            9999: "third",
        }
        assert {part.policy.name for part in whole.parts[0].parts} == {"order-2016"}


class TestEveryPart:
    """Each part is found as its own version finds it; the whole is folded from them."""

    period = funding_periods(
        first_day=days(min_day=ENACTED, max_day=date(2100, 1, 1)),
        decided_on=days(min_day=ENACTED, max_day=date(9998, 1, 1)),
        applied_on=st.none() | days(min_day=ENACTED),
    )

    @given(
        dossier=dossiers(period=period),
        transition=st.sampled_from(TRANSITIONS),
        assessed_on=days(min_day=ENACTED),
    )
    def test_is_found_as_the_version_of_its_day_finds_it(
        self, dossier: Dossier, transition: Transition, assessed_on: date
    ) -> None:
        whole = assess_running(dossier, transition=transition, assessed_on=assessed_on, policies=LONG)

        for part in whole.parts:
            judged = part.subject if isinstance(part.subject, YearAccount) else dossier
            policy = LONG.policy_on(transition.day_for(judged, assessed_on=assessed_on))
            alone = assess(part.subject, policy=policy)
            assert (part.verdict, part.missing, part.policy) == (alone.verdict, alone.missing, alone.policy)
            assert [(one.rule, one.judgement) for one in part.findings] == [
                (one.rule, one.judgement) for one in alone.findings
            ]

    @given(dossier=dossiers(period=period), assessed_on=days(min_day=ENACTED))
    def test_by_the_grant_equals_the_assessment_under_that_one_version(
        self, dossier: Dossier, assessed_on: date
    ) -> None:
        version = LONG.policy_on(dossier.period.decided_on or dossier.period.first_day, asked_on=assessed_on)
        running = assess_running(dossier, transition=BY_GRANT, assessed_on=assessed_on, policies=LONG)

        assert evolve(running, transition=None) == assess(dossier, policy=version)
        for language in ("en", "nl"):
            lines = running.explain(language).splitlines()
            assert [line for line in lines if BY_GRANT.text(language) not in line] == assess(
                dossier, policy=version
            ).explain(language).splitlines()

    def test_past_the_last_check_says_so(self) -> None:
        text = assess_running(DOSSIER, transition=BY_ASSESSMENT, assessed_on=date(2040, 1, 1), policies=TIMELINE)

        assert "1 January 2040 lies after 15 December 2026" in text.explain("en")
