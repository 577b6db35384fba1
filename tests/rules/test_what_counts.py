"""Contributions: those of companies count, for running the organisation, in the funding year of their receipt."""

from datetime import date, timedelta
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Company, Contribution, Finding, KnowledgeInstitution, OtherBody, Purpose, Verdict
from flemish_clusters import count_cofinancing as count
from flemish_clusters.facts import YearContribution
from flemish_clusters.facts.funding import FundingYear
from flemish_clusters.readings import (
    COMPANIES_ALIKE,
    FOR_OPERATION,
    FROM_COMPANIES,
    FUNDING_YEAR,
    LEAP_DAY,
    MONEY_RECEIVED,
)
from flemish_clusters.rules import Force
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import contributions
from flemish_clusters.testing.samples import CONTRIBUTION as HELD
from tests.support.usual import POLICY
from tests.support.year_strategies import funding_years

CONTRIBUTION: Final = HELD.contribution
YEAR: Final = HELD.year
ONE_DAY: Final = timedelta(days=1)


def found(code: str, contribution: Contribution, year: FundingYear = YEAR) -> Finding:
    """Return what the rule with a code finds of a contribution."""
    (row,) = count([contribution], year=year, policy=POLICY).rows
    return next(finding for finding in row.assessment.findings if finding.code == code)


class TestWhoseMoney:
    """A contribution comes from a company. Sentence 4.2."""

    @pytest.mark.parametrize(
        ("by", "verdict", "reason"),
        [
            (Company(name="A"), Verdict.MET, "The contribution comes from a company."),
            (KnowledgeInstitution(name="B"), Verdict.NOT_MET, "The contribution does not come from a company."),
            (OtherBody(name="C"), Verdict.NOT_MET, "The contribution does not come from a company."),
        ],
    )
    def test_counts_is_that_of_companies_alone(self, by: Any, verdict: Verdict, reason: str) -> None:
        finding = found("CON-1", evolve(CONTRIBUTION, by=by))

        assert (finding.verdict, finding.because("en")) == (verdict, reason)
        assert finding.readings == (FROM_COMPANIES, COMPANIES_ALIKE)


class TestForWhat:
    """It is for running the cluster organisation. Sentence 4.2."""

    @pytest.mark.parametrize(
        ("purpose", "verdict", "reason"),
        [
            (Purpose.OPERATION, Verdict.MET, "The contribution is for running the cluster organisation."),
            (Purpose.PROJECT, Verdict.NOT_MET, "The contribution is not for running the cluster organisation."),
            (Purpose.OTHER, Verdict.NOT_MET, "The contribution is not for running the cluster organisation."),
        ],
    )
    def test_counts_is_running_the_organisation_alone(self, purpose: Purpose, verdict: Verdict, reason: str) -> None:
        finding = found("CON-2", evolve(CONTRIBUTION, purpose=purpose))

        assert (finding.verdict, finding.because("en")) == (verdict, reason)
        assert finding.readings == (FOR_OPERATION,)


class TestInWhichYear:
    """It was received in the funding year. Sentence 4.2."""

    @given(contributions(), funding_years())
    def test_counts_is_that_of_its_receipt(self, contribution: Contribution, year: FundingYear) -> None:
        is_in_it = year.first_day <= contribution.received_on <= year.last_day

        finding = found("CON-3", contribution, year)
        assert finding.verdict is (Verdict.MET if is_in_it else Verdict.NOT_MET)
        assert finding.readings == (MONEY_RECEIVED, FUNDING_YEAR, LEAP_DAY)

    @pytest.mark.parametrize(
        ("day", "verdict", "reason"),
        [
            (YEAR.first_day - ONE_DAY, Verdict.NOT_MET, "The contribution was not received in this funding year."),
            (YEAR.first_day, Verdict.MET, "The contribution was received in this funding year."),
            (YEAR.last_day, Verdict.MET, "The contribution was received in this funding year."),
            (YEAR.last_day + ONE_DAY, Verdict.NOT_MET, "The contribution was not received in this funding year."),
        ],
    )
    def test_has_its_first_and_its_last_day(self, day: date, verdict: Verdict, reason: str) -> None:
        finding = found("CON-3", evolve(CONTRIBUTION, received_on=day))

        assert (finding.verdict, finding.because("en")) == (verdict, reason)


class TestEachOfThem:
    """All three are demands that lean on sentence 4.2, and every fact that they need is always known."""

    @given(contributions())
    def test_is_never_undetermined(self, contribution: Contribution) -> None:
        (row,) = count([contribution], year=YEAR, policy=POLICY).rows

        assert {finding.verdict for finding in row.assessment.findings} <= {Verdict.MET, Verdict.NOT_MET}

    def test_is_a_demand_with_its_source(self) -> None:
        rules = POLICY.rules_about(YearContribution)

        assert [(made.code, made.force, made.cites, made.reads) for made in rules] == [
            ("CON-1", Force.DEMAND, (PAGE.sentence("4.2"), PAGE.sentence("4.2").inferred()), ("contribution.by",)),
            ("CON-2", Force.DEMAND, (PAGE.sentence("4.2"),), ("contribution.purpose",)),
            (
                "CON-3",
                Force.DEMAND,
                (PAGE.sentence("4.2").inferred(),),
                ("contribution.received_on", "year.first_day", "year.last_day"),
            ),
        ]
