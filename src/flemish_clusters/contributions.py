"""Contributions: which of them count as cofinancing of a funding year, by a policy, and how much in all."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import chain
from typing import Any, Final

from attrs import evolve

from flemish_clusters.assessment import assess_under
from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import decision_of
from flemish_clusters.facts.contribution import Contribution, YearContribution
from flemish_clusters.facts.funding import FundingYear
from flemish_clusters.findings.agreement import agreed_assessment
from flemish_clusters.findings.assessments import Assessment
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
    subjects: list[YearContribution] = []
    for place, contribution in enumerate(checked("contributions", contributions, Iterable)):
        checked(f"contributions[{place}]", contribution, Contribution)
        subjects.append(YearContribution(contribution=contribution, year=year))
    wholes = policy.governing(year.period)
    by_policy = [[_row(subject, assess_under(subject, one)) for subject in subjects] for one in wholes]
    found = [_total(rows, _shares(one)) for rows, one in zip(by_policy, wholes, strict=True)]
    totals = {total for total, _ in found}
    total = totals.pop() if len(totals) == 1 else None
    rows = tuple(_agreed(several, wholes) for several in zip(*by_policy, strict=True))
    return CountedCofinancing(
        total=total,
        rows=rows,
        over=() if total is None else _agreed_over([over for _, over in found]),
        missing=_missing(rows, wholes) if total is None else (),
        unread=tuple(dict.fromkeys(path for at, row in enumerate(rows) for path in _from(at, row.assessment.unread))),
        year=year,
        policy=wholes[0],
    )


def _row(subject: YearContribution, assessment: Assessment) -> CountedContribution:
    given, verdict = subject.contribution, assessment.verdict
    if verdict is Verdict.NOT_MET or not given.left.cents:
        return CountedContribution(given, ZERO, assessment)
    return CountedContribution(given, None if verdict is Verdict.UNDETERMINED else given.left, assessment)


def _agreed(rows: Sequence[CountedContribution], wholes: Sequence[Policy]) -> CountedContribution:
    """Return what counts of a contribution whichever policy governs."""
    if len(rows) == 1:
        return rows[0]
    days = [whole.grants_from for whole in wholes if whole.grants_from]
    assessment = agreed_assessment([row.assessment for row in rows], days)
    counted = rows[0].counted if len({row.counted for row in rows}) == 1 else None
    return CountedContribution(rows[0].contribution, counted, assessment)


def _shares(policy: Policy) -> Shares:
    return [(rule, share.number(policy.terms)) for rule, share in shares_in(policy.rules)]


def _total(rows: Sequence[CountedContribution], shares: Shares) -> tuple[Euro | None, tuple[OverShare, ...]]:
    """Return what counts in all, and what is over each share; not known where what is undetermined changes it.

    The more contributions count, the more counts in all: so none and all of those that are undetermined decide.
    """
    values = [*(number.value for _, number in shares), _ALL]
    surely, perhaps = _by_share(rows, shares, ZERO), _by_share(rows, shares, None)
    least, most = within_shares(surely, values), within_shares(perhaps, values)
    over, perhaps_over = _over(surely, least), _over(perhaps, most)
    if (cents := max([sum(least), *over, *perhaps_over])) > LARGEST.cents:
        expected = "contributions of which below 10**15 euro counts together, or is over a share"
        raise InvalidValue("contributions", f"{cents} cents", expected)
    if sum(least) != sum(most):
        return None, ()
    lines = zip(shares, over, perhaps_over, strict=True)
    told = ((share, Euro(cents=cents) if cents == other else None) for share, cents, other in lines if cents or other)
    return Euro(cents=sum(least)), tuple(OverShare(*share, amount) for share, amount in told)


def _agreed_over(overs: Sequence[Sequence[OverShare]]) -> tuple[OverShare, ...]:
    """Return what is over each share, as the newest policy has it; how much is not known where they do not agree."""
    lines: dict[tuple[Any, Fraction], list[OverShare]] = {}
    for line in chain.from_iterable(overs):
        lines.setdefault((line.rule.function.by, line.share.value), []).append(line)
    agree = [len(alike) == len(overs) and len({line.amount for line in alike}) == 1 for alike in lines.values()]
    found = zip(lines.values(), agree, strict=True)
    return tuple(newest if is_agreed else evolve(newest, amount=None) for (newest, *_), is_agreed in found)


def _over(given: Sequence[int], counting: Sequence[int]) -> list[int]:
    """Return how many cents of what is under each share do not count."""
    return [one - other for one, other in zip(given[:-1], counting[:-1], strict=True)]


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


def _missing(rows: Sequence[CountedContribution], wholes: Sequence[Policy]) -> tuple[str, ...]:
    """Return the facts that can still change what counts, as paths.

    Shares that differ turn on the day of the decision; rows that differ miss it themselves.
    """
    found = [path for at, row in enumerate(rows) if row.counted is None for path in _from(at, row.assessment.missing)]
    shares = {tuple((rule.function.by, number.value) for rule, number in _shares(one)) for one in wholes}
    if len(shares) > 1:
        found.append(decision_of(rows[0].assessment.subject))
    return tuple(dict.fromkeys(found))


def _from(place: int, paths: Iterable[str]) -> list[str]:
    """Return paths from a contribution as they are from the list in which it stands."""
    return [re.sub(r"^contribution\b", f"contributions[{place}]", path) for path in paths]


_ALL: Final = Fraction(1)
