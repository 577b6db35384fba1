"""Strategies of funding years, which are no part of what rules are about."""

from datetime import MAXYEAR, date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import FundingYear
from flemish_clusters.facts.funding import last_day_of_year
from flemish_clusters.testing import days
from flemish_clusters.testing.values import built


def funding_years(**narrowed: object) -> SearchStrategy[FundingYear]:
    """Return funding years, some of them of one day, as one is whose last day alone is given."""
    parts = {"number": st.integers(1, 12), "first_day": days(max_day=date(MAXYEAR - 1, 12, 31)), "last_day": st.none()}
    return st.builds(_funding_year, built(dict[str, Any], narrowed, **parts), st.sampled_from((0, 1, 364, 365)))


def _funding_year(told: dict[str, Any], more: int) -> FundingYear:
    first, end = told["first_day"], last_day_of_year(told["first_day"], 1)
    last = told["last_day"] or min(first + timedelta(days=more), end)
    return FundingYear(told["number"], first if first <= last <= end else last, last)
