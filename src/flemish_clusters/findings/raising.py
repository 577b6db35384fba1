"""Raising: the most aid for a funding year under a policy, and what the companies have to raise for it."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from flemish_clusters.bisection import least_enough
from flemish_clusters.facts import decision_of
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Limit
from flemish_clusters.rules.limits import Limiter, lowest

_PROBE: Final = 10**15
"""So many cents of cofinancing tell which share of it some limits are, where they are one."""
_LESS: Final = Euro(99 * 10**13)
"""So far below the largest amount that what only the cofinancing limits is less with it, whatever the match."""


def most_aid(account: YearAccount, policy: Policy) -> MaximumAid:
    """Return the most aid for an account, whichever policy can govern its grant."""
    return _agreed_maximum([most_aid_under(account, one) for one in policy.governing(account.period)])


def most_aid_under(account: YearAccount, policy: Policy) -> MaximumAid:
    """Return the most aid for an account under one policy, whatever there is for earlier grants."""
    limits: list[Limit] = []
    binding: Limit | None = None
    known_bound: Euro | None = None
    decided = True
    for limiter in policy.limiters(account):
        limit = limiter.limit(account)
        if limit is None:
            continue
        limits.append(limit)
        amount = limit.amount
        if amount is None:
            decided = False
        elif known_bound is None or amount.cents < known_bound.cents:
            binding, known_bound = limit, amount
    missing = () if decided else _missing(account, [limit.by for limit in limits])
    return MaximumAid(account, policy, tuple(limits), known_bound, None if missing else binding, missing)


def left_to_raise(account: YearAccount, policy: Policy) -> Euro | None:
    """Return what can still be raised to bring the aid up to its other limits, whichever policy can govern its grant.

    `None`: a fact that is not known may decide, or nothing else limits the aid.
    """
    return _agreed(_left_under(account, one) for one in policy.governing(account.period))


def nothing_else_limits(account: YearAccount, policy: Policy) -> bool:
    """Return whether it is sure that only the cofinancing, which is known, limits the aid, where nothing is left."""
    return account.cofinancing is not None and not most_aid(evolve(account, cofinancing=LARGEST), policy).missing


def raised_for(aid: Euro, account: YearAccount, policy: Policy) -> Euro | None:
    """Return the least cofinancing for an amount of aid, whichever policy can govern its grant.

    `None`: none is enough, or a fact that is not known may decide.
    """
    asked = [_needing_cofinancing(account, one) for one in policy.governing(account.period)]
    return _agreed(_least_for(aid, account, one, perhaps=perhaps) for one in asked for perhaps in (False, True))


def _left_under(account: YearAccount, policy: Policy) -> Euro | None:
    asking = _needing_cofinancing(account, policy)
    if not asking:
        return ZERO
    limiting = policy.limiters(account)
    least, most = lowest(limiting, evolve(account, cofinancing=LARGEST))
    others = [limiter for limiter in limiting if limiter not in asking]
    _, with_less = lowest(asking, account, _LESS)
    if most == LARGEST or lowest(others, account)[1] > most > with_less:
        return None
    perhaps, surely = _least_for(least, account, asking, perhaps=True), _least_for(most, account, asking)
    raised = account.cofinancing
    if surely == ZERO or (surely is not None and raised is not None and raised >= surely):
        return ZERO
    if surely is None or raised is None or perhaps != surely:
        return None
    return surely - raised


def _agreed(amounts: Iterable[Euro | None]) -> Euro | None:
    """Return the amount that is the same under whatever can hold of the grant; `None` where there is none."""
    found = set(amounts)
    return found.pop() if len(found) == 1 else None


def _missing(account: YearAccount, limiting: list[Limiter]) -> tuple[str, ...]:
    """Return the facts that can still lower the lowest of some limits."""
    _, most = lowest(limiting, account)
    lowering = [limiter for limiter in limiting if limiter.ends(account)[0] < most]
    return tuple(dict.fromkeys(fact for limiter in lowering for fact in limiter.cap.unknown(account)))


def _needing_cofinancing(account: YearAccount, policy: Policy) -> list[Limiter]:
    limiting = policy.limiters(account)
    return [one for one in limiting if "cofinancing" in one.cap.needs and one.limit(account) is not None]


def _least_for(aid: Euro, account: YearAccount, limiting: list[Limiter], *, perhaps: bool = False) -> Euro | None:
    """Return the least cofinancing with which some limits surely allow an amount, or perhaps; `None` for none.

    The two differ where a fact that is not known decides. With more cofinancing no limit ever allows less.
    """

    def allowed(cents: int) -> int:
        return lowest(limiting, account, Euro(cents=cents))[perhaps].cents

    def is_enough(cents: int) -> bool:
        return allowed(cents) >= aid.cents

    # Limits that are a share of the cofinancing, as they mostly are, are met at the guess or next to it.
    guess = aid.cents * _PROBE // max(allowed(_PROBE), 1)
    low, high = max(0, guess - 2), guess + 2
    if high > LARGEST.cents or not is_enough(high) or (low and is_enough(low)):
        low, high = 0, LARGEST.cents
    cents = least_enough(low, high, is_enough)
    return None if cents > LARGEST.cents else Euro(cents=cents)


def _agreed_maximum(found: Sequence[MaximumAid]) -> MaximumAid:
    """Return the most aid whichever day of the decision it is; what is sure is the most that any of them allows."""
    first, bounds = found[0], [one.known_bound for one in found]
    if all(one.missing == first.missing and _limits_of(one) == _limits_of(first) for one in found):
        return first
    sure = None if None in bounds else max(bound for bound in bounds if bound is not None)
    is_sure = len(set(bounds)) == 1 and not any(one.missing for one in found)
    open_facts = (path for one in found for path in one.missing)
    missing = () if is_sure else tuple(dict.fromkeys((decision_of(first.account), *open_facts)))
    limits = {limit.name: limit for one in reversed(found) for limit in one.limits}
    in_order = sorted(limits.values(), key=lambda limit: limit.by.cap.rank)
    agreed = tuple(_agreed_limit(limit, found) for limit in in_order)
    return evolve(first, limits=agreed, known_bound=sure, binding=None, missing=missing)


def _limits_of(found: MaximumAid) -> list[tuple[object, ...]]:
    """Return what the limits come to, and by which numbers."""
    return [(limit.name, limit.amount, *(number.value for number in limit.parameters)) for limit in found.limits]


def _agreed_limit(limit: Limit, found: Sequence[MaximumAid]) -> Limit:
    """Return a limit; its amount is not known where others have another one under its name."""
    amounts = {next((other.amount for other in one.limits if other.name == limit.name), None) for one in found}
    return limit if len(amounts) == 1 else evolve(limit, amount=None)
