"""Wrong about members of which not all is known: the others decide already, or a member's fact goes by another name."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from flemish_clusters import Cluster, Company, Dossier, Region, Verdict
from flemish_clusters.rules import Force, Judgement, Part, Rule, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import SAYS, demand

Parts = tuple[Part, ...]


def _weighing(
    code: str, about: type[Any], *reads: str
) -> Callable[[Callable[[Any, Terms, Parts], Judgement]], Rule[Any]]:
    return rule(code, about=about, force=Force.DEMAND, says=SAYS, cites=(PAGE.whole(),), reads=reads, weighs_parts=True)


def _missing_in(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(f"{part.path}.{path}" for part in parts for path in part.missing)


def _fit(parts: Iterable[Part]) -> Iterator[bool]:
    return (part.verdict is Verdict.MET for part in parts)


@_weighing("BAD-53", Cluster, "companies")
def asks_the_others_though_one_fits(cluster: Cluster, _: Terms, parts: Parts) -> Judgement:
    """One company that fits is enough, and it has to be known whether the others do."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    missing = _missing_in(parts)
    if missing:
        return undetermined(missing=missing)
    return met() if any(_fit(parts)) else not_met()


@_weighing("BAD-54", Cluster, "companies")
def asks_the_others_though_one_does_not_fit(cluster: Cluster, _: Terms, parts: Parts) -> Judgement:
    """Each company has to fit, and where one does not it has to be known whether the others do."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    missing = _missing_in(parts)
    if missing:
        return undetermined(missing=missing)
    return met() if all(_fit(parts)) else not_met()


@_weighing("BAD-55", Cluster, "companies")
def asks_the_others_though_enough_fit(cluster: Cluster, terms: Terms, parts: Parts) -> Judgement:
    """As many as the policy says have to fit, and where they do it has to be known whether the others do."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    needed, missing = terms.minimum_companies, _missing_in(parts)
    undecided = sum(part.verdict is Verdict.UNDETERMINED for part in parts)
    if sum(_fit(parts)) + undecided < needed.value:
        return not_met(minimum_companies=needed)
    return undetermined(missing=missing, minimum_companies=needed) if missing else met(minimum_companies=needed)


@demand("BAD-56", Cluster, "companies")
def asks_who_else_grows_though_one_does(cluster: Cluster, _: Terms) -> Judgement:
    """One company that means to grow is enough, and it has to be known whether the others do."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    growth = [company.growth_ambition for company in cluster.companies]
    missing = tuple(f"companies[{place}].growth_ambition" for place, one in enumerate(growth) if one is None)
    if missing:
        return undetermined(missing=missing)
    return met() if any(one is not None and one.holds for one in growth) else not_met()


@_weighing("BAD-57", Cluster, "companies")
def names_the_companies_for_a_fact_of_one(cluster: Cluster, _: Terms, parts: Parts) -> Judgement:
    """A fact of a company is missing, and all companies are named."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    if any(_fit(parts)):
        return met()
    return undetermined(missing=("companies",)) if _missing_in(parts) else not_met()


@_weighing("BAD-58", Dossier, "period", "accounts")
def asks_the_other_years_though_one_is_right(_: Dossier, __: Terms, parts: Parts) -> Judgement:
    """One account that is right is enough, and it has to be known whether the others are."""
    accounts = [part for part in parts if part.path.startswith("accounts")]
    missing = _missing_in(accounts)
    if missing:
        return undetermined(missing=missing)
    return met() if any(_fit(accounts)) else not_met()


@demand("BAD-59", Cluster, "knowledge_institutions")
def takes_a_list_that_can_go_on_for_the_whole(cluster: Cluster, _: Terms) -> Judgement:
    """An institution is asked for, and there may be one that is not listed."""
    if cluster.knowledge_institutions is None:
        return undetermined(missing=("knowledge_institutions",))
    return met() if cluster.knowledge_institutions else not_met()


@demand("BAD-60", Company, "establishments")
def takes_a_list_of_regions_for_the_whole(company: Company, _: Terms) -> Judgement:
    """A Flemish establishment is asked for, and there may be one that is not listed."""
    if company.establishments is None:
        return undetermined(missing=("establishments",))
    return met() if Region.FLEMISH in company.establishments else not_met()


@demand("BAD-61", Cluster, "companies", "companies_complete")
def takes_a_list_that_can_go_on_for_none(cluster: Cluster, _: Terms) -> Judgement:
    """Companies count once all are listed, and until then there are none."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    return met() if cluster.companies and cluster.companies_complete else not_met()


OF_MEMBERS: Final[tuple[Rule[Any], ...]] = (
    *(asks_the_others_though_one_fits, asks_the_others_though_one_does_not_fit, asks_the_others_though_enough_fit),
    *(asks_who_else_grows_though_one_does, names_the_companies_for_a_fact_of_one),
    *(asks_the_other_years_though_one_is_right, takes_a_list_that_can_go_on_for_the_whole),
    takes_a_list_of_regions_for_the_whole,
)
