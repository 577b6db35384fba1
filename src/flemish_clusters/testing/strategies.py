"""Strategies of facts: any well-formed ones, edges likelier and some not known, narrowed by keyword.

A keyword takes a value or a strategy for a field; `asked` names the further facts that rules ask for, by their names
alone, or as a mapping to the sort of each: `Attestation`, `Euro`, `int` or `date`.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import MAXYEAR, date, timedelta
from functools import partial
from itertools import product
from typing import Any, Final, cast

from attrs import evolve, fields
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.errors import InvalidValue
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
from flemish_clusters.facts.funding import Dossier, FundingPeriod, FundingYear, YearAccount
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.testing.samples import FITTING, UNFIT
from flemish_clusters.testing.values import between, built, days, enterprise_numbers, euros, maybe, texts

ASKED: Final = ("a_further_fact", "another_further_fact")
"""Names of facts that no field holds and that an amendment may ask for."""

_LONGEST: Final = 20
_AUTHORED: Final = (
    Attestation(holds=True, by="{name}", on=date(2020, 2, 29), evidence="100 %"),
    Attestation(holds=False, by="A board"),
)
_ATTESTED: Final = st.sampled_from((None, True, False, *_AUTHORED, *(True,) * 11))
_SORTS: Final[Mapping[type, SearchStrategy[Any]]] = {
    Attestation: _ATTESTED,
    Euro: maybe(euros()),
    int: maybe(between(0, LARGEST_COUNT, (1, 2, 3), (0, 1000))),
    date: maybe(days()),
}
_OF_ANY_SORT: Final = st.one_of(_ATTESTED, *_SORTS.values())
_COMPLETE: Final = st.sampled_from((True, True, True, False))
_FIELDS: Final[Mapping[str, SearchStrategy[Any]]] = {
    "name": texts(),
    "enterprise_number": maybe(enterprise_numbers()),
    "establishments": st.sampled_from((None, (), (Region.FLEMISH,), *product(Region, repeat=2)))
    | st.lists(st.sampled_from(Region), max_size=4).map(tuple),
    "kind": st.sampled_from(ClusterKind),
    "domain": maybe(st.just("") | texts()),
    "first_day": days(max_day=date(MAXYEAR - _LONGEST, 12, 31)),
    "years": st.sampled_from((1, 2, 3, 4, 9, 10, 11)) | st.integers(1, _LONGEST),
    "purpose": st.sampled_from((*Purpose, Purpose.OPERATION)),
    "received_on": days(),
    "applied_on": maybe(days()),
    "decided_on": maybe(days(max_day=date(MAXYEAR - 1, 12, 31))),
    "year": st.integers(1, _LONGEST + 1),
    **dict.fromkeys(("eligible_costs", "cofinancing", "aid"), maybe(euros())),
    **dict.fromkeys(("establishments_complete", "companies_complete", "knowledge_institutions_complete"), _COMPLETE),
}
"""What the fields of facts hold, by their names; any other is an attestation."""


def companies(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Company]:
    """Return companies; those that fit the profile, or do but for what is not known, are likelier."""
    return built(Company, narrowed, **_of_fields(Company, asked))


def knowledge_institutions(*, asked: Collection[str] = (), **narrowed: object) -> SearchStrategy[KnowledgeInstitution]:
    """Return knowledge institutions."""
    return built(KnowledgeInstitution, narrowed, **_of_fields(KnowledgeInstitution, asked))


def other_bodies(*, asked: Collection[str] = (), **narrowed: object) -> SearchStrategy[OtherBody]:
    """Return bodies that are neither a company nor a knowledge institution."""
    return built(OtherBody, narrowed, **_of_fields(OtherBody, asked))


def cluster_organisations(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[ClusterOrganisation]:
    """Return cluster organisations; those that do all that is asked are likelier."""
    return built(ClusterOrganisation, narrowed, **_of_fields(ClusterOrganisation, asked))


def clusters(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Cluster]:
    """Return clusters; companies that fit the profile are likelier, and no two members share an enterprise number."""
    attested = {name: True for name in asked if _sort_of(name, asked) in (None, Attestation)}
    fit, unfit = (evolve(known, further=attested) for known in (FITTING, UNFIT))
    members = st.sampled_from((Company(name="Fictional"), fit, unfit, fit)) | companies(asked=asked)
    listed = st.lists(members, max_size=5, unique_by=lambda one: one.enterprise_number or object())
    parts = {
        "organisation": maybe(cluster_organisations(asked=asked)),
        "companies": maybe(listed.map(tuple)),
        "knowledge_institutions": maybe(
            st.lists(knowledge_institutions(enterprise_number=None, asked=asked), max_size=3).map(tuple)
        ),
    }
    return built(Cluster, narrowed, **{**_of_fields(Cluster, asked), **parts})


def funding_periods(*, asked: Collection[str] = (), **narrowed: object) -> SearchStrategy[FundingPeriod]:
    """Return funding periods of up to twenty years; those around the terms of the policy are likelier."""
    return built(FundingPeriod, narrowed, **_of_fields(FundingPeriod, asked))


def year_accounts(*, asked: Collection[str] = (), **narrowed: object) -> SearchStrategy[YearAccount]:
    """Return accounts; aid that is a cent off a limit is likelier."""
    parts = {**_of_fields(YearAccount, asked), "period": funding_periods(asked=asked)}
    accounts = built(YearAccount, narrowed, **parts)
    near = st.sampled_from(("",) if "aid" in narrowed else ("", "eligible_costs", "cofinancing"))
    return st.builds(_aimed, accounts, near, st.sampled_from((0, -1, 1)))


def dossiers(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Dossier]:
    """Return dossiers, with at most four accounts in any order; a cluster or else a period takes the other's kind."""
    parts = {"cluster": clusters(asked=asked), "period": funding_periods(asked=asked), "accounts": st.none()}
    whole = built(dict[str, Any], narrowed, **{**_of_fields(Dossier, asked), **parts})
    return whole.flatmap(partial(_dossiers, narrowed.keys(), asked))


