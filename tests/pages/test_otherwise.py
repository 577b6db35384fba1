"""Otherwise: each alternative that is worked out comes to what the cases say of it, which was worked out by hand."""

from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve
from making.case_files import Case, all_cases
from making.case_reasons import account_of
from making.otherwise import BY_ACCOUNTS, BY_RULES, Place, assessed_otherwise

from flemish_clusters import (
    Assessment,
    Cluster,
    ClusterKind,
    Company,
    Dossier,
    Euro,
    FundingPeriod,
    Verdict,
    YearAccount,
    assess,
)
from flemish_clusters.documents import from_document
from flemish_clusters.facts import Subject
from flemish_clusters.policies import ORDER_2016

PLACES: Final = {*BY_RULES, *BY_ACCOUNTS}
SUBJECTS: Final[dict[str, Any]] = {"period": FundingPeriod, "company": Company, "cluster": Cluster, "dossier": Dossier}
TOLD: Final = [
    (case, (case["reading"], place))
    for case in all_cases()
    for place in case.get("otherwise", {}).get("alternatives", ())
    if (case["reading"], place) in PLACES
]
CARRIED: Final = ("no-carry-over", 1)
OVER_ALL: Final = ("tested-each-year", 1)
FROM_THE_DECISION: Final = ("term-from-first-day", 1)
NETWORK: Final = ClusterKind.INNOVATIVE_BUSINESS_NETWORK


def case_of(place: Place) -> Dossier:
    """Return the dossier of the case that tells an alternative."""
    return next(from_document(case["dossier"], Dossier) for case, one in TOLD if one == place)


def otherwise(subject: Subject, place: Place) -> Assessment | None:
    """Return what is found under an alternative."""
    return assessed_otherwise(assess(subject, policy=ORDER_2016), place)


def found(subject: Subject, place: Place) -> Assessment:
    """Return what is found under an alternative that the facts tell."""
    assessment = otherwise(subject, place)
    assert assessment is not None
    return assessment


class TestEveryAlternative:
    """What is worked out and what was worked out by hand come to the same."""

    @pytest.mark.parametrize(("case", "place"), TOLD, ids=str)
    def test_comes_to_what_the_case_says(self, case: Case, place: Place) -> None:
        name = next(name for name in ("account", *SUBJECTS) if name in case)
        subject = account_of(case[name]) if name == "account" else from_document(case[name], SUBJECTS[name])
        told, assessment = case["otherwise"], found(subject, place)
        rules = {code: assessment.finding(code).verdict.value for code in told.get("rules", {})}
        parts = [part.verdict.value for part in assessment.parts]

        assert (assessment.verdict.value, rules) == (told["verdict"], told.get("rules", {}))
        assert name != "dossier" or parts[:1] == [told.get("cluster", parts[0])]
        assert name != "dossier" or parts[2:] == told.get("accounts", parts[2:])

    def test_is_told_by_a_case(self) -> None:
        assert {place for _, place in TOLD} == PLACES

    def test_that_asks_for_other_facts_is_not_worked_out(self) -> None:
        assert otherwise(case_of(CARRIED), ("for-operation", 1)) is None


class TestAccountsTogether:
    """What the accounts of a dossier say together takes all that it needs to be known."""

    def test_are_carried_over_in_the_order_of_the_years(self) -> None:
        dossier = case_of(CARRIED)
        turned = evolve(dossier, accounts=dossier.accounts[::-1])

        assert [part.verdict for part in found(turned, CARRIED).parts[2:]] == [Verdict.MET, Verdict.MET]

    def test_are_carried_over_until_a_year_that_is_not_known(self) -> None:
        dossier = case_of(CARRIED)
        third = evolve(dossier.accounts[1], year=3, aid=None)
        parts = found(evolve(dossier, accounts=(*dossier.accounts, third)), CARRIED).parts[2:]

        assert [part.verdict for part in parts] == [Verdict.MET, Verdict.MET, Verdict.UNDETERMINED]

    @pytest.mark.parametrize("place", [CARRIED, OVER_ALL])
    def test_are_not_told_where_a_year_before_is_not_known(self, place: Place) -> None:
        dossier = case_of(place)
        first = evolve(dossier.accounts[0], cofinancing=None)
        second = evolve(dossier.accounts[1], cofinancing=1)

        assert otherwise(evolve(dossier, accounts=(first, second)), place) is None

    def test_are_not_carried_over_a_year_that_is_left_out(self) -> None:
        dossier = case_of(CARRIED)
        accounts = (dossier.accounts[0], evolve(dossier.accounts[1], year=3))

        assert otherwise(evolve(dossier, accounts=accounts), CARRIED) is None

    def test_over_a_period_take_all_its_years(self) -> None:
        dossier = case_of(OVER_ALL)
        period = evolve(dossier.period, years=3)
        longer = evolve(dossier, period=period, accounts=tuple(evolve(one, period=period) for one in dossier.accounts))

        assert otherwise(longer, OVER_ALL) is None

    def test_are_left_as_they_are_where_all_aid_is_above_half_of_all_costs(self) -> None:
        dossier = case_of(OVER_ALL)
        second = dossier.accounts[1]
        less = evolve(dossier, accounts=(dossier.accounts[0], evolve(second, eligible_costs=second.aid)))

        assert found(less, OVER_ALL) == assess(less, policy=ORDER_2016)


