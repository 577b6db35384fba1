"""What is missing is exact: each fact that is named can still change the verdict, and no other fact can."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from itertools import combinations, islice, product
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    Cluster,
    ClusterKind,
    Company,
    Dossier,
    Euro,
    FundingPeriod,
    Message,
    Policy,
    Region,
    Verdict,
    YearAccount,
    assess,
)
from flemish_clusters.facts import Subject
from flemish_clusters.rules import Force, Rule
from tests.support.cofinancing_amendments import (
    MATCHING,
    each_euro_twice,
    from_year_six,
    half_of_the_match,
    recapped,
    up_to_year_five,
)
from tests.support.exactness import WHOLE, facts_that_matter, with_facts
from tests.support.orders import amendment, has_a_partner
from tests.support.profiles import some
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


def rule_of(code: str) -> Any:
    """Return a rule of the policy of 2016."""
    return next(rule for rule in POLICY.rules if rule.code == code)


def typical(code: str) -> Rule[Any]:
    """Return a demand of the policy of 2016 as a characteristic, under a code of its own."""
    return evolve(rule_of(code), code=f"TYP-{code}", force=Force.CHARACTERISTIC)


def _lesser_of_half_the_costs_and_the_match(costs: Euro, raised: Euro, _: Fraction) -> Euro:
    return costs.times_rounded_down(Fraction(1, 2)).least(raised)


def match_of(code: str, amount: Any, *needs: str, **changes: Any) -> Any:
    """Return the demand on cofinancing with another amount of aid for it."""
    # Its own words name the cofinancing, which not every limit that takes its place is counted from alone.
    words = Message(en="The aid is {aid}.", nl="De steun is {aid}.")
    said = {"within": words, "above": words, "undecided": None, "name": code}
    return recapped(rule_of("COF-1"), code, amount=amount, needs=needs, **said, **changes)


TWICE: Final = match_of("COF-2", each_euro_twice, "cofinancing")
AS_IT_WAS: Final = match_of("COF-2", MATCHING, "cofinancing", bites=up_to_year_five)
HALF_LATER: Final = match_of("COF-3", half_of_the_match, "cofinancing", bites=from_year_six)
LESSER: Final = match_of("COF-2", _lesser_of_half_the_costs_and_the_match, "eligible_costs", "cofinancing")

OF_MONEY: Final = {
    "as it is": POLICY,
    "each euro counts twice": amendment(replaced={"COF-1": TWICE}),
    "half of the match from year 6 on": amendment(replaced={"COF-1": AS_IT_WAS}, added=(HALF_LATER,)),
    "no match": amendment(repealed=("COF-1",)),
    "the match is typical": amendment(replaced={"COF-1": typical("COF-1")}),
    "the share of the costs is typical": amendment(replaced={"AID-1": typical("AID-1")}),
    "nothing but a term": amendment(repealed=("AID-1", "AID-2", "COF-1")),
    "other numbers": amendment(
        numbers={
            "spearhead.match": Fraction(3, 2),
            "spearhead.aid_intensity": Fraction(1, 3),
            "spearhead.yearly_ceiling": 0,
        }
    ),
}
"""Policies whose limits each need one amount."""

OF_THE_LESSER: Final = amendment(replaced={"COF-1": LESSER})
"""A policy one of whose limits needs two amounts."""

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


class TestWhatIsMissingFromAnAccount:
    """Exact for the whole as for each limit; a limit that needs several unknown amounts names them all."""

    @pytest.mark.parametrize("policy", OF_MONEY.values(), ids=OF_MONEY)
    def test_is_exact_under_limits_that_need_one_amount(self, policy: Policy) -> None:
        known = (None, ZERO, Euro("0.01"), Euro(100_000), Euro(10**7))
        aid = (None, ZERO, Euro("0.01"), Euro(100_000), Euro(600_000))

        assert not first(inexact(accounts(known, known, aid), policy))

    def test_is_exact_under_a_limit_that_needs_two(self) -> None:
        known = (None, ZERO, Euro(10**7))
        aid = (None, ZERO, Euro("0.01"), Euro(100_000), Euro(600_000))

        assert not first(inexact(accounts(known, known, aid), OF_THE_LESSER))


class TestWhatIsMissingFromAPeriod:
    """Nothing: all that its demands read is always known."""

    @pytest.mark.parametrize("policy", OF_MONEY.values(), ids=OF_MONEY)
    def test_is_nothing(self, policy: Policy) -> None:
        days = (None, date(2016, 1, 1), date(2020, 1, 1))
        periods = [
            FundingPeriod(kind=kind, first_day=date(2016, 2, 29), years=years, decided_on=day)
            for kind, years, day in product(ClusterKind, (1, 3, 4, 10, 11), days)
        ]

        assert not first(inexact(periods, policy))
        assert {assess(period, policy=policy).missing for period in periods} == {()}


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

        assert not first(inexact(companies, policy))


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

        assert not first(inexact(losing(with_facts(cluster, known), facts, 2), POLICY))

    @pytest.mark.parametrize("policy", OF_MEMBERS.values(), ids=OF_MEMBERS)
    @pytest.mark.parametrize("companies", [(), (FITTING,), (FITTING, FITTING), (FITTING, UNFIT)], ids=names)
    def test_is_exact_whatever_the_numbers(self, policy: Policy, companies: tuple[Company, ...]) -> None:
        facts = (
            *("companies", "knowledge_institutions", "companies[0].growth_ambition", "companies[0].establishments"),
            *("companies[1].growth_ambition", "companies[1].open_to_companies"),
        )
        clusters = losing(evolve(SPEARHEAD, companies=companies), facts, 2)

        assert not first(inexact(clusters, policy))

    @pytest.mark.parametrize("policy", OF_CLUSTERS.values(), ids=OF_CLUSTERS)
    def test_is_exact_whatever_is_demanded(self, policy: Policy) -> None:
        facts = ("domain", "organisation", "companies", "cooperates", "companies[0].growth_ambition")

        assert not first(inexact(losing(SPEARHEAD, facts, 2), policy))

    def test_is_exact_where_little_is_known_of_its_companies(self) -> None:
        lost = ("establishments", "growth_ambition", "serves_own_objectives")
        stranger = with_facts(FITTING, dict.fromkeys(lost, None))

        assert not first(inexact([evolve(SPEARHEAD, companies=(stranger, stranger))], POLICY))


class TestWhatIsMissingFromAList:
    """A list that may be longer is a fact that is not known, until what it holds is enough."""

    @pytest.mark.parametrize("companies", [(), (FITTING,), (UNFIT,), (FITTING, UNFIT), (FITTING, FITTING)], ids=names)
    @pytest.mark.parametrize("lost", [(), ("companies[0].growth_ambition",), ("domain",)], ids=str)
    def test_of_companies_is_exact(self, companies: tuple[Company, ...], lost: tuple[str, ...]) -> None:
        more: Any = {"companies_complete": False}
        cluster = with_facts(evolve(SPEARHEAD, companies=companies, **more), dict.fromkeys(lost, None))

        assert not first(inexact([cluster], POLICY))

    @pytest.mark.parametrize("held", [0, 1, 2])
    def test_of_knowledge_institutions_is_exact(self, held: int) -> None:
        more: Any = {"knowledge_institutions_complete": False}
        institutions = (SPEARHEAD.knowledge_institutions or ()) * held
        cluster = evolve(SPEARHEAD, knowledge_institutions=institutions, domain=None, **more)

        assert not first(inexact([cluster], POLICY))

    @pytest.mark.parametrize("regions", [(), (Region.BRUSSELS_CAPITAL,), (Region.FLEMISH,)], ids=str)
    def test_of_establishments_is_exact(self, regions: tuple[Region, ...]) -> None:
        more: Any = {"establishments_complete": False}
        company = evolve(FITTING, establishments=regions, growth_ambition=None, **more)

        assert not first(inexact([company, evolve(SPEARHEAD, companies=(company, FITTING))], POLICY))


class TestWhatIsMissingFromADossier:
    """Exact for the whole: what is missing from the cluster and from each account, until one of them decides."""

    @pytest.mark.parametrize(
        ("year", "policy"),
        [
            (6, POLICY),
            (11, POLICY),
            (6, OF_MONEY["each euro counts twice"]),
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

        assert not first(inexact(dossiers, policy))


def accounts(*amounts: tuple[Euro | None, ...]) -> Iterator[YearAccount]:
    """Return accounts with each of the costs, the cofinancing and the aid, in years within and past the term."""
    years = [*((PERIOD, year) for year in (1, 6, 11)), *((NETWORK_PERIOD, year) for year in (3, 4))]
    for (period, year), values in product(years, product(*amounts)):
        if None in values:
            yield YearAccount(period=period, year=year, **dict(zip(AMOUNTS, values, strict=True)))


def losing(cluster: Cluster, facts: tuple[str, ...], most: int) -> Iterator[Cluster]:
    """Return a cluster without up to so many of its facts."""
    for count in range(1, most + 1):
        for lost in combinations(facts, count):
            yield with_facts(cluster, dict.fromkeys(lost, None))


def first(lines: Iterator[str]) -> list[str]:
    """Return the first few lines, which are enough to go by."""
    return list(islice(lines, 3))


def inexact(subjects: Iterable[Subject], policy: Policy) -> Iterator[str]:
    """Return a line for each verdict on some of the subjects of which other facts are named than matter."""
    for subject in some(subjects):
        assessment = assess(subject, policy=policy)
        told = {WHOLE: assessment.missing, **{finding.code: finding.missing for finding in assessment.findings}}
        verdicts = {WHOLE: assessment.verdict, **{finding.code: finding.verdict for finding in assessment.findings}}
        for name, facts in facts_that_matter(subject, policy).items():
            decided = verdicts[name] is not Verdict.UNDETERMINED
            if sorted(told[name]) != sorted(facts) or decided == bool(facts):
                yield f"{name or 'the whole'}: {told[name]} are named, {facts} matter: {subject}"


def test_the_oracle_is_independent_of_what_is_missing() -> None:
    policy = OF_MONEY["each euro counts twice"]
    account = YearAccount(period=PERIOD, year=3, eligible_costs=10**7, cofinancing=0)
    dossier = Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=(account,))

    assert facts_that_matter(account, policy) == {
        WHOLE: ("aid",),
        "PER-2": (),
        "AID-1": ("aid",),
        "AID-2": ("aid",),
        "COF-2": ("aid",),
    }
    assert facts_that_matter(dossier, policy) == {WHOLE: ("accounts[0].aid",)}
