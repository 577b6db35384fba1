"""Ways against brute force: accounts, companies, clusters and dossiers of a grid, with every choice of facts tried."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import Company, Dossier, Euro, Policy, Region, Verdict, YearAccount, assess, ways
from flemish_clusters.facts import Subject
from flemish_clusters.facts.walk import with_facts
from flemish_clusters.remedies import Way, Ways
from tests.support.own_facts import OWN_FACTS
from tests.support.turning import parts_of
from tests.support.usual import (
    FITTING,
    INSTITUTION,
    NETWORK,
    NETWORK_PERIOD,
    PERIOD,
    POLICY,
    SPEARHEAD,
    UNFIT,
    amended,
    euro,
)

pytestmark = pytest.mark.kit

STRICT: Final = amended(aid_intensity=Fraction(2, 5), match=Fraction(3, 2), yearly_ceiling=Euro(cents=4))
"""The policy of 2016 with a share, a match and a ceiling of a few cents, at which rounding matters."""
CENTS: Final = range(16)
"""What brute force tries: no account here asks for more."""
AMOUNTS: Final = ("aid", "eligible_costs", "cofinancing")
PROFILE: Final = ("growth_ambition", "serves_own_objectives", "serves_flemish_competitiveness")
ATTESTED: Final = (True, False)
UNKNOWN: Final = Company(name="An unknown company")
FITTING_FOR_OWN_FACTS: Final = evolve(FITTING, further={"staff": 1, "trains_apprentices": True})


def is_met(subject: Any, policy: Policy, values: Mapping[str, Any]) -> bool:
    """Return whether a subject is met with other values of facts."""
    return assess(with_facts(subject, values), policy=policy).verdict is Verdict.MET


def check_law(subject: Subject, found: Ways, policy: Policy) -> None:
    """Hold ways to the law: each one, applied, gives met, and no proper part of it does."""
    verdict = assess(subject, policy=policy).verdict
    assert bool(found.ways or found.undecidable) is (verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE))
    assert [len(way.changes) for way in found.ways] == sorted(len(way.changes) for way in found.ways)
    assert len({facts_of(way) for way in found.ways}) == len(found.ways) <= 50
    for way in found.ways:
        assert assess(way.applied(subject), policy=policy).verdict is Verdict.MET
        for part in parts_of(way.changes):
            assert assess(Way(part).applied(subject), policy=policy).verdict is not Verdict.MET


def facts_of(way: Way) -> frozenset[str]:
    """Return the paths of the facts that a way tells."""
    return frozenset(change.path for change in way.changes)


class TestAnAccount:
    """Of each set of amounts the way that keeps most aid is given, unless fewer amounts keep as much."""

    @pytest.mark.parametrize("period", [PERIOD, NETWORK_PERIOD], ids=["spearhead", "network"])
    @pytest.mark.parametrize(
        ("policy", "aids"), [(POLICY, range(6)), (STRICT, (None, *range(6)))], ids=["order-2016", "strict"]
    )
    def test_has_the_ways_that_brute_force_finds(self, policy: Policy, aids: Sequence[int | None], period: Any) -> None:
        for aid, costs, raised, year in product(aids, (None, 0, 1, 4, 7, 12), (None, 0, 1, 3, 6), (1, 11)):
            known: dict[str, Any] = dict(zip(AMOUNTS, map(euro, (aid, costs, raised)), strict=True))
            account = YearAccount(period=period, year=year, **known)

            found = ways(account, policy=policy)

            check_law(account, found, policy)
            assert {facts_of(way): kept_by(way, aid) for way in found.ways} == by_brute_force(account, policy)
            for way in found.ways:
                check_least(account, way, policy)


def kept_by(way: Way, aid: int | None) -> int:
    """Return the aid in cents that is left."""
    (told,) = [change.new for change in way.changes if change.path == "aid"] or [euro(aid)]
    assert isinstance(told, Euro)
    return told.cents


def by_brute_force(account: YearAccount, policy: Policy) -> dict[frozenset[str], int]:
    """Return the most aid that is kept with each set of amounts of which no part keeps as much."""
    known = [Euro(0) if getattr(account, name) is None else getattr(account, name) for name in AMOUNTS[1:]]
    wanted = len(CENTS) if account.aid is None else account.aid.cents
    kept: dict[frozenset[str], int] = {}
    for facts in (*parts_of(AMOUNTS), AMOUNTS):
        tried = (CENTS if name in facts else [old.cents] for name, old in zip(AMOUNTS[1:], known, strict=True))
        most = max(min(wanted, allowed(account, policy, *amounts)) for amounts in product(*tried))
        kept[frozenset(facts)] = most if "aid" in facts or most == wanted else -1
    if kept[frozenset()] == wanted:
        return {}
    fewer = {facts: [kept[frozenset(part)] for part in parts_of(sorted(facts))] for facts in kept if facts}
    return {facts: kept[facts] for facts, less in fewer.items() if kept[facts] > max(less)}


def allowed(account: YearAccount, policy: Policy, costs: int, raised: int) -> int:
    """Return the most aid in cents that the law allows."""
    terms = policy.terms.of(account.period.kind)
    if account.year > min(account.period.years, terms.funding_years.value):
        return 0
    share, match = terms.aid_intensity.value, terms.match.value
    return min(int(costs * share), int(raised / match), terms.yearly_ceiling.value.cents)


def check_least(account: YearAccount, way: Way, policy: Policy) -> None:
    """Hold the amounts of a way to be the nearest that are enough."""
    values = {change.path: change.new for change in way.changes}
    for path, new in values.items():
        assert isinstance(new, Euro)
        nearer = Euro(cents=new.cents + (1 if path == "aid" else -1))
        assert not is_met(account, policy, {**values, path: nearer})


class TestACompany:
    """The facts to tell are those that brute force finds, and all of them."""

    def test_has_the_ways_that_brute_force_finds(self) -> None:
        places: Sequence[Any] = (None, (), (Region.ABROAD,), (Region.FLEMISH,))
        told: Iterator[tuple[Any, ...]] = product(places, (True, False), *[(None, True, False)] * 3)
        for establishments, complete, *attestations in told:
            company = evolve(
                FITTING,
                establishments=establishments,
                establishments_complete=complete,
                **dict(zip(PROFILE, attestations, strict=True)),
            )
            one_more = [(*(establishments or ()), region) for region in Region]
            check_facts(company, POLICY, {"establishments": one_more, **attested(*PROFILE)})

    def test_has_those_of_an_amendment_too(self) -> None:
        tried: Iterator[tuple[Any, ...]] = product((None, 0, 2, 3, 9), *[(None, True, False)] * 2)
        for staff, trains, growth in tried:
            company = evolve(FITTING, growth_ambition=growth, further={"staff": staff, "trains_apprentices": trains})
            told: dict[str, Sequence[Any]] = {
                "further.staff": range(12),
                **attested("further.trains_apprentices", "growth_ambition"),
            }

            check_facts(company, OWN_FACTS, told)


def attested(*facts: str) -> dict[str, Sequence[bool]]:
    """Return what can be told of some attestations."""
    return dict.fromkeys(facts, ATTESTED)


def check_facts(subject: Any, policy: Policy, told: Mapping[str, Sequence[Any]]) -> Ways:
    """Hold the ways of a subject to the sets of facts of which brute force finds that they are enough, and no fewer."""
    found = ways(subject, policy=policy)
    check_law(subject, found, policy)
    enough: list[frozenset[str]] = []
    for facts in (*parts_of(sorted(told)), tuple(sorted(told))):
        if any(fewer <= set(facts) for fewer in enough):
            continue
        values = product(*(told[fact] for fact in facts))
        if any(is_met(subject, policy, dict(zip(facts, each, strict=True))) for each in values):
            enough.append(frozenset(facts))
    assert {facts_of(way) for way in found.ways} == {facts for facts in enough if facts}
    return found


class TestACluster:
    """One way is given for so many more members, whichever they are, and so few are enough."""

    @pytest.mark.parametrize("cluster", [SPEARHEAD, NETWORK], ids=["spearhead", "network"])
    def test_has_the_ways_that_brute_force_finds(self, cluster: Any) -> None:
        listed = (None, (), (FITTING,), (FITTING, UNFIT), (UNFIT, UNKNOWN))
        told: Iterator[tuple[Any, ...]] = product(
            listed, (True, False), (None, ()), ("", "a domain"), (None, True, False)
        )
        for companies, complete, institutions, domain, cooperates in told:
            subject = evolve(
                cluster,
                companies=companies,
                companies_complete=complete,
                knowledge_institutions=institutions,
                domain=domain,
                cooperates=cooperates,
            )
            lists = [one for more in range(1, 4) for one in with_more(companies or (), more)]
            values: dict[str, Sequence[Any]] = {
                "knowledge_institutions": [(INSTITUTION,)],
                "domain": ["…"],
                "cooperates": ATTESTED,
            }

            found = check_facts(subject, POLICY, {"companies": lists, **values})

            for change in (change for way in found.ways for change in way.changes if change.path == "companies"):
                others = {"knowledge_institutions": (INSTITUTION,), "domain": "…", "cooperates": True}
                fewer = [one for more in range(change.more) for one in with_more(companies or (), more)]
                assert not any(is_met(subject, POLICY, {**others, "companies": one}) for one in fewer)


def with_more(companies: tuple[Company, ...], more: int) -> Iterator[tuple[Company, ...]]:
    """Return companies of which so many more fit, in every way: mended, and then new ones."""
    unfit = [place for place, company in enumerate(companies) if company != FITTING]
    for size in range(min(more, len(unfit)) + 1):
        for places in combinations(unfit, size):
            members = (FITTING if place in places else company for place, company in enumerate(companies))
            yield (*members, *[FITTING] * (more - size))


class TestADossier:
    """Its ways are the ways of its parts, taken together."""

    def test_is_met_by_its_parts(self) -> None:
        clusters = (SPEARHEAD, evolve(SPEARHEAD, domain=""), evolve(SPEARHEAD, companies=(FITTING, UNKNOWN)))
        for cluster, years, first, second in product(clusters, (10, 12), ACCOUNTS, ACCOUNTS):
            period = evolve(PERIOD, years=years)
            accounts = (YearAccount(period=period, year=1, **first), YearAccount(period=period, year=12, **second))
            dossier = Dossier(cluster=cluster, period=period, accounts=accounts)

            found = ways(dossier, policy=POLICY)

            check_law(dossier, found, POLICY)
            of_parts = [len(part.ways) for part in found.by_part.values()]
            assert len(found.ways) == (min(50, product_of(of_parts)) if of_parts else 0)


ACCOUNTS: Final[tuple[dict[str, Any], ...]] = (
    {"aid": 0},
    {"aid": 450_000, "eligible_costs": 900_000, "cofinancing": 430_000},
    {"aid": 600_000, "eligible_costs": 900_000, "cofinancing": 430_000},
    {"aid": 100, "eligible_costs": None, "cofinancing": 100},
    {"aid": None, "eligible_costs": 200, "cofinancing": None},
)


def product_of(counts: Sequence[int]) -> int:
    """Return how many choices there are of one of each."""
    return len(list(product(*map(range, counts))))
