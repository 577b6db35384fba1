"""Funding: periods, years, accounts and contributions."""

from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from typing import Final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.facts.accounts import Contribution, Purpose, YearAccount
from flemish_clusters.facts.funding import FundingPeriod, FundingYear
from flemish_clusters.facts.parties import Company
from flemish_clusters.money import Euro
from flemish_clusters.periods import last_day_of_year
from flemish_clusters.testing.strategies.narrowing import built, maybe
from flemish_clusters.testing.strategies.parties import kinds, knowledge_institutions, other_bodies
from flemish_clusters.testing.strategies.values import LARGEST, days, euros, texts

_LONGEST: Final = 20


def funding_periods(**narrowed: object) -> SearchStrategy[FundingPeriod]:
    """Return funding periods of up to twenty years; those around the terms of the policy are likelier."""
    parts = {
        "kind": kinds(),
        "first_day": days(max_day=date(MAXYEAR - _LONGEST, 12, 31)),
        "years": st.one_of(st.sampled_from((1, 2, 3, 4, 9, 10, 11)), st.integers(1, _LONGEST)),
        "decided_on": maybe(days(max_day=date(MAXYEAR - 1, 12, 31))),
    }
    return built(FundingPeriod, parts, narrowed)


def funding_years(**narrowed: object) -> SearchStrategy[FundingYear]:
    """Return funding years, some of them of one day; where one end is given, the other lies within a year of it."""
    first = st.none() if "last_day" in narrowed else days(max_day=date(MAXYEAR - 1, 12, 31))
    parts = {"number": st.integers(1, 12), "first_day": first, "last_day": st.none()}
    return st.builds(_funding_year, built(_given, parts, narrowed), st.sampled_from((0, 1, 364, 365)))


def _given(number: int, first_day: date | None, last_day: date | None) -> tuple[int, date | None, date | None]:
    return number, first_day, last_day


def _funding_year(given: tuple[int, date | None, date | None], more: int) -> FundingYear:
    number, first_day, last_day = given
    if first_day is None:
        first_day = date.fromordinal(max(1, (last_day or date.max).toordinal() - min(more, 364)))
    if last_day is None:
        last_day = min(first_day + timedelta(days=more), last_day_of_year(first_day, 1))
    return FundingYear(number, first_day, last_day)


def year_accounts(**narrowed: object) -> SearchStrategy[YearAccount]:
    """Return accounts; aid that is a cent off a limit, and the last year and the next, are likelier."""
    parts = {
        "period": funding_periods(),
        "year": st.integers(1, _LONGEST + 1),
        "eligible_costs": maybe(euros()),
        "cofinancing": maybe(euros()),
        "aid": maybe(euros()),
    }
    accounts = built(YearAccount, parts, narrowed)
    aims: list[Callable[[YearAccount, int], YearAccount]] = [_as_drawn]
    if "aid" not in narrowed:
        aims += [_aid_near_half_the_costs, _aid_near_the_cofinancing]
    if "year" not in narrowed:
        aims.append(_year_near_the_last)
    return st.builds(_aimed, accounts, st.sampled_from(aims), st.sampled_from((0, -1, 1)))


def _aimed(account: YearAccount, aim: Callable[[YearAccount, int], YearAccount], step: int) -> YearAccount:
    return aim(account, step)


def contributions(**narrowed: object) -> SearchStrategy[Contribution]:
    """Return contributions from parties of every class."""
    names = st.builds(Company, name=texts())
    parts = {
        "by": st.one_of(names, knowledge_institutions(), other_bodies()),
        "amount": euros(max_cents=10**12),
        "received_on": days(),
        "purpose": st.sampled_from(Purpose),
    }
    return built(Contribution, parts, narrowed)


def _near(amount: Euro | int, step: int) -> Euro:
    cents = amount if isinstance(amount, int) else amount.cents
    return Euro.from_cents(min(LARGEST, max(0, cents + step)))


def _as_drawn(account: YearAccount, _: int) -> YearAccount:
    return account


def _aid_near_half_the_costs(account: YearAccount, step: int) -> YearAccount:
    costs = account.eligible_costs
    return account if costs is None else evolve(account, aid=_near(costs.cents // 2, step))


def _aid_near_the_cofinancing(account: YearAccount, step: int) -> YearAccount:
    return account if account.cofinancing is None else evolve(account, aid=_near(account.cofinancing, step))


def _year_near_the_last(account: YearAccount, step: int) -> YearAccount:
    return evolve(account, year=max(1, account.period.years + step))
