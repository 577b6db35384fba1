"""Aid: how much may be granted for a funding year, what limits it, and what the companies are to raise."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from attrs import evolve

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.agreement import agreed_maximum
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.money import LARGEST, ZERO, Euro, EuroLike, to_euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Limit
from flemish_clusters.rules.limits import Limiter, lowest

_LESS: Final = Euro(99 * 10**13)
"""So far below the largest amount that what only the cofinancing limits is less with it, whatever the match."""


def maximum_aid(account: YearAccount, *, policy: Policy) -> MaximumAid:
    """Return the most aid that may be granted for a funding year, and every limit on it.

    The aid in the account itself plays no part; costs and cofinancing may be unknown. Source: the policy page,
    sentences 4.1, 4.2, 6.2 and 6.6, and the agency's subsidy database.
    """
    if type(account) is not YearAccount or type(policy) is not Policy:
        checked("account", account, YearAccount)
        checked("policy", policy, Policy)
    if policy.earlier_grants is None:
        return _maximum(account, policy)
    return agreed_maximum([_maximum(account, one) for one in policy.governing(account.period)])


def _maximum(account: YearAccount, policy: Policy) -> MaximumAid:
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


def still_to_raise(account: YearAccount, *, policy: Policy) -> Euro | None:
    """Return what the companies can still raise in a funding year to bring the aid up to its other limits.

    With so much more, the maximum aid is what any cofinancing could make it, and with a cent less it is lower. It is
    worked out from the limits of the policy that need the cofinancing. Source: the policy page, sentence 4.2.

    `still_to_raise(...) is None`: a fact that is not known may decide, or nothing else limits the aid.
    `still_to_raise(...) == Euro(0)`: other limits stop the aid, or no limit of the policy needs cofinancing.
    """
    checked("account", account, YearAccount)
    checked("policy", policy, Policy)
    return _agreed(_still_to_raise(account, one) for one in policy.governing(account.period))


def _still_to_raise(account: YearAccount, policy: Policy) -> Euro | None:
    asking = _needing_cofinancing(account, policy)
    if not asking:
        return ZERO
    limiting = policy.limiters(account)
    least, most = lowest(limiting, evolve(account, cofinancing=LARGEST))
    others = [limiter for limiter in limiting if limiter not in asking]
    _, with_less = lowest(asking, evolve(account, cofinancing=_LESS))
    if most == LARGEST or lowest(others, account)[1] > most > with_less:
        return None
    perhaps, surely = _raised_for(least, account, asking, perhaps=True), _raised_for(most, account, asking)
    raised = account.cofinancing
    if surely == ZERO or (surely is not None and raised is not None and raised >= surely):
        return ZERO
    if surely is None or raised is None or perhaps != surely:
        return None
    return surely - raised


def required_cofinancing(aid: EuroLike, *, account: YearAccount, policy: Policy) -> Euro | None:
    """Return the least cofinancing of a funding year, to the cent, with which the policy allows an amount in euro.

    Only the limits that need the cofinancing are asked; the others may allow less. What the account says of
    its aid and its cofinancing plays no part. Source: the policy page, sentence 4.2.

    `required_cofinancing(...) is None`: no cofinancing is enough, or a fact that is not known may decide.
    `required_cofinancing(...) == Euro(0)`: the aid needs none.
    """
    checked("account", account, YearAccount)
    checked("policy", policy, Policy)
    try:
        wanted = to_euro(aid)
    except InvalidValue as error:
        raise error.at("aid") from None
    asked = [_needing_cofinancing(account, one) for one in policy.governing(account.period)]
    return _agreed(_raised_for(wanted, account, one, perhaps=perhaps) for one in asked for perhaps in (False, True))


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


def _raised_for(aid: Euro, account: YearAccount, limiting: list[Limiter], *, perhaps: bool = False) -> Euro | None:
    """Return the least cofinancing with which some limits surely allow an amount, or perhaps; `None` for none.

    The two differ where a fact that is not known decides. With more cofinancing no limit ever allows less.
    """

    def is_enough(cents: int) -> bool:
        return lowest(limiting, evolve(account, cofinancing=Euro(cents=cents)))[perhaps] >= aid

    cents = bisect_left(range(LARGEST.cents + 1), 1, key=is_enough)
    return None if cents > LARGEST.cents else Euro(cents=cents)
