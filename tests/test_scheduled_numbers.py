"""Scheduled numbers: each funding year has the number of its own, and no rule sees a schedule."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    ClusterKind,
    Euro,
    InvalidValue,
    Message,
    Policy,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.facts import YearContribution
from flemish_clusters.rules import Judgement, met, rule
from flemish_clusters.sources import SUBSIDY_DB
from flemish_clusters.terms import Parameter, Terms
from flemish_clusters.testing import check_policy, year_accounts
from flemish_clusters.testing.samples import CONTRIBUTION
from tests.support.orders import BASIS, amendment
from tests.support.usual import PERIOD, POLICY

SHARES: Final = Parameter(
    Fraction(45, 100), BASIS, later=((4, Parameter(Fraction(35, 100), BASIS)), (6, Parameter(Fraction(1, 5), BASIS)))
)
CEILINGS: Final = Parameter(
    Euro(500_000),
    SUBSIDY_DB.whole(),
    later=(
        (date(2027, 1, 1), Parameter(Euro(510_000), BASIS)),
        (date(2028, 1, 1), Parameter(Euro(520_200), BASIS.inferred())),
    ),
)
NUMBERS: Final = {"spearhead.aid_intensity": SHARES, "spearhead.yearly_ceiling": CEILINGS}
SCHEDULED: Final = amendment(numbers=NUMBERS)


@rule(
    "OWN-1",
    about=YearContribution,
    says=Message(en="The numbers are known.", nl="De getallen zijn bekend."),
    cites=(BASIS,),
    reads=(),
)
def names_the_numbers(_: YearContribution, terms: Terms) -> Judgement:
    """Every contribution meets it, and its finding names the numbers of its year."""
    spearhead = terms.of(ClusterKind.SPEARHEAD)
    return met(share=spearhead.aid_intensity, ceiling=spearhead.yearly_ceiling)


def account(year: int, first_day: date = date(2024, 1, 1), **amounts: Any) -> YearAccount:
    """Return the account of a year of a spearhead cluster with more cofinancing than anybody needs."""
    period = evolve(PERIOD, first_day=first_day, decided_on=None)
    told: dict[str, Any] = {"cofinancing": 10**9, "eligible_costs": 10**9, **amounts}
    return YearAccount(period=period, year=year, **told)


class TestANumberWithSteps:
    """It has one value in each funding year, with the citation of its step."""

    @pytest.mark.parametrize(
        ("year", "share"), [(1, "9/20"), (3, "9/20"), (4, "7/20"), (5, "7/20"), (6, "1/5"), (11, "1/5"), (9999, "1/5")]
    )
    def test_by_funding_year_holds_from_that_year_on(self, year: int, share: str) -> None:
        terms = SCHEDULED.terms.for_account(account(year))

        assert terms.of(ClusterKind.SPEARHEAD).aid_intensity == Parameter(Fraction(share), BASIS)

    @pytest.mark.parametrize(
        ("first_day", "year", "ceiling"),
        [
            (date(2024, 1, 1), 3, 500_000),
            (date(2024, 1, 1), 4, 510_000),
            (date(2024, 1, 2), 4, 510_000),
            (date(2023, 12, 31), 4, 500_000),
            (date(2023, 12, 31), 5, 510_000),
            (date(2024, 1, 1), 5, 520_200),
            (date(2024, 2, 29), 4, 510_000),
            (date(9980, 1, 1), 9999, 520_200),
        ],
    )
    def test_by_day_holds_for_the_years_that_begin_from_that_day_on(
        self, first_day: date, year: int, ceiling: int
    ) -> None:
        terms = SCHEDULED.terms.for_account(account(year, first_day))

        assert terms.of(ClusterKind.SPEARHEAD).yearly_ceiling.value == Euro(ceiling)

    def test_brings_the_citation_of_its_step(self) -> None:
        cited = [maximum_aid(account(year), policy=SCHEDULED).limits[-1].citation for year in (3, 4, 5)]

        assert cited == [SUBSIDY_DB.whole(), BASIS, BASIS.inferred()]

    def test_leaves_the_terms_of_a_policy_without_steps_as_they_are(self) -> None:
        assert POLICY.terms.for_account(account(1)) is POLICY.terms

    @given(year_accounts())
    def test_is_nowhere_in_the_terms_of_an_account(self, account: YearAccount) -> None:
        assert [path for path, number in SCHEDULED.terms.for_account(account).parameters() if number.later] == []

    def test_says_its_steps_in_its_repr(self) -> None:
        assert repr(SHARES) == f"<Parameter 9/20, from 4 7/20, from 6 1/5 {BASIS!r}>"

    def test_is_listed_whole_and_stays_what_it_was(self) -> None:
        assert dict(SCHEDULED.terms.parameters())["spearhead.aid_intensity"] is SHARES
        assert [path for path, _ in SCHEDULED.terms.changing] == [
            "spearhead.aid_intensity",
            "spearhead.yearly_ceiling",
        ]


class TestEveryCall:
    """Findings and amounts go by the number of the year, and agree with the policy that has that number alone."""

    @given(year_accounts(), st.sampled_from(ClusterKind))
    def test_agrees_with_the_plain_number_of_that_year(self, account: YearAccount, kind: ClusterKind) -> None:
        account = evolve(account, period=evolve(account.period, kind=kind))
        plain = evolve(SCHEDULED, terms=SCHEDULED.terms.for_account(account))

        assert told(account, SCHEDULED) == told(account, plain)

    def test_of_the_aid_follows_the_years(self) -> None:
        most = [maximum_aid(account(year, eligible_costs="1000000"), policy=SCHEDULED).amount for year in (3, 4, 6)]

        assert most == [Euro(450_000), Euro(350_000), Euro(200_000)]

    @pytest.mark.parametrize(
        ("year", "aid", "verdict"), [(3, "450000", "met"), (4, "350000", "met"), (4, "350000.01", "not_met")]
    )
    def test_of_a_finding_names_the_number_of_the_year(self, year: int, aid: str, verdict: str) -> None:
        found = assess(account(year, eligible_costs="1000000", aid=aid), policy=SCHEDULED).finding("AID-1")

        assert found.verdict is Verdict(verdict)
        assert found.numbers["aid_intensity"] == Fraction(45 if year < 4 else 35, 100)

    @pytest.mark.parametrize(
        ("first_day", "year", "share", "ceiling"),
        [
            (date(2024, 1, 1), 3, "9/20", 500_000),
            (date(2024, 1, 1), 4, "7/20", 510_000),
            # The day of the step comes within this year.
            (date(2023, 12, 31), 4, "7/20", 500_000),
        ],
    )
    def test_on_a_contribution_goes_by_the_year_for_which_it_is_to_count(
        self, first_day: date, year: int, share: str, ceiling: int
    ) -> None:
        held = evolve(CONTRIBUTION, year=account(year, first_day).period.funding_years[year - 1])

        found = assess(held, policy=SCHEDULED.with_rules(names_the_numbers)).finding("OWN-1")

        assert dict(found.numbers) == {"share": Fraction(share), "ceiling": Euro(ceiling)}

    @pytest.mark.kit
    def test_of_the_kit_holds(self) -> None:
        check_policy(SCHEDULED, max_examples=15)


def told(account: YearAccount, policy: Policy) -> object:
    """Return what each call says of an account, but for the policy itself."""
    found = [(one.code, one.judgement) for one in assess(account, policy=policy).findings]
    most = maximum_aid(account, policy=policy)
    raised = still_to_raise(account, policy=policy), required_cofinancing(100, account=account, policy=policy)
    return found, most.amount, most.known_bound, most.missing, [one.amount for one in most.limits], raised


class TestStepsThatAreNone:
    """Each is refused where the number is made, with what would do."""

    @pytest.mark.parametrize(
        "later",
        [
            [(4, SHARES)],
            (4, Parameter(Fraction(1, 3), BASIS)),
            ((4,),),
            ((4, Parameter(Fraction(1, 3), BASIS), 5),),
            ((1, Parameter(Fraction(1, 3), BASIS)),),
            ((1000, Parameter(Fraction(1, 3), BASIS)),),
            ((2027, Parameter(Fraction(1, 3), BASIS)),),
            ((10**5000, Parameter(Fraction(1, 3), BASIS)),),
            ((True, Parameter(Fraction(1, 3), BASIS)),),
            (("4", Parameter(Fraction(1, 3), BASIS)),),
            ((5, Parameter(Fraction(1, 3), BASIS)), (4, Parameter(Fraction(1, 4), BASIS))),
            ((4, Parameter(Fraction(1, 3), BASIS)), (4, Parameter(Fraction(1, 4), BASIS))),
            ((4, Parameter(Fraction(1, 3), BASIS)), (date(2027, 1, 1), Parameter(Fraction(1, 4), BASIS))),
            ((4, Fraction(1, 3)),),
            ((4, SHARES),),
            None,
            5,
        ],
    )
    def test_are_refused(self, later: Any) -> None:
        with pytest.raises(
            InvalidValue, match=r"^Parameter.later cannot be .*: give a tuple of steps in order, such as"
        ):
            Parameter(Fraction(1, 2), BASIS, later=later)

    @pytest.mark.parametrize("wrong", [Fraction(3, 2), 1, Euro(1)])
    def test_are_refused_where_a_step_is_no_such_number(self, wrong: Any) -> None:
        number: Any = Parameter(Fraction(1, 2), BASIS, later=((4, Parameter(wrong, BASIS)),))

        with pytest.raises(
            InvalidValue, match=r"^numbers\['spearhead.aid_intensity'\] cannot be .*: give a Parameter of a Fr"
        ):
            amendment(numbers={"spearhead.aid_intensity": number})

    @pytest.mark.parametrize(
        "path",
        [
            "minimum_companies",
            "minimum_knowledge_institutions",
            "spearhead.funding_years",
            "spearhead.pact_negotiation_years",
        ],
    )
    def test_are_refused_where_no_account_has_the_number(self, path: str) -> None:
        number = Parameter(3, BASIS, later=((4, Parameter(2, BASIS)),))

        with pytest.raises(InvalidValue, match="give a Parameter without steps, since it is no number of an account"):
            amendment(numbers={path: number})
