"""Contributions: which of them count as cofinancing of a funding year, by a policy, and how much in all."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from flemish_clusters.assessment import assess
from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.contribution import Contribution, YearContribution
from flemish_clusters.facts.funding import FundingYear
from flemish_clusters.findings.agreement import decision_of
from flemish_clusters.findings.counts import CountedCofinancing, CountedContribution, OverShare
from flemish_clusters.judgements import Verdict
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.rules.shares import shares_in, within_shares
from flemish_clusters.terms import Parameter

Shares = list[tuple[Rule[YearContribution], Parameter[Fraction]]]
"""The rules up to which share contributions count, each with its number."""


def count_cofinancing(
    contributions: Iterable[Contribution], *, year: FundingYear, policy: Policy
) -> CountedCofinancing:
    """Return what counts as cofinancing of a funding year, by the rules of a policy about contributions.

    Of each contribution it gives every finding; their order does not matter to the total. Source: the policy page,
    sentence 4.2.

    Raises:
        InvalidValue: An argument is no such thing, or what counts would be 10**15 euro or more.
    """
    checked("year", year, FundingYear)
    checked("policy", policy, Policy)
    rows: list[CountedContribution] = []
    for place, contribution in enumerate(checked("contributions", contributions, Iterable)):
        checked(f"contributions[{place}]", contribution, Contribution)
        rows.append(_row(YearContribution(contribution=contribution, year=year), policy))
    shares = [_shares(one) for one in policy.governing(year.period)]
    found = [_total(rows, one) for one in shares]
    total, over = found[0] if all(one == found[0] for one in found) else (None, ())
    missing = _missing(rows, shares) if total is None else ()
    return CountedCofinancing(total=total, rows=tuple(rows), over=over, missing=missing, year=year, policy=policy)


def _row(subject: YearContribution, policy: Policy) -> CountedContribution:
    assessment = assess(subject, policy=policy)
    given, verdict = subject.contribution, assessment.verdict
    if verdict is Verdict.NOT_MET or not given.left.cents:
        return CountedContribution(given, ZERO, assessment)
    return CountedContribution(given, None if verdict is Verdict.UNDETERMINED else given.left, assessment)


def _shares(policy: Policy) -> Shares:
    return [(rule, share.number(policy.terms)) for rule, share in shares_in(policy.rules)]


def _total(rows: Sequence[CountedContribution], shares: Shares) -> tuple[Euro | None, tuple[OverShare, ...]]:
    """Return what counts in all, and what is over each share; not known where what is undetermined changes it.

    The more contributions count, the more counts in all: so none and all of those that are undetermined decide.
    """
    surely, perhaps = _by_share(rows, shares, ZERO), _by_share(rows, shares, None)
    values = [number.value for _, number in shares]
    least, most = within_shares(surely, [*values, _ALL]), within_shares(perhaps, [*values, _ALL])
    if sum(surely) > LARGEST.cents:
        expected = "contributions of which below 10**15 euro counts together"
        raise InvalidValue("contributions", f"{sum(surely)} cents", expected)
    if sum(least) != sum(most):
        return None, ()
    over = [given - counting for given, counting in zip(surely, least, strict=True)]
    lines = zip(shares, over[:-1], strict=True)
    return Euro(cents=sum(least)), tuple(OverShare(*share, Euro(cents=cents)) for share, cents in lines if cents)


def _by_share(rows: Sequence[CountedContribution], shares: Shares, unknown: Euro | None) -> list[int]:
    """Return how many cents count of what is under each share, and last of what is under none.

    What may count is taken for so much, or for all that is left of it.
    """
    cents = [0] * (len(shares) + 1)
    for row in rows:
        giver = type(row.contribution.by)
        place = next((place for place, (rule, _) in enumerate(shares) if giver in rule.function.by), len(shares))
        counted = unknown if row.counted is None else row.counted
        cents[place] += (row.contribution.left if counted is None else counted).cents
    return cents


def _missing(rows: Sequence[CountedContribution], shares: Sequence[Shares]) -> tuple[str, ...]:
    """Return the facts that can still change what counts, as paths; the day of the decision where shares differ."""
    found: list[str] = []
    for place, row in enumerate(rows):
        if row.counted is None:
            at = f"contributions[{place}]."
            found += [re.sub(r"^contribution\.", at, path) for path in row.assessment.missing]
    if any(one != shares[0] for one in shares):
        found.append(decision_of(rows[0].assessment.subject))
    return tuple(dict.fromkeys(found))


_ALL: Final = Fraction(1)
