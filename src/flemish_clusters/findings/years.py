"""Years: the table of yearly accounts on a page for a board."""

from collections.abc import Iterator
from typing import Final

from flemish_clusters.blocks import Block, Table
from flemish_clusters.facts.funding import YearAccount, days_of_year
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.findings.raising import left_to_raise, most_aid, nothing_else_limits
from flemish_clusters.findings.reports import Told
from flemish_clusters.messages import Language, Message
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.tables import Row


def years_table(told: Told, language: Language) -> Iterator[Block]:
    """Return what each account tells, with the most aid and what limits it; nothing where there is none."""
    years = sorted(
        ((account, policy) for account, policy in told.applied if isinstance(account, YearAccount)),
        key=lambda pair: pair[0].year,
    )
    if years:
        rows = [_year(account, policy, language) for account, policy in years]
        yield Table(_YEARS.text(language), tuple(column.text(language) for column in _COLUMNS), rows)


def _year(account: YearAccount, policy: Policy, language: Language) -> Row:
    """Return an account as a row."""
    most, left = most_aid(account, policy), left_to_raise(account, policy)
    amounts = (_amount(one, language) for one in (account.eligible_costs, account.cofinancing, account.aid))
    to_raise = _NONE if left is None and nothing_else_limits(account, policy) else _amount(left, language)
    return str(account.year), _days(account), *amounts, *_maximum(most, language), to_raise


def _maximum(most: MaximumAid, language: Language) -> Row:
    """Return the most aid and what limits it; of a maximum that is not known, what is sure."""
    if not most.limits:
        return _NONE, _NONE
    amount = _amount(most.known_bound, language)
    if most.missing:
        return amount if most.known_bound is None else f"≤ {amount}", _UNKNOWN.text(language)
    return amount, most.binding.label.text(language) if most.binding else _NONE


def _days(account: YearAccount) -> str:
    if account.year > account.period.years:
        return _NONE
    days = days_of_year(account.period.first_day, account.year)
    return "–".join(f"{day.day}/{day.month}/{day.year}" for day in days)


def _amount(amount: Euro | None, language: Language) -> str:
    return _UNKNOWN.text(language) if amount is None else amount.figure(language)


_NONE: Final = "—"
_UNKNOWN: Final = Message(en="not known", nl="niet bekend")
_YEARS: Final = Message(en="Funding years (amounts in euro)", nl="Steunjaren (bedragen in euro)")
_COLUMNS: Final = tuple(
    map(
        Message,
        ("year", "days", "costs", "cofinancing", "aid", "maximum", "what limits it", "extra match"),
        ("jaar", "dagen", "kosten", "cofinanciering", "steun", "maximum", "wat begrenst", "extra bijdrage"),
    )
)
