"""What the package says of a case, by the names under which the case says what it expects."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from making.case_reasons import account_of

import flemish_clusters as fc
from flemish_clusters.documents import from_document
from flemish_clusters.facts import YearContribution
from flemish_clusters.policies import ORDER_2016, Timeline
from flemish_clusters.policies.cautions import NOT_YET_PUBLISHED, UNCHECKED

Told = dict[str, Any]
POLICIES: Final[Mapping[str, fc.Policy]] = {ORDER_2016.name: ORDER_2016}
"""The policies that cases name."""
TRANSITIONS: Final = {
    one.day.value: one for one in (fc.BY_GRANT, fc.BY_APPLICATION, fc.BY_FUNDING_YEAR, fc.BY_ASSESSMENT)
}


def _period_of(case: Mapping[str, Any]) -> fc.FundingPeriod:
    return from_document(case["period"], fc.FundingPeriod)


def _of_an_account(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    account = account_of(case["account"])
    most = fc.maximum_aid(account, policy=policy)
    told = _assessed(fc.assess(account, policy=policy))
    told |= {
        "maximum_aid": _amount(most.amount),
        "known_bound": "none" if most.known_bound is None else str(most.known_bound),
        "binding": most.binding.name if most.binding else "none",
        "still_to_raise": _amount(fc.still_to_raise(account, policy=policy)),
    }
    if account.aid is not None:
        raised = fc.required_cofinancing(account.aid, account=account, policy=policy)
        told["required_cofinancing"] = _amount(raised)
    return told


def _of_a_period(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    period = _period_of(case)
    pact = [one.day for one in policy.milestones(period) if one.year is None]
    told = _assessed(fc.assess(period, policy=policy))
    told |= {
        "last_day": period.last_day,
        "first_days": [year.first_day for year in period.funding_years],
        "last_days": [year.last_day for year in period.funding_years],
        "pact_until": "none" if not pact else pact[0] or "not_known",
        "cautions": [one.citation.source.key for one in policy.cautions if one.concerns(period)],
    }
    return told | (_on(case["day"], period, pact) if "day" in case else {})


def _on(day: date, period: fc.FundingPeriod, pact: list[date | None]) -> Told:
    year = period.year_on(day)
    told: Told = {"year": year.number if year else 0, "status": period.status_on(day).value}
    return told | ({"before_the_pact_is_due": day <= pact[0]} if pact and pact[0] else {})


def _of_a_day(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    return _in_force_on(case["day"], policy, asked_on=case["day"])


def _of_a_transition(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    account = fc.YearAccount(period=_period_of(case), year=case["year"])
    asked_on = case["assessed_on"]
    day = TRANSITIONS[case["transition"]].day_for(account, assessed_on=asked_on)
    return _in_force_on(day, policy, asked_on=asked_on)


def _in_force_on(day: date, policy: fc.Policy, *, asked_on: date) -> Told:
    try:
        found = Timeline((policy,)).policy_on(day, asked_on=asked_on)
    except fc.NoPolicyInForce:
        return {"policy": "none"}
    unpublished = NOT_YET_PUBLISHED.filled({"day": asked_on, "published_on": policy.published_on})
    return {
        "policy": found.name,
        "unchecked": UNCHECKED.filled({"day": day, "until": policy.checked_on}) in found.of_the_day,
        "unpublished": unpublished in found.of_the_day,
    }


def _of_a_company(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    return _assessed(fc.assess(from_document(case["company"], fc.Company), policy=policy))


def _of_a_cluster(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    return _assessed(fc.assess(from_document(case["cluster"], fc.Cluster), policy=policy))


def _of_contributions(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    given = [from_document(one, fc.Contribution) for one in case["contributions"]]
    number: int = case["year"]
    year = _period_of(case).funding_years[number - 1]
    count = fc.count_cofinancing(given, year=year, policy=policy)
    told: Told = {"total": _amount(count.total), "counted": [_amount(row.counted) for row in count.rows]}
    if len(given) == 1:
        told |= _assessed(fc.assess(YearContribution(contribution=given[0], year=year), policy=policy))
    return told


def _of_a_dossier(case: Mapping[str, Any], policy: fc.Policy) -> Told:
    dossier = from_document(case["dossier"], fc.Dossier)
    cluster, period, *accounts = fc.assess(dossier, policy=policy).parts
    return {
        "verdict": fc.assess(dossier, policy=policy).verdict.value,
        "cluster": cluster.verdict.value,
        "period": period.verdict.value,
        "accounts": [account.verdict.value for account in accounts],
        "maximum_aids": [_amount(fc.maximum_aid(account, policy=policy).amount) for account in dossier.accounts],
    }


def _assessed(assessment: fc.Assessment) -> Told:
    return {
        "verdict": assessment.verdict.value,
        "rules": {finding.code: finding.verdict.value for finding in assessment.findings},
        "missing": list(assessment.missing),
        "remarks": [finding.code for finding in assessment.remarks],
    }


def _amount(amount: fc.Euro | None) -> str:
    return "not_known" if amount is None else str(amount)


ANSWERS: Final[Mapping[str, Callable[[Mapping[str, Any], fc.Policy], Told]]] = {
    "account": _of_an_account,
    "company": _of_a_company,
    "cluster": _of_a_cluster,
    "contributions": _of_contributions,
    "dossier": _of_a_dossier,
    "transition": _of_a_transition,
    "period": _of_a_period,
    "day": _of_a_day,
}
"""What the package says, by what the case is about."""
