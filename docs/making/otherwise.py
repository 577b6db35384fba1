"""Otherwise: what a verdict would be under an alternative of a reading, where the facts of a dossier can tell it.

An alternative changes how some rules judge, or what the yearly accounts are taken to say together. One that asks for
facts which no dossier holds is not here.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from attrs import evolve

from flemish_clusters import (
    Assessment,
    Cluster,
    Dossier,
    Euro,
    FundingPeriod,
    Policy,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
    still_to_raise,
)
from flemish_clusters.judgements import Judgement, Part
from flemish_clusters.money import ZERO
from flemish_clusters.rules import Force, Rule, attested, met, not_met, undetermined
from flemish_clusters.terms import Terms

Changed = Callable[[Rule[Any], Policy], Rule[Any]]
"""How a rule of a policy is changed."""
Accounts = Sequence[YearAccount]
"""The yearly accounts of a dossier, by their years."""
Place = tuple[str, int]
"""The key of a reading, and which of its alternatives, counted from 1."""


def assessed_otherwise(subject: Any, policy: Policy, place: Place) -> Assessment | None:
    """Return what is found of a subject under an alternative; `None` where its facts do not tell that."""
    if place in BY_RULES:
        return assess(subject, policy=_with(BY_RULES[place], policy))
    if place not in BY_ACCOUNTS or type(subject) is not Dossier:
        return None
    told = BY_ACCOUNTS[place](sorted(subject.accounts, key=lambda account: account.year))
    if told is None:
        return None
    by_year = {account.year: account for account in told}
    return assess(evolve(subject, accounts=tuple(by_year[one.year] for one in subject.accounts)), policy=policy)


def _is_known(account: YearAccount) -> bool:
    return None not in (account.eligible_costs, account.cofinancing, account.aid)


def _with(changes: Mapping[str, Changed | None], policy: Policy) -> Policy:
    """Return a policy of which some rules are changed, by their codes; `None`: it does not have that one."""
    made = ((rule, changes.get(rule.code, _as_it_is)) for rule in policy.rules)
    return evolve(policy, rules=tuple(change(rule, policy) for rule, change in made if change is not None))


def _as_it_is(rule: Rule[Any], _: Policy) -> Rule[Any]:
    return rule


def _demanded(rule: Rule[Any], _: Policy) -> Rule[Any]:
    return evolve(rule, force=Force.DEMAND)


def _typical(rule: Rule[Any], _: Policy) -> Rule[Any]:
    return evolve(rule, force=Force.CHARACTERISTIC)


def _only_represents(rule: Rule[Any], _: Policy) -> Rule[Any]:
    return attested(rule.code, about=Cluster, fact="organisation.represents_members", says=rule.says, cites=rule.cites)


def _two_institutions(rule: Rule[Any], _: Policy) -> Rule[Any]:
    def judged(cluster: Cluster, terms: Terms) -> Judgement:
        two = evolve(terms.minimum_knowledge_institutions, value=2)
        return rule(cluster, terms.with_number("minimum_knowledge_institutions", two))

    return evolve(rule, function=judged)


def _fitting(needed: Callable[[int], int]) -> Changed:
    """Return how the rule on companies that fit comes to ask for a part of all of them."""

    def changed(rule: Rule[Any], _: Policy) -> Rule[Any]:
        def judged(cluster: Cluster, terms: Terms, parts: tuple[Part, ...]) -> Judgement:
            if cluster.companies is None or not cluster.companies_complete:
                return undetermined(missing=("companies",))
            least = terms.minimum_fitting_companies
            asked = evolve(least, value=max(least.value, needed(len(cluster.companies))))
            return rule(cluster, terms.with_number("minimum_fitting_companies", asked), parts)

        return evolve(rule, function=judged)

    return changed


def _all_of(companies: int) -> int:
    return companies


def _most_of(companies: int) -> int:
    return companies // 2 + 1


def _exactly_the_term(rule: Rule[Any], _: Policy) -> Rule[Any]:
    def judged(period: FundingPeriod, terms: Terms) -> Judgement:
        return met() if period.years == terms.of(period.kind).funding_years.value else not_met()

    return evolve(rule, function=judged)


def _half_up(rule: Rule[Any], _: Policy) -> Rule[Any]:
    def share(costs: Euro, intensity: Any) -> Euro:
        return Euro(cents=int(costs.cents * intensity * 2 + 1) // 2)

    return evolve(rule, function=evolve(rule.function, amount=share))


def _also(asked: Callable[[YearAccount, Policy], bool]) -> Changed:
    """Return how a rule about a yearly account comes to ask something more, once all amounts are known."""

    def changed(rule: Rule[Any], policy: Policy) -> Rule[Any]:
        def judged(account: YearAccount, terms: Terms) -> Judgement:
            found = rule(account, terms)
            missing = tuple(name for name in _AMOUNTS if getattr(account, name) is None)
            if found.verdict is not Verdict.MET:
                return found
            if missing:
                return undetermined(missing=missing)
            return met() if asked(account, policy) else not_met()

        return evolve(rule, function=judged, reads=("period", "year", *_AMOUNTS))

    return changed


def _half_of_all(account: YearAccount, _: Policy) -> bool:
    """Return whether the companies bring half of what running the organisation costs."""
    return _told(account, "cofinancing").cents * 2 >= _told(account, "eligible_costs").cents


def _as_much(account: YearAccount, _: Policy) -> bool:
    return account.cofinancing == account.aid


def _all_there_may_be(account: YearAccount, policy: Policy) -> bool:
    return maximum_aid(account, policy=policy).amount == account.aid


def _nothing_short(account: YearAccount, policy: Policy) -> bool:
    return account.aid == ZERO or still_to_raise(account, policy=policy) == ZERO


def _told(account: YearAccount, name: str) -> Euro:
    """Return an amount of an account that is known."""
    amount: Euro = getattr(account, name)
    return amount


def _carried_over(accounts: Accounts) -> Accounts | None:
    """Return accounts in which what was raised above the aid counts in the next year.

    Of the years before the last of which all is known, all has to be known; what comes then stays as it is.
    """
    made: list[YearAccount] = []
    left = ZERO
    for place, account in enumerate(accounts, start=1):
        if not _is_known(account):
            later = accounts[place:]
            return None if any(map(_is_known, later)) else (*made, account, *later)
        if account.year != place:
            return None
        raised = _told(account, "cofinancing").plus(left)
        left = raised - raised.least(_told(account, "aid"))
        made.append(evolve(account, cofinancing=raised))
    return made


def _over_the_period(accounts: Accounts) -> Accounts | None:
    """Return accounts whose costs go where the aid does, where the aid of all is at most half of the costs of all."""
    if not all(map(_is_known, accounts)):
        return None
    costs, aid = (sum(_told(one, name).cents for one in accounts) for name in ("eligible_costs", "aid"))
    if aid * 2 > costs:
        return accounts
    return [evolve(one, eligible_costs=_told(one, "aid").plus(_told(one, "aid"))) for one in accounts]


_AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
_CONDITIONS: Final[Mapping[str, Changed | None]] = {"IBN-1": _demanded, "IBN-2": _demanded}
_MARKS: Final[Mapping[str, Changed | None]] = {"COM-2": _typical, "COM-3": _typical, "COM-4": _typical}

BY_RULES: Final[Mapping[Place, Mapping[str, Changed | None]]] = {
    ("descriptive-verbs", 1): _CONDITIONS,
    ("equal-is-at-least-equal", 1): {"COF-1": _also(_as_much)},
    ("half-and-equal", 1): {"COF-1": _also(_half_of_all)},
    ("half-and-equal", 2): {"COF-1": None},
    ("half-and-equal", 3): {"AID-1": None},
    ("half-of-what", 3): {"AID-1": _also(_all_there_may_be)},
    ("how-many", 2): {"NET-4": _two_institutions},
    ("mandate", 1): {"ORG-2": _only_represents},
    ("marked-by", 1): _MARKS,
    ("network-characteristics", 1): _CONDITIONS,
    ("network-characteristics", 2): {"IBN-1": _demanded},
    ("no-carry-over", 2): {"COF-1": _also(_nothing_short)},
    ("no-entitlement", 1): {"AID-1": _also(_all_there_may_be)},
    ("profile-of-some", 1): {"COM-8": _fitting(_all_of)},
    ("rounded-down", 1): {"AID-1": _half_up},
    ("term-from-first-day", 2): {"PER-1": _exactly_the_term},
    ("two-of-many", 1): {"COM-8": _fitting(_most_of)},
    ("two-of-many", 2): {"COM-8": _fitting(_all_of)},
}
"""The alternatives that change rules: by their codes, how, or `None` where the rule does not hold."""

BY_ACCOUNTS: Final[Mapping[Place, Callable[[Accounts], Accounts | None]]] = {
    ("no-carry-over", 1): _carried_over,
    ("tested-each-year", 1): _over_the_period,
}
"""The alternatives that change what the accounts of a dossier say together."""
