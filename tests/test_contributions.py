"""Counting cofinancing: what companies gave, in that year, for running the organisation. Source: 4.2."""

from collections.abc import Callable
from datetime import date
from random import Random

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
    KnowledgeInstitution,
    OtherBody,
    Purpose,
    count_cofinancing,
)
from flemish_clusters.readings import AS_DECLARED, FOR_OPERATION, FROM_COMPANIES, MONEY_RECEIVED
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import days
from tests.support.contribution_strategies import contributions, funding_years

YEAR = FundingYear(4, date(2020, 1, 1), date(2020, 12, 31))
COUNTS = Contribution(by=Company(name="A"), amount="10.01", received_on=date(2020, 3, 1), purpose=Purpose.OPERATION)
lists = st.lists(contributions(received_on=days(min_day=date(2019, 6, 1), max_day=date(2021, 6, 1))), max_size=8)
count: Callable[..., object] = count_cofinancing


class TestTheCount:
    """Each contribution counts or is left out with a reason, and what counts adds up to the cent."""

    @given(lists)
    def test_it_agrees_with_a_plain_count(self, given_list: list[Contribution]) -> None:
        counted = [
            contribution
            for contribution in given_list
            if type(contribution.by) is Company
            and contribution.purpose is Purpose.OPERATION
            and contribution.received_on.year == 2020
        ]

        result = count_cofinancing(given_list, year=YEAR)

        assert result.total.cents == sum(contribution.amount.cents for contribution in counted)
        assert list(result.counted) == counted

    @given(lists, funding_years())
    def test_what_counts_and_what_does_not_is_all_there_is(
        self, given_list: list[Contribution], year: FundingYear
    ) -> None:
        result = count_cofinancing(given_list, year=year)

        left_out = [exclusion.contribution for exclusion in result.excluded]
        parted = sorted([*result.counted, *left_out], key=repr)
        assert parted == sorted(given_list, key=repr)
        assert result.total.cents == sum(contribution.amount.cents for contribution in result.counted)

    @given(lists, st.randoms(use_true_random=False))
    def test_the_order_does_not_matter(self, given_list: list[Contribution], random: Random) -> None:
        shuffled = random.sample(given_list, len(given_list))

        one, other = count_cofinancing(given_list, year=YEAR), count_cofinancing(shuffled, year=YEAR)

        assert one.total == other.total
        assert set(one.counted) == set(other.counted)
        assert set(one.excluded) == set(other.excluded)

    @given(lists, lists)
    def test_two_lists_add_up(self, first: list[Contribution], second: list[Contribution]) -> None:
        together = count_cofinancing([*first, *second], year=YEAR)

        apart = count_cofinancing(first, year=YEAR).total + count_cofinancing(second, year=YEAR).total
        assert together.total == apart

    @given(lists)
    def test_a_generator_will_do(self, given_list: list[Contribution]) -> None:
        assert count_cofinancing(iter(given_list), year=YEAR) == count_cofinancing(tuple(given_list), year=YEAR)

    @given(st.integers(0, 5))
    def test_the_same_amount_given_again_counts_again(self, times: int) -> None:
        result = count_cofinancing([COUNTS] * times, year=YEAR)

        assert result.total.cents == 1001 * times
        assert result.counted == (COUNTS,) * times

    @pytest.mark.parametrize(
        ("received_on", "total"),
        [
            (date(2019, 12, 31), "0"),
            (date(2020, 1, 1), "10.01"),
            (date(2020, 12, 31), "10.01"),
            (date(2021, 1, 1), "0"),
        ],
    )
    def test_the_first_and_the_last_day_are_of_the_year(self, received_on: date, total: str) -> None:
        assert count_cofinancing([evolve(COUNTS, received_on=received_on)], year=YEAR).total == Euro(total)


class TestReasons:
    """Each contribution that is left out has its reason, and the reading behind it."""

    @pytest.mark.parametrize(
        ("contribution", "reason", "reading"),
        [
            (
                evolve(COUNTS, by=KnowledgeInstitution(name="B")),
                "The contribution does not come from a company.",
                FROM_COMPANIES,
            ),
            (evolve(COUNTS, by=OtherBody(name="C")), "The contribution does not come from a company.", FROM_COMPANIES),
            (
                evolve(COUNTS, purpose=Purpose.PROJECT),
                "The contribution is not for running the cluster organisation.",
                FOR_OPERATION,
            ),
            (
                evolve(COUNTS, purpose=Purpose.OTHER),
                "The contribution is not for running the cluster organisation.",
                FOR_OPERATION,
            ),
            (
                evolve(COUNTS, received_on=date(2021, 1, 1)),
                "The contribution was not received in this funding year.",
                MONEY_RECEIVED,
            ),
        ],
    )
    def test_one_for_each_cause(self, contribution: Contribution, reason: str, reading: object) -> None:
        (exclusion,) = count_cofinancing([COUNTS, contribution, COUNTS], year=YEAR).excluded

        assert exclusion.contribution is contribution
        assert exclusion.reason.en == reason
        assert exclusion.reason.nl != reason
        assert exclusion.reading is reading

    def test_the_count_names_its_source_and_readings(self) -> None:
        result = count_cofinancing([], year=YEAR)

        assert (result.total, result.counted, result.excluded) == (Euro(0), (), ())
        assert result.citation == PAGE.sentence("4.2")
        assert set(result.readings) == {FROM_COMPANIES, FOR_OPERATION, MONEY_RECEIVED, AS_DECLARED}


class TestWhatIsRefused:
    """Anything but contributions and a funding year is refused, and named."""

    @given(st.integers(0, 3))
    def test_a_wrong_item_is_named_by_its_place(self, place: int) -> None:
        with pytest.raises(InvalidValue, match="give a Contribution") as caught:
            count([COUNTS] * place + [COUNTS.amount] + [COUNTS], year=YEAR)

        assert (caught.value.field, caught.value.value) == (f"contributions[{place}]", COUNTS.amount)

    @pytest.mark.parametrize("year", [4, date(2020, 1, 1), None])
    def test_a_wrong_year_is_refused(self, year: object) -> None:
        with pytest.raises(InvalidValue, match=r"year cannot be .*: give a FundingYear"):
            count([], year=year)

    def test_a_total_past_the_largest_amount_is_refused(self) -> None:
        most = evolve(COUNTS, amount="999999999999999.99")

        with pytest.raises(InvalidValue, match=r"below 10\*\*15"):
            count_cofinancing([most, evolve(COUNTS, amount="0.01")], year=YEAR)
