"""Strategies of facts: any well-formed ones, edges likelier and some not known, narrowed by keyword.

A keyword takes a value or a strategy for a field; `asked` names the further facts that rules ask for, by their names
alone, or as a mapping to the sort of each: `Attestation`, `Euro`, `int` or `date`.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import MAXYEAR, date
from functools import partial
from itertools import product
from typing import Any, Final, TypeVar, cast

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
    Region,
)
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.testing.samples import FITTING, UNFIT, enterprise_number

Value = TypeVar("Value")
ASKED: Final = ("a_further_fact", "another_further_fact")
"""Names of facts that no field holds and that an amendment may ask for."""

_TEXTS: Final = ("Fictional", "é ß 中", "{name}", "{0}", "100 %", "O'Neill & Co")
_STEMS: Final = (0, 96, 97, 9_999_999, 10_000_000, 19_999_999)
"""The first eight digits of enterprise numbers whose check digits are the lowest and the highest, and their ends."""

_CEILINGS: Final = (150_000_00, 500_000_00)
_EDGES: Final = (
    *(0, 1, 2, 3, 99, 100, 101, LARGEST.cents - 1, LARGEST.cents),
    *(multiple * ceiling + step for ceiling in _CEILINGS for multiple in (1, 2, 3) for step in (-1, 0, 1)),
)
_DAYS: Final = (
    *(date(2016, 2, 29), date(2020, 2, 29), date(2096, 2, 29), date(2016, 2, 28), date(2016, 3, 1)),
    *(date(2016, 3, 4), date(2016, 4, 16), date(2016, 4, 17), date(2017, 1, 1), date(2017, 12, 31)),
    *(date(2026, 12, 31), date(2027, 1, 1), date.min, date.max),
)
_THESE_YEARS: Final = (date(2014, 1, 1).toordinal(), date(2040, 12, 31).toordinal())
_LONGEST: Final = 20


def euros(*, min_cents: int = 0, max_cents: int = LARGEST.cents) -> SearchStrategy[Euro]:
    """Return amounts; those around the ceilings and their multiples are likelier."""
    return _between(min_cents, max_cents, _EDGES, (0, 200), (0, 2_000_000_00)).map(lambda cents: Euro(cents=cents))


def days(*, min_day: date = date.min, max_day: date = date.max) -> SearchStrategy[date]:
    """Return days; leap days, first and last days and the days of the policy are likelier."""
    edges = (day.toordinal() for day in _DAYS)
    return _between(min_day.toordinal(), max_day.toordinal(), edges, _THESE_YEARS).map(date.fromordinal)


def texts() -> SearchStrategy[str]:
    """Return texts that are not blank, also with the marks that messages use."""
    written = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), min_size=1, max_size=8)
    return st.sampled_from(_TEXTS) | written.map(lambda text: text if text.strip() else "blank")


def enterprise_numbers() -> SearchStrategy[str]:
    """Return enterprise numbers as ten digits, the check digits 01 and 97 among them."""
    return (st.sampled_from(_STEMS) | st.integers(0, 19_999_999)).map(enterprise_number)


def attestations(**narrowed: object) -> SearchStrategy[Attestation]:
    """Return attestations, some of them without an author, a day or evidence."""
    text = maybe(texts())
    return built(Attestation, narrowed, holds=st.booleans(), by=text, on=maybe(days()), evidence=text)


def maybe(known: SearchStrategy[Value]) -> SearchStrategy[Value | None]:
    """Return a fact that is missing now and then."""
    return st.none() | known


def built(
    make: Callable[..., Value], narrowed: Mapping[str, object], **parts: SearchStrategy[Any]
) -> SearchStrategy[Value]:
    """Return what a function makes of its parts, some of them narrowed; `InvalidValue` where there is no such part."""
    strangers = sorted(narrowed.keys() - parts.keys())
    if strangers:
        raise InvalidValue("narrowed", strangers, f"fields that are there: {', '.join(sorted(parts))}")
    given: dict[str, SearchStrategy[Any]] = {
        name: told if isinstance(told, SearchStrategy) else st.just(told) for name, told in narrowed.items()
    }
    # What is built by name is drawn in an order that is drawn too, which takes as long again.
    return st.fixed_dictionaries({**parts, **given}).map(lambda drawn: make(**drawn))


def _between(low: int, high: int, edges: Iterable[int], *likelier: tuple[int, int]) -> SearchStrategy[int]:
    """Return whole numbers of a span, both ends included; those at an edge or in these spans are likelier."""
    spans = [(max(low, first), min(high, last)) for first, last in (*likelier, (low, high))]
    likely = [edge for edge in (low, *edges, high) if low <= edge <= high]
    return st.one_of(st.sampled_from(likely), *(st.integers(*span) for span in spans if span[0] <= span[1]))


_AUTHORED: Final = (
    Attestation(holds=True, by="{name}", on=date(2020, 2, 29), evidence="100 %"),
    Attestation(holds=False, by="A board"),
)
_ATTESTED: Final = st.sampled_from((None, True, False, *_AUTHORED, *(True,) * 11))
_SORTS: Final[Mapping[type, SearchStrategy[Any]]] = {
    Attestation: _ATTESTED,
    Euro: maybe(euros()),
    int: maybe(_between(0, LARGEST_COUNT, (1, 2, 3), (0, 1000))),
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


def subjects(*kinds: type, asked: Collection[str] = ASKED) -> SearchStrategy[Any]:
    """Return the subjects of some classes, or of every class that can be assessed."""
    every: dict[type, Callable[[], SearchStrategy[Any]]] = {
        Company: partial(companies, asked=asked),
        Cluster: partial(clusters, asked=asked),
        FundingPeriod: partial(funding_periods, asked=asked),
        YearAccount: partial(year_accounts, asked=asked),
        Dossier: partial(dossiers, asked=asked),
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
