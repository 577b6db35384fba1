"""Turning a demand of any family round: what is tried of each sort of fact."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    Attestation,
    Cluster,
    Company,
    Euro,
    FundingPeriod,
    Message,
    YearAccount,
    ways,
)
from flemish_clusters.facts import Subject
from flemish_clusters.facts.attestations import LARGEST_COUNT
from flemish_clusters.money import LARGEST
from flemish_clusters.rules import Judgement, at_least, met, not_met, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import NewNumber, Terms
from flemish_clusters.testing.samples import CONTRIBUTION
from tests.support.orders import BASIS, amendment
from tests.support.own_facts import OWN_FACTS
from tests.support.own_rules import name_is_one_word
from tests.support.turning import SAYS, asking, stated, turned
from tests.support.usual import ACCOUNT, FITTING, PERIOD, POLICY, SPEARHEAD, UNFIT

LABEL: Final = Message(en="minimum", nl="minimum")
THIRD_YEAR: Final = evolve(CONTRIBUTION, year=evolve(CONTRIBUTION.year, number=3, period=None))
"""A contribution for a year of which it is not told which period it is of."""
SMALL, LARGE, SILENT = (
    evolve(FITTING, further={"staff": 1, "trains_apprentices": True, "sme": sme}) for sme in (True, False, None)
)


def at_least_ten(count: Any) -> bool:
    """Hold a count or an amount to be ten or more."""
    return bool(count >= type(count)(10))


def at_most_ten(count: Any) -> bool:
    """Hold a count or an amount to be ten or less."""
    return bool(count <= type(count)(10))


def is_the_most(count: Any) -> bool:
    """Hold a count or an amount to be the largest that can be told."""
    return bool(count == (LARGEST if isinstance(count, Euro) else LARGEST_COUNT))


def is_attested(one: Attestation) -> bool:
    """Hold that it is attested that something holds."""
    return one.holds


def is_denied(one: Attestation) -> bool:
    """Hold that it is attested that something does not hold."""
    return not one.holds


@rule("OWN-33", about=Cluster, says=SAYS, cites=(PAGE.whole(),), reads=("companies[]",))
def at_least_three_companies(cluster: Cluster, _: Terms) -> Judgement:
    """A cluster has three companies."""
    return met() if len(cluster.companies or ()) >= 3 else not_met()


NEAREST: Final = [
    (int, at_least_ten, None, 10),
    (int, at_least_ten, 3, 10),
    (int, at_least_ten, 9, 10),
    (int, is_the_most, None, LARGEST_COUNT),
    (int, at_most_ten, None, 10),
    (int, at_most_ten, 12, 10),
    (Euro, at_least_ten, None, Euro(10)),
    (Euro, at_least_ten, Euro(3), Euro(10)),
    (Euro, is_the_most, None, LARGEST),
    (Euro, at_most_ten, None, Euro(10)),
    (Euro, at_most_ten, Euro(12), Euro(10)),
    (Attestation, is_attested, None, Attestation(holds=True)),
    (Attestation, is_attested, False, Attestation(holds=True)),
    (Attestation, is_denied, None, Attestation(holds=False)),
    (Attestation, is_denied, True, Attestation(holds=False)),
]
"""Sorts of facts, what has to hold of one, what it is, and what it becomes."""


class TestAFurtherFact:
    """It is tried as each sort where nothing is told, else as the sort that it is."""

    @pytest.mark.parametrize(("sort", "holds", "old", "new"), NEAREST)
    def test_becomes_the_nearest_that_is_enough(
        self, sort: type[Any], holds: Callable[[Any], bool], old: Any, new: Any
    ) -> None:
        policy = asking(Company, "further.told", sort=sort, holds=holds)

        assert turned(stated(told=old), policy) == [{"further.told": new}]

    @pytest.mark.parametrize("old", [None, date(2016, 1, 1)])
    def test_that_is_a_day_is_not_tried(self, old: date | None) -> None:
        policy = asking(Company, "further.founded_on", sort=date, holds=lambda day: bool(day.year > 2016))

        found = ways(stated(founded_on=old), policy=policy)
        assert (found.ways, found.undecidable) == ((), ("OWN-30",))

    def test_that_is_denied_is_told_in_words(self) -> None:
        policy = asking(Company, "further.told", sort=Attestation, holds=is_denied)
        said = [ways(stated(told=old), policy=policy).ways[0] for old in (None, True)]

        assert [way.text("en") for way in said] == [
            "Have it attested that this does not hold: further fact, told.",
            "See to it that this no longer holds: further fact, told.",
        ]
        assert [way.text("nl") for way in said] == [
            "Laat verklaren dat dit niet opgaat: bijkomend gegeven, told.",
            "Zorg ervoor dat dit niet meer opgaat: bijkomend gegeven, told.",
        ]


class TestAField:
    """What can be told otherwise is tried; what makes a subject the one that it is, is not."""

    def test_that_counts_years_becomes_the_nearest(self) -> None:
        policy = asking(FundingPeriod, "years", sort=int, holds=lambda years: bool(years >= 3))

        assert turned(evolve(PERIOD, years=1), policy) == [{"years": 3}]

    def test_that_counts_years_becomes_one_where_no_more_will_do(self) -> None:
        policy = asking(FundingPeriod, "years", sort=int, holds=lambda years: bool(years < 2))

        assert turned(evolve(PERIOD, years=3), policy) == [{"years": 1}]

    def test_that_is_an_amount_becomes_the_nearest(self) -> None:
        policy = asking(YearAccount, "eligible_costs", sort=Euro, holds=lambda costs: bool(costs <= Euro(800_000)))

        assert turned(evolve(ACCOUNT, eligible_costs=900_000), policy) == [{"eligible_costs": Euro(800_000)}]

    @pytest.mark.parametrize(
        ("subject", "fact", "asked"),
        [
            (SPEARHEAD, "name", "…"),
            (SPEARHEAD, "domain", "drones"),
            (SPEARHEAD, "companies_complete", False),
            (ACCOUNT, "year", 1),
            (THIRD_YEAR, "year.number", 1),
        ],
    )
    def test_is_undecidable_where_no_value_is_found(self, subject: Subject, fact: str, asked: object) -> None:
        policy = asking(type(subject), fact, sort=object, holds=lambda told: bool(told == asked))

        found = ways(subject, policy=policy)

        assert (found.ways, found.undecidable) == ((), ("OWN-30",))


class TestAList:
    """So many more members are added, or of the members it has are mended."""

    @pytest.mark.parametrize(("minimum", "more"), [(3, 2), (100, 99), (101, None)])
    def test_becomes_as_long_as_is_asked(self, minimum: int, more: int | None) -> None:
        enough = at_least(
            "OWN-32",
            about=Cluster,
            count="knowledge_institutions",
            number="minimum_institutions",
            reason=SAYS,
            says=SAYS,
            cites=(PAGE.whole(),),
        )
        number = NewNumber(minimum, BASIS, label=LABEL)
        found = ways(SPEARHEAD, policy=amendment(new_numbers={"minimum_institutions": number}, added=(enough,)))

        assert [change.more for way in found.ways for change in way.changes] == ([more] if more else [])
        assert found.undecidable == (() if more else ("OWN-32",))

    def test_of_companies_is_as_long_as_all_demands_ask(self) -> None:
        policy = POLICY.with_rules(at_least_three_companies)

        (way,) = ways(evolve(SPEARHEAD, companies=(FITTING, UNFIT)), policy=policy).ways
        assert way.changes[0].more == 1
        assert [company.name for company in way.changes[0].new] == [FITTING.name, UNFIT.name, "…"]

    def test_of_which_only_the_length_is_asked_gets_a_company_of_which_nothing_is_told(self) -> None:
        (way,) = ways(SPEARHEAD, policy=POLICY.with_rules(at_least_three_companies)).ways

        assert way.changes[0].new == (FITTING, FITTING, Company(name="…"))
        assert way.text("en") == "Find 1 more: companies."

    def test_mends_a_company_in_the_first_of_its_ways(self) -> None:
        policy = asking(Company, "further.a", "further.b", sort=int, holds=lambda told: bool(sum(told) >= 3))
        companies = (stated(a=1, b=2), stated(a=1, b=0))

        (way,) = ways(evolve(SPEARHEAD, companies=companies), policy=policy).ways
        assert way.changes[0].new == (stated(a=1, b=2), stated(a=3, b=0))

    def test_passes_over_a_company_that_cannot_be_mended(self) -> None:
        policy = POLICY.with_rules(name_is_one_word)
        one_word = evolve(FITTING, name="Fitting")

        (way,) = ways(evolve(SPEARHEAD, companies=(one_word, UNFIT)), policy=policy).ways
        assert way.changes[0].new[:2] == (one_word, UNFIT)
        assert way.changes[0].more == 1

    @pytest.mark.parametrize(
        ("companies", "complete", "told"),
        [
            ((SMALL, LARGE, LARGE), True, [True, True, False]),
            ((SMALL, LARGE, SILENT), True, [True, False, True]),
            (None, True, [True, True]),
        ],
    )
    def test_has_members_of_which_a_fact_is_told(
        self, companies: tuple[Company, ...] | None, complete: Any, told: list[bool]
    ) -> None:
        cluster = evolve(SPEARHEAD, companies=companies, companies_complete=complete)

        found = ways(cluster, policy=OWN_FACTS)

        (change,) = found.ways[0].changes
        assert [company.further["sme"].holds for company in change.new] == told
        assert change.label == Message(en="companies that fit", nl="ondernemingen die voldoen")
