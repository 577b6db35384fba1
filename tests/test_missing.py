"""What is missing is exact: each fact that is named can still change the verdict, and no other fact can."""

from collections.abc import Iterator
from itertools import combinations, product
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    Cluster,
    Company,
    Euro,
    Policy,
    Region,
    YearAccount,
    assess,
)
from flemish_clusters.facts import Subject
from tests.support.exactness import WHOLE, facts_that_matter, inexact, with_facts
from tests.support.orders import amendment, has_a_partner, typical
from tests.support.usual import (
    ACCOUNT,
    DOSSIER,
    FITTING,
    NETWORK,
    NETWORK_PERIOD,
    PERIOD,
    POLICY,
    SPEARHEAD,
    UNFIT,
)

ZERO: Final = Euro(0)
AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
PROFILE: Final = (
    *("establishments", "growth_ambition", "innovation_awareness", "international_outlook", "open_to_companies"),
    *("open_to_knowledge_institutions", "serves_own_objectives", "serves_flemish_competitiveness"),
)


def names(companies: tuple[Company, ...]) -> str:
    """Return the names of companies, to tell cases apart."""
    return ", ".join(company.name for company in companies)


OF_COMPANIES: Final = {
    "as it is": POLICY,
    "one demand more": amendment(added=(has_a_partner,)),
    "an outlook is typical": amendment(replaced={"COM-4": typical("COM-4")}),
    "nothing is demanded": amendment(repealed=tuple(f"COM-{number}" for number in range(1, 8))),
}
OF_MEMBERS: Final = {
    f"{companies} and {institutions}": amendment(
        added=added, numbers={"minimum_companies": companies, "minimum_knowledge_institutions": institutions}
    )
    for companies, institutions, added in ((0, 0, ()), (1, 3, ()), (3, 1, (has_a_partner,)))
}
OF_CLUSTERS: Final = {
    "cooperation is typical": amendment(replaced={"NET-3": typical("NET-3"), "COM-8": typical("COM-8")}),
    "no network": amendment(repealed=("NET-1", "ORG-2")),
    "nothing asked of companies": OF_COMPANIES["nothing is demanded"],
}


class TestWhatIsMissing:
    """By hand, to hold the oracle as well as the answer."""

    @pytest.mark.parametrize(
        ("subject", "missing"),
        [
            (YearAccount(period=PERIOD, year=3, cofinancing=0), ("aid",)),
            (YearAccount(period=PERIOD, year=3, eligible_costs=0), ("aid",)),
            (YearAccount(period=PERIOD, year=3, eligible_costs="0.01"), ("aid",)),
            (YearAccount(period=NETWORK_PERIOD, year=4), ("aid",)),
            (YearAccount(period=NETWORK_PERIOD, year=3), AMOUNTS),
            (YearAccount(period=PERIOD, year=3, aid=450_000), ("eligible_costs", "cofinancing")),
            (YearAccount(period=PERIOD, year=3, aid=450_000, cofinancing=450_000), ("eligible_costs",)),
            (YearAccount(period=PERIOD, year=3, aid=450_000, cofinancing=430_000), ()),
            (YearAccount(period=PERIOD, year=3, aid=500_001), ()),
            (YearAccount(period=PERIOD, year=11, aid=0), ()),
            (PERIOD, ()),
            (evolve(PERIOD, years=11), ()),
            (Company(name="A company"), PROFILE),
            (Company(name="A company", establishments=(), growth_ambition=True), ()),
            (evolve(FITTING, growth_ambition=None), ("growth_ambition",)),
            (evolve(SPEARHEAD, companies=None), ("companies",)),
            (evolve(SPEARHEAD, companies=(evolve(FITTING, growth_ambition=None),)), ()),
            (
                evolve(SPEARHEAD, companies=(evolve(FITTING, growth_ambition=None), UNFIT, FITTING)),
                ("companies[0].growth_ambition",),
            ),
            (evolve(SPEARHEAD, organisation=None, domain=None, smaller=None), ("domain", "organisation")),
            (evolve(NETWORK, smaller=None, bottom_up=None, emerging_domain=None, cooperates_lastingly=None), ()),
            (with_facts(DOSSIER, {"accounts[0].aid": None, "accounts[0].cofinancing": 0}), ("accounts[0].aid",)),
            (
                with_facts(DOSSIER, {"accounts[0].aid": None, "cluster.domain": None}),
                ("cluster.domain", "accounts[0].aid"),
            ),
            (with_facts(DOSSIER, {"accounts[0].aid": None, "cluster.domain": ""}), ()),
        ],
    )
    def test_is_what_can_still_change_the_verdict(self, subject: Subject, missing: tuple[str, ...]) -> None:
        assert sorted(facts_that_matter(subject, POLICY)[WHOLE]) == sorted(missing)
        assert sorted(assess(subject, policy=POLICY).missing) == sorted(missing)


class TestWhatIsMissingFromACompany:
    """Exact for the whole as for each demand of the profile."""

    @pytest.mark.parametrize("policy", OF_COMPANIES.values(), ids=OF_COMPANIES)
    def test_is_exact(self, policy: Policy) -> None:
        known: tuple[dict[str, Any], ...] = (
            {},
            {"further.international_partner": True},
            *({name: value} for name in PROFILE for value in (() if name == "establishments" else False,)),
        )
        unknown = [names for count in (0, 1, 2, len(PROFILE)) for names in combinations(PROFILE, count)]
        companies = [
            with_facts(FITTING, {**dict.fromkeys(names, None), **values}) for names in unknown for values in known
        ]

        assert not inexact(companies, policy)


