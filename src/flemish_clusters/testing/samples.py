"""Samples: subjects that meet every demand, what they are where that is denied, and the values facts are tried with."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve

from flemish_clusters.facts import Subject, fact_fields
from flemish_clusters.facts.attestations import LARGEST_COUNT, Attestation
from flemish_clusters.facts.clusters import (
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    KnowledgeInstitution,
    OtherBody,
    Region,
)
from flemish_clusters.facts.contribution import Contribution, Purpose, YearContribution
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount
from flemish_clusters.facts.walk import facts_in, with_facts
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.rules import Rule


def denied(whole: object) -> Any:
    """Return a whole in which each attestation says the contrary."""
    told = (fact for fact in facts_in(whole) if isinstance(fact.value, Attestation))
    return with_facts(whole, {fact.path: not fact.value.holds for fact in told})


def enterprise_number(stem: int) -> str:
    """Return the enterprise number that starts with these eight digits."""
    return f"{stem:08d}{97 - stem % 97:02d}"


def _all_hold(kind: type) -> dict[str, Any]:
    return {field.name: True for field in fact_fields(kind) if field.type == Attestation | None}


FITTING: Final = Company(name="A fitting company", establishments=(Region.FLEMISH, Region.ABROAD), **_all_hold(Company))
"""A company that meets every demand on a company."""

UNFIT: Final = evolve(denied(FITTING), name="An unfit company", establishments=())
"""A company that meets none of them."""

INSTITUTION: Final = KnowledgeInstitution(name="An institution")
ORGANISATION: Final = ClusterOrganisation(name="An organisation", **_all_hold(ClusterOrganisation))
SPEARHEAD: Final = Cluster(
    name="A fitting cluster",
    kind=ClusterKind.SPEARHEAD,
    domain="a domain",
    organisation=ORGANISATION,
    companies=(FITTING, FITTING),
    knowledge_institutions=(INSTITUTION,),
    **_all_hold(Cluster),
)
NETWORK: Final = evolve(SPEARHEAD, kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK)
PERIOD: Final = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
NETWORK_PERIOD: Final = evolve(PERIOD, kind=NETWORK.kind, years=3)
ACCOUNT: Final = YearAccount(period=PERIOD, year=10, eligible_costs=10**7, cofinancing=10**7, aid=400_000)
NETWORK_ACCOUNT: Final = evolve(ACCOUNT, period=NETWORK_PERIOD, year=3, aid=150_000)
CONTRIBUTION: Final = YearContribution(
    contribution=Contribution(by=FITTING, amount=10**5, received_on=date(2017, 1, 1), purpose=Purpose.OPERATION),
    year=PERIOD.funding_years[0],
)
DOSSIER: Final = Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=(ACCOUNT,))

_UNFIT_CLUSTER: Final = evolve(
    denied(SPEARHEAD), name="An unfit cluster", domain="", companies=(UNFIT, UNFIT), knowledge_institutions=()
)
_DECIDED: Final = evolve(PERIOD, decided_on=date(2016, 10, 27))
_DECIDED_ACCOUNTS: Final = tuple(evolve(ACCOUNT, period=_DECIDED, year=year) for year in (1, 10))

SAMPLES: Final[Mapping[type, tuple[Subject, ...]]] = {
    Company: (FITTING, UNFIT),
    Cluster: (SPEARHEAD, NETWORK, _UNFIT_CLUSTER),
    FundingPeriod: (PERIOD, NETWORK_PERIOD),
    YearAccount: (ACCOUNT, NETWORK_ACCOUNT),
    # No dossier with accounts can be told the day of the decision afterwards.
    Dossier: (DOSSIER, evolve(DOSSIER, period=_DECIDED, accounts=_DECIDED_ACCOUNTS)),
    YearContribution: (CONTRIBUTION, evolve(CONTRIBUTION, year=NETWORK_PERIOD.funding_years[0])),
}
"""Of each class some that meet every demand; of companies and clusters also one that meets none or hardly any."""

AMOUNTS: Final = (LARGEST, Euro(10**6), Euro("0.01"), ZERO)
SORTS: Final[Mapping[type, tuple[Any, ...]]] = {
    Attestation: (Attestation(holds=True), Attestation(holds=False)),
    Euro: AMOUNTS,
    int: (LARGEST_COUNT, 3, 2, 1, 0),
    date: (date.max, date(2020, 2, 29), date(2017, 1, 2), date(2017, 1, 1), date(2016, 12, 31), date.min),
}
"""The values that a further fact of each sort is tried with."""

VALUES: Final[Mapping[str, tuple[Any, ...]]] = {
    "name": ("A name", "Another name"),
    "establishments": ((Region.FLEMISH,), ()),
    "domain": ("a domain", ""),
    "kind": tuple(ClusterKind),
    "first_day": (date(2017, 1, 1), date(2020, 2, 29)),
    "applied_on": (date(2016, 10, 1),),
    "decided_on": (date(2016, 10, 27), date(2020, 2, 29), date.min, date(9998, 12, 31)),
    "received_on": (date(2017, 12, 31), date(2016, 12, 31), date(2018, 1, 1)),
    "purpose": tuple(Purpose),
    "by": (FITTING, INSTITUTION, OtherBody(name="A body"), UNFIT),
    **dict.fromkeys(("amount", "paid_back"), AMOUNTS[1:]),
    **dict.fromkeys(("eligible_costs", "cofinancing"), AMOUNTS),
}
"""The values that a fact of each name is tried with, those that suit first."""

Judge = Callable[[Rule[Any], Subject], Judgement | None]
"""Tells what a rule finds of a subject; `None` where it raises."""

_CROWD: Final = evolve(SPEARHEAD, companies=(FITTING,) * 20)


def values_of(name: str, rules: Iterable[Rule[Any]], judge: Judge, sorts: Iterable[type]) -> tuple[Any, ...]:
    """Return values of a further fact that rules read, of the first sort on which they turn; those that suit first.

    A fact of another sort than a rule asks for counts as not known for it, so that nothing turns on it.
    """
    asking = [one for rule in rules for one in _asking(rule, name)]
    plain = [judge(rule, subject) for rule, subject, _ in asking]
    for sort in sorts:
        found = {
            value: [judge(rule, with_facts(subject, dict.fromkeys(paths, value))) for rule, subject, paths in asking]
            for value in SORTS[sort]
        }
        if any(now not in (None, before) for each in found.values() for now, before in zip(each, plain, strict=True)):
            return tuple(sorted(found, key=lambda value: _refusals(found[value])))
    return SORTS[next(iter(sorts))]


def _refusals(found: Iterable[Judgement | None]) -> int:
    """Return by how many more than those that are met some judgements are not met."""
    verdicts = [one.verdict for one in found if one is not None]
    return verdicts.count(Verdict.NOT_MET) - verdicts.count(Verdict.MET)


def sort_of(value: object) -> type:
    """Return the sort of a further fact that is given; a plain truth value is an attestation."""
    return Attestation if type(value) is bool else type(value)


def _asking(rule: Rule[Any], name: str) -> Iterator[tuple[Rule[Any], Subject, list[str]]]:
    """Return a rule with each sample of what it is about, and the paths by which it reads a further fact of that."""
    if any(path.endswith(f"further.{name}") for path in rule.reads):
        for sample in (*SAMPLES.get(rule.about, ()), _CROWD):
            paths = [fact.path for fact in facts_in(sample, (name,)) if fact.path.endswith(f"further.{name}")]
            if type(sample) is rule.about:
                yield rule, sample, [path for path in paths if rule.touches(path)]
