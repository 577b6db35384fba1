"""The strategies of values and facts: any well-formed one, edges among them, narrowed by keyword."""

from datetime import date
from typing import Any, Final

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis.strategies import SearchStrategy

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    Euro,
    FundingPeriod,
    FundingYear,
    InvalidValue,
    KnowledgeInstitution,
    Policy,
    Purpose,
    Region,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
)
from flemish_clusters.facts import Subject, YearContribution, further_in
from flemish_clusters.facts.walk import facts_in
from flemish_clusters.money import LARGEST, ZERO
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.testing import (
    attestations,
    clusters,
    companies,
    contributions,
    days,
    dossiers,
    euros,
    funding_periods,
    subjects,
    year_accounts,
)
from flemish_clusters.testing.laws import drawn
from flemish_clusters.testing.samples import ACCOUNT, PERIOD
from flemish_clusters.testing.strategies import ASKED
from flemish_clusters.testing.values import enterprise_numbers, texts
from tests.support.policy_strategies import amended_terms, policies
from tests.support.usual import YES
from tests.support.year_strategies import funding_years

TERMS: Final = ORDER_2016.terms
DECIDED: Final = (Verdict.MET, Verdict.NOT_MET)
FOUND: Final = (
    *((kind, verdict) for kind in (Company, Cluster, YearAccount) for verdict in (*DECIDED, Verdict.UNDETERMINED)),
    *((FundingPeriod, verdict) for verdict in DECIDED),  # all of a period is known
    *((Dossier, verdict) for verdict in (Verdict.NOT_MET, Verdict.UNDETERMINED)),  # one that meets everything is rare
)
OF_FACTS: Final[tuple[tuple[SearchStrategy[Any], str], ...]] = (
    (companies(growth_ambition=None), "growth_ambition"),
    (clusters(domain=None), "domain"),
    (funding_periods(decided_on=None), "decided_on"),
    (year_accounts(aid=None), "aid"),
    (attestations(by=None), "by"),
)


def some(strategy: SearchStrategy[Any]) -> tuple[Any, ...]:
    """Return a few hundred examples, the same each time."""
    return drawn(strategy, 300)


class TestNarrowing:
    """A keyword takes a value or a strategy for a field, and any other is an error."""

    @pytest.mark.parametrize(("strategy", "field"), OF_FACTS)
    def test_takes_a_value(self, strategy: SearchStrategy[Any], field: str) -> None:
        assert {getattr(found, field) for found in drawn(strategy, 50)} == {None}

    @given(account=year_accounts(aid=euros(min_cents=5, max_cents=7), period=PERIOD, year=3))
    def test_takes_a_strategy(self, account: YearAccount) -> None:
        assert account.aid is not None
        assert 5 <= account.aid.cents <= 7
        assert (account.period, account.year) == (PERIOD, 3)

    @pytest.mark.parametrize(
        "narrow",
        [
            companies,
            clusters,
            dossiers,
            funding_periods,
            funding_years,
            year_accounts,
            contributions,
            attestations,
            amended_terms,
        ],
    )
    def test_names_a_field_that_is_not_there(self, narrow: Any) -> None:
        with pytest.raises(InvalidValue, match="^narrowed cannot be .'colour'.: give fields that are there: "):
            narrow(colour="red")

    @given(dossier=dossiers(period=PERIOD, accounts=(ACCOUNT,)))
    def test_of_a_dossier_keeps_its_parts_together(self, dossier: Dossier) -> None:
        assert dossier.period == PERIOD
        assert dossier.accounts == (ACCOUNT,)
        assert dossier.cluster.kind is PERIOD.kind

    @given(cluster=clusters(companies=(), kind=ClusterKind.SPEARHEAD), contribution=contributions(amount=Euro(1)))
    def test_leaves_the_rest_as_it_was(self, cluster: Cluster, contribution: Contribution) -> None:
        assert cluster.companies == ()
        assert contribution.amount == Euro(1)

    @given(policy=policies(of=(ORDER_2016,), terms=TERMS), year=funding_years(number=2, last_day=date(9999, 1, 1)))
    def test_of_policies_and_years_keeps_what_is_given(self, policy: Policy, year: FundingYear) -> None:
        assert policy.terms == TERMS
        assert (year.number, year.last_day) == (2, date(9999, 1, 1))

    @given(company=companies(asked=("partner",)), cluster=clusters(asked=()))
    def test_names_what_rules_ask_for_beyond_the_fields(self, company: Company, cluster: Cluster) -> None:
        assert set(company.further) <= {"partner"}
        assert not cluster.further
        assert all(not member.further for member in cluster.companies or ())


