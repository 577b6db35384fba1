"""Counting cofinancing: what counts of each contribution by the rules of a policy, and how much in all."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Company,
    Contribution,
    Euro,
    FundingYear,
    InvalidValue,
    Policy,
    Purpose,
    Verdict,
    count_cofinancing,
)
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.facts import YearContribution
from flemish_clusters.findings import OverShare
from flemish_clusters.money import LARGEST
from flemish_clusters.readings import (
    AS_DECLARED,
    COMPANIES_ALIKE,
    FOR_OPERATION,
    FROM_COMPANIES,
    FUNDING_YEAR,
    HOW_MANY,
    LEAP_DAY,
    MONEY_RECEIVED,
    PAID_BACK,
)
from flemish_clusters.rules import Force
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import contributions, days, euros
from tests.support.counted_orders import (
    A_FIFTH,
    FIFTH,
    GREEN,
    bounded,
    giver_is_green,
    institutions_count_for_a_fifth,
)
from tests.support.gifts import COUNTS, GIVERS, YEAR, counted, gifts
from tests.support.usual import POLICY, without
from tests.support.year_strategies import funding_years

LISTS: Final = st.lists(
    contributions(amount=euros(max_cents=10**12), received_on=days(min_day=date(2019, 6, 1), max_day=date(2021, 6, 1))),
    max_size=8,
)
count: Callable[..., object] = count_cofinancing


class TestTheCount:
    """Each contribution counts or has the reasons why not, and what counts adds up to the cent."""

    @given(LISTS)
    def test_agrees_with_a_plain_count(self, given_list: list[Contribution]) -> None:
        plain = [
            one.amount.cents - one.paid_back.cents
            if type(one.by) is Company and one.purpose is Purpose.OPERATION and one.received_on.year == 2020
            else 0
            for one in given_list
        ]

        result = counted(given_list)

        assert result.total == Euro(cents=sum(plain))
        assert [row.counted for row in result.rows] == [Euro(cents=cents) for cents in plain]

    @given(LISTS, funding_years(), st.sampled_from((POLICY, A_FIFTH, GREEN)))
    def test_has_a_row_a_contribution_with_a_finding_a_rule(
        self, given_list: list[Contribution], year: FundingYear, policy: Policy
    ) -> None:
        result = count_cofinancing(given_list, year=year, policy=policy)

        codes = [rule.code for rule in policy.rules_about(YearContribution)]
        assert [row.contribution for row in result.rows] == given_list
        for row in result.rows:
            assert [finding.code for finding in row.assessment.findings] == codes
            assert row.assessment.subject == YearContribution(contribution=row.contribution, year=year)
            assert {finding.policy for finding in row.assessment.findings} == {policy}
        assert (result.year, result.policy) == (year, policy)

    @given(LISTS, st.randoms(use_true_random=False), st.sampled_from((POLICY, A_FIFTH, GREEN)))
    def test_does_not_go_by_the_order(self, given_list: list[Contribution], random: Random, policy: Policy) -> None:
        order = random.sample(range(len(given_list)), len(given_list))

        one, other = counted(given_list, policy), counted([given_list[place] for place in order], policy)

        assert (one.total, one.over) == (other.total, other.over)
        assert [one.rows[place] for place in order] == list(other.rows)

    @given(LISTS, LISTS)
    def test_of_two_lists_adds_up(self, first: list[Contribution], second: list[Contribution]) -> None:
        totals = [counted(one).total for one in (first, second)]

        assert counted([*first, *second]).total == Euro(cents=sum(total.cents for total in totals if total is not None))

    @given(LISTS)
    def test_takes_a_generator(self, given_list: list[Contribution]) -> None:
        assert count_cofinancing(iter(given_list), year=YEAR, policy=POLICY) == counted(tuple(given_list))

    @given(st.integers(0, 5))
    def test_counts_the_same_amount_again_where_it_is_given_again(self, times: int) -> None:
        result = counted([COUNTS] * times)

        assert result.total == Euro(cents=1001 * times)
        assert len(result.rows) == times

    def test_leaves_out_what_was_paid_back_whenever_that_was(self) -> None:
        gift = evolve(COUNTS, amount=1000)

        result = counted([evolve(gift, paid_back=100), evolve(gift, paid_back=1000), gift])

        assert [row.counted for row in result.rows] == [Euro(900), Euro(0), Euro(1000)]
        assert {row.assessment.verdict for row in result.rows} == {Verdict.MET}
        assert result.total == Euro(1900)

    def test_has_every_reason_and_not_the_first_alone(self) -> None:
        wrong = evolve(COUNTS, by=GIVERS["body"], purpose=Purpose.PROJECT, received_on=date(2021, 1, 1))

        (row,) = counted([wrong]).rows

        assert (row.assessment.verdict, row.counted) == (Verdict.NOT_MET, Euro(0))
        assert {
            finding.code: (finding.because("en"), finding.because("nl")) for finding in row.assessment.findings
        } == {
            "CON-1": ("The contribution does not come from a company.", "De bijdrage komt niet van een onderneming."),
            "CON-2": (
                "The contribution is not for running the cluster organisation.",
                "De bijdrage is niet bestemd voor de eigen werking van de clusterorganisatie.",
            ),
            "CON-3": (
                "The contribution was not received in this funding year.",
                "De bijdrage werd niet in dit steunjaar ontvangen.",
            ),
        }

    def test_says_what_is_met_too(self) -> None:
        (row,) = counted([COUNTS]).rows

        assert {finding.code: finding.because("nl") for finding in row.assessment.findings} == {
            "CON-1": "De bijdrage komt van een onderneming.",
            "CON-2": "De bijdrage is bestemd voor de eigen werking van de clusterorganisatie.",
            "CON-3": "De bijdrage werd in dit steunjaar ontvangen.",
        }

    def test_counts_all_where_no_rule_is_about_contributions(self) -> None:
        result = counted(gifts(company=1, institution=2, body=4), without("CON-1", "CON-2", "CON-3"))

        assert result.total == Euro(cents=7)
        assert {row.assessment.verdict for row in result.rows} == {Verdict.NOT_APPLICABLE}
        assert result.readings == (AS_DECLARED,)

    def test_goes_by_demands_and_by_no_characteristic(self) -> None:
        typical = [evolve(rule, force=Force.CHARACTERISTIC) for rule in POLICY.rules_about(YearContribution)]
        others = tuple(rule for rule in POLICY.rules if rule.about is not YearContribution)
        policy = evolve(POLICY, rules=(*others, *typical))

        result = counted(gifts(body=5), policy)

        assert result.total == Euro(cents=5)
        assert [finding.is_remark for row in result.rows for finding in row.assessment.findings] == [True, False, False]

    def test_is_plain_in_one_line_and_neither_true_nor_false(self) -> None:
        result = counted([COUNTS, evolve(COUNTS, purpose=Purpose.OTHER)])

        assert repr(result) == "<CountedCofinancing 10.01 (1 of 2)>"
        assert repr(result.rows) == "(<CountedContribution 10.01>, <CountedContribution 0.00>)"
        with pytest.raises(NoTruthValue):
            bool(result)


class TestWhatIsNotKnown:
    """What a fact that is not known may change is not known, and nothing else is."""

    @pytest.mark.parametrize(
        ("green", "told"),
        [
            (True, (Verdict.MET, Euro("10.01"), Euro("20.02"), ())),
            (False, (Verdict.NOT_MET, Euro(0), Euro("10.01"), ())),
            (None, (Verdict.UNDETERMINED, None, None, ("contributions[1].by.further.green",))),
        ],
    )
    def test_is_named_by_the_place_of_the_contribution(self, green: Any, told: tuple[object, ...]) -> None:
        givers = [Company(name="A", further={"green": known}) for known in (True, green)]

        result = counted([evolve(COUNTS, by=giver) for giver in givers], GREEN)

        assert (result.rows[1].assessment.verdict, result.rows[1].counted, result.total, result.missing) == told

    def test_does_not_matter_where_another_demand_is_not_met(self) -> None:
        result = counted([evolve(COUNTS, purpose=Purpose.OTHER)], GREEN)

        assert (result.total, result.missing) == (Euro(0), ())
        assert [finding.verdict for finding in result.rows[0].assessment.findings][-1] is Verdict.UNDETERMINED

    @pytest.mark.parametrize("changes", [{"amount": 0}, {"paid_back": COUNTS.amount}])
    def test_does_not_matter_where_nothing_is_left(self, changes: dict[str, Any]) -> None:
        result = counted([evolve(COUNTS, **changes)], GREEN)

        assert (result.total, result.missing, result.rows[0].counted) == (Euro(0), (), Euro(0))

    def test_does_not_matter_above_a_share_that_is_reached_already(self) -> None:
        policy = A_FIFTH.with_rules(evolve(giver_is_green, code="HYP-7"))
        green = [evolve(one, by=evolve(one.by, further={"green": True})) for one in gifts(company=400, institution=100)]
        (more,) = gifts(institution=50)

        result = counted([*green, more], policy)

        assert (result.total, result.missing, result.rows[2].counted) == (Euro(5), (), None)
        assert [line.amount for line in result.over] == [None]
        assert counted([*gifts(company=400), more], policy).total is None

    def test_is_said_in_one_line(self) -> None:
        result = counted([COUNTS], GREEN)

        assert repr(result) == "<CountedCofinancing not known (0 of 1)>"
        assert repr(result.rows) == "(<CountedContribution not known>,)"


class TestShares:
    """Some contributions together count for at most a share of all that counts, themselves included."""

    @pytest.mark.parametrize(
        ("companies", "institutions", "total", "over"),
        [
            # Four parts and one of five.
            (40_000, 10_000, 50_000, 0),
            (40_000, 10_001, 50_000, 1),
            (40_000, 90_000, 50_000, 80_000),
            (40_003, 90_000, 50_003, 80_000),
            (40_004, 90_000, 50_005, 79_999),
            (40_000, 0, 40_000, 0),
            (0, 90_000, 0, 90_000),
            (3, 1, 3, 1),
            (4, 1, 5, 0),
        ],
    )
    def test_of_a_fifth(self, companies: int, institutions: int, total: int, over: int) -> None:
        result = counted(gifts(company=companies, institution=institutions), A_FIFTH)

        lines = (OverShare(institutions_count_for_a_fifth, FIFTH, Euro(cents=over)),) if over else ()
        assert (result.total, result.over) == (Euro(cents=total), lines)
        assert [row.counted for row in result.rows] == [Euro(cents=companies), Euro(cents=institutions)]

    def test_are_taken_off_no_contribution_and_told_in_one_line(self) -> None:
        result = counted(gifts(company=400, institution=500), A_FIFTH)

        assert repr(result.over) == "(<OverShare CON-4 4.00>,)"
        assert {row.assessment.verdict for row in result.rows} == {Verdict.MET}

    def test_are_named_in_the_findings_of_those_that_they_bind(self) -> None:
        (company, institution) = counted(gifts(company=400, institution=500), A_FIFTH).rows

        bound = institution.assessment.findings[-1]
        assert bound.verdict is Verdict.MET
        assert dict(bound.numbers) == {"knowledge_share": Fraction(1, 5)}
        assert (bound.because("en"), bound.because("nl")) == (
            "All that counts of such contributions is at most 20% of what counts in all.",
            "Alles wat van zulke bijdragen meetelt, is hoogstens 20% van wat in totaal meetelt.",
        )
        assert company.assessment.findings[-1].verdict is Verdict.NOT_APPLICABLE

    def test_that_are_no_demand_bind_nobody(self) -> None:
        typical = evolve(institutions_count_for_a_fifth, force=Force.CHARACTERISTIC)
        rules = tuple(typical if rule.code == "CON-4" else rule for rule in A_FIFTH.rules)

        result = counted(gifts(institution=500), evolve(A_FIFTH, rules=rules))

        assert (result.total, result.over) == (Euro(5), ())

    def test_can_be_several_each_with_a_line_of_its_own_in_the_order_of_the_policy(self) -> None:
        policy = bounded(body=Fraction(1, 10), institution=Fraction(2, 5))

        result = counted(gifts(company=500, institution=600, body=300), policy)

        assert result.total == Euro(10)
        assert [(line.rule.code, line.amount) for line in result.over] == [
            ("SHARE-BODY", Euro(2)),
            ("SHARE-INSTITUTION", Euro(2)),
        ]

    def test_are_told_without_how_much_is_over_where_a_fact_that_is_not_known_can_change_that(self) -> None:
        gives = {"company": 400, "institution": 200}
        told = [evolve(one, by=evolve(one.by, further={"green": True})) for one in gifts(**gives)]
        policy = evolve(A_FIFTH, rules=(*A_FIFTH.rules, giver_is_green), further=GREEN.further)

        sure, open_yet = counted(told, policy), counted([*told, *gifts(institution=50)], policy)

        assert (sure.total, [line.amount for line in sure.over]) == (Euro(5), [Euro(1)])
        assert (open_yet.total, [line.amount for line in open_yet.over], open_yet.missing) == (Euro(5), [None], ())
        assert repr(open_yet.over) == "(<OverShare CON-4 not known>,)"
        assert open_yet.over[0].explain("en").startswith("CON-4: an amount that is not yet known does not count, being")
        assert sure.over[0].explain("nl").startswith("CON-4: 1 euro telt niet mee, want dat ligt boven 20%")


class TestReadings:
    """The count names what it rests on."""

    def test_are_those_of_the_rules_and_that_all_is_as_declared(self) -> None:
        for given_list in ([], [COUNTS]):
            result = counted(given_list)

            assert result.citation == PAGE.sentence("4.2")
            assert result.readings == (
                *(FROM_COMPANIES, COMPANIES_ALIKE, FOR_OPERATION, MONEY_RECEIVED, FUNDING_YEAR, LEAP_DAY, AS_DECLARED),
            )

    def test_come_below_what_no_rule_reads(self) -> None:
        earmarked = evolve(COUNTS, further={"earmarked": False})

        assert counted([COUNTS, earmarked]).unread == ("contributions[1].further.earmarked",)
        assert counted([COUNTS]).unread == ()
        told = counted([COUNTS, earmarked]).explain("en")
        assert "Given, and read by no rule of this policy: contribution 2: further fact, earmarked." in told

    def test_have_that_of_money_paid_back_where_some_was(self) -> None:
        assert PAID_BACK in counted([COUNTS, evolve(COUNTS, paid_back="0.01")]).readings

    def test_follow_an_amendment(self) -> None:
        result = counted(gifts(institution=1), A_FIFTH)

        assert FROM_COMPANIES not in result.readings
        assert HOW_MANY in result.readings


class TestWhatIsRefused:
    """Anything but contributions, a funding year and a policy is refused, and named."""

    @given(st.integers(0, 3))
    def test_a_wrong_item_is_named_by_its_place(self, place: int) -> None:
        with pytest.raises(InvalidValue, match="give a Contribution") as caught:
            count([COUNTS] * place + [COUNTS.amount] + [COUNTS], year=YEAR, policy=POLICY)

        assert (caught.value.field, caught.value.value) == (f"contributions[{place}]", COUNTS.amount)

    @pytest.mark.parametrize("year", [4, date(2020, 1, 1), None])
    def test_a_wrong_year_is_refused(self, year: object) -> None:
        with pytest.raises(InvalidValue, match=r"year cannot be .*: give a FundingYear"):
            count([], year=year, policy=POLICY)

    def test_what_is_no_policy_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"policy cannot be 'order-2016': give a Policy"):
            count([], year=YEAR, policy="order-2016")

    def test_what_is_no_row_of_contributions_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"contributions cannot be Contribution\(.*: give an Iterable"):
            count(COUNTS, year=YEAR, policy=POLICY)

    def test_a_total_past_the_largest_amount_is_refused(self) -> None:
        most_of_all = evolve(COUNTS, amount=LARGEST)

        assert counted([most_of_all]).total == LARGEST
        share = counted([evolve(most_of_all, by=GIVERS["institution"]), COUNTS], A_FIFTH)
        assert share.total == Euro("12.51")
        with pytest.raises(InvalidValue) as caught:
            counted([most_of_all, evolve(COUNTS, amount="0.01")])
        assert str(caught.value) == (
            "contributions cannot be '100000000000000000 cents': give contributions of which below 10**15 euro counts "
            "together, or is over a share"
        )

    @pytest.mark.parametrize("giver", ["company", "institution"])
    def test_so_is_one_where_another_giver_has_a_share_and_what_is_over_a_share(self, giver: str) -> None:
        given = evolve(COUNTS, amount=LARGEST, by=GIVERS[giver])

        with pytest.raises(
            InvalidValue, match="^contributions cannot be '[0-9]{18} cents': give contributions of which"
        ):
            counted([given, given], A_FIFTH)
