"""The strategies of citations, seams, timelines and answers: any of them, and the edges among them."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given

from flemish_clusters import POLICIES, Assessment, Finding, InvalidValue, NoPolicyInForce
from flemish_clusters.policies import Seam, Timeline
from flemish_clusters.sources import SOURCES, Authority
from flemish_clusters.testing import assessments, citations, findings, seams, timelines
from flemish_clusters.testing.shrinker import drawn
from tests.support.profiles import FEW

ONE_DAY = timedelta(days=1)


class TestCitations:
    """Every source is cited, as a whole and by its parts, and now and then as the ground of an inference."""

    def test_are_of_wholes_and_of_parts_official_and_inferred(self) -> None:
        found = drawn(citations(), 300)

        assert {citation.part == "" for citation in found} == {True, False}
        assert {Authority.OFFICIAL, Authority.INFERRED} <= {citation.authority for citation in found}
        assert {citation.source for citation in found} <= set(SOURCES)


class TestSeams:
    """Their days come in order, and a keyword sets a field."""

    @given(seam=seams(first_day=date(2020, 1, 1)), other=seams(last_day=date(2020, 1, 1)))
    def test_keep_the_day_that_is_given(self, seam: Seam, other: Seam) -> None:
        assert seam.first_day == date(2020, 1, 1)
        assert other.last_day == date(2020, 1, 1)

    @pytest.mark.parametrize(("first", "last", "fits"), [(1, 2, True), (2, 1, False)])
    def test_of_which_both_days_are_given_have_both(self, first: int, last: int, fits: Any) -> None:
        given_days = seams(first_day=date(2020, 1, first), last_day=date(2020, 1, last))

        if fits:
            assert {(seam.first_day.day, seam.last_day.day) for seam in drawn(given_days, 5)} == {(first, last)}
        else:
            with pytest.raises(InvalidValue, match=r"Seam\.last_day"):
                drawn(given_days, 5)


class TestTimelines:
    """They are the versions of the policy, alone or with one more, and gaps and overlaps are among them."""

    @given(timeline=timelines())
    @FEW
    def test_have_a_policy_on_each_day_that_is_in_no_gap(self, timeline: Timeline) -> None:
        gaps = {seam.first_day for seam in timeline.seams if not _overlaps(seam, timeline)}

        for day in {policy.in_force_from for policy in timeline} - gaps:
            assert timeline.policy_on(day).in_force_from <= day
        for day in gaps:
            with pytest.raises(NoPolicyInForce):
                timeline.policy_on(day)

    def test_are_of_every_kind(self) -> None:
        found = drawn(timelines(), 200)

        kinds = {(len(timeline), len(timeline.seams)) for timeline in found}
        assert kinds == {(1, 0), (2, 0), (2, 1)}
        seamed = [timeline for timeline in found if timeline.seams]
        assert {_overlaps(timeline.seams[0], timeline) for timeline in seamed} == {True, False}
        assert POLICIES in found


class TestAnswers:
    """They are what the policies find of any subject."""

    @given(assessment=assessments(), finding=findings())
    @FEW
    def test_are_told_in_both_languages(self, assessment: Assessment, finding: Finding) -> None:
        assert assessment.explain("en") != assessment.explain("nl")
        assert finding.because("en") != finding.because("nl")

    def test_are_of_several_classes_of_subject_and_of_several_rules(self) -> None:
        assert len({type(found.subject).__name__ for found in drawn(assessments(), 60)}) > 1
        assert len({found.code for found in drawn(findings(), 60)}) > 1


def _overlaps(seam: Seam, timeline: Timeline) -> bool:
    return any(newer.in_force_from == seam.first_day for _, newer in pairwise(timeline))
