"""Representations: each value of the law is one line that a person can read."""

from datetime import date
from typing import Final

import pytest
from attrs import evolve

from flemish_clusters import (
    ClusterKind,
    Contribution,
    FundingPeriod,
    OtherBody,
    Purpose,
    assess,
    count_cofinancing,
    maximum_aid,
)
from flemish_clusters.changes import diff, impact
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.page import SENTENCES
from flemish_clusters.readings import READINGS, ROUNDED_DOWN
from flemish_clusters.receipts import receipt_for, replay
from flemish_clusters.sources import PAGE, SOURCES, SUBSIDY_DB
from flemish_clusters.testing.samples import FITTING, UNFIT
from flemish_clusters.verification import not_watched, verify_source
from tests.support.orders import NEWER, TIMELINE
from tests.support.usual import ACCOUNT, DOSSIER, PERIOD, POLICY, limits_of, without

DECIDED: Final[FundingPeriod] = evolve(PERIOD, decided_on=date(2016, 10, 27))
REPORT: Final = verify_source("A sentence. Another.")
ASSESSED: Final = assess(UNFIT, policy=POLICY)
UNKNOWN: Final = maximum_aid(evolve(ACCOUNT, cofinancing=None), policy=POLICY)
COUNTED: Final = count_cofinancing(
    (Contribution(by=OtherBody(name="A body"), amount=1, received_on=PERIOD.first_day, purpose=Purpose.OPERATION),),
    year=PERIOD.funding_years[0],
    policy=POLICY,
)
IMPACTS: Final = impact(POLICY, without("AID-2"), (FITTING, evolve(ACCOUNT, aid=600_000)))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (PAGE, "<Source PAGE>"),
        (PAGE.sentence("4.2"), "<Citation PAGE 4.2>"),
        (PAGE.sentence("1.1").inferred(), "<Citation PAGE 1.1 inferred>"),
        (SUBSIDY_DB.whole(), "<Citation SUBSIDY_DB>"),
        (ROUNDED_DOWN, "<Reading rounded-down>"),
        (SENTENCES[0], "<Sentence 1.1>"),
        (POLICY.terms.of(ClusterKind.SPEARHEAD).aid_intensity, "<Parameter 1/2 <Citation PAGE 4.2>>"),
        (POLICY.terms, "<Terms 10 1/2 1 500000.00 1 3 1/2 1 150000.00 0 2 2 1>"),
        (POLICY, "<Policy order-2016>"),
        (TIMELINE, "<Timeline order-2016, made-up-order>"),
        (POLICY.milestones(PERIOD)[0], "<Milestone 2017-01-01 of year 1>"),
        (next(one for one in POLICY.milestones(DECIDED) if one.year is None), "<Milestone 2017-10-27>"),
        (REPORT, "<SourceReport 0 unchanged, 2 changed, 15 gone, 0 new, 0 not watched>"),
        (REPORT.checks[0], "<SentenceCheck PAGE sentence 1.1 changed>"),
        (verify_source(" ".join(["One."] * 18)).checks[-1], "<SentenceCheck PAGE new>"),
        (verify_source("", source=SUBSIDY_DB).checks[0], "<SentenceCheck SUBSIDY_DB figure 500.000 euro gone>"),
        (not_watched()[0], "<SentenceCheck THEME_PAGE not watched>"),
        (POLICY.rules[0], "<Rule COM-1>"),
        (limits_of(POLICY)[0], "<Rule AID-1>"),
        (POLICY.cautions[-1], "<Caution last_day <Citation GBER>>"),
        (ASSESSED.findings[0].judgement, "<Judgement not met>"),
        (assess(ACCOUNT, policy=POLICY), "<Assessment met: PER-2, AID-1, AID-2, COF-1 (4 of 5)>"),
        (assess(evolve(ACCOUNT, cofinancing=0), policy=POLICY), "<Assessment not met: COF-1 (1 of 5)>"),
        (assess(DOSSIER, policy=POLICY), "<Assessment met: COM-8, NET-1, NET-2, NET-3, NET-4 (16 of 21)>"),
        (assess(ACCOUNT, policy=POLICY).finding("COF-1"), "<Finding COF-1 met>"),
        (maximum_aid(ACCOUNT, policy=POLICY), "<MaximumAid 500000.00: ceiling>"),
        (UNKNOWN, "<MaximumAid not known: cofinancing>"),
        (maximum_aid(ACCOUNT, policy=without("AID-1", "AID-2", "COF-1", "PER-2")), "<MaximumAid not limited>"),
        (UNKNOWN.limits[0], "<Limit costs 5000000.00>"),
        (UNKNOWN.limits[1], "<Limit cofinancing not known>"),
        (COUNTED, "<CountedCofinancing 0.00 (0 of 1)>"),
        (diff(POLICY, NEWER), "<Diff order-2016 to made-up-order: 13>"),
        (IMPACTS, "<Impacts 1 of 2>"),
        (IMPACTS.changed[0], "<Impact not met to met>"),
        (IMPACTS.changed[0].old, "<Outcome not met>"),
        (receipt_for(ASSESSED), "<Receipt order-2016: not met>"),
        (replay(receipt_for(ASSESSED)), "<Replay the same>"),
        (replay(receipt_for(ASSESSED), policies=()), "<Replay policy_not_given>"),
    ],
)
def test_a_value_is_written_so(value: object, written: str) -> None:
    assert repr(value) == written


@pytest.mark.parametrize(
    "answer",
    [
        maximum_aid(ACCOUNT, policy=POLICY),
        COUNTED,
        diff(POLICY, POLICY),
        IMPACTS,
        replay(receipt_for(ASSESSED)),
        ASSESSED,
        ASSESSED.findings[0],
        ASSESSED.findings[0].judgement,
        ASSESSED.verdict,
    ],
)
def test_an_answer_is_neither_true_nor_false(answer: object) -> None:
    with pytest.raises(NoTruthValue, match=r"^an? .* is not true or false: (look at|compare)"):
        bool(answer)


@pytest.mark.parametrize("values", [SOURCES, READINGS, SENTENCES, POLICY.rules])
def test_two_values_are_told_apart(values: tuple[object, ...]) -> None:
    assert len({repr(value) for value in values}) == len(values)
    assert all(len(repr(value)) < 60 for value in values)
