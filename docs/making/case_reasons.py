"""Case reasons: why the rule that a case is about is met or not, in the words of the package."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from flemish_clusters import (
    POLICIES,
    Cluster,
    Company,
    Contribution,
    Finding,
    FundingPeriod,
    YearAccount,
    assess,
)
from flemish_clusters.documents import from_document
from flemish_clusters.facts import YearContribution
from making.case_files import Case

_NAMED: Final = {policy.name: policy for policy in POLICIES}
IN_PERIOD: Final = ("kind", "first_day", "years", "decided_on", "applied_on")
"""What an account of a case tells of its funding period."""


def finding_of(case: Case) -> Finding:
    """Return the finding of the rule that a case is about."""
    read = next(read for name, read in _SUBJECTS.items() if name in case)
    return assess(read(case), policy=_NAMED[case["policy"]]).finding(case["rule"])


def account_of(told: Mapping[str, Any]) -> YearAccount:
    """Return the account that a case tells in one row with its funding period."""
    own = {name: value for name, value in told.items() if name not in IN_PERIOD}
    return from_document({"period": {name: told[name] for name in IN_PERIOD if name in told}, **own}, YearAccount)


def _contribution(case: Case) -> YearContribution:
    """Return the only contribution of a case, in its year."""
    (given,) = case["contributions"]
    number: int = case["year"]
    year = from_document(case["period"], FundingPeriod).funding_years[number - 1]
    return YearContribution(contribution=from_document(given, Contribution), year=year)


_SUBJECTS: Final[Mapping[str, Callable[[Case], Any]]] = {
    "account": lambda case: account_of(case["account"]),
    "contributions": _contribution,
    "company": lambda case: from_document(case["company"], Company),
    "cluster": lambda case: from_document(case["cluster"], Cluster),
    "period": lambda case: from_document(case["period"], FundingPeriod),
}
