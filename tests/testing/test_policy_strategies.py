"""The strategies of citations, timelines and answers: any of them, and the edges among them."""

from datetime import timedelta

from hypothesis import given

from flemish_clusters import POLICIES, Assessment, Finding, NoPolicyInForce
from flemish_clusters.policies import Timeline
from flemish_clusters.sources import SOURCES, Authority
from flemish_clusters.testing.laws import drawn
from tests.support.policy_strategies import assessments, citations, findings, timelines
from tests.support.profiles import FEW


class TestCitations:
    """Every source is cited, as a whole and by its parts, and now and then as the ground of an inference."""

    def test_are_of_wholes_and_of_parts_official_and_inferred(self) -> None:
        found = drawn(citations(), 300)

        assert {citation.part == "" for citation in found} == {True, False}
        assert {Authority.OFFICIAL, Authority.INFERRED} <= {citation.authority for citation in found}
        assert {citation.source for citation in found} <= set(SOURCES)


class TestTimelines:
    """They are the versions of the policy, alone or with one more; it may lapse, and a day may have no version."""

    @given(timeline=timelines())
    @FEW
    def test_have_a_policy_on_each_day_on_which_one_is_in_force(self, timeline: Timeline) -> None:
        for policy in timeline:
            assert timeline.policy_on(policy.in_force_from).in_force_from <= policy.in_force_from

    def test_are_of_every_kind(self) -> None:
        found = drawn(timelines(), 200)

        newer = [timeline[-1] for timeline in found if len(timeline) > len(POLICIES)]
        assert {policy.in_force_until is None for policy in newer} == {True, False}
        assert {_leaves_a_day_out(timeline) for timeline in found} == {True, False}
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


def _leaves_a_day_out(timeline: Timeline) -> bool:
    try:
        timeline.policy_on(timeline[-1].in_force_from - timedelta(days=1))
    except NoPolicyInForce:
        return len(timeline) > len(POLICIES)
    return False
