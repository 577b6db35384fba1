"""Seeing: the real account that a model makes of any one, and what columns and calls find of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flemish_clusters.aid import maximum_aid, still_to_raise
from flemish_clusters.assessment import assess
from flemish_clusters.definition import Definition
from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.limits import VERDICTS
from flemish_clusters.facts.funding import FundingPeriod, YearAccount
from flemish_clusters.judgements import Verdict
from flemish_clusters.money import Euro
from flemish_clusters.proofs.solving import AnyAccount, AnyDay, Row, Term, z3
from flemish_clusters.proofs.witnesses import Seen, Told


def seen_in(model: Any, definition: Definition, account: AnyAccount, found: Row) -> Seen:
    """Return what columns and calls find of the account that a model makes."""
    real = account_in(model, account)
    worked_out = {name: _as_told(definition, name, number_in(model, found[name])) for name in definition.found}
    return Seen(account=real, policy=definition.policy, worked_out=worked_out, found=_found_of(real, definition))


def _found_of(account: YearAccount, definition: Definition) -> Mapping[str, Told]:
    """Return what the calls find of an account, by the names of the columns."""
    policy = definition.policy
    most, assessment = maximum_aid(account, policy=policy), assess(account, policy=policy)
    return {
        "maximum_aid": most.amount,
        "known_bound": most.known_bound,
        "binding": None if most.binding is None else most.binding.name,
        "still_to_raise": still_to_raise(account, policy=policy),
        "verdict": assessment.verdict,
        **dict.fromkeys(definition.codes, Verdict.NOT_APPLICABLE),
        **{finding.code: finding.verdict for finding in assessment.findings},
    }


def _as_told(definition: Definition, name: str, number: int) -> Told:
    if name in ("verdict", *definition.codes):
        return VERDICTS[number]
    if number == NOT_KNOWN:
        return None
    return definition.limits[number] if name == "binding" else Euro(cents=number)


def as_number(definition: Definition, told: Told) -> int:
    """Return something that is found as the number by which a definition tells it."""
    match told:
        case None:
            return NOT_KNOWN
        case Euro():
            return told.cents
        case Verdict():
            return VERDICTS.index(told)
        case _:
            return definition.limits.index(told)


def account_in(model: Any, account: AnyAccount) -> YearAccount:
    """Return the real account that a model makes of one."""
    cents = {path: number_in(model, account.row[path]) for path in account.paths}
    told = {path: Euro(cents=amount) for path, amount in cents.items() if amount != NOT_KNOWN}
    further, of_the_period = (
        {path.removeprefix(outer): euro for path, euro in told.items() if path.startswith(outer)}
        for outer in ("further.", "period.further.")
    )
    is_decided = number_in(model, account.row["decided_on"]) != NOT_KNOWN
    period = FundingPeriod(
        kind=account.kind,
        first_day=_day_in(model, account.first_day),
        years=number_in(model, account.row["years"]),
        decided_on=_day_in(model, account.decided_on) if is_decided else None,
        further=of_the_period,
    )
    own: dict[str, Any] = {path: told.get(path) for path in ("eligible_costs", "cofinancing", "aid")}
    return YearAccount(period=period, year=number_in(model, account.row["year"]), further=further, **own)


def number_in(model: Any, term: Term) -> int:
    """Return what a number is in a model."""
    number: int = model.eval(term, model_completion=True).as_long()
    return number


def is_true_in(model: Any, term: Term) -> bool:
    """Return whether a truth holds in a model."""
    return z3.is_true(model.eval(term, model_completion=True)) is True


def _day_in(model: Any, day: AnyDay) -> date:
    return date(*(number_in(model, part) for part in (day.year, day.month, day.day)))
