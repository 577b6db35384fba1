"""Strategies of contributions, and of what else is no part of what is assessed."""

from datetime import MAXYEAR, date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import Company, Contribution, FundingYear, OtherBody, Purpose
from flemish_clusters.facts.funding import last_day_of_year
from flemish_clusters.testing import days, euros, knowledge_institutions
from flemish_clusters.testing.strategies import built, enterprise_numbers, maybe, texts


def contributions(**narrowed: object) -> SearchStrategy[Contribution]:
    """Return contributions from parties of every class."""
    return built(
        Contribution,
        narrowed,
        by=st.builds(Company, name=texts()) | knowledge_institutions() | other_bodies(),
        amount=euros(max_cents=10**12),
        received_on=days(),
        purpose=st.sampled_from(Purpose),
    )


def funding_years(**narrowed: object) -> SearchStrategy[FundingYear]:
    """Return funding years, some of them of one day, as one is whose last day alone is given."""
    parts = {"number": st.integers(1, 12), "first_day": days(max_day=date(MAXYEAR - 1, 12, 31)), "last_day": st.none()}
    return st.builds(_funding_year, built(dict[str, Any], narrowed, **parts), st.sampled_from((0, 1, 364, 365)))


def other_bodies(**narrowed: object) -> SearchStrategy[OtherBody]:
    """Return bodies that are neither a company nor a knowledge institution."""
    return built(OtherBody, narrowed, name=texts(), enterprise_number=maybe(enterprise_numbers()))


def _funding_year(told: dict[str, Any], more: int) -> FundingYear:
    first, end = told["first_day"], last_day_of_year(told["first_day"], 1)
    last = told["last_day"] or min(first + timedelta(days=more), end)
    return FundingYear(told["number"], first if first <= last <= end else last, last)
