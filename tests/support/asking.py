"""Asking the oracle: what it is told of an account and a policy, in plain integers."""

from typing import Final

from flemish_clusters import Euro, Policy, YearAccount
from tests.support import oracle

_NAMES: Final = {"AID-1": "costs", "COF-1": "cofinancing", "AID-2": "ceiling", "PER-2": "term"}


def cents(amount: Euro | None) -> int | None:
    """Return an amount in cents; `None` where not known."""
    return None if amount is None else amount.cents


def year_of(account: YearAccount) -> oracle.Year:
    """Return what the oracle is told of an account."""
    return oracle.Year(account.year, account.period.years, cents(account.eligible_costs), cents(account.cofinancing))


def norms_of(policy: Policy, account: YearAccount) -> oracle.Norms:
    """Return what the oracle is told of a policy."""
    terms = policy.terms.for_account(account).of(account.period.kind)
    return oracle.Norms(
        terms.aid_intensity.value,
        terms.match.value,
        terms.yearly_ceiling.value.cents,
        terms.funding_years.value,
        frozenset(_NAMES[rule.code] for rule in policy.rules if rule.code in _NAMES),
    )