class TestWhatIsNotKnown:
    """What an alternative asks for besides can be missing."""

    def test_leaves_open_how_many_of_the_companies_fit(self) -> None:
        cluster = evolve(case_of(CARRIED).cluster, companies_complete=False)

        for key, place in (("profile-of-some", 1), ("two-of-many", 1)):
            finding = found(cluster, (key, place)).finding("COM-8")
            assert (finding.verdict, finding.missing) == (Verdict.UNDETERMINED, ("companies",))

    def test_leaves_open_what_else_is_asked_of_an_account(self) -> None:
        account = evolve(case_of(CARRIED).accounts[0], eligible_costs=None)
        finding = found(account, ("no-carry-over", 2)).finding("COF-1")

        assert (finding.verdict, finding.missing) == (Verdict.UNDETERMINED, ("eligible_costs",))


class TestTheDecision:
    """Where the term runs from the decision, a year that begins past it is outside, and an end past it as well."""

    @pytest.mark.parametrize(
        ("decided_on", "period", "third"),
        [
            (date(2017, 1, 1), Verdict.MET, Verdict.MET),
            (date(2016, 12, 31), Verdict.NOT_MET, Verdict.MET),
            (date(2016, 1, 1), Verdict.NOT_MET, Verdict.NOT_MET),
            (date(2016, 1, 2), Verdict.NOT_MET, Verdict.MET),
            (None, Verdict.UNDETERMINED, Verdict.MET),
        ],
    )
    def test_bounds_the_period_and_its_years(self, decided_on: date | None, period: Verdict, third: Verdict) -> None:
        given = FundingPeriod(kind=NETWORK, first_day=date(2017, 1, 1), years=3, decided_on=decided_on)
        account = YearAccount(period=given, year=3, aid=1)

        assert found(given, FROM_THE_DECISION).finding("PER-1").verdict is period
        assert found(account, FROM_THE_DECISION).finding("PER-2").verdict is third

    @pytest.mark.parametrize(("years", "is_told"), [(3, True), (4, False), (5, True)])
    def test_later_than_the_first_day_does_not_tell_of_a_longer_period(self, *, years: int, is_told: bool) -> None:
        given = FundingPeriod(kind=NETWORK, first_day=date(2017, 1, 1), years=years, decided_on=date(2018, 1, 1))

        assert (otherwise(given, FROM_THE_DECISION) is not None) == is_told

    def test_near_the_end_of_the_calendar_bounds_nothing(self) -> None:
        given = FundingPeriod(kind=NETWORK, first_day=date(9995, 1, 1), years=3, decided_on=date(9996, 12, 31))

        assert found(given, FROM_THE_DECISION).verdict is Verdict.MET


class TestWhatIsSure:
    """Less asked leaves what is met, and more asked leaves what is not met."""

    def test_is_the_verdict_where_an_alternative_goes_one_way_only(self) -> None:
        short = case_of(CARRIED)
        enough = evolve(short, accounts=(short.accounts[0],))

        assert found(enough, ("for-operation", 1)).verdict is Verdict.MET
        assert found(short, ("as-declared", 1)).verdict is Verdict.NOT_MET
        assert otherwise(enough, ("as-declared", 1)) is None


class TestWordsThatCanBeTakenInSeveralWays:
    """An alternative is told where each way to take its words comes to the same."""

    @pytest.mark.parametrize(("costs", "is_told"), [("200000.01", False), ("200000.03", True), ("200000.02", True)])
    def test_are_told_of_half_a_cent_where_both_ways_to_round_agree(self, *, costs: str, is_told: bool) -> None:
        half = Euro(cents=Euro(costs).cents // 2 + Euro(costs).cents % 2)
        account = evolve(case_of(CARRIED).accounts[0], eligible_costs=Euro(costs), cofinancing=half, aid=half)

        assert (otherwise(account, ("rounded-down", 1)) is not None) == is_told

    @pytest.mark.parametrize(
        ("costs", "raised", "aid", "verdict"),
        [
            ("310000", "138400", "149000", Verdict.NOT_MET),
            ("300000", "150000", "150000", Verdict.MET),
            ("800000", "450000", "450000", None),
            ("800000", "430000", "450000", None),
        ],
    )
    def test_are_told_of_half_of_the_financing_where_all_ways_agree(
        self, costs: str, raised: str, aid: str, verdict: Verdict | None
    ) -> None:
        account = evolve(case_of(CARRIED).accounts[0], eligible_costs=costs, cofinancing=raised, aid=aid)
        found_so = otherwise(account, ("half-and-equal", 1))

        assert (None if found_so is None else found_so.verdict) is verdict
