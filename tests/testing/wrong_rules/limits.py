"""Wrong limits: off by one, lower for more costs, or unknown to the maximum."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from attrs import evolve, fields, frozen

from flemish_clusters import (
    Cluster,
    Euro,
    FundingPeriod,
    YearAccount,
)
from flemish_clusters.money import LARGEST
from flemish_clusters.rules import Cap, Judgement, met, not_met, undetermined
from flemish_clusters.rules.ceiling import aid_is_at_most_the_ceiling
from flemish_clusters.terms import Terms
from tests.support.cofinancing_amendments import recapped
from tests.testing.wrong_rules.making import demand

CEILING: Final = aid_is_at_most_the_ceiling


@demand("BAD-1", YearAccount, "period.kind", "aid")
def takes_a_cent_too_much(account: YearAccount, terms: Terms) -> Judgement:
    """Aid may be a cent above the ceiling."""
    if account.aid is None:
        return undetermined(missing=("aid",))
    most = terms.of(account.period.kind).yearly_ceiling.value
    return met() if account.aid.cents <= most.cents + 1 else not_met()


@demand("BAD-2", FundingPeriod, "first_day", "decided_on")
def takes_a_day_too_few(period: FundingPeriod, _: Terms) -> Judgement:
    """The decision has to come before the first day, and on that day is too late."""
    if period.decided_on is None:
        return undetermined(missing=("decided_on",))
    return met() if period.decided_on < period.first_day else not_met()


@demand("BAD-3", Cluster, "knowledge_institutions")
def asks_for_one_too_many(cluster: Cluster, _: Terms) -> Judgement:
    """Two institutions are asked for, and two are not enough."""
    if cluster.knowledge_institutions is None:
        return undetermined(missing=("knowledge_institutions",))
    return met() if len(cluster.knowledge_institutions) > 2 else not_met()


@frozen(kw_only=True, repr=False)
class Lenient(Cap):
    """A cap whose finding lets a cent more pass than the limit says."""

    def __call__(self, account: YearAccount, terms: Terms) -> Judgement:
        """Return the judgement on an account with a cent of aid less."""
        cents = 0 if account.aid is None else account.aid.cents
        # The class that attrs makes for the slots is not the one that a bare `super()` would look for.
        return super().__call__(account if cents == 0 else evolve(account, aid=Euro(cents=cents - 1)), terms)


def _less_for_more(amount: Euro, _: Euro) -> Euro:
    return Euro(cents=10**15 // (1 + amount.cents))


@frozen(kw_only=True, repr=False)
class Prying(Cap):
    """A cap that looks at an amount which it does not need: over a million of it, it allows any aid."""

    def allowed(self, account: YearAccount, values: Sequence[Any]) -> Euro | None:
        """Return how much aid it allows."""
        is_rich = account.cofinancing is not None and account.cofinancing > Euro(10**6)
        return LARGEST if is_rich else super().allowed(account, values)

    def ends(self, account: YearAccount, values: Sequence[Any], raised: Euro | None = None) -> tuple[Euro, Euro]:
        """Return that twice, since it is known whatever is not."""
        allowed = self.allowed(account, values)
        return (allowed, allowed) if allowed is not None else super().ends(account, values, raised)


_TOLD: Final[dict[str, Any]] = {one.name: getattr(CEILING.function, one.name) for one in fields(Cap) if one.init}
lets_a_cent_pass: Final = evolve(CEILING, code="BAD-4", function=evolve(Lenient(**_TOLD), name="lenient"))


shrinks_with_the_costs: Final = recapped(
    CEILING, "BAD-5", name="shrinking", needs=("eligible_costs",), amount=_less_for_more
)


def _a_third(ceiling: Euro) -> Euro:
    return ceiling.times_rounded_down(Fraction(1, 3))


def _a_cent_less(raised: Euro, _: Euro) -> Euro:
    return raised - Euro("0.01")


def _where_the_match_is_no_more_than_one(period: FundingPeriod, _: int, terms: Terms) -> bool:
    return terms.of(period.kind).match.value <= 1


does_not_need_what_it_reads: Final = evolve(
    recapped(CEILING, "BAD-62"),
    reads=(*CEILING.reads, "cofinancing"),
    function=evolve(Prying(**_TOLD), name="unneeded", amount=_a_third),
)


falls_as_more_is_raised: Final = recapped(
    CEILING, "BAD-63", name="falling", needs=("cofinancing",), amount=_less_for_more
)


goes_below_nothing: Final = recapped(
    CEILING, "BAD-64", name="below nothing", needs=("cofinancing",), amount=_a_cent_less
)


matches_without_a_word: Final = recapped(
    CEILING, "BAD-65", name="match", amount=_a_third, bites=_where_the_match_is_no_more_than_one
)


@demand("BAD-6", YearAccount, "aid")
def limits_what_the_maximum_does_not_know(account: YearAccount, _: Terms) -> Judgement:
    """Aid is at most 1,000 euro, and no limit says so."""
    if account.aid is None:
        return undetermined(missing=("aid",))
    return met() if account.aid <= Euro(1000) else not_met()
