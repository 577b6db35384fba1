"""Running grants: the policy changes while a grant runs, and a transition picks the versions."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    BY_ASSESSMENT,
    BY_FUNDING_YEAR,
    BY_GRANT,
    POLICIES,
    Dossier,
    Euro,
    InvalidValue,
    NoPolicyInForce,
    Verdict,
    YearAccount,
    assess,
    assess_running,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.money import ZERO
from flemish_clusters.policies import Status, Timeline, Transition
from flemish_clusters.readings import VERSION_OF_THE_GRANT, VERSION_OF_THE_YEAR
from flemish_clusters.testing import dossiers, funding_periods
from tests.support.orders import amendment
from tests.support.usual import ACCOUNT, DOSSIER, PERIOD, POLICY, SPEARHEAD

NEXT: Final = amendment(
    in_force_from=date(2020, 1, 1),
    published_on=date(2019, 12, 1),
    status=Status.ENACTED,
    numbers={"spearhead.yearly_ceiling": Euro(300_000)},
)
OLD, NEW = POLICY.name, NEXT.name
untyped_assess_running: Final = cast("Callable[..., object]", assess_running)


class TestALatePublication:
    """A version that works back governs, and an assessment made before it was published says so, or leaves it out."""

    late = amendment(in_force_from=date(2017, 1, 1), published_on=date(2018, 6, 1), status=Status.ENACTED)
    timeline = Timeline((POLICY, late))

    @pytest.mark.parametrize(("assessed_on", "cautions"), [(date(2018, 5, 31), 1), (date(2018, 6, 1), 0)])
    def test_is_told_until_it_is_published(self, assessed_on: date, cautions: int) -> None:
        found = assess_running(DOSSIER, transition=BY_GRANT, assessed_on=assessed_on, policies=self.timeline)

        assert found.policy == self.late
        assert found.explain("en").count("was published on 1 June 2018; on 31 May 2018 it was not yet") == cautions

    @pytest.mark.parametrize("transition", [BY_GRANT, BY_FUNDING_YEAR, BY_ASSESSMENT])
    def test_is_left_out_as_it_was_known_before(self, transition: Transition) -> None:
        found = assess_running(
            DOSSIER,
            transition=transition,
            assessed_on=date(2018, 6, 1),
            policies=self.timeline,
            known_on=date(2018, 5, 31),
        )

        assert {part.policy for _, part in found.walk()} == {POLICY}
        assert "it was not yet known" not in found.explain("en")


class TestARunningGrant:
    """The transition picks the version for each account, and one for the cluster and the period."""

    timeline = Timeline((POLICY, NEXT))
    dossier = evolve(DOSSIER, accounts=(evolve(ACCOUNT, year=3), evolve(ACCOUNT, year=4)))

    @pytest.mark.parametrize(
        ("transition", "assessed_on", "versions"),
        [
            (BY_GRANT, date(2021, 1, 1), (OLD, OLD, OLD, OLD)),
            (BY_FUNDING_YEAR, date(2021, 1, 1), (OLD, OLD, OLD, NEW)),
            (BY_FUNDING_YEAR, date(2018, 1, 1), (OLD, OLD, OLD, NEW)),
            (BY_ASSESSMENT, date(2019, 12, 31), (OLD, OLD, OLD, OLD)),
            (BY_ASSESSMENT, date(2020, 1, 1), (NEW, NEW, NEW, NEW)),
        ],
    )
    def test_is_judged_by_the_versions_that_the_transition_picks(
        self, transition: Transition, assessed_on: date, versions: tuple[str, ...]
    ) -> None:
        assessment = assess_running(
            self.dossier, transition=transition, assessed_on=assessed_on, policies=self.timeline
        )

        assert tuple(part.policy.name for part in assessment.parts) == versions
        assert assessment.transition is transition
        verdicts = [part.verdict for part in assessment.parts[2:]]
        assert verdicts == [Verdict.NOT_MET if name == NEW else Verdict.MET for name in versions[2:]]
        companies = [part.policy.name for part in assessment.parts[0].parts]
        assert companies == [versions[0]] * len(companies)

    @given(dossier=dossiers(period=funding_periods(first_day=st.dates(date(2016, 4, 17), date(2100, 1, 1)))))
    def test_under_one_version_comes_out_as_that_version_says(self, dossier: Dossier) -> None:
        late = evolve(dossier.period, decided_on=None)
        accounts = tuple(evolve(account, period=late) for account in dossier.accounts)
        dossier = evolve(dossier, period=late, accounts=accounts)

        alone = Timeline((POLICY,))
        running = assess_running(dossier, transition=BY_GRANT, assessed_on=date(2020, 1, 1), policies=alone)
        plain = assess(dossier, policy=POLICY)
        assert evolve(running, transition=None) == plain

    def test_names_each_version_what_it_was_applied_to_and_why(self) -> None:
        assessment = assess_running(
            self.dossier, transition=BY_FUNDING_YEAR, assessed_on=date(2021, 1, 1), policies=self.timeline
        )

        english, dutch = assessment.explain("en"), assessment.explain("nl")
        whole = "dossier of spearhead cluster A fitting cluster, spearhead cluster A fitting cluster, funding period"
        assert f"Applied to {whole}, funding year 3: {POLICY.title.en}, in force from 17 April 2016." in english
        assert "Applied to funding year 4: made-up order, in force from 1 January 2020." in english
        assert f"Which version applies: {VERSION_OF_THE_YEAR.choice.en}" in english
        assert "Toegepast op steunjaar 4: verzonnen besluit, in werking sinds 1 januari 2020." in dutch
        assert f"Welke versie geldt: {VERSION_OF_THE_YEAR.choice.nl}" in dutch

    def test_names_the_version_once_where_one_governs_all(self) -> None:
        assessment = assess_running(self.dossier, transition=BY_GRANT, assessed_on=date(2021, 1, 1))

        text = assessment.explain("en")
        assert f"Applied: {POLICY.title.en}, in force from 17 April 2016." in text
        assert f"Which version applies: {VERSION_OF_THE_GRANT.choice.en}" in text

    def test_goes_on_to_the_aid_of_each_account_under_the_version_that_governed_it(self) -> None:
        assessment = assess_running(
            self.dossier, transition=BY_FUNDING_YEAR, assessed_on=date(2021, 1, 1), policies=self.timeline
        )

        # A type checker follows this without a cast.
        accounts = [(part.subject, part.policy) for part in assessment.parts if isinstance(part.subject, YearAccount)]
        aid = [maximum_aid(account, policy=policy).amount for account, policy in accounts]
        raised = [still_to_raise(account, policy=policy) for account, policy in accounts]
        again = [assess(part.subject, policy=part.policy).verdict for part in assessment.parts]
        assert aid == [Euro(500_000), Euro(300_000)]
        assert raised == [ZERO, ZERO]
        assert again == [part.verdict for part in assessment.parts]
        assert required_cofinancing(1, account=DOSSIER.accounts[0], policy=assessment.policy) == Euro(1)

    def test_decided_before_there_was_a_policy_has_none(self) -> None:
        period = evolve(PERIOD, decided_on=date(2016, 4, 16))
        dossier = evolve(DOSSIER, period=period, accounts=())

        with pytest.raises(NoPolicyInForce, match="2016-04-16"):
            assess_running(dossier, transition=BY_GRANT, assessed_on=date(2020, 1, 1))

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("dossier", SPEARHEAD),
            ("transition", "grant"),
            ("assessed_on", datetime(2020, 1, 1)),  # noqa: DTZ001 - any datetime is refused
            ("assessed_on", None),
            ("policies", (POLICY,)),
        ],
    )
    def test_refuses_what_is_no_such_thing(self, name: str, value: object) -> None:
        given_: dict[str, object] = {
            "dossier": DOSSIER,
            "transition": BY_GRANT,
            "assessed_on": date(2020, 1, 1),
            "policies": POLICIES,
            name: value,
        }

        with pytest.raises(InvalidValue, match=f"{name} cannot be"):
            untyped_assess_running(**given_)
