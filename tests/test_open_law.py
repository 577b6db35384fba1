"""Open law: the laws hold under schedules, numbers of an order's own, earlier grants, kinds and errata."""

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import (
    BY_FUNDING_YEAR,
    POLICIES,
    Cluster,
    ClusterKind,
    Contribution,
    Dossier,
    Euro,
    Policy,
    Verdict,
    YearAccount,
    assess,
    assess_running,
    count_cofinancing,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.changes import diff
from flemish_clusters.facts import Subject
from flemish_clusters.money import LARGEST
from flemish_clusters.policies import Timeline
from flemish_clusters.receipts import receipt_for, receipt_from_json, receipt_to_json, replay
from flemish_clusters.receipts.digests import digest
from flemish_clusters.rules import Rule
from flemish_clusters.testing import contributions, dossiers, euros, subjects, year_accounts
from tests.policies.test_own_numbers import HALF, MEMBERS, enough_members, half_the_ceiling
from tests.support.counted_orders import FIFTH, companies_and_institutions_count, institutions_count_for_a_fifth
from tests.support.orders import FIRST_DAY, amendment, has_a_partner
from tests.support.policy_strategies import policies
from tests.support.usual import PERIOD

CENT: Final = Euro("0.01")
DAYS: Final = st.none() | st.dates(FIRST_DAY - timedelta(days=2), FIRST_DAY + timedelta(days=2))
YEAR: Final = PERIOD.funding_years[3]
GIVEN: Final = st.lists(
    contributions(amount=euros(max_cents=10**6), received_on=st.dates(YEAR.first_day, YEAR.last_day)), max_size=6
)
KNOWN: Final = year_accounts(eligible_costs=euros(max_cents=10**13), cofinancing=euros(max_cents=10**13))


def open_policies() -> SearchStrategy[Policy]:
    """Return policies as an order could make them, with all that an amendment can bring."""
    return st.builds(
        _opened,
        policies(),
        st.sets(st.sampled_from(ClusterKind), min_size=1),
        st.sets(st.sampled_from((enough_members, half_the_ceiling, has_a_partner, institutions_count_for_a_fifth))),
        st.sets(st.sampled_from(("spearhead.yearly_ceiling", "HYP-1", "HYP-2", "COM-9", "CON-4", "CON-1"))),
    )


def _opened(policy: Policy, known: set[ClusterKind], own: set[Rule[Any]], only: set[str]) -> Policy:
    kinds = {kind: numbers for kind, numbers in policy.terms.kinds if kind in known}
    base = evolve(policy, name="base", terms=evolve(policy.terms, kinds=kinds))
    codes = {rule.code for rule in base.rules}
    added = tuple(sorted((rule for rule in own if rule.code not in codes), key=lambda rule: rule.code))
    numbers = {"spearhead.yearly_ceiling": 510_000} if ClusterKind.SPEARHEAD in known else {}
    shared = institutions_count_for_a_fifth in added and "CON-1" in codes
    replaced = {"CON-1": companies_and_institutions_count} if shared else {}
    changes = {*numbers, *(rule.code for rule in added), *replaced}
    return amendment(
        base,
        numbers=numbers,
        new_numbers={"minimum_members": MEMBERS, "our_share": HALF, "knowledge_share": FIFTH} if added else {},
        added=added,
        replaced=replaced,
        new_grants_only=tuple(sorted(only & changes)),
    )


def decided(account: YearAccount, day: date | None) -> YearAccount:
    """Return the account of a grant that was decided on a day."""
    return evolve(account, period=evolve(account.period, decided_on=day))


class TestEveryAnswer:
    """Each call answers, in both languages, and each decision comes out the same again."""

    @given(subjects(), open_policies())
    def test_is_given_kept_and_made_again(self, subject: Subject, policy: Policy) -> None:
        assessment = assess(subject, policy=policy)
        receipt = receipt_from_json(receipt_to_json(receipt_for(assessment)))

        assert assessment == assess(subject, policy=policy)
        assert assessment.explain("en") != assessment.explain("nl")
        assert (assessment.missing == ()) == (assessment.verdict is not Verdict.UNDETERMINED)
        assert replay(receipt, policies=(policy,)).is_same

    @given(dossiers(), open_policies(), DAYS)
    def test_is_honest_about_the_day_of_the_decision(self, dossier: Dossier, policy: Policy, day: date | None) -> None:
        period = evolve(dossier.period, decided_on=day)
        told = evolve(dossier, period=period, accounts=tuple(decided(one, day) for one in dossier.accounts))
        untold = evolve(
            dossier,
            period=evolve(period, decided_on=None),
            accounts=tuple(decided(one, None) for one in dossier.accounts),
        )
        known, unknown = (dict(assess(one, policy=policy).walk()) for one in (told, untold))

        for path, part in unknown.items():
            assert part.verdict in (known[path].verdict, Verdict.UNDETERMINED)

    @given(st.lists(open_policies(), min_size=2, max_size=2))
    def test_to_what_differs_is_nothing_where_nothing_does(self, found: list[Policy]) -> None:
        one, other = found

        assert diff(one, one).changes == ()
        assert (diff(one, other).changes == ()) == (one == other)
        if digest(one) != digest(other):
            assert diff(one, other).table("en") != diff(one, other).table("nl")


class TestTheAid:
    """The maximum is the most that every cap allows, and what is to be raised agrees with it."""

    @given(KNOWN, open_policies(), DAYS)
    def test_is_the_most_that_every_cap_allows(self, account: YearAccount, policy: Policy, day: date | None) -> None:
        assume(day is not None)
        account = decided(account, day)
        most = maximum_aid(account, policy=policy)
        assume(most.amount is not None and most.binding is not None)
        enough: Any = most.amount

        caps = {limit.rule.code for limit in most.limits}
        allowed = assess(evolve(account, aid=enough), policy=policy)
        assert not [one for one in allowed.findings if one.code in caps and one.verdict is not Verdict.MET]
        if enough < LARGEST:
            assert assess(evolve(account, aid=enough + CENT), policy=policy).verdict is Verdict.NOT_MET

    @given(KNOWN, open_policies(), DAYS)
    def test_is_what_it_can_be_with_what_is_still_to_raise(
        self, account: YearAccount, policy: Policy, day: date | None
    ) -> None:
        account = decided(account, day)
        more = still_to_raise(account, policy=policy)
        assume(more is not None and account.cofinancing is not None)
        raised: Any = account.cofinancing
        enough, best = evolve(account, cofinancing=raised + more), evolve(account, cofinancing=LARGEST)

        assert maximum_aid(enough, policy=policy).known_bound == maximum_aid(best, policy=policy).known_bound
        if more != Euro(0):
            less = maximum_aid(evolve(enough, cofinancing=raised + more - CENT), policy=policy).known_bound
            assert less != maximum_aid(best, policy=policy).known_bound

    @given(KNOWN, open_policies(), DAYS, euros(max_cents=10**12))
    def test_is_allowed_by_the_cofinancing_that_is_required(
        self, account: YearAccount, policy: Policy, day: date | None, aid: Euro
    ) -> None:
        account = evolve(decided(account, day), aid=aid)
        required = required_cofinancing(aid, account=account, policy=policy)
        assume(required is not None)
        matched = assess(evolve(account, cofinancing=required), policy=policy)

        assert [one.verdict for one in matched.findings if one.code == "COF-1"] in (
            [Verdict.MET],
            [Verdict.NOT_APPLICABLE],
            [],
        )


class TestTheCount:
    """What counts is what the rows say less what is over a share, whatever the order, and honest about the decision."""

    @given(GIVEN, open_policies(), st.randoms(use_true_random=False))
    def test_does_not_go_by_the_order(self, gifts: list[Contribution], policy: Policy, random: Random) -> None:
        found = count_cofinancing(gifts, year=YEAR, policy=policy)
        again = count_cofinancing(random.sample(gifts, len(gifts)), year=YEAR, policy=policy)

        assert (found.total, found.over) == (again.total, again.over)
        assert (found.missing == ()) == (found.total is not None)
        if found.total is not None:
            counted = sum(row.counted.cents for row in found.rows if row.counted is not None)
            perhaps = sum(row.contribution.left.cents for row in found.rows if row.counted is None)
            amounts = [line.amount for line in found.over]
            over = sum(amount.cents for amount in amounts if amount is not None)
            assert found.total.cents <= counted - over + perhaps
            assert None in amounts or found.total.cents >= counted - over

    @given(GIVEN, open_policies(), DAYS)
    def test_is_honest_about_the_day_of_the_decision(
        self, gifts: list[Contribution], policy: Policy, day: date | None
    ) -> None:
        told = evolve(PERIOD, decided_on=day).funding_years[3]
        known = count_cofinancing(gifts, year=told, policy=policy)

        for year in (YEAR, evolve(YEAR, period=None)):
            assert count_cofinancing(gifts, year=year, policy=policy).total in (known.total, None)


class TestAnErratum:
    """A version with the same first day that is published later governs, and what was known before is still known."""

    first: Final = amendment(numbers={"spearhead.yearly_ceiling": 520_200}, published_on=date(2027, 1, 20))
    erratum: Final = amendment(
        first, name="erratum", numbers={"spearhead.yearly_ceiling": 520_300}, published_on=date(2027, 2, 20)
    )
    timeline: Final = Timeline((*POLICIES, first, erratum))

    @given(KNOWN)
    def test_governs_from_its_first_day_on(self, account: YearAccount) -> None:
        account = evolve(account, year=1, period=evolve(account.period, first_day=date(2027, 1, 1), decided_on=None))
        dossier = Dossier(
            cluster=Cluster(name="A", kind=account.period.kind), period=account.period, accounts=(account,)
        )
        known = {
            day: assess_running(
                dossier, transition=BY_FUNDING_YEAR, assessed_on=date(2027, 3, 1), policies=self.timeline, known_on=day
            )
            for day in (date(2027, 2, 19), date(2027, 2, 20), None)
        }

        applied = [dict(found.walk())["accounts[0]"].policy.name for found in known.values()]
        assert applied == ["made-up-order", "erratum", "erratum"]
