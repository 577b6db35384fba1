"""Strategies of facts: any well-formed value, edges likelier than chance, facts missing now and then."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache, partial
from itertools import product
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import (
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    KnowledgeInstitution,
    OtherBody,
    Region,
)
from flemish_clusters.facts.funding import (
    Contribution,
    Dossier,
    FundingPeriod,
    FundingYear,
    Purpose,
    YearAccount,
    last_day_of_year,
)
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.policies import POLICIES
from flemish_clusters.testing.samples import (
    FITTING,
    ORGANISATION,
    SAMPLES,
    UNFIT,
    Values,
    bare,
    enterprise_number,
    values_under,
)
from flemish_clusters.testing.value_strategies import (
    STEMS,
    TEXTS,
    Given,
    built,
    changed,
    days,
    enterprise_numbers,
    euros,
    maybe,
    texts,
)
from flemish_clusters.testing.walk import Fact, facts, with_facts

ASKED: Final = ("a_further_fact", "another_further_fact")
"""Names of attestations that no field holds and that an amendment may ask for."""

_LONGEST: Final = 20
_AMOUNTS: Final = maybe(euros())
_SMALLER_AMOUNTS: Final = maybe(euros(max_cents=10**12))
_NAMES: Final = texts()
_NUMBERS: Final = maybe(enterprise_numbers())
_STRANGER: Final = Company(name="Fictional")
_AUTHORED: Final = (
    Attestation(holds=True, by="{name}", on=date(2020, 2, 29), evidence="100 %"),
    Attestation(holds=False, by="A board"),
)
_UNUSUAL: Final[Mapping[str, tuple[Any, ...]]] = {
    "name": TEXTS,
    "domain": TEXTS,
    "enterprise_number": tuple(map(enterprise_number, STEMS)),
    "establishments": (*product(Region), *product(Region, repeat=2), (Region.ABROAD, Region.FLEMISH, Region.FLEMISH)),
    "companies": ((_STRANGER,), (FITTING, _STRANGER), (UNFIT, FITTING, _STRANGER, FITTING)),
}
"""What facts can be beyond what rules are tried with, by their names."""


def companies(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Company]:
    """Return companies; those that fit the profile, or do but for what is not known, are likelier.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    return _told(Company, asked, narrowed)


def knowledge_institutions(**narrowed: object) -> SearchStrategy[KnowledgeInstitution]:
    """Return knowledge institutions."""
    return built(KnowledgeInstitution, narrowed, name=_NAMES, enterprise_number=_NUMBERS)


def other_bodies(**narrowed: object) -> SearchStrategy[OtherBody]:
    """Return bodies that are neither a company nor a knowledge institution."""
    return built(OtherBody, narrowed, name=_NAMES, enterprise_number=_NUMBERS)


