"""Wrong limits: off by one, lower for more costs, or unknown to the maximum."""

from fractions import Fraction
from typing import Any, Final

from attrs import evolve, fields, frozen

from flemish_clusters import (
    Cluster,
    Euro,
    FundingPeriod,
    KindTerms,
    YearAccount,
)
from flemish_clusters.rules import (
    AidLimit,
    Assessment,
    Judgement,
    Terms,
    met,
    not_met,
    undetermined,
)
from flemish_clusters.rules.ceiling import aid_is_at_most_the_ceiling
from tests.testing.wrong_rules.making import demand


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
class Lenient(AidLimit):
    """A limit whose finding lets a cent more pass than the limit says."""

    def __call__(self, subject: YearAccount, terms: Terms, parts: tuple[Assessment, ...] = ()) -> Judgement:
        """Return the judgement on an account with a cent of aid less."""
        cents = 0 if subject.aid is None else subject.aid.cents
        # The class that attrs makes for the slots is not the one that a bare `super()` would look for.
        return super().__call__(
            subject if cents == 0 else evolve(subject, aid=Euro.from_cents(cents - 1)), terms, parts
        )


def _less_for_more_costs(account: YearAccount, _: KindTerms) -> Euro | None:
    costs = account.eligible_costs
    return None if costs is None else Euro.from_cents(10**15 // (1 + costs.cents))


def _like_the_ceiling(kind: type[AidLimit], **changes: Any) -> AidLimit:
    ceiling = aid_is_at_most_the_ceiling
    parts: dict[str, Any] = {field.name: getattr(ceiling, field.name) for field in fields(AidLimit)}
    return kind(**{**parts, **changes})


lets_a_cent_pass: Final = _like_the_ceiling(Lenient, code="BAD-4", name="lenient")


shrinks_with_the_costs: Final = _like_the_ceiling(
    AidLimit,
    code="BAD-5",
    name="shrinking",
    needs=("eligible_costs",),
    reads=(*aid_is_at_most_the_ceiling.reads, "eligible_costs"),
    function=_less_for_more_costs,
)


def _a_third_of_what_is_raised(account: YearAccount, _: KindTerms) -> Euro | None:
    raised = account.cofinancing
    return Euro(0) if raised is None else raised.times_rounded_down(Fraction(1, 3))


def _less_for_more_cofinancing(account: YearAccount, _: KindTerms) -> Euro | None:
    raised = account.cofinancing
    return None if raised is None else Euro.from_cents(10**15 // (1 + raised.cents))


def _a_cent_less(account: YearAccount, _: KindTerms) -> Euro | None:
    return None if account.cofinancing is None else account.cofinancing - Euro("0.01")


def _matched_without_a_word(account: YearAccount, terms: KindTerms) -> Euro | None:
    raised = account.cofinancing
    return None if raised is None else raised.divided_rounded_down(terms.match.value)


_COFINANCING: Final = (*aid_is_at_most_the_ceiling.reads, "cofinancing")


does_not_need_what_it_reads: Final = _like_the_ceiling(
    AidLimit, code="BAD-62", name="unneeded", reads=_COFINANCING, function=_a_third_of_what_is_raised
)


falls_as_more_is_raised: Final = _like_the_ceiling(
    AidLimit,
    code="BAD-63",
    name="falling",
    needs=("cofinancing",),
    reads=_COFINANCING,
    function=_less_for_more_cofinancing,
)


goes_below_nothing: Final = _like_the_ceiling(
    AidLimit,
    code="BAD-64",
    name="below nothing",
    needs=("cofinancing",),
    reads=_COFINANCING,
    function=_a_cent_less,
)


matches_without_a_word: Final = _like_the_ceiling(
    AidLimit,
    code="BAD-65",
    name="match",
    needs=("cofinancing",),
    reads=_COFINANCING,
    function=_matched_without_a_word,
    rests_on=(),
)


@demand("BAD-6", YearAccount, "aid")
def limits_what_the_maximum_does_not_know(account: YearAccount, _: Terms) -> Judgement:
    """Aid is at most 1,000 euro, and no limit says so."""
    if account.aid is None:
        return undetermined(missing=("aid",))
    return met() if account.aid <= Euro(1000) else not_met()