class TestEdges:
    """They are likelier than chance, so that a few hundred examples meet them."""

    def test_of_amounts_are_met(self) -> None:
        cents = {amount.cents for amount in some(euros())}

        assert {0, 1, LARGEST.cents, 500_000_00, 500_000_01, 149_999_99} <= cents
        assert {amount.cents for amount in some(euros(min_cents=10, max_cents=12))} == {10, 11, 12}

    def test_of_days_are_met(self) -> None:
        assert {date.min, date.max, date(2016, 2, 29), date(2017, 1, 1), date(2026, 12, 31)} <= set(some(days()))
        assert set(some(days(min_day=date(1900, 1, 1), max_day=date(1900, 1, 2)))) == {
            *(date(1900, 1, 1), date(1900, 1, 2)),
        }

    def test_of_numbers_are_met(self) -> None:
        checks = {number[8:] for number in some(enterprise_numbers())}

        assert {"01", "97"} <= checks

    def test_of_texts_are_met(self) -> None:
        assert {"{name}", "100 %"} <= set(some(texts()))
        assert all(text.strip() for text in some(texts()))

    def test_of_accounts_are_met(self) -> None:
        policy = ORDER_2016
        accounts = drawn(year_accounts(), 1000)
        over = [account.year - account.period.years for account in accounts]
        excesses = [
            account.aid.cents - account.cofinancing.cents
            for account in accounts
            if account.aid is not None and account.cofinancing is not None
        ]

        assert {-1, 0, 1} <= set(over)
        assert {-1, 0, 1} <= set(excesses)
        assert any(maximum_aid(account, policy=policy).amount not in (None, ZERO) for account in accounts)

    def test_of_contributions_and_years_are_met(self) -> None:
        assert {found.purpose for found in some(contributions())} == set(Purpose)
        assert {type(found.by).__name__ for found in some(contributions())} == {
            *("Company", "KnowledgeInstitution", "OtherBody"),
        }
        assert any(year.first_day == year.last_day for year in some(funding_years()))
        ends = some(funding_years(last_day=date(2017, 2, 28)))
        assert {year.last_day for year in ends} == {date(2017, 2, 28)}


class TestSubjects:
    """Every verdict on every class is met, and what is not known now and then."""

    @pytest.mark.parametrize(("kind", "verdict"), FOUND)
    def test_meet_every_verdict(self, kind: type, verdict: Verdict) -> None:
        met_with = find(
            subjects(kind),
            lambda subject: assess(subject, policy=ORDER_2016).verdict is verdict,
            settings=settings(max_examples=10_000, phases=(Phase.generate,), derandomize=True),
        )

        assert assess(met_with, policy=ORDER_2016).verdict is verdict

    def test_of_some_classes_are_of_those(self) -> None:
        assert {type(subject) for subject in some(subjects(Company, Cluster))} == {Company, Cluster}
        assert {type(subject) for subject in some(subjects())} == {
            Company,
            Cluster,
            FundingPeriod,
            YearAccount,
            Dossier,
            YearContribution,
        }

    def test_of_another_class_are_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"^kinds cannot be .*: give one of Company, Cluster"):
            subjects(Company, int)

    @given(subject=subjects())
    def test_are_well_formed(self, subject: Subject) -> None:
        assert assess(subject, policy=ORDER_2016).subject is subject

    def test_include_members_with_numbers_and_facts_beyond_the_fields(self) -> None:
        found = [cluster for cluster in some(clusters()) if cluster.companies and cluster.knowledge_institutions]
        members: list[Any] = [
            member
            for cluster in found
            for member in (*(cluster.companies or ()), *(cluster.knowledge_institutions or ()))
        ]
        alone = some(companies())

        assert any(member.enterprise_number for member in members)
        assert any(company.further for company in alone)
        assert any(company.further == dict.fromkeys(ASKED, YES) for company in alone)
        assert any(Region.FLEMISH in (company.establishments or ()) for company in alone)

    def test_that_are_narrowed_to_what_they_cannot_be_are_refused(self) -> None:
        with pytest.raises(InvalidValue, match=r"^Cluster\.domain cannot be"):
            drawn(clusters(domain=5), 5)

    def test_include_attestations_with_and_without_an_author(self) -> None:
        found = some(attestations())

        assert Attestation(holds=True) in found
        assert any(attestation.by and attestation.on for attestation in found)
        assert {attestation.holds for attestation in some(attestations(holds=False))} == {False}


class TestFurtherFacts:
    """They are drawn by their names, of the sort that is asked for or of any, wherever they can be told."""

    @pytest.mark.parametrize("sort", [Attestation, Euro, int, date])
    def test_are_of_the_sort_that_is_asked_for(self, sort: type) -> None:
        found = drawn(subjects(asked={"size": sort}), 200)
        told = [fact.value for one in found for fact in facts_in(one) if fact.path.endswith("further.size")]

        assert set(map(type, told)) == {sort}
        assert {kind for one in found for _, kind, _ in further_in(one)} > {
            Company,
            Cluster,
            FundingPeriod,
            YearAccount,
        }

    def test_are_of_every_sort_where_none_is_asked_for(self) -> None:
        told = [company.further["size"] for company in some(companies(asked=("size",))) if "size" in company.further]

        assert set(map(type, told)) == {Attestation, Euro, int, date}

    def test_are_told_of_knowledge_institutions_and_dossiers_too(self) -> None:
        found = drawn(dossiers(asked=("size",)), 50)

        assert {kind for one in found for _, kind, _ in further_in(one)} >= {Dossier}
        assert {kind for one in drawn(clusters(asked=("size",)), 100) for _, kind, _ in further_in(one)} == {
            Cluster,
            ClusterOrganisation,
            KnowledgeInstitution,
        }