def cluster_organisations(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[ClusterOrganisation]:
    """Return cluster organisations; those that do all that is asked are likelier.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    return _told(ClusterOrganisation, asked, narrowed)


def kinds() -> SearchStrategy[ClusterKind]:
    """Return the kinds of cluster."""
    return st.sampled_from(ClusterKind)


def clusters(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Cluster]:
    """Return clusters; an enterprise number that two members would share is dropped from the second.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    return _told(Cluster, asked, narrowed)


def funding_periods(**narrowed: object) -> SearchStrategy[FundingPeriod]:
    """Return funding periods of up to twenty years; those around the terms of the policy are likelier."""
    return built(
        FundingPeriod,
        narrowed,
        kind=kinds(),
        first_day=days(max_day=date(MAXYEAR - _LONGEST, 12, 31)),
        years=st.sampled_from((1, 2, 3, 4, 9, 10, 11)) | st.integers(1, _LONGEST),
        decided_on=maybe(days(max_day=date(MAXYEAR - 1, 12, 31))),
    )


def funding_years(**narrowed: object) -> SearchStrategy[FundingYear]:
    """Return funding years, some of them of one day; where one end is given, the other lies within a year of it."""
    first = st.none() if "last_day" in narrowed else days(max_day=date(MAXYEAR - 1, 12, 31))
    ends = built(_ends, narrowed, number=st.integers(1, 12), first_day=first, last_day=st.none())
    return st.builds(_funding_year, ends, st.sampled_from((0, 1, 364, 365)))


def year_accounts(**narrowed: object) -> SearchStrategy[YearAccount]:
    """Return accounts; aid that is a cent off a limit, and the last year and the next, are likelier."""
    amounts = dict.fromkeys(("eligible_costs", "cofinancing", "aid"), _AMOUNTS)
    years = st.integers(1, _LONGEST + 1)
    accounts = built(YearAccount, narrowed, period=funding_periods(), year=years, **amounts)
    aims = ["", *([] if "aid" in narrowed else ["eligible_costs", "cofinancing"]), *({"year"} - narrowed.keys())]
    return st.builds(_aimed, accounts, st.sampled_from(tuple(product(aims, (0, -1, 1)))))


def contributions(**narrowed: object) -> SearchStrategy[Contribution]:
    """Return contributions from parties of every class."""
    return built(
        Contribution,
        narrowed,
        by=st.builds(Company, name=_NAMES) | knowledge_institutions() | other_bodies(),
        amount=euros(max_cents=10**12),
        received_on=days(),
        purpose=st.sampled_from(Purpose),
    )


def dossiers(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Dossier]:
    """Return dossiers, with at most four accounts in any order; a cluster or else a period takes the other's kind.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    return built(
        partial(_dossier, cluster_leads="period" not in narrowed, own_accounts="accounts" not in narrowed),
        narrowed,
        cluster=clusters(asked=asked),
        period=funding_periods(),
        accounts=st.lists(year_accounts(), max_size=4),
    )


def subjects(*kinds: type, asked: Collection[str] = ASKED) -> SearchStrategy[Any]:
    """Return the subjects of some classes, or of every class that can be assessed.

    Args:
        kinds: The classes; none: all.
        asked: The names of the further attestations that rules ask for.

    Raises:
        InvalidValue: A class is none that can be assessed.
    """
    every: dict[type, Callable[[], SearchStrategy[Any]]] = {
        Company: partial(companies, asked=asked),
        Cluster: partial(clusters, asked=asked),
        FundingPeriod: funding_periods,
        YearAccount: year_accounts,
        Dossier: partial(dossiers, asked=asked),
    }
    for kind in kinds:
        if kind not in every:
            raise InvalidValue("kinds", kind, f"one of {', '.join(known.__name__ for known in every)}")
    return st.one_of([every[kind]() for kind in kinds or every])


@lru_cache(maxsize=32)
def subjects_of(kind: type, asked: tuple[str, ...]) -> SearchStrategy[Any]:
    """Return the subjects of a class, without an amount so large that none above it can be written.

    Such an amount hides what others change.
    """
    if kind is YearAccount:
        return year_accounts(**dict.fromkeys(("eligible_costs", "cofinancing", "aid"), _SMALLER_AMOUNTS))
    return subjects(kind, asked=asked)


def _told(kind: type, asked: Collection[str], narrowed: Given) -> SearchStrategy[Any]:
    return changed(*_tellings(kind, tuple(asked)), narrowed, narrow=_narrowed)


@lru_cache(maxsize=32)
def _tellings(kind: type, asked: tuple[str, ...]) -> tuple[tuple[Any, ...], SearchStrategy[tuple[str, Any]]]:
    """Return what can be told of a class: nothing, what is good, what is not; and what of each fact instead."""
    good = [_all_told(sample, asked) for sample in SAMPLES.get(kind, (ORGANISATION,))]
    wholes = (evolve(bare(good[0]), name="Fictional"), *good)
    values = values_under(POLICIES[-1], {}, asked).suiting(_all_told(FITTING, asked), (4, 3, 2, 1, 0))
    told = [(fact, value) for whole in wholes for fact in facts(whole, asked) for value in _ways(values, fact)]
    # What is told of the whole itself is as likely as what is told of all its members.
    paths = [(fact.path, value) for fact, value in told for _ in range(1 if fact.is_of_a_member else 3)]
    return wholes, st.sampled_from(paths) | st.tuples(st.just("name"), _NAMES)


def _all_told(whole: Any, asked: tuple[str, ...]) -> Any:
    """Return a whole of which each further attestation that is asked for holds, wherever it is asked."""
    return with_facts(whole, {fact.path: True for fact in facts(whole, asked) if ".further." in f".{fact.path}"})


def _ways(values: Values, fact: Fact) -> Iterator[Any]:
    yield from (*values.others(fact), *_UNUSUAL.get(fact.path.rpartition(".")[2], ()))
    yield from _AUTHORED if any(isinstance(value, Attestation) for value in values.of(fact)) else ()


def _narrowed(whole: Any, **narrowed: Any) -> Any:
    """Return a whole that is narrowed; of members who share an enterprise number, the first keeps it."""
    seen: set[str] = set()
    for name in ("companies", "knowledge_institutions") if isinstance(whole, Cluster) else ():
        members = narrowed.get(name, getattr(whole, name))
        narrowed[name] = members and tuple(_once(member, seen) for member in members)
    return evolve(whole, **narrowed)


def _once(member: Any, seen: set[str]) -> Any:
    number = member.enterprise_number
    if number in seen:
        return evolve(member, enterprise_number=None)
    seen.update([] if number is None else [number])
    return member


def _ends(number: int, first_day: date | None, last_day: date | None) -> tuple[int, date | None, date | None]:
    return number, first_day, last_day


def _funding_year(ends: tuple[int, date | None, date | None], more: int) -> FundingYear:
    number, first_day, last_day = ends
    if first_day is None:
        first_day = date.fromordinal(max(1, (last_day or date.max).toordinal() - min(more, 364)))
    if last_day is None:
        last_day = min(first_day + timedelta(days=more), last_day_of_year(first_day, 1))
    return FundingYear(number, first_day, last_day)


def _aimed(account: YearAccount, aim: tuple[str, int]) -> YearAccount:
    """Return an account whose year is near the last, or whose aid is near half its costs or near its cofinancing."""
    name, step = aim
    if name == "year":
        return evolve(account, year=max(1, account.period.years + step))
    amount: Euro | None = getattr(account, name, None)
    if amount is None:
        return account
    cents = amount.cents // (2 if name == "eligible_costs" else 1) + step
    return evolve(account, aid=Euro.from_cents(min(LARGEST.cents, max(0, cents))))


def _dossier(
    *, cluster: Cluster, period: FundingPeriod, accounts: Iterable[YearAccount], cluster_leads: bool, own_accounts: bool
) -> Dossier:
    if cluster_leads:
        period = evolve(period, kind=cluster.kind)
    else:
        cluster = evolve(cluster, kind=period.kind)
    if own_accounts:
        by_year = {account.year: account for account in (_moved(account, period) for account in accounts)}
        accounts = by_year.values()
    return Dossier(cluster=cluster, period=period, accounts=tuple(accounts))


def _moved(account: YearAccount, period: FundingPeriod) -> YearAccount:
    """Return the account in another period; a year at the end of its own is one at the end of the other."""
    past = account.year - account.period.years
    return evolve(account, period=period, year=max(1, period.years + past) if abs(past) <= 1 else account.year)
