"""Rules read otherwise: how one would judge under an alternative of a reading."""

from collections.abc import Callable
from datetime import MAXYEAR, date
from fractions import Fraction
from math import floor
from typing import Any, Final

from attrs import evolve

from flemish_clusters import Cluster, Euro, FundingPeriod, Policy, Verdict, YearAccount, maximum_aid, still_to_raise
from flemish_clusters.facts.funding import anniversary
from flemish_clusters.judgements import Judgement, Part
from flemish_clusters.money import ZERO
from flemish_clusters.rules import Force, Rule, attested, met, not_met, undetermined
from flemish_clusters.terms import Terms

Changed = Callable[[Rule[Any], Policy], Rule[Any]]
"""How a rule of a policy changes."""
_AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")


def as_it_is(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return a rule that does not change."""
    return rule


def demanded(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return a rule as a demand."""
    return evolve(rule, force=Force.DEMAND)


def typical(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return a rule as what is typical, and not demanded."""
    return evolve(rule, force=Force.CHARACTERISTIC)


def only_represents(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return the rule that an organisation represents the members, with or without a mandate."""
    return attested(rule.code, about=Cluster, fact="organisation.represents_members", says=rule.says, cites=rule.cites)


def two_institutions(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return the rule on knowledge institutions as one that asks for two."""

    def judged(cluster: Cluster, terms: Terms) -> Judgement:
        two = evolve(terms.minimum_knowledge_institutions, value=2)
        return rule(cluster, terms.with_number("minimum_knowledge_institutions", two))

    return evolve(rule, function=judged)


def fitting(needed: Callable[[int], int]) -> Changed:
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


def all_of(companies: int) -> int:
    """Return how many are all of so many."""
    return companies


def most_of(companies: int) -> int:
    """Return how many are most of so many."""
    return companies // 2 + 1


def exactly_the_term(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return the rule that a period lasts as long as the term, and not less."""

    def judged(period: FundingPeriod, terms: Terms) -> Judgement:
        return met() if period.years == _term(period, terms) else not_met()

    return evolve(rule, function=judged)


def ends_within_the_term(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return the rule that a period ends within the term, where that runs from the day of the decision."""

    def judged(period: FundingPeriod, terms: Terms) -> Judgement:
        if period.decided_on is None:
            return undetermined(missing=("decided_on",))
        return met() if period.last_day < _end(period.decided_on, _term(period, terms)) else not_met()

    return evolve(rule, function=judged, reads=("kind", "years", "first_day", "decided_on"))


def also_within_the_term(rule: Rule[Any], policy: Policy) -> Rule[Any]:
    """Return that rule where a period is no longer than the term besides."""
    return _besides(rule, ends_within_the_term(rule, policy))


def begins_within_the_term(rule: Rule[Any], _: Policy) -> Rule[Any]:
    """Return the limit on years past the term, where that runs from the day of the decision; no limit if unknown."""

    def bites(period: FundingPeriod, year: int, terms: Terms) -> bool:
        if year > period.years or period.decided_on is None:
            return year > period.years
        return anniversary(period.first_day, year - 1) >= _end(period.decided_on, _term(period, terms))

    return evolve(rule, function=evolve(rule.function, bites=bites))


def _term(period: FundingPeriod, terms: Terms) -> int:
    return terms.of(period.kind).funding_years.value


def _end(start: date, years: int) -> date:
    """Return the first day after so many years, or the last day of the calendar."""
    return date.max if start.year + years >= MAXYEAR else anniversary(start, years)


def rounding(rounded: Callable[[Fraction], int]) -> Changed:
    """Return how the limit by the costs comes to be rounded otherwise."""

    def changed(rule: Rule[Any], _: Policy) -> Rule[Any]:
        def share(costs: Euro, intensity: Fraction) -> Euro:
            return Euro(cents=rounded(costs.cents * intensity))

        return evolve(rule, function=evolve(rule.function, amount=share))

    return changed


def half_up(cents: Fraction) -> int:
    """Return whole cents, half a cent rounded up."""
    return floor(cents + Fraction(1, 2))


def half_to_even(cents: Fraction) -> int:
    """Return whole cents, half a cent rounded to an even number."""
    return round(cents)


def also(asked: Callable[[YearAccount, Policy], bool]) -> Changed:
    """Return how a rule about a yearly account comes to ask something more, once all amounts are known."""

    def changed(rule: Rule[Any], policy: Policy) -> Rule[Any]:
        return _besides(rule, instead(asked)(rule, policy))

    return changed


def _besides(rule: Rule[Any], more: Rule[Any]) -> Rule[Any]:
    """Return a rule that asks for something more besides, where it is met."""

    def judged(subject: Any, terms: Terms) -> Judgement:
        found = rule(subject, terms)
        return more(subject, terms) if found.verdict is Verdict.MET else found

    return evolve(more, function=judged)


def instead(asked: Callable[[YearAccount, Policy], bool]) -> Changed:
    """Return how a rule about a yearly account comes to ask something else, once all amounts are known."""

    def changed(rule: Rule[Any], policy: Policy) -> Rule[Any]:
        def judged(account: YearAccount, _: Terms) -> Judgement:
            if missing := tuple(name for name in _AMOUNTS if getattr(account, name) is None):
                return undetermined(missing=missing)
            return met() if asked(account, policy) else not_met()

        return evolve(rule, function=judged, reads=("period", "year", *_AMOUNTS))

    return changed


def half_of_all(account: YearAccount, _: Policy) -> bool:
    """Return whether the companies bring half of what running the organisation costs."""
    return _cents(account, "cofinancing") * 2 >= _cents(account, "eligible_costs")


def as_much(account: YearAccount, _: Policy) -> bool:
    """Return whether the companies bring as much as the aid, and not more."""
    return account.cofinancing == account.aid


def all_there_may_be(account: YearAccount, policy: Policy) -> bool:
    """Return whether the aid is as much as there may be, or more."""
    most = maximum_aid(account, policy=policy).amount
    return most is not None and _cents(account, "aid") >= most.cents


def nothing_short(account: YearAccount, policy: Policy) -> bool:
    """Return whether more cofinancing would allow no more aid, or there is no aid."""
    return account.aid == ZERO or still_to_raise(account, policy=policy) == ZERO


def _cents(account: YearAccount, name: str) -> int:
    """Return an amount that is known, in cents."""
    amount: Euro = getattr(account, name)
    return amount.cents
