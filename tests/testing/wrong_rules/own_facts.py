"""Wrong about facts of their own: of another sort than they ask for, told of something else, or named amiss."""

from typing import Any

from flemish_clusters import Attestation, Cluster, Company
from flemish_clusters.rules import Judgement, met, not_met, undetermined
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import demand


@demand("BAD-71", Company, "further.founded_on")
def takes_whatever_is_told_for_a_day(company: Company, _: Terms) -> Judgement:
    """What is told under a name can be something else than the day that it asks for."""
    told: Any = company.further.get("founded_on")
    if told is None:
        return undetermined(missing=("further.founded_on",))
    return met() if told.year >= 2017 else not_met()


@demand("BAD-72", Cluster, "companies[].further.sme", "companies_complete")
def names_the_companies_for_a_further_fact_of_one(cluster: Cluster, _: Terms) -> Judgement:
    """Each company has to be small; whether one is small is not known, and all companies are named."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    told = [company.further.get_as(Attestation, "sme") for company in cluster.companies]
    if any(sme is not None and not sme.holds for sme in told):
        return not_met()
    return met() if cluster.companies_complete and None not in told else undetermined(missing=("companies",))


@demand("BAD-73", Cluster, "companies[].further.staff", "companies_complete")
def counts_the_people_of_the_cluster_as_well(cluster: Cluster, _: Terms) -> Judgement:
    """It says that it counts the people of each company, and adds those of the cluster itself."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    staff = [company.further.get_as(int, "staff") for company in cluster.companies]
    if sum(count or 0 for count in (*staff, cluster.further.get_as(int, "staff"))) >= 1:
        return met()
    missing = tuple(f"companies[{place}].further.staff" for place, count in enumerate(staff) if count is None)
    more = () if cluster.companies_complete else ("companies",)
    return undetermined(missing=(*missing, *more)) if missing or more else not_met()


@demand("BAD-74", Company, "further.staff")
def takes_a_count_that_is_not_known_for_none(company: Company, _: Terms) -> Judgement:
    """A company of which no number of people is told is taken to have none."""
    return met() if (company.further.get_as(int, "staff") or 0) < 3 else not_met()
