"""Laws on rules that limit the aid: sharp to the cent, never lower for more, and told by every money call alike."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, TypeVar, cast

from attrs import evolve

from flemish_clusters.aid import maximum_aid, required_cofinancing, still_to_raise
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.walk import Fact, with_facts
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.judgements import Force, Verdict
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Cap, Rule
from flemish_clusters.rules.limits import Limiter, with_numbers
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.trials import Trial

Value = TypeVar("Value")

_NEEDS: Final = "; the calls work from the limits that name the cofinancing in `needs`, and that never fall as it grows"
_WAY_OUT: Final = "; a rule that limits the aid counts in the maximum as well once it is made by `at_most`"


def limit_is_sharp(trial: Trial, rule: Rule[YearAccount], account: YearAccount) -> Iterator[str]:
    """Aid a cent below a limit and at it is within it, and a cent above it is not."""
    most = _amount(trial, rule, account)
    for tried, verdict in _around(account, most):
        found = trial.judge(rule, tried).verdict
        if found is not verdict:
            yield f"its limit is {most!r}, and for aid of {tried.aid!r} it finds {found.value}"


def more_never_lowers_a_limit(trial: Trial, rule: Rule[YearAccount], account: YearAccount) -> Iterator[str]:
    """More costs, more cofinancing or more of a further amount that is needed never lowers the limit of a rule."""
    ends = _asked(trial, rule, account, Limiter.ends)
    for name, amount in _more(trial, account):
        # What is not known is nought for the one end and the largest amount for the other.
        found = _asked(trial, rule, with_facts(account, {name: amount}), Limiter.ends)
        for before, after in zip(ends or (), found or (), strict=True):
            if after < before:
                yield f"its limit falls from {before!r} to {after!r} when {name} grows to {amount!r}"


def maximum_is_the_most_that_is_allowed(trial: Trial, rule: Rule[YearAccount], account: YearAccount) -> Iterator[str]:
    """With all else known, an account meets every demand on the aid exactly when its aid is at most the maximum."""
    complete = _complete(trial, account)
    most = maximum_aid(complete, policy=trial.policy)
    rules = trial.policy.rules_about(YearAccount)
    demands = [demand for demand in rules if demand.force is Force.DEMAND and demand.touches("aid")]
    for tried, verdict in _around(complete, most.amount):
        blamed = [demand.code for demand in demands if trial.judge(demand, tried).verdict is Verdict.NOT_MET]
        seen = f"the maximum aid is {most.amount!r}, and this rule refuses aid of {tried.aid!r}"
        if verdict is Verdict.NOT_MET:
            blamed = [] if blamed or most.binding is None else [most.binding.rule.code]
            seen = f"by this rule the maximum aid is {most.amount!r}, and no demand refuses aid of {tried.aid!r}"
        if rule.code in blamed:
            yield seen if isinstance(rule.function, Cap) else f"{seen}{_WAY_OUT}"


def what_is_to_be_raised_is_enough(trial: Trial, rule: Rule[YearAccount], account: YearAccount) -> Iterator[str]:
    """With all else known, what is worked out to be raised makes the maximum what any cofinancing could make it."""
    account = _complete(trial, account)
    for amount in (ZERO, LARGEST):
        _amount(trial, rule, evolve(account, cofinancing=amount))
    yield from (f"{seen}{_NEEDS}" for code, seen in _not_enough(trial, account) if code == rule.code)


def theorems_about(policy: Policy) -> Iterable[Any]:
    """Return what is to hold for every account; nothing where no solver is there, or a policy cannot be proved."""
    if find_spec("z3") is None:
        return ()
    try:
        # The solver is loaded where a policy is to be proved, and not with the kit.
        theorems: Iterable[Any] = import_module("flemish_clusters.proofs").prove(policy)
    except InvalidValue:
        return ()
    return theorems


def nothing_is_refuted(theorems: Iterable[Any]) -> None:
    """Raise `LawBroken` for the first theorem that an account refutes."""
    for theorem in theorems:
        if theorem.witness is not None:
            raise LawBroken(Law.PROOF, theorem.about, theorem.witness.account, str(theorem))


def _amount(trial: Trial, rule: Rule[YearAccount], account: YearAccount) -> Euro | None:
    """Return how much aid a rule allows; `None` where that is not known, it allows any, or it limits no aid."""
    limit = _asked(trial, rule, account, Limiter.limit)
    return None if limit is None else limit.amount


def _asked(
    trial: Trial, rule: Rule[YearAccount], account: YearAccount, ask: Callable[[Limiter, YearAccount], Value]
) -> Value | None:
    """Return what a rule says as a limit on the aid of an account; `None` where it is no limit."""
    try:
        limiting = with_numbers((rule,), trial.policy.terms.for_account(account), account.period.kind)
        return next((ask(limiter, account) for limiter in limiting), None)
    except Exception as error:
        raise LawBroken(Law.FINDS, rule.code, account, f"its limit raises {error!r}") from error


@lru_cache(maxsize=1)
def _not_enough(trial: Trial, account: YearAccount) -> tuple[tuple[str, str], ...]:
    """Return how far what is worked out to be raised falls short, with the code of the limit that is lower then.

    It is worked out once for all the rules that are tried on an account.
    """
    at_best = maximum_aid(evolve(account, cofinancing=LARGEST), policy=trial.policy)
    found: list[tuple[str, str]] = []
    for enough in _worked_out(trial, account, at_best.amount):
        reached = maximum_aid(evolve(account, cofinancing=enough), policy=trial.policy)
        binding = min(reached, at_best, key=_cents).binding
        if _cents(reached) != _cents(at_best) and binding is not None:
            seen = f"with {enough!r} raised the maximum is {reached.amount!r}, and with the most {at_best.amount!r}"
            found.append((binding.rule.code, seen))
    return tuple(found)


def _worked_out(trial: Trial, account: YearAccount, best: Euro | None) -> Iterator[Euro]:
    """Return how much cofinancing each call says is enough for the maximum that any can make of it."""
    for poorer in (account, evolve(account, cofinancing=ZERO)):
        more = still_to_raise(poorer, policy=trial.policy)
        yield from () if more is None or poorer.cofinancing is None else (poorer.cofinancing + more,)
    required = None if best is None else required_cofinancing(best, account=account, policy=trial.policy)
    yield from () if required is None else (required,)


def _cents(maximum: MaximumAid) -> int:
    return (LARGEST if maximum.amount is None else maximum.amount).cents


def _complete(trial: Trial, account: YearAccount) -> YearAccount:
    """Return the account with a million for each amount that a limit can need and that is not known."""
    unknown = {fact.path: Euro(10**6) for fact in _needed(trial, account) if fact.value is None}
    return cast("YearAccount", with_facts(account, unknown))


def _needed(trial: Trial, account: YearAccount) -> list[Fact]:
    """Return the amounts of an account that a limit can need."""
    limits = (rule.function for rule in trial.policy.rules if isinstance(rule.function, Cap))
    paths = {"eligible_costs", "cofinancing", *(path for cap in limits for path in cap.needs)}
    return [fact for fact in trial.facts(account) if fact.path in paths]


def _around(account: YearAccount, most: Euro | None) -> Iterator[tuple[YearAccount, Verdict]]:
    """Return the account with aid a cent below an amount, at it and a cent above it, and what has to be found."""
    if most is None:
        return
    for step in (-1, 0, 1):
        if 0 <= most.cents + step <= LARGEST.cents:
            aid = Euro(cents=most.cents + step)
            yield evolve(account, aid=aid), Verdict.NOT_MET if step > 0 else Verdict.MET


def _more(trial: Trial, account: YearAccount) -> Iterator[tuple[str, Euro]]:
    for fact in _needed(trial, account):
        if fact.value is not None:
            yield from ((fact.path, fact.value.plus(Euro(cents=more))) for more in (1, 10**6, 10**12))
