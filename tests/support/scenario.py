"""A scenario that uses all of the package, for tests of what must not depend on the host.

Run as a program, it prints all that the package says in it.
"""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

import flemish_clusters as fc
from flemish_clusters.documents import to_json
from flemish_clusters.facts import Subject
from flemish_clusters.messages import Answer
from flemish_clusters.policies import ORDER_2016, Milestone

POLICY: Final = ORDER_2016


def dossier() -> fc.Dossier:
    """Return a dossier of a fictional cluster with something of everything: met, not met, not known."""
    period = POLICY.funding_period(fc.ClusterKind.SPEARHEAD, date(2016, 2, 29), decided_on=date(2015, 12, 31))
    cluster = fc.Cluster(
        name="Fictional Ω",
        kind=fc.ClusterKind.SPEARHEAD,
        domain="fictional domain",
        organisation=fc.ClusterOrganisation(name="Fictional organisation", facilitates=True, represents_members=True),
        companies=(_company("A", holds=True), _company("B", holds=None), _company("C", holds=False)),
        knowledge_institutions=(fc.KnowledgeInstitution(name="Fictional school"),),
        cooperates=fc.Attestation(holds=True, by="the jury", on=date(2020, 3, 1), evidence="report 7"),
        cooperates_lastingly=False,
        large_scale=True,
    )
    accounts = (
        fc.YearAccount(period=period, year=1, eligible_costs="900000.01", cofinancing="430000", aid="450000"),
        fc.YearAccount(period=period, year=2, eligible_costs=Decimal("333333.33"), cofinancing="0.01"),
        fc.YearAccount(period=period, year=3, aid=600_000),
        fc.YearAccount(period=period, year=11, eligible_costs="1200000", cofinancing="600000", aid="0.01"),
    )
    return fc.Dossier(cluster=cluster, period=period, accounts=accounts)


def contributions() -> tuple[fc.Contribution, ...]:
    """Return contributions that count, and one for each reason not to."""
    company = fc.Company(name="A")
    day = date(2017, 2, 28)
    return (
        fc.Contribution(by=company, amount="0.10", received_on=day, purpose=fc.Purpose.OPERATION, paid_back="0.01"),
        fc.Contribution(by=company, amount="0.20", received_on=day, purpose=fc.Purpose.PROJECT),
        fc.Contribution(by=company, amount="0.70", received_on=date(2017, 3, 1), purpose=fc.Purpose.OPERATION),
        fc.Contribution(by=fc.OtherBody(name="D"), amount=1, received_on=day, purpose=fc.Purpose.OPERATION),
    )


def answers() -> tuple[object, ...]:
    """Return every kind of answer that the package gives."""
    whole = dossier()
    count = fc.count_cofinancing(contributions(), year=whole.period.funding_years[0], policy=POLICY)
    assessed: tuple[Subject, ...] = (
        whole,
        whole.cluster,
        whole.period,
        *whole.accounts,
        *(whole.cluster.companies or ()),
    )
    return (
        *(fc.assess(subject, policy=POLICY) for subject in assessed),
        *(fc.maximum_aid(account, policy=POLICY) for account in whole.accounts),
        *POLICY.milestones(whole.period),
        *whole.period.funding_years,
        count,
    )


def scenario() -> str:
    """Return all that the package says in the scenario, in both languages."""
    return "\n".join(_lines())


def _company(name: str, *, holds: bool | None) -> fc.Company:
    return fc.Company(
        name=name,
        establishments=(fc.Region.FLEMISH, fc.Region.ABROAD),
        growth_ambition=holds,
        innovation_awareness=True,
        international_outlook=True,
        open_to_companies=True,
        open_to_knowledge_institutions=True,
        serves_own_objectives=True,
        serves_flemish_competitiveness=True,
    )


def _lines() -> Iterator[str]:
    for answer in answers():
        yield from _said(answer)
        yield from [to_json(answer)] if isinstance(answer, Answer) else []
    for account in dossier().accounts:
        yield repr(fc.still_to_raise(account, policy=POLICY))
    yield repr(fc.required_cofinancing("450000.01", account=dossier().accounts[0], policy=POLICY))
    yield repr(fc.Euro("999999999999999.99").times_rounded_down(Fraction(1, 3)))
    for day in (date(2016, 4, 17), date(2026, 2, 28)):
        yield f"{fc.policy_on(day).name} {dossier().period.year_on(day)} {dossier().period.status_on(day)}"
    yield _refusal(lambda: fc.Euro("1.234"))
    yield _refusal(lambda: fc.policy_on(date(2016, 4, 16)))


def _said(answer: object) -> Iterator[str]:
    match answer:
        case fc.Assessment():
            yield f"{answer.verdict} {answer.missing} {[finding.numbers for finding in answer.findings]}"
            yield from (answer.explain("en"), answer.explain("nl"))
        case fc.CountedCofinancing():
            yield repr(answer)
            yield from (answer.explain("en"), answer.explain("nl"))
        case fc.MaximumAid():
            amounts = [limit.amount for limit in answer.limits]
            yield f"{answer.amount!r} {answer.known_bound!r} {answer.missing} {amounts}"
            yield from (answer.explain("en"), answer.explain("nl"))
        case Milestone():
            yield f"{answer.day} {answer.text('en')} {answer.text('nl')} {answer.citation.text('nl')}"
        case _:
            yield repr(answer)


def _refusal(action: Callable[[], object]) -> str:
    try:
        return repr(action())
    except fc.FlemishClustersError as error:
        return str(error)


if __name__ == "__main__":
    sys.stdout.buffer.write(scenario().encode())
