"""Accounts read otherwise: what the yearly accounts of a dossier say together, under an alternative of a reading."""

from attrs import evolve

from flemish_clusters import Dossier, YearAccount
from flemish_clusters.money import ZERO, Euro

Accounts = tuple[YearAccount, ...]


def carried_over(dossier: Dossier) -> Accounts | None:
    """Return the accounts with what was raised above the aid of a year counted in the next one.

    Of each year before the last of which all is known, all has to be known, or else nothing can be told.
    """
    known = [account for account in _by_year(dossier) if _is_known(account)]
    if [account.year for account in known] != [*range(1, len(known) + 1)]:
        return None
    left, raised = ZERO, dict[int, Euro]()
    for account in known:
        raised[account.year] = _amount(account, "cofinancing").plus(left)
        left = raised[account.year] - raised[account.year].least(_amount(account, "aid"))
    return tuple(evolve(one, cofinancing=raised.get(one.year, one.cofinancing)) for one in dossier.accounts)


def over_the_period(dossier: Dossier) -> Accounts | None:
    """Return the accounts with the costs where the aid is, if the aid of all years is at most half of all costs.

    Nothing can be told before all is known of every year.
    """
    accounts = _by_year(dossier)
    if [account.year for account in accounts if _is_known(account)] != [*range(1, dossier.period.years + 1)]:
        return None
    costs, aid = (sum(_amount(one, name).cents for one in accounts) for name in ("eligible_costs", "aid"))
    if aid * 2 > costs:
        return dossier.accounts
    return tuple(evolve(one, eligible_costs=_amount(one, "aid").plus(_amount(one, "aid"))) for one in dossier.accounts)


def _by_year(dossier: Dossier) -> list[YearAccount]:
    return sorted(dossier.accounts, key=lambda account: account.year)


def _is_known(account: YearAccount) -> bool:
    return None not in (account.eligible_costs, account.cofinancing, account.aid)


def _amount(account: YearAccount, name: str) -> Euro:
    """Return an amount that is known."""
    amount: Euro = getattr(account, name)
    return amount
