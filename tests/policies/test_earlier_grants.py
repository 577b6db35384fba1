"""Earlier grants: what an order changes for new grants only leaves a second whole policy for the others."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    BY_ASSESSMENT,
    BY_FUNDING_YEAR,
    ClusterKind,
    Euro,
    FundingPeriod,
    InvalidValue,
    Policy,
    Verdict,
    YearAccount,
    assess,
    assess_running,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.changes import EarlierGrantsChanged, NumberChanged, diff, impact
from flemish_clusters.facts import Subject
from flemish_clusters.policies import Timeline
from flemish_clusters.receipts import SCHEMA, receipt_for, receipt_from_json, receipt_to_json, replay
from flemish_clusters.receipts.digests import digest
from flemish_clusters.receipts.records import record_of
from flemish_clusters.testing import check_policy, dossiers, subjects, year_accounts
from tests.support.orders import FIRST_DAY, amendment, has_a_partner
from tests.support.usual import DOSSIER, FITTING, PERIOD, POLICY, SPEARHEAD

SHORTER: Final = amendment(
    numbers={"spearhead.funding_years": 7, "spearhead.yearly_ceiling": 510_000},
    added=(has_a_partner,),
    repealed=("COM-4",),
    new_grants_only=("spearhead.funding_years", "COM-4", "COM-9"),
)
EARLIER: Final = SHORTER.governing(None)[1]
BEFORE, AFTER = date(2026, 12, 31), FIRST_DAY


def decided(day: date | None, **facts: Any) -> YearAccount:
    """Return the account of year 8 of a period of ten, of a grant that was decided on a day."""
    period = evolve(PERIOD, first_day=date(2027, 1, 1), decided_on=day)
    account = YearAccount(period=period, year=8, eligible_costs=10**7, cofinancing=10**7, aid=100)
    return evolve(account, **facts)


class TestASecondWholePolicy:
    """It is the same amendment without what holds for new grants only, with a name of its own."""

    def test_is_named_after_the_first(self) -> None:
        assert (SHORTER.earlier_grants, SHORTER.grants_from) == (EARLIER, FIRST_DAY)
        assert EARLIER.name == "made-up-order/earlier-grants"
        assert EARLIER.title.text("en") == "made-up order, for grants decided before 1 January 2027"
        assert EARLIER.title.text("nl") == "verzonnen besluit, voor steun waarover vóór 1 januari 2027 is beslist"

    def test_has_the_rest_of_the_changes(self) -> None:
        spearheads = [policy.terms.of(ClusterKind.SPEARHEAD) for policy in (SHORTER, EARLIER)]

        assert [terms.funding_years.value for terms in spearheads] == [7, 10]
        assert [terms.yearly_ceiling.value for terms in spearheads] == [Euro(510_000)] * 2
        codes = [{rule.code for rule in policy.rules} for policy in (SHORTER, EARLIER)]
        assert codes[0] - codes[1] == {"COM-9"}
        assert codes[1] - codes[0] == {"COM-4"}

    def test_loses_a_kind_of_cluster_that_is_closed_for_all(self) -> None:
        closed = {"innovative_business_network": None}
        at_once = amendment(numbers={**closed, "spearhead.match": 2}, new_grants_only=("spearhead.match",))
        only = amendment(numbers=closed, new_grants_only=tuple(closed))

        assert [one.terms.known_kinds for one in at_once.governing(None)] == [(ClusterKind.SPEARHEAD,)] * 2
        assert [len(one.terms.known_kinds) for one in only.governing(None)] == [1, 2]
        later = amendment(SHORTER, name="later", numbers=closed)
        assert [len(one.terms.known_kinds) for one in later.governing(None)] == [1, 1]

    def test_is_amended_along(self) -> None:
        later = amendment(
            SHORTER,
            name="later",
            numbers={"spearhead.yearly_ceiling": 520_000},
            repealed=("COM-9",),
            published_on=FIRST_DAY,
        )
        earlier = later.governing(None)[1]

        assert (later.grants_from, earlier.name) == (FIRST_DAY, "later/earlier-grants")
        assert [one.terms.of(ClusterKind.SPEARHEAD).yearly_ceiling.value for one in (later, earlier)] == [
            Euro(520_000)
        ] * 2
        assert "COM-4" in {rule.code for rule in earlier.rules}

    def test_has_an_earlier_one_still_where_another_order_tells_new_grants_apart(self) -> None:
        later = amendment(
            SHORTER,
            name="later",
            in_force_from=date(2030, 1, 1),
            numbers={"spearhead.funding_years": 5},
            new_grants_only=("spearhead.funding_years",),
        )
        years = {
            day: later.funding_period(ClusterKind.SPEARHEAD, date(2031, 1, 1), decided_on=day).years
            for day in (BEFORE, AFTER, date(2029, 12, 31), date(2030, 1, 1))
        }

        assert years == {BEFORE: 10, AFTER: 7, date(2029, 12, 31): 7, date(2030, 1, 1): 5}
        names = [policy.name for policy in later.governing(None)]
        assert names == ["later", "later/earlier-grants", "later/earlier-grants/earlier-grants"]
        assert "; other for grants decided before: 1 January 2027; for earlier grants: " in diff(POLICY, later).table(
            "en"
        )

    def test_stays_the_only_one_where_another_order_tells_the_same_grants_apart(self) -> None:
        ceiling = "spearhead.yearly_ceiling"
        first = amendment(numbers={ceiling: 450_000}, new_grants_only=(ceiling,))
        erratum = amendment(first, name="erratum", numbers={ceiling: 460_000}, new_grants_only=(ceiling,))
        unnamed = amendment(first, name="unnamed", numbers={ceiling: 460_000})

        def ceilings(policy: Policy) -> list[Euro]:
            return [one.terms.of(ClusterKind.SPEARHEAD).yearly_ceiling.value for one in policy.governing(None)]

        assert ceilings(erratum) == [Euro(460_000), Euro(500_000)]
        assert ceilings(unnamed) == [Euro(460_000), Euro(460_000)]

    def test_says_on_which_day_it_turns(self) -> None:
        later = amendment(
            SHORTER,
            name="later",
            in_force_from=date(2030, 1, 1),
            numbers={"spearhead.aid_intensity": Fraction(1, 10**6)},
            new_grants_only=("spearhead.aid_intensity",),
        )
        found = assess(evolve(decided(None), aid=20), policy=later)

        reasons = {code: found.finding(code).because("en") for code in ("AID-1", "PER-2")}
        assert reasons["AID-1"].startswith("This is not the same for a grant that was decided before 1 January 2030")
        assert reasons["PER-2"].startswith("This is not the same for a grant that was decided before 1 January 2027")

    def test_has_rules_of_ones_own_as_well(self) -> None:
        ours = SHORTER.with_rules(evolve(has_a_partner, code="OWN-1"))

        assert [policy.rules[-1].code for policy in ours.governing(None)] == ["OWN-1", "OWN-1"]

    @pytest.mark.parametrize(
        "only", [("spearhead.match",), ("COM-9", "COM-1"), "COM-9", ["COM-9"], (5,), ("spearhead",), None]
    )
    def test_is_refused_for_what_does_not_change(self, only: Any) -> None:
        expected = "^new_grants_only cannot be .*: give a tuple of what changes, of spearhead.funding_years, COM-9$"
        with pytest.raises(InvalidValue, match=expected):
            amendment(added=(has_a_partner,), numbers={"spearhead.funding_years": 7}, new_grants_only=only)

    def test_is_refused_where_nothing_changes(self) -> None:
        with pytest.raises(InvalidValue, match="of what changes, of which there is nothing$"):
            amendment(new_grants_only=("COM-4",))

    def test_is_a_policy_with_the_day_that_parts_them(self) -> None:
        wrong: Any = 5
        with pytest.raises(InvalidValue, match=r"^Policy.earlier_grants cannot be 5: give a Policy$"):
            evolve(POLICY, earlier_grants=wrong)
        with pytest.raises(InvalidValue, match=r"^Policy.grants_from cannot be None: give a datetime.date"):
            evolve(POLICY, earlier_grants=EARLIER)
        with pytest.raises(InvalidValue, match=r"^Policy.earlier_grants cannot be None: give a Policy$"):
            evolve(POLICY, grants_from=FIRST_DAY)

    def test_is_asked_for_with_a_period(self) -> None:
        wrong: Any = "1 January"
        with pytest.raises(InvalidValue, match="^period cannot be '1 January': give a FundingPeriod$"):
            SHORTER.governing(wrong)


class TestTheDayOfTheDecision:
    """It picks the whole policy, in every call."""

    @pytest.mark.parametrize(("day", "most"), [(BEFORE, "510000"), (AFTER, "0")])
    def test_governs_the_aid(self, day: date, most: str) -> None:
        aid = maximum_aid(decided(day), policy=SHORTER)

        assert aid.amount == Euro(most)
        assert aid.policy is (EARLIER if day == BEFORE else SHORTER)
        assert still_to_raise(decided(day, cofinancing=0), policy=SHORTER) == Euro(most)
        assert required_cofinancing(100, account=decided(day), policy=SHORTER) == Euro(100)

    @pytest.mark.parametrize(("day", "verdict"), [(BEFORE, Verdict.MET), (AFTER, Verdict.NOT_MET)])
    def test_governs_the_findings(self, day: date, verdict: Verdict) -> None:
        assessment = assess(decided(day), policy=SHORTER)

        assert assessment.finding("PER-2").verdict is verdict
        assert assessment.policy is (EARLIER if day == BEFORE else SHORTER)

    @pytest.mark.parametrize(("day", "years"), [(BEFORE, 10), (AFTER, 7)])
    def test_governs_the_term(self, day: date, years: int) -> None:
        assert SHORTER.funding_period(ClusterKind.SPEARHEAD, AFTER, decided_on=day).years == years

    def test_has_to_be_known_for_milestones_that_differ(self) -> None:
        kind = ClusterKind.INNOVATIVE_BUSINESS_NETWORK
        policy = amendment(numbers={"innovative_business_network": None}, new_grants_only=(kind.name.lower(),))
        period = evolve(PERIOD, kind=kind, years=3)

        assert policy.milestones(evolve(period, decided_on=AFTER)) == ()
        assert len(policy.milestones(evolve(period, decided_on=BEFORE))) == 6
        with pytest.raises(InvalidValue, match="^decided_on cannot be None: give the day: the milestones are others"):
            policy.milestones(period)

    def test_has_to_be_known_for_a_term_that_differs(self) -> None:
        with pytest.raises(InvalidValue, match="^decided_on cannot be None: give the day: the term is another for ear"):
            SHORTER.funding_period(ClusterKind.SPEARHEAD, AFTER)
        assert SHORTER.funding_period(ClusterKind.INNOVATIVE_BUSINESS_NETWORK, AFTER).years == 3

    @given(dossiers(), st.sampled_from((BEFORE, AFTER)))
    def test_governs_a_dossier_as_the_one_policy_would(self, dossier: Any, day: date) -> None:
        period = evolve(dossier.period, decided_on=day)
        accounts = tuple(evolve(account, period=period) for account in dossier.accounts)
        dossier = evolve(dossier, period=period, accounts=accounts)
        one = evolve(EARLIER if day == BEFORE else SHORTER, earlier_grants=None, grants_from=None)

        found, alone = (assess(dossier, policy=policy) for policy in (SHORTER, one))
        assert [(path, part.verdict, part.missing) for path, part in found.walk()] == [
            (path, part.verdict, part.missing) for path, part in alone.walk()
        ]


class TestADecisionThatIsNotKnown:
    """Both are asked: what they agree on holds, the rest is not known and names the decision."""

    def test_leaves_what_they_agree_on(self) -> None:
        found = {one.code: one.verdict for one in assess(decided(None), policy=SHORTER).findings}

        assert found["AID-2"] is Verdict.MET
        assert found["PER-2"] is Verdict.UNDETERMINED

    def test_is_named_as_missing(self) -> None:
        assessment = assess(decided(None), policy=SHORTER)
        differing = assessment.finding("PER-2")

        assert (assessment.verdict, assessment.missing) == (Verdict.UNDETERMINED, ("period.decided_on",))
        assert differing.missing == ("period.decided_on",)
        assert differing.because("en") == (
            "This is not the same for a grant that was decided before 1 January 2027 and for a later one. Facts "
            "not yet known: funding period, day of the decision."
        )
        assert "vóór 1 januari 2027" in differing.because("nl")

    def test_leaves_the_aid_open_up_to_the_higher_one(self) -> None:
        aid = maximum_aid(decided(None), policy=SHORTER)

        assert (aid.amount, aid.known_bound, aid.missing) == (None, Euro(510_000), ("period.decided_on",))
        assert still_to_raise(decided(None, cofinancing=0), policy=SHORTER) is None
        assert "day of the decision" in aid.explain("en")

    def test_does_not_matter_where_they_agree(self) -> None:
        account = evolve(decided(None), year=2)

        assert maximum_aid(account, policy=SHORTER).amount == Euro(510_000)
        assert assess(account, policy=SHORTER).verdict is Verdict.MET
        assert required_cofinancing(100, account=account, policy=SHORTER) == Euro(100)

    def test_is_so_for_a_company_by_itself(self) -> None:
        abroad = evolve(FITTING, international_outlook=False, further={"international_partner": True})
        assessment = assess(abroad, policy=SHORTER)

        assert (assessment.verdict, assessment.missing) == (Verdict.UNDETERMINED, ("decided_on",))
        assert assess(evolve(abroad, growth_ambition=False), policy=SHORTER).verdict is Verdict.NOT_MET

    @given(year_accounts())
    def test_agrees_with_what_both_say(self, account: YearAccount) -> None:
        account = evolve(account, period=evolve(account.period, decided_on=None))
        both = [
            assess(evolve(account, period=evolve(account.period, decided_on=day)), policy=SHORTER).verdict
            for day in (BEFORE, AFTER)
        ]
        found = assess(account, policy=SHORTER)

        assert found.verdict is (both[0] if both[0] is both[1] else Verdict.UNDETERMINED)
        assert (found.missing != ()) == (found.verdict is Verdict.UNDETERMINED)

    @given(subjects())
    def test_is_explained_kept_and_made_again(self, subject: Subject) -> None:
        assessment = assess(subject, policy=SHORTER)
        receipt = receipt_from_json(receipt_to_json(receipt_for(assessment)))

        assert assessment.explain("en") != assessment.explain("nl")
        assert replay(receipt, policies=(SHORTER,)).is_same


class TestAReplayWithOtherFacts:
    """They go by the whole version, whichever of its policies the receipt names."""

    @pytest.mark.parametrize("recorded", [BEFORE, AFTER, None])
    @pytest.mark.parametrize("now", [BEFORE, AFTER, None])
    def test_finds_what_is_found_of_them_anew(self, recorded: date | None, now: date | None) -> None:
        receipt = receipt_for(assess(decided(recorded), policy=SHORTER))

        again = replay(receipt, policies=(SHORTER,), subject=decided(now))

        expected = record_of(assess(decided(now), policy=SHORTER), "", SCHEMA)
        assert [one.new for one in again.differences] == ([] if now == recorded else [expected])


class TestARunningGrant:
    """A version that tells earlier grants apart does so under each transition."""

    timeline: Final = Timeline((POLICY, SHORTER))

    @pytest.mark.parametrize("transition", [BY_ASSESSMENT, BY_FUNDING_YEAR])
    def test_keeps_the_term_of_its_decision(self, transition: Any) -> None:
        period = FundingPeriod(kind=SPEARHEAD.kind, first_day=date(2025, 1, 1), years=10, decided_on=date(2024, 10, 1))
        accounts = (YearAccount(period=period, year=8, aid=1, eligible_costs=10, cofinancing=10),)
        dossier = evolve(DOSSIER, period=period, accounts=accounts)

        found = assess_running(dossier, transition=transition, assessed_on=date(2032, 6, 1), policies=self.timeline)

        assert dict(found.walk())["accounts[0]"].verdict is Verdict.MET
        assert dict(found.walk())["accounts[0]"].policy.name == EARLIER.name

    def test_carries_the_caveats_of_the_day(self) -> None:
        picked = self.timeline.policy_on(date(2040, 1, 1))

        assert all(policy.of_the_day == picked.of_the_day != () for policy in picked.governing(None))


class TestWhatDiffers:
    """It shows in a diff, in the digest and in the impact."""

    def test_stands_in_a_diff(self) -> None:
        changes = [change for change in diff(POLICY, SHORTER).changes if isinstance(change, EarlierGrantsChanged)]

        assert isinstance(changes[0].new[0], NumberChanged)
        assert "for earlier grants" in diff(POLICY, SHORTER).table("en")
        assert "spearhead cluster, years of funding: 10; " in diff(POLICY, SHORTER).table("en")
        assert not any(isinstance(change, EarlierGrantsChanged) for change in diff(SHORTER, SHORTER).changes)

    def test_counts_in_the_digest(self) -> None:
        plain = evolve(SHORTER, earlier_grants=None, grants_from=None)

        assert digest(plain) != digest(SHORTER) != digest(evolve(SHORTER, grants_from=date(2028, 1, 1)))

    def test_has_an_impact_on_new_grants_only(self) -> None:
        found = impact(POLICY, SHORTER, [decided(BEFORE, cofinancing=100), decided(AFTER, cofinancing=100)])

        assert [change.subject for change in found.changed] == [decided(AFTER, cofinancing=100)]

    @pytest.mark.kit
    def test_is_held_to_the_laws(self) -> None:
        check_policy(SHORTER, max_examples=10)