class TestWhatIsMissingFromACluster:
    """Exact for the whole as for each demand, with the facts of its companies among them."""

    @pytest.mark.parametrize("cluster", [SPEARHEAD, NETWORK], ids=lambda cluster: cluster.kind.value)
    @pytest.mark.parametrize("known", [{}, {"companies": (FITTING, UNFIT, FITTING)}], ids=len)
    def test_is_exact(self, cluster: Cluster, known: dict[str, Any]) -> None:
        facts = (
            *("domain", "organisation", "organisation.mandated_by_members", "companies", "knowledge_institutions"),
            *("cooperates", "cooperates_lastingly", "large_scale", "smaller"),
            *("companies[0].growth_ambition", "companies[1].establishments"),
        )

        assert not inexact(losing(with_facts(cluster, known), facts, 2), POLICY)

    @pytest.mark.parametrize("policy", OF_MEMBERS.values(), ids=OF_MEMBERS)
    @pytest.mark.parametrize("companies", [(), (FITTING,), (FITTING, FITTING), (FITTING, UNFIT)], ids=names)
    def test_is_exact_whatever_the_numbers(self, policy: Policy, companies: tuple[Company, ...]) -> None:
        facts = (
            *("companies", "knowledge_institutions", "companies[0].growth_ambition", "companies[0].establishments"),
            *("companies[1].growth_ambition", "companies[1].open_to_companies"),
        )
        clusters = losing(evolve(SPEARHEAD, companies=companies), facts, 2)

        assert not inexact(clusters, policy)

    @pytest.mark.parametrize("policy", OF_CLUSTERS.values(), ids=OF_CLUSTERS)
    def test_is_exact_whatever_is_demanded(self, policy: Policy) -> None:
        facts = ("domain", "organisation", "companies", "cooperates", "companies[0].growth_ambition")

        assert not inexact(losing(SPEARHEAD, facts, 2), policy)

    def test_is_exact_where_little_is_known_of_its_companies(self) -> None:
        lost = ("establishments", "growth_ambition", "serves_own_objectives")
        stranger = with_facts(FITTING, dict.fromkeys(lost, None))

        assert not inexact([evolve(SPEARHEAD, companies=(stranger, stranger))], POLICY)


class TestWhatIsMissingFromAList:
    """A list that may be longer is a fact that is not known, until what it holds is enough."""

    @pytest.mark.parametrize("companies", [(), (FITTING,), (UNFIT,), (FITTING, UNFIT), (FITTING, FITTING)], ids=names)
    @pytest.mark.parametrize("lost", [(), ("companies[0].growth_ambition",), ("domain",)], ids=str)
    def test_of_companies_is_exact(self, companies: tuple[Company, ...], lost: tuple[str, ...]) -> None:
        more: Any = {"companies_complete": False}
        cluster = with_facts(evolve(SPEARHEAD, companies=companies, **more), dict.fromkeys(lost, None))

        assert not inexact([cluster], POLICY)

    @pytest.mark.parametrize("held", [0, 1, 2])
    def test_of_knowledge_institutions_is_exact(self, held: int) -> None:
        more: Any = {"knowledge_institutions_complete": False}
        institutions = (SPEARHEAD.knowledge_institutions or ()) * held
        cluster = evolve(SPEARHEAD, knowledge_institutions=institutions, domain=None, **more)

        assert not inexact([cluster], POLICY)

    @pytest.mark.parametrize("regions", [(), (Region.BRUSSELS_CAPITAL,), (Region.FLEMISH,)], ids=str)
    def test_of_establishments_is_exact(self, regions: tuple[Region, ...]) -> None:
        more: Any = {"establishments_complete": False}
        company = evolve(FITTING, establishments=regions, growth_ambition=None, **more)

        assert not inexact([company, evolve(SPEARHEAD, companies=(company, FITTING))], POLICY)


class TestWhatIsMissingFromADossier:
    """Exact for the whole: what is missing from the cluster and from each account, until one of them decides."""

    @pytest.mark.parametrize(
        ("year", "policy"),
        [
            (6, POLICY),
            (11, POLICY),
            (6, OF_MEMBERS["0 and 0"]),
        ],
        ids=str,
    )
    def test_is_exact(self, year: int, policy: Policy) -> None:
        within: tuple[dict[str, Any], ...] = (
            {},
            {"cluster.domain": None},
            {"cluster.domain": ""},
            {"cluster.companies": None},
            {"cluster.companies[0].growth_ambition": None, "cluster.smaller": None},
        )
        of_accounts: tuple[dict[str, Any], ...] = (
            {"aid": None},
            {"aid": None, "cofinancing": 0, "eligible_costs": None},
            {"eligible_costs": None},
            {"eligible_costs": None, "cofinancing": None, "aid": 0},
        )
        dossier = evolve(DOSSIER, accounts=(evolve(ACCOUNT, year=year),))
        dossiers = [
            with_facts(dossier, {**facts, **{f"accounts[0].{name}": value for name, value in account.items()}})
            for facts, account in product(within, of_accounts)
        ]

        assert not inexact(dossiers, policy)


def losing(cluster: Cluster, facts: tuple[str, ...], most: int) -> Iterator[Cluster]:
    """Return a cluster without up to so many of its facts."""
    for count in range(1, most + 1):
        for lost in combinations(facts, count):
            yield with_facts(cluster, dict.fromkeys(lost, None))