def contributions(*, asked: Collection[str] = (), **narrowed: object) -> SearchStrategy[Contribution]:
    """Return contributions; some were paid back in part, or all of them."""
    parts = {
        "by": companies(asked=asked) | knowledge_institutions(asked=asked) | other_bodies(asked=asked),
        "amount": euros(),
        "paid_back": st.sampled_from((0, 0, 1, 50, 100)),
    }
    return built(_paid_back, narrowed, **{**_of_fields(Contribution, asked), **parts})


def year_contributions(*, asked: Collection[str] = (), **narrowed: object) -> SearchStrategy[YearContribution]:
    """Return contributions that are held against a funding year, in which most of them were received."""
    years = funding_periods(asked=asked).flatmap(lambda period: st.sampled_from(period.funding_years))
    by_hand = years.map(lambda year: FundingYear(year.number, year.first_day, year.last_day))
    parts = {"contribution": contributions(asked=asked), "year": years | by_hand}
    held = built(YearContribution, narrowed, **parts)
    return held if "contribution" in narrowed else st.builds(_received, held, st.sampled_from((None, 0, 1, 364, 365)))


def subjects(*kinds: type, asked: Collection[str] = ASKED) -> SearchStrategy[Any]:
    """Return the subjects of some classes, or of every class that can be assessed."""
    every: dict[type, Callable[[], SearchStrategy[Any]]] = {
        Company: partial(companies, asked=asked),
        Cluster: partial(clusters, asked=asked),
        FundingPeriod: partial(funding_periods, asked=asked),
        YearAccount: partial(year_accounts, asked=asked),
        Dossier: partial(dossiers, asked=asked),
        YearContribution: partial(year_contributions, asked=asked),
    }
    for kind in kinds:
        if kind not in every:
            raise InvalidValue("kinds", kind, f"one of {', '.join(known.__name__ for known in every)}")
    return st.one_of([every[kind]() for kind in kinds or every])


def _of_fields(kind: type[Any], asked: Collection[str]) -> dict[str, SearchStrategy[Any]]:
    told = {name: _SORTS.get(_sort_of(name, asked) or object, _OF_ANY_SORT) for name in asked}
    known = {**_FIELDS, "further": st.fixed_dictionaries(told)}
    return {field.name: known.get(field.name, _ATTESTED) for field in fields(kind)}


def _sort_of(name: str, asked: Collection[str]) -> type | None:
    """Return the sort of a further fact that is asked for; `None`: any."""
    return cast("Mapping[str, type]", asked)[name] if isinstance(asked, Mapping) else None


def _aimed(account: YearAccount, name: str, step: int) -> YearAccount:
    """Return an account whose aid is near half its costs or near its cofinancing."""
    amount: Euro | None = getattr(account, name, None)
    if amount is None:
        return account
    cents = amount.cents // (2 if name == "eligible_costs" else 1) + step
    return evolve(account, aid=Euro(cents=min(LARGEST.cents, max(0, cents))))


def _paid_back(*, paid_back: int | Euro, amount: Euro, **told: Any) -> Contribution:
    """Return a contribution of which so many hundredths were paid back, or an amount as far as it goes."""
    cents = amount.cents * paid_back // 100 if isinstance(paid_back, int) else min(amount.cents, paid_back.cents)
    return Contribution(amount=amount, paid_back=Euro(cents=cents), **told)


def _received(held: YearContribution, days_in: int | None) -> YearContribution:
    """Return a contribution that was received so many days after the first of the year, or whenever it was."""
    if days_in is None:
        return held
    day = held.year.first_day + timedelta(days=days_in)
    return evolve(held, contribution=evolve(held.contribution, received_on=day))


def _dossiers(narrowed: Collection[str], asked: Collection[str], told: dict[str, Any]) -> SearchStrategy[Dossier]:
    cluster, period = told["cluster"], told["period"]
    if "period" in narrowed:
        cluster = evolve(cluster, kind=period.kind)
    period = evolve(period, kind=cluster.kind)
    accounts = st.lists(year_accounts(period=period, asked=asked), max_size=4, unique_by=lambda one: one.year).map(
        tuple
    )
    given = {"accounts": told["accounts"]} if "accounts" in narrowed else {}
    whole = {"cluster": st.just(cluster), "period": st.just(period), "further": st.just(told["further"])}
    return built(Dossier, given, **whole, accounts=accounts)
