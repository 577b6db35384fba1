"""Laws on rules that limit the aid: sharp to the cent, never lower for more, and told by every money call alike."""

from collections.abc import Iterator
from typing import Any, Final

from attrs import evolve

from flemish_clusters.aid import maximum_aid, required_cofinancing, still_to_raise
from flemish_clusters.facts import Subject
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.judgements import Force, Verdict
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.rules import Cap, Rule
from flemish_clusters.rules.limits import with_numbers
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.trials import Trial, reads

_A_MILLION: Final = Euro(10**6)
_NEEDS: Final = "; the calls work from the limits that name the cofinancing in `needs`, and that never fall as it grows"
_WAY_OUT: Final = "; a rule that limits the aid counts in the maximum as well once it is made by `at_most`"


def limit_is_sharp(trial: Trial, account: YearAccount) -> None:
    """Aid a cent below a limit and at it is within it, and a cent above it is not."""
    for rule in _limits(trial):
        most = _amount(trial, rule, account)
        for tried, verdict in _around(account, most):
            found = trial.judge(rule, tried).verdict
            if found is not verdict:
                seen = f"its limit is {most!r}, and for aid of {tried.aid!r} it finds {found.value}"
                raise LawBroken(Law.SHARP, rule.code, tried, seen)


def more_never_lowers_a_limit(trial: Trial, account: YearAccount) -> None:
    """More costs or more cofinancing never lowers the limit that a rule sets."""
    for rule in _limits(trial):
        before = _amount(trial, rule, account)
        for richer, name in _richer(account):
            after = _amount(trial, rule, richer)
            if after is not None and (before is None or after < before):
                seen = f"its limit falls from {before!r} to {after!r} when {name} grows to {getattr(richer, name)!r}"
                raise LawBroken(Law.MONOTONE, rule.code, account, seen)


def maximum_is_the_most_that_is_allowed(trial: Trial, subject: Subject) -> None:
    """With all else known, an account meets every demand on the aid exactly when its aid is at most the maximum."""
    if not isinstance(subject, YearAccount):
        return
    complete = _complete(subject)
    most = maximum_aid(complete, policy=trial.policy)
    for tried, verdict in _around(complete, most.amount):
        blamed = set(_refusing(trial, tried))
        seen = f"the maximum aid is {most.amount!r}, and this rule refuses aid of {tried.aid!r}"
        if verdict is Verdict.NOT_MET:
            blamed = {most.binding.rule.code} if most.binding is not None and not blamed else set[str]()
            seen = f"by this rule the maximum aid is {most.amount!r}, and no demand refuses aid of {tried.aid!r}"
        for rule in trial.rules:
            if rule.code in blamed:
                way_out = "" if isinstance(rule.function, Cap) else _WAY_OUT
                raise LawBroken(Law.MAXIMUM, rule.code, tried, f"{seen}{way_out}")


def what_is_to_be_raised_is_enough(trial: Trial, account: YearAccount) -> None:
    """With all else known, what is worked out to be raised makes the maximum what any cofinancing could make it."""
    limits = _limits(trial)
    if not limits:
        return
    account = _complete(account)
    for rule in limits:
        for amount in (ZERO, LARGEST):
            _amount(trial, rule, evolve(account, cofinancing=amount))
    at_best = maximum_aid(evolve(account, cofinancing=LARGEST), policy=trial.policy)
    for enough in _worked_out(trial, account, at_best):
        reached = maximum_aid(evolve(account, cofinancing=enough), policy=trial.policy)
        lower = min(reached, at_best, key=_cents)
        for rule in limits if _cents(reached) != _cents(at_best) else ():
            if lower.binding is not None and lower.binding.rule.code == rule.code:
                seen = f"with {enough!r} raised the maximum is {reached.amount!r}, and with the most {at_best.amount!r}"
                raise LawBroken(Law.RAISING, rule.code, account, f"{seen}{_NEEDS}")


def _limits(trial: Trial) -> list[Rule[YearAccount]]:
    return [rule for rule in trial.rules if isinstance(rule.function, Cap)]


def _amount(trial: Trial, rule: Rule[YearAccount], account: YearAccount) -> Euro | None:
    """Return how much aid a rule allows; `None` where that is not known or it allows any."""
    try:
        (limiter,) = with_numbers((rule,), trial.policy.terms.of(account.period.kind))
        limit = limiter.limit(account)
    except Exception as error:
        raise LawBroken(Law.FINDS, rule.code, account, f"its limit raises {error!r}") from error
    return None if limit is None else limit.amount


def _worked_out(trial: Trial, account: YearAccount, at_best: MaximumAid) -> Iterator[Euro]:
    """Return how much cofinancing each call says is enough for the maximum that any can make of it."""
    raised = ZERO if account.cofinancing is None else account.cofinancing
    for amount in (raised, ZERO):
        more = still_to_raise(evolve(account, cofinancing=amount), policy=trial.policy)
        yield from () if more is None else (Euro.from_cents(amount.cents + more.cents),)
    best = at_best.amount
    required = None if best is None else required_cofinancing(best, account=account, policy=trial.policy)
    yield from () if required is None else (required,)


def _cents(maximum: MaximumAid) -> int:
    return (LARGEST if maximum.amount is None else maximum.amount).cents


def _complete(account: YearAccount) -> YearAccount:
    """Return the account with a million where costs or cofinancing are not known."""
    names = [name for name in ("eligible_costs", "cofinancing") if getattr(account, name) is None]
    return _with_amounts(account, **dict.fromkeys(names, _A_MILLION))


def _refusing(trial: Trial, account: YearAccount) -> Iterator[str]:
    """Return the codes of the demands on the aid that an account does not meet."""
    verdicts = trial.verdicts(account)
    for rule in trial.policy.rules_about(YearAccount):
        if rule.force is Force.DEMAND and reads(rule, "aid") and verdicts[rule.code] is Verdict.NOT_MET:
            yield rule.code


def _around(account: YearAccount, most: Euro | None) -> Iterator[tuple[YearAccount, Verdict]]:
    """Return the account with aid a cent below an amount, at it and a cent above it, and what has to be found."""
    steps = ((-1, Verdict.MET), (0, Verdict.MET), (1, Verdict.NOT_MET)) if most is not None else ()
    for step, verdict in steps:
        cents = 0 if most is None else most.cents + step
        if 0 <= cents <= LARGEST.cents:
            yield evolve(account, aid=Euro.from_cents(cents)), verdict


def _richer(account: YearAccount) -> Iterator[tuple[YearAccount, str]]:
    for name in ("eligible_costs", "cofinancing"):
        amount: Euro | None = getattr(account, name)
        for more in (1, 10**6, 10**12) if amount is not None else ():
            cents = 0 if amount is None else amount.cents + more
            yield _with_amounts(account, **{name: Euro.from_cents(min(LARGEST.cents, cents))}), name


def _with_amounts(account: YearAccount, **amounts: Any) -> YearAccount:
    return evolve(account, **amounts)
