"""Contributions: which of them count as cofinancing."""

from collections.abc import Iterable
from typing import Final

from flemish_clusters.checks import checked
from flemish_clusters.facts.clusters import Company
from flemish_clusters.facts.funding import Contribution, FundingYear, Purpose
from flemish_clusters.findings import ExcludedContribution
from flemish_clusters.findings.counts import CountedCofinancing
from flemish_clusters.messages import Message
from flemish_clusters.money import ZERO
from flemish_clusters.readings import FOR_OPERATION, FROM_COMPANIES, MONEY_RECEIVED, Reading


def count_cofinancing(contributions: Iterable[Contribution], *, year: FundingYear) -> CountedCofinancing:
    """Return what counts as cofinancing: from companies, for running the organisation, received in that year.

    The first and the last day of the year are included, and the order does not matter. Source: the policy page,
    sentence 4.2.

    Raises:
        InvalidValue: An argument is no such thing, or the total would be 10**15 euro or more.
    """
    checked("year", year, FundingYear)
    checked("contributions", contributions, Iterable)
    total = ZERO
    counted: list[Contribution] = []
    excluded: list[ExcludedContribution] = []
    for place, contribution in enumerate(contributions):
        exclusion = _exclusion(checked(f"contributions[{place}]", contribution, Contribution), year)
        if exclusion is None:
            counted.append(contribution)
            total += contribution.amount
        else:
            excluded.append(ExcludedContribution(contribution, *exclusion))
    return CountedCofinancing(total, tuple(counted), tuple(excluded))


def _exclusion(contribution: Contribution, year: FundingYear) -> tuple[Message, Reading] | None:
    """Return why a contribution does not count, and the reading behind it; `None` where it does."""
    if not isinstance(contribution.by, Company):
        return _NOT_A_COMPANY, FROM_COMPANIES
    if contribution.purpose is not Purpose.OPERATION:
        return _NOT_FOR_OPERATION, FOR_OPERATION
    if contribution.received_on not in year:
        return _ANOTHER_YEAR, MONEY_RECEIVED
    return None


_NOT_A_COMPANY: Final = Message(
    en="The contribution does not come from a company.",
    nl="De bijdrage komt niet van een onderneming.",
)
_NOT_FOR_OPERATION: Final = Message(
    en="The contribution is not for running the cluster organisation.",
    nl="De bijdrage is niet bestemd voor de werking van de organisatie.",
)
_ANOTHER_YEAR: Final = Message(
    en="The contribution was not received in this funding year.",
    nl="De bijdrage werd niet in dit steunjaar ontvangen.",
)
